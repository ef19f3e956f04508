"""Whether a public name still works in the live TensorFlow: asked of it, name by name.

    python dump_alive.py <names.json> <out.json>        (with TF_USE_LEGACY_KERAS=1 or without)

A name that exists but refuses to run (`compat.v1.layers.dense` beside Keras 3) counts as not there.
"""
import json
import os
import sys

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '')


def reach(root, name):
    thing = root
    for part in name.split('.')[1:]:
        try:
            thing = getattr(thing, part)
        except Exception:
            return None
    return thing


def refuses(tf):
    """Name spaces of compat.v1 whose things raise at the first call; tried on one of each."""
    v1, out = tf.compat.v1, []

    def graph(call):
        with tf.Graph().as_default():
            return call(v1.placeholder(tf.float32, [2, 3]))

    trials = {
        'tf.layers': lambda x: v1.layers.dense(x, 4),
        'tf.nn.rnn_cell': lambda x: v1.nn.rnn_cell.BasicRNNCell(4),
        'tf.keras': lambda x: v1.keras.layers.Dense(4)(x),
        'tf.losses': lambda x: v1.losses.mean_squared_error(x, x),
        'tf.metrics': lambda x: v1.metrics.mean(x),
        'tf.estimator': lambda x: v1.estimator.Estimator(lambda: 0),
        'tf.train.AdamOptimizer': lambda x: v1.train.AdamOptimizer(0.1).minimize(v1.get_variable('w', [1])[0]),
        'tf.contrib': lambda x: v1.contrib.layers,
        'tf.nn.dynamic_rnn': lambda x: v1.nn.dynamic_rnn(tf.keras.layers.SimpleRNNCell(4), tf.reshape(x, [2, 3, 1]), dtype=tf.float32),
        'tf.nn.static_rnn': lambda x: v1.nn.static_rnn(tf.keras.layers.SimpleRNNCell(4), [x], dtype=tf.float32),
    }
    for space, call in trials.items():
        try:
            graph(call)
        except Exception as error:
            out.append([space, '%s: %s' % (type(error).__name__, str(error).split('\n')[0][:160])])
    return out


def main(names, path):
    import tensorflow as tf
    out = {'version': tf.__version__, 'v2': [], 'v1': [], 'refuses': refuses(tf)}
    for name in json.load(open(names)):
        if reach(tf, name) is not None or name in NONE_VALUED:
            out['v2'].append(name)
        if reach(tf.compat.v1, name) is not None or name in NONE_VALUED:
            out['v1'].append(name)
    json.dump(out, open(path, 'w'))
    print(out['version'], len(out['v2']), len(out['v1']), out['refuses'])


NONE_VALUED = {'tf.newaxis'}

if __name__ == '__main__':
    main(*sys.argv[1:])
