import { idiom } from '../../../src/catalog/kit.js';

const HOLES = {
  Layer: 'The name of the class.',
  arguments: 'The arguments of the constructor, and the sizes that `build` read off the input.',
  inits: 'The weights that `build` made.',
  weights: 'The weights and layers the class holds.',
  inputs: 'The arguments of `call`, without `training`.',
  outputs: 'What `call` returns.',
};

export default idiom('keras-layer-subclass', {
  title: "A layer class of one's own",
  text: 'A Keras layer makes its weights in `build`, when it first sees an input, computes in `call`, and says in `get_config` how it was made. In PyTorch and Flax a layer is a module: the weights are made in the constructor, which must therefore be told the size of the input, and there is nothing to serialise but the weights.',
  parts: {
    base: {
      symbols: [
        'tf.keras.layers.Layer',
        'tf.layers.Layer',
        'tf.keras.layers.Wrapper',
        'tf.keras.layers.AbstractRNNCell',
      ],
      role: 'base class',
    },
    weight: {
      symbols: ['tf.keras.layers.Layer.add_weight', 'tf.keras.layers.Layer.add_variable'],
      inClassOf: 'base',
    },
    build: { symbols: 'tf.keras.layers.Layer.build', inClassOf: 'base' },
    config: { symbols: 'tf.keras.layers.Layer.get_config', inClassOf: 'base' },
  },
  needs: ['base'],
  unit: 'class',
  explains: ['base', 'weight', 'build', 'config'],
  scale: 'structure',
  slots: {
    Layer: 'class(base)',
    inits: 'inits(weight)',
  },
  pytorch: {
    code: `
class $Layer(nn.Module):
    def __init__(self, ?arguments):
        super().__init__()
        $inits  #if weight
        ?weights  #unless weight

    def forward(self, ?inputs):
        return ?outputs`,
    holes: HOLES,
    note: 'Sizes that came from `input_shape` are arguments of the constructor. `training` is `self.training`, switched by `train()` and `eval()`. A weight that is not trained is `self.register_buffer`. `add_loss` has no counterpart: return the loss, and add it in the training loop. `mask`, `compute_output_shape` and `get_config` go away.',
    caveats: ['default-initializer', 'dropout-training'],
    effort: 'minutes',
  },
  jax: {
    code: `
class $Layer(nnx.Module):
    def __init__(self, ?arguments, *, rngs):
        $inits  #if weight
        ?weights  #unless weight

    def __call__(self, ?inputs):
        return ?outputs`,
    holes: HOLES,
    note: 'Sizes that came from `input_shape` are arguments of the constructor, and `rngs` is one more. A weight that is not trained is an `nnx.Variable` of a class of your own. Flags such as `training` are attributes that `model.train()` and `model.eval()` set, or arguments. Lists of modules are `nnx.List`. `add_loss`, `mask`, `compute_output_shape` and `get_config` go away.',
    caveats: ['default-initializer', 'nnx-transforms'],
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: `
class $Layer(keras.Layer):
    def call(self, ?inputs):
        return ?outputs`,
    holes: { ...HOLES, outputs: 'What `call` returned, with `keras.ops` for the functions of TensorFlow.' },
    note: 'Constructor, `build` and `get_config` stay, with `name` and `shape` of `add_weight` by keyword. On other backends than TensorFlow `tf.` functions fail inside `call`. State that changes is a variable made by `add_weight(trainable=False)`, changed by `assign`; random numbers come from a `keras.random.SeedGenerator` made in the constructor.',
    caveats: ['keras-tf-ops', 'keras-seed-generator', 'keras-shape-tuple'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
