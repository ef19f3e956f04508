/**
 * Rows of what slim, `tf.contrib.layers`, `tf.contrib.rnn` and `tf.contrib.seq2seq` have beside layers: ready networks, evaluation,
 * summaries, records, loops in both directions. They are restructured rather than replaced.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { redesign, remove, table } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;
const same = (text: string): RowText => ({
  pytorch: redesign(text, minutes),
  jax: redesign(text, minutes),
  keras: redesign(text, minutes),
});

/** A network that the targets have ready. */
const NET = (torch: string, keras: string): RowText => ({
  pytorch: redesign(
    `\`torchvision.models.${torch}(weights=...)\`; its weights are others than those of slim, which have to be ported by name.`,
    { effort: 'hours' },
  ),
  jax: redesign('Write the blocks as `nnx` modules, and port the weights by name.', { effort: 'day' }),
  keras: redesign(
    `\`keras.applications.${keras}(weights='imagenet')\`; its weights are others than those of slim, which have to be ported by name.`,
    { effort: 'hours' },
  ),
});

const BOTH_WAYS: RowText = {
  pytorch: redesign('One module with `bidirectional=True` over one tensor with a time axis.', {
    effort: 'hours',
  }),
  jax: redesign('`nnx.Bidirectional(nnx.RNN(forward), nnx.RNN(backward))` over one array with a time axis.', {
    effort: 'hours',
  }),
  keras: redesign('`keras.layers.Bidirectional(layer)` over one tensor with a time axis.', {
    effort: 'hours',
  }),
  caveats: ['lstm-returns'],
};

export const layersRest = table('tf', {
  'contrib.slim.nets.inception.inception_v3': NET('inception_v3', 'InceptionV3'),
  'contrib.slim.nets.inception_v3.inception_v3_base': NET('inception_v3', 'InceptionV3'),
  'contrib.slim.python.slim.nets.inception_v3.inception_v3_base': NET('inception_v3', 'InceptionV3'),
  'contrib.slim.nets.inception.inception_v3_arg_scope': {
    pytorch: remove('The defaults of the layers are written out where the model is made.'),
    jax: remove('The defaults of the layers are written out where the model is made.'),
    keras: remove('The defaults of the layers are written out where the model is made.'),
  },
  'contrib.slim.evaluation.StopAfterNEvalsHook': same(
    'Count the batches of the evaluation loop and `break`.',
  ),
  'contrib.slim.evaluation.SummaryAtEndHook': same('Write the summaries after the evaluation loop.'),
  'contrib.slim.evaluation.evaluate_repeatedly': same(
    'A loop that waits for a new checkpoint, loads it, and runs the evaluation.',
  ),
  'contrib.slim.training.train': same(
    'A training loop of your own; checkpoints and summaries are lines in it.',
  ),
  'contrib.slim.summaries.add_scalar_summary': same(
    '`SummaryWriter.add_scalar(name, value, step)`, or `tf.summary.scalar` where TensorFlow stays for the logs.',
  ),
  'contrib.layers.summaries.summarize_activation': same(
    '`SummaryWriter.add_histogram(name, values, step)` on the outputs of the layer.',
  ),
  'contrib.slim.utils.get_variable_collections': {
    pytorch: remove('Collections went with the graph.'),
    jax: remove('Collections went with the graph.'),
    keras: remove('Collections went with the graph.'),
  },
  'contrib.layers.python.layers.utils.get_variable_collections': {
    pytorch: remove('Collections went with the graph.'),
    jax: remove('Collections went with the graph.'),
    keras: remove('Collections went with the graph.'),
  },
  'contrib.layers.python.layers.utils.collect_named_outputs': {
    pytorch: remove('Return the outputs by name in a dictionary.'),
    jax: remove('Return the outputs by name in a dictionary.'),
    keras: remove('Return the outputs by name in a dictionary.'),
  },
  'contrib.slim.data_decoder.DataDecoder.decode': same(
    'The function that parses a record, mapped over the data set.',
  ),
  'contrib.slim.data_decoder.DataDecoder.list_items': same('The keys of a parsed record.'),
  'contrib.slim.parallel_reader.get_data_files': same('`glob.glob(pattern)`, for each pattern.'),
  'contrib.slim.queues.QueueRunners': {
    pytorch: remove('There are no queues: a `DataLoader` has workers of its own.'),
    jax: remove('There are no queues: the data set fetches ahead by itself.'),
    keras: remove('There are no queues: the data set fetches ahead by itself.'),
  },
  'nn.static_bidirectional_rnn': BOTH_WAYS,
  'contrib.rnn.stack_bidirectional_dynamic_rnn': BOTH_WAYS,
  'contrib.rnn.LayerNormBasicLSTMCell': same(
    'A cell of your own: the LSTM step with a layer normalisation on each gate and on the new state, called in a loop over time.',
  ),
  'contrib.seq2seq.AttentionWrapperState.attention': same(
    'The last context vector, which the decoding loop keeps beside the state of the cell.',
  ),
  'contrib.seq2seq.sequence_loss': {
    signatures: [
      {
        params:
          'logits, targets, weights, average_across_timesteps=True, average_across_batch=True, softmax_loss_function=None, name=None',
      },
    ],
    pytorch: redesign(
      "`F.cross_entropy(logits.movedim(-1, 1), targets, reduction='none')`, times the weights, summed and divided by their sum.",
      minutes,
    ),
    jax: redesign(
      '`optax.softmax_cross_entropy_with_integer_labels(logits, targets)`, times the weights, summed and divided by their sum.',
      minutes,
    ),
    keras: redesign(
      '`keras.ops.sparse_categorical_crossentropy(targets, logits, from_logits=True)`, times the weights, summed and divided by their sum.',
      minutes,
    ),
    caveats: ['cross-entropy-reduction'],
  },
});
