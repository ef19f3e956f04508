import { idiom } from '../../../src/catalog/kit.js';

const HOLES = {
  Network: 'The name of the module: what the function builds.',
  layers: 'The layers, each under a name: what was called on a tensor is made here.',
  calls: 'The calls of the layers, in the order of the graph.',
  outputs: 'The outputs of the model.',
};

export default idiom('keras-functional', {
  title: 'A functional Keras model',
  text: '`Input` is a symbol, layers are called on it, and `Model(inputs, outputs)` is the graph between the two. Keras 3 has it as it was. PyTorch and Flax have no symbols: the layers are made in the constructor of a class, and the calls, which were made once on symbols, are the lines of `forward` or `__call__`, run on data each time.',
  parts: {
    model: { symbols: 'tf.keras.Model', role: 'call' },
    input: { symbols: ['tf.keras.Input'], role: 'call' },
    layer: {
      symbols: ['tf.keras.layers.*', 'tf.keras.applications.*'],
      except: ['tf.keras.layers.Layer.*'],
      role: 'call',
    },
  },
  needs: ['model', 'input|layer'],
  unit: 'function',
  at: 'model',
  explains: ['model', 'input'],
  scale: 'structure',
  slots: {
    inputs: ['names(input) | textName(model.inputs) | itemNames(model.inputs)', 'inputs'],
    outputs: 'textName(model.outputs) | itemNames(model.outputs)',
  },
  pytorch: {
    code: `
class ?Network(nn.Module):
    def __init__(self):
        super().__init__()
        ?layers

    def forward(self, $inputs):
        ?calls
        return $outputs`,
    holes: HOLES,
    note: 'A layer that was called twice is one attribute, called twice: it shares its weights. `Add`, `Concatenate` and `Lambda` are no layers any more but `+`, `torch.cat` and plain code. Layers want the size of their input. A second `Model` on an inner tensor becomes a second output or a hook.',
    caveats: ['default-initializer', 'channels-last', 'dense-kernel-transposed', 'flatten-order'],
    effort: 'hours',
  },
  jax: {
    code: `
class ?Network(nnx.Module):
    def __init__(self, rngs):
        ?layers

    def __call__(self, $inputs):
        ?calls
        return $outputs`,
    holes: HOLES,
    note: 'A layer that was called twice is one attribute, called twice: it shares its weights. `Add`, `Concatenate` and `Lambda` are no layers any more but `+`, `jnp.concatenate` and plain code. Layers want the size of their input. A second `Model` on an inner tensor becomes a second output, or `self.sow`.',
    caveats: ['default-initializer', 'dropout-training'],
    effort: 'hours',
  },
  keras: {
    kind: 'same',
    note: 'The functional API is as it was. TensorFlow functions on symbols, as in `tf.pad(h, ...)`, are now `keras.ops` functions, which work on symbols; `tf.` ones fail there. `model.input_shape` and friends stay.',
    caveats: ['keras-tf-ops', 'keras-shape-tuple'],
  },
  example: { before: 'legacy' },
});
