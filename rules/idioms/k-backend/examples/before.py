"""A loss and a metric written with the backend of Keras 2."""
from tensorflow.keras import backend as K


def dice(y_true, y_pred):
    overlap = K.sum(y_true * y_pred, axis=-1)
    size = K.sum(y_true, axis=-1) + K.sum(y_pred, axis=-1)
    return 2.0 * overlap / (size + K.epsilon())


def main(data):
    y_true, y_pred = K.constant(data["y_true"]), K.constant(data["y_pred"])
    return {"dice": dice(y_true, y_pred)}
