/**
 * Messages of programs that were written for TensorFlow 1 and meet TensorFlow 2: names that left, and graph mode that is off.
 */
import { errorMessages } from '../../src/catalog/kit.js';

const RUN = 'Raised with TensorFlow 2.21 and Keras 3.15.';
const SINCE_2 = 'TensorFlow 2.0 and later';

/** The bridge that keeps a TensorFlow 1 program running, in words. */
const BRIDGE =
  'Quick bridge: `import tensorflow.compat.v1 as tf` and `tf.disable_v2_behavior()` before anything else; it still runs on TensorFlow 2.21.';

/** `module 'tensorflow' has no attribute 'X'`, and the same after `from tensorflow import X`. */
const missing = (names: string, space = '') => [
  `module 'tensorflow${space}' has no attribute {name=${names}}`,
  `cannot import name {name=${names}} from 'tensorflow${space}'`,
];

const missingInV2 = (space: string, names: string) => [
  ...missing(names, `._api.v2.${space}`),
  ...missing(names, `.${space}`),
];

const tf = ['tf.{name}'];

const VARIABLE_STORE =
  'get_variable|variable_scope|AUTO_REUSE|global_variables_initializer|local_variables_initializer|trainable_variables|' +
  'global_variables|local_variables|all_variables|initialize_all_variables|get_collection|add_to_collection|GraphKeys|' +
  'reset_default_graph|get_default_graph|get_default_session|get_variable_scope|variables_initializer|tables_initializer|make_template';

const UTILITIES =
  'app|flags|logging|gfile|python_io|ConfigProto|GPUOptions|OptimizerOptions|RunOptions|RunMetadata|set_random_seed|resource_loader';

const RENAMED =
  'layers|log|random_uniform|random_normal|truncated_normal|random_shuffle|to_float|to_double|to_int32|to_int64|to_bfloat16|py_func|' +
  'Print|div|assign|assign_add|assign_sub|sparse_to_dense|sparse_tensor_to_dense|log1p|lgamma|digamma|erf|is_nan|is_inf|is_finite|mod|' +
  'ceil|rsqrt|reciprocal|matrix_inverse|matrix_diag|matrix_solve|matrix_transpose|matrix_band_part|cholesky|svd|qr|diag|diag_part|trace|' +
  'unsorted_segment_sum|segment_sum|read_file|write_file|decode_raw|parse_example|parse_single_example|VarLenFeature|FixedLenFeature|' +
  'FixedLenSequenceFeature|string_split|string_join|substr|invert_permutation|space_to_depth|depth_to_space|extract_image_patches|' +
  'verify_tensor_all_finite|check_numerics|betainc|lbeta|count_nonzero|confusion_matrix|bincount|conj|angle|fft|ifft|rfft|irfft|fft2d|' +
  'ifft2d|assert_equal|assert_rank|random_crop|multinomial|random_gamma|colocate_with|Dimension|FIFOQueue|RandomShuffleQueue|' +
  'TFRecordReader|WholeFileReader|TextLineReader|glorot_uniform_initializer|glorot_normal_initializer|orthogonal_initializer|' +
  'uniform_unit_scaling_initializer|variance_scaling_initializer|sub|mul|neg|pack|unpack|complex_abs|batch_matmul|select|sigmoid_cross_entropy|' +
  'global_norm_v1|create_partitioned_variables|get_seed|serialize_sparse|scatter_add|scatter_update|scatter_nd_update|sparse_placeholder';

const TRAIN =
  'AdamOptimizer|GradientDescentOptimizer|RMSPropOptimizer|AdagradOptimizer|AdadeltaOptimizer|MomentumOptimizer|FtrlOptimizer|' +
  'SyncReplicasOptimizer|Optimizer|Saver|exponential_decay|polynomial_decay|piecewise_constant|natural_exp_decay|inverse_time_decay|' +
  'cosine_decay|get_or_create_global_step|get_global_step|create_global_step|global_step|MonitoredTrainingSession|MonitoredSession|' +
  'SingularMonitoredSession|Supervisor|SessionRunHook|SessionRunArgs|LoggingTensorHook|StopAtStepHook|CheckpointSaverHook|' +
  'SummarySaverHook|Scaffold|import_meta_graph|export_meta_graph|NewCheckpointReader|init_from_checkpoint|ChiefSessionCreator|' +
  'write_graph|replica_device_setter|Server|latest_checkpoint_v1';

const QUEUES =
  'string_input_producer|start_queue_runners|shuffle_batch|shuffle_batch_join|batch|batch_join|slice_input_producer|input_producer|' +
  'range_input_producer|QueueRunner|add_queue_runner|limit_epochs|match_filenames_once|maybe_batch';

