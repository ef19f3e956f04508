import { idiom } from '../../../src/catalog/kit.js';

export default idiom('slim', {
  title: 'Networks written with slim layers',
  text: 'Each layer of slim, or of `tf.contrib.layers`, makes its variables where it is called, applies `relu` unless told otherwise, and normalises, regularises and reuses by its arguments. In all three targets a layer is an object: it is made once, in the constructor of a module, and called as often as is needed. So the function becomes a class, and what shared weights by name shares the object.',
  parts: {
    layer: {
      symbols: [
        'tf.contrib.slim.conv*',
        'tf.contrib.slim.separable_conv*',
        'tf.contrib.slim.fully_connected',
        'tf.contrib.slim.*pool2d',
        'tf.contrib.slim.batch_norm',
        'tf.contrib.slim.dropout',
        'tf.contrib.slim.flatten',
      ],
      role: 'call',
    },
  },
  needs: ['layer'],
  unit: 'function',
  explains: [],
  scale: 'structure',
  slots: {
    inits: 'inits(layer)',
    lines: 'lines(layer)',
  },
  pytorch: {
    code: `
class ?Network(nn.Module):
    def __init__(self):
        super().__init__()
        $inits

    def forward(self, ?x):
        $lines
        return ?outputs`,
    holes: {
      Network: 'The name of the module: what the function does.',
      x: 'The inputs of the function.',
      inits: 'The layers, one a line.',
      lines: 'The calls of the layers.',
      outputs: 'What the function returns.',
    },
    note: 'PyTorch layers want the number of inputs; `nn.LazyLinear` and `nn.LazyConv2d` find it at the first call. Kernels of dense layers are transposed, those of convolutions are `permute(3, 2, 0, 1)`. Permute images to NCHW once, at the input of the model, instead of around each layer. Layers made in a loop, as by `slim.repeat`, go into an `nn.ModuleList`. What an `arg_scope` around the call adds is to be written out first. `batch_norm` has no scale unless `scale=True`, and `decay=0.999` is `momentum=0.001`.',
    caveats: ['dense-kernel-transposed', 'conv-kernel-layout', 'default-initializer', 'flatten-order'],
    effort: 'hours',
  },
  jax: {
    code: `
class ?Network(nnx.Module):
    def __init__(self, rngs):
        $inits

    def __call__(self, ?x):
        $lines
        return ?outputs`,
    holes: {
      Network: 'The name of the module: what the function does.',
      x: 'The inputs of the function.',
      inits: 'The layers, one a line.',
      lines: 'The calls of the layers.',
      outputs: 'What the function returns.',
    },
    note: 'NNX layers want the number of inputs. Kernels and images keep their layout, so weights move as they are. Layers made in a loop, as by `slim.repeat`, go into an `nnx.List`. What an `arg_scope` around the call adds is to be written out first. `batch_norm` has no scale unless `scale=True`.',
    effort: 'hours',
  },
  keras: {
    code: `
class ?Network(keras.Model):
    def __init__(self):
        super().__init__()
        $inits

    def call(self, ?x):
        $lines
        return ?outputs`,
    holes: {
      Network: 'The name of the model: what the function does.',
      x: 'The inputs of the function.',
      inits: 'The layers, one a line.',
      lines: 'The calls of the layers.',
      outputs: 'What the function returns.',
    },
    note: 'A chain of layers is a `keras.Sequential` too. Weights move as they are, with `layer.set_weights`. What an `arg_scope` around the call adds is to be written out first. `batch_norm` has no scale unless `scale=True`.',
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
