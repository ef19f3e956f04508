import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  name: 'The name of the weight.',
  initial: 'Its first value.',
  more: 'The other weights, in the same way.',
  outputs: 'What was computed from them, with `self.` before the weights.',
};

export default idiom('raw-variable', {
  title: 'Weights and state by hand from `tf.Variable`',
  text: 'Weights, and what code assigns to itself, as the moments of an optimizer, are made as `tf.Variable` of random or constant values, next to the arithmetic that uses them, and the graph finds them when it trains. They belong to an object now: a module makes them in its constructor, and the optimizer is given its parameters.',
  parts: {
    variable: {
      symbols: 'tf.Variable',
      role: 'call',
      is: {
        initial_value:
          '^(?!self\\.|np\\.|numpy\\.)[\\w.]*\\b(?:random|random_normal|truncated_normal|random_uniform|normal|uniform|zeros|ones|fill|eye|glorot\\w*|xavier\\w*|constant)\\b',
        // A counter or a running mean is no weight.
        trainable: '^(?!False)',
      },
      // Tests make variables to have something to differentiate.
      within: '^(?![\\s\\S]*(?:^|\\.)test)',
    },
    assigned: {
      symbols: ['tf.assign*', 'tf.Variable.assign*'],
      names: { 'ref|self': 'variable' },
    },
  },
  needs: ['variable'],
  unit: 'function',
  explains: ['variable'],
  scale: 'structure',
  slots: {
    name: 'name(variable)',
    initial: 'advised(variable.initial_value)',
  },
  pytorch: {
    code: `
class Module(nn.Module):
    def __init__(self):
        super().__init__()
        self.$name = nn.Parameter($initial)  #unless assigned
        self.register_buffer('$name', $initial)  #if assigned
        ?more

    def forward(self, inputs):
        return ?outputs

model = Module()`,
    holes,
    note: 'What is not trained, but assigned by the code, is registered by `self.register_buffer(name, tensor)`. The moments of an optimizer belong into a subclass of `torch.optim.Optimizer`, by `self.state[p]`. A dense or convolutional layer written out like this is `nn.Linear` or `nn.Conv2d`, with other initial values.',
    caveats: ['default-initializer', 'truncated-normal-bounds'],
    effort: 'hours',
  },
  jax: {
    code: `
class Module(nnx.Module):
    def __init__(self, *, rngs):
        self.$name = nnx.Param($initial)  #unless assigned
        self.$name = nnx.Variable($initial)  #if assigned
        ?more

    def __call__(self, inputs):
        return ?outputs

model = Module(rngs=nnx.Rngs(0))`,
    holes: {
      ...holes,
      key: 'A key, as `rngs.params()`: a new one for each weight.',
    },
    note: 'What is not trained, but assigned by the code, is an `nnx.Variable`. The moments of an optimizer are the state of an Optax transformation. Random values take a key: `rngs.params()` gives a new one for each weight. A dense or convolutional layer written out like this is `nnx.Linear` or `nnx.Conv`, with other initial values.',
    caveats: ['default-initializer', 'jax-random-keys'],
    effort: 'hours',
  },
  keras: {
    code: `
class Module(keras.layers.Layer):
    def build(self, input_shape):
        self.$name = self.add_weight(shape=?shape, initializer=?initializer)  #unless assigned
        self.$name = self.add_weight(shape=?shape, initializer=?initializer, trainable=False)  #if assigned
        ?more

    def call(self, inputs):
        return ?outputs

model = Module()`,
    holes: {
      ...holes,
      shape: 'The shape of the weight.',
      initializer:
        'How it gets its first value, as `"zeros"` or `keras.initializers.RandomNormal(stddev=0.1)`.',
    },
    note: '`add_weight` takes an initializer and no value; `keras.initializers.Constant(array)` gives it one. What is not trained, but assigned by the code, says `trainable=False`. The moments of an optimizer belong into a subclass of `keras.optimizers.Optimizer`, by `add_variable_from_reference`. A dense or convolutional layer written out like this is `keras.layers.Dense` or `Conv2D`.',
    caveats: ['keras-tf-ops', 'default-initializer'],
    effort: 'hours',
  },
});
