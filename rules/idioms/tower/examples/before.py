"""Five steps on two towers, whose gradients are averaged."""
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    x = tf.placeholder(tf.float32, [None, 4])
    y = tf.placeholder(tf.float32, [None, 1])
    xs, ys = tf.split(x, 2), tf.split(y, 2)
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    towers = []
    for i in range(2):
        with tf.device("/gpu:%d" % i), tf.variable_scope("model", reuse=tf.AUTO_REUSE):
            kernel = tf.get_variable("kernel", initializer=data["kernel"])
            loss = tf.reduce_mean(tf.square(tf.matmul(xs[i], kernel) - ys[i]))
            towers.append(optimizer.compute_gradients(loss))
    averaged = [(sum(gradient for gradient, _ in pairs) / 2, pairs[0][1]) for pairs in zip(*towers)]
    train = optimizer.apply_gradients(averaged)
    with tf.Session(config=tf.ConfigProto(allow_soft_placement=True)) as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(5):
            sess.run(train, {x: data["x"], y: data["y"]})
        return {"kernel": sess.run(kernel)}
