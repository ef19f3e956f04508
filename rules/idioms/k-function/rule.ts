import { idiom } from '../../../src/catalog/kit.js';

export default idiom('k-function', {
  title: 'Values from inside a model by `K.function`',
  text: '`K.function` makes a function of symbols of a model: it takes arrays for the inputs and gives the values of any tensors, mostly those of a layer inside. In Keras 3 that is a second model over the same layers. PyTorch has no symbols, but hooks on modules; in JAX a function calls the layers as far as they are wanted.',
  parts: {
    function: { symbols: 'tf.keras.backend.function' },
    phase: { symbols: 'tf.keras.backend.learning_phase' },
  },
  needs: ['function'],
  scale: 'detail',
  unit: 'function',
  slots: {
    name: ['names(function)', 'function'],
    outputs: ['text(function.outputs)', 'outputs'],
  },
  pytorch: {
    code: `
def keep(module, args, output):
    values.append(output)

values = []
handle = ?layer.register_forward_hook(keep)
model.eval()
with torch.no_grad():
    model(?arrays)
handle.remove()`,
    holes: {
      layer: 'The module inside `model` whose output is asked for.',
      arrays: 'The arrays that went into the function, as tensors.',
    },
    note: 'Without `torch.no_grad()` the values can be differentiated, as `K.gradients` did. A learning phase of 1 is `model.train()`. What the model gives at the end needs no hook.',
    caveats: ['inference-no-grad'],
    effort: 'minutes',
  },
  jax: {
    code: `
@nnx.jit
def $name(model, inputs):
    return ?values

model.eval()
values = $name(model, ?arrays)`,
    holes: {
      values: 'The calls of the layers of `model`, up to the one whose output is asked for.',
      arrays: 'The arrays that went into the function.',
    },
    note: 'Where the layers are called deep inside, the module keeps the value by `self.sow(nnx.Intermediate, name, value)`. A learning phase of 1 is `model.train()`.',
    effort: 'minutes',
  },
  keras: {
    code: `
$name = keras.Model(model.inputs, $outputs)
values = $name.predict(?arrays)`,
    holes: { arrays: 'The arrays that went into the function, without the learning phase.' },
    note: 'The inputs are those of the model, unless the function began at a layer inside. One output comes as an array, where `K.function` gave a list of it. There is no learning phase: call the model itself with `training=True` for a phase of 1. Gradients with respect to symbols are taken by the backend: `tf.GradientTape`, `jax.grad` or `torch.autograd.grad` around a call.',
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
