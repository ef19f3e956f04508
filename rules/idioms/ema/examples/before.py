"""Three steps, and the outputs of the averaged weights."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    x = tf.placeholder(tf.float32, [None, 4])
    y = tf.placeholder(tf.float32, [None, 1])
    w = tf.Variable(data["w"])
    b = tf.Variable(tf.zeros([1]))
    loss = tf.reduce_mean(tf.square(tf.matmul(x, w) + b - y))
    step = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    ema = tf.train.ExponentialMovingAverage(0.9)
    with tf.control_dependencies([step]):
        train = ema.apply([w, b])
    outputs = tf.matmul(x, ema.average(w)) + ema.average(b)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for i in range(0, 24, 8):
            sess.run(train, {x: data["x"][i : i + 8], y: data["y"][i : i + 8]})
        return {"outputs": sess.run(outputs, {x: data["x"]}), "w": sess.run(w)}
