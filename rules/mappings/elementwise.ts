/**
 * Rows of the rarer elementwise functions: trigonometry, special functions, complex numbers, bits, division.
 * `keras.ops` lacks some; there the advice is the formula.
 */
import type { RowExtra, RowText } from '../../src/catalog/kit.js';
import {
  binary,
  bools,
  complexes,
  elementwise,
  floats,
  ints,
  intsBelow,
  none,
  positives,
  py,
  table,
  units,
} from '../../src/catalog/kit.js';

const SIGNATURES = [{ params: 'x, name=None' }];

const of = (name: string, extra: RowExtra = {}): RowText =>
  elementwise(name, 'x', { signatures: SIGNATURES, example: { x: floats(2, 3) }, ...extra });

const special = (pytorch: string, jax: string, keras: string, extra: RowExtra = {}): RowText => ({
  signatures: SIGNATURES,
  pytorch,
  jax,
  keras,
  example: { x: positives(2, 3) },
  ...extra,
});

const TWO = [{ params: 'x, y, name=None' }];
const bits = { signatures: TWO, example: { x: ints(2, 3), y: intsBelow(4, 2, 3) } };

const operator = (sign: string, extra: RowExtra = {}): RowText => ({
  signatures: TWO,
  pytorch: `x ${sign} y`,
  jax: `x ${sign} y`,
  keras: `x ${sign} y`,
  example: { x: floats(2, 3), y: floats(2, 3) },
  ...extra,
});

const complexNumbers = {
  examples: [{ input: complexes(2, 3) }],
  signatures: [{ params: 'input, name=None' }],
};

/** 0 where the divisor is 0. The second `where` keeps NaN out of the gradient. */
const noNan = (where: string): string => `${where}(y == 0, 0.0, x / ${where}(y == 0, 1.0, y))`;

const SCALE = {
  signatures: [{ params: 'scalar, x, name=None' }],
  example: { scalar: 2.0, x: floats(2, 3) },
};

