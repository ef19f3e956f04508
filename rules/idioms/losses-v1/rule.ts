import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  entropies: 'The cross entropies, one for each example.',
  named: 'The losses that `tf.losses` computed.',
  losses:
    'All of them, as a list; what a layer or a function added to the collection is returned to the place that adds up.',
};

export default idiom('losses-v1', {
  title: 'Losses of TensorFlow 1',
  text: 'Losses are functions of logits and labels under `tf.nn`, one value an example, or under `tf.losses`, where each gives one number and also enters a collection of the graph that `tf.losses.get_total_loss` adds up with the penalties of layers. Losses are values that a function returns now, and one line adds them.',
  parts: {
    entropy: {
      symbols: [
        'tf.nn.softmax_cross_entropy_with_logits',
        'tf.nn.softmax_cross_entropy_with_logits_v2',
        'tf.nn.sparse_softmax_cross_entropy_with_logits',
        'tf.nn.sigmoid_cross_entropy_with_logits',
        'tf.nn.weighted_cross_entropy_with_logits',
      ],
      role: 'call',
    },
    named: {
      symbols: [
        'tf.losses.softmax_cross_entropy',
        'tf.losses.sparse_softmax_cross_entropy',
        'tf.losses.sigmoid_cross_entropy',
        'tf.losses.mean_squared_error',
        'tf.losses.huber_loss',
        'tf.losses.absolute_difference',
        'tf.losses.log_loss',
        'tf.losses.hinge_loss',
        'tf.losses.cosine_distance',
        'tf.losses.mean_pairwise_squared_error',
        'tf.losses.compute_weighted_loss',
      ],
      role: ['call', 'reference'],
    },
    collected: {
      symbols: [
        'tf.losses.get_total_loss',
        'tf.losses.get_losses',
        'tf.losses.add_loss',
        'tf.losses.get_regularization_loss',
        'tf.losses.get_regularization_losses',
      ],
      role: 'call',
    },
  },
  needs: ['entropy|named|collected'],
  explains: ['collected'],
  unit: 'function',
  scale: 'detail',
  slots: { entropies: 'lines(entropy)', named: 'lines(named)' },
  pytorch: {
    code: `
$entropies  #if entropy
$named  #if named
loss = sum(?losses)  #if collected`,
    holes,
    note: '`F.cross_entropy` takes logits and labels as class numbers, or as probabilities with the classes on axis 1, and gives the mean unless `reduction="none"` is said; `tf.nn` gave one value an example. `tf.losses` divided by the number of weights that are not zero. Penalties of layers did not come by themselves into any of these: add `weight * w.square().sum() / 2`.',
    caveats: [
      'cross-entropy-class-axis',
      'cross-entropy-reduction',
      'loss-nonzero-weights if named',
      'loss-collection if named|collected',
    ],
    effort: 'minutes',
  },
  jax: {
    code: `
$entropies  #if entropy
$named  #if named
loss = sum(?losses)  #if collected`,
    holes,
    note: 'Optax has the same functions of logits, one value an example, with the arguments the other way round, logits first; take the mean yourself. `tf.losses` divided by the number of weights that are not zero. Everything that is added must be computed within the function that is differentiated.',
    caveats: [
      'cross-entropy-labels if entropy',
      'loss-nonzero-weights if named',
      'loss-collection if named|collected',
    ],
    effort: 'minutes',
  },
  keras: {
    code: `
$entropies  #if entropy
$named  #if named
loss = sum(?losses)  #if collected`,
    holes: {
      ...holes,
      losses: 'All of them, as a list; `model.losses` has those that layers added.',
    },
    note: '`keras.losses` have `from_logits=True`, without which they expect probabilities. The functions give one value an example, the classes a mean. `tf.losses` divided by the number of weights that are not zero, Keras by the number of examples.',
    caveats: [
      'loss-from-probabilities',
      'loss-nonzero-weights if named',
      'loss-collection if named|collected',
    ],
    effort: 'minutes',
  },
});
