import keras
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1, use_bias=False, kernel_initializer='zeros')

    def call(self, inputs):
        return self.dense(inputs)


def main(data):
    model = Net()
    model.compile(keras.optimizers.SGD(0.05), 'mse')
    model.fit(data['x'], data['y'], batch_size=16, epochs=2, shuffle=False, verbose=0)
    return {
        'kernel': keras.ops.convert_to_numpy(model.dense.kernel),
        'trained': len(model.trainable_variables),
    }
