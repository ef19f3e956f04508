/** Expressions into the node table, children first, each name with the definitions that reach it. */
import type { Arg, ComprehensionExpr, Expr, LambdaExpr, Param } from '../python/syntax.js';
import { bindTarget } from './bind-target.js';
import { addNode, addRoot, type Binder, bindKey, define, lookUp } from './binding.js';
import { createEnv, reaching } from './env.js';
import type { Argument, NodeId, Parameter } from './summary.js';

/** Longest string literal kept: enough for a dotted name in `getattr` or `import_module`. */
const MAX_TEXT = 96;

/** Adds the expression and all its parts; gives its node. */
export function bindExpression(b: Binder, x: Expr): NodeId {
  const s = x.start;
  const e = x.end;
  switch (x.t) {
    case 'name':
      return addNode(b, { t: 'name', s, e, id: x.id, ...lookUp(b.frame, x.id) });
    case 'attribute': {
      const base = bindExpression(b, x.base);
      const reach = x.base.t === 'name' ? reaching(b.frame.env, `${x.base.id}.${x.name}`) : undefined;
      const known = reach && reach.length > 0 ? { d: [...reach] } : {};
      return addNode(b, { t: 'attr', s, e, base, name: x.name, at: x.at, ...known });
    }
    case 'call': {
      const func = bindExpression(b, x.func);
      return addNode(b, { t: 'call', s, e, func, args: bindArguments(b, x.args) });
    }
    case 'subscript': {
      const base = bindExpression(b, x.base);
      return addNode(b, { t: 'sub', s, e, base, index: x.index.map((i) => bindExpression(b, i)) });
    }
    case 'tuple':
    case 'list':
    case 'set':
      return addNode(b, { t: x.t, s, e, items: x.items.map((i) => bindExpression(b, i)) });
    case 'dict': {
      const keys = x.keys.map((key) => (key ? bindExpression(b, key) : -1));
      return addNode(b, { t: 'dict', s, e, keys, values: x.values.map((v) => bindExpression(b, v)) });
    }
    case 'literal':
      return bindLiteral(b, x);
    case 'operator':
      return addNode(b, { t: 'op', s, e, op: x.op, parts: x.parts.map((p) => bindExpression(b, p)) });
    case 'conditional': {
      const test = bindExpression(b, x.test);
      const yes = bindExpression(b, x.yes);
      return addNode(b, { t: 'cond', s, e, test, yes, no: bindExpression(b, x.no) });
    }
    case 'lambda':
      return bindLambda(b, x);
    case 'comprehension':
      return bindComprehension(b, x);
    case 'walrus': {
      const value = bindExpression(b, x.value);
      define(b, { t: 'value', name: x.target.id, s: x.target.start, node: value, path: [], how: 'walrus' });
      return addNode(b, { t: 'walrus', s, e, value });
    }
    case 'star':
    case 'await':
    case 'yield':
      return bindWrapper(b, x);
    default:
      return addNode(b, { t: x.t, s, e, parts: x.parts.map((p) => bindExpression(b, p)) });
  }
}

/** Call arguments in order. */
export function bindArguments(b: Binder, args: readonly Arg[]): Argument[] {
  return args.map((arg) => ({ k: arg.unpack || arg.keyword, v: bindExpression(b, arg.value) }));
}

function bindWrapper(b: Binder, x: Extract<Expr, { t: 'star' | 'await' | 'yield' }>): NodeId {
  const value = x.value ? bindExpression(b, x.value) : -1;
  if (x.t === 'yield' && value >= 0 && b.frame.fn >= 0) b.out.fns[b.frame.fn]?.yields.push(value);
  if (value < 0) return addNode(b, { t: 'other', s: x.start, e: x.end, parts: [] });
  return addNode(b, { t: x.t, s: x.start, e: x.end, value });
}

function bindLiteral(b: Binder, x: Extract<Expr, { t: 'literal' }>): NodeId {
  const { start: s, end: e, kind } = x;
  const keep = (kind === 'string' && e - s <= MAX_TEXT) || (kind === 'number' && e - s <= 20);
  return addNode(b, { t: 'lit', s, e, kind, ...(keep ? { text: b.text.slice(s, e) } : {}) });
}

