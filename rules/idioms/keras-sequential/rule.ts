import { idiom } from '../../../src/catalog/kit.js';

export default idiom('keras-sequential', {
  title: 'A chain of layers in `Sequential`',
  text: 'Layers one after the other, given as a list or with `add`. All three targets have a `Sequential`; that of Keras 3 is the same. In PyTorch and Flax each layer must be told the size of its input, and activations, which were arguments of a layer, are elements of their own.',
  parts: {
    model: { symbols: 'tf.keras.Sequential', role: 'call' },
    add: { symbols: 'tf.keras.Sequential.add' },
    layer: { symbols: 'tf.keras.layers.*', except: ['tf.keras.layers.Layer.*'], role: 'call' },
  },
  needs: ['model|add'],
  unit: 'function',
  explains: ['model', 'add'],
  scale: 'structure',
  slots: {
    model: ['name(model) | textName(add.self)', 'model'],
    sequential: ['code(model)', 'Sequential()'],
    adds: 'lines(add)',
  },
  pytorch: {
    code: `
$model = $sequential  #if model
$adds  #if add`,
    holes: { adds: 'The layers that are added.' },
    note: 'Sizes of inputs are told to each layer, or found at the first call by `nn.LazyLinear` and `nn.LazyConv2d`. An `Input` or `input_shape` is gone. A softmax before a cross-entropy goes away with it: `F.cross_entropy` takes logits. Images are NCHW.',
    caveats: ['default-initializer', 'channels-last', 'flatten-order', 'loss-from-probabilities'],
    effort: 'minutes',
  },
  jax: {
    code: `
rngs = nnx.Rngs(0)
$model = $sequential  #if model
$adds  #if add`,
    holes: { adds: 'The layers that are added.' },
    note: 'Sizes of inputs are told to each layer, with `rngs=rngs`. Any function of one argument may be an element: `nnx.relu`, or `lambda x: x.reshape(x.shape[0], -1)` for `Flatten`. An `Input` or `input_shape` is gone.',
    caveats: ['default-initializer', 'dropout-training'],
    effort: 'minutes',
  },
  keras: {
    kind: 'same',
    note: 'The chain is as it was; `input_shape=` of the first layer still works and warns: write `keras.Input(shape)` as the first element.',
  },
  example: { before: 'legacy' },
});
