"""Keras 2 finds the variable and trains it. With Keras 3 the same program runs and trains nothing: see silent.py."""
import tensorflow as tf


class Scale(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.kernel = tf.Variable(tf.ones([3, 1]))

    def call(self, inputs):
        return tf.matmul(inputs, self.kernel)


def main(data):
    layer = Scale()
    model = tf.keras.Sequential([tf.keras.Input((3,)), layer])
    model.compile(tf.keras.optimizers.SGD(0.1), 'mse')
    model.fit(data['x'], data['y'], batch_size=8, epochs=3, shuffle=False, verbose=0)
    return {'kernel': layer.kernel.numpy(), 'trained': len(model.trainable_variables)}
