/** TensorFlow's numbers for types, and HDF5's spellings, as NumPy calls them. */

const TENSORFLOW: Readonly<Record<number, string>> = {
  1: 'float32',
  2: 'float64',
  3: 'int32',
  4: 'uint8',
  5: 'int16',
  6: 'int8',
  7: 'string',
  8: 'complex64',
  9: 'int64',
  10: 'bool',
  14: 'bfloat16',
  17: 'uint16',
  18: 'complex128',
  19: 'float16',
  22: 'uint32',
  23: 'uint64',
};

/** The type that a checkpoint's number stands for. */
export function tensorflowType(number: number): string {
  return TENSORFLOW[number] ?? '?';
}

const KINDS: Readonly<Record<string, string>> = { f: 'float', i: 'int', u: 'uint' };

/** The type that `<f4` and its like stand for. */
export function hdf5Type(written: unknown): string {
  const [, kind = '', size = ''] = /^[<>|]?([fiu])(\d+)$/.exec(String(written)) ?? [];
  return kind === '' ? '?' : `${KINDS[kind]}${Number(size) * 8}`;
}
