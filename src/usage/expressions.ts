/** Expressions of the reader's as plain data: text, grammar level, literals, and which parts are usages. */
import { BINARY_LEVEL, COMPARISONS, PRECEDENCE } from '../python/precedence.js';
import type { Node, Argument as NodeArgument, NodeId, Summary } from '../summary/summary.js';
import type { Values } from '../values/value.js';
import type { Argument, Expression, Literal } from './usage.js';

/** What building an expression needs to know of its file. */
export interface ExpressionSource {
  text: string;
  summary: Summary;
  /** The id of the usage whose whole expression is this node. */
  usageAt(n: NodeId): string | undefined;
  valuesAt(n: NodeId): Values;
}

type Form = Expression['form'];
type Entry = NonNullable<Expression['entries']>[number];

/** Builds the expression of a node. */
export function expressionOf(src: ExpressionSource, n: NodeId): Expression {
  const node = src.summary.nodes[n]!;
  const out: Expression = {
    text: src.text.slice(node.s, node.e),
    precedence: precedenceOf(node, src.text),
    form: formOf(node),
  };
  const literal = literalOf(node, src.text);
  if (literal) out.literal = literal;
  if (node.t === 'tuple' || node.t === 'list') out.items = node.items.map((item) => expressionOf(src, item));
  if (node.t === 'dict') out.entries = entriesOf(src, node);
  const kind = kindOf(src.valuesAt(n), node);
  if (kind) out.kind = kind;
  const usage = src.usageAt(n);
  if (usage) out.usage = usage;
  else {
    const parts: NonNullable<Expression['parts']> = [];
    for (const child of childrenOf(node, src.summary)) collectParts(src, child, node.s, parts);
    if (parts.length > 0) out.parts = parts;
  }
  return out;
}

/** A table of constants tells nothing by its keys. */
const MOST_ENTRIES = 64;

function entriesOf(src: ExpressionSource, { keys, values }: Extract<Node, { t: 'dict' }>): Entry[] {
  return keys
    .slice(0, MOST_ENTRIES)
    .flatMap((key, i) =>
      key < 0 ? [] : [{ key: expressionOf(src, key), value: expressionOf(src, values[i]!) }],
    );
}

/** The arguments of a call. */
export function argumentsOf(src: ExpressionSource, args: readonly NodeArgument[]): Argument[] {
  return args.map(({ k, v }) => {
    const value = expressionOf(src, v);
    return k === '*' || k === '**' ? { keyword: null, unpack: k, value } : { keyword: k, value };
  });
}

/** The whole expression a usage stands for; what is inside is told by its arguments and receiver. */
export function shallowExpression(src: ExpressionSource, n: NodeId, usage: string): Expression {
  const node = src.summary.nodes[n]!;
  return {
    text: src.text.slice(node.s, node.e),
    precedence: precedenceOf(node, src.text),
    form: formOf(node),
    usage,
  };
}

function collectParts(
  src: ExpressionSource,
  n: NodeId,
  base: number,
  out: NonNullable<Expression['parts']>,
): void {
  const node = src.summary.nodes[n]!;
  if (src.usageAt(n)) {
    out.push({ start: node.s - base, end: node.e - base, expression: expressionOf(src, n) });
    return;
  }
  for (const child of childrenOf(node, src.summary)) collectParts(src, child, base, out);
}

/** The direct parts of a node, in source order where that matters little. */
export function childrenOf(node: Node, summary: Summary): readonly NodeId[] {
  switch (node.t) {
    case 'name':
    case 'lit':
      return [];
    case 'attr':
      return [node.base];
    case 'call':
      return [node.func, ...node.args.map((arg) => arg.v)];
    case 'sub':
      return [node.base, ...node.index];
    case 'tuple':
    case 'list':
    case 'set':
      return node.items;
    case 'dict':
      return [...node.keys.filter((key) => key >= 0), ...node.values];
    case 'op':
    case 'format':
    case 'other':
      return node.parts;
    case 'cond':
      return [node.yes, node.test, node.no];
    case 'comp':
      return [...node.parts, ...node.rest];
    case 'lambda':
      return summary.fns[node.fn]!.returns;
    case 'walrus':
    case 'star':
    case 'await':
    case 'yield':
      return [node.value];
  }
}

