import { idiom } from '../../../src/catalog/kit.js';

const READ = `
graph_def = tf.compat.v1.GraphDef.FromString(pathlib.Path(?path).read_bytes())
weights = {
    node.name: tf.make_ndarray(node.attr['value'].tensor) for node in graph_def.node if node.op == 'Const'
}`;
const NOTE =
  'The first lines need TensorFlow, once: they read the constants of the file, among which the weights are, by the names of their nodes. The model itself is written anew; what the graph does is told by `[(node.name, node.op, list(node.input)) for node in graph_def.node]`.';
const holes = {
  path: 'The frozen graph, a `.pb` file.',
  layer: 'Each layer of the model.',
  name: 'The name of the constant that holds its weights.',
  inputs: 'What was fed.',
};

export default idiom('import-graph-def', {
  title: 'A frozen graph that is loaded and run',
  text: 'A `.pb` file holds a graph with its weights as constants: it is parsed, imported, and run by the names of its tensors, without the code that made it. Nothing but TensorFlow runs such a file; its weights can be taken out.',
  parts: {
    load: { symbols: 'tf.import_graph_def' },
    definition: { symbols: ['tf.GraphDef', 'tf.GraphDef.ParseFromString'] },
    tensor: {
      symbols: ['tf.Graph.get_tensor_by_name', 'tf.Graph.get_operation_by_name', 'tf.Operation.outputs'],
      beside: 'load',
    },
  },
  needs: ['load'],
  scale: 'structure',
  pytorch: {
    code: `${READ}
model = Model()
with torch.no_grad():
    model.?layer.weight.copy_(torch.as_tensor(weights[?name]).T)
    outputs = model(?inputs)`,
    holes,
    note: `${NOTE} Kernels of dense layers are transposed, those of convolutions are \`permute(3, 2, 0, 1)\`. A graph that nobody can write anew goes through ONNX, by \`tf2onnx\`, and is run by ONNX Runtime.`,
    caveats: ['dense-kernel-transposed', 'conv-kernel-layout'],
    effort: 'day',
  },
  jax: {
    code: `${READ}
model = Model(nnx.Rngs(0))
model.?layer.kernel[...] = jnp.asarray(weights[?name])
outputs = model(?inputs)`,
    holes,
    note: `${NOTE} Kernels keep their layout. \`jax.experimental.jax2tf.call_tf\` runs a function of TensorFlow inside of JAX, for as long as TensorFlow stays.`,
    effort: 'day',
  },
  keras: {
    code: `${READ}
model = build_model()
model.get_layer(?layer).set_weights([weights[?name]])
outputs = model.predict(?inputs)`,
    holes,
    note: `${NOTE} Kernels keep their layout; a layer with a bias takes \`[kernel, bias]\`.`,
    effort: 'day',
  },
});
