"""Distributions with the methods of TensorFlow's: samples, densities, modes and divergences."""

import math

import jax
import jax.numpy as jnp


class _Distribution:
    def prob(self, value):
        return jnp.exp(self.log_prob(value))

    def stddev(self):
        return jnp.sqrt(self.variance())

    def kl_divergence(self, other):
        return kl_divergence(self, other)


class Normal(_Distribution):
    def __init__(self, loc, scale):
        self.loc, self.scale = jnp.asarray(loc, jnp.float32), jnp.asarray(scale, jnp.float32)

    def sample(self, key, sample_shape=()):
        shape = (*sample_shape, *jnp.broadcast_shapes(self.loc.shape, self.scale.shape))
        return self.loc + self.scale * jax.random.normal(key, shape)

    def log_prob(self, value):
        z = (value - self.loc) / self.scale
        return -0.5 * z**2 - jnp.log(self.scale) - 0.5 * math.log(2 * math.pi)

    def mean(self):
        return self.loc + jnp.zeros_like(self.scale)

    mode = mean

    def variance(self):
        return (self.scale + jnp.zeros_like(self.loc)) ** 2

    def entropy(self):
        return 0.5 * math.log(2 * math.pi * math.e) + jnp.log(self.scale + jnp.zeros_like(self.loc))


class Uniform(_Distribution):
    def __init__(self, low=0.0, high=1.0):
        self.low, self.high = jnp.asarray(low, jnp.float32), jnp.asarray(high, jnp.float32)

    def sample(self, key, sample_shape=()):
        shape = (*sample_shape, *jnp.broadcast_shapes(self.low.shape, self.high.shape))
        return self.low + (self.high - self.low) * jax.random.uniform(key, shape)

    def log_prob(self, value):
        inside = jnp.logical_and(value >= self.low, value < self.high)
        return jnp.where(inside, -jnp.log(self.high - self.low), -math.inf)

    def mean(self):
        return (self.low + self.high) / 2

    def variance(self):
        return (self.high - self.low) ** 2 / 12

    def entropy(self):
        return jnp.log(self.high - self.low)


class Bernoulli(_Distribution):
    def __init__(self, logits=None, probs=None):
        self.probs = jnp.asarray(jax.nn.sigmoid(jnp.asarray(logits, jnp.float32)) if probs is None else probs, jnp.float32)
        self.logits = jnp.log(self.probs) - jnp.log1p(-self.probs) if logits is None else jnp.asarray(logits, jnp.float32)

    def sample(self, key, sample_shape=()):
        shape = (*sample_shape, *self.probs.shape)
        return jnp.int32(jax.random.uniform(key, shape) < self.probs)

    def log_prob(self, value):
        value = jnp.asarray(value, self.logits.dtype)
        return value * jax.nn.log_sigmoid(self.logits) + (1 - value) * jax.nn.log_sigmoid(-self.logits)

    def mean(self):
        return self.probs

    def mode(self):
        return jnp.int32(self.probs > 0.5)

    def variance(self):
        return self.probs * (1 - self.probs)

    def entropy(self):
        return -self.probs * jax.nn.log_sigmoid(self.logits) - (1 - self.probs) * jax.nn.log_sigmoid(-self.logits)


class Categorical(_Distribution):
    def __init__(self, logits=None, probs=None):
        self.logits = jnp.log(jnp.asarray(probs, jnp.float32)) if logits is None else jnp.asarray(logits, jnp.float32)
        self.log_probs = jax.nn.log_softmax(self.logits, axis=-1)
        self.probs = jnp.exp(self.log_probs)

    def sample(self, key, sample_shape=()):
        shape = (*sample_shape, *self.logits.shape)
        return jnp.int32(jnp.argmax(self.logits - jnp.log(-jnp.log(jax.random.uniform(key, shape))), axis=-1))

    def log_prob(self, value):
        chosen = jax.nn.one_hot(jnp.asarray(value), self.logits.shape[-1])
        return jnp.sum(jnp.where(chosen > 0, self.log_probs, 0.0), axis=-1)

    def mode(self):
        return jnp.int32(jnp.argmax(self.logits, axis=-1))

    def entropy(self):
        return -jnp.sum(jnp.where(self.probs > 0, self.probs * self.log_probs, 0.0), axis=-1)


class OneHotCategorical(Categorical):
    def _one_hot(self, index):
        return jax.nn.one_hot(index, self.logits.shape[-1])

    def sample(self, key, sample_shape=()):
        return self._one_hot(super().sample(key, sample_shape))

    def log_prob(self, value):
        return jnp.sum(jnp.where(value > 0, self.log_probs, 0.0), axis=-1)

    def mean(self):
        return self.probs

    def mode(self):
        return self._one_hot(super().mode())


class Independent(_Distribution):
    """The last axes of a batch as one event: densities are summed over them."""

    def __init__(self, distribution, reinterpreted_batch_ndims=None):
        axes = len(distribution.mean().shape) - 1 if reinterpreted_batch_ndims is None else reinterpreted_batch_ndims
        self.distribution, self.axes = distribution, tuple(range(-axes, 0))

    def sample(self, key, sample_shape=()):
        return self.distribution.sample(key, sample_shape)

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
        return jnp.sum(value, axis=self.axes) if self.axes else value


class MultivariateNormalDiag(Independent):
    def __init__(self, loc=None, scale_diag=None):
        loc = jnp.zeros_like(scale_diag) if loc is None else loc
        super().__init__(Normal(loc, jnp.ones_like(loc) if scale_diag is None else scale_diag), 1)


def kl_divergence(a, b):
    """How far `b` is from `a`, in closed form."""
    if isinstance(a, Independent):
        return a.summed(kl_divergence(a.distribution, b.distribution))
    if isinstance(a, Normal):
        ratio = (a.scale / b.scale) ** 2
        return 0.5 * (ratio - 1 - jnp.log(ratio)) + 0.5 * ((a.loc - b.loc) / b.scale) ** 2
    if isinstance(a, Categorical):
        return jnp.sum(a.probs * (a.log_probs - b.log_probs), axis=-1)
    yes = a.probs * (jax.nn.log_sigmoid(a.logits) - jax.nn.log_sigmoid(b.logits))
    return yes + (1 - a.probs) * (jax.nn.log_sigmoid(-a.logits) - jax.nn.log_sigmoid(-b.logits))
