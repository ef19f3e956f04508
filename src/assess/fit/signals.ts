/**
 * What in the code speaks for which option: one table, a row a signal. A weight is between -3 and 3; what a signal adds is
 * its weight times its strength. Why each weight is what it is stands beside it; docs/CHOICE.md shows the table.
 */
import type { ArtefactKind } from '../../project/types.js';
import type { Option } from './recommendation.js';
import { PACKAGE_SIGNALS } from './signals-packages.js';
import { STYLE_SIGNALS } from './signals-styles.js';

/** How the strength of 1 to 3 comes about; the bounds are in `strength.ts`. */
export type Scale =
  /** By the share of files that have it. */
  | 'files'
  /** By the share of usages. */
  | 'usages'
  /** A single place shows the need: 1, and 2 from ten places. */
  | 'need';

/** Which usages are an instance of a signal. All that is given must hold. */
export interface SignalMatch {
  symbol: RegExp;
  /** Over the qualified name of the enclosing function or class. */
  within?: RegExp;
  /** Left out again. */
  except?: RegExp;
  /** Usages inside a `tf.data` callback do not count. */
  outsidePipeline?: true;
}

/** One row of the table. */
export interface SignalRow {
  id: string;
  /** A noun phrase. */
  what: string;
  /** Usages; a file counts once any of them stands in it. */
  match?: SignalMatch;
  /** Files that import this framework, or are Keras 3 already. */
  framework?: 'pytorch' | 'jax' | 'keras';
  /** Stored models, or native code, that say the same. */
  artefacts?: readonly ArtefactKind[];
  scale: Scale;
  weights: Partial<Record<Option, number>>;
  /** A clause for each weight that is not 0. */
  because: Partial<Record<Option, string>>;
  /** Where the reason can be read: a public name. */
  source: string;
}

/** All signals from code. */
export const SIGNALS: readonly SignalRow[] = [...STYLE_SIGNALS, ...PACKAGE_SIGNALS];
