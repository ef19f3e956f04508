import { idiom } from '../../../src/catalog/kit.js';

/** What is no arithmetic. */
const SETTINGS = [
  'tf.keras.backend.set_*',
  'tf.keras.backend.get_session',
  'tf.keras.backend.clear_session',
  'tf.keras.backend.backend',
  'tf.keras.backend.image_data_format',
  'tf.keras.backend.learning_phase*',
  'tf.keras.backend.function',
  'tf.keras.backend.manual_variable_initialization',
  'tf.keras.backend.reset_uids',
  'tf.keras.backend.get_uid',
  'tf.keras.backend.get_value',
  'tf.keras.backend.batch_set_value',
  'tf.keras.backend.batch_get_value',
];

export default idiom('k-backend', {
  title: 'Arithmetic with `keras.backend`',
  text: 'Losses, metrics and layers computed with `K.sum`, `K.mean` and `K.clip`, so that one text ran on TensorFlow, Theano and CNTK. Keras 3 has several backends again, and this arithmetic is `keras.ops` there, with the names of NumPy; `keras.backend` keeps no arithmetic. In PyTorch and JAX it is their own functions.',
  parts: {
    op: {
      symbols: 'tf.keras.backend.*',
      except: SETTINGS,
      role: 'call',
    },
    line: { symbols: 'tf.keras.backend.*', except: SETTINGS, role: 'call', assigned: true },
  },
  needs: ['op'],
  unit: 'function',
  scale: 'detail',
  slots: { lines: ['lines(line) | code(op)', '1e-7'] },
  pytorch: {
    code: '$lines',
    note: 'What was `axis` is `dim`, what was `keepdims` is `keepdim`. A loss gets the prediction first by custom there; a function of your own may keep `(y_true, y_pred)`. The mean over the batch, which `fit` took, is yours to take.',
    caveats: ['probability-clip', 'loss-from-probabilities'],
    effort: 'minutes',
  },
  jax: {
    code: '$lines',
    note: 'The mean over the batch, which `fit` took, is yours to take.',
    caveats: ['probability-clip', 'loss-from-probabilities'],
    effort: 'minutes',
  },
  keras: {
    code: '$lines',
    note: 'Settings moved to `keras.config`: `epsilon`, `floatx`, `image_data_format`. Operators as in `a * b` stay as they are.',
    caveats: ['keras-tf-ops'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
