import { idiom } from '../../../src/catalog/kit.js';

export default idiom('lambda', {
  title: 'A function as a layer by `Lambda`',
  text: 'A `Lambda` layer puts a function without weights into a model of layers. A module calls functions in its `forward` or `__call__`, so that nothing stands for the layer in PyTorch and JAX. Keras 3 keeps the layer, and refuses to load the code of a saved one unless told that the file is trusted.',
  parts: { lambda: { symbols: 'tf.keras.layers.Lambda', role: 'call' } },
  unit: 'each',
  scale: 'detail',
  slots: { function: 'code(lambda)' },
  pytorch: {
    code: `
function = $function

outputs = function(inputs)`,
    holes: { function: 'The function that the layer called.' },
    note: 'Both lines, or the body of the function alone, stand in `forward` where the layer was called. Several inputs came as one list. An argument `training` is `self.training`.',
    caveats: ['channels-last'],
    effort: 'minutes',
  },
  jax: {
    code: `
function = $function

outputs = function(inputs)`,
    holes: { function: 'The function that the layer called.' },
    note: 'Both lines, or the body of the function alone, stand in `__call__` where the layer was called. Several inputs came as one list.',
    effort: 'minutes',
  },
  keras: {
    kind: 'same',
    code: `
layer = $function`,
    holes: { function: 'The layer as it is.' },
    note: 'A saved model with a Python `lambda` is loaded with `safe_mode=False` alone, and without the modules that the `lambda` names: `keras` is unknown to it then, and the error asks for `output_shape`. A named function with `@keras.saving.register_keras_serializable()`, or a subclass of `keras.Layer`, is loaded by name. `tf` functions inside run on the TensorFlow backend alone.',
    caveats: ['keras-tf-ops', 'keras-lambda-output-shape'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
