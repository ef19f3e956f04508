"""The same with `keras.ops`, on every backend."""
import keras


def dice(y_true, y_pred):
    overlap = keras.ops.sum(y_true * y_pred, axis=-1)
    size = keras.ops.sum(y_true, axis=-1) + keras.ops.sum(y_pred, axis=-1)
    return 2.0 * overlap / (size + keras.config.epsilon())


def main(data):
    y_true, y_pred = (keras.ops.convert_to_tensor(data[name]) for name in ("y_true", "y_pred"))
    return {"dice": dice(y_true, y_pred)}
