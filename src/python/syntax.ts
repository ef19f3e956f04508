/**
 * The lowered syntax of one Python file: a small closed union without punctuation, the same for Python 2 and 3.
 * Positions are UTF-16 offsets into the text. Knows nothing of tree-sitter and nothing of TensorFlow.
 */

/** Every expression: `start` and `end` slice the source text. */
interface Ranged {
  start: number;
  end: number;
}

/** `x`; an empty `id` stands where broken code lacks a name. */
export interface NameExpr extends Ranged {
  t: 'name';
  id: string;
}
/** `base.name` */
export interface AttributeExpr extends Ranged {
  t: 'attribute';
  base: Expr;
  name: string;
  /** Where the attribute's own name begins. */
  at: number;
}
/** `func(args)` */
export interface CallExpr extends Ranged {
  t: 'call';
  func: Expr;
  args: Arg[];
}
/** An argument of a call, or a base of a class. */
export interface Arg {
  keyword: string | null;
  unpack: '' | '*' | '**';
  value: Expr;
}
/** `base[index, ...]` */
export interface SubscriptExpr extends Ranged {
  t: 'subscript';
  base: Expr;
  index: Expr[];
}
/** `(a, b)`, `[a, b]`, `{a, b}`, as values and as targets. */
export interface DisplayExpr extends Ranged {
  t: 'tuple' | 'list' | 'set';
  items: Expr[];
}
/** `{key: value}` */
export interface DictExpr extends Ranged {
  t: 'dict';
  /** A null key is a `**` entry. */
  keys: (Expr | null)[];
  values: Expr[];
}
/** A value that names nothing; its text is the slice of its range. */
export interface LiteralExpr extends Ranged {
  t: 'literal';
  kind: 'number' | 'string' | 'true' | 'false' | 'none' | 'ellipsis';
}
/** An f-string: only what is interpolated. */
export interface FormatExpr extends Ranged {
  t: 'format';
  parts: Expr[];
}
/** Arithmetic, comparison and logic, with their operands in order; a chain of comparisons keeps its first `op`. */
export interface OperatorExpr extends Ranged {
  t: 'operator';
  /** `+`, `not`, `and`, `<`, `unary -`, ... */
  op: string;
  parts: Expr[];
}
/** `yes if test else no` */
export interface ConditionalExpr extends Ranged {
  t: 'conditional';
  test: Expr;
  yes: Expr;
  no: Expr;
}
/** `lambda params: body` */
export interface LambdaExpr extends Ranged {
  t: 'lambda';
  params: Param[];
  body: Expr;
}
/** `[part for target in iter if condition]` and its kin. */
export interface ComprehensionExpr extends Ranged {
  t: 'comprehension';
  kind: 'list' | 'set' | 'dict' | 'generator';
  /** The element; for a dict comprehension key and value. */
  parts: Expr[];
  clauses: { target: Expr; iter: Expr; conditions: Expr[] }[];
}
/** `target := value` */
export interface WalrusExpr extends Ranged {
  t: 'walrus';
  target: NameExpr;
  value: Expr;
}
/** `*x`, `**x`, `await x`, `yield x`, `yield from x` */
export interface WrapperExpr extends Ranged {
  t: 'star' | 'await' | 'yield';
  value: Expr | null;
}
/** Slices, broken code, anything of which only the parts matter. */
export interface OtherExpr extends Ranged {
  t: 'other';
  parts: Expr[];
}

/** Any expression, told apart by `t`. */
export type Expr =
  | NameExpr
  | AttributeExpr
  | CallExpr
  | SubscriptExpr
  | DisplayExpr
  | DictExpr
  | LiteralExpr
  | FormatExpr
  | OperatorExpr
  | ConditionalExpr
  | LambdaExpr
  | ComprehensionExpr
  | WalrusExpr
  | WrapperExpr
  | OtherExpr;

/** A parameter of a function or lambda. */
export interface Param {
  /** Empty for a tuple parameter of Python 2, whose names are in `nested`. */
  name: string;
  nested?: NameExpr[];
  start: number;
  unpack: '' | '*' | '**';
  keywordOnly: boolean;
  annotation: Expr | null;
  default: Expr | null;
}

/** `def`, plain or `async`. */
export interface FunctionDef {
  t: 'def';
  start: number;
  end: number;
  name: string;
  /** Where the name begins. */
  at: number;
  params: Param[];
  returns: Expr | null;
  decorators: Expr[];
  body: Stmt[];
}
/** `class`; keyword arguments such as `metaclass` are among the bases. */
export interface ClassDef {
  t: 'class';
  start: number;
  end: number;
  name: string;
  at: number;
  bases: Arg[];
  decorators: Expr[];
  body: Stmt[];
}
/** One name of an import statement. */
export interface ImportedName {
  /** `a.b.c`, or the one name of a `from` import. */
  name: string;
  as: string | null;
  start: number;
  end: number;
}
/** `except type as target` */
export interface ExceptHandler {
  type: Expr | null;
  target: Expr | null;
  body: Stmt[];
}

/** Any statement, told apart by `t`. */
export type Stmt =
  | { t: 'expr'; value: Expr }
  | { t: 'assign'; targets: Expr[]; value: Expr | null; annotation: Expr | null }
  | { t: 'augment'; target: Expr; op: string; value: Expr }
  | { t: 'import'; start: number; end: number; names: ImportedName[] }
  | {
      t: 'from';
      start: number;
      end: number;
      level: number;
      module: string;
      names: ImportedName[];
      star: boolean;
    }
  | { t: 'if'; test: Expr; body: Stmt[]; orelse: Stmt[] }
  | { t: 'for'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
  | { t: 'while'; test: Expr; body: Stmt[]; orelse: Stmt[] }
  | { t: 'try'; body: Stmt[]; handlers: ExceptHandler[]; orelse: Stmt[]; finally: Stmt[] }
  | { t: 'with'; items: { value: Expr; target: Expr | null }[]; body: Stmt[] }
  | {
      t: 'match';
      subject: Expr;
      cases: { reads: Expr[]; binds: NameExpr[]; guard: Expr | null; body: Stmt[] }[];
    }
  | { t: 'return'; value: Expr | null }
  | { t: 'jump'; kind: 'break' | 'continue' | 'raise'; values: Expr[] }
  | { t: 'scope'; kind: 'global' | 'nonlocal'; names: string[] }
  | { t: 'delete'; targets: Expr[] }
  | FunctionDef
  | ClassDef;

/** A whole file. */
export interface Module {
  body: Stmt[];
  /** Ranges the parser could not make sense of. */
  broken: { start: number; end: number }[];
}
