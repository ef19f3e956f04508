"""The Nadam of Keras, whose momentum grows by a schedule that `optax.nadam` lacks."""

import jax
import jax.numpy as jnp
import optax


def keras_nadam(learning_rate, b1=0.9, b2=0.999, eps=1e-7):
    """Nadam with the momentum `b1 * (1 - 0.5 * 0.96**t)`."""

    def init(params):
        zeros = jax.tree.map(jnp.zeros_like, params)
        return jnp.zeros([], jnp.int32), jnp.ones([]), zeros, zeros

    def update(grads, state, params=None):
        count, product, mean, square = state
        count = count + 1
        now = b1 * (1 - 0.5 * 0.96**count)
        after = b1 * (1 - 0.5 * 0.96 ** (count + 1))
        product = product * now
        mean = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, mean, grads)
        square = jax.tree.map(lambda v, g: b2 * v + (1 - b2) * g * g, square, grads)

        def step(m, v, g):
            m_hat = after * m / (1 - product * after) + (1 - now) * g / (1 - product)
            return m_hat / (jnp.sqrt(v / (1 - b2**count)) + eps)

        return jax.tree.map(step, mean, square, grads), (count, product, mean, square)

    scaled = optax.GradientTransformation(init, update)
    return optax.chain(scaled, optax.scale_by_learning_rate(learning_rate))
