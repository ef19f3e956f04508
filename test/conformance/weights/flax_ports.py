"""The same networks as Flax NNX modules; see torch_ports.py.

    python flax_ports.py PROGRAM PORT_SCRIPT.py CHECKPOINT REFERENCE.npz
"""

import importlib.util
import sys

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

R = nnx.Rngs(0)


def norm(size, epsilon):
    return nnx.BatchNorm(size, epsilon=epsilon, use_running_average=True, rngs=R)


def conv(inputs, outputs, kernel, stride=1, **more):
    return nnx.Conv(inputs, outputs, (kernel, kernel), (stride, stride), rngs=R, **more)


class Scope(nnx.Module):
    """A scope of the source: whatever it is given becomes an attribute."""

    def __init__(self, **parts):
        for name, part in parts.items():
            setattr(self, name, part)


class mnist_session(nnx.Module):
    def __init__(self, kind='dense'):
        if kind == 'conv':
            self.conv1, self.conv2, self.hidden2 = conv(1, 8, 5), conv(8, 16, 5), nnx.Linear(784, 32, rngs=R)
        else:
            self.hidden1, self.hidden2 = nnx.Linear(784, 64, rngs=R), nnx.Linear(64, 32, rngs=R)
        self.softmax_linear = nnx.Linear(32, 10, rngs=R)

    def __call__(self, x):
        if hasattr(self, 'conv1'):
            x = nnx.max_pool(nnx.relu(self.conv1(x.reshape(-1, 28, 28, 1))), (2, 2), (2, 2))
            x = nnx.max_pool(nnx.relu(self.conv2(x)), (2, 2), (2, 2)).reshape(x.shape[0], -1)
        else:
            x = nnx.relu(self.hidden1(x))
        return self.softmax_linear(nnx.relu(self.hidden2(x)))


def mnist_session_conv():
    return mnist_session('conv')


class Normed(nnx.Module):
    def __init__(self, inputs, outputs):
        self.kernel = nnx.Param(jnp.zeros((3, 3, inputs, outputs)))
        self.BatchNorm = norm(outputs, 1e-5)

    def __call__(self, x, stride):
        x = jax.lax.conv_general_dilated(
            x, self.kernel[...], (stride, stride), 'SAME', dimension_numbers=('NHWC', 'HWIO', 'NHWC')
        )
        return nnx.relu(self.BatchNorm(x))


class Unit(nnx.Module):
    def __init__(self, inputs, outputs, stride):
        self.stride = stride
        self.preact = norm(inputs, 1e-5)
        if inputs != outputs:
            self.shortcut = conv(inputs, outputs, 1, stride)
        self.conv1, self.conv2 = Normed(inputs, outputs), conv(outputs, outputs, 3)

    def __call__(self, x):
        before = nnx.relu(self.preact(x))
        shortcut = self.shortcut(before) if hasattr(self, 'shortcut') else x
        return shortcut + self.conv2(self.conv1(before, self.stride))


class slim_classifier(nnx.Module):
    def __init__(self):
        self.tiny_resnet = Scope(
            root=conv(3, 16, 3),
            block1=Scope(unit_1=Unit(16, 16, 1)),
            block2=Scope(unit_1=Unit(16, 32, 2), unit_2=Unit(32, 32, 1)),
            postnorm=norm(32, 1e-5),
            logits=conv(32, 3, 1),
        )

    def __call__(self, x):
        net = self.tiny_resnet
        x = net.block1.unit_1(net.root(x))
        x = net.block2.unit_2(net.block2.unit_1(x))
        return net.logits(nnx.relu(net.postnorm(x)).mean((1, 2), keepdims=True)).reshape(x.shape[0], -1)


def up(inputs, outputs, kernel):
    return nnx.ConvTranspose(inputs, outputs, (kernel, kernel), (2, 2), transpose_kernel=True, rngs=R)


class dcgan(nnx.Module):
    def __init__(self):
        self.generator = Scope(
            g_h0_lin=nnx.Linear(20, 512, rngs=R),
            g_bn0=norm(32, 1e-5),
            g_bn1=norm(16, 1e-5),
            g_h1=up(32, 16, 5),
            g_h2=up(16, 1, 5),
        )
        self.discriminator = Scope(
            d_h0_conv=conv(1, 16, 5, 2),
            d_h1_conv=conv(16, 32, 5, 2),
            d_bn1=norm(32, 1e-5),
            d_h2_lin=nnx.Linear(512, 1, rngs=R),
        )


class dcgan_generator(dcgan):
    def __call__(self, z):
        g = self.generator
        x = nnx.relu(g.g_bn0(g.g_h0_lin(z).reshape(-1, 4, 4, 32)))
        return jnp.tanh(g.g_h2(nnx.relu(g.g_bn1(g.g_h1(x)))))


class dcgan_discriminator(dcgan):
    def __call__(self, x):
        d = self.discriminator
        x = nnx.leaky_relu(d.d_h0_conv(x), 0.2)
        x = nnx.leaky_relu(d.d_bn1(d.d_h1_conv(x)), 0.2)
        return d.d_h2_lin(x.reshape(x.shape[0], -1))


