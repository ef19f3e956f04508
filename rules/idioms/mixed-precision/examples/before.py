"""Two steps in float16, with a scaled loss."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import mixed_precision


def main(data):
    mixed_precision.set_global_policy("mixed_float16")
    model = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(4,))])
    model.set_weights([data["w"], np.zeros(1)])
    optimizer = mixed_precision.LossScaleOptimizer(tf.keras.optimizers.SGD(0.1))
    for start in (0, 8):
        x, y = data["x"][start : start + 8], data["y"][start : start + 8]
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(tf.cast(model(x), tf.float32) - y))
            scaled = optimizer.get_scaled_loss(loss)
        gradients = optimizer.get_unscaled_gradients(tape.gradient(scaled, model.trainable_variables))
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return {"w": model.get_weights()[0]}
