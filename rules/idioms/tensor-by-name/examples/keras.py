"""The code of the model, and its weights from a file."""
import keras


def build_model():
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="tanh", use_bias=False)])


def write(data, path):
    model = build_model()
    model.set_weights([data["w"]])
    model.save_weights(path)


def main(data):
    path = "model.weights.h5"
    write(data, path)
    model = build_model()
    model.load_weights(path)
    outputs = model.predict(data["x"])
    return {"scores": outputs}
