"""Runs a fixture's own network from a checkpoint and keeps inputs and outputs: what the ports are held against.

    python tf1.py reference.py PROGRAM CHECKPOINT OUT.npz        (keras2-functional and compat-v1-port without tf1.py)
"""

import sys

import numpy as np

RNG = np.random.RandomState(0)


def restored(tf, checkpoint, feeds, fetch):
    with tf.Session() as session:
        tf.train.Saver(tf.global_variables()).restore(session, checkpoint)
        return session.run(fetch, feeds)


def mnist_session(checkpoint):
    import model
    import tensorflow as tf

    kind = 'conv' if 'conv' in checkpoint else 'dense'
    x = RNG.uniform(size=(6, 784)).astype('f')
    images = tf.placeholder(tf.float32, [None, 784])
    return x, restored(tf, checkpoint, {images: x}, model.inference(images, 1.0, kind))


def slim_classifier(checkpoint):
    import tensorflow as tf
    from nets import nets_factory

    x = RNG.uniform(size=(4, 32, 32, 3)).astype('f')
    images = tf.placeholder(tf.float32, [None, 32, 32, 3])
    logits, _ = nets_factory.get_network_fn('tiny_resnet', num_classes=3, is_training=False)(images)
    return x, restored(tf, checkpoint, {images: x}, logits)


def dcgan_discriminator(checkpoint):
    import model
    import tensorflow as tf

    x = RNG.uniform(-1, 1, size=(16, 16, 16, 1)).astype('f')
    with tf.Session() as session:
        gan = model.DCGAN(session)
        # The fixture normalises its discriminator by the batch; a port is compared with the moving averages.
        bn = type(gan.d_bn1).__call__
        type(gan.d_bn1).__call__ = lambda self, x, train=True: bn(self, x, train=False)
        _, logits = gan.discriminator(gan.inputs, reuse=True)
        gan.saver.restore(session, checkpoint)
        return x, session.run(logits, {gan.inputs: x})


def dcgan_generator(checkpoint):
    import model
    import tensorflow as tf

    x = RNG.uniform(-1, 1, size=(16, 20)).astype('f')
    with tf.Session() as session:
        gan = model.DCGAN(session)
        gan.saver.restore(session, checkpoint)
        return x, session.run(gan.sampler, {gan.z: x})


def language_model(checkpoint):
    import tensorflow as tf
    from config import CONFIGS
    from lm_model import LanguageModel

    x = RNG.randint(0, 21, size=(4, 7)).astype('i4')
    with tf.variable_scope('Model'):
        model = LanguageModel(False, CONFIGS['small'](), 21, batch_size=4, num_steps=7)
    return x, restored(tf, checkpoint, {model.input_data: x}, model.logits)


def compat_v1_port(checkpoint):
    from recommender import NeuralCF, ratings, tf, v1

    x = np.stack([RNG.randint(0, ratings.USERS, 9), RNG.randint(0, ratings.MOVIES, 9)]).astype('i4')
    users, movies = v1.placeholder(v1.int32, [None]), v1.placeholder(v1.int32, [None])
    predicted = NeuralCF(ratings.USERS, ratings.MOVIES).logits(users, movies, training=tf.constant(False))
    return x, restored(v1, checkpoint, {users: x[0], movies: x[1]}, predicted)


def keras2_functional(checkpoint):
    import siamese

    x = RNG.uniform(size=(4, 20, 20, 1)).astype('f')
    model, tower = siamese.build_siamese((20, 20, 1), 4)
    model.load_weights(checkpoint)
    return x, np.concatenate([tower.predict(x, verbose=0), model.predict([x, x], verbose=0)[1]], axis=1)


def recurrent(checkpoint):
    """No fixture: Keras 2 layers that none of them has, trained a little."""
    import tensorflow as tf

    L = tf.keras.layers
    inputs = L.Input((5,))
    h = L.Embedding(11, 6, name='embedding')(inputs)
    h = L.Bidirectional(L.LSTM(3, return_sequences=True), name='both')(h)
    h = L.GRU(6, return_sequences=True, name='gru')(h) if 'gru' in checkpoint else h
    h = L.LayerNormalization(name='norm')(h)
    h = h + L.MultiHeadAttention(2, 3, name='attention')(h, h)
    h = L.Conv1D(4, 3, padding='same', name='over_time')(h)
    h = L.LSTM(4, name='lstm')(h)
    model = tf.keras.Model(inputs, L.Dense(2, name='head')(h))
    x = RNG.randint(0, 11, size=(8, 5))
    model.compile('adam', 'mse')
    model.fit(x, RNG.normal(size=(8, 2)), epochs=5, verbose=0)
    model.save(checkpoint) if checkpoint.endswith(('.h5', '.keras')) else model.save_weights(checkpoint)
    return x, model.predict(x, verbose=0)


def images(checkpoint):
    """Likewise: depthwise, separable and transposed convolutions, batch normalisation without scale."""
    import tensorflow as tf

    L = tf.keras.layers
    inputs = L.Input((8, 8, 3))
    h = L.DepthwiseConv2D(3, depth_multiplier=2, name='depthwise')(inputs)
    h = L.SeparableConv2D(5, 3, name='separable')(h)
    h = L.BatchNormalization(scale=False, momentum=0.5, name='norm')(h)
    h = L.Conv2DTranspose(5, 2, strides=2, name='up')(h)
    h = L.PReLU(shared_axes=[1, 2], name='prelu')(h)
    model = tf.keras.Model(inputs, L.Dense(2, use_bias=False, name='head')(L.GlobalAveragePooling2D()(h)))
    x = RNG.normal(size=(8, 8, 8, 3)).astype('f')
    model.compile('adam', 'mse')
    model.fit(x, RNG.normal(size=(8, 2)), epochs=5, verbose=0)
    model.save(checkpoint)
    return x, model.predict(x, verbose=0)


x, y = globals()[sys.argv[1]](sys.argv[2])
np.savez(sys.argv[3], x=x, y=y)
print('reference done: spread %.4f' % np.std(y))
