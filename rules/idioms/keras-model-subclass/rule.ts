import { idiom } from '../../../src/catalog/kit.js';

const HOLES = {
  Model: 'The name of the class.',
  arguments: 'The arguments of the constructor.',
  layers: 'The layers the model holds.',
  inputs: 'The arguments of `call`, without `training`.',
  outputs: 'What `call` returns.',
};

export default idiom('keras-model-subclass', {
  title: "A model class of one's own",
  text: 'A subclass of `tf.keras.Model` makes its layers in the constructor and computes in `call`. This is the shape modules have in PyTorch and Flax too, so the class stays a class: the base, the names of the layers and the name of `call` change, and `fit`, `save` and the rest of what a model could do is no longer part of it.',
  parts: {
    base: { symbols: 'tf.keras.Model', role: 'base class' },
    layer: {
      symbols: 'tf.keras.layers.*',
      except: ['tf.keras.layers.Layer.*'],
      role: 'call',
      within: '\\.(__init__|build)$',
      inClassOf: 'base',
    },
  },
  needs: ['base'],
  unit: 'class',
  explains: ['base'],
  scale: 'structure',
  slots: {
    Model: 'class(base)',
    layers: 'lines(layer)',
  },
  pytorch: {
    code: `
class $Model(nn.Module):
    def __init__(self, ?arguments):
        super().__init__()
        $layers

    def forward(self, ?inputs):
        return ?outputs`,
    holes: HOLES,
    note: 'A layer of PyTorch wants the size of its input; `nn.LazyLinear` and `nn.LazyConv2d` find it at the first call. Lists of layers are `nn.ModuleList`. `training=` goes away: `train()` and `eval()` switch `self.training`. What `compile`, `fit`, `predict` and `summary` did is a training loop now; weights are saved with `torch.save(model.state_dict(), path)`.',
    caveats: ['default-initializer', 'dropout-training', 'channels-last'],
    effort: 'hours',
  },
  jax: {
    code: `
class $Model(nnx.Module):
    def __init__(self, ?arguments, rngs):
        $layers

    def __call__(self, ?inputs):
        return ?outputs`,
    holes: HOLES,
    note: 'A layer of NNX wants the size of its input and `rngs`. Lists of layers are `nnx.List`. `training=` goes away: `train()` and `eval()` switch dropout and batch normalisation. What `compile`, `fit` and `predict` did is a training loop now; weights are saved with Orbax.',
    caveats: ['default-initializer', 'dropout-training', 'nnx-transforms'],
    effort: 'hours',
  },
  keras: {
    kind: 'compose',
    code: `
class $Model(keras.Model):
    def __init__(self, ?arguments):
        super().__init__()
        $layers

    def call(self, ?inputs):
        return ?outputs`,
    holes: { ...HOLES, outputs: 'What `call` returned, with `keras.ops` for the functions of TensorFlow.' },
    note: 'The class stays. On other backends than TensorFlow `tf.` functions fail inside `call`. To be saved as `.keras` it needs `get_config`, where the constructor has arguments.',
    caveats: ['keras-tf-ops', 'keras-save-format'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
