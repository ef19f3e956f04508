/** The second pivot: what we say about a usage. Plain data; sees no syntax tree. */
import type { Location } from '../base/location.js';
import type { Certainty } from '../usage/usage.js';

export const TARGETS = ['pytorch', 'jax', 'keras'] as const;
export type Target = (typeof TARGETS)[number];

export type AdviceKind =
  | 'same'
  | 'rename'
  | 'arguments'
  | 'compose'
  | 'helper'
  | 'redesign'
  | 'remove'
  | 'keep'
  | 'none';

export type Consequence = 'must change' | 'check' | 'optional';
export type Effort = 'none' | 'minutes' | 'hours' | 'day' | 'redesign';

/** Whether the advice was executed against the real frameworks. */
export type Proof =
  | {
      state: 'verified';
      versions: Record<string, string>;
      maxDifference: number;
      /** What was compared, where it was less than values. */
      compared?: 'moments' | 'shape' | 'type';
    }
  | { state: 'not run' }
  | { state: 'stale' }
  | { state: 'cannot run'; reason: string };

/** What one usage becomes in one target. */
export interface Advice {
  kind: AdviceKind;
  /** Python that stands where the reader's expression stood; null where nothing does. */
  code: string | null;
  /** Python for other places of the program; each absent where there is none. */
  places: { setup?: string; init?: string; call?: string; step?: string };
  /** Target symbols the advice uses, sorted. */
  symbols: string[];
  /** Import statements the advice needs, sorted. */
  imports: string[];
  /** What the tool cannot know: `?in_features` and a sentence on what belongs there. */
  holes: { name: string; what: string }[];
  helpers: string[];
  /** Ids in `rules`: `caveat/same-padding-stride`. */
  caveats: string[];
  consequence: Consequence;
  effort: Effort;
  note: string | null;
  proof: Proof;
}

/** Kinds that people write and nobody runs: their notes say what to do instead. */
const WRITTEN: ReadonlySet<AdviceKind> = new Set(['redesign', 'remove', 'keep', 'none']);

/** Whether advice of this kind is held to be run beside its original. */
export const isExecuted = (kind: AdviceKind): boolean => !WRITTEN.has(kind);

/** Staying on TF2: computed from facts, never written. */
export type StayOnTf2 = 'alive' | 'compat.v1 only' | 'needs tf_keras' | 'gone' | 'unknown';

/** One thing to act on. */
export interface Finding extends Location {
  /** `api/tf.layers.dense`, `namespace/tf.contrib.slim`, `unknown/tf.foo`, `idiom/session-train-loop`. */
  rule: string;
  symbol: string;
  usages: string[];
  /**
   * The fingerprint of the finding that stands for this one: an idiom that explains it, or the first of several names that
   * one call may be of. Such findings count nowhere.
   */
  partOf?: string;
  title: string;
  certainty: Certainty;
  fingerprint: string;
  /** The reader's own expression. */
  before: string;
  advice: Record<Target, Advice>;
  stay: StayOnTf2;
}
