import { idiom } from '../../../src/catalog/kit.js';

export default idiom('get-variable', {
  title: 'Weights made by `get_variable`',
  text: '`tf.get_variable` makes a weight, or finds it by the name of its scope, in the middle of the code that uses it. Weights belong to an object now: a module makes them once in its constructor, and its call only uses them.',
  parts: {
    variable: {
      symbols: ['tf.get_variable', 'tf.contrib.framework.variable', 'tf.contrib.slim.model_variable'],
      role: 'call',
    },
    scope: { symbols: 'tf.variable_scope', role: 'call' },
  },
  needs: ['variable'],
  unit: 'function',
  explains: ['variable'],
  scale: 'structure',
  slots: { inits: 'inits(variable)' },
  pytorch: {
    code: `
class Module(nn.Module):
    def __init__(self):
        super().__init__()
        $inits

    def forward(self, inputs):
        return ?outputs

module = Module()`,
    holes: {
      inits:
        'An `nn.Parameter` for each weight, and its initializer; `register_buffer` where `trainable=False`.',
      name: 'The name of the weight.',
      outputs: 'What the function computed, with `self.` before the weights.',
    },
    note: 'Construct the module once and call it where the function was called: each construction makes weights of its own, also where `get_variable` would have found the old ones. An initializer that is an array gives the weight its value: `nn.Parameter(torch.as_tensor(value))`.',
    caveats: ['variable-reuse', 'default-initializer'],
    effort: 'hours',
  },
  jax: {
    code: `
class Module(nnx.Module):
    def __init__(self, *, rngs):
        $inits

    def __call__(self, inputs):
        return ?outputs

module = Module(rngs=nnx.Rngs(0))`,
    holes: {
      inits: 'An `nnx.Param` for each weight; `nnx.Variable` where `trainable=False`.',
      name: 'The name of the weight.',
      outputs: 'What the function computed, with `self.` before the weights.',
    },
    note: 'Construct the module once and call it where the function was called: each construction makes weights of its own, also where `get_variable` would have found the old ones. An initializer that is an array gives the weight its value: `nnx.Param(value)`.',
    caveats: ['variable-reuse', 'default-initializer'],
    effort: 'hours',
  },
  keras: {
    code: `
class Module(keras.layers.Layer):
    def build(self, input_shape):
        $inits

    def call(self, inputs):
        return ?outputs

module = Module()`,
    holes: {
      inits:
        'A `self.add_weight(shape=..., initializer=...)` for each weight, with `trainable=False` where it was so.',
      name: 'The name of the weight.',
      outputs: 'What the function computed, with `self.` before the weights.',
    },
    note: 'Make the layer once and call it where the function was called: each one has weights of its own, also where `get_variable` would have found the old ones. `add_weight` takes its arguments by keyword, and an initializer that is an array is `keras.initializers.Constant(value)`.',
    caveats: ['variable-reuse', 'keras-tf-ops'],
    effort: 'hours',
  },
});
