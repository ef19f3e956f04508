"""Says which of the names on standard input the live TensorFlow has: JSON in (`plain`, `v1`), JSON out. With the Keras it brings,
or with `tf_keras`, which somebody has to choose.

    python live_names.py [tf_keras] < asked.json > has.json
"""
import json
import os
import sys

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '')
os.environ['TF_USE_LEGACY_KERAS'] = '1' if 'tf_keras' in sys.argv else '0'


def has(root, name):
    for part in name.split('.'):
        try:
            root = getattr(root, part)
        except Exception:  # some parts say at their first use that they are gone
            return False
    return True


def main():
    import tensorflow as tf

    asked = json.load(sys.stdin)
    roots = {'plain': tf, 'v1': tf.compat.v1}
    print(json.dumps({where: [name for name in names if has(roots[where], name)] for where, names in asked.items()}))


main()
