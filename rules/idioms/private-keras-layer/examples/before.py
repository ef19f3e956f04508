"""Keras 2 trains the layer. With Keras 3 the same program runs and trains nothing: see silent.py."""
import tensorflow as tf
from tensorflow.python.keras import layers


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1, use_bias=False, kernel_initializer='zeros')

    def call(self, inputs):
        return self.dense(inputs)


def main(data):
    model = Net()
    model.compile(tf.keras.optimizers.SGD(0.05), 'mse')
    model.fit(data['x'], data['y'], batch_size=16, epochs=2, shuffle=False, verbose=0)
    return {'kernel': model.dense.kernel.numpy(), 'trained': len(model.trainable_variables)}