/** A lambda's body sees the names as they are where it stands. */
function bindLambda(b: Binder, x: LambdaExpr): NodeId {
  const params = bindParameters(b, x.params);
  const fn =
    b.out.fns.push({
      name: '',
      cls: -1,
      binding: 'static',
      params,
      decorators: [],
      returns: [],
      yields: [],
      annotation: -1,
      scope: b.frame.scope,
      s: x.start,
      span: [x.start, x.end],
    }) - 1;
  const outer = b.frame;
  b.frame = { ...outer, env: createEnv(outer.env), all: new Map(), fn };
  defineParameters(b, fn, x.params);
  b.out.fns[fn]!.returns.push(bindExpression(b, x.body));
  b.frame = outer;
  return addNode(b, { t: 'lambda', s: x.start, e: x.end, fn });
}

/** Defaults and annotations, bound where the function is defined. */
export function bindParameters(b: Binder, params: readonly Param[]): Parameter[] {
  return params.map((p) => {
    const annotation = p.annotation ? bindAnnotation(b, p.annotation) : -1;
    const standard = p.default ? bindExpression(b, p.default) : -1;
    if (standard >= 0) addRoot(b, standard);
    return { name: p.name, unpack: p.unpack, keywordOnly: p.keywordOnly, annotation, default: standard };
  });
}

/** The parameters as names inside the function. */
export function defineParameters(b: Binder, fn: number, params: readonly Param[]): void {
  params.forEach((p, index) => {
    if (p.name) define(b, { t: 'param', name: p.name, s: p.start, fn, index });
    for (const name of p.nested ?? []) define(b, { t: 'opaque', name: name.id, s: name.start });
  });
}

/** An annotation; `"tf.Tensor"` in quotes is read as the name it is. */
export function bindAnnotation(b: Binder, x: Expr): NodeId {
  const node =
    x.t === 'literal' && x.kind === 'string' ? bindQuoted(b, x.start, x.end) : bindExpression(b, x);
  addRoot(b, node, 'annotation');
  return node;
}

function bindQuoted(b: Binder, start: number, end: number): NodeId {
  const match = /^(["'])([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\1$/.exec(b.text.slice(start, end));
  if (!match) return addNode(b, { t: 'lit', s: start, e: end, kind: 'string' });
  const segments = (match[2] as string).split('.');
  const s = start + 1;
  let at = s;
  let node = -1;
  for (const name of segments) {
    const e = at + name.length;
    node =
      node < 0
        ? addNode(b, { t: 'name', s, e, id: name, ...lookUp(b.frame, name) })
        : addNode(b, { t: 'attr', s, e, base: node, name, at });
    at = e + 1;
  }
  return node;
}

/** Comprehension variables live in an overlay that is dropped afterwards. */
function bindComprehension(b: Binder, x: ComprehensionExpr): NodeId {
  const outer = b.frame;
  const rest: NodeId[] = [];
  b.frame = { ...outer, env: createEnv(outer.env), all: new Map() };
  for (const clause of x.clauses) {
    const iter = bindExpression(b, clause.iter);
    rest.push(iter);
    bindTarget(b, clause.target, { node: iter, path: ['each'], how: 'for' });
    for (const condition of clause.conditions) rest.push(bindExpression(b, condition));
  }
  const nodes = x.parts.map((p) => bindExpression(b, p));
  b.frame = outer;
  keepWalruses(b, x);
  return addNode(b, { t: 'comp', s: x.start, e: x.end, kind: x.kind, parts: nodes, rest });
}

/** A walrus inside a comprehension binds in the function around it. */
function keepWalruses(b: Binder, x: ComprehensionExpr): void {
  for (const clause of x.clauses) {
    for (const condition of clause.conditions) {
      if (condition.t === 'walrus') bindKey(b.frame, condition.target.id, []);
    }
  }
}
