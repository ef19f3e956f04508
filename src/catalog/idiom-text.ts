/**
 * What an idiom rule may write: which usages together are the shape, and the skeleton of the program that replaces it.
 * Plain data; knows nothing of how a shape is found or a skeleton filled in.
 */
import type { Effort, Target } from '../match/finding.js';
import type { Role } from '../usage/usage.js';

/** Which usages play one part in the shape. All conditions hold together. */
export interface IdiomPart {
  /** Canonical symbols; `*` at the end or as one segment stands for the rest: `tf.layers.*`, `tf.train.*Optimizer`. */
  symbols: string | readonly string[];
  /** Symbols that are left out again. */
  except?: string | readonly string[];
  role?: Role | readonly Role[];
  /** Parameters that the reader passed, by any spelling, one of which must be there: `['feed_dict']`. */
  has?: readonly string[];
  /** Parameters that the reader did not pass. */
  lacks?: readonly string[];
  /** Parameter -> regular expression over the argument's text: `{ reuse: 'AUTO_REUSE|True' }`. */
  is?: Readonly<Record<string, string>>;
  /** Parameter -> how many elements the tuple, list or dict display must have at least. */
  items?: Readonly<Record<string, number>>;
  /** Regular expression over the whole expression as written. */
  text?: string;
  /** Regular expression over the resolved, not canonicalised name: `^tensorflow\\.compat\\.v1$`. */
  qualified?: string;
  /** Regular expression over the qualified name of the enclosing function or class: `\\btrain_step$`. */
  within?: string;
  /** Regular expression over the names of the enclosing function's parameters, one of which must match: `^is_training$`. */
  params?: string;
  /** Stands in a loop or comprehension of its function. */
  inLoop?: boolean;
  /** Runs inside a `tf.data` pipeline or an export function. */
  pipeline?: boolean;
  /** Stands inside a `with` block of a usage of that part. */
  inside?: string;
  /** Stands in a class whose bases include a usage of that part. */
  inClassOf?: string;
  /** One of these parts (`a|b`) is in the same file. */
  beside?: string;
  /** None of these parts (`a|b`) is in the same file. */
  apart?: string;
  /** Parameter, `self` for the receiver, `a|b` for either -> part: the argument, or an element of it, is a name that the value of a usage of that part was given. */
  names?: Readonly<Record<string, string>>;
  api?: 'v1' | 'v2';
  /** Whether a value is assigned to a plain name. */
  assigned?: boolean;
}

/** What the shape becomes in one target. */
export interface IdiomVariant {
  /** Only where usages of this part, `a|b` for either, were found. The last variant has no condition; the examples show the first. */
  if?: string;
  /** `redesign` unless written. */
  kind?: 'redesign' | 'remove' | 'keep' | 'none' | 'compose' | 'rename' | 'arguments' | 'helper' | 'same';
  /**
   * The skeleton: Python with slots `$name`, holes `?name`, and lines that stay only where a part was found
   * (`#if saver` or `#unless saver` at the end of the line), or that come once for each usage of a part (`#each assign`).
   */
  code?: string;
  holes?: Readonly<Record<string, string>>;
  /** Holes of advice that a slot brings -> what stands there in this skeleton, a text or a slot: `{ model: 'model', writer: '$writer' }`. */
  fills?: Readonly<Record<string, string>>;
  /** Helper functions in `rules/helpers/<target>/` that the skeleton calls. */
  helpers?: readonly string[];
  /** Full sentences: what to know or do beyond the skeleton. Required where there is no code. */
  note?: string;
  /** Caveat ids, without the `caveat/` prefix; one that concerns a part says so: `streaming-metric if metric`, `a|b` for either. */
  caveats?: readonly string[];
  /** For one place of this shape: `minutes`, `hours`, `day`; default by kind. */
  effort?: Effort;
  /** Why the example of this target is not executed: one sentence. Absent: `examples/<target>.py` is. */
  cannotRun?: string;
  /** Keras only: the backends the example runs on; default all three. */
  backends?: readonly ('tensorflow' | 'jax' | 'torch')[];
}

/** A structural rule. */
export interface IdiomText extends Readonly<Record<Target, IdiomVariant | readonly IdiomVariant[]>> {
  /** For tables: initial capital, no full stop. */
  title: string;
  /** Full sentences: what the shape is and does, why it is gone, and what it becomes. */
  text: string;
  /** The parts by name. */
  parts: Readonly<Record<string, IdiomPart>>;
  /** The parts that must be there, `a|b` for either; default: the first part. */
  needs?: readonly string[];
  /** Parts that must not be there in the same unit (of `each`: in the same file): what is missing is what makes the shape. */
  without?: readonly string[];
  /** Parts, `a|b` for either, that must be there somewhere in the project. */
  somewhere?: readonly string[];
  /** Parts that must not be there anywhere in the project. */
  nowhere?: readonly string[];
  /** How much belongs together: all usages of a file, of a function, of a class, or each usage alone. Default `file`. */
  unit?: 'file' | 'function' | 'class' | 'each';
  /** The part where the finding stands; default: the first of `needs`. */
  at?: string;
  /**
   * Parts whose usages this idiom answers as a whole: their own findings become part of it and count nowhere. The usages
   * of other parts are gathered but keep their own advice. Default: all parts but those of `without` and `nowhere`.
   */
  explains?: readonly string[];
  /** A shape of a whole program beats one of a structure, which beats a detail, where both explain a usage. */
  scale: 'program' | 'structure' | 'detail';
  /**
   * Slot name -> how it is filled from the reader's code: queries joined by `|`, of which the first that finds something counts, and
   * perhaps a text for where none does.
   */
  slots?: Readonly<Record<string, string | readonly [query: string, otherwise: string]>>;
  /** One sentence where the shape fails without an exception today: shown before all other findings. */
  silent?: string;
  /** How the examples are run. */
  example?: {
    /** The environment of `before.py`: `legacy` is TensorFlow 2.15 with Keras 2; default `current`, 2.21. */
    before?: 'current' | 'legacy';
    /** Largest allowed difference, relative to the largest value or 1; default 1e-5. */
    tolerance?: number;
    /** Why `before.py` is not executed: one sentence. */
    cannotRun?: string;
  };
}

/** An idiom as rule files export it. */
export interface IdiomEntry extends IdiomText {
  is: 'idiom';
  id: string;
}
