/**
 * The lowered syntax of one Python file: a small closed union without punctuation, the same for Python 2 and 3.
 * Positions are UTF-16 offsets into the text. Knows nothing of tree-sitter and nothing of TensorFlow.
 */

/** Every expression: `start` and `end` slice the source text. */
interface Ranged {
  start: number;
  end: number;
}

export interface NameExpr extends Ranged {
  t: 'name';
  id: string;
}
export interface AttributeExpr extends Ranged {
  t: 'attribute';
  base: Expr;
  name: string;
  /** Where the attribute's own name begins. */
  at: number;
}
export interface CallExpr extends Ranged {
  t: 'call';
  func: Expr;
  args: Arg[];
}
export interface Arg {
  keyword: string | null;
  unpack: '' | '*' | '**';
  value: Expr;
}
export interface SubscriptExpr extends Ranged {
  t: 'subscript';
  base: Expr;
  index: Expr[];
}
export interface DisplayExpr extends Ranged {
  t: 'tuple' | 'list' | 'set';
  items: Expr[];
}
export interface DictExpr extends Ranged {
  t: 'dict';
  /** A null key is a `**` entry. */
  keys: (Expr | null)[];
  values: Expr[];
}
export interface LiteralExpr extends Ranged {
  t: 'literal';
  kind: 'number' | 'string' | 'true' | 'false' | 'none' | 'ellipsis';
}
/** An f-string: only what is interpolated. */
export interface FormatExpr extends Ranged {
  t: 'format';
  parts: Expr[];
}
export interface OperatorExpr extends Ranged {
  t: 'operator';
  /** `+`, `not`, `and`, `<`, `unary -`, ... */
  op: string;
  parts: Expr[];
}
export interface ConditionalExpr extends Ranged {
  t: 'conditional';
  test: Expr;
  yes: Expr;
  no: Expr;
}
export interface LambdaExpr extends Ranged {
  t: 'lambda';
  params: Param[];
  body: Expr;
}
export interface ComprehensionExpr extends Ranged {
  t: 'comprehension';
  kind: 'list' | 'set' | 'dict' | 'generator';
  /** The element; for a dict comprehension key and value. */
  parts: Expr[];
  clauses: { target: Expr; iter: Expr; conditions: Expr[] }[];
}
export interface WalrusExpr extends Ranged {
  t: 'walrus';
  target: NameExpr;
  value: Expr;
}
export interface WrapperExpr extends Ranged {
  t: 'star' | 'await' | 'yield';
  value: Expr | null;
}
/** Slices, broken code, anything of which only the parts matter. */
export interface OtherExpr extends Ranged {
  t: 'other';
  parts: Expr[];
}

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
export interface ImportedName {
  /** `a.b.c`, or the one name of a `from` import. */
  name: string;
  as: string | null;
  start: number;
  end: number;
}
export interface ExceptHandler {
  type: Expr | null;
  target: Expr | null;
  body: Stmt[];
}

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

export interface Module {
  body: Stmt[];
  /** Ranges the parser could not make sense of. */
  broken: { start: number; end: number }[];
}
