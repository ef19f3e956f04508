"""The same as layers, which run in a pipeline of tf.data, in the model, or as here on a batch."""
import keras


def main(data):
    images = keras.ops.convert_to_tensor(data["images"])
    preprocess = keras.Sequential([
        keras.layers.Rescaling(1 / 255),
        keras.layers.Resizing(*[16, 16]),
        keras.layers.RandomFlip("horizontal"),
    ])
    batch = preprocess(images, training=True)
    batch = keras.ops.convert_to_numpy(batch)
    return {"rows": batch.mean(axis=2), "top": batch.max(axis=2)}
