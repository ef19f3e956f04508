/**
 * What the graph runtime left in the root `tf`: graphs and their protocol buffers, queues and readers, variables' collections and
 * scopes, switches of behaviour. Almost all of it has no successor, and the answer says what to do instead.
 */
import type { AdviceText, NamespaceText } from '../../src/catalog/kit.js';
import { keep, namespace, redesign, remove } from '../../src/catalog/kit.js';

type Advices = readonly [pytorch: AdviceText, jax: AdviceText, keras: AdviceText];

const answers = (names: string, [pytorch, jax, keras]: Advices): NamespaceText[] =>
  names.split(' ').map((name) => namespace(`tf.${name}`, { pytorch, jax, keras }));

/** The same in every target. */
const all = (advice: AdviceText): Advices => [advice, advice, advice];

const hours = (pytorch: string, jax: string, keras: string): Advices => [
  redesign(pytorch, { effort: 'hours' }),
  redesign(jax, { effort: 'hours' }),
  redesign(keras, { effort: 'hours' }),
];

const protos: readonly NamespaceText[][] = [
  answers('ConfigProto GPUOptions GraphOptions OptimizerOptions RunOptions RunMetadata AggregationMethod', [
    remove(
      'There is no session to configure. PyTorch takes memory as it needs it; `torch.cuda.set_per_process_memory_fraction` limits it, `torch.profiler` profiles.',
    ),
    remove(
      'There is no session to configure. The environment variable `XLA_PYTHON_CLIENT_PREALLOCATE=false` keeps JAX from taking all memory at the start; `jax.profiler` profiles.',
    ),
    remove(
      'There is no session to configure. Memory is the backend’s affair; the `TensorBoard` callback profiles.',
    ),
  ]),
  answers(
    'GraphDef MetaGraphDef NodeDef AttrValue NameAttrList TensorInfo',
    hours(
      'Programs are no protocol buffers: save the `state_dict` and keep the code, or write the program by `torch.export.export`. Old graphs convert through ONNX.',
      'Programs are no protocol buffers: save the state by `orbax.checkpoint` and keep the code, or write the program by `jax.export`.',
      'Programs are no protocol buffers: save the model as `.keras`, or export it for serving by `model.export`.',
    ),
  ),
  answers(
    'import_graph_def',
    hours(
      'A frozen graph has no successor: convert it by `tf2onnx` and run it by `onnxruntime`, or write the model as a module and load the constants as weights.',
      'A frozen graph has no successor: call it by `jax2tf.call_tf` where TensorFlow may stay, or write the model as a module and load the constants as weights.',
      'A frozen graph has no successor: wrap a SavedModel by `keras.layers.TFSMLayer`, or write the model anew and load the constants as weights.',
    ),
  ),
  answers(
    'Event HistogramProto LogMessage SessionLog SummaryMetadata',
    hours(
      'Write by a `SummaryWriter`; whoever reads event files takes the same messages from `tensorboard.compat.proto`.',
      'Write by a `SummaryWriter`; whoever reads event files takes the same messages from `tensorboard.compat.proto`.',
      'Write by the `TensorBoard` callback; whoever reads event files takes the same messages from `tensorboard.compat.proto`.',
    ),
  ),
  answers('COMPILER_VERSION CXX11_ABI_FLAG CXX_VERSION GIT_VERSION MONOLITHIC_BUILD VERSION', [
    redesign('The version is `torch.__version__`, the build is told by `torch.__config__.show()`.', {
      effort: 'minutes',
    }),
    redesign('The version is `jax.__version__`; `jax.print_environment_info()` tells the rest.', {
      effort: 'minutes',
    }),
    redesign('The version is `keras.__version__`, the backend is `keras.backend.backend()`.', {
      effort: 'minutes',
    }),
  ]),
  answers(
    'GRAPH_DEF_VERSION GRAPH_DEF_VERSION_MIN_CONSUMER GRAPH_DEF_VERSION_MIN_PRODUCER',
    all(remove('Graphs have no version where there are no graphs: drop the check.')),
  ),
];

