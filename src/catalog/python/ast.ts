/**
 * The tree of a template: the small part of Python that advice is written in. Plain JSON, so that it can be compiled once.
 * Knows nothing of what the names mean; `compile/` marks parameters and converters.
 */

/** One argument of a call. */
export interface PyArg {
  /** Keyword. */
  k?: string;
  /** `*x` or `**x`. */
  u?: '*' | '**';
  v: Py;
  /** The target's own default for this keyword, where facts know it: the argument may vanish when it agrees. */
  d?: Py;
}

/** `for x in y if z` of a comprehension. */
export interface PyFor {
  to: Py;
  of: Py;
  if: Py[];
}

/** An expression. */
export type Py =
  | { t: 'name'; id: string }
  /** A parameter of the source, to be substituted. Made by the compiler from a name. */
  | { t: 'param'; id: string }
  /** A converter applied to one value. Made by the compiler from a call. */
  | { t: 'convert'; id: string; v: Py }
  | { t: 'hole'; id: string }
  /** `...` */
  | { t: 'dots' }
  | { t: 'num'; text: string }
  | { t: 'str'; text: string }
  | { t: 'const'; text: 'True' | 'False' | 'None' }
  /** `a` may be a hole: `self.?name`. */
  | { t: 'attr'; o: Py; a: string }
  | { t: 'call'; f: Py; args: PyArg[] }
  | { t: 'sub'; o: Py; i: Py[]; comma?: true }
  | { t: 'slice'; a?: Py; b?: Py; c?: Py }
  | { t: 'unary'; op: string; v: Py }
  | { t: 'binary'; op: string; l: Py; r: Py }
  | { t: 'compare'; ops: string[]; vs: Py[] }
  | { t: 'if'; c: Py; a: Py; b: Py }
  | { t: 'lambda'; params: PyParam[]; b: Py }
  | { t: 'tuple' | 'list' | 'set'; items: Py[] }
  | { t: 'dict'; items: [Py | null, Py][] }
  | { t: 'star'; v: Py }
  | { t: 'comp'; form: 'list' | 'set' | 'generator'; v: Py; fors: PyFor[] };

/** A parameter, of a lambda or of a source's signature. */
export interface PyParam {
  name: string;
  /** `only`: before `/`. `keyword`: after `*`. */
  kind: 'only' | 'any' | 'keyword' | '*' | '**';
  default?: Py;
}

/** One line of a template: an expression, or an assignment to `to` by `op` (`=`, `+=`). */
export interface PyLine {
  to?: Py;
  op?: string;
  v: Py;
}
