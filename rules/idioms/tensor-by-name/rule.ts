import { idiom } from '../../../src/catalog/kit.js';

const MADE =
  'The Python code that made the graph makes the module: there is no graph in a file from which it could come. Names in a graph that nobody has the code of are read from the `.meta` file, once, by TensorFlow.';
const WEIGHTS =
  'A checkpoint of TensorFlow is read by `tf.train.load_checkpoint`, and its names are mapped to the attributes once.';

export default idiom('tensor-by-name', {
  title: 'A graph that is loaded and asked by names',
  text: '`import_meta_graph` builds a graph again from a file, without the code that made it, and `get_tensor_by_name` finds the placeholders to be fed and the tensors to be fetched. Without graphs nothing is found by name: the model is made by its code, its weights are loaded, and what is asked of it is what it returns.',
  parts: {
    meta: { symbols: 'tf.train.import_meta_graph' },
    tensor: {
      symbols: ['tf.Graph.get_tensor_by_name', 'tf.Graph.get_operation_by_name', 'tf.Graph.as_graph_element'],
    },
    outputs: { symbols: ['tf.Operation.outputs', 'tf.Operation.inputs'] },
    restore: { symbols: 'tf.train.Saver.restore' },
  },
  needs: ['meta|tensor'],
  explains: ['meta', 'tensor', 'outputs'],
  scale: 'structure',
  slots: { path: ['text(restore.save_path)', '?path'] },
  pytorch: {
    code: `
model = Model()
model.load_state_dict(torch.load($path, map_location='cpu'))
model.eval()
with torch.no_grad():
    outputs = model(?inputs)`,
    holes: {
      path: 'The file of the weights.',
      inputs: 'What was fed: the placeholders are the parameters of `forward`.',
    },
    note: `${MADE} ${WEIGHTS} A value inside the model is what \`forward\` returns besides, or is taken by \`module.register_forward_hook\`.`,
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'hours',
  },
  jax: {
    code: `
model = Model(nnx.Rngs(0))
nnx.update(model, checkpointer.restore($path, nnx.state(model)))
model.eval()
outputs = model(?inputs)`,
    holes: {
      path: 'The folder of the weights, as an absolute path.',
      inputs: 'What was fed: the placeholders are the parameters of `__call__`.',
    },
    note: `\`checkpointer\` is an \`orbax.checkpoint.StandardCheckpointer()\`. ${MADE} ${WEIGHTS} A value inside the model is what \`__call__\` returns besides.`,
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'hours',
  },
  keras: {
    code: `
model = build_model()
model.load_weights($path)
outputs = model.predict(?inputs)`,
    holes: { path: 'The file, `.weights.h5`.', inputs: 'What was fed, without the modes.' },
    note: `${MADE} ${WEIGHTS} A value inside the model is asked of \`keras.Model(model.inputs, layer.output)\`.`,
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'hours',
  },
});
