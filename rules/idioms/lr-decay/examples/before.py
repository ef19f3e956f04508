"""Five steps of a rate that falls after every second one."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    x = tf.placeholder(tf.float32, [None, 4])
    y = tf.placeholder(tf.float32, [None, 1])
    w = tf.Variable(data["w"])
    b = tf.Variable(tf.zeros([1]))
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
    global_step = tf.train.get_or_create_global_step()
    rate = tf.train.exponential_decay(0.1, global_step, 2, 0.5, staircase=True)
    train = tf.train.GradientDescentOptimizer(rate).minimize(loss, global_step=global_step)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for i in range(0, 20, 4):
            sess.run(train, {x: data["x"][i : i + 4], y: data["y"][i : i + 4]})
        return {"w": sess.run(w), "b": sess.run(b)}
