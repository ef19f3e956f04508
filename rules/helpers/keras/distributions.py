"""Distributions with the methods of TensorFlow's: samples, densities, modes and divergences."""

import math

import keras
import numpy as np
from keras import ops


class _Distribution:
    def prob(self, value):
        return ops.exp(self.log_prob(value))

    def stddev(self):
        return ops.sqrt(self.variance())

    def kl_divergence(self, other):
        return kl_divergence(self, other)


class Normal(_Distribution):
    def __init__(self, loc, scale):
        self.loc, self.scale = ops.cast(loc, "float32"), ops.cast(scale, "float32")

    def sample(self, sample_shape=(), seed=None):
        shape = (*sample_shape, *np.broadcast_shapes(tuple(self.loc.shape), tuple(self.scale.shape)))
        return self.loc + self.scale * keras.random.normal(shape, seed=seed)

    def log_prob(self, value):
        z = (value - self.loc) / self.scale
        return -0.5 * z**2 - ops.log(self.scale) - 0.5 * math.log(2 * math.pi)

    def mean(self):
        return self.loc + ops.zeros_like(self.scale)

    mode = mean

    def variance(self):
        return (self.scale + ops.zeros_like(self.loc)) ** 2

    def entropy(self):
        return 0.5 * math.log(2 * math.pi * math.e) + ops.log(self.scale + ops.zeros_like(self.loc))


class Uniform(_Distribution):
    def __init__(self, low=0.0, high=1.0):
        self.low, self.high = ops.cast(low, "float32"), ops.cast(high, "float32")

    def sample(self, sample_shape=(), seed=None):
        shape = (*sample_shape, *np.broadcast_shapes(tuple(self.low.shape), tuple(self.high.shape)))
        return self.low + (self.high - self.low) * keras.random.uniform(shape, seed=seed)

    def log_prob(self, value):
        inside = ops.logical_and(value >= self.low, value < self.high)
        return ops.where(inside, -ops.log(self.high - self.low), -math.inf)

    def mean(self):
        return (self.low + self.high) / 2

    def variance(self):
        return (self.high - self.low) ** 2 / 12

    def entropy(self):
        return ops.log(self.high - self.low)


class Bernoulli(_Distribution):
    def __init__(self, logits=None, probs=None):
        self.probs = ops.cast(keras.ops.sigmoid(ops.cast(logits, "float32")) if probs is None else probs, "float32")
        self.logits = ops.log(self.probs) - ops.log1p(-self.probs) if logits is None else ops.cast(logits, "float32")

    def sample(self, sample_shape=(), seed=None):
        shape = (*sample_shape, *self.probs.shape)
        return ops.cast(keras.random.uniform(shape, seed=seed) < self.probs, "int32")

    def log_prob(self, value):
        value = ops.cast(value, self.logits.dtype)
        return value * keras.ops.log_sigmoid(self.logits) + (1 - value) * keras.ops.log_sigmoid(-self.logits)

    def mean(self):
        return self.probs

    def mode(self):
        return ops.cast(self.probs > 0.5, "int32")

    def variance(self):
        return self.probs * (1 - self.probs)

    def entropy(self):
        return -self.probs * keras.ops.log_sigmoid(self.logits) - (1 - self.probs) * keras.ops.log_sigmoid(-self.logits)


class Categorical(_Distribution):
    def __init__(self, logits=None, probs=None):
        self.logits = ops.log(ops.cast(probs, "float32")) if logits is None else ops.cast(logits, "float32")
        self.log_probs = keras.ops.log_softmax(self.logits, axis=-1)
        self.probs = ops.exp(self.log_probs)

    def sample(self, sample_shape=(), seed=None):
        shape = (*sample_shape, *self.logits.shape)
        return ops.cast(ops.argmax(self.logits - ops.log(-ops.log(keras.random.uniform(shape, seed=seed))), axis=-1), "int32")

    def log_prob(self, value):
        chosen = ops.one_hot(ops.cast(value, "int32"), self.logits.shape[-1])
        return ops.sum(ops.where(chosen > 0, self.log_probs, 0.0), axis=-1)

    def mode(self):
        return ops.cast(ops.argmax(self.logits, axis=-1), "int32")

    def entropy(self):
        return -ops.sum(ops.where(self.probs > 0, self.probs * self.log_probs, 0.0), axis=-1)


class OneHotCategorical(Categorical):
    def _one_hot(self, index):
        return ops.one_hot(index, self.logits.shape[-1])

    def sample(self, sample_shape=(), seed=None):
        return self._one_hot(super().sample(sample_shape, seed))

    def log_prob(self, value):
        return ops.sum(ops.where(value > 0, self.log_probs, 0.0), axis=-1)

    def mean(self):
        return self.probs

    def mode(self):
        return self._one_hot(super().mode())


class Independent(_Distribution):
    """The last axes of a batch as one event: densities are summed over them."""

    def __init__(self, distribution, reinterpreted_batch_ndims=None):
        axes = len(distribution.mean().shape) - 1 if reinterpreted_batch_ndims is None else reinterpreted_batch_ndims
        self.distribution, self.axes = distribution, tuple(range(-axes, 0))

    def sample(self, sample_shape=(), seed=None):
        return self.distribution.sample(sample_shape, seed)

    def log_prob(self, value):
        return self.summed(self.distribution.log_prob(value))

    def entropy(self):
        return self.summed(self.distribution.entropy())

    def mean(self):
        return self.distribution.mean()

    def mode(self):
        return self.distribution.mode()

    def variance(self):
        return self.distribution.variance()

    def summed(self, value):
        return ops.sum(value, axis=self.axes) if self.axes else value


class MultivariateNormalDiag(Independent):
    def __init__(self, loc=None, scale_diag=None):
        loc = ops.zeros_like(scale_diag) if loc is None else loc
        super().__init__(Normal(loc, ops.ones_like(loc) if scale_diag is None else scale_diag), 1)


def kl_divergence(a, b):
    """How far `b` is from `a`, in closed form."""
    if isinstance(a, Independent):
        return a.summed(kl_divergence(a.distribution, b.distribution))
    if isinstance(a, Normal):
        ratio = (a.scale / b.scale) ** 2
        return 0.5 * (ratio - 1 - ops.log(ratio)) + 0.5 * ((a.loc - b.loc) / b.scale) ** 2
    if isinstance(a, Categorical):
        return ops.sum(a.probs * (a.log_probs - b.log_probs), axis=-1)
    yes = a.probs * (keras.ops.log_sigmoid(a.logits) - keras.ops.log_sigmoid(b.logits))
    return yes + (1 - a.probs) * (keras.ops.log_sigmoid(-a.logits) - keras.ops.log_sigmoid(-b.logits))
