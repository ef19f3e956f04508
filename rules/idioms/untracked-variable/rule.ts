import { idiom } from '../../../src/catalog/kit.js';

const VALUE = { value: 'The first value of the weight.' };

export default idiom('untracked-variable', {
  title: 'A `tf.Variable` as a weight of a Keras layer',
  text: 'A layer or model class keeps a `tf.Variable` in an attribute. Keras 2 found it there and trained it. Keras 3, which comes with TensorFlow 2.16 and newer, knows only what `add_weight` made: the variable is used, but it is neither trained nor saved.',
  silent:
    'With TensorFlow 2.16 or newer this weight is never trained and never saved: `trainable_variables` does not hold it.',
  parts: {
    base: {
      symbols: ['tf.keras.layers.*', 'tf.keras.Model', 'tf.keras.Sequential'],
      role: 'base class',
    },
    variable: { symbols: 'tf.Variable', role: 'call', inClassOf: 'base', is: { trainable: '^(?!False)' } },
  },
  needs: ['base', 'variable'],
  unit: 'each',
  at: 'variable',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  slots: {
    value: 'advised(variable.initial_value)',
    weight: ['name(variable)', 'weight'],
  },
  pytorch: {
    kind: 'rename',
    code: 'self.$weight = nn.Parameter(torch.as_tensor($value))',
    holes: VALUE,
    note: 'An attribute that is a plain tensor is not trained either: it has to be an `nn.Parameter`, or a buffer by `register_buffer`.',
    effort: 'minutes',
  },
  jax: {
    kind: 'rename',
    code: 'self.$weight = nnx.Param(jnp.asarray($value))',
    holes: VALUE,
    note: 'An attribute that is a plain array is a constant: what is trained has to be an `nnx.Param`.',
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: 'self.$weight = self.add_weight(shape=?shape, initializer=?initializer)',
    holes: {
      shape: 'The shape of the variable.',
      initializer: 'An initializer, or `keras.initializers.Constant` of an array.',
    },
    note: 'With `trainable=False` the weight is saved but not trained.',
    effort: 'minutes',
  },
});
