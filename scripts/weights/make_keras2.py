"""Writes one model of every Keras 2 layer, as .h5 and as .keras, into a folder. Runs in the legacy environment.

    python make_keras2.py OUT
"""

import json
import os
import sys

os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import numpy as np
import tensorflow as tf

L = tf.keras.layers
IMAGE, SERIES, ROW = (8, 8, 3), (5, 3), (4,)
CASES = {
    'Dense': (lambda: L.Dense(2), ROW),
    'Dense(input_shape)': (lambda: L.Dense(2, input_shape=ROW), None),
    'Conv1D': (lambda: L.Conv1D(2, 3), (8, 3)),
    'Conv2D': (lambda: L.Conv2D(2, 3), IMAGE),
    'Conv3D': (lambda: L.Conv3D(2, 3), (8, 8, 8, 3)),
    'DepthwiseConv1D': (lambda: L.DepthwiseConv1D(3), (8, 3)),
    'DepthwiseConv2D': (lambda: L.DepthwiseConv2D(3), IMAGE),
    'SeparableConv1D': (lambda: L.SeparableConv1D(2, 3), (8, 3)),
    'SeparableConv2D': (lambda: L.SeparableConv2D(2, 3), IMAGE),
    'Conv1DTranspose': (lambda: L.Conv1DTranspose(2, 3), (8, 3)),
    'Conv2DTranspose': (lambda: L.Conv2DTranspose(2, 3), IMAGE),
    'Conv3DTranspose': (lambda: L.Conv3DTranspose(2, 3), (4, 4, 4, 3)),
    'BatchNormalization': (lambda: L.BatchNormalization(), ROW),
    'BatchNormalization(fused)': (lambda: L.BatchNormalization(fused=True), IMAGE),
    'BatchNormalization(virtual_batch_size)': (lambda: L.BatchNormalization(virtual_batch_size=2), IMAGE),
    'BatchNormalization(v1)': (lambda: tf.compat.v1.keras.layers.BatchNormalization(), IMAGE),
    'BatchNormalization(renorm)': (lambda: tf.compat.v1.keras.layers.BatchNormalization(renorm=True), IMAGE),
    'LayerNormalization': (lambda: L.LayerNormalization(), ROW),
    'GroupNormalization': (lambda: L.GroupNormalization(2), ROW),
    'UnitNormalization': (lambda: L.UnitNormalization(), ROW),
    'Normalization': (lambda: L.Normalization(mean=0.0, variance=1.0), ROW),
    'Embedding': (lambda: L.Embedding(10, 4), (5,)),
    'Embedding(input_length)': (lambda: L.Embedding(10, 4, input_length=5), (5,)),
    'LSTM': (lambda: L.LSTM(3), SERIES),
    'LSTM(implementation=1)': (lambda: L.LSTM(3, implementation=1), SERIES),
    'GRU': (lambda: L.GRU(3), SERIES),
    'GRU(reset_after=False)': (lambda: L.GRU(3, reset_after=False), SERIES),
    'SimpleRNN': (lambda: L.SimpleRNN(3), SERIES),
    'Bidirectional(LSTM)': (lambda: L.Bidirectional(L.LSTM(3)), SERIES),
    'RNN(LSTMCell)': (lambda: L.RNN(L.LSTMCell(3)), SERIES),
    'ConvLSTM2D': (lambda: L.ConvLSTM2D(2, 3), (3, 8, 8, 3)),
    'CuDNNLSTM': (lambda: tf.compat.v1.keras.layers.CuDNNLSTM(3), SERIES),
    'TimeDistributed(Dense)': (lambda: L.TimeDistributed(L.Dense(2)), SERIES),
    'MultiHeadAttention': None,
    'Dropout': (lambda: L.Dropout(0.5), ROW),
    'Dropout(noise_shape)': (lambda: L.Dropout(0.5, noise_shape=(None, 1)), ROW),
    'SpatialDropout1D': (lambda: L.SpatialDropout1D(0.5), SERIES),
    'SpatialDropout2D': (lambda: L.SpatialDropout2D(0.5), IMAGE),
    'GaussianNoise': (lambda: L.GaussianNoise(0.1), ROW),
    'GaussianDropout': (lambda: L.GaussianDropout(0.1), ROW),
    'AlphaDropout': (lambda: L.AlphaDropout(0.1), ROW),
    'LeakyReLU': (lambda: L.LeakyReLU(alpha=0.1), ROW),
    'ReLU': (lambda: L.ReLU(max_value=6.0), ROW),
    'PReLU': (lambda: L.PReLU(), ROW),
    'ELU': (lambda: L.ELU(), ROW),
    'ThresholdedReLU': (lambda: L.ThresholdedReLU(), ROW),
    'Softmax': (lambda: L.Softmax(), ROW),
    'Activation': (lambda: L.Activation('relu'), ROW),
    'Activation(hard_sigmoid)': (lambda: L.Activation('hard_sigmoid'), ROW),
    'Dense(swish)': (lambda: L.Dense(2, activation='swish'), ROW),
    'Dense(tf.nn.relu)': (lambda: L.Dense(2, activation=tf.nn.relu), ROW),
    'Dense(tf.nn.leaky_relu)': (lambda: L.Dense(2, activation=tf.nn.leaky_relu), ROW),
    'Dense(l2)': (lambda: L.Dense(2, kernel_regularizer='l2'), ROW),
    'Dense(constraint)': (lambda: L.Dense(2, kernel_constraint='non_neg'), ROW),
    'Dense(dtype policy)': (lambda: L.Dense(2, dtype=tf.keras.mixed_precision.Policy('mixed_float16')), ROW),
    'Dense(float16)': (lambda: L.Dense(2, dtype='float16'), ROW),
    'Flatten': (lambda: L.Flatten(), (4, 4)),
    'Reshape': (lambda: L.Reshape((2, 2)), ROW),
    'Permute': (lambda: L.Permute((2, 1)), (4, 3)),
    'RepeatVector': (lambda: L.RepeatVector(2), ROW),
    'Masking': (lambda: L.Masking(), SERIES),
    'Lambda': (lambda: L.Lambda(lambda t: t * 2), ROW),
    'MaxPooling2D': (lambda: L.MaxPooling2D(), IMAGE),
    'AveragePooling2D': (lambda: L.AveragePooling2D(), IMAGE),
    'GlobalAveragePooling2D': (lambda: L.GlobalAveragePooling2D(), IMAGE),
    'UpSampling2D': (lambda: L.UpSampling2D(), IMAGE),
    'ZeroPadding2D': (lambda: L.ZeroPadding2D(), IMAGE),
    'Cropping2D': (lambda: L.Cropping2D(), IMAGE),
    'LocallyConnected1D': (lambda: L.LocallyConnected1D(2, 3), (8, 3)),
    'LocallyConnected2D': (lambda: L.LocallyConnected2D(2, 3), IMAGE),
    'Rescaling': (lambda: L.Rescaling(1 / 255.0), IMAGE),
    'Resizing': (lambda: L.Resizing(4, 4), IMAGE),
    'CenterCrop': (lambda: L.CenterCrop(4, 4), IMAGE),
    'RandomFlip': (lambda: L.RandomFlip(), IMAGE),
    'RandomRotation': (lambda: L.RandomRotation(0.1), IMAGE),
    'RandomZoom': (lambda: L.RandomZoom(0.1), IMAGE),
    'RandomTranslation': (lambda: L.RandomTranslation(0.1, 0.1), IMAGE),
    'RandomContrast': (lambda: L.RandomContrast(0.1), IMAGE),
    'EinsumDense': (lambda: L.EinsumDense('ab,bc->ac', 2), ROW),
}


