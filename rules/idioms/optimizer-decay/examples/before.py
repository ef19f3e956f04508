"""Keras 2 lets the rate fall. With Keras 3 the same program runs at the full rate: see silent.py."""
import tensorflow as tf
from tensorflow import keras

if tf.__version__ < '2.16':
    # Until TensorFlow 2.10 these were the only optimizers; 2.11 to 2.15 keep them under this name.
    keras.optimizers.SGD = keras.optimizers.legacy.SGD


def main(data):
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((3,)), layer])
    layer.set_weights([data['kernel']])
    model.compile(keras.optimizers.SGD(0.05, decay=0.5), 'mse')
    model.fit(data['x'], data['y'], batch_size=8, epochs=2, shuffle=False, verbose=0)
    return {'kernel': layer.get_weights()[0]}
