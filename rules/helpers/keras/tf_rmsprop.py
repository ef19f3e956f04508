"""The RMSprop of `tf.train`, whose accumulator starts at 1."""

import keras


class TFRMSprop(keras.optimizers.RMSprop):
    """`keras.optimizers.RMSprop` with an accumulator that starts at 1, as in TensorFlow 1."""

    def build(self, variables):
        fresh = not self.built
        super().build(variables)
        if fresh:
            for velocity in self._velocities:
                velocity.assign(keras.ops.ones(velocity.shape, velocity.dtype))
