"""A folder is made, a file written, found and read."""
import os

import tensorflow as tf


def main(data):
    folder = "models/first"
    if not tf.io.gfile.exists(folder):
        tf.io.gfile.makedirs(folder)
    path = os.path.join(folder, "config.json")
    with tf.io.gfile.GFile(path, "w") as stream:
        stream.write('{"units": 3}')
    found = sorted(tf.io.gfile.glob(os.path.join(folder, "*.json")))
    with tf.io.gfile.GFile(path, "r") as stream:
        return {"found": found, "text": stream.read(), "listed": tf.io.gfile.listdir(folder)}
