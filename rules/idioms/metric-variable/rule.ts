import { idiom } from '../../../src/catalog/kit.js';

const RESET = 'The metric is reset where an epoch or an evaluation begins: nothing does it for you.';

export default idiom('metric-variable', {
  title: 'A metric that counts in a `tf.Variable`',
  text: 'A metric class keeps its sums in a `tf.Variable`. Keras 2 set it back to zero before every epoch. Keras 3, which comes with TensorFlow 2.16 and newer, sets back only what `add_weight` made: the sums go on over epochs, and from training into evaluation.',
  silent: 'With TensorFlow 2.16 or newer this variable is never set back: the metric adds up over epochs.',
  parts: {
    base: { symbols: 'tf.keras.metrics.*', role: 'base class' },
    variable: { symbols: 'tf.Variable', role: 'call', inClassOf: 'base' },
  },
  needs: ['base', 'variable'],
  unit: 'each',
  at: 'variable',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  slots: { total: ['name(variable)', 'total'] },
  pytorch: {
    kind: 'compose',
    code: `
def reset(self):
    self.$total = 0.0`,
    note: RESET,
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: `
def reset(self):
    self.$total[...] = jnp.zeros(())`,
    note: `The sum is an \`nnx.Variable\` of the metric. ${RESET}`,
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: "self.$total = self.add_weight(name='$total', initializer='zeros')",
    note: 'A method for resetting is called `reset_state` in Keras 3, without the last letter; under its old name it is not called.',
    effort: 'minutes',
  },
});
