"""Guided backpropagation: the gradient of ReLU is replaced while the network is built."""
import tensorflow.compat.v1 as tf


@tf.RegisterGradient("GuidedRelu")
def _guided_relu(op, upstream):
    return tf.where(upstream > 0.0, upstream, tf.zeros_like(upstream)) * tf.cast(op.outputs[0] > 0.0, tf.float32)


def main(data):
    tf.disable_eager_execution()
    graph = tf.get_default_graph()
    x, w = tf.constant(data["x"]), tf.constant(data["w"])
    with graph.gradient_override_map({"Relu": "GuidedRelu"}):
        y = tf.nn.relu(tf.matmul(x, w))
    dx, dw = tf.gradients(tf.reduce_sum(data["weight"] * y), [x, w])
    with tf.Session() as sess:
        y, dx, dw = sess.run([y, dx, dw])
    return {"y": y, "dx": dx, "dw": dw}
