import keras


class Scale(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.kernel = self.add_weight(shape=(3, 1), initializer='ones')

    def call(self, inputs):
        return keras.ops.matmul(inputs, self.kernel)


def main(data):
    layer = Scale()
    model = keras.Sequential([keras.Input((3,)), layer])
    model.compile(keras.optimizers.SGD(0.1), 'mse')
    model.fit(data['x'], data['y'], batch_size=8, epochs=3, shuffle=False, verbose=0)
    return {'kernel': keras.ops.convert_to_numpy(layer.kernel), 'trained': len(model.trainable_variables)}
