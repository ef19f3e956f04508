"""A target network follows another one, by operations that are run."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    tau = 0.25
    source = [tf.Variable(data["source_w"]), tf.Variable(data["source_b"])]
    target = [tf.Variable(data["target_w"]), tf.Variable(data["target_b"])]
    update = tf.group(*[tf.assign(t, (1 - tau) * t + tau * s) for s, t in zip(source, target)])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(3):
            sess.run(update)
        w, b = sess.run(target)
        return {"w": w, "b": b, "source_w": sess.run(source[0])}
