/**
 * Rows of elementwise and comparing functions at the root of `tf`: nearly all of them families.
 * PyTorch takes operators where a Python number may come first, which its functions refuse.
 */

import type { RowExtra, RowText } from '../../src/catalog/kit.js';
import { binary, bools, elementwise, floats, ints, positives, table } from '../../src/catalog/kit.js';

const x = { x: floats(2, 3) };
const X_PARAM = [{ params: 'x, name=None' }];
const both = { x: floats(2, 3), y: floats(2, 3) };
const whole = { x: ints(2, 3), y: ints(2, 3) };

/** An operator in PyTorch, a function of that name elsewhere. */
function operator(sign: string, name: string, extra: RowExtra = {}): RowText {
  return {
    pytorch: `x ${sign} y`,
    jax: `jnp.${name}(x, y)`,
    keras: `keras.ops.${name}(x, y)`,
    example: both,
    ...extra,
  };
}

/** `torch.maximum` wants two tensors; a number becomes the bound of a clamp. */
function extremum(name: 'maximum' | 'minimum', bound: 'min' | 'max'): RowText {
  return {
    pytorch: [
      { when: 'is_number(y)', code: `torch.clamp(x, ${bound}=y)` },
      { when: 'is_number(x)', code: `torch.clamp(y, ${bound}=x)` },
      { code: `torch.${name}(x, y)`, caveats: ['number-operand'] },
    ],
    jax: `jnp.${name}(x, y)`,
    keras: `keras.ops.${name}(x, y)`,
    caveats: ['extremum-tie-gradient'],
    examples: [both, { x: floats(2, 3), y: 0.5 }, { x: 0.5, y: floats(2, 3) }],
  };
}

const sigmoid = elementwise(
  { pytorch: 'torch.sigmoid', jax: 'jax.nn.sigmoid', keras: 'keras.ops.sigmoid' },
  'x',
  {
    example: x,
    signatures: X_PARAM,
  },
);
const tanh = elementwise('tanh', 'x', { example: x, signatures: X_PARAM });
const log = elementwise('log', 'x', {
  examples: [{ x: positives(2, 3) }, { x: 10.5 }, { x: [1.5, 2.5] }],
  signatures: X_PARAM,
});
const logical = (name: string) =>
  binary(`logical_${name}`, 'x, y', {
    example: { x: bools(2, 3), y: bools(2, 3) },
    caveats: ['number-operand'],
  });
const multiply = operator('*', 'multiply', { caveats: ['dtype-promotion'] });
const division = operator('/', 'divide', {
  example: { x: floats(2, 3), y: positives(2, 3) },
  caveats: ['integer-division'],
});

export const math = table('tf', {
  square: elementwise('square', 'x', { example: x }),
  abs: elementwise('abs', 'x', { example: x, aliases: ['tf.complex_abs'], caveats: ['abs-gradient'] }),
  exp: elementwise('exp', 'x', { example: x }),
  log,
  log1p: elementwise('log1p', 'x', { example: { x: positives(2, 3) } }),
  sqrt: elementwise('sqrt', 'x', { example: { x: positives(2, 3) }, caveats: ['where-gradient'] }),
  rsqrt: elementwise({ pytorch: 'torch.rsqrt', jax: 'jax.lax.rsqrt', keras: 'keras.ops.rsqrt' }, 'x', {
    example: { x: positives(2, 3) },
  }),
  sin: elementwise('sin', 'x', { example: x }),
  cos: elementwise('cos', 'x', { example: x }),
  floor: elementwise('floor', 'x', { example: x }),
  ceil: elementwise('ceil', 'x', { example: x }),
  round: elementwise('round', 'x', { example: x, caveats: ['rounding-half-even'] }),
  sign: elementwise('sign', 'x', { example: x }),
  negative: elementwise('negative', 'x', { example: x, aliases: ['tf.neg'] }),
  sigmoid,
  tanh,
  'math.is_nan': elementwise('isnan', 'x', { example: x, signatures: X_PARAM }),
  is_finite: elementwise('isfinite', 'x', { example: x, signatures: X_PARAM }),
  logical_not: elementwise('logical_not', 'x', { example: { x: bools(2, 3) } }),
  logical_and: logical('and'),
  logical_or: logical('or'),
  equal: operator('==', 'equal', { example: whole, caveats: ['tensor-equality'] }),
  not_equal: operator('!=', 'not_equal', { example: whole }),
  greater: operator('>', 'greater'),
  greater_equal: operator('>=', 'greater_equal', { example: whole }),
  less: operator('<', 'less'),
  less_equal: operator('<=', 'less_equal', { example: whole }),
  add: operator('+', 'add', { caveats: ['dtype-promotion'] }),
  subtract: operator('-', 'subtract', { caveats: ['dtype-promotion'], aliases: ['tf.sub'] }),
  multiply: { ...multiply, aliases: ['tf.mul'] },
  divide: division,
  div: {
    signatures: [{ params: 'x, y, name=None' }],
    pytorch: 'x / y',
    jax: 'x / y',
    keras: 'x / y',
    note: 'With two integer arguments `tf.div` floors: write `x // y` there.',
    example: { x: floats(2, 3), y: positives(2, 3) },
    caveats: ['integer-division'],
  },
  truediv: division,
  floordiv: {
    pytorch: 'x // y',
    jax: 'jnp.floor_divide(x, y)',
    keras: 'keras.ops.floor_divide(x, y)',
    example: { x: ints(2, 3), y: 3 },
  },
  mod: {
    pytorch: 'x % y',
    jax: 'jnp.mod(x, y)',
    keras: 'keras.ops.mod(x, y)',
    example: { x: ints(2, 3), y: 3 },
    caveats: ['modulo-sign'],
  },
  pow: {
    pytorch: 'x ** y',
    jax: 'x ** y',
    keras: 'keras.ops.power(x, y)',
    example: { x: positives(2, 3), y: 3.0 },
  },
  maximum: extremum('maximum', 'min'),
  minimum: extremum('minimum', 'max'),
  squared_difference: {
    pytorch: '(x - y) ** 2',
    jax: 'jnp.square(x - y)',
    keras: 'keras.ops.square(x - y)',
    example: both,
  },
  clip_by_value: {
    pytorch: 'torch.clamp(t, clip_value_min, clip_value_max)',
    jax: 'jnp.clip(t, clip_value_min, clip_value_max)',
    keras: 'keras.ops.clip(t, clip_value_min, clip_value_max)',
    example: { t: floats(2, 3), clip_value_min: -0.5, clip_value_max: 0.5 },
    caveats: ['clip-gradient'],
  },
  add_n: {
    pytorch: 'sum(inputs)',
    jax: 'sum(inputs)',
    keras: 'sum(inputs)',
    example: { inputs: [floats(2, 3), floats(2, 3), floats(2, 3)] },
  },
  erf: elementwise({ pytorch: 'torch.erf', jax: 'jax.scipy.special.erf', keras: 'keras.ops.erf' }, 'x', {
    example: x,
  }),
});
