/** Programs that show the caveats about what Keras 3 no longer does. */
import { demonstrations, floats } from '../../src/catalog/kit.js';

/** A layer that only the TensorFlow backend can run, without XLA. */
const stringModel = (how: string) => `
import tensorflow as tf
class Text(keras.layers.Layer):
    def call(self, x):
        return x + tf.strings.to_number(tf.strings.as_string(x))
model = keras.Sequential([keras.layers.Dense(1), Text()])
model.compile('sgd', 'mse', jit_compile=${how})
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
result = 'trained'`;

/** A model around one Lambda layer, saved and loaded again. */
const savedLambda = (module: string, how: string) => `
import tempfile
inputs = ${module}.Input((3,))
model = ${module}.Model(inputs, ${module}.layers.Lambda(lambda t: 2 * t)(inputs))
path = tempfile.mkdtemp() + '/model.h5'
model.save(path)
result = ${module}.models.load_model(path${how})(x)`;

/** The loss of a sigmoid of -20 where 1 was right, with the type of the last layer. */
const lastLayer = (module: string, log: string, x: string, dtype: string) => `
layer = ${module}.layers.Dense(1, activation='sigmoid', kernel_initializer='ones', dtype='${dtype}')
result = -${log}(${module === 'keras' ? 'ops' : 'tf'}.cast(layer(${x}), 'float32'))`;

