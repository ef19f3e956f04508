/**
 * Small typed inputs for a row's examples, and how the proof runs one. Only descriptions: the proof makes the arrays, seeded,
 * in each framework.
 */
import type { Target } from '../match/finding.js';

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

/** A text for every target, or one for each. */
export type PerTarget = string | Readonly<Partial<Record<Target, string>>>;

/**
 * Python around an advice, in two stages: `make` runs once (layers and optimizers are made there), `use` may run several times
 * (weights are moved in between; gradients are taken through it) and sets `result`. In a target's text `$code`, `$setup`, `$init`,
 * `$call` and `$step` are the pieces of the advice.
 */
export interface Scaffold {
  make?: string;
  use?: string;
}

/** How an example is run where the bare call does not say it all. */
export interface TrialOptions {
  /** The API version the source runs under. Absent: both where the row tells them apart, else version 2 where it has the name. */
  api?: 'v1' | 'v2';
  /** More names for the texts below. */
  inputs?: Example;
  /** Hole -> the Python a person would write there. */
  holes?: Readonly<Record<string, PerTarget>>;
  /** What the call gives is called on these: layers, losses, initialisers, schedules. */
  on?: readonly ExampleValue[];
  /** Python around the source's call, which stands for `$call`, or around its bare name, `$name`. Absent: `result = $call`, or with `on` a call of what it gives. */
  source?: Scaffold;
  /** Python around a target's advice. Absent: the source's text with every usage in it replaced by its advice. */
  pytorch?: Scaffold;
  jax?: Scaffold;
  keras?: Scaffold;
  /** The weights stay as they are made: the example trains, saves or fills them itself. */
  keepsWeights?: boolean;
  /** What is compared; absent: that of the row. */
  compare?: Comparison;
  /** Largest allowed difference, relative to the largest value or 1; absent: that of the row. */
  tolerance?: number;
  /** Why gradients are not compared: one sentence. */
  gradient?: string;
  /** Why the example says nothing about a target: one sentence each. */
  skip?: Readonly<Partial<Record<Target, string>>>;
}

/** `value`: values, shapes, dtypes and gradients. `moments`: shape, mean, spread. `type`: only that both give a value. */
export type Comparison = 'value' | 'shape' | 'moments' | 'type';

/** Arguments the source is called with; `self` is a method's receiver. */
export type Example = Readonly<Record<string, ExampleValue>>;

/** An example that says how it is run. */
export interface Trial extends TrialOptions {
  is: 'trial';
  args: Example;
}

/** An example that says how it is run: `trial({ units: 3 }, { on: [floats(2, 5)], holes: { in_features: '5' } })`. */
export const trial = (args: Example, options: TrialOptions = {}): Trial => ({
  is: 'trial',
  args,
  ...options,
});
