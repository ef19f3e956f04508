/**
 * Dtypes of TensorFlow, NumPy and Python, and strings, as each target names them.
 */
import type { Target } from '../../match/finding.js';

/** Names that all three targets have. */
const SHARED = new Set(
  (
    'float16 bfloat16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool complex64 complex128 ' +
    'float8_e4m3fn float8_e5m2'
  ).split(' '),
);

const SYNONYMS: Readonly<Record<string, string>> = {
  half: 'float16',
  double: 'float64',
  float: 'float32',
  int: 'int64',
  bool_: 'bool',
  float_: 'float64',
  int_: 'int64',
  complex: 'complex128',
};

/** `float32` for `tf.float32`, `np.float32`, `tf.dtypes.float32`, `float32`; null for any other name. */
export function dtypeName(name: string): string | null {
  const isPython = !name.includes('.');
  const leaf = name.replace(/^.*\./, '').replace(/_ref$/, '');
  const isFramework = /^(?:tf|np|numpy|onp|tensorflow|tf\.dtypes|tf\.compat\.v1)\.\w+$/.test(name);
  if (!isFramework && !isPython) return null;
  const plain = SYNONYMS[leaf] ?? leaf;
  return SHARED.has(plain) ? plain : null;
}

/** How a target writes it: `torch.float32`, `jnp.float32`, `'float32'`. */
export function dtypeText(name: string, target: Target): string {
  if (target === 'pytorch') return `torch.${name}`;
  if (target === 'jax') return name === 'bool' ? 'jnp.bool_' : `jnp.${name}`;
  return `'${name}'`;
}

/** The name of a dtype as PyTorch has it: in its own way of asking for the name of one. */
const NAME_OF = /^str\((.+\.dtype)\)\.removeprefix\('torch\.'\)$/;

/** The dtype itself where code gives its name, as Keras functions do and PyTorch refuses; null where it gives none. */
export function spelledDtype(code: string, target: Target): string | null {
  const literal = /^(['"])(\w+)\1$/.exec(code)?.[2];
  const name = literal === undefined ? null : dtypeName(literal);
  if (name !== null) return dtypeText(name, target);
  return target === 'pytorch' ? (NAME_OF.exec(code)?.[1] ?? null) : null;
}
