"""Two steps are trained and saved; a second session restores them, with the moments of Adam, and trains two more."""
import tensorflow.compat.v1 as tf


def main(data):
    tf.disable_eager_execution()
    x, y = tf.placeholder(tf.float32, [8, 3]), tf.placeholder(tf.float32, [8, 1])
    w = tf.Variable(data["w"])
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) - y))
    step = tf.train.get_or_create_global_step()
    train_op = tf.train.AdamOptimizer(0.1, epsilon=1e-7).minimize(loss, global_step=step)
    saver = tf.train.Saver()
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for i in range(2):
            sess.run(train_op, {x: data["x"][i], y: data["y"][i]})
        path = saver.save(sess, "model")
    with tf.Session() as sess:
        saver.restore(sess, path)
        for i in range(2, 4):
            sess.run(train_op, {x: data["x"][i], y: data["y"][i]})
        return {"w": sess.run(w), "step": sess.run(step)}
