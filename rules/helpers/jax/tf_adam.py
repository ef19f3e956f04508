"""The Adam of TensorFlow, which adds epsilon before it corrects the bias."""

import jax
import jax.numpy as jnp
import optax


def tf_adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8):
    """`optax.adam` with the epsilon of `tf.train.AdamOptimizer` and of Keras."""

    def init(params):
        zeros = jax.tree.map(jnp.zeros_like, params)
        return jnp.zeros([], jnp.int32), zeros, zeros

    def update(grads, state, params=None):
        count, mean, square = state
        count = count + 1
        mean = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, mean, grads)
        square = jax.tree.map(lambda v, g: b2 * v + (1 - b2) * g * g, square, grads)
        scale = jnp.sqrt(1 - b2**count) / (1 - b1**count)
        steps = jax.tree.map(lambda m, v: scale * m / (jnp.sqrt(v) + eps), mean, square)
        return steps, (count, mean, square)

    scaled = optax.GradientTransformation(init, update)
    return optax.chain(scaled, optax.scale_by_learning_rate(learning_rate))
