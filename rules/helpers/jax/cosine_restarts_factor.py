"""The restarts of TensorFlow's cosine decay, whose periods may grow by any factor and whose peaks may shrink."""

import jax.numpy as jnp


def cosine_restarts_factor(step, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0):
    """The share of the first rate at a step."""
    done = step / first_decay_steps
    if t_mul == 1.0:
        restart = jnp.floor(done)
        done = done - restart
    else:
        restart = jnp.floor(jnp.log(1 - done * (1 - t_mul)) / jnp.log(t_mul))
        done = (done - (1 - t_mul**restart) / (1 - t_mul)) / t_mul**restart
    return (1 - alpha) * m_mul**restart * 0.5 * (1 + jnp.cos(jnp.pi * done)) + alpha
