import { idiom } from '../../../src/catalog/kit.js';

const CONSTANTS = 'tf.python.framework.convert_to_constants.*';
const holes = { example: 'A tensor of the shape that the model takes, as an example.' };
const STRUCTURE =
  'A graph without its variables says how a model is built, and was written to be looked at or to be frozen later.';

export default idiom('freeze-graph', {
  title: 'Graphs frozen into one file',
  text: 'The values of the variables are put into the graph as constants, and the graph is written as one `.pb` file, which C++ programs, OpenCV, TensorRT or phones ran without Python. Without graphs and sessions there is nothing to freeze: every framework exports a model with its weights, and where another program has to run it ONNX is what most of them take.',
  parts: {
    freeze: {
      symbols: ['tf.graph_util.convert_variables_to_constants', CONSTANTS],
      role: 'call',
    },
    write: { symbols: 'tf.train.write_graph', role: 'call' },
    trim: {
      symbols: ['tf.graph_util.remove_training_nodes', 'tf.graph_util.extract_sub_graph'],
      role: 'call',
    },
    definition: { symbols: ['tf.Graph.as_graph_def', 'tf.GraphDef.SerializeToString'] },
  },
  needs: ['freeze|write|trim'],
  at: 'freeze|write|trim',
  unit: 'function',
  scale: 'structure',
  slots: { folder: ['advised(write.logdir)', '"."'] },
  pytorch: [
    {
      if: 'freeze',
      code: `
model.eval()
batch = torch.export.Dim("batch")
program = torch.export.export(model, (?example,), dynamic_shapes=({0: batch},))
Path($folder).mkdir(parents=True, exist_ok=True)
torch.export.save(program, Path($folder, "model.pt2"))`,
      holes,
      note: 'The file holds the computation and the weights, and `torch.export.load(path).module()` runs it without the code of the model. Other programs take ONNX: `torch.onnx.export(model, (example,), "model.onnx", dynamo=True)`, which needs the package `onnxscript`. A preprocessing that stood in the graph belongs into `forward` to be in the file.',
      caveats: ['inference-no-grad'],
      effort: 'hours',
    },
    {
      note: `${STRUCTURE} In PyTorch the class of the model says it; \`torch.export.export(model, (example,))\` gives the graph, which \`print\` shows, and \`torch.export.save\` writes it with the weights.`,
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'freeze',
      code: `
model.eval()
(batch,) = jax.export.symbolic_shape("batch")
shapes = jax.ShapeDtypeStruct((batch, *?example.shape[1:]), ?example.dtype)
program = jax.export.export(jax.jit(lambda x: model(x)), platforms=["cpu", "cuda", "tpu"])(shapes)
Path($folder).mkdir(parents=True, exist_ok=True)
Path($folder, "model.jax").write_bytes(program.serialize())`,
      holes,
      note: 'The weights are constants of the compiled function, as in a frozen graph, and `jax.export.deserialize(path.read_bytes()).call(x)` runs it without the code of the model. The file is StableHLO, which other compilers read. Where a TensorFlow program has to run it `jax.experimental.jax2tf.convert` makes a function for a SavedModel.',
      caveats: ['captured-state'],
      effort: 'hours',
    },
    {
      note: `${STRUCTURE} In JAX \`jax.make_jaxpr(f)(x)\` shows the computation, and \`jax.export\` writes it, with the weights as constants.`,
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'freeze',
      code: `
model.export($folder, format="tf_saved_model")`,
      note: 'A SavedModel takes the place of a frozen graph, and `tf.saved_model.load(path).serve(x)` runs it; the TensorFlow and the JAX backend write it. `format="onnx"` is for other programs, `format="litert"` for phones. A program that only reads a frozen graph still gets one: `convert_variables_to_constants_v2` of the signature of that SavedModel.',
      backends: ['tensorflow', 'jax'],
      effort: 'hours',
    },
    {
      note: `${STRUCTURE} In Keras \`model.to_json()\` says how a model is built, \`model.summary()\` and \`keras.utils.plot_model\` show it, and \`model.export\` writes it with the weights.`,
      effort: 'minutes',
    },
  ],
});
