import { idiom } from '../../../src/catalog/kit.js';

const example = 'A tensor of the shape that the model takes, as an example.';

/** `load(sess, tags, folder)` is that of version 1. */
const NO_SESSION = 'model\\((?!\\s*(?:self\\.)?_?sess)|load\\((?!\\s*(?:self\\.)?_?sess)';

export default idiom('savedmodel-v2', {
  title: 'SavedModels saved and loaded by `tf.saved_model`',
  text: 'A module or model is saved with its variables and the traced graphs of its functions, and loaded where its class is not known. Only TensorFlow runs the format. PyTorch and JAX have exports of their own; a Keras model is saved as a `.keras` file, or exported as a SavedModel for serving.',
  parts: {
    saves: { symbols: 'tf.saved_model.save', role: 'call' },
    loads: {
      symbols: ['tf.saved_model.load', 'tf.saved_model.contains_saved_model'],
      role: 'call',
      text: NO_SESSION,
    },
    options: { symbols: ['tf.saved_model.SaveOptions', 'tf.saved_model.LoadOptions'], role: 'call' },
    read: { symbols: 'tf.saved_model.load', role: 'call', text: NO_SESSION },
  },
  needs: ['saves|loads'],
  explains: ['saves', 'loads', 'options'],
  scale: 'structure',
  slots: { folder: ['textName(saves.export_dir) | textName(read.export_dir)', 'folder'] },
  pytorch: [
    {
      if: 'saves',
      code: `
model.eval()
batch = torch.export.Dim("batch")
program = torch.export.export(model, (?example,), dynamic_shapes=({0: batch},))
Path($folder).mkdir(parents=True, exist_ok=True)
torch.export.save(program, Path($folder, "model.pt2"))
loaded = torch.export.load(Path($folder, "model.pt2")).module()    #if read`,
      holes: { example },
      note: 'The file runs without the code of the model, for inference. To train on, save `model.state_dict()` and make the model from its class. Functions of a module beside `forward` are exported one by one, and `input_signature` becomes `dynamic_shapes`.',
      caveats: ['inference-no-grad'],
      effort: 'hours',
    },
    {
      kind: 'none',
      note: 'PyTorch runs no SavedModel. Either the model is built anew and its weights are converted once (each of `loaded.variables` has `name` and `numpy()`), or TensorFlow stays for this model alone: `loaded(tf.convert_to_tensor(x.numpy()))`.',
      caveats: ['checkpoint-format', 'variable-names'],
      effort: 'day',
    },
  ],
  jax: [
    {
      if: 'saves',
      code: `
model.eval()
batch, = jax.export.symbolic_shape("batch")
shapes = jax.ShapeDtypeStruct((batch, *?example.shape[1:]), ?example.dtype)
program = jax.export.export(jax.jit(lambda x: model(x)), platforms=["cpu", "cuda", "tpu"])(shapes)
Path($folder).mkdir(parents=True, exist_ok=True)
Path($folder, "model.jax").write_bytes(program.serialize())
loaded = jax.export.deserialize(Path($folder, "model.jax").read_bytes())    #if read`,
      holes: { example },
      note: 'The file runs without the code of the model, by `loaded.call(x)`, for inference. To train on, save `nnx.state(model)` with Orbax and make the model from its class. `jax.experimental.jax2tf` makes a SavedModel of the function where one is asked for.',
      caveats: ['captured-state'],
      effort: 'hours',
    },
    {
      kind: 'none',
      note: 'JAX runs no SavedModel. Either the model is built anew and its weights are converted once (each of `loaded.variables` has `name` and `numpy()`), or TensorFlow stays for this model alone: `loaded(np.asarray(x))`, outside of `jax.jit`.',
      caveats: ['checkpoint-format', 'variable-names'],
      effort: 'day',
    },
  ],
  keras: [
    {
      if: 'saves',
      code: `
Path($folder).mkdir(parents=True, exist_ok=True)
model.save(Path($folder, "model.keras"))
loaded = keras.saving.load_model(Path($folder, "model.keras"))    #if read`,
      note: 'The file holds architecture, weights and optimizer; classes of your own are registered by `keras.saving.register_keras_serializable()`. For serving, `model.export(folder)` writes a SavedModel. A `tf.Module` with functions of its own becomes a `keras.Model`, or stays under the TensorFlow backend.',
      caveats: ['keras-save-format'],
      effort: 'hours',
    },
    {
      kind: 'keep',
      code: `
loaded = tf.saved_model.load($folder)`,
      note: 'It still loads, beside Keras 3, and its functions are called as before. `keras.saving.load_model` does not read it: on the TensorFlow backend `keras.layers.TFSMLayer(folder, call_endpoint="serving_default")` makes a layer of it, for inference only.',
      caveats: ['keras-save-format'],
      effort: 'minutes',
    },
  ],
});
