"""Some of the networks as Keras 3 models; see torch_ports.py.

    python keras_ports.py PROGRAM PORT_SCRIPT.py CHECKPOINT REFERENCE.npz
"""

import importlib.util
import sys

import keras
import numpy as np

L = keras.layers


def mnist_session():
    layers = [L.Dense(64, 'relu', name='hidden1'), L.Dense(32, 'relu', name='hidden2'), L.Dense(10, name='softmax_linear')]
    return keras.Sequential([L.Input((784,)), *layers])


def recurrent():
    inputs = L.Input((5,))
    h = L.Embedding(11, 6, name='embedding')(inputs)
    h = L.Bidirectional(L.LSTM(3, return_sequences=True), name='both')(h)
    h = L.GRU(6, return_sequences=True, name='gru')(h)
    h = L.LayerNormalization(name='norm')(h)
    h = L.Add()([h, L.MultiHeadAttention(2, 3, name='attention')(h, h)])
    h = L.Conv1D(4, 3, padding='same', name='over_time')(h)
    return keras.Model(inputs, L.Dense(2, name='head')(L.LSTM(4, name='lstm')(h)))


def images():
    inputs = L.Input((8, 8, 3))
    h = L.DepthwiseConv2D(3, depth_multiplier=2, name='depthwise')(inputs)
    h = L.BatchNormalization(scale=False, name='norm')(L.SeparableConv2D(5, 3, name='separable')(h))
    h = L.PReLU(shared_axes=[1, 2], name='prelu')(L.Conv2DTranspose(5, 2, strides=2, name='up')(h))
    return keras.Model(inputs, L.Dense(2, use_bias=False, name='head')(L.GlobalAveragePooling2D()(h)))


def main(program, script, checkpoint, reference):
    spec = importlib.util.spec_from_file_location('port', script)
    port = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(port)
    model = globals()[program]()
    port.load(model, checkpoint)
    data = np.load(reference)
    y = np.asarray(model(data['x'], training=False))
    print('keras done: shape %d, difference %.3g' % (y.shape == data['y'].shape, np.abs(y - data['y']).max()))


main(*sys.argv[1:])
