"""The program of before.py as it runs with TensorFlow 2.21 and Keras 3: no exception, and a loss of 0.0."""
import tensorflow as tf
from tensorflow import keras


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1, use_bias=False, kernel_initializer='zeros')

    def call(self, inputs):
        return self.dense(inputs)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compiled_loss(y, y_pred, regularization_losses=self.losses)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        self.compiled_metrics.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}


def main(data):
    model = Net()
    model.compile(keras.optimizers.SGD(0.05), 'mse')
    history = model.fit(data['x'], data['y'], batch_size=8, epochs=2, shuffle=False, verbose=0)
    return {'loss': history.history['loss'], 'kernel': model.get_weights()[0]}
