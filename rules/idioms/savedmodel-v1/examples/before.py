"""A graph is exported with a signature, and loaded into another session."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    export_dir = "exported"
    with tf.Graph().as_default(), tf.Session() as sess:
        x = tf.placeholder(tf.float32, [None, 4], name="x")
        y = tf.tanh(tf.matmul(x, tf.Variable(data["kernel"])), name="y")
        sess.run(tf.global_variables_initializer())
        signature = tf.saved_model.signature_def_utils.build_signature_def(
            inputs={"x": tf.saved_model.utils.build_tensor_info(x)},
            outputs={"y": tf.saved_model.utils.build_tensor_info(y)},
            method_name=tf.saved_model.signature_constants.PREDICT_METHOD_NAME,
        )
        builder = tf.saved_model.builder.SavedModelBuilder(export_dir)
        builder.add_meta_graph_and_variables(
            sess, [tf.saved_model.tag_constants.SERVING], signature_def_map={"serving_default": signature}
        )
        builder.save()
    with tf.Graph().as_default(), tf.Session() as sess:
        tf.saved_model.loader.load(sess, [tf.saved_model.tag_constants.SERVING], export_dir)
        return {"y": sess.run("y:0", {"x:0": data["x"]})}
