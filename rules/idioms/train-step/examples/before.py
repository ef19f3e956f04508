"""`fit` with a training step of its own, which adds a penalty on the outputs."""
import numpy as np
import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(y - y_pred)) + 0.1 * tf.reduce_mean(tf.abs(y_pred))
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}


def main(data):
    model = Net()
    model(data["x"])
    model.set_weights([data["w"], np.zeros(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(0.1))
    model.fit(data["x"], data["y"], batch_size=8, epochs=2, shuffle=False, verbose=0)
    return {"w": model.get_weights()[0]}
