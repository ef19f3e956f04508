import { idiom } from '../../../src/catalog/kit.js';

const LAYERS = {
  layer: 'The name of each layer, and what it becomes.',
  in_features: 'The number of inputs.',
  inputs: 'The parameters of `_build` or `__call__`.',
  outputs: 'What it returns.',
};

export default idiom('sonnet', {
  title: 'Modules of Sonnet',
  text: 'A Sonnet module makes its variables in `_build`, at the first call, and shares them with every later one; in Sonnet 2 they are made in `__init__` or at the first `__call__`. Work on Sonnet ended with Sonnet 2. A module of PyTorch or Flax NNX, and a layer of Keras, makes its parts in the constructor and calls them in `forward`, `__call__` or `call`.',
  parts: {
    base: { symbols: 'sonnet.*', role: 'base class' },
    layer: { symbols: 'sonnet.*', role: 'call', inClassOf: 'base' },
  },
  needs: ['base'],
  unit: 'class',
  explains: ['base'],
  scale: 'structure',
  slots: { Class: 'class(base)', layer: 'code(layer)' },
  example: {
    cannotRun: 'Sonnet is not among the pinned packages, and Sonnet 1 needs TensorFlow 1.',
  },
  pytorch: {
    code: `
class $Class(nn.Module):
    def __init__(self):
        super().__init__()
        self.?layer = $layer  #each layer
        ?layers  #unless layer

    def forward(self, ?inputs):
        return ?outputs`,
    holes: { ...LAYERS, Class: 'The name of the class.', layers: 'Its layers.' },
    note: 'PyTorch layers want the number of inputs, which Sonnet found at the first call. `snt.Linear` draws its weights from a truncated normal with deviation `1 / sqrt(inputs)`, and its kernel is `(inputs, outputs)`, transposed to that of `nn.Linear`.',
    caveats: ['dense-kernel-transposed', 'default-initializer'],
    effort: 'hours',
  },
  jax: {
    code: `
class $Class(nnx.Module):
    def __init__(self, rngs):
        self.?layer = $layer  #each layer
        ?layers  #unless layer

    def __call__(self, ?inputs):
        return ?outputs`,
    holes: { ...LAYERS, Class: 'The name of the class.', layers: 'Its layers.' },
    note: 'NNX layers want the number of inputs, which Sonnet found at the first call; kernels keep their layout. Haiku, which was Sonnet for JAX, is only kept running: take NNX.',
    effort: 'hours',
  },
  keras: {
    code: `
class $Class(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.?layer = $layer  #each layer
        ?layers  #unless layer

    def call(self, ?inputs):
        return ?outputs`,
    holes: { ...LAYERS, Class: 'The name of the class.', layers: 'Its layers.' },
    note: 'Keras layers find the number of inputs at the first call, as those of Sonnet did; kernels keep their layout.',
    caveats: ['default-initializer'],
    effort: 'hours',
  },
});
