"""Five steps in as many processes as `horovodrun -np N` starts."""
import horovod.tensorflow as hvd
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    hvd.init()
    x, y = data["x"][hvd.rank() :: hvd.size()], data["y"][hvd.rank() :: hvd.size()]
    kernel = tf.Variable(data["kernel"])
    loss = tf.reduce_mean(tf.square(tf.matmul(x, kernel) - y))
    optimizer = hvd.DistributedOptimizer(tf.train.GradientDescentOptimizer(0.1))
    train = optimizer.minimize(loss)
    hooks = [hvd.BroadcastGlobalVariablesHook(0), tf.train.StopAtStepHook(num_steps=5)]
    with tf.train.MonitoredTrainingSession(hooks=hooks) as sess:
        while not sess.should_stop():
            sess.run(train)
        return {"kernel": sess.run(kernel)}