const FORMS: Record<Node['t'], Form> = {
  name: 'name',
  attr: 'attribute',
  call: 'call',
  sub: 'subscript',
  tuple: 'tuple',
  list: 'list',
  set: 'other',
  dict: 'dict',
  lit: 'literal',
  op: 'operator',
  cond: 'operator',
  lambda: 'lambda',
  comp: 'other',
  walrus: 'other',
  star: 'other',
  await: 'other',
  yield: 'other',
  format: 'other',
  other: 'other',
};

function formOf(node: Node): Form {
  return FORMS[node.t];
}

function precedenceOf(node: Node, text: string): number {
  switch (node.t) {
    case 'attr':
    case 'call':
    case 'sub':
      return PRECEDENCE.primary;
    case 'op':
      return operatorLevel(node.op);
    case 'cond':
      return PRECEDENCE.conditional;
    case 'lambda':
      return PRECEDENCE.lambda;
    case 'walrus':
    case 'star':
    case 'yield':
      return PRECEDENCE.bare;
    case 'await':
      return PRECEDENCE.await;
    case 'tuple':
      return text[node.s] === '(' ? PRECEDENCE.atom : PRECEDENCE.bare;
    case 'comp':
      return /[([{]/.test(text[node.s] as string) ? PRECEDENCE.atom : PRECEDENCE.bare;
    default:
      return PRECEDENCE.atom;
  }
}

function operatorLevel(op: string): number {
  if (op.startsWith('unary')) return PRECEDENCE.unary;
  if (op === 'not') return PRECEDENCE.not;
  if (COMPARISONS.has(op) || op === '<>') return PRECEDENCE.comparison;
  return BINARY_LEVEL[op] ?? PRECEDENCE.conditional;
}

function literalOf(node: Node, text: string): Literal | undefined {
  if (node.t === 'op' && node.op === 'unary -') return negative(text.slice(node.s, node.e));
  if (node.t !== 'lit') return undefined;
  const written = text.slice(node.s, node.e);
  switch (node.kind) {
    case 'true':
    case 'false':
      return { type: 'bool', value: node.kind === 'true' };
    case 'none':
      return { type: 'none' };
    case 'number':
      return numberLiteral(written);
    case 'string':
      return stringLiteral(written);
    case 'ellipsis':
      return undefined;
  }
}

function numberLiteral(written: string): Literal | undefined {
  const value = Number(written.replace(/_/g, '').replace(/[lL]$/, ''));
  return Number.isNaN(value) ? undefined : { type: 'number', text: written, value };
}

function negative(written: string): Literal | undefined {
  return /^-\s*[\d.]/.test(written) ? numberLiteral(written.replace(/\s/g, '')) : undefined;
}

/** Plain one-line strings; escapes and joined strings are left to the text. */
function stringLiteral(written: string): Literal | undefined {
  const match = /^([rRuUbB]*)(["'])((?:(?!\2)[^\\\n])*)\2$/.exec(written);
  if (!match) return undefined;
  const bytes = /b/i.test(match[1] as string);
  return { type: bytes ? 'bytes' : 'string', text: written, value: match[3] as string };
}

/** The class of what a node holds, where there is just one. */
function kindOf(values: Values, node: Node): string | undefined {
  if (node.t === 'lit') return undefined;
  if (values.alts.length !== 1) return undefined;
  const { value } = values.alts[0]!;
  switch (value.t) {
    case 'instance':
      return value.cls;
    case 'sequence':
      return 'list';
    case 'mapping':
      return 'dict';
    case 'tuple':
      return 'tuple';
    case 'function':
      return 'function';
    default:
      return undefined;
  }
}
