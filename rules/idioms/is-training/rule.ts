import { idiom } from '../../../src/catalog/kit.js';

/** Not a constant: something that the caller, or a feed, decides. */
const SWITCH = '^(?!True$|False$|None$)[\\s\\S]+';

export default idiom('is-training', {
  title: 'A flag that switches layers to training',
  text: 'A Python flag or a boolean placeholder is handed down to batch normalisation and dropout, which build another graph, or take another branch, for training than for evaluation. Modules carry this mode themselves now: it is set once for the whole model, and the flag goes from the signatures.',
  parts: {
    layer: {
      symbols: ['tf.layers.*', 'tf.contrib.layers.*', 'tf.keras.layers.*'],
      except: 'tf.keras.layers.*.__call__',
      is: { training: SWITCH },
      role: 'call',
    },
    slim: {
      symbols: ['tf.contrib.layers.*', 'tf.contrib.slim.*'],
      except: ['tf.contrib.slim.dataset*', 'tf.contrib.slim.learning*'],
      is: { is_training: SWITCH },
    },
    call: { symbols: 'tf.keras.layers.*.__call__', is: { training: 'is_?train' } },
    flag: {
      symbols: ['tf.placeholder', 'tf.placeholder_with_default'],
      assigned: true,
      text: '[Tt]rain|[Pp]hase|[\'"]bool[\'"]|tf\\.bool',
      is: { dtype: 'bool' },
    },
    default: { symbols: 'tf.placeholder_with_default', is: { input: '^(?:True|False)$' } },
    built: {
      symbols: 'tf.nn.*',
      role: 'call',
      params: '^_?(?:is_?train(?:ing)?|train_phase|phase_train)$',
    },
    phase: {
      symbols: ['tf.keras.backend.learning_phase', 'tf.keras.backend.set_learning_phase'],
      role: 'call',
    },
  },
  needs: ['layer|slim|call|phase|built'],
  unit: 'function',
  explains: ['flag', 'default', 'phase'],
  scale: 'structure',
  pytorch: {
    code: `
model.train()
outputs = model(inputs)

model.eval()
with torch.inference_mode():
    outputs = model(inputs)`,
    note: '`nn.BatchNorm2d` and `nn.Dropout` follow the mode of the model; code of your own asks `self.training`, as in `F.dropout(x, p, training=self.training)`. A new module is in training mode: a forgotten `model.eval()` is the usual reason of bad results after a port.',
    caveats: ['batch-norm-training-mode', 'dropout-training', 'inference-no-grad'],
    effort: 'minutes',
  },
  jax: {
    code: `
model.train()
outputs = model(inputs)

model.eval()
outputs = model(inputs)`,
    note: '`nnx.BatchNorm` and `nnx.Dropout` follow the mode of the model (`use_running_average`, `deterministic`); it is no array, so that a compiled function is compiled once for each mode. Code of your own keeps the mode in an attribute that `train()` and `eval()` set.',
    caveats: ['batch-norm-training-mode', 'dropout-training'],
    effort: 'minutes',
  },
  keras: {
    code: `
outputs = model(inputs, training=True)

outputs = model(inputs, training=False)`,
    note: '`fit` calls the model with `training=True`, `evaluate` and `predict` with `training=False`, and a model hands it down to its layers: only code of your own names it, as `call(self, x, training=None)`. The learning phase of the backend is gone.',
    caveats: ['dropout-training', 'batch-norm-frozen'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
