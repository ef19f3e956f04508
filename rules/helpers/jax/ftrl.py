"""The FTRL optimizer of TensorFlow, which Optax lacks."""

import jax
import jax.numpy as jnp
import optax


def ftrl(learning_rate, power=-0.5, initial=0.1, l1=0.0, l2=0.0, shrinkage=0.0, beta=0.0):
    """Follow the regularised leader, with sparse weights through `l1`."""

    def init(params):
        square = jax.tree.map(lambda w: jnp.full_like(w, initial), params)
        return jnp.zeros([], jnp.int32), square, jax.tree.map(jnp.zeros_like, params)

    def update(grads, state, params):
        count, square, linear = state
        lr = learning_rate(count) if callable(learning_rate) else learning_rate
        new_square = jax.tree.map(lambda n, g: n + g * g, square, grads)

        def next_linear(z, g, w, old, new):
            return z + g + 2 * shrinkage * w - (new**-power - old**-power) / lr * w

        linear = jax.tree.map(next_linear, linear, grads, params, square, new_square)

        def step(z, w, n):
            return (jnp.clip(z, -l1, l1) - z) / (n**-power / lr + 2 * (l2 + beta / (2 * lr))) - w

        return jax.tree.map(step, linear, params, new_square), (count + 1, new_square, linear)

    return optax.GradientTransformation(init, update)