export const kerasDemos = demonstrations({
  'keras-lambda-output-shape': [
    {
      target: 'keras',
      backends: ['jax'],
      inputs: { x: floats(2, 3) },
      source: `
inputs = tf.keras.Input((3,))
outputs = tf.keras.layers.Lambda(lambda t: tf.reduce_sum(t, 1))(inputs)
result = tf.keras.Model(inputs, outputs)(x)`,
      naive: `
import tensorflow as tf
inputs = keras.Input((3,))
outputs = keras.layers.Lambda(lambda t: tf.reduce_sum(t, 1))(inputs)
result = keras.Model(inputs, outputs)(x)`,
      right: `
inputs = keras.Input((3,))
outputs = keras.layers.Lambda(lambda t: ops.sum(t, 1))(inputs)
result = keras.Model(inputs, outputs)(x)`,
      shows: { raises: 'could not automatically infer the shape' },
    },
    {
      target: 'keras',
      inputs: { x: floats(2, 3) },
      source: savedLambda('tf.keras', ''),
      naive: savedLambda('keras', ''),
      right: savedLambda('keras', ', safe_mode=False'),
      shows: { raises: 'safe_mode' },
    },
  ],
  'keras-optimizer-variables': {
    target: 'keras',
    source: `
a, b = tf.Variable(1.0), tf.Variable(2.0)
opt = tf.keras.optimizers.legacy.SGD(0.1)
opt.apply_gradients([(tf.constant(1.0), a)])
opt.apply_gradients([(tf.constant(1.0), b)])
result = [a, b]`,
    naive: `
a, b = keras.Variable(1.0), keras.Variable(2.0)
opt = keras.optimizers.SGD(0.1)
opt.apply_gradients([(ops.convert_to_tensor(1.0), a)])
opt.apply_gradients([(ops.convert_to_tensor(1.0), b)])
result = [a.value, b.value]`,
    right: `
a, b = keras.Variable(1.0), keras.Variable(2.0)
for v in (a, b):
    keras.optimizers.SGD(0.1).apply_gradients([(ops.convert_to_tensor(1.0), v)])
result = [a.value, b.value]`,
    shows: { raises: 'Unknown variable' },
  },
  'keras-removed-arguments': [
    {
      target: 'keras',
      inputs: { x: floats(5, 2, 3) },
      source: 'result = tf.keras.layers.LSTM(4, time_major=True)(x).shape',
      naive: 'result = keras.layers.LSTM(4, time_major=True)(x).shape',
      right: 'result = keras.layers.LSTM(4)(ops.transpose(x, (1, 0, 2))).shape',
      shows: { raises: 'time_major' },
    },
    {
      target: 'keras',
      inputs: { x: floats(2, 3), k: floats(3, 2) },
      source: 'result = tf.keras.layers.Dense(2, use_bias=False, weights=[k])(x)',
      naive: 'result = keras.layers.Dense(2, use_bias=False, weights=[k])(x)',
      right: `
layer = keras.layers.Dense(2, use_bias=False)
layer.build((2, 3))
layer.set_weights([k])
result = layer(x)`,
      shows: { raises: 'weights' },
    },
    {
      target: 'keras',
      source: `
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(np.ones([4, 2]), np.ones([4, 1]), verbose=0, workers=2)
result = 'trained'`,
      naive: `
model = keras.Sequential([keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(np.ones([4, 2]), np.ones([4, 1]), verbose=0, workers=2)
result = 'trained'`,
      right: `
model = keras.Sequential([keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(np.ones([4, 2]), np.ones([4, 1]), verbose=0)
result = 'trained'`,
      shows: { raises: 'workers' },
    },
  ],
  'keras-save-format': [
    {
      target: 'keras',
      inputs: { x: floats(2, 3) },
      source: `
import tempfile
model = tf.keras.Sequential([tf.keras.layers.Dense(2, kernel_initializer='ones')])
model(x)
path = tempfile.mkdtemp() + '/model'
model.save(path)
result = tf.keras.models.load_model(path)(x)`,
      naive: `
import tempfile
model = keras.Sequential([keras.layers.Dense(2, kernel_initializer='ones')])
model(x)
path = tempfile.mkdtemp() + '/model'
model.save(path)
result = keras.models.load_model(path)(x)`,
      right: `
import tempfile
model = keras.Sequential([keras.layers.Dense(2, kernel_initializer='ones')])
model(x)
path = tempfile.mkdtemp() + '/model.keras'
model.save(path)
result = keras.models.load_model(path)(x)`,
      shows: { raises: 'Invalid filepath extension' },
    },
    {
      target: 'keras',
      backends: ['tensorflow'],
      inputs: { x: floats(2, 3, 4) },
      source: `
import tempfile
model = tf.keras.Sequential([tf.keras.layers.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones')])
model(x)
path = tempfile.mkdtemp() + '/model.h5'
model.save(path)
result = tf.keras.models.load_model(path)(x)`,
      naive: `
import tempfile
import tf_keras  # Keras 2, as it wrote the file
old = tf_keras.Sequential([tf_keras.layers.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones')])
old(x)
path = tempfile.mkdtemp() + '/model.h5'
old.save(path)
result = keras.models.load_model(path)(x)`,
      right: `
import tempfile
import tf_keras  # Keras 2, as it wrote the file
old = tf_keras.Sequential([tf_keras.layers.LSTM(2, kernel_initializer='ones', recurrent_initializer='ones')])
old(x)
path = tempfile.mkdtemp() + '/model.h5'
old.save(path)
model = keras.Sequential([keras.layers.LSTM(2)])
model.build(x.shape)
model.load_weights(path)
result = model(x)`,
      shows: { raises: 'time_major' },
    },
  ],
  'keras-shape-tuple': [
    {
      target: 'keras',
      source: 'result = tf.keras.Input((3,)).shape.as_list()',
      naive: 'result = keras.Input((3,)).shape.as_list()',
      right: 'result = list(keras.Input((3,)).shape)',
      shows: { raises: 'as_list' },
    },
    {
      target: 'jax',
      inputs: { x: floats(2, 3) },
      source: 'result = x.shape.num_elements()',
      naive: 'result = x.shape.num_elements()',
      right: 'result = math.prod(x.shape)',
      shows: { raises: 'num_elements' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(2, 3, 4) },
      source: 'result = tf.shape(x)[1:3] * 2',
      naive: 'result = torch.tensor(x.shape[1:3] * 2)',
      right: 'result = torch.tensor(x.shape[1:3]) * 2',
      shows: { instead: 'shape' },
    },
  ],
  'keras-tf-ops': [
    {
      target: 'keras',
      backends: ['tensorflow'],
      inputs: { x: floats(2, 3) },
      source: `
inputs = tf.keras.Input((3,))
result = tf.keras.Model(inputs, tf.reduce_sum(inputs, 1))(x)`,
      naive: `
import tensorflow as tf
inputs = keras.Input((3,))
result = keras.Model(inputs, tf.reduce_sum(inputs, 1))(x)`,
      right: `
inputs = keras.Input((3,))
result = keras.Model(inputs, ops.sum(inputs, 1))(x)`,
      shows: { raises: 'KerasTensor cannot be used' },
    },
    {
      target: 'keras',
      backends: ['tensorflow'],
      source: `
class Scale(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.scale = tf.Variable(1.0)
result = len(Scale().trainable_weights)`,
      naive: `
import tensorflow as tf
class Scale(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.scale = tf.Variable(1.0)
result = len(Scale().trainable_weights)`,
      right: `
class Scale(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.scale = self.add_weight(shape=(), initializer='ones')
result = len(Scale().trainable_weights)`,
      shows: { apart: 1 },
    },
  ],
  'keras-jit-compile': {
    target: 'keras',
    backends: ['tensorflow'],
    source: `
class Text(tf.keras.layers.Layer):
    def call(self, x):
        return x + tf.strings.to_number(tf.strings.as_string(x))
model = tf.keras.Sequential([tf.keras.layers.Dense(1), Text()])
model.compile('sgd', 'mse')
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
result = 'trained'`,
    naive: stringModel('True'),
    right: stringModel('False'),
    shows: { raises: 'AsString' },
  },
  'mixed-keras': {
    target: 'keras',
    api: 'v1',
    backends: ['tensorflow'],
    inputs: { x: floats(2, 3) },
    source: 'result = tf.layers.dense(x, 4).shape',
    naive: `
import tensorflow as tf
result = tf.compat.v1.layers.dense(x, 4).shape`,
    right: 'result = keras.layers.Dense(4)(x).shape',
    shows: { raises: 'not available with Keras 3' },
  },
  'mixed-precision-output': {
    target: 'keras',
    source: lastLayer('tf.keras', 'tf.math.log', 'tf.fill([1, 1], -20.0)', 'float32'),
    naive: lastLayer('keras', 'ops.log', 'ops.full((1, 1), -20.0)', 'mixed_float16'),
    right: lastLayer('keras', 'ops.log', 'ops.full((1, 1), -20.0)', 'float32'),
    shows: { apart: 1 },
  },
});
