/**
 * Rows of the graph itself: its methods, collections, protocol buffers, freezing and importing. There is no graph any more;
 * a frozen one stays with TensorFlow or is converted by way of ONNX.
 */
import { keep, table } from '../../src/catalog/kit.js';
import { each, gone, small } from './program-parts.js';

const byName = each(
  'Nothing is found by name: let `forward` return the value, or take it with `module.register_forward_hook`.',
  'Nothing is found by name: let `__call__` return the value, or keep it with `self.sow(nnx.Intermediate, "name", x)`.',
  'Nothing is found by name: `keras.Model(model.inputs, model.get_layer("name").output)` gives it.',
);

const FROZEN =
  'A frozen graph is a program of TensorFlow: keep it with TensorFlow, or build the model anew and move its weights. ';

/** Reading and running a frozen graph. */
const frozen = each(
  keep(`${FROZEN}\`tf2onnx\` converts it to ONNX, which ONNX Runtime runs.`, { effort: 'day' }),
  keep(`${FROZEN}\`jax2tf.call_tf\` calls it from JAX.`, { effort: 'day' }),
  keep(`${FROZEN}As a SavedModel \`keras.layers.TFSMLayer\` runs it, on the TensorFlow backend.`, {
    effort: 'day',
  }),
);

const proto = (what: string) =>
  each(
    `${what} belongs to the graph, which is no more: save \`model.state_dict()\`, or \`torch.export.export(model, args)\`.`,
    `${what} belongs to the graph, which is no more: save \`nnx.state(model)\`, or \`jax.export.export(f)(x)\`.`,
    `${what} belongs to the graph, which is no more: \`model.save("name.keras")\`, or \`model.export(path)\`.`,
    'hours',
  );

const export_ = each(
  'There are no graphs to convert: `torch.export.export(model, args)` makes the program to serve.',
  'There are no graphs to convert: `jax.export.export(jax.jit(f))(x)` makes the program to serve.',
  'There are no graphs to convert: `model.export(path)` makes the program to serve.',
  'hours',
);

const weightsOf = each(
  '`model.state_dict()` holds all of them, `model.parameters()` the trained ones, `model.buffers()` the rest.',
  '`nnx.state(model)` holds all of them, `nnx.state(model, nnx.Param)` the trained ones.',
  '`model.variables` holds all of them, `model.trainable_variables` and `model.non_trainable_variables` the parts.',
);

const step = small('The number of the step is an integer that the training loop counts.');

const nodes = gone(
  'There is no graph to walk: `torch.fx.symbolic_trace(model)` and `jax.make_jaxpr(f)(x)` show one where it is wanted.',
);

