"""The same: what is kept for the backward pass is returned beside the result."""
import jax
import jax.numpy as jnp


@jax.custom_vjp
def guided_relu(x):
    return jax.nn.relu(x)


def forward(x):
    return guided_relu(x), x


def backward(x, upstream):
    return (jax.nn.relu(upstream) * (x > 0),)


guided_relu.defvjp(forward, backward)


def main(data):
    def total(x, w):
        return jnp.sum(data["weight"] * guided_relu(x @ w))

    dx, dw = jax.grad(total, argnums=(0, 1))(jnp.asarray(data["x"]), jnp.asarray(data["w"]))
    return {"y": guided_relu(data["x"] @ data["w"]), "dx": dx, "dw": dw}
