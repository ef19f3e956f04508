/**
 * Small typed inputs for a row's examples. Only descriptions: the proof makes the arrays, seeded, in each framework.
 */

/** A description of an array; made by the builders below. */
export interface ArraySpec {
  array: 'floats' | 'positives' | 'units' | 'ints' | 'bools' | 'complexes';
  shape: readonly number[];
  /** For `ints`: exclusive upper bound. */
  below?: number;
  dtype?: string;
}

/** A Python expression taken as it is, evaluated beside the source: `tf.float32`, `lambda x: x + 1`. */
export interface PythonSpec {
  python: string;
}

export type ExampleValue =
  | number
  | string
  | boolean
  | null
  | ArraySpec
  | PythonSpec
  | readonly ExampleValue[];

/** Unit normal floats. `floats(2, 3)` has the shape (2, 3). */
export const floats = (...shape: number[]): ArraySpec => ({ array: 'floats', shape });

/** Floats above zero. */
export const positives = (...shape: number[]): ArraySpec => ({ array: 'positives', shape });

/** Floats in the open interval from 0 to 1. */
export const units = (...shape: number[]): ArraySpec => ({ array: 'units', shape });

/** Integers from 0 to 9. */
export const ints = (...shape: number[]): ArraySpec => ({ array: 'ints', shape, below: 10 });

/** Integers from 0 up to and without `below`: class labels, indices. */
export const intsBelow = (below: number, ...shape: number[]): ArraySpec => ({ array: 'ints', shape, below });

/** Booleans. */
export const bools = (...shape: number[]): ArraySpec => ({ array: 'bools', shape });

/** Complex numbers. */
export const complexes = (...shape: number[]): ArraySpec => ({ array: 'complexes', shape });

/** The same array with another dtype: `typed(floats(2, 3), 'float64')`. */
export const typed = (spec: ArraySpec, dtype: string): ArraySpec => ({ ...spec, dtype });

/** A Python expression as it is: `py('tf.float32')`. */
export const py = (python: string): PythonSpec => ({ python });
