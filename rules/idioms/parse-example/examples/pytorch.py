"""The records are converted once, with TensorFlow, and read without it."""
from pathlib import Path

import numpy as np
import tensorflow as tf
import torch
from before import write
from torch.utils.data import Dataset


def convert(files, schema, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for i, record in enumerate(tf.data.TFRecordDataset(files)):
        example = tf.io.parse_single_example(record, schema)
        dense = {k: tf.sparse.to_dense(v) if isinstance(v, tf.SparseTensor) else v for k, v in example.items()}
        np.savez(folder / f"{i:08}.npz", **{k: v.numpy() for k, v in dense.items()})


class Examples(Dataset):
    def __init__(self, folder):
        self.files = sorted(folder.glob("*.npz"))

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        with np.load(self.files[index]) as example:
            return {name: torch.as_tensor(example[name]) for name in example}


def main(data):
    write("train.tfrecord")
    schema = {
        "pixels": tf.io.FixedLenFeature([3], tf.float32),
        "tags": tf.io.VarLenFeature(tf.int64),
    }
    convert("train.tfrecord", schema, Path("train"))
    dataset = Examples(Path("train"))
    pixels, tags = zip(*((example["pixels"], example["tags"]) for example in dataset))
    return {"pixels": torch.stack(pixels), "tags": torch.cat(tags)}
