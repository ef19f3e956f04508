import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tf-layers', {
  title: 'Networks written with `tf.layers`',
  text: 'Each `tf.layers` function makes its variables where it is called, and a second call with `reuse` finds them again by name. In all three targets a layer is an object: it is made once, in the constructor of a module, and called as often as is needed. So the function becomes a class, and what shared weights by name shares the object.',
  parts: {
    layer: {
      symbols: 'tf.layers.*',
      except: ['tf.layers.Layer', 'tf.layers.InputSpec', 'tf.layers.Layer.*'],
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
    note: 'PyTorch layers want the number of inputs; `nn.LazyLinear` and `nn.LazyConv2d` find it at the first call. Kernels of dense layers are transposed, those of convolutions are `permute(3, 2, 0, 1)`. Permute images to NCHW once, at the input of the model, instead of around each layer. Layers made in a loop go into an `nn.ModuleList`.',
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
    note: 'NNX layers want the number of inputs. Kernels and images keep their layout, so weights move as they are. Layers made in a loop go into an `nnx.List`.',
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
    note: 'A chain of layers is a `keras.Sequential` too. Weights move as they are, with `layer.set_weights`. `tf.layers` itself does not run beside Keras 3.',
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
