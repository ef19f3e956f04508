"""An operation that keeps the first number and zeroes all others."""
import tensorflow as tf


def main(data):
    module = tf.load_op_library("./zero_out.so")
    return {"y": module.zero_out(data["x"])}
