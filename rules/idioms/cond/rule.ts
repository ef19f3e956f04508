import { idiom } from '../../../src/catalog/kit.js';

export default idiom('cond', {
  title: 'Branches in the graph: `tf.cond` and `tf.case`',
  text: 'A graph cannot branch with `if` on a value that is not there yet, so both branches are functions and `tf.cond` or `tf.case` picks one when the graph runs. PyTorch runs line by line and branches in Python. JAX traces a function once for all values, so the branch stays an operation there, and Keras has the same operation for all its backends.',
  parts: {
    cond: { symbols: 'tf.cond', role: 'call' },
    case: { symbols: ['tf.case', 'tf.switch_case'], role: 'call' },
    smart: { symbols: 'tf.contrib.framework.smart_cond', role: 'call' },
  },
  needs: ['cond|case|smart'],
  unit: 'each',
  scale: 'detail',
  slots: {
    result: ['names(cond)', 'y'],
    pred: ['advised(cond.pred)', 'condition'],
    cond: ['code(cond)', 'jax.lax.cond(condition, when_true, when_false)'],
  },
  pytorch: [
    {
      if: 'cond',
      code: `
if $pred:
    $result = ?when_true
else:
    $result = ?when_false`,
      holes: {
        when_true: 'What the first function gives, its lines written in place.',
        when_false: 'What the second function gives, its lines written in place.',
      },
      note: 'A flag such as `is_training` is a Python `bool` or `self.training`. Where each element takes its own branch, it is `torch.where`. On a GPU an `if` on a tensor waits for it, and `torch.compile` breaks the graph there; `torch.cond` keeps one graph.',
      caveats: ['cond-both-branches'],
      effort: 'minutes',
    },
    {
      note: 'Write `if`, `elif` and `else`, or a list of functions and an index. A flag that Python knows needs nothing more than an `if`.',
      caveats: ['cond-both-branches'],
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'cond',
      code: '$result = $cond',
      note: 'Both branches are traced, and must give the same shapes and dtypes. A flag that Python knows, such as `is_training`, is a plain `if` with the flag as a static argument. Where each element takes its own branch it is `jnp.where`, and under `jax.vmap` `cond` becomes that: both branches run.',
      caveats: ['cond-both-branches', 'python-if-jit'],
      effort: 'minutes',
    },
    {
      note: '`jax.lax.switch(index, branches)` picks a function by a number; for conditions the number is `jnp.argmax(jnp.array(conditions))`. A flag that Python knows is a plain `if`.',
      caveats: ['cond-both-branches', 'python-if-jit'],
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'cond',
      code: '$result = $cond',
      note: 'The two functions must give the same structure, shapes and dtypes. Inside a layer the `training` argument is a Python `bool`: there a plain `if` is right on every backend.',
      caveats: ['cond-both-branches'],
      effort: 'minutes',
    },
    {
      note: '`keras.ops.switch(index, branches)` picks a function by a number. A flag that Python knows, such as `training` in a layer, is a plain `if`.',
      caveats: ['cond-both-branches'],
      effort: 'minutes',
    },
  ],
});