export const graphs = table('tf', {
  'Graph.get_operation_by_name': byName,
  'Graph.as_graph_element': byName,
  'Graph.get_operations': nodes,
  'Graph.as_graph_def': export_,
  'Graph.version': gone('There is no graph.'),
  'Graph.graph_def_versions': gone('There is no graph.'),
  'Graph.building_function': gone('There is no graph: code is eager.'),
  'Graph.seed': each(
    'The seed of the process: `torch.manual_seed(seed)`; `torch.initial_seed()` tells it.',
    'The seed is in the key: `jax.random.key(seed)`, `nnx.Rngs(seed)`.',
    'The seed of the process: `keras.utils.set_random_seed(seed)`.',
  ),
  'Graph.add_to_collection': small('Append to a list of your own.'),
  'Graph.add_to_collections': small('Append to lists of your own.'),
  'Graph.get_collection_ref': small('Keep a list of your own, and change it in place.'),
  'Graph.clear_collection': small('Empty the list of your own.'),
  'Graph.get_all_collection_keys': gone('There are no collections.'),
  'Graph.control_dependencies': gone('Lines run in the order they stand: unindent the body.'),
  'Graph.name_scope': gone('It only named nodes of the graph: unindent the body.'),
  'Graph.unique_name': small('Count in a variable of your own: names of nodes mean nothing any more.'),
  'Graph.colocate_with': gone('Values live where their inputs live: unindent the body.'),
  'Graph.container': gone('There are no resources of a session: unindent the body.'),
  'Graph.prevent_feeding': gone('Nothing is fed.'),
  'Graph.prevent_fetching': gone('Nothing is fetched.'),
  'Graph.is_feedable': gone('Nothing is fed.'),
  'Graph.is_fetchable': gone('Nothing is fetched.'),
  'Graph.device': each(
    'Move the module and the data: `module.to(device)`, `tensor.to(device)`; unindent the body.',
    '`with jax.default_device(device):` around the code that makes arrays.',
    '`with keras.device("gpu:0"):` around the code that makes tensors.',
  ),
  'Graph.gradient_override_map': each(
    'Write the operation with a gradient of its own: a `torch.autograd.Function`.',
    'Write the operation with a gradient of its own: `jax.custom_vjp`.',
    'Write the operation with a gradient of its own: `keras.ops.custom_gradient`.',
    'hours',
  ),
  GraphDef: proto('A `GraphDef`'),
  'GraphDef.ParseFromString': frozen,
  'GraphDef.FromString': frozen,
  'GraphDef.SerializeToString': export_,
  'GraphDef.node': nodes,
  'GraphDef.CopyFrom': export_,
  'GraphDef.MergeFrom': frozen,
  MetaGraphDef: proto('A `MetaGraphDef`'),
  NodeDef: nodes,
  AttrValue: gone('There are no nodes with attributes.'),
  import_graph_def: frozen,
  'train.import_meta_graph': {
    ...each(
      'The graph is your own Python again: make the module, and load the weights of the checkpoint into it.',
      'The graph is your own Python again: make the module, and load the weights of the checkpoint into it.',
      'The graph is your own Python again: make the model, and load the weights of the checkpoint into it.',
      'day',
    ),
    caveats: ['checkpoint-format', 'variable-names'],
  },
  'train.export_meta_graph': proto('A meta graph'),
  'graph_util.extract_sub_graph': export_,
  'graph_util.remove_training_nodes': gone(
    '`model.eval()` and the `training` argument leave out what only training needs.',
  ),
  'graph_util.tensor_shape_from_node_def_name': gone('There is no graph: ask the value for its `shape`.'),
  'graph_util.must_run_on_cpu': gone('There is no graph.'),
  'GraphKeys.SUMMARIES': gone('Summaries are written where their values are: nothing collects them.'),
  'GraphKeys.GLOBAL_STEP': step,
  'GraphKeys.VARIABLES': weightsOf,
  'GraphKeys.MODEL_VARIABLES': weightsOf,
  'GraphKeys.LOCAL_VARIABLES': small(
    'What was local (counters, metrics) is an attribute of the object that uses it.',
  ),
  'GraphKeys.METRIC_VARIABLES': small('A metric object keeps its own totals.'),
  'GraphKeys.MOVING_AVERAGE_VARIABLES': each(
    '`torch.optim.swa_utils.AveragedModel(model)` holds the averages in its `module`.',
    'The averages are a tree of their own beside `nnx.state(model, nnx.Param)`.',
    'The optimizer made with `use_ema=True` holds the averages.',
  ),
  'GraphKeys.LOSSES': {
    ...each(
      'Keep a list of losses, and return their sum.',
      'Keep a list of losses, and return their sum.',
      '`model.losses` holds what `add_loss` and regularisers gave.',
    ),
    caveats: ['loss-collection'],
  },
  'GraphKeys.TRAIN_OP': gone('The training step is a function of your own.'),
  'GraphKeys.INIT_OP': gone('Weights have their values from the moment they are made.'),
  'GraphKeys.LOCAL_INIT_OP': gone('Nothing needs to be initialised.'),
  'GraphKeys.READY_OP': gone('Nothing needs to be initialised.'),
  'GraphKeys.SUMMARY_OP': gone('Summaries are written where their values are.'),
  'GraphKeys.SAVERS': small('Saving is a function of your own.'),
  'GraphKeys.QUEUE_RUNNERS': gone('Input needs no queues: iterate over the data.'),
  'GraphKeys.TABLE_INITIALIZERS': gone('Lookup tables become dictionaries, which need no initialiser.'),
  'GraphKeys.ASSET_FILEPATHS': small('Save the files beside the weights.'),
  'GraphKeys.WEIGHTS': weightsOf,
  'GraphKeys.BIASES': weightsOf,
  'GraphKeys.EVAL_STEP': step,
});
