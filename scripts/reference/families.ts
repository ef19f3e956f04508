/**
 * The reference's own labels for what a method is called on, and what each is among our symbols. Written openly, with the
 * reason where it is not obvious: the Methods figure stands and falls with this table. Data only.
 */

/** One label of the reference. */
export interface Family {
  /** Our classes that are it; what descends from one (by our facts) is it too. */
  classes: string[];
  /** Python over the live packages that gives the class or an instance, to see which attributes are real. */
  live?: string[];
  /** Members of classes that no live package has any more, by hand from their documentation. */
  known?: string[];
  /** Labels whose rows of one method name cannot be told apart by anyone reading the code. */
  group?: 'tensor' | 'module' | 'optimizer';
  why?: string;
}

const model =
  'methods of subclasses count under the base; sub-layers a user keeps on self are no attribute of ours';

export const FAMILIES: Record<string, Family> = {
  'tf.flags.FLAGS': { classes: ['tf.flags.FLAGS'], known: ['<flag>'], why: 'one usage per flag read' },
  'tf.keras.Model': {
    classes: ['tf.keras.Model', 'tf.keras.Sequential', 'tf.keras.models.Functional'],
    live: ['fitted()', 'k.Model', 'k.Sequential', 'k.Model(*[called(k.layers.Dense(1)).input] * 2)'],
    known: ['__call__', 'fit_generator', 'evaluate_generator', 'predict_generator'],
    group: 'module',
    why: model,
  },
  'tf.keras.layers.Layer': {
    classes: ['tf.keras.layers.Layer', 'tf.layers.Layer', 'tf.contrib.layers.Layer'],
    live: ['called(k.layers.Layer())', 'k.layers.TextVectorization', 'k.layers.RNN', 'v1.layers.Layer'],
    known: ['__call__'],
    group: 'module',
    why: `${model}; what the constructors of single layers keep (\`activation\`, \`use_bias\`) is set by users here`,
  },
  'tf.Module': { classes: ['tf.Module'], live: ['tf.Module'], group: 'module' },
  'sonnet.Module': {
    classes: ['sonnet.AbstractModule', 'sonnet.Module', 'sonnet.RNNCore'],
    known:
      '__call__ get_variables variables trainable_variables non_trainable_variables scope_name name module_name graph \
connected_subgraphs initial_state state_size output_size zero_state defun is_connected'.split(' '),
    group: 'module',
    why: 'Sonnet 1, not live; all else is what users keep on self',
  },
  'hub.Module': {
    classes: ['hub.Module', 'hub.KerasLayer'],
    known: ['__call__', 'export', 'variables', 'variable_map', 'get_signature_names', 'trainable_variables'],
    group: 'module',
  },
  RNNCell: {
    classes: ['tf.nn.rnn_cell.RNNCell', 'tf.contrib.rnn.RNNCell', 'tf.contrib.rnn.FusedRNNCell'],
    live: ['v1.nn.rnn_cell.RNNCell', 'v1.nn.rnn_cell.BasicLSTMCell(2)'],
    known: ['__call__', 'add_variable'],
    group: 'module',
  },
  'tf.keras.metrics.Metric': {
    classes: ['tf.keras.metrics.Metric', 'tf.metrics.Metric'],
    live: ['k.metrics.Mean()'],
    known: ['__call__', 'reset_states'],
    group: 'module',
  },
  'tf.keras.losses.Loss': {
    classes: ['tf.keras.losses.Loss'],
    live: ['k.losses.MeanSquaredError()'],
    known: ['__call__'],
    group: 'module',
  },
  'tf.initializer/regularizer': {
    classes: ['tf.keras.initializers.Initializer', 'tf.keras.regularizers.Regularizer', 'tf.initializers'],
    known: ['__call__'],
    group: 'module',
  },
  'keras.initializer/regularizer': {
    classes: ['tf.keras.initializers.Initializer', 'tf.keras.regularizers.Regularizer'],
    live: ['k.initializers.Initializer', 'k.regularizers.Regularizer'],
    group: 'module',
  },
  'transformers.TF*Model': {
    classes: ['transformers.TFPreTrainedModel'],
    known: [
      '__call__',
      'compile',
      'fit',
      'predict',
      'save_pretrained',
      'generate',
      'from_pretrained',
      'call',
    ],
    group: 'module',
    why: 'the tokenizer methods and `to` (torch) under this label belong to other classes',
  },
  'tf.Tensor': {
    classes: [
      'tf.Tensor',
      'tf.SparseTensor',
      'tf.IndexedSlices',
      'tf.nn.rnn_cell.LSTMStateTuple',
      'tf.contrib.rnn.LSTMStateTuple',
      'tf.contrib.seq2seq.BasicDecoderOutput',
      'tf.contrib.seq2seq.BeamSearchDecoderOutput',
      'tf.contrib.seq2seq.FinalBeamSearchDecoderOutput',
      'tf.contrib.seq2seq.AttentionWrapperState',
    ],
    live: [
      'graph_tensor()',
      'tf.constant(1.0)',
      'tf.SparseTensor',
      'tf.IndexedSlices',
      'v1.nn.rnn_cell.LSTMStateTuple',
    ],
    known: ['rnn_output', 'sample_id', 'predicted_ids', 'alignment_history', 'h', 'c', 'eval'],
    group: 'tensor',
    why: 'the reference has one label for tensors, sparse tensors and the tuples RNN functions return',
  },
  'tf.Variable': {
    classes: ['tf.Variable'],
    live: ['graph_variable()', 'tf.Variable(1.0)'],
    group: 'tensor',
  },
  'tf.Operation': { classes: ['tf.Operation'], live: ['graph_tensor().op'], group: 'tensor' },
  'tf.SparseTensor': { classes: ['tf.SparseTensor'], live: ['tf.SparseTensor'], group: 'tensor' },
  'tf.RaggedTensor': { classes: ['tf.RaggedTensor'], live: ['tf.RaggedTensor'], group: 'tensor' },
  'tf.TensorShape': { classes: ['tf.TensorShape'], live: ['tf.TensorShape([1])', 'v1.TensorShape([1])'] },
  'tf.TensorArray': { classes: ['tf.TensorArray'], live: ['tf.TensorArray'] },
  'tf.Session': {
    classes: ['tf.Session', 'tf.InteractiveSession', 'tf.python.client.session.BaseSession'],
    live: ['v1.Session()', 'v1.InteractiveSession'],
  },
  'tf.train.MonitoredSession': {
    classes: [
      'tf.train.MonitoredSession',
      'tf.train.SingularMonitoredSession',
      'tf.train.MonitoredTrainingSession',
    ],
    live: ['v1.train.MonitoredSession', 'v1.train.SingularMonitoredSession'],
  },
  'tf.data.Dataset': { classes: ['tf.data.Dataset'], live: ['v1.data.Dataset', 'tf.data.Dataset'] },
  'tf.data.Iterator': {
    classes: ['tf.data.Iterator', 'tf.contrib.eager.Iterator'],
    live: ['v1.data.Iterator', 'tf.data.Iterator'],
    known: ['initialize'],
    why: '`initialize` is of the distributed iterator',
  },
  'tf.data.Options': { classes: ['tf.data.Options'], live: ['tf.data.Options()'] },
  'tf.test.TestCase': {
    classes: ['tf.test.TestCase'],
    live: ['tf.test.TestCase', 'v1.test.TestCase'],
    known: ['enter_context'],
  },
  'tf.train.Optimizer': {
    classes: ['tf.train.Optimizer'],
    live: ['v1.train.AdamOptimizer(0.1)', 'v1.train.SyncReplicasOptimizer'],
    group: 'optimizer',
    why: '`zero_grad`, `step`, `param_groups`, `state_dict` here are torch code the reference misread',
  },
  'tf.keras.Optimizer': {
    classes: ['tf.keras.optimizers.Optimizer', 'tf.keras.optimizers.legacy.Optimizer'],
    live: ['k.optimizers.legacy.SGD()', 'k.optimizers.SGD()', 'k.mixed_precision.LossScaleOptimizer'],
    group: 'optimizer',
  },
  'tf.Optimizer': { classes: [], group: 'optimizer', why: 'their label where Keras or v1 is unknown' },
  'tf.keras.LRSchedule': {
    classes: ['tf.keras.optimizers.schedules.LearningRateSchedule'],
    live: ['k.optimizers.schedules.LearningRateSchedule'],
    known: ['__call__'],
  },
  'tf.Graph': { classes: ['tf.Graph'], live: ['tf.Graph()'] },
  'tf.train.Saver': { classes: ['tf.train.Saver'], live: ['v1.train.Saver'] },
  'tf.estimator.Estimator': {
    classes: ['tf.estimator.Estimator', 'tf.estimator.tpu.TPUEstimator', 'tf.contrib.learn.Estimator'],
    live: ['v1.estimator.Estimator', 'v1.estimator.tpu.TPUEstimator'],
    known: ['export_savedmodel', 'export_saved_model', 'train', 'evaluate', 'predict', 'config', 'params'],
  },
  'tf.estimator.*Spec': {
    classes: ['tf.estimator.EstimatorSpec', 'tf.estimator.tpu.TPUEstimatorSpec'],
    live: ['v1.estimator.EstimatorSpec', 'v1.estimator.tpu.TPUEstimatorSpec'],
  },
  SummaryWriter: {
    classes: [
      'tf.summary.FileWriter',
      'tf.summary.SummaryWriter',
      'tf.train.SummaryWriter',
      'tf.contrib.summary.SummaryWriter',
    ],
    live: ['v1.summary.FileWriter', 'tf.summary.SummaryWriter'],
  },
  'tf.gfile.GFile': {
    classes: ['tf.gfile.GFile', 'tf.io.gfile.GFile', 'tf.gfile.Open', 'tf.gfile.FastGFile'],
    live: ['v1.gfile.GFile'],
  },
  'keras.History': { classes: ['tf.keras.callbacks.History'], live: ['history()'] },
  'tf.keras.callbacks.Callback': {
    classes: ['tf.keras.callbacks.Callback'],
    live: ['k.callbacks.Callback()'],
  },
  'tf.GradientTape': { classes: ['tf.GradientTape'], live: ['tf.GradientTape'] },
  'tf.train.Example(proto)': {
    classes: ['tf.train.Example', 'tf.train.SequenceExample'],
    live: ['tf.train.Example', 'tf.train.SequenceExample'],
  },
  'tf.Summary(proto)': { classes: ['tf.Summary'], live: ['v1.Summary'] },
  'tf.ConfigProto': { classes: ['tf.ConfigProto'], live: ['v1.ConfigProto'] },
  'tf.GPUOptions': { classes: ['tf.GPUOptions'], live: ['v1.GPUOptions'] },
  'tf.GraphOptions': { classes: ['tf.GraphOptions'], live: ['v1.GraphOptions'] },
  'tf.GraphDef': { classes: ['tf.GraphDef'], live: ['v1.GraphDef'] },
  'tf.RunMetadata': { classes: ['tf.RunMetadata'], live: ['v1.RunMetadata'] },
  'tf.RunOptions': { classes: ['tf.RunOptions'], live: ['v1.RunOptions'] },
  'tf.VariableScope': { classes: ['tf.VariableScope'], live: ['v1.VariableScope'] },
  'tf.contrib.training.HParams': {
    classes: ['tf.contrib.training.HParams'],
    known:
      'add_hparam del_hparam get get_model_structure override_from_dict parse parse_json set_hparam set_model_structure \
set_from_map to_json to_proto values'.split(' '),
    why: 'the other names are the hyperparameters a project chose',
  },
  'tf.distribute.Strategy': {
    classes: ['tf.distribute.Strategy', 'tf.contrib.distribute.DistributionStrategy'],
    live: ['v1.distribute.Strategy', 'tf.distribute.Strategy'],
    known: ['experimental_distribute_datasets_from_function', 'experimental_run', 'make_dataset_iterator'],
  },
  ClusterResolver: {
    classes: ['tf.distribute.cluster_resolver.ClusterResolver'],
    live: ['tf.distribute.cluster_resolver.TPUClusterResolver'],
  },
  'tf.lite.TFLiteConverter': {
    classes: ['tf.lite.TFLiteConverter', 'tf.lite.TocoConverter', 'tf.contrib.lite.TFLiteConverter'],
    live: ['tf.lite.TFLiteConverter([])', 'v1.lite.TFLiteConverter'],
    known:
      'target_spec optimizations representative_dataset inference_type inference_input_type inference_output_type \
quantized_input_stats default_ranges_stats allow_custom_ops post_training_quantize experimental_new_quantizer'.split(
        ' ',
      ),
    why: 'documented attributes that the constructor sets',
  },
  'tf.lite.Interpreter': {
    classes: ['tf.lite.Interpreter', 'tf.contrib.lite.Interpreter'],
    live: ['tf.lite.Interpreter'],
  },
  'mnist.DataSets': {
    classes: ['tf.contrib.learn.datasets.base.Datasets', 'tf.examples.tutorials.mnist.input_data'],
    known: ['train', 'validation', 'test'],
    why: 'the named tuple of `read_data_sets`',
  },
  Distribution: {
    classes: ['tfp.distributions.Distribution', 'tf.distributions.Distribution'],
    live: ['v1.distributions.Distribution', 'v1.distributions.Uniform()'],
  },
  Bijector: { classes: ['tfp.bijectors.Bijector'], known: ['__call__', 'forward', 'inverse'] },
  TFRecordWriter: {
    classes: ['tf.python_io.TFRecordWriter', 'tf.io.TFRecordWriter'],
    live: ['tf.io.TFRecordWriter'],
  },
  'tf.train.ExponentialMovingAverage': {
    classes: ['tf.train.ExponentialMovingAverage'],
    live: ['tf.train.ExponentialMovingAverage'],
  },
  'tf.queue': { classes: ['tf.QueueBase'], live: ['v1.QueueBase', 'v1.PaddingFIFOQueue'] },
  'tf.*Reader': { classes: ['tf.ReaderBase'], live: ['v1.ReaderBase', 'v1.TFRecordReader'] },
  CheckpointState: {
    classes: ['tf.train.CheckpointState'],
    known: ['model_checkpoint_path', 'all_model_checkpoint_paths'],
  },
  CheckpointReader: {
    classes: ['tf.train.NewCheckpointReader', 'tf.train.CheckpointReader'],
    known: [
      'get_tensor',
      'get_variable_to_shape_map',
      'get_variable_to_dtype_map',
      'has_tensor',
      'debug_string',
    ],
  },
  'tf.train.Coordinator': { classes: ['tf.train.Coordinator'], live: ['tf.train.Coordinator'] },
  'contrib.seq2seq.object': {
    classes: [
      'tf.contrib.seq2seq.Helper',
      'tf.contrib.seq2seq.Decoder',
      'tf.contrib.seq2seq.AttentionMechanism',
    ],
    known: [
      'batch_size',
      'sample',
      'initialize',
      'next_inputs',
      'step',
      'output_size',
      'output_dtype',
      'finalize',
    ],
  },
  'tf.train.SessionRunHook': {
    classes: ['tf.train.SessionRunHook', 'tf.train.Scaffold'],
    live: ['v1.train.SessionRunHook', 'v1.train.Scaffold'],
  },
  ImageDataGenerator: {
    classes: ['tf.keras.preprocessing.image.ImageDataGenerator'],
    live: ['k.preprocessing.image.ImageDataGenerator'],
  },
  'tf.train.Checkpoint': {
    classes: ['tf.train.Checkpoint'],
    live: ['tf.train.Checkpoint', 'v1.train.Checkpoint'],
    known: ['save_counter'],
  },
  'tf.train.CheckpointManager': {
    classes: ['tf.train.CheckpointManager'],
    live: ['tf.train.CheckpointManager'],
  },
  'keras.Tokenizer': {
    classes: ['tf.keras.preprocessing.text.Tokenizer'],
    live: ['k.preprocessing.text.Tokenizer()'],
  },
  'tf.saved_model.loaded': {
    classes: ['tf.saved_model.load', 'tf.MetaGraphDef'],
    known: ['signatures', 'signature_def'],
    why: '`tf.saved_model.load` gives a plain trackable; only the documented attributes count',
  },
  'tf.saved_model.signatures': { classes: [], why: 'a mapping' },
  'tf.keras.Sequence': { classes: ['tf.keras.utils.Sequence'], live: ['k.utils.Sequence'] },
  'tf.train.Supervisor': {
    classes: ['tf.train.Supervisor'],
    live: ['v1.train.Supervisor'],
    known: ['PrepareSession', 'prepare_or_wait_for_session', 'managed_session', 'stop', 'should_stop'],
  },
  'tf.lookup.Table': {
    classes: ['tf.lookup.StaticHashTable', 'tf.contrib.lookup.LookupInterface'],
    live: ['tf.lookup.StaticHashTable'],
  },
  SavedModelBuilder: {
    classes: ['tf.saved_model.builder.SavedModelBuilder', 'tf.saved_model.Builder'],
    live: ['v1.saved_model.Builder'],
  },
  'K.function': { classes: ['tf.keras.backend.function'], known: ['__call__'] },
  'tf.train.Server': {
    classes: ['tf.train.Server', 'tf.distribute.Server'],
    live: ['tf.distribute.Server', 'v1.train.Server'],
  },
};