export const elementwiseMath = table('tf', {
  tan: of('tan'),
  asin: elementwise({ pytorch: 'torch.asin', jax: 'jnp.arcsin', keras: 'keras.ops.arcsin' }, 'x', {
    signatures: SIGNATURES,
    example: { x: units(2, 3) },
  }),
  acos: elementwise({ pytorch: 'torch.acos', jax: 'jnp.arccos', keras: 'keras.ops.arccos' }, 'x', {
    signatures: SIGNATURES,
    example: { x: units(2, 3) },
  }),
  atan: elementwise({ pytorch: 'torch.atan', jax: 'jnp.arctan', keras: 'keras.ops.arctan' }, 'x', {
    signatures: SIGNATURES,
    example: { x: floats(2, 3) },
  }),
  atan2: binary({ pytorch: 'torch.atan2', jax: 'jnp.arctan2', keras: 'keras.ops.arctan2' }, 'y, x', {
    signatures: [{ params: 'y, x, name=None' }],
    example: { y: floats(2, 3), x: floats(2, 3) },
  }),
  sinh: of('sinh'),
  cosh: of('cosh'),
  asinh: elementwise({ pytorch: 'torch.asinh', jax: 'jnp.arcsinh', keras: 'keras.ops.arcsinh' }, 'x', {
    signatures: SIGNATURES,
    example: { x: floats(2, 3) },
  }),
  acosh: special('torch.acosh(x)', 'jnp.arccosh(x)', 'keras.ops.arccosh(x)', {
    examples: [{ x: py('tf.constant([1.5, 2.0, 7.0])') }],
  }),
  atanh: elementwise({ pytorch: 'torch.atanh', jax: 'jnp.arctanh', keras: 'keras.ops.arctanh' }, 'x', {
    signatures: SIGNATURES,
    example: { x: units(2, 3) },
  }),
  rint: of('round', { signatures: SIGNATURES }),
  is_inf: of('isinf'),
  'math.expm1': of('expm1'),
  erfc: special('torch.special.erfc(x)', 'jax.scipy.special.erfc(x)', '1 - keras.ops.erf(x)', {
    example: { x: floats(2, 3) },
  }),
  'math.erfinv': special('torch.erfinv(x)', 'jax.scipy.special.erfinv(x)', 'keras.ops.erfinv(x)', {
    example: { x: units(2, 3) },
    proof: { tolerance: 1e-4 },
  }),
  'math.ndtri': special(
    'torch.special.ndtri(x)',
    'jax.scipy.special.ndtri(x)',
    'math.sqrt(2.0) * keras.ops.erfinv(2 * x - 1)',
    { example: { x: units(2, 3) }, proof: { tolerance: 1e-4 } },
  ),
  lgamma: {
    signatures: SIGNATURES,
    pytorch: 'torch.lgamma(x)',
    jax: 'jax.scipy.special.gammaln(x)',
    keras: none(
      '`keras.ops` has no log-gamma: call `torch.lgamma`, `jax.scipy.special.gammaln` or `tf.math.lgamma` of the backend in use.',
    ),
    example: { x: positives(2, 3) },
    proof: { tolerance: 1e-4 },
  },
  digamma: {
    signatures: SIGNATURES,
    pytorch: 'torch.digamma(x)',
    jax: 'jax.scipy.special.digamma(x)',
    keras: none(
      '`keras.ops` has no digamma: call `torch.digamma`, `jax.scipy.special.digamma` or `tf.math.digamma` of the backend in use.',
    ),
    example: { x: positives(2, 3) },
    proof: { tolerance: 1e-4 },
  },
  igamma: {
    signatures: [{ params: 'a, x, name=None' }],
    pytorch: 'torch.special.gammainc(a, x)',
    jax: 'jax.scipy.special.gammainc(a, x)',
    keras: none(
      '`keras.ops` has no incomplete gamma: call `torch.special.gammainc`, `jax.scipy.special.gammainc` or `tf.math.igamma` of the backend in use.',
    ),
    example: { a: positives(2, 3), x: positives(2, 3) },
    proof: { tolerance: 1e-4, gradient: 'PyTorch has no gradient for the first argument.' },
  },
  log_sigmoid: elementwise(
    { pytorch: 'F.logsigmoid', jax: 'jax.nn.log_sigmoid', keras: 'keras.ops.log_sigmoid' },
    'x',
    { signatures: SIGNATURES, example: { x: floats(2, 3) } },
  ),
  'math.reciprocal': special('torch.reciprocal(x)', 'jnp.reciprocal(x)', 'keras.ops.reciprocal(x)', {
    aliases: ['tf.inv'],
  }),
  'math.reciprocal_no_nan': {
    signatures: SIGNATURES,
    pytorch: 'torch.where(x == 0, 0.0, 1 / torch.where(x == 0, 1.0, x))',
    jax: 'jnp.where(x == 0, 0.0, 1 / jnp.where(x == 0, 1.0, x))',
    keras: 'keras.ops.where(x == 0, 0.0, 1 / keras.ops.where(x == 0, 1.0, x))',
    examples: [{ x: positives(2, 3) }, { x: py('tf.constant([2.0, 0.0, -4.0])') }],
  },
  'math.divide_no_nan': {
    signatures: TWO,
    pytorch: [
      { when: 'is_number(y) and y != 0', code: 'x / y' },
      { when: 'is_number(y)', code: 'torch.zeros_like(x)' },
      { code: noNan('torch.where') },
    ],
    jax: [
      { when: 'is_number(y) and y != 0', code: 'x / y' },
      { when: 'is_number(y)', code: 'jnp.zeros_like(x)' },
      { code: noNan('jnp.where') },
    ],
    keras: 'keras.ops.divide_no_nan(x, y)',
    examples: [
      { x: floats(2, 3), y: positives(2, 3) },
      { x: floats(2, 3), y: floats(3) },
      { x: floats(2, 3), y: 2.0 },
      { x: floats(2, 3), y: 0.0 },
      { x: 1.0, y: positives(2, 3) },
      { x: floats(3), y: py('tf.constant([2.0, 0.0, -4.0])') },
    ],
  },
  'math.multiply_no_nan': {
    signatures: TWO,
    pytorch: 'torch.where(y == 0, 0.0, x * y)',
    jax: 'jnp.where(y == 0, 0.0, x * y)',
    keras: 'keras.ops.where(y == 0, 0.0, x * y)',
    examples: [
      { x: floats(2, 3), y: floats(2, 3) },
      { x: py('tf.constant([float("inf"), 1.0])'), y: py('tf.constant([0.0, 2.0])') },
    ],
    proof: { gradient: 'TensorFlow gives x for the gradient of y where y is 0, `where` gives 0.' },
  },
  'math.xlogy': {
    signatures: TWO,
    pytorch: 'torch.xlogy(x, y)',
    jax: 'jax.scipy.special.xlogy(x, y)',
    keras: 'keras.ops.where(x == 0, 0.0, x * keras.ops.log(keras.ops.where(x == 0, 1.0, y)))',
    example: { x: positives(2, 3), y: positives(2, 3) },
  },
  'math.xlog1py': {
    signatures: TWO,
    pytorch: 'torch.special.xlog1py(x, y)',
    jax: 'jax.scipy.special.xlog1py(x, y)',
    keras: 'keras.ops.where(x == 0, 0.0, x * keras.ops.log1p(keras.ops.where(x == 0, 0.0, y)))',
    example: { x: positives(2, 3), y: positives(2, 3) },
  },
  'math.xdivy': {
    signatures: TWO,
    pytorch: 'torch.where(x == 0, 0.0, x / torch.where(x == 0, 1.0, y))',
    jax: 'jnp.where(x == 0, 0.0, x / jnp.where(x == 0, 1.0, y))',
    keras: 'keras.ops.where(x == 0, 0.0, x / keras.ops.where(x == 0, 1.0, y))',
    example: { x: positives(2, 3), y: positives(2, 3) },
  },
  logical_xor: binary('logical_xor', 'x, y', {
    signatures: TWO,
    example: { x: bools(2, 3), y: bools(2, 3) },
  }),
  floor_div: {
    signatures: TWO,
    pytorch: 'x // y',
    jax: 'x // y',
    keras: 'x // y',
    examples: [
      { x: ints(2, 3), y: 3 },
      { x: floats(2, 3), y: positives(2, 3) },
    ],
    proof: { gradient: 'TensorFlow has no gradient for it, `//` gives zeros or raises.' },
  },
  realdiv: operator('/', { example: { x: floats(2, 3), y: positives(2, 3) } }),
  truncatediv: {
    signatures: TWO,
    pytorch: "torch.div(x, y, rounding_mode='trunc')",
    jax: 'jax.lax.div(x, y)',
    keras: 'keras.ops.cast(keras.ops.trunc(x / y), x.dtype)',
    examples: [{ x: ints(2, 3), y: py('tf.constant([[1, -2, 3], [4, 5, -6]])') }],
  },
  truncatemod: {
    signatures: TWO,
    pytorch: 'torch.fmod(x, y)',
    jax: 'jax.lax.rem(x, y)',
    keras: 'x - y * keras.ops.trunc(x / y)',
    examples: [{ x: floats(2, 3), y: positives(2, 3) }],
    proof: { gradient: 'TensorFlow has no gradient for it.' },
  },
  scalar_mul: { pytorch: 'scalar * x', jax: 'scalar * x', keras: 'scalar * x', ...SCALE },
  'math.polyval': {
    signatures: [{ params: 'coeffs, x, name=None' }],
    pytorch: 'functools.reduce(lambda total, c: total * x + c, coeffs)',
    jax: 'functools.reduce(lambda total, c: total * x + c, coeffs)',
    keras: 'functools.reduce(lambda total, c: total * x + c, coeffs)',
    examples: [{ coeffs: py('[2.0, -1.0, 0.5]'), x: floats(2, 3) }],
    note: 'Horner: the first coefficient belongs to the highest power.',
  },
  complex: {
    signatures: [{ params: 'real, imag, name=None' }],
    pytorch: 'torch.complex(real, imag)',
    jax: 'jax.lax.complex(real, imag)',
    keras: 'keras.ops.view_as_complex(keras.ops.stack([real, imag], axis=-1))',
    example: { real: floats(2, 3), imag: floats(2, 3) },
  },
  'math.real': {
    pytorch: 'torch.real(input)',
    jax: 'jnp.real(input)',
    keras: 'keras.ops.real(input)',
    ...complexNumbers,
  },
  imag: {
    pytorch: 'torch.imag(input)',
    jax: 'jnp.imag(input)',
    keras: 'keras.ops.imag(input)',
    ...complexNumbers,
  },
  angle: {
    pytorch: 'torch.angle(input)',
    jax: 'jnp.angle(input)',
    keras: 'keras.ops.angle(input)',
    ...complexNumbers,
  },
  conj: {
    signatures: SIGNATURES,
    pytorch: 'torch.conj(x)',
    jax: 'jnp.conj(x)',
    keras: 'keras.ops.conj(x)',
    example: { x: complexes(2, 3) },
  },
  'bitwise.bitwise_and': binary('bitwise_and', 'x, y', bits),
  'bitwise.bitwise_or': binary('bitwise_or', 'x, y', bits),
  'bitwise.bitwise_xor': binary('bitwise_xor', 'x, y', bits),
  'bitwise.left_shift': { ...operator('<<'), keras: 'keras.ops.left_shift(x, y)', ...bits },
  'bitwise.right_shift': { ...operator('>>'), keras: 'keras.ops.right_shift(x, y)', ...bits },
  'bitwise.invert': of('bitwise_not', { example: { x: ints(2, 3) } }),
  bitcast: {
    signatures: [{ params: 'input, type, name=None' }],
    pytorch: 'input.view(dtype(type))',
    jax: 'jax.lax.bitcast_convert_type(input, dtype(type))',
    keras: 'keras.ops.view(input, dtype=dtype(type))',
    examples: [{ input: floats(2, 3), type: py('tf.int32') }],
  },
});
