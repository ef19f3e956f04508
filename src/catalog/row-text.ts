/**
 * What a rule file may write: rows, namespace answers and caveats as plain data, templates still as Python text.
 * Knows nothing of how templates are parsed, bound or rendered.
 */
import type { Consequence, Effort, Target } from '../match/finding.js';
import type { Comparison, Example, PerTarget, Trial } from './examples.js';

/** Advice kinds a person writes; the other five are computed from the rendered advice. */
export type WrittenKind = 'redesign' | 'remove' | 'keep' | 'none';

/**
 * One way an API can be advised on. Every template is Python over the source's own parameter names, `self` (a method's
 * receiver), roots (`torch`, `F`, `jnp`, ...), converters (`act(x)`, `dtype(x)`, ...) and holes (`?in_features`).
 */
export interface VariantText {
  /** Python over literals, `kind(x)`, `symbol(x)`, `is_int(x)`, `is_str(x)`, `x is None`, `absent(x)`, `api == 'v1'`, `role == 'annotation'`; absent: always. */
  when?: string;
  /** Once a file. Lines `target = expression` or `expression`. */
  setup?: string;
  /** Into the constructor. Lines. */
  init?: string;
  /** Where the call stood: one expression. `f(...)` passes the reader's arguments on as written. */
  code?: string;
  /** Where the name is only mentioned: a reference, base class, annotation or decorator. Else derived from `code`. */
  reference?: string;
  /** Where the object is called. One expression or lines. */
  call?: string;
  /** Into the training loop. Lines. */
  step?: string;
  /** Names of functions in `rules/helpers/<target>/` that the templates call. */
  helpers?: readonly string[];
  /** Hole name -> what belongs there, one sentence with a full stop. */
  holes?: Readonly<Record<string, string>>;
  /** Hole name -> what fills it where the reader wrote the arguments in it: `last(input_shape)`. The first that can be said. */
  fills?: Readonly<Record<string, readonly string[]>>;
  /** Python assignments, target parameter = f(source parameter). */
  weights?: readonly string[];
  /**
   * Parameters that mean nothing to this target -> why, one full sentence each, shown where the reader passed one. Never for an
   * argument that changes a result.
   */
  without?: Readonly<Record<string, string>>;
  /** Keywords that `...` does not hand on, as the target refuses them -> what to do instead, one full sentence each. */
  refuses?: Readonly<Record<string, string>>;
  /** Caveat ids, without the `caveat/` prefix. */
  caveats?: readonly string[];
  kind?: WrittenKind;
  /** The structural rule that tells the whole story: `session-train-loop`. */
  idiom?: string;
  /** Full sentences. Required with a written kind. */
  note?: string;
  /** Where the default of the kind is wrong. */
  effort?: Effort;
  consequence?: Consequence;
}

/** A template alone, one variant, or variants tried in order, of which the last has no `when`. */
export type AdviceText = string | VariantText | readonly (string | VariantText)[];

/** One way the source can be called. */
export interface SignatureText {
  /** Python parameter syntax: `x, axis=None, *, name=None, **kwargs`. Methods without `self`. */
  params: string;
  /** The API version that has it; absent: both. */
  api?: 'v1' | 'v2';
  /** The last TensorFlow release that had it: `0.12`. */
  until?: string;
  /** Only where this holds of the call bound to it: `is_int(concat_dim)`. */
  when?: string;
  /** Legacy parameter -> the name the templates use. */
  rename?: Readonly<Record<string, string>>;
}

/** How the row is executed, where the defaults will not do. */
export interface ProofText {
  /** Why it cannot be executed, one sentence; where only some targets cannot, one each. */
  cannotRun?: PerTarget;
  /** Largest allowed difference, relative to the largest value or 1. */
  tolerance?: number;
  /** What is compared; default `value`. */
  compare?: Comparison;
  /** Why gradients are not compared: one sentence. */
  gradient?: string;
}

/** The answer to one API (or one method: `'Session.run'`), in three targets. */
export interface RowText extends Readonly<Record<Target, AdviceText>> {
  /** Where missing, taken from `rules/facts/source.json`. */
  signatures?: readonly SignatureText[];
  /** Legacy parameter -> the name the templates use, in every signature. `keep_dims` and its like are known already. */
  rename?: Readonly<Record<string, string>>;
  example?: Example | Trial;
  examples?: readonly (Example | Trial)[];
  /** Other public names of the same thing, in full: `tf.math.reduce_mean`. */
  aliases?: readonly string[];
  /** Caveat ids that hold in every target. */
  caveats?: readonly string[];
  /** Parameters that mean nothing in any target, as in `VariantText`. */
  without?: Readonly<Record<string, string>>;
  /** Full sentences, shown with every target. */
  note?: string;
  /** For tables: initial capital, no full stop. */
  title?: string;
  proof?: ProofText;
}

/** All rows of one namespace. */
export interface TableText {
  is: 'table';
  namespace: string;
  rows: Readonly<Record<string, RowText>>;
}

/** The fallback for every symbol below a name that has no row of its own. */
export interface NamespaceText {
  is: 'namespace';
  namespace: string;
  answer: NamespaceAnswer;
}

/** What a whole namespace became. Advice here sees no parameters: a note, seldom code. */
export interface NamespaceAnswer extends Readonly<Record<Target, AdviceText>> {
  title?: string;
  note?: string;
  caveats?: readonly string[];
}

/** A semantic difference, stated once. */
export interface CaveatText {
  is: 'caveat';
  id: string;
  /** Initial capital, no full stop. */
  title: string;
  /** Full sentences: what differs, by how much, what to do. */
  text: string;
  /** Targets it concerns; absent: all. */
  targets?: readonly Target[];
  /** Where it was measured or documented: a URL or a test path. */
  source?: string;
}
