"""Two convolutions that the scope normalises, in training."""
import sys

import tensorflow.compat.v1 as tf
import tf_slim as slim
from keras.src.legacy_tf_layers import normalization

# TensorFlow 2.15 has this part of Keras 2 in itself, and slim asks for it by its later name.
sys.modules["tf_keras.legacy_tf_layers.normalization"] = normalization


def main(data):
    tf.disable_eager_execution()
    x = tf.placeholder(tf.float32, [None, 5, 5, 3])
    with slim.arg_scope([slim.conv2d], normalizer_fn=slim.batch_norm, normalizer_params={"is_training": True, "fused": True}):
        h = slim.conv2d(x, 4, 3)
        y = slim.conv2d(h, 2, 3)
    kernels = [v for v in tf.trainable_variables() if "weights" in v.name]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        kernels[0].load(data["first"], sess)
        kernels[1].load(data["second"], sess)
        return {"y": sess.run(y, {x: data["x"]})}
