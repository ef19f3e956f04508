import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  example: 'A tensor of the shape that the model takes, as an example.',
  path: 'The folder of the exported model.',
};

const LOADED = {
  pytorch: {
    kind: 'none',
    note: 'PyTorch runs no SavedModel. Either the model is built anew and its weights are converted once (`tf.train.load_checkpoint(os.path.join(path, "variables", "variables"))` reads them), or TensorFlow stays for this model alone, by `tf.saved_model.load(path)` without a session.',
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'day',
  },
  jax: {
    kind: 'none',
    note: 'JAX runs no SavedModel of a graph. Either the model is built anew and its weights are converted once (`tf.train.load_checkpoint(os.path.join(path, "variables", "variables"))` reads them), or TensorFlow stays for this model alone, by `tf.saved_model.load(path)` without a session.',
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'day',
  },
  keras: {
    kind: 'keep',
    code: `
loaded = tf.saved_model.load(?path)
outputs = loaded.signatures["serving_default"](?inputs)`,
    holes: { ...holes, inputs: 'A keyword argument for each input of the signature.' },
    note: 'TensorFlow still loads it, without a session; the signature is called with tensors by their names and gives a dict. On the TensorFlow backend `keras.layers.TFSMLayer(path, call_endpoint="serving_default")` makes a layer of it, for inference only.',
    effort: 'minutes',
  },
} as const;

export default idiom('savedmodel-v1', {
  title: 'SavedModels exported from a session',
  text: 'A graph is exported with the values of its variables and signatures that name its inputs and outputs, by a `SavedModelBuilder`, `simple_save` or `export_savedmodel`, for a server or another session. Graphs in sessions are gone with TensorFlow 2. Every framework has an export of its own: `torch.export`, `jax.export`, and for TensorFlow Serving the `export` method of Keras models.',
  parts: {
    builder: {
      symbols: ['tf.saved_model.Builder'],
      role: 'call',
    },
    simple: { symbols: 'tf.saved_model.simple_save', role: 'call' },
    estimator: {
      symbols: [
        'tf.estimator.Estimator.export_saved_model',
        'tf.estimator.Estimator.export_savedmodel',
        'tf.estimator.Estimator.experimental_export_all_saved_models',
      ],
    },
    signature: { symbols: 'tf.saved_model.signature_def_utils.*', role: 'call' },
    exports: {
      symbols: [
        'tf.saved_model.Builder',
        'tf.saved_model.simple_save',
        'tf.saved_model.signature_def_utils.*',
        'tf.estimator.Estimator.export_saved*',
      ],
      role: ['call', 'method'],
    },
    loads: { symbols: 'tf.saved_model.loader.*', role: 'call' },
    old: { symbols: 'tf.saved_model.load', role: 'call', text: 'load\\(\\s*(?:self\\.)?_?sess' },
    part: {
      symbols: [
        'tf.saved_model.Builder.*',
        'tf.saved_model.utils.*',
        'tf.saved_model.tag_constants.*',
        'tf.saved_model.signature_constants.*',
        'tf.saved_model.*_SIGNATURE_DEF_KEY',
        'tf.saved_model.*_METHOD_NAME',
        'tf.estimator.export.*',
      ],
    },
  },
  needs: ['builder|simple|estimator|signature|loads|old'],
  scale: 'structure',
  slots: { folder: ['textName(builder.export_dir) | textName(simple.export_dir)', 'export_dir'] },
  pytorch: [
    {
      if: 'exports',
      code: `
model.eval()
batch = torch.export.Dim("batch")
program = torch.export.export(model, (?example,), dynamic_shapes=({0: batch},))
Path($folder).mkdir(parents=True, exist_ok=True)
torch.export.save(program, Path($folder, "model.pt2"))
loaded = torch.export.load(Path($folder, "model.pt2")).module()`,
      holes,
      note: 'The file holds the computation and the weights, and runs without the code of the model. Inputs have places and names of the `forward` method; there is one computation, so a second signature is a second file. Servers take ONNX as well: `torch.onnx.export(model, (example,), "model.onnx", dynamo=True)`. TensorFlow Serving takes neither.',
      caveats: ['inference-no-grad'],
      effort: 'hours',
    },
    LOADED.pytorch,
  ],
  jax: [
    {
      if: 'exports',
      code: `
model.eval()
batch, = jax.export.symbolic_shape("batch")
shapes = jax.ShapeDtypeStruct((batch, *?example.shape[1:]), ?example.dtype)
program = jax.export.export(jax.jit(lambda x: model(x)), platforms=["cpu", "cuda", "tpu"])(shapes)
Path($folder).mkdir(parents=True, exist_ok=True)
Path($folder, "model.jax").write_bytes(program.serialize())
loaded = jax.export.deserialize(Path($folder, "model.jax").read_bytes())`,
      holes,
      note: 'The file holds the compiled function with the weights, and `loaded.call(x)` runs it without the code of the model. A second signature is a second file. TensorFlow Serving does not take it: `jax.experimental.jax2tf` makes a SavedModel of the function.',
      caveats: ['captured-state'],
      effort: 'hours',
    },
    LOADED.jax,
  ],
  keras: [
    {
      if: 'exports',
      code: `
model.export($folder, format="tf_saved_model")
loaded = tf.saved_model.load($folder)`,
      note: 'The signature `serving_default` is made from the inputs of the model, and `loaded.serve(x)` calls it. The TensorFlow and the JAX backend write it, the torch backend does not. Other signatures are added by `keras.export.ExportArchive`. Without a server, `model.save("model.keras")` keeps the model for Keras itself.',

      backends: ['tensorflow', 'jax'],
      effort: 'hours',
    },
    LOADED.keras,
  ],
});
