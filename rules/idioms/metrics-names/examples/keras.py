import keras


def main(data):
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((3,)), layer])
    layer.set_weights([data['kernel']])
    model.compile('sgd', 'mse', metrics=['mae'])
    results = model.evaluate(data['x'], data['y'], return_dict=True)
    return {'names': ' '.join(sorted(results)), 'mae': results['mae']}
