"""Runs a TensorFlow 1 program, unchanged, on the legacy environment (TensorFlow 2.15).

    python tf1.py SCRIPT [ARGUMENT...]      or      python tf1.py -m MODULE [ARGUMENT...]

Does what people do: `tensorflow` becomes `tensorflow.compat.v1` with v2 behaviour off. The few parts of
`tf.contrib` that live on elsewhere stand where they stood; the rest of contrib is absent, so a program
that needs it fails loudly. Must not know any fixture.
"""

import os
import runpy
import sys
import types


def contrib_module(parts):
    """`tf.contrib` with the given sub-modules, importable by every spelling."""
    contrib = types.ModuleType('tensorflow.contrib')
    contrib.__path__ = []
    for name, module in parts.items():
        setattr(contrib, name, module)
        sys.modules['tensorflow.contrib.' + name] = module
    sys.modules['tensorflow.contrib'] = contrib
    return contrib


def layers_module(slim):
    """`tf.contrib.layers`: tf_slim keeps its layers, initializers and regularizers in three modules."""
    module = types.ModuleType('tensorflow.contrib.layers')
    for part in (slim.regularizers, slim.initializers, slim.layers):
        module.__dict__.update({name: value for name, value in vars(part).items() if name[0] != '_'})
    return module


def framework_module(slim):
    """`tf.contrib.framework`: arg_scope and the variable helpers, which slim re-exports."""
    module = types.ModuleType('tensorflow.contrib.framework')
    for name in ('arg_scope', 'add_arg_scope', 'get_model_variables', 'get_or_create_global_step'):
        setattr(module, name, getattr(slim, name))
    return module


def repair_slim():
    """tf_slim 1.1.0 on TensorFlow 2.15: two names moved, and one lazy import names a package of 2.16."""
    import keras.src.legacy_tf_layers.normalization as normalization
    from tensorflow.python.framework import indexed_slices, ops, tensor

    ops.Tensor = tensor.Tensor
    ops.IndexedSlices = indexed_slices.IndexedSlices
    sys.modules['tf_keras.legacy_tf_layers.normalization'] = normalization


def install():
    """Puts the v1 API where `import tensorflow` finds it."""
    import tensorflow.compat.v1 as tf
    import keras  # before the swap: Keras imports the v2 API for itself
    import tf_slim
    from tensorflow.python.ops import lookup_ops, summary_ops_v2

    assert keras.__version__.startswith('2.'), 'the legacy environment has Keras 2'
    tf.disable_v2_behavior()
    repair_slim()
    tf.contrib = contrib_module(
        {
            'slim': tf_slim,
            'layers': layers_module(tf_slim),
            'framework': framework_module(tf_slim),
            'rnn': tf.nn.rnn_cell,
            'lookup': lookup_ops,
            'summary': summary_ops_v2,
        }
    )
    sys.modules['tensorflow'] = tf
    for name in ('keras', 'estimator'):
        sys.modules['tensorflow.' + name] = getattr(tf, name)
    # Standalone Keras 2.15 has optimizers that need eager mode; those of its v1 API know graphs.
    keras.optimizers = sys.modules['keras.optimizers'] = tf.keras.optimizers


def main(arguments):
    install()
    if arguments[0] == '-m':
        sys.argv = arguments[1:]
        runpy.run_module(arguments[1], run_name='__main__', alter_sys=True)
        return
    sys.argv = arguments
    sys.path[0] = os.path.dirname(os.path.abspath(arguments[0]))
    runpy.run_path(arguments[0], run_name='__main__')


if __name__ == '__main__':
    main(sys.argv[1:])
