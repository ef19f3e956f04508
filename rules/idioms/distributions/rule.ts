import { idiom } from '../../../src/catalog/kit.js';

const TFP =
  'TensorFlow Probability had its last release, 0.25.0, in November 2024; it runs on JAX too, as `tfp.substrates.jax`.';

export default idiom('distributions', {
  title: 'Distributions as objects',
  text: '`tf.distributions`, which went to TensorFlow Probability, has distributions as objects that are sampled and asked for probabilities. `torch.distributions` is modelled on it. JAX and Keras have none of their own: helpers with the same methods, or `numpyro.distributions` under JAX.',
  parts: {
    dist: {
      symbols: ['tf.distributions.*', 'tfp.distributions.*'],
      except: [
        'tf.distributions.Distribution.*',
        'tfp.distributions.Distribution.*',
        'tf.distributions.kl_divergence',
        'tfp.distributions.kl_divergence',
        'tf.distributions.RegisterKL',
      ],
      role: 'call',
    },
    use: {
      symbols: [
        'tf.distributions.Distribution.*',
        'tfp.distributions.Distribution.*',
        'tf.distributions.kl_divergence',
        'tfp.distributions.kl_divergence',
      ],
      role: ['call', 'method'],
    },
  },
  needs: ['dist'],
  unit: 'function',
  scale: 'detail',
  slots: { dist: 'lines(dist)', use: 'lines(use)' },
  pytorch: {
    kind: 'compose',
    code: `
$dist
$use  #if use`,
    holes: { dist: 'The distributions.', use: 'What they are asked.' },
    note: '`sample` of PyTorch has no gradient: the advice takes `rsample`, which has one where the distribution can give it. Several axes that belong to one event are `torch.distributions.Independent(dist, 1)`. Arguments are checked, which costs time: `validate_args=False`.',
    effort: 'minutes',
  },
  jax: {
    kind: 'helper',
    code: `
$dist
$use  #if use`,
    holes: {
      dist: 'The distributions.',
      use: 'What they are asked.',
      key: 'A key of its own for each sample: `rngs()` of an `nnx.Rngs`, or one of `jax.random.split`.',
    },
    note: `The helpers have the methods of TensorFlow, and samples take a key. ${TFP} \`numpyro.distributions\` is alive and has many more.`,
    caveats: ['jax-random-keys'],
    effort: 'minutes',
  },
  keras: {
    kind: 'helper',
    code: `
$dist
$use  #if use`,
    holes: { dist: 'The distributions.', use: 'What they are asked.' },
    note: `The helpers have the methods of TensorFlow, over \`keras.ops\` and \`keras.random\`. ${TFP} Where one backend is enough, its own are richer.`,
    effort: 'minutes',
  },
});