const input: readonly NamespaceText[][] = [
  answers(
    'FIFOQueue PaddingFIFOQueue PriorityQueue RandomShuffleQueue QueueBase',
    hours(
      'Queues of tensors became data sets: an `IterableDataset` behind a `DataLoader`, which has workers, shuffling and a `collate_fn` to pad. Between threads use `queue.Queue`.',
      'Queues of tensors became `tf.data` (`shuffle`, `padded_batch`, `prefetch`), which stays, or `grain`. Between threads use `queue.Queue`.',
      'Queues of tensors became `tf.data` (`shuffle`, `padded_batch`, `prefetch`), which stays, or a `keras.utils.PyDataset`. Between threads use `queue.Queue`.',
    ),
  ),
  answers(
    'ReaderBase FixedLengthRecordReader IdentityReader LMDBReader TFRecordReader TextLineReader WholeFileReader',
    hours(
      'Readers became data sets: a `Dataset` that opens the file. TFRecord files are read by the `tfrecord` package or `torchdata`, LMDB by `lmdb`.',
      'Readers became `tf.data.TFRecordDataset`, `TextLineDataset` and `FixedLengthRecordDataset`, which stay; LMDB is read by the `lmdb` package.',
      'Readers became `tf.data.TFRecordDataset`, `TextLineDataset` and `FixedLengthRecordDataset`, which stay; LMDB is read by the `lmdb` package.',
    ),
  ),
  answers(
    'ConditionalAccumulator ConditionalAccumulatorBase SparseConditionalAccumulator',
    hours(
      'Gradients add up by themselves: call `backward()` several times before `step()`, and `all_reduce` them between processes.',
      'Wrap the optimizer in `optax.MultiSteps`; between devices use `jax.lax.pmean`.',
      'Pass `gradient_accumulation_steps=` to the optimizer; between devices use `keras.distribution`.',
    ),
  ),
  answers(
    'load_file_system_library load_library',
    hours(
      'Kernels written for TensorFlow do not load: write the op for PyTorch with `torch.library.custom_op` or a C++ extension. File systems come from `fsspec`.',
      'Kernels written for TensorFlow do not load: write the op in `jax.experimental.pallas`, or bind it by `jax.ffi`. File systems come from `fsspec` or `etils.epath`.',
      'Kernels written for TensorFlow load only on the TensorFlow backend: write the op in `keras.ops`, or for one backend. File systems come from `fsspec`.',
    ),
  ),
];

const variables: readonly NamespaceText[][] = [
  answers(
    'all_variables local_variables model_variables moving_average_variables get_local_variable',
    hours(
      'Variables belong to modules: `module.parameters()` and `module.buffers()`, with names by `named_parameters()`. A local variable is a Python attribute.',
      'Variables belong to modules: `nnx.state(module, nnx.Param)`, or another variable type. A local variable is a Python value.',
      'Variables belong to models: `model.weights`, `model.trainable_weights`, `model.non_trainable_weights`. A local variable is a Python attribute.',
    ),
  ),
  answers(
    'initialize_all_tables initialize_local_variables initialize_variables variables_initializer is_variable_initialized assert_variables_initialized report_uninitialized_variables',
    all(
      remove(
        'Weights have their values as soon as they are made: nothing initialises them later, and nothing can be uninitialised.',
      ),
    ),
  ),
  answers(
    'VariableScope variable_op_scope op_scope container colocate_with variable_creator_scope get_current_name_scope',
    hours(
      'Scopes became modules: what a scope shared is an attribute, and its name is the path in `state_dict`. Placement is `.to(device)`.',
      'Scopes became modules: what a scope shared is an attribute, and its name is the path in `nnx.state`. Placement is `jax.device_put`.',
      'Scopes became layers: what a scope shared is a layer that is called twice; `keras.name_scope` only names. Placement is `keras.device`.',
    ),
  ),
  answers(
    'create_partitioned_variables fixed_size_partitioner min_max_variable_partitioner variable_axis_size_partitioner Variable.SaveSliceInfo VariableAggregation VariableSynchronization',
    hours(
      'Large weights are split by `torch.distributed.fsdp.fully_shard` or `torch.distributed.tensor`; a variable on one device needs no partitioner.',
      'Large weights are split by a `jax.sharding.NamedSharding`; a variable on one device needs no partitioner.',
      'Large weights are split by a `keras.distribution.LayoutMap`; a variable on one device needs no partitioner.',
    ),
  ),
  answers(
    'Module',
    hours(
      'A module becomes a `torch.nn.Module`: variables are parameters made in `__init__`, `__call__` becomes `forward`.',
      'A module becomes an `nnx.Module`: variables are `nnx.Param` made in `__init__`.',
      'A module becomes a `keras.Layer`: variables come from `add_weight` in `build`, `__call__` becomes `call`.',
    ),
  ),
  answers(
    'CriticalSection',
    all(remove('Code is eager and runs in order; between threads use `threading.Lock`.')),
  ),
];

