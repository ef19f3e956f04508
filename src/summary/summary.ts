/**
 * The hinge: what one file says, as plain data, a pure function of its text. Small enough to send between threads
 * and to keep on disk. Expressions are a flat table; names carry the definitions that reach them.
 * Knows nothing of other files and nothing of TensorFlow.
 */

/** Index into `Summary.nodes`. */
export type NodeId = number;
/** Index into `Summary.defs`. */
export type DefId = number;

export interface Argument {
  /** Keyword, `*`, `**`, or null for a positional argument. */
  k: string | null;
  v: NodeId;
}

/** An expression. `s` and `e` are UTF-16 offsets into the text. */
export type Node = { s: number; e: number } & (
  | {
      t: 'name';
      id: string;
      /** Definitions that reach this use. */
      d?: DefId[];
      /** Free here: look in this scope's final set. */
      free?: number;
    }
  /** `d`: an assignment to the same `a.b` in this function reaches this use. */
  | { t: 'attr'; base: NodeId; name: string; at: number; d?: DefId[] }
  | { t: 'call'; func: NodeId; args: Argument[] }
  | { t: 'sub'; base: NodeId; index: NodeId[] }
  | { t: 'tuple' | 'list' | 'set'; items: NodeId[] }
  /** `keys[i]` is -1 for a `**` entry. */
  | { t: 'dict'; keys: NodeId[]; values: NodeId[] }
  | { t: 'lit'; kind: 'number' | 'string' | 'true' | 'false' | 'none' | 'ellipsis'; text?: string }
  | { t: 'op'; op: string; parts: NodeId[] }
  | { t: 'cond'; test: NodeId; yes: NodeId; no: NodeId }
  | { t: 'lambda'; fn: number }
  | { t: 'comp'; kind: 'list' | 'set' | 'dict' | 'generator'; parts: NodeId[]; rest: NodeId[] }
  | { t: 'walrus'; value: NodeId }
  | { t: 'star' | 'await' | 'yield'; value: NodeId }
  | { t: 'format' | 'other'; parts: NodeId[] }
);

/** How a definition gets its value out of an expression: `0` an element by place, `each` one of many, `enter` by `with`. */
export type Step = number | 'each' | 'enter' | 'rest';

/** The construct that binds. */
export type How = 'assign' | 'for' | 'with' | 'walrus' | 'augment';

/** Where an import stands: plain, in a `try` body, in an `except` handler, in one arm of an `if`. */
export type Guard = '' | 'try' | 'except' | 'if';

/** One way a name gets a value. `s` is where the name stands. */
export type Def = { name: string; s: number } & (
  | { t: 'import'; module: string /** `import a.b` without `as` binds `a`. */; root: boolean; guard: Guard }
  | { t: 'from'; module: string; level: number; member: string; guard: Guard }
  /** `second`: stands in an `except` handler, so another definition is the first choice. */
  | { t: 'value'; node: NodeId; path: Step[]; how: How; second?: true }
  | { t: 'param'; fn: number; index: number }
  | { t: 'fn'; fn: number }
  | { t: 'class'; cls: number }
  /** The start of a loop: what was before, or what the body left. */
  | { t: 'join'; defs: DefId[] }
  /** Bound to something that is not modelled: an exception, a match pattern, `del`. */
  | { t: 'opaque' }
);

export interface Parameter {
  name: string;
  unpack: '' | '*' | '**';
  keywordOnly: boolean;
  annotation: NodeId;
  /** -1 where there is none; likewise above. */
  default: NodeId;
}

export interface Fn {
  /** Empty for a lambda. */
  name: string;
  /** The class whose body it stands in, or -1. */
  cls: number;
  /** How it is bound when read from an instance. */
  binding: 'instance' | 'class' | 'static' | 'property';
  params: Parameter[];
  decorators: NodeId[];
  returns: NodeId[];
  yields: NodeId[];
  annotation: NodeId;
  /** The scope it stands in. */
  scope: number;
  s: number;
  /** From the first decorator to the end of the body. */
  span: [start: number, end: number];
}

export interface Cls {
  name: string;
  bases: NodeId[];
  /** Names bound in the body, and attributes assigned through the first parameter of its methods. */
  members: Record<string, DefId[]>;
  /** The scope of its body. */
  scope: number;
  s: number;
  /** From the first decorator to the end of the body. */
  span: [start: number, end: number];
}

export interface Scope {
  kind: 'module' | 'function' | 'class';
  parent: number;
  /** Function or class it belongs to, or -1 for the module. */
  owner: number;
  /** What each name holds when the scope's code has run. */
  names: Record<string, DefId[]>;
}

/** An expression that is no part of another one. */
export interface Root {
  n: NodeId;
  /** `store`: an attribute that is assigned to. */
  role: 'value' | 'store' | 'base' | 'decorator' | 'annotation';
  scope: number;
  /** The one name its value is assigned to. */
  to?: string;
  /** What its value is assigned to where that is no plain name, as written: `self.x`, `a, b`. */
  as?: string;
}

/** `obj.attr = value` where `obj` is not the method's own receiver. */
export interface AttributeSet {
  base: NodeId;
  name: string;
  def: DefId;
}

/**
 * What surrounds a stretch of code: a `with` item, or a loop (`n` is -1). It holds the nodes from the first up to, but
 * without, the last; functions defined in it run elsewhere and are not in it.
 */
export interface Block {
  t: 'with' | 'loop';
  n: NodeId;
  from: NodeId;
  to: NodeId;
}

export interface ImportSite {
  def: DefId;
  s: number;
  e: number;
  scope: number;
}

export interface StarImport {
  module: string;
  level: number;
  guard: Guard;
  s: number;
  e: number;
}

export interface Summary {
  nodes: Node[];
  defs: Def[];
  fns: Fn[];
  classes: Cls[];
  /** The first is the module. */
  scopes: Scope[];
  roots: Root[];
  blocks: Block[];
  imports: ImportSite[];
  stars: StarImport[];
  sets: AttributeSet[];
  /** `__all__` where it is understood; modules whose `__all__` it takes over are in `allFrom`. */
  all: string[] | null;
  /** Broken ranges, as offsets. */
  broken: { start: number; end: number }[];
}
