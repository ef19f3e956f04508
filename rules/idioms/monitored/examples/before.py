"""A monitored session trains up to a step; a hook looks at the loss of each step, and a checkpoint is saved."""
import numpy as np
import tensorflow.compat.v1 as tf


class LossHook(tf.train.SessionRunHook):
    def __init__(self, loss):
        self.loss, self.losses = loss, []

    def before_run(self, run_context):
        return tf.train.SessionRunArgs(self.loss)

    def after_run(self, run_context, run_values):
        self.losses.append(run_values.results)


def main(data):
    tf.disable_eager_execution()
    step = tf.train.get_or_create_global_step()
    kernel = tf.Variable(data["kernel"])
    loss = tf.reduce_mean(tf.square(tf.matmul(data["x"], kernel) - data["y"]))
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(loss, global_step=step)
    watcher = LossHook(loss)
    hooks = [tf.train.StopAtStepHook(last_step=5), tf.train.NanTensorHook(loss), watcher]
    with tf.train.MonitoredTrainingSession(checkpoint_dir="model", hooks=hooks) as sess:
        while not sess.should_stop():
            sess.run(train_op)
    saved = tf.train.load_checkpoint("model")
    return {"losses": np.array(watcher.losses), "kernel": saved.get_tensor(kernel.op.name), "step": int(saved.get_tensor("global_step"))}
