import keras


def main(data):
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((3,)), layer])
    layer.set_weights([data['kernel']])
    schedule = keras.optimizers.schedules.InverseTimeDecay(0.05, decay_steps=1, decay_rate=0.5)
    model.compile(keras.optimizers.SGD(schedule), 'mse')
    model.fit(data['x'], data['y'], batch_size=8, epochs=2, shuffle=False, verbose=0)
    return {'kernel': layer.get_weights()[0]}
