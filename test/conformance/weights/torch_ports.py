"""Small PyTorch modules as a porter would write them; their attributes are the scopes of the source.

    python torch_ports.py PROGRAM PORT_SCRIPT.py CHECKPOINT REFERENCE.npz
"""

import importlib.util
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def nchw(x):
    return x.permute(0, 3, 1, 2)


def nhwc(x):
    return x.permute(0, 2, 3, 1)


def same(x, kernel, stride):
    """SAME padding of TensorFlow, which puts the odd row behind."""
    height = max((-(-x.shape[2] // stride) - 1) * stride + kernel - x.shape[2], 0)
    width = max((-(-x.shape[3] // stride) - 1) * stride + kernel - x.shape[3], 0)
    return F.pad(x, (width // 2, width - width // 2, height // 2, height - height // 2))


class mnist_session(nn.Module):
    def __init__(self, kind='dense'):
        super().__init__()
        if kind == 'conv':
            self.conv1, self.conv2 = nn.Conv2d(1, 8, 5, padding=2), nn.Conv2d(8, 16, 5, padding=2)
            self.hidden2 = nn.Linear(784, 32)
        else:
            self.hidden1, self.hidden2 = nn.Linear(784, 64), nn.Linear(64, 32)
        self.softmax_linear = nn.Linear(32, 10)

    def forward(self, x):
        if hasattr(self, 'conv1'):
            x = F.max_pool2d(F.relu(self.conv1(x.reshape(-1, 1, 28, 28))), 2)
            x = nhwc(F.max_pool2d(F.relu(self.conv2(x)), 2)).flatten(1)
        else:
            x = F.relu(self.hidden1(x))
        return self.softmax_linear(F.relu(self.hidden2(x)))


def mnist_session_conv():
    return mnist_session('conv')


class Normed(nn.Module):
    """A convolution of slim with its batch normalisation below it."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs, 3, 3))
        self.BatchNorm = nn.BatchNorm2d(outputs, eps=1e-5)

    def forward(self, x, stride):
        return F.relu(self.BatchNorm(F.conv2d(same(x, 3, stride), self.weight, stride=stride)))


class Unit(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.stride = stride
        self.preact = nn.BatchNorm2d(inputs, eps=1e-5)
        if inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride)
        self.conv1, self.conv2 = Normed(inputs, outputs), nn.Conv2d(outputs, outputs, 3, padding=1)

    def forward(self, x):
        before = F.relu(self.preact(x))
        shortcut = self.shortcut(before) if hasattr(self, 'shortcut') else x
        return shortcut + self.conv2(self.conv1(before, self.stride))


class slim_classifier(nn.Module):
    def __init__(self):
        super().__init__()
        net = nn.Module()
        net.root = nn.Conv2d(3, 16, 3, padding=1)
        net.block1 = nn.ModuleDict({'unit_1': Unit(16, 16, 1)})
        net.block2 = nn.ModuleDict({'unit_1': Unit(16, 32, 2), 'unit_2': Unit(32, 32, 1)})
        net.postnorm, net.logits = nn.BatchNorm2d(32, eps=1e-5), nn.Conv2d(32, 3, 1)
        self.tiny_resnet = net

    def forward(self, x):
        net = self.tiny_resnet
        x = net.block1['unit_1'](net.root(nchw(x)))
        x = net.block2['unit_2'](net.block2['unit_1'](x))
        return net.logits(F.relu(net.postnorm(x)).mean((2, 3), keepdim=True)).flatten(1)


class dcgan(nn.Module):
    def __init__(self):
        super().__init__()
        g, d = nn.Module(), nn.Module()
        g.g_h0_lin, g.g_bn0, g.g_bn1 = nn.Linear(20, 512), nn.BatchNorm2d(32), nn.BatchNorm2d(16)
        g.g_h1, g.g_h2 = nn.ConvTranspose2d(32, 16, 5, 2), nn.ConvTranspose2d(16, 1, 5, 2)
        d.d_h0_conv, d.d_h1_conv = nn.Conv2d(1, 16, 5, 2), nn.Conv2d(16, 32, 5, 2)
        d.d_bn1, d.d_h2_lin = nn.BatchNorm2d(32), nn.Linear(512, 1)
        self.generator, self.discriminator = g, d

    def up(self, layer, x):
        size = 2 * x.shape[2]
        return layer(x)[:, :, 1 : 1 + size, 1 : 1 + size]


class dcgan_generator(dcgan):
    def forward(self, z):
        g = self.generator
        x = F.relu(g.g_bn0(nchw(g.g_h0_lin(z).reshape(-1, 4, 4, 32))))
        x = F.relu(g.g_bn1(self.up(g.g_h1, x)))
        return nhwc(torch.tanh(self.up(g.g_h2, x)))


class dcgan_discriminator(dcgan):
    def forward(self, x):
        d = self.discriminator
        x = F.leaky_relu(d.d_h0_conv(same(nchw(x), 5, 2)), 0.2)
        x = F.leaky_relu(d.d_bn1(d.d_h1_conv(same(x, 5, 2))), 0.2)
        return d.d_h2_lin(nhwc(x).flatten(1))


class language_model(nn.Module):
    RENAME = {'Model': ''}
    FORGET_BIAS = 0.0  # the fixture makes its cells with `forget_bias=0.0`

    def __init__(self):
        super().__init__()
        self.embedding, self.softmax = nn.Embedding(21, 64), nn.Linear(64, 21)
        self.RNN = nn.LSTM(64, 64, num_layers=2, batch_first=True)

    def forward(self, x):
        return self.softmax(self.RNN(self.embedding(x.long()))[0]).reshape(-1, 21)


class compat_v1_port(nn.Module):
    def __init__(self):
        super().__init__()
        n = nn.Module()
        n.users, n.movies = nn.Parameter(torch.empty(60, 8)), nn.Parameter(torch.empty(40, 8))
        n.hidden_0, n.hidden_1, n.rating = nn.Linear(16, 32), nn.Linear(32, 16), nn.Linear(24, 1)
        n.mean = nn.Parameter(torch.empty(()))
        self.ncf = n

    def forward(self, x):
        n = self.ncf
        user, movie = n.users[x[0].long()], n.movies[x[1].long()]
        h = F.leaky_relu(n.hidden_0(torch.cat([user, movie], 1)), 0.2)
        h = F.leaky_relu(n.hidden_1(h), 0.2)
        return n.rating(torch.cat([user * movie, h], 1)).squeeze(1) + n.mean


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.empty(32))


class keras2_functional(nn.Module):
    def __init__(self):
        super().__init__()
        t = nn.Module()
        for i, (a, b) in enumerate([(1, 16), (16, 32), (32, 32)], 1):
            setattr(t, 'block%d_conv' % i, nn.Conv2d(a, b, 3, padding=1, bias=False))
            setattr(t, 'block%d_bn' % i, nn.BatchNorm2d(b, eps=1e-3))
        t.scale, t.dense = Scale(), nn.Linear(800, 16)
        self.tower, self.label = t, nn.Linear(16, 4)

    def block(self, x, i):
        return F.relu(getattr(self.tower, 'block%d_bn' % i)(getattr(self.tower, 'block%d_conv' % i)(x)))

    def forward(self, x):
        x = self.block(F.max_pool2d(self.block(nchw(x), 1), 2), 2)
        x = self.block(x, 3) * self.tower.scale.scale.reshape(1, -1, 1, 1) + x
        x = F.normalize(self.tower.dense(nhwc(F.max_pool2d(x, 2)).flatten(1)), dim=1, eps=1e-6)
        return torch.cat([x, self.label(x).softmax(1)], 1)


class recurrent(nn.Module):
    def __init__(self, gru=True):
        super().__init__()
        self.embedding = nn.Embedding(11, 6)
        self.both = nn.LSTM(6, 3, batch_first=True, bidirectional=True)
        if gru:
            self.gru = nn.GRU(6, 6, batch_first=True)
        self.norm, self.attention = nn.LayerNorm(6, eps=1e-3), nn.MultiheadAttention(6, 2, batch_first=True)
        self.over_time, self.lstm = nn.Conv1d(6, 4, 3, padding=1), nn.LSTM(4, 4, batch_first=True)
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        h = self.both(self.embedding(x))[0]
        h = self.gru(h)[0] if hasattr(self, 'gru') else h
        h = self.norm(h)
        h = h + self.attention(h, h, h, need_weights=False)[0]
        h = self.over_time(h.transpose(1, 2)).transpose(1, 2)
        return self.head(self.lstm(h)[0][:, -1])


def recurrent_plain():
    return recurrent(gru=False)


class Separable(nn.Module):
    def __init__(self):
        super().__init__()
        self.depthwise, self.pointwise = nn.Conv2d(6, 6, 3, groups=6, bias=False), nn.Conv2d(6, 5, 1)

    def forward(self, x):
        return self.pointwise(self.depthwise(x))


class Prelu(nn.Module):
    def __init__(self):
        super().__init__()
        self.alpha = nn.Parameter(torch.empty(1, 1, 5))

    def forward(self, x):
        return F.prelu(x, self.alpha.flatten())


class images(nn.Module):
    def __init__(self):
        super().__init__()
        self.depthwise, self.separable = nn.Conv2d(3, 6, 3, groups=3), Separable()
        self.norm, self.up = nn.BatchNorm2d(5, eps=1e-3), nn.ConvTranspose2d(5, 5, 2, 2)
        self.prelu, self.head = Prelu(), nn.Linear(5, 2, bias=False)

    def forward(self, x):
        x = self.norm(self.separable(self.depthwise(nchw(x))))
        return self.head(self.prelu(self.up(x)).mean((2, 3)))


def main(program, script, checkpoint, reference):
    spec = importlib.util.spec_from_file_location('port', script)
    port = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(port)
    model = globals()[program]()
    port.RENAME.update(getattr(model, 'RENAME', {}))
    port.FORGET_BIAS = getattr(model, 'FORGET_BIAS', 1.0)
    port.load(model, checkpoint).eval()
    data = np.load(reference)
    with torch.no_grad():
        y = model(torch.from_numpy(data['x'])).numpy()
    print('torch done: shape %d, difference %.3g' % (y.shape == data['y'].shape, np.abs(y - data['y']).max()))


main(*sys.argv[1:])
