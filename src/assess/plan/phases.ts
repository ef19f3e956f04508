/** Which phase of a migration a symbol belongs to. A table; the first pattern that fits counts. */
import type { PhaseId } from './types.js';

/** Names that say of themselves what the code around them is for. */
const STRONG: readonly (readonly [PhaseId, RegExp])[] = [
  [
    'distribution',
    /^(horovod\.|tf\.(distribute|contrib\.distribute|tpu|contrib\.tpu|contrib\.cluster_resolver)\.|tf\.(device|train\.(Server|ClusterSpec|replica_device_setter|SyncReplicas)|estimator\._TPU)|tf\.contrib\.nccl)/,
  ],
  [
    'export',
    /^(tf\.(saved_model|lite|graph_util|contrib\.session_bundle|contrib\.lite|contrib\.tensorrt|experimental\.tensorrt|tools)\.|tf\.(import_graph_def|GraphDef|Graph\.get_(tensor|operation)_by_name)|tensorflow_serving\.|tensorflowjs\.|tf\.estimator\.export|tf\.keras\.Model\.export)/,
  ],
  [
    'weights',
    /^(tf\.train\.(Saver|Checkpoint|latest_checkpoint|get_checkpoint|NewCheckpointReader|load_checkpoint|load_variable|list_variables|init_from_checkpoint|import_meta_graph|export_meta_graph|Scaffold)|tf\.keras\.Model\.(save|load_weights|save_weights|get_weights|set_weights)|tf\.keras\.models\.(load|save)|tf\.Variable\.load|tf\.contrib\.framework\.(assign_from|init_from|load_|list_))/,
  ],
  [
    'loss',
    /^(tf\.(losses|metrics|keras\.losses|keras\.metrics|contrib\.losses|contrib\.metrics|confusion_matrix)\b|tf\.(nn|keras\.backend)\.\w*(crossentropy|cross_entropy|_loss)\w*|tf\.nn\.in_top_k|tf\.GraphKeys\.(REGULARIZATION_LOSSES|LOSSES)|tfa\.(losses|metrics))/,
  ],
  [
    'optimizer',
    /^(tf\.train\.(\w*Optimizer|\w*_decay|piecewise_constant|ExponentialMovingAverage|get_global_step|get_or_create_global_step|global_step)|tf\.keras\.(optimizers|Optimizer)|tf\.(gradients|hessians|clip_by_global_norm|global_norm)\b|tf\.contrib\.(opt|layers\.optimize_loss)|tf\.GraphKeys\.UPDATE_OPS|tfa\.optimizers|tf\.keras\.mixed_precision)/,
  ],
  [
    'data',
    /^(tf\.(data|io|python_io|image|keras\.preprocessing|keras\.datasets|strings|lookup|contrib\.lookup|contrib\.data|feature_column|contrib\.feature_column|gfile|signal|contrib\.signal|audio|contrib\.ffmpeg|contrib\.slim\.dataset\w*|contrib\.slim\.tfexample_decoder|contrib\.learn\.datasets|contrib\.learn\.preprocessing|example)\.|tf\.(TFRecord|FixedLen|VarLenFeature|SparseFeature|parse_|decode_|encode_|read_file|matching_files|WholeFileReader|TextLineReader|ReaderBase|FIFOQueue|PaddingFIFOQueue|RandomShuffleQueue|QueueBase|string_|random_crop|py_func|py_function|numpy_function)|tf\.train\.(Example|SequenceExample|Feature|BytesList|FloatList|Int64List|batch|shuffle_batch|maybe_|string_input_producer|slice_input_producer|input_producer|QueueRunner|Coordinator|start_queue_runners|add_queue_runner|limit_epochs|match_filenames)|tfds\.|tensorflow_datasets\.|tf\.keras\.utils\.(Sequence|to_categorical|get_file|image_dataset|OrderedEnqueuer|GeneratorEnqueuer))/,
  ],
  [
    'loop',
    /^(tf\.(Session|InteractiveSession|ConfigProto|GPUOptions|RunOptions|RunMetadata|Summary|summary|contrib\.summary|estimator|contrib\.learn|contrib\.training|contrib\.slim\.(learning|training|evaluation)|GradientTape|keras\.callbacks|profiler|app)\b|tf\.(global_variables_initializer|initialize_all_variables|local_variables_initializer|tables_initializer|Tensor\.eval|Operation\.run|get_default_session|merge_|scalar_summary|histogram_summary|image_summary)|tf\.keras\.Model\.(fit|compile|evaluate|predict|train_on|test_on|train_step)|tf\.train\.(Supervisor|Monitored|Session|SummaryWriter|\w*Hook)|tf\.keras\.Sequential\.(fit|compile|evaluate|predict))/,
  ],
  [
    'model',
    /^(tf\.keras\.(Model|Sequential|Input|applications|models)\b|tf\.(placeholder|placeholder_with_default)\b|hub\.|transformers\.|segmentation_models\.|efficientnet\.|classification_models\.|tf\.contrib\.slim\.nets)/,
  ],
  [
    'layers',
    /^(tf\.(keras\.layers|layers|contrib\.layers|contrib\.slim|contrib\.rnn|contrib\.cudnn_rnn|contrib\.seq2seq|nn|keras\.initializers|keras\.regularizers|keras\.constraints|keras\.activations|Module|Variable|variable_scope|get_variable|get_variable_scope|VariableScope|name_scope|AUTO_REUSE|make_template)\b|tf\.\w+_initializer\b|sonnet\.|tfa\.(layers|seq2seq|rnn)|tfp\.)/,
  ],
];

/** Names that say nothing of what the code is for. */
const SILENT =
  /^tf\.(flags|logging|float\d+|int\d+|uint\d+|bool|string|bfloat16|__version__|Graph|get_default_graph|reset_default_graph|set_random_seed|random\.set_seed|errors|test|disable_|enable_|compat|DType|nest|no_op|python)\b/;

/** Summaries and queues stand in code of any kind, to watch it and to feed it. */
const EVERYWHERE =
  /^tf\.(summary|contrib\.summary|merge_|scalar_summary|histogram_summary|image_summary|Summary|\w*Queue\w*|train\.(Coordinator|QueueRunner|start_queue_runners|add_queue_runner))/;

/** How much of a vote a name of plain arithmetic is: any function may have some, and watch itself. */
export const WEAK = 0.1;

/** The phase that a symbol speaks for, and how loud; null where it says nothing. */
export function phaseOfSymbol(symbol: string): { phase: PhaseId; weight: number } | null {
  const found = STRONG.find(([, pattern]) => pattern.test(symbol));
  if (found) return { phase: found[0], weight: EVERYWHERE.test(symbol) ? WEAK : 1 };
  return SILENT.test(symbol) ? null : { phase: 'layers', weight: WEAK };
}