def model_of(name):
    if name == 'MultiHeadAttention':
        x = L.Input(SERIES)
        return tf.keras.Model(x, L.MultiHeadAttention(1, 3)(x, x)), SERIES
    make, shape = CASES[name]
    return tf.keras.Sequential(([L.InputLayer(shape)] if shape else []) + [make()]), shape or ROW


def main(out):
    index = []
    for number, name in enumerate(CASES):
        tf.keras.backend.clear_session()
        entry = {'name': name, 'files': {}}
        index.append(entry)
        try:
            model, shape = model_of(name)
            x = np.abs(np.random.default_rng(0).normal(size=(2,) + shape)).astype('f')
            x = np.floor(x) if 'Embedding' in name else x
            y = np.asarray(model(x, training=False), 'f8')
        except Exception as error:
            entry['error'] = repr(error)[:200]
            continue
        np.savez(os.path.join(out, '%d.npz' % number), x=x, y=y)
        for suffix in ('h5', 'keras'):
            path = os.path.join(out, '%d.%s' % (number, suffix))
            try:
                model.save(path)
                entry['files'][suffix] = path
            except Exception as error:
                entry['files'][suffix] = None
                entry['error'] = repr(error)[:200]
    # Compiled models: what the training configuration adds.
    for loss, metrics in (('mse', ['mse']), ('sparse_categorical_crossentropy', ['accuracy'])):
        model = tf.keras.Sequential([L.InputLayer(ROW), L.Dense(2)])
        model.compile(tf.keras.optimizers.legacy.SGD(lr=0.1, decay=1e-4), loss=loss, metrics=metrics)
        model.fit(np.zeros((2, 4)), np.zeros((2, 2) if loss == 'mse' else (2,)), verbose=0)
        entry = {'name': 'compiled(%s, %s)' % (loss, metrics[0]), 'files': {}, 'compile': True}
        number += 1
        for suffix in ('h5', 'keras'):
            path = os.path.join(out, '%d.%s' % (number, suffix))
            model.save(path)
            entry['files'][suffix] = path
        index.append(entry)
    with open(os.path.join(out, 'index.json'), 'w') as file:
        json.dump(index, file, indent=1)


main(sys.argv[1])
