import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tensorarray', {
  title: 'A `TensorArray` filled in a loop',
  text: 'A graph has no lists that grow, so the results of a loop were written into a `TensorArray`, handed on from round to round, and stacked at the end. In PyTorch it is a list. In JAX and Keras what a round writes is the second value a step of `scan` gives, and `scan` stacks it.',
  parts: {
    array: { symbols: 'tf.TensorArray', role: 'call' },
    write: {
      symbols: [
        'tf.TensorArray.write',
        'tf.TensorArray.read',
        'tf.TensorArray.unstack',
        'tf.TensorArray.scatter',
        'tf.TensorArray.size',
      ],
    },
    stack: { symbols: ['tf.TensorArray.stack', 'tf.TensorArray.concat', 'tf.TensorArray.gather'] },
  },
  needs: ['array'],
  unit: 'function',
  scale: 'structure',
  slots: {
    steps: ['name(array)', 'steps'],
    size: 'text(array.size)',
    out: ['name(stack)', 'out'],
  },
  pytorch: {
    code: `
$steps = []
for ?i in range($size):
    $steps.append(?value)
$out = torch.stack($steps)`,
    holes: {
      size: 'How many rounds there are: a `while` where values decide.',
      i: 'The counter of the loop.',
      value: 'What a round wrote.',
    },
    note: '`write` at any index is `steps[i] = value` on a list of the final length; `concat` is `torch.cat`, `read(i)` is `steps[i]`. An array that was only read, after `unstack`, is the tensor itself, indexed or looped over.',
    effort: 'minutes',
  },
  jax: {
    code: `
def step(?carry, i):
    return ?next_carry, ?value

?carry, $out = jax.lax.scan(step, ?start, jnp.arange($size))`,
    holes: {
      carry: 'The loop variables but the counter and the array.',
      next_carry: 'The same after the round.',
      value: 'What a round wrote.',
      start: 'The first values of the loop variables.',
      size: 'How many rounds there are.',
    },
    note: 'Where the number of rounds depends on values, write into an array of the largest size with `out.at[i].set(value)` in a `jax.lax.while_loop`. An array that was only read, after `unstack`, is the `xs` of `scan`.',
    effort: 'hours',
  },
  keras: {
    code: `
def step(?carry, i):
    return ?next_carry, ?value

?carry, $out = keras.ops.scan(step, ?start, keras.ops.arange($size))`,
    holes: {
      carry: 'The loop variables but the counter and the array.',
      next_carry: 'The same after the round.',
      value: 'What a round wrote.',
      start: 'The first values of the loop variables.',
      size: 'How many rounds there are.',
    },
    note: 'Where the number of rounds depends on values, write into a tensor of the largest size with `keras.ops.slice_update` in a `keras.ops.while_loop`.',
    effort: 'hours',
  },
});
