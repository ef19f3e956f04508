import { idiom } from '../../../src/catalog/kit.js';

export default idiom('compat-shim', {
  title: 'A switch between the versions of TensorFlow',
  text: 'Code that was written for TensorFlow 1 runs on version 2 through `tf.compat.v1`, with the behaviour of version 2 switched off, or asks `tf.__version__` and does one thing or the other. After a port there is one library, and one version of it that the project names: the switches go, and of two branches the newer one is the one to port.',
  parts: {
    switch: {
      symbols: [
        'tf.disable_v2_behavior',
        'tf.enable_v2_behavior',
        'tf.disable_eager_execution',
        'tf.enable_eager_execution',
        'tf.disable_resource_variables',
        'tf.enable_resource_variables',
        'tf.disable_v2_tensorshape',
        'tf.enable_v2_tensorshape',
        'tf.disable_control_flow_v2',
      ],
      role: 'call',
    },
    version: {
      symbols: ['tf.__version__', 'tf.VERSION', 'tf.executing_eagerly'],
      role: ['reference', 'call'],
    },
  },
  needs: ['switch|version'],
  at: 'version|switch',
  scale: 'detail',
  pytorch: {
    kind: 'remove',
    note: 'Code runs as it is written: nothing has to be switched on. Pin `torch` in the manifest; `torch.__version__` is there where a version has to be printed.',
    effort: 'minutes',
  },
  jax: {
    kind: 'remove',
    note: 'Code runs as it is written, and what `jax.jit` or `nnx.jit` decorates is compiled: nothing has to be switched on. Pin `jax`, `flax` and `optax` in the manifest; `jax.__version__` is there where a version has to be printed.',
    effort: 'minutes',
  },
  keras: {
    kind: 'remove',
    note: 'Nothing has to be switched on. With the TensorFlow backend none of these switches may be called: `disable_v2_behavior` and `disable_eager_execution` make `fit` of Keras 3 fail. Pin `keras`; `keras.__version__` and `keras.backend.backend()` say what runs.',
    effort: 'minutes',
  },
});
