/**
 * The first pivot: what the code does with TensorFlow. Plain data; knows nothing of any target framework.
 * Left of it nobody knows advice; right of it nobody sees a syntax tree.
 */
import type { Location } from '../base/location.js';
import type { Api } from '../facts/api.js';
import type { TrailStep } from '../values/value.js';

export type Role =
  | 'call'
  | 'reference'
  | 'base class'
  | 'decorator'
  | 'annotation'
  | 'import'
  | 'method'
  | 'string';

export type Certainty = 'certain' | 'likely' | 'guess';

/** Which API generation the name is read under; null where the file does not tell. */
export type { Api } from '../facts/api.js';

/** One step of how the tool knows what a name is. */
export interface Evidence {
  step: TrailStep;
  /** Present where the step lies in another file than the usage. */
  file?: string;
  /** For notebooks, as in `Location`. */
  cell?: number;
  line: number;
}

/** A Python value known from the text alone. */
export type Literal =
  | { type: 'number' | 'string' | 'bytes'; text: string; value: number | string }
  | { type: 'bool'; value: boolean }
  | { type: 'none' };

/** One Python expression of the reader's: shown as written, rewritten where parts of it are usages. */
export interface Expression {
  /** Exactly as written. */
  text: string;
  /** Python's grammar level, for parentheses: see `python/precedence.ts`. */
  precedence: number;
  literal?: Literal;
  /** For a tuple or list display: its elements. */
  items?: Expression[];
  /** For a dict display: its keys and values; `**other` is left out. */
  entries?: { key: Expression; value: Expression }[];
  /** `tuple` or `list` display, `name`, `call`, ... */
  form:
    | 'name'
    | 'attribute'
    | 'call'
    | 'subscript'
    | 'literal'
    | 'tuple'
    | 'list'
    | 'dict'
    | 'lambda'
    | 'operator'
    | 'other';
  /** What it holds where that is known: `tf.Tensor`, `tf.Session`, `int`, `str`, `list`, ... */
  kind?: string;
  /** The id of the usage this whole expression is. */
  usage?: string;
  /** Maximal proper sub-expressions that are, or contain, usages. */
  parts?: { start: number; end: number; expression: Expression }[];
}

/** One argument of a call, as written. */
export interface Argument {
  /** The keyword it is passed by, or null for a positional one. */
  keyword: string | null;
  /** `*args` or `**kwargs`. */
  unpack?: '*' | '**';
  value: Expression;
}

/** One use of TensorFlow, Keras or a package around them. */
export interface Usage extends Location {
  id: string;
  /** The canonical name: `tf.layers.dense`, `tf.Session.run`, `tf.keras.layers.Dense.__call__`. */
  symbol: string;
  /** As the reader spells it: `layers.dense`, `sess.run`. */
  written: string;
  /** With imports and aliases resolved but not canonicalised: `tf.compat.v1.layers.dense`. */
  qualified: string;
  api: Api;
  role: Role;
  /** Empty unless something is called. */
  arguments: Argument[];
  /** For a method: the object it is called on. */
  receiver?: Expression;
  /** The whole expression that an advice replaces: the call with its arguments, the reference, the decorator. */
  expression: Expression;
  certainty: Certainty;
  evidence: Evidence[];
  /** `pipeline`: runs inside a `tf.data` callback or an export function. */
  context: 'pipeline' | null;
  /** Qualified name of the enclosing function or class; empty at module level. */
  within: string;
  /** Present where it stands in a loop or comprehension of its function: it may run many times. */
  inLoop?: true;
  /** `name` of the variable the value is assigned to, where the statement is a plain assignment. */
  assignedTo?: string;
  /** What the value is assigned to where that is no plain name, as written: `self.x`, `a, b`, and the name behind `with ... as`. */
  assignedAs?: string;
  /** For a base class or decorator: the qualified name of the class or function it belongs to. */
  of?: string;
}