const runtime: readonly NamespaceText[][] = [
  answers(
    'control_flow_v2_enabled disable_control_flow_v2 enable_control_flow_v2 disable_resource_variables enable_resource_variables resource_variables_enabled disable_tensor_equality enable_tensor_equality disable_v2_tensorshape enable_v2_tensorshape executing_eagerly_outside_functions inside_function init_scope',
    all(
      remove(
        'It switches between generations of TensorFlow, or asks which one runs: there is one way here, so drop it.',
      ),
    ),
  ),
  answers(
    'get_session_handle get_session_tensor delete_session_tensor',
    all(remove('Tensors live as long as a Python name holds them: keep the tensor in a variable.')),
  ),
  answers(
    'add_to_collections get_collection_ref',
    all(
      redesign('Collections became Python: a list that is passed on, or an attribute of the module.', {
        effort: 'minutes',
      }),
    ),
  ),
  answers('NotDifferentiable UnconnectedGradients', [
    redesign(
      'Cut the gradient by `Tensor.detach`; `torch.autograd.grad` takes `allow_unused=True`, and `materialize_grads=True` gives zeros.',
      { effort: 'minutes' },
    ),
    redesign(
      'Cut the gradient by `jax.lax.stop_gradient`; what a function does not use has a gradient of zeros.',
      { effort: 'minutes' },
    ),
    redesign('Cut the gradient by `keras.ops.stop_gradient`; what a function does not use has no gradient.', {
      effort: 'minutes',
    }),
  ]),
  answers('RegisterGradient', [
    redesign('Write a `torch.autograd.Function` with a `backward` of your own.', { effort: 'hours' }),
    redesign('Decorate the function with `jax.custom_vjp`.', { effort: 'hours' }),
    redesign('Decorate the function with `keras.ops.custom_gradient`.', { effort: 'hours' }),
  ]),
  answers('register_tensor_conversion_function', [
    redesign('Implement `__torch_function__` or `__array__` on the class.', { effort: 'hours' }),
    redesign('Implement `__jax_array__`, or register the class by `jax.tree_util.register_pytree_node`.', {
      effort: 'hours',
    }),
    redesign('Convert before the call, by `keras.ops.convert_to_tensor`.', { effort: 'hours' }),
  ]),
  answers('convert_to_tensor_or_indexed_slices', [
    redesign('Use `torch.as_tensor`; gradients of an `Embedding` are sparse only with `sparse=True`.', {
      effort: 'minutes',
    }),
    redesign('Use `jnp.asarray`; gradients are always dense.', { effort: 'minutes' }),
    redesign('Use `keras.ops.convert_to_tensor`; gradients are dense but on the TensorFlow backend.', {
      effort: 'minutes',
    }),
  ]),
  answers('OpError', [
    redesign('Catch `RuntimeError`, or `torch.cuda.OutOfMemoryError`; files raise `OSError`.', {
      effort: 'minutes',
    }),
    redesign('Catch `jax.errors.JaxRuntimeError`; files raise `OSError`.', { effort: 'minutes' }),
    redesign('Catch `ValueError` or what the backend raises; files raise `OSError`.', { effort: 'minutes' }),
  ]),
  answers('DeviceSpec', [
    redesign('Use `torch.device("cuda", 0)`.', { effort: 'minutes' }),
    redesign('Use an entry of `jax.devices()`.', { effort: 'minutes' }),
    redesign('Use `keras.device("gpu:0")`.', { effort: 'minutes' }),
  ]),
];

const rest: readonly NamespaceText[][] = [
  answers('audio_summary', [
    redesign('Use `SummaryWriter.add_audio`.', { effort: 'minutes' }),
    redesign('Use `SummaryWriter.add_audio`.', { effort: 'minutes' }),
    keep(
      'Only TensorFlow’s own writer takes audio: keep `tf.summary.audio`, or use `SummaryWriter.add_audio`.',
    ),
  ]),
];

