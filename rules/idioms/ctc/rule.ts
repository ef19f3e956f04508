import { idiom } from '../../../src/catalog/kit.js';

const BLANK =
  'The blank is the last class in TensorFlow 1, and in the decoders of TensorFlow 2, whose `ctc_loss` takes class 0 unless told otherwise: with the wrong one the loss still falls, towards nonsense.';
const DENSE =
  'Labels are padded arrays with their lengths: `tf.sparse.to_dense` makes them of a `SparseTensor`, and the rows of its indices are counted for the lengths.';
const BEAM =
  'The ports have the greedy decoder; a beam search over merged prefixes, with a language model, is that of `torchaudio.models.decoder` or of `pyctcdecode`, whose blank is to be looked at too.';

export default idiom('ctc', {
  title: 'CTC loss and decoding',
  text: '`ctc_loss` compares a sequence of class scores with a shorter sequence of labels, over all ways to align them, with a blank class between; the decoders take the best class of each step, or search. Labels were sparse tensors, and scores have the time as their first axis.',
  parts: {
    loss: { symbols: ['tf.nn.ctc_loss', 'tf.nn.ctc_loss_v2'], role: 'call' },
    // The signature of TensorFlow 2.
    zero: {
      symbols: ['tf.nn.ctc_loss', 'tf.nn.ctc_loss_v2'],
      role: 'call',
      text: '^(?![\\s\\S]*blank_index)[\\s\\S]*logit_length',
    },
    decode: {
      symbols: ['tf.nn.ctc_greedy_decoder', 'tf.nn.ctc_beam_search_decoder'],
      role: 'call',
    },
  },
  needs: ['loss|decode'],
  explains: ['loss', 'decode'],
  scale: 'detail',
  slots: {
    logits: ['textName(loss.logits) | textName(loss.inputs) | textName(decode.inputs)', 'logits'],
    lengths: [
      'textName(loss.logit_length) | textName(loss.sequence_length) | textName(decode.sequence_length)',
      'lengths',
    ],
    labels: ['textName(loss.labels)', 'labels'],
  },
  pytorch: {
    code: `
blank = 0  #if zero
blank = $logits.shape[-1] - 1  #unless zero
losses = F.ctc_loss($logits.log_softmax(-1), $labels, $lengths, ?label_lengths, blank=blank, reduction='none')  #if loss
decoded = []  #if decode
for scores, length in zip($logits.movedim(1, 0), $lengths):  #if decode
    best = torch.unique_consecutive(scores[:length].argmax(-1))  #if decode
    decoded.append(best[best != $logits.shape[-1] - 1])  #if decode`,
    holes: { label_lengths: 'The number of labels of each example.' },
    note: `Scores are \`[time, batch, classes]\`, as in TensorFlow, and log-softmax is taken before. ${DENSE} ${BLANK} \`reduction='mean'\` divides each loss by the number of its labels, which a mean over TensorFlow's losses did not. A label that cannot be aligned gives infinity. ${BEAM}`,
    effort: 'hours',
  },
  jax: {
    code: `
scores = jnp.swapaxes($logits, 0, 1)
blank = 0  #if zero
blank = scores.shape[-1] - 1  #unless zero
score_paddings = (jnp.arange(scores.shape[1]) >= $lengths[:, None]).astype(scores.dtype)  #if loss
label_paddings = (jnp.arange($labels.shape[1]) >= ?label_lengths[:, None]).astype(scores.dtype)  #if loss
losses = optax.ctc_loss(scores, score_paddings, $labels, label_paddings, blank_id=blank)  #if loss
decoded = []  #if decode
for score, length in zip(scores, $lengths):  #if decode
    best = jnp.argmax(score[:length], axis=-1)  #if decode
    best = best[jnp.diff(best, prepend=-1) != 0]  #if decode
    decoded.append(best[best != scores.shape[-1] - 1])  #if decode`,
    holes: { label_lengths: 'The number of labels of each example.' },
    note: `Scores are \`[batch, time, classes]\` for Optax, and paddings are 1 where there is nothing. ${DENSE} ${BLANK} Decoding gives arrays of different lengths, and stands outside of \`jax.jit\`. ${BEAM}`,
    effort: 'hours',
  },
  keras: {
    code: `
scores = keras.ops.swapaxes($logits, 0, 1)
blank = 0  #if zero
blank = scores.shape[-1] - 1  #unless zero
losses = keras.ops.ctc_loss($labels, scores, ?label_lengths, $lengths, mask_index=blank)  #if loss
decoded, _ = keras.ops.ctc_decode(scores, $lengths, mask_index=scores.shape[-1] - 1)  #if decode`,
    holes: { label_lengths: 'The number of labels of each example.' },
    note: `Scores are \`[batch, time, classes]\`. ${DENSE} ${BLANK} The decoded labels are \`[1, batch, time]\`, filled up with -1. \`strategy="beam_search"\` searches. \`keras.losses.CTC\` takes class 0 for the blank.`,
    effort: 'hours',
  },
});