export const tf1Errors = errorMessages({
  'session-gone': {
    title: '`tf.Session` is not in TensorFlow 2',
    patterns: missing('Session|InteractiveSession'),
    blames: tf,
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program asks for a session, and the installed TensorFlow has no sessions at the top level.',
    why: 'TensorFlow 2 runs operations at once; graphs and sessions moved to `tf.compat.v1`.',
    stay: `${BRIDGE} To finish the move, turn what \`run\` computed into a function under \`tf.function\` and call it.`,
    port: 'Drop the session: call the module or function itself with the values that stood in `feed_dict`.',
    source: RUN,
  },
  'placeholder-gone': {
    title: '`tf.placeholder` is not in TensorFlow 2',
    patterns: missing('placeholder|placeholder_with_default'),
    blames: tf,
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program declares an input of a graph, and TensorFlow 2 has no such declaration.',
    why: 'Functions take their inputs as arguments since operations run at once; `feed_dict` went with the session.',
    stay: `${BRIDGE} To finish the move, make each placeholder an argument of a \`tf.function\`.`,
    port: 'Each placeholder becomes an argument of `forward` or `__call__`; one with a default becomes an argument with a default.',
    source: RUN,
  },
  'placeholder-eager': {
    title: 'A placeholder in eager mode',
    patterns: ['tf.placeholder() is not compatible with eager execution'],
    blames: ['tf.placeholder'],
    severity: 'crash',
    raisedOn: '`tf.compat.v1` while eager mode is on',
    meaning: 'The placeholder exists in `tf.compat.v1`, but operations still run at once.',
    why: 'Importing `tensorflow.compat.v1` changes names only; graph mode has to be switched on.',
    stay: 'Call `tf.disable_v2_behavior()` (or `tf.compat.v1.disable_eager_execution()`) before the first operation, or make it an argument of a `tf.function`.',
    port: 'Each placeholder becomes an argument of `forward` or `__call__`.',
    source: RUN,
  },
  'contrib-gone': {
    title: '`tf.contrib` is gone',
    patterns: [
      "No module named 'tensorflow.contrib",
      "No module named 'tensorflow_core.contrib",
      "module 'tensorflow' has no attribute 'contrib'",
      "module 'tensorflow.compat.v1' has no attribute 'contrib'",
      "module 'tensorflow._api.v1' has no attribute 'contrib'",
      "cannot import name 'contrib' from 'tensorflow",
    ],
    blames: ['tf.contrib'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning:
      'The program uses `tf.contrib`, which TensorFlow 2 does not contain; neither does `tf.compat.v1`.',
    why: 'It was deleted in 2.0. Parts live on under other names, much does not.',
    stay: 'Go by submodule: `tf_slim` for `contrib.slim`, `contrib.layers` and the like; `tensorflow_addons` (no longer developed) or core for others. Ask `advise explain tf.contrib.NAME`.',
    port: 'Go by submodule: `advise explain tf.contrib.NAME` says what each became.',
    source: RUN,
  },
  'variable-store-gone': {
    title: 'Variable scopes and collections are not in TensorFlow 2',
    patterns: missing(VARIABLE_STORE),
    blames: tf,
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning:
      'The program relies on the store that kept variables by name, or on the default graph and its collections.',
    why: 'In TensorFlow 2 variables belong to Python objects: a variable lives as long as the layer or module that holds it.',
    stay: `${BRIDGE} To finish the move, hold variables in Keras layers or a \`tf.Module\`.`,
    port: 'Weights become attributes of an `nn.Module` or `nnx.Module`, made in the constructor; calling one module twice is what `reuse=True` was, and there is nothing to initialise.',
    source: RUN,
  },
  'utilities-moved': {
    title: 'A utility of TensorFlow 1 moved',
    patterns: [
      ...missing(UTILITIES),
      "No module named 'tensorflow.{name=app|flags|logging|gfile|python_io}'",
    ],
    blames: tf,
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning:
      'Flags, logging, files, records, configuration or the seed are asked for where TensorFlow 1 had them.',
    why: 'They left the top level: to `absl`, `tf.io`, `tf.config` and `tf.random`.',
    stay: 'Use `absl.app`, `absl.flags` and `absl.logging`, `tf.io.gfile`, `tf.io.TFRecordWriter`, `tf.config` and `tf.random.set_seed`.',
    port: '`argparse` or `absl`, `logging`, `pathlib` or `fsspec`; `torch.manual_seed` in PyTorch, `jax.random.key` in JAX.',
    source: RUN,
  },
  'v1-name-renamed': {
    title: 'A function has another name in TensorFlow 2',
    patterns: [
      ...missing(RENAMED),
      "module '{module=tensorflow._api.v2.math|tensorflow._api.v2.nn|tensorflow._api.v2.image|tensorflow._api.v2.losses|tensorflow._api.v2.sparse|tensorflow._api.v2.strings|tensorflow._api.v2.io|tensorflow._api.v2.data|tensorflow._api.v2.random|tensorflow._api.v2.config|tensorflow._api.v2.initializers|tensorflow._api.v2.metrics|tensorflow._api.v2.linalg|tensorflow._api.v2.saved_model|tensorflow._api.v2.feature_column|tensorflow._api.v2.lite|tensorflow._api.v2.test}' has no attribute {name}",
      "module '{module=tensorflow}' has no attribute {name}",
      'cannot import name {name} from {module=tensorflow}',
      "No module named '{module=tensorflow}.{name}'",
    ],
    blames: ['{module}.{name}', 'tf.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program uses a name that this TensorFlow does not have at this place.',
    why: 'TensorFlow 2 moved most names of TensorFlow 1 to submodules or to Keras and removed others.',
    stay: 'Use the new name, or `tf.compat.v1` for the old one; `tf_upgrade_v2` renames whole files, but some of its target names no longer exist: run the result.',
    port: 'Take the advice on the name below instead of renaming it first.',
    source: RUN,
  },
  'v1-train-gone': {
    title: 'Optimizers, savers and decays of TensorFlow 1 are not in `tf.train`',
    patterns: missingInV2('train', TRAIN),
    blames: ['tf.train.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning:
      'The program asks `tf.train` for an optimizer, a saver, a decay or a session helper of TensorFlow 1.',
    why: 'They live on in `tf.compat.v1.train` alone; TensorFlow 2 took those of Keras.',
    stay: 'Use `tf.keras.optimizers`, `tf.train.Checkpoint` and `tf.keras.optimizers.schedules`, or `tf.compat.v1.train` for the old ones.',
    port: '`torch.optim` in PyTorch, Optax in JAX; checkpoints by `torch.save` or safetensors, or by Orbax.',
    source: RUN,
  },
  'v1-summary-gone': {
    title: 'Summaries of TensorFlow 1 are not in `tf.summary`',
    patterns: [
      ...missingInV2(
        'summary',
        'FileWriter|merge_all|merge|FileWriterCache|SummaryDescription|tensor_summary|all_v2_summary_ops',
      ),
      "module 'tensorboard.summary._tf.summary' has no attribute {name=FileWriter|merge_all|merge|FileWriterCache}",
      ...missing('scalar_summary|image_summary|histogram_summary|merge_all_summaries|merge_summary'),
    ],
    blames: ['tf.summary.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program writes summaries by a writer and merged operations, as TensorFlow 1 did.',
    why: 'In TensorFlow 2 a summary is written when its line runs, to the default writer, with a step.',
    stay: '`writer = tf.summary.create_file_writer(path)`, then `with writer.as_default(): tf.summary.scalar(name, value, step=step)`.',
    port: '`torch.utils.tensorboard.SummaryWriter` or `tensorboardX.SummaryWriter`: `add_scalar(name, value, step)`.',
    source: `${RUN} Under TensorFlow 2.15 the message names \`tensorboard.summary._tf.summary\`.`,
  },
  'v1-rnn-gone': {
    title: 'Recurrent cells and loops of TensorFlow 1 are not in `tf.nn`',
    patterns: missingInV2(
      'nn',
      'rnn_cell|dynamic_rnn|static_rnn|bidirectional_dynamic_rnn|static_bidirectional_rnn|raw_rnn|static_state_saving_rnn',
    ),
    blames: ['tf.nn.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program builds a recurrent network from cells and `dynamic_rnn`.',
    why: 'Recurrent networks are Keras layers in TensorFlow 2; the old ones are in `tf.compat.v1.nn`, and their cells need Keras 2.',
    stay: '`keras.layers.LSTM`, `keras.layers.GRU`, or `keras.layers.RNN(cell)` for a cell of your own.',
    port: '`nn.LSTM` in PyTorch, `nnx.RNN` in JAX; the gates of a TensorFlow 1 checkpoint stand in another order.',
    source: RUN,
  },
  'gradients-eager': {
    title: '`tf.gradients` in eager mode',
    patterns: ['tf.gradients is not supported when eager execution is enabled'],
    blames: ['tf.gradients'],
    severity: 'crash',
    raisedOn: 'TensorFlow 2 in eager mode',
    meaning: 'Gradients are asked of a graph, and there is none.',
    why: 'Operations ran at once and nothing recorded them.',
    stay: 'Compute under `with tf.GradientTape() as tape:`, then call `tape.gradient(loss, variables)`.',
    port: '`loss.backward()` or `torch.autograd.grad` in PyTorch, `jax.grad` or `nnx.grad` in JAX.',
    source: RUN,
  },
  'loss-not-function': {
    title: 'A TensorFlow 1 optimizer in eager mode',
    patterns: [
      '`loss` passed to Optimizer.compute_gradients should be a function when eager execution is enabled',
    ],
    blames: ['tf.train.Optimizer.compute_gradients'],
    severity: 'crash',
    raisedOn: 'TensorFlow 2 in eager mode, with an optimizer of `tf.compat.v1`',
    meaning: 'The optimizer was given a loss that is computed already, so it cannot find its gradients.',
    why: 'Without a graph the optimizer has to run the computation itself, under a tape.',
    stay: 'Pass a function, `minimize(lambda: loss(...))`, or use `tf.GradientTape` with an optimizer of `tf.keras.optimizers`.',
    port: '`loss.backward(); optimizer.step()` in PyTorch; `nnx.value_and_grad` and `optimizer.update` in JAX.',
    source: RUN,
  },
  'session-graph-empty': {
    title: 'The session has an empty graph',
    patterns: ['The Session graph is empty. Add operations to the graph before calling run()'],
    blames: ['tf.Session.run'],
    severity: 'crash',
    raisedOn: 'TensorFlow 2 in eager mode, with `tf.compat.v1.Session`',
    meaning: 'The session has nothing to run.',
    why: 'The operations before it ran at once instead of being added to the graph.',
    stay: 'Call `tf.compat.v1.disable_eager_execution()` before the first operation, or build inside `with tf.Graph().as_default():`.',
    port: 'Drop the session: call the function itself.',
    source: RUN,
  },
  'symbolic-bool': {
    title: 'A symbolic tensor where Python wants true or false',
    patterns: [
      'Using a symbolic `tf.Tensor` as a Python `bool` is not allowed',
      'using a `tf.Tensor` as a Python `bool` is not allowed',
      'Using a symbolic `{name=KerasTensor}` as a Python `bool`',
      'A symbolic KerasTensor cannot be used as a boolean',
    ],
    blames: ['tf.cond'],
    severity: 'crash',
    raisedOn: 'Graph mode, and `call` of a Keras 3 layer',
    meaning: '`if`, `while`, `and`, `or` or `not` was asked of a tensor whose value is not known yet.',
    why: 'The code is traced into a graph, and AutoGraph does not rewrite it: Keras 3 does not apply it to `call`, and `autograph=False` or an error in it has the same effect.',
    stay: 'Use `keras.ops.cond` or `tf.cond`, or put the branch into a function under `@tf.function`.',
    port: 'A plain `if` in PyTorch; `jax.lax.cond` or `jnp.where` in JAX.',
    source: RUN,
  },
  'dataset-v1-method': {
    title: 'Iterators and shapes of TensorFlow 1 datasets',
    patterns: [
      "Dataset' object has no attribute {name=make_one_shot_iterator|make_initializable_iterator|output_shapes|output_types|output_classes}",
      "DatasetV2' object has no attribute {name=make_one_shot_iterator|make_initializable_iterator|output_shapes|output_types|output_classes}",
      "module 'tensorflow._api.v2.data' has no attribute {name=make_one_shot_iterator|make_initializable_iterator|get_output_shapes|get_output_types}",
    ],
    blames: ['tf.data.Dataset.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The dataset is asked for an iterator, or for shapes and types, as in TensorFlow 1.',
    why: 'Datasets are iterated directly in TensorFlow 2, and their structure is one `element_spec`.',
    stay: 'Write `for batch in dataset:` or `iter(dataset)`, and read `dataset.element_spec`; `tf.compat.v1.data.make_one_shot_iterator(dataset)` serves graph code.',
    port: 'Iterate a `DataLoader` in PyTorch, a Grain loader or the `tf.data` pipeline itself in JAX.',
    source: RUN,
  },
  'queues-gone': {
    title: 'Input queues of TensorFlow 1 are gone',
    patterns: missingInV2('train', QUEUES),
    blames: ['tf.train.{name}'],
    severity: 'crash',
    raisedOn: SINCE_2,
    meaning: 'The program reads its data by queues and queue runners.',
    why: '`tf.data` replaced them; they work only in graphs.',
    stay: '`tf.data.Dataset.from_tensor_slices(files)` with `shuffle`, `map`, `batch` and `prefetch`.',
    port: 'A `Dataset` and a `DataLoader` in PyTorch; Grain or `tf.data` in JAX.',
    source: RUN,
  },
});
