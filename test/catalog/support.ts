/**
 * Makes usages from Python text with the template parser, so that tests read like the code they are about. Every dotted
 * name that begins with `tf.` is a usage; `symbols` says what methods and other names are.
 */
import { createAdviser } from '../../src/catalog/adviser.js';
import { compileCatalog, type RuleEntry } from '../../src/catalog/compile/catalog.js';
import { type CatalogFacts, NO_FACTS } from '../../src/catalog/compile/facts.js';
import { unquote } from '../../src/catalog/condition.js';
import type { Py, PyArg } from '../../src/catalog/python/ast.js';
import { parseExpression } from '../../src/catalog/python/parser.js';
import { children, dottedName } from '../../src/catalog/python/walk.js';
import { newTrace } from '../../src/catalog/render/piece.js';
import { print } from '../../src/catalog/render/print.js';
import type { Scope } from '../../src/catalog/render/scope.js';
import type { Advice, Target } from '../../src/match/finding.js';
import type { Argument, Expression, Literal, Usage } from '../../src/usage/usage.js';

/** A scope without reader, for printing a tree as it is. */
export function emptyScope(): Scope {
  return {
    target: 'pytorch',
    binding: { values: new Map(), args: [], api: null, order: [], unknown: [], missing: [], unpacks: true },
    world: { usage: () => undefined, render: () => null },
    trace: newTrace(),
    place: { inline: false, avoid: new Set() },
    hoisted: new Map(),
    filled: new Map(),
    holes: {},
    fills: {},
    helpers: new Set(),
    refuses: new Set(),
  };
}

const FORMS: Partial<Record<Py['t'], Expression['form']>> = {
  name: 'name',
  attr: 'attribute',
  call: 'call',
  sub: 'subscript',
  tuple: 'tuple',
  list: 'list',
  dict: 'dict',
  lambda: 'lambda',
  binary: 'operator',
  unary: 'operator',
  compare: 'operator',
  num: 'literal',
  str: 'literal',
  const: 'literal',
};

/** What text cannot tell: symbols of names and methods, kinds of names. */
export interface Hints {
  /** Dotted text -> symbol; for a method its name with a dot: `.run`. */
  symbols?: Record<string, string>;
  kinds?: Record<string, string>;
  api?: Usage['api'];
  change?: Partial<Usage>;
}

/** All usages in an expression, the outermost first. */
export function usagesIn(text: string, hints: Hints = {}): Usage[] {
  const usages: Usage[] = [];
  expressionOf(parseExpression(text), hints, usages);
  const [outer, ...rest] = usages.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  if (!outer) throw new Error(`No usage in ${text}`);
  return [{ ...outer, ...hints.change }, ...rest];
}

function symbolOf(py: Py, { symbols = {} }: Hints): { symbol: string; receiver?: Py } | null {
  const callee = py.t === 'call' ? py.f : py;
  const dotted = dottedName(callee);
  const known = dotted === null ? undefined : symbols[dotted];
  if (known) return { symbol: known };
  if (callee.t === 'attr' && symbols[`.${callee.a}`])
    return { symbol: symbols[`.${callee.a}`]!, receiver: callee.o };
  return dotted?.startsWith('tf.') ? { symbol: dotted } : null;
}

/** Builds the expression of a tree, noting the usages in it. */
export function expressionOf(py: Py, hints: Hints, usages: Usage[]): Expression {
  const piece = print(py, emptyScope());
  const base: Expression = { text: piece.text, precedence: piece.level, form: FORMS[py.t] ?? 'other' };
  const kind = hints.kinds?.[piece.text];
  if (kind) base.kind = kind;
  const literal = literalOf(py);
  if (literal) base.literal = literal;
  if (py.t === 'tuple' || py.t === 'list')
    base.items = py.items.map((item) => expressionOf(item, hints, usages));
  const found = symbolOf(py, hints);
  if (found) {
    base.usage = addUsage(py, found, base, hints, usages);
    return base;
  }
  const inner = base.items?.filter((item) => item.usage ?? item.parts);
  const parts = located(
    inner ?? outermost(py, hints).map((one) => expressionOf(one, hints, usages)),
    piece.text,
  );
  return parts.length > 0 ? { ...base, parts } : base;
}

function located(expressions: readonly Expression[], text: string): NonNullable<Expression['parts']> {
  let from = 0;
  return expressions.map((expression) => {
    const start = text.indexOf(expression.text, from);
    from = start + expression.text.length;
    return { start, end: from, expression };
  });
}

function outermost(py: Py, hints: Hints): Py[] {
  return children(py).flatMap((child) => (symbolOf(child, hints) ? [child] : outermost(child, hints)));
}

function literalOf(py: Py): Literal | undefined {
  if (py.t === 'num') return { type: 'number', text: py.text, value: Number(py.text) };
  if (py.t === 'str') return { type: 'string', text: py.text, value: unquote(py.text) };
  if (py.t !== 'const') return undefined;
  return py.text === 'None' ? { type: 'none' } : { type: 'bool', value: py.text === 'True' };
}

function addUsage(
  py: Py,
  { symbol, receiver }: { symbol: string; receiver?: Py },
  expression: Expression,
  hints: Hints,
  usages: Usage[],
): string {
  const id = `u${usages.length + 1}`;
  const callee = py.t === 'call' ? py.f : py;
  const usage: Usage = {
    id,
    symbol,
    written: dottedName(callee) ?? symbol,
    qualified: symbol,
    api: hints.api ?? null,
    role: receiver ? 'method' : py.t === 'call' ? 'call' : 'reference',
    arguments: [],
    expression,
    certainty: 'certain',
    evidence: [],
    context: null,
    within: '',
    file: 'train.py',
    line: usages.length + 1,
    column: 0,
    endLine: usages.length + 1,
    endColumn: 1,
  };
  usages.push(usage);
  if (py.t === 'call') usage.arguments = py.args.map((arg) => argumentOf(arg, hints, usages));
  if (receiver) usage.receiver = expressionOf(receiver, hints, usages);
  return id;
}

function argumentOf(arg: PyArg, hints: Hints, usages: Usage[]): Argument {
  return {
    keyword: arg.k ?? null,
    ...(arg.u && { unpack: arg.u }),
    value: expressionOf(arg.v, hints, usages),
  };
}

/** Compiles entries and fails on any problem. */
export function catalogOf(entries: readonly RuleEntry[], facts: CatalogFacts = NO_FACTS) {
  const { catalog, problems } = compileCatalog(entries, facts, '0.0.0');
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return catalog;
}

/** The advice on the outermost usage of a text. */
export function adviseOn(
  entries: readonly RuleEntry[],
  text: string,
  target: Target,
  hints: Hints = {},
  facts: CatalogFacts = NO_FACTS,
): Advice {
  const usages = usagesIn(text, hints);
  return createAdviser(catalogOf(entries, facts), usages).advise(usages[0]!, target).advice;
}