/** Names that were never public, or not for long, and that programs use all the same. */
const unofficial: readonly NamespaceText[][] = [
  answers(
    'Variable RefVariable ResourceVariable is_resource_variable',
    hours(
      'A variable is a `torch.nn.Parameter` of a module, or a buffer where it does not train; it changes in place under `torch.no_grad()`.',
      'A variable is an `nnx.Param` of a module, or an `nnx.Variable` where it does not train; its value is `variable[...]`.',
      'A variable is a `keras.Variable`, made by `add_weight` in a layer; it changes by `assign`.',
    ),
  ),
  answers(
    'Session MonitoredTrainingSession',
    all(redesign('There is no session: what it ran is called as a Python function.', { effort: 'hours' })),
  ),
  answers('AdagradOptimizer AdamOptimizer GradientDescentOptimizer MomentumOptimizer RMSPropOptimizer', [
    redesign('The name is that of `tf.train`: use the optimizer in `torch.optim`.', { effort: 'minutes' }),
    redesign('The name is that of `tf.train`: use the transformation in `optax`.', { effort: 'minutes' }),
    redesign('The name is that of `tf.train`: use the optimizer in `keras.optimizers`.', {
      effort: 'minutes',
    }),
  ]),
  answers(
    'ControlFlowContext GetContainingWhileContext GraphOrParentsInXlaContext with_dependencies switch merge',
    all(remove('It steers the graph that a function builds: code is eager and runs in order, so drop it.')),
  ),
  answers(
    'initialize_resources report_uninitialized_resources shared_resources register_proto_function placeholders',
    all(remove('It looks after resources of a graph: there is no graph, so drop it.')),
  ),
  answers(
    'as_shape unknown_shape tensor',
    all(redesign('Shapes are tuples of integers: `x.shape`.', { effort: 'minutes' })),
  ),
  answers('int32', [
    redesign('Limits of a type are `torch.iinfo(torch.int32)`.', { effort: 'minutes' }),
    redesign('Limits of a type are `jnp.iinfo(jnp.int32)`.', { effort: 'minutes' }),
    redesign('Limits of a type are `numpy.iinfo("int32")`.', { effort: 'minutes' }),
  ]),
  answers('mul', [
    redesign('It became `tf.multiply` in 1.0: use `torch.mul`.', { effort: 'minutes' }),
    redesign('It became `tf.multiply` in 1.0: use `jnp.multiply`.', { effort: 'minutes' }),
    redesign('It became `tf.multiply` in 1.0: use `keras.ops.multiply`.', { effort: 'minutes' }),
  ]),
  answers('sub', [
    redesign('It became `tf.subtract` in 1.0: use `torch.sub`.', { effort: 'minutes' }),
    redesign('It became `tf.subtract` in 1.0: use `jnp.subtract`.', { effort: 'minutes' }),
    redesign('It became `tf.subtract` in 1.0: use `keras.ops.subtract`.', { effort: 'minutes' }),
  ]),
  answers('batch_svd', [
    redesign('It became `tf.svd` in 1.0: use `torch.linalg.svd`.', { effort: 'minutes' }),
    redesign('It became `tf.svd` in 1.0: use `jnp.linalg.svd`.', { effort: 'minutes' }),
    redesign('It became `tf.svd` in 1.0: use `keras.ops.svd`.', { effort: 'minutes' }),
  ]),
  answers('resource_scatter_add', [
    redesign('Use `x.index_add_` or `x.index_put_` with `accumulate=True`.', { effort: 'minutes' }),
    redesign('Use `x.at[idx].add(v)`, which gives a new array.', { effort: 'minutes' }),
    redesign('Add `keras.ops.scatter` of the values to the variable.', { effort: 'minutes' }),
  ]),
  answers('examples', [
    redesign('The tutorials left TensorFlow with 2.0: `torchvision.datasets.MNIST` loads the digits.', {
      effort: 'minutes',
    }),
    redesign('The tutorials left TensorFlow with 2.0: `tensorflow_datasets` loads the digits.', {
      effort: 'minutes',
    }),
    redesign('The tutorials left TensorFlow with 2.0: `keras.datasets.mnist.load_data` loads the digits.', {
      effort: 'minutes',
    }),
  ]),
];

export const restOfRuntime = [protos, input, variables, runtime, rest, unofficial].flat(2);
