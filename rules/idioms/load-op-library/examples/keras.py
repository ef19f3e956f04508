"""An operation that keeps the first number and zeroes all others."""
import keras


def zero_out(inputs):
    return keras.ops.where(keras.ops.reshape(keras.ops.arange(keras.ops.size(inputs)), inputs.shape) == 0, inputs, 0)


def main(data):
    return {"y": zero_out(keras.ops.convert_to_tensor(data["x"]))}
