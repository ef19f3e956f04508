/**
 * Rows of decoders, cuDNN modules, sampled losses and CTC: what has no one-to-one counterpart says what to write instead.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, intsBelow, py, redesign, table, trial } from '../../src/catalog/kit.js';

const hours = (note: string) => redesign(note, { effort: 'hours' });
const LOOP = 'The decoder becomes a loop of your own:';
const told = (pytorch: string, jax = pytorch, keras = pytorch): RowText => ({
  pytorch: hours(pytorch),
  jax: hours(jax),
  keras: hours(keras),
});

const cudnn = (module: string, cell: string, layer: string, note = ''): RowText => ({
  pytorch: hours(
    `\`nn.${module}(input_size, num_units, num_layers, bidirectional=..., dropout=...)\`: time is the first axis in both.${note}`,
  ),
  jax: hours(`One \`nnx.RNN(nnx.${cell}(...), time_major=True)\` after the other.${note}`),
  keras: hours(
    `One \`keras.layers.${layer}(num_units, return_sequences=True)\` after the other, on inputs with the batch first.${note}`,
  ),
});
const LSTM = cudnn('LSTM', 'OptimizedLSTMCell', 'LSTM');
const GRU = cudnn(
  'GRU',
  'GRUCell',
  'GRU',
  ' The reset gate stands after the matrix product, as cuDNN has it.',
);

export const seq2seq = table('tf', {
  'contrib.seq2seq.dynamic_decode': told(
    `${LOOP} feed the last output back until the end token or \`maximum_iterations\`.`,
    `${LOOP} \`jax.lax.scan\` over the targets in training, \`jax.lax.while_loop\` until the end token otherwise.`,
    `${LOOP} a layer over the whole target in training, \`keras.ops.while_loop\` until the end token otherwise.`,
  ),
  'contrib.seq2seq.BasicDecoder': told(`${LOOP} cell, then the output layer, at each step.`),
  'contrib.seq2seq.BeamSearchDecoder': told(
    `${LOOP} keep the best \`beam_width\` prefixes by the sum of their log probabilities, by \`torch.topk\` over beams times vocabulary.`,
    `${LOOP} keep the best \`beam_width\` prefixes by the sum of their log probabilities, by \`jax.lax.top_k\` over beams times vocabulary.`,
    `${LOOP} keep the best \`beam_width\` prefixes by the sum of their log probabilities, by \`keras.ops.top_k\` over beams times vocabulary.`,
  ),
  'contrib.seq2seq.TrainingHelper': told(
    'Teacher forcing: call the recurrent module on the whole target at once.',
  ),
  'contrib.seq2seq.GreedyEmbeddingHelper': told(
    `${LOOP} the embedding of the largest logit is the next input.`,
  ),
  'contrib.seq2seq.SampleEmbeddingHelper': told(`${LOOP} the embedding of a drawn token is the next input.`),
  'contrib.seq2seq.AttentionWrapper': told(
    `${LOOP} attention is a module of its own, called at each step with the state and the memory.`,
  ),
  'contrib.seq2seq.BahdanauAttention': told(
    'The score is `v . tanh(W_query(query) + W_memory(memory))`, masked past the lengths, then a softmax over the memory.',
    'The score is `v . tanh(W_query(query) + W_memory(memory))`, masked past the lengths, then a softmax over the memory.',
    '`keras.layers.AdditiveAttention` with dense layers before it for query and memory.',
  ),
  'contrib.seq2seq.LuongAttention': told(
    'The score is the dot product of the query with `W_memory(memory)`, masked past the lengths, then a softmax over the memory.',
    'The score is the dot product of the query with `W_memory(memory)`, masked past the lengths, then a softmax over the memory.',
    '`keras.layers.Attention` with a dense layer before it for the memory.',
  ),
  'contrib.seq2seq.tile_batch': {
    signatures: [{ params: 't, multiplier, name=None' }],
    pytorch: 'torch.repeat_interleave(t, multiplier, dim=0)',
    jax: 'jnp.repeat(t, multiplier, axis=0)',
    keras: 'keras.ops.repeat(t, multiplier, axis=0)',
    note: 'A nested state is repeated leaf by leaf.',
    proof: { cannotRun: '`tf.contrib.seq2seq` runs in no TensorFlow that can be installed.' },
  },
  'contrib.cudnn_rnn': LSTM,
  'contrib.cudnn_rnn.CudnnLSTM': LSTM,
  'contrib.cudnn_rnn.CudnnGRU': GRU,
  'contrib.cudnn_rnn.CudnnCompatibleLSTMCell': LSTM,
  'contrib.cudnn_rnn.CudnnCompatibleGRUCell': GRU,
  'nn.ctc_beam_search_decoder': told(
    '`torchaudio.models.decoder` has a CTC beam search; its blank must be the last class, as here.',
    'Optax has no decoder: decode the log probabilities on the host, in a package such as `pyctcdecode`.',
    "`keras.ops.ctc_decode(inputs, lengths, strategy='beam_search', mask_index=...)` of batch-first scores.",
  ),
  'nn.ctc_greedy_decoder': told(
    'The argmax of each step, then `torch.unique_consecutive`, then the blanks (the last class) removed.',
    'The argmax of each step, then repeats and blanks (the last class) removed, in NumPy.',
    "`keras.ops.ctc_decode(inputs, lengths, strategy='greedy', mask_index=...)` of batch-first scores.",
  ),
  'nn.sampled_softmax_loss': told(
    'Gather the rows of the true and of `num_sampled` drawn classes, subtract the logarithm of their expected counts from the logits, mask drawn classes that are true, and take the cross entropy with class 0. The full softmax is often affordable: `F.cross_entropy`.',
    'Gather the rows of the true and of `num_sampled` drawn classes, subtract the logarithm of their expected counts from the logits, mask drawn classes that are true, and take the cross entropy with class 0. The full softmax is often affordable: `optax.softmax_cross_entropy_with_integer_labels`.',
    'Gather the rows of the true and of `num_sampled` drawn classes, subtract the logarithm of their expected counts from the logits, mask drawn classes that are true, and take the cross entropy with class 0. The full softmax is often affordable.',
  ),
  'nn.nce_loss': told(
    'Gather the rows of the true and of `num_sampled` drawn classes, subtract the logarithm of their expected counts from the logits, and sum the sigmoid cross entropies with label 1 for the true class and 0 for the drawn ones.',
  ),
  'nn.weighted_cross_entropy_with_logits': {
    pytorch:
      "F.binary_cross_entropy_with_logits(logits, labels, pos_weight=torch.as_tensor(pos_weight), reduction='none')",
    jax: '(1 - labels) * logits + (1 + (pos_weight - 1) * labels) * jax.nn.softplus(-logits)',
    keras: '(1 - labels) * logits + (1 + (pos_weight - 1) * labels) * keras.ops.softplus(-logits)',
    signatures: [
      {
        params: 'labels=None, logits=None, pos_weight=None, name=None, targets=None',
        api: 'v1',
        rename: { targets: 'labels' },
      },
      { params: 'labels, logits, pos_weight, name=None', api: 'v2' },
    ],
    caveats: ['binary-cross-entropy-logits'],
    examples: [{ labels: floats(4, 3), logits: floats(4, 3), pos_weight: 3.0 }],
  },
  'nn.ctc_loss': {
    signatures: [
      {
        params:
          'labels, inputs=None, sequence_length=None, preprocess_collapse_repeated=False, ctc_merge_repeated=True, ' +
          'ignore_longer_outputs_than_inputs=False, time_major=True, logits=None',
        api: 'v1',
      },
      {
        params:
          'labels, logits, label_length, logit_length, logits_time_major=True, unique=None, blank_index=None, name=None',
        api: 'v2',
      },
    ],
    pytorch: [
      {
        when: "api == 'v2' and logits_time_major and blank_index is not None",
        code: "F.ctc_loss(F.log_softmax(logits, dim=-1), labels.long(), logit_length.long(), label_length.long(), blank=blank_index, reduction='none')",
      },
      hours(
        "`F.ctc_loss(log_softmax(logits), labels, lengths, label_lengths, blank=..., reduction='none')` of padded labels: the blank of TF1 is the last class.",
      ),
    ],
    jax: [
      {
        when: "api == 'v2' and logits_time_major and blank_index is not None",
        code: 'optax.ctc_loss(jnp.swapaxes(logits, 0, 1), (jnp.arange(logits.shape[0]) >= logit_length[:, None]).astype(jnp.float32), labels, (jnp.arange(labels.shape[1]) >= label_length[:, None]).astype(jnp.float32), blank_id=blank_index)',
      },
      hours(
        '`optax.ctc_loss(logits, paddings, labels, label_paddings, blank_id=...)`, batch first: the blank of TF1 is the last class.',
      ),
    ],
    keras: [
      {
        when: "api == 'v2' and logits_time_major and blank_index is not None",
        code: 'keras.ops.ctc_loss(labels, keras.ops.swapaxes(logits, 0, 1), label_length, logit_length, mask_index=blank_index)',
      },
      hours(
        '`keras.ops.ctc_loss(labels, logits, label_lengths, lengths, mask_index=...)`, batch first: the blank of TF1 is the last class.',
      ),
    ],
    caveats: ['ctc-blank'],
    examples: [
      trial(
        {
          labels: intsBelow(4, 2, 3),
          logits: floats(8, 2, 5),
          label_length: py('m'),
          logit_length: py('n'),
          blank_index: 4,
        },
        {
          api: 'v2',
          source: { make: 'n = tf.constant([8, 7])\nm = tf.constant([3, 2])', use: 'result = $call' },
          tolerance: 1e-4,
        },
      ),
    ],
  },
});
