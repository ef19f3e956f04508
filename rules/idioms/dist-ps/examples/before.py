"""Five steps of a worker, with the weights on a parameter server; both run in this process."""
import socket

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def main(data):
    cluster = tf.train.ClusterSpec(
        {"ps": [f"127.0.0.1:{free_port()}"], "worker": [f"127.0.0.1:{free_port()}"]}
    )
    ps = tf.train.Server(cluster, job_name="ps", task_index=0)
    server = tf.train.Server(cluster, job_name="worker", task_index=0)
    with tf.device(tf.train.replica_device_setter(cluster=cluster, worker_device="/job:worker/task:0")):
        kernel = tf.Variable(data["kernel"])
        loss = tf.reduce_mean(tf.square(tf.matmul(data["x"], kernel) - data["y"]))
        train = tf.train.GradientDescentOptimizer(0.1).minimize(loss)
    with tf.Session(server.target) as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(5):
            sess.run(train)
        return {"kernel": sess.run(kernel)}
