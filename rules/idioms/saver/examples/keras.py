"""The same: a compiled model is saved with its optimizer."""
import keras


def main(data):
    path = "model"
    layer = keras.layers.Dense(1, use_bias=False)
    model = keras.Sequential([keras.Input((3,)), layer])
    layer.set_weights([data["w"]])
    model.compile(optimizer=keras.optimizers.Adam(0.1, epsilon=1e-7), loss="mse")
    for i in range(2):
        model.train_on_batch(data["x"][i], data["y"][i])
    model.save("model" + '.keras')

    model = keras.models.load_model(path + '.keras')
    for i in range(2, 4):
        model.train_on_batch(data["x"][i], data["y"][i])
    return {"w": model.layers[-1].get_weights()[0], "step": int(model.optimizer.iterations)}
