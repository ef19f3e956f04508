"""A PNG file is read and decoded in the graph."""
import numpy as np
import tensorflow.compat.v1 as tf
from PIL import Image


def write(path):
    pixels = np.random.default_rng(0).integers(0, 256, size=(5, 7, 4)).astype("uint8")
    pixels[..., 3] = 255
    Image.fromarray(pixels).save(path)


def main(data):
    tf.disable_eager_execution()
    write("image.png")
    contents = tf.io.read_file("image.png")
    image = tf.image.decode_png(contents, channels=3)
    with tf.Session() as sess:
        return {"image": sess.run(image)}
