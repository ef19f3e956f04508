"""Examples are written as records of protocol buffers, and read back."""
import numpy as np
import tensorflow.compat.v1 as tf


def main(data):
    path = "train.tfrecord"
    writer = tf.python_io.TFRecordWriter(path)
    for image, label in zip(data["images"], data["labels"]):
        example = tf.train.Example(features=tf.train.Features(feature={
            "image": tf.train.Feature(bytes_list=tf.train.BytesList(value=[image.tobytes()])),
            "label": tf.train.Feature(int64_list=tf.train.Int64List(value=[label])),
        }))
        writer.write(example.SerializeToString())
    writer.close()
    images, labels = [], []
    for record in tf.python_io.tf_record_iterator(path):
        feature = tf.train.Example.FromString(record).features.feature
        images.append(np.frombuffer(feature["image"].bytes_list.value[0], np.uint8))
        labels.append(feature["label"].int64_list.value[0])
    return {"images": np.stack(images), "labels": np.array(labels)}
