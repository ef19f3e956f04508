import { idiom } from '../../../src/catalog/kit.js';

const NOTE =
  'Scores are `[batch, steps, tags]`, tags `[batch, steps]`, lengths `[batch]`, and `transitions[i, j]` is the score of tag `j` after tag `i`, as TensorFlow had them: weights move as they are.';
const TRANSITIONS =
  '`transitions` is a weight of your own, made once: TensorFlow made it inside unless it was given.';
const A = 'tfa.text.';
const C = 'tf.contrib.crf.';

export default idiom('crf', {
  title: 'A conditional random field over tags',
  text: 'The last layer scores each tag of each step, and a matrix scores each pair of neighbouring tags. The loss is the logarithm of the sum over all sequences, by the forward algorithm, less the score of the right one, and the best sequence is found by that of Viterbi. Both left with `tf.contrib` and TensorFlow Addons; each is ten lines.',
  parts: {
    likelihood: {
      symbols: [`${C}crf_log_likelihood`, `${A}crf_log_likelihood`],
      role: 'call',
    },
    decode: {
      symbols: [`${C}viterbi_decode`, `${C}crf_decode`, `${A}viterbi_decode`, `${A}crf_decode`],
      role: 'call',
    },
    other: {
      symbols: [`${C}*`, `${A}crf*`, `${A}Crf*`],
      except: [
        `${C}crf_log_likelihood`,
        `${C}viterbi_decode`,
        `${C}crf_decode`,
        `${A}crf_log_likelihood`,
        `${A}crf_decode`,
      ],
      role: ['call', 'reference', 'base class'],
    },
  },
  needs: ['likelihood|decode|other'],
  scale: 'structure',
  slots: {
    scores: ['textName(likelihood.inputs) | textName(decode.potentials) | textName(decode.score)', 'scores'],
    tags: ['textName(likelihood.tag_indices)', 'tags'],
    lengths: ['textName(likelihood.sequence_lengths) | textName(decode.sequence_length)', 'lengths'],
    transitions: [
      'textName(likelihood.transition_params) | textName(decode.transition_params)',
      'transitions',
    ],
  },
  pytorch: {
    code: `
def crf_log_likelihood(scores, tags, lengths, transitions):
    steps = torch.arange(scores.shape[1])
    valid = steps < lengths[:, None]
    right = scores.gather(2, tags[..., None])[..., 0] * valid
    moves = transitions[tags[:, :-1], tags[:, 1:]] * valid[:, 1:]
    alpha = scores[:, 0]
    for t in range(1, scores.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + scores[:, t]
        alpha = torch.where(valid[:, t, None], following, alpha)
    return right.sum(1) + moves.sum(1) - torch.logsumexp(alpha, dim=1)

def viterbi_decode(scores, transitions):
    best, back = scores[0], []
    for score in scores[1:]:
        best, previous = torch.max(best[:, None] + transitions, dim=0)
        best, back = best + score, [previous, *back]
    path = [int(best.argmax())]
    for previous in back:
        path.append(int(previous[path[-1]]))
    return path[::-1], best.max()

loss = -crf_log_likelihood($scores, $tags, $lengths, $transitions).mean()`,
    note: `${NOTE} \`viterbi_decode\` takes the steps of one example, up to its length. ${TRANSITIONS} The package \`pytorch-crf\` has a module of the kind, with scores for the first and the last tag besides.`,
    effort: 'hours',
  },
  jax: {
    code: `
def crf_log_likelihood(scores, tags, lengths, transitions):
    valid = jnp.arange(scores.shape[1]) < lengths[:, None]
    right = jnp.take_along_axis(scores, tags[..., None], axis=2)[..., 0] * valid
    moves = transitions[tags[:, :-1], tags[:, 1:]] * valid[:, 1:]

    def step(alpha, now):
        score, is_valid = now
        following = jax.nn.logsumexp(alpha[:, :, None] + transitions, axis=1) + score
        return jnp.where(is_valid[:, None], following, alpha), None

    rest = jnp.swapaxes(scores, 0, 1)[1:], valid.T[1:]
    alpha, _ = jax.lax.scan(step, scores[:, 0], rest)
    return right.sum(1) + moves.sum(1) - jax.nn.logsumexp(alpha, axis=1)

def viterbi_decode(scores, transitions):
    def step(best, score):
        paths = best[:, None] + transitions
        return paths.max(axis=0) + score, paths.argmax(axis=0)

    best, back = jax.lax.scan(step, scores[0], scores[1:])
    path = [int(best.argmax())]
    for previous in back[::-1]:
        path.append(int(previous[path[-1]]))
    return path[::-1], best.max()

loss = -crf_log_likelihood($scores, $tags, $lengths, $transitions).mean()`,
    note: `${NOTE} \`viterbi_decode\` takes the steps of one example, up to its length, outside of \`jax.jit\`. ${TRANSITIONS} Optax has \`optax.losses\` for other losses, none for this one.`,
    effort: 'hours',
  },
  keras: {
    code: `
def crf_log_likelihood(scores, tags, lengths, transitions):
    steps, count = scores.shape[1], scores.shape[2]
    valid = keras.ops.cast(keras.ops.less(keras.ops.arange(steps), lengths[:, None]), scores.dtype)
    chosen = keras.ops.one_hot(tags, count, dtype=scores.dtype)
    right = keras.ops.sum(scores * chosen, axis=2) * valid
    moves = keras.ops.sum(keras.ops.matmul(chosen[:, :-1], transitions) * chosen[:, 1:], axis=2) * valid[:, 1:]
    alpha = scores[:, 0]
    for t in range(1, steps):
        following = keras.ops.logsumexp(alpha[:, :, None] + transitions, axis=1) + scores[:, t]
        alpha = keras.ops.where(valid[:, t, None] > 0, following, alpha)
    return keras.ops.sum(right, axis=1) + keras.ops.sum(moves, axis=1) - keras.ops.logsumexp(alpha, axis=1)

def viterbi_decode(scores, transitions):
    best, back = scores[0], []
    for t in range(1, scores.shape[0]):
        paths = best[:, None] + transitions
        back = [keras.ops.argmax(paths, axis=0), *back]
        best = keras.ops.max(paths, axis=0) + scores[t]
    path = [int(keras.ops.argmax(best))]
    for previous in back:
        path.append(int(previous[path[-1]]))
    return path[::-1], keras.ops.max(best)

loss = -keras.ops.mean(crf_log_likelihood($scores, $tags, $lengths, $transitions))`,
    note: `${NOTE} \`viterbi_decode\` takes the steps of one example, up to its length. ${TRANSITIONS} The number of steps has to be known; it belongs into a layer that adds the loss by \`self.add_loss\`, or into a \`train_step\`.`,
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
