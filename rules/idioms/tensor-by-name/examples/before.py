"""A graph that one program saves, and another loads without its code."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def write(data, path):
    with tf.Graph().as_default(), tf.Session() as sess:
        x = tf.placeholder(tf.float32, [None, 3], name="x")
        w = tf.get_variable("w", initializer=data["w"])
        tf.tanh(tf.matmul(x, w), name="scores")
        sess.run(tf.global_variables_initializer())
        tf.train.Saver().save(sess, path)


def main(data):
    path = "./model"
    write(data, path)
    with tf.Graph().as_default() as graph, tf.Session() as sess:
        saver = tf.train.import_meta_graph(path + ".meta")
        saver.restore(sess, path)
        x = graph.get_tensor_by_name("x:0")
        scores = graph.get_operation_by_name("scores").outputs[0]
        return {"scores": sess.run(scores, {x: data["x"]})}
