/**
 * Demonstrations of caveats as rule files write them: three short Python programs, each of which sets `result`, and what running
 * them must show. Only descriptions: scripts/demos runs them in the real frameworks.
 */
import type { Target } from '../match/finding.js';
import type { ArraySpec } from './examples.js';

/** What the naive port must show: so far off at least, an error whose text holds this, or another type, shape or structure. */
export type DemoShows = { apart: number } | { raises: string } | { instead: 'type' | 'shape' | 'kind' };

/** One demonstration. `tf`, `torch`, `nn`, `F`, `jax`, `jnp`, `nnx`, `optax`, `keras` and `np` are imported where they exist. */
export interface DemoText {
  target: Target;
  /** The generation of TensorFlow that the source runs under; absent: version 2. Version 1 has `fetch(tensor)`. */
  api?: 'v1' | 'v2';
  /** The backends of Keras that show it; absent: all three. */
  backends?: readonly ('tensorflow' | 'jax' | 'torch')[];
  /** Tensors of the framework at hand, the same in all programs. */
  inputs?: Readonly<Record<string, ArraySpec>>;
  source: string;
  naive: string;
  right?: string;
  shows: DemoShows;
  /** Largest difference of `right`, relative to the largest value or 1; absent: 1e-5. */
  tolerance?: number;
}

/** What shows one caveat, or why it cannot be shown on two CPU cores. */
export interface DemonstrationText {
  is: 'demonstration';
  caveat: string;
  demos: readonly DemoText[];
  /** One sentence. */
  cannotRun?: string;
}

/** What running one demonstration gave. */
export interface DemoFigures {
  /** How far off the naive port was, relative to the largest value or 1; null where it raises or is no value to compare. */
  apart: number | null;
  /** How far off the right one was; null where there is none. */
  difference: number | null;
  /** What the naive port gave where that is no figure: its error, another shape or type, a number that is not finite. */
  seen: string | null;
}

/** A demonstration with its figures; null where it was not run since it was edited. */
export type ShownDemo = DemoText & { figures: DemoFigures | null };