def lstm(inputs, units):
    return nnx.RNN(nnx.OptimizedLSTMCell(inputs, units, rngs=R))


class language_model(nnx.Module):
    RENAME = {'Model': ''}
    FORGET_BIAS = 0.0

    def __init__(self):
        self.embedding, self.softmax = nnx.Embed(21, 64, rngs=R), nnx.Linear(64, 21, rngs=R)
        self.RNN = nnx.List([lstm(64, 64), lstm(64, 64)])

    def __call__(self, x):
        x = self.embedding(x)
        for layer in self.RNN:
            x = layer(x)
        return self.softmax(x).reshape(-1, 21)


class compat_v1_port(nnx.Module):
    def __init__(self):
        self.ncf = Scope(
            users=nnx.Param(jnp.zeros((60, 8))),
            movies=nnx.Param(jnp.zeros((40, 8))),
            mean=nnx.Param(jnp.zeros(())),
            hidden_0=nnx.Linear(16, 32, rngs=R),
            hidden_1=nnx.Linear(32, 16, rngs=R),
            rating=nnx.Linear(24, 1, rngs=R),
        )

    def __call__(self, x):
        n = self.ncf
        user, movie = n.users[...][x[0]], n.movies[...][x[1]]
        h = nnx.leaky_relu(n.hidden_0(jnp.concatenate([user, movie], 1)), 0.2)
        h = nnx.leaky_relu(n.hidden_1(h), 0.2)
        return n.rating(jnp.concatenate([user * movie, h], 1)).squeeze(1) + n.mean[...]


class keras2_functional(nnx.Module):
    def __init__(self):
        blocks = {}
        for i, (a, b) in enumerate([(1, 16), (16, 32), (32, 32)], 1):
            blocks['block%d_conv' % i] = conv(a, b, 3, use_bias=False)
            blocks['block%d_bn' % i] = norm(b, 1e-3)
        scale = Scope(scale=nnx.Param(jnp.zeros(32)))
        self.tower = Scope(scale=scale, dense=nnx.Linear(800, 16, rngs=R), **blocks)
        self.label = nnx.Linear(16, 4, rngs=R)

    def block(self, x, i):
        return nnx.relu(getattr(self.tower, 'block%d_bn' % i)(getattr(self.tower, 'block%d_conv' % i)(x)))

    def __call__(self, x):
        x = self.block(nnx.max_pool(self.block(x, 1), (2, 2), (2, 2)), 2)
        x = self.block(x, 3) * self.tower.scale.scale[...] + x
        x = self.tower.dense(nnx.max_pool(x, (2, 2), (2, 2)).reshape(x.shape[0], -1))
        x = x / jnp.sqrt(jnp.maximum((x**2).sum(1, keepdims=True), 1e-12))
        return jnp.concatenate([x, jax.nn.softmax(self.label(x))], 1)


class recurrent_plain(nnx.Module):
    def __init__(self):
        self.embedding = nnx.Embed(11, 6, rngs=R)
        self.both = nnx.Bidirectional(lstm(6, 3), lstm(6, 3))
        self.norm = nnx.LayerNorm(6, epsilon=1e-3, rngs=R)
        self.attention = nnx.MultiHeadAttention(2, 6, decode=False, rngs=R)
        self.over_time, self.lstm = nnx.Conv(6, 4, (3,), rngs=R), lstm(4, 4)
        self.head = nnx.Linear(4, 2, rngs=R)

    def __call__(self, x):
        h = self.norm(self.both(self.embedding(x)))
        h = h + self.attention(h)
        return self.head(self.lstm(self.over_time(h))[:, -1])


class images(nnx.Module):
    def __init__(self):
        valid = {'padding': 'VALID'}
        self.depthwise = conv(3, 6, 3, feature_group_count=3, **valid)
        self.separable = Scope(
            depthwise=conv(6, 6, 3, feature_group_count=6, use_bias=False, **valid), pointwise=conv(6, 5, 1)
        )
        self.norm = nnx.BatchNorm(5, epsilon=1e-3, use_scale=False, use_running_average=True, rngs=R)
        self.up = nnx.ConvTranspose(5, 5, (2, 2), (2, 2), padding='VALID', transpose_kernel=True, rngs=R)
        self.prelu = Scope(alpha=nnx.Param(jnp.zeros((1, 1, 5))))
        self.head = nnx.Linear(5, 2, use_bias=False, rngs=R)

    def __call__(self, x):
        x = self.separable.pointwise(self.separable.depthwise(self.depthwise(x)))
        x = self.up(self.norm(x))
        return self.head(jnp.where(x > 0, x, self.prelu.alpha[...] * x).mean((1, 2)))


def main(program, script, checkpoint, reference):
    spec = importlib.util.spec_from_file_location('port', script)
    port = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(port)
    model = globals()[program]()
    port.RENAME.update(getattr(model, 'RENAME', {}))
    port.FORGET_BIAS = getattr(model, 'FORGET_BIAS', 1.0)
    port.load(model, checkpoint)
    data = np.load(reference)
    y = np.asarray(model(jnp.asarray(data['x'])))
    print('flax done: shape %d, difference %.3g' % (y.shape == data['y'].shape, np.abs(y - data['y']).max()))


main(*sys.argv[1:])
