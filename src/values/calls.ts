/** Calls: what calling each alternative of the callee gives. */
import type { Fn, Node } from '../summary/summary.js';
import { annotated } from './annotations.js';
import { instanceMember, methodResult } from './attributes.js';
import { type BuiltinCall, callBuiltin, callExternal } from './builtins.js';
import { type KindContext, valuesOfKind } from './kinds.js';
import type { Evaluation } from './link.js';
import { ancestry, projectMethod } from './objects.js';
import {
  flatMap,
  instance,
  join,
  NOTHING,
  objectValue,
  one,
  orElse,
  PLAIN,
  sequence,
  unknown,
  type Value,
  type Values,
  via,
} from './value.js';

type Call = Extract<Node, { t: 'call' }>;

/** The result of a call node. */
export function callNode(ev: Evaluation, file: number, node: Call): Values {
  const callee = ev.files[file]!.summary.nodes[node.func]!;
  if (callee.t === 'name' && callee.id === 'super' && !callee.d) return superValue(ev, file, node);
  return call(ev, file, node, ev.node(file, node.func));
}

function call(ev: Evaluation, file: number, node: Call, callee: Values): Values {
  return flatMap(callee, ({ value }) => via(result(ev, file, node, value), 'result', file, node.s));
}

function result(ev: Evaluation, file: number, node: Call, value: Value): Values {
  const context = (self: Values): KindContext => kindContext(ev, file, node, self);
  switch (value.t) {
    case 'symbol':
      return symbolResult(ev, value.qualified, context(NOTHING));
    case 'instance':
      return callInstance(ev, value.cls, context(one(value)));
    case 'member': {
      const found = ev.classes.member(value.self, value.name);
      return found ? valuesOfKind(found.kind, context(one(instance(value.self)))) : one(PLAIN);
    }
    case 'function':
      return ev.returns(value.file, value.fn);
    case 'class':
      return one(objectValue(value.file, value.cls));
    case 'object':
      return callObject(ev, value, context(one(value)));
    case 'partial':
      return call(ev, file, node, value.of);
    case 'builtin':
      return callBuiltin(value.name, value.of, builtinCall(ev, file, node));
    case 'external':
      return callExternal(value.name, builtinCall(ev, file, node));
    case 'plain':
      return one(PLAIN);
    case 'unknown':
      return one(value, 1);
    default:
      return one(unknown('not modelled'), 1);
  }
}

/** A class gives an instance; a function what the facts say. */
function symbolResult(ev: Evaluation, qualified: string, context: KindContext): Values {
  const { symbol } = ev.canonical(qualified);
  if (ev.classes.has(symbol)) return one(instance(symbol));
  const kind = Object.hasOwn(ev.facts.functions, symbol) ? ev.facts.functions[symbol] : undefined;
  if (kind !== undefined) return valuesOfKind(kind, context);
  const dot = symbol.lastIndexOf('.');
  const owner = symbol.slice(0, dot);
  if (ev.classes.has(owner)) return classMethodResult(ev, owner, symbol.slice(dot + 1), context);
  const last = symbol.slice(dot + 1);
  return /^[A-Z][a-z0-9]*[A-Z]?[a-z]/.test(last)
    ? one(instance(symbol), 1)
    : one(unknown('result of a call'), 1);
}

/** `tf.data.Dataset.from_tensor_slices(x)`: a method asked of the class. */
function classMethodResult(ev: Evaluation, cls: string, name: string, context: KindContext): Values {
  const found = ev.classes.member(cls, name);
  if (!found) return one(unknown('result of a call'), 1);
  return valuesOfKind(found.kind, { ...context, self: one(instance(cls)) });
}

function callInstance(ev: Evaluation, cls: string, context: KindContext): Values {
  const found = ev.classes.member(cls, '__call__');
  return found ? valuesOfKind(found.kind, context) : one(unknown('result of a call'), 1);
}

/** An object of the project: its own `__call__`, or the framework's, which runs its `call`. */
function callObject(ev: Evaluation, value: Extract<Value, { t: 'object' }>, context: KindContext): Values {
  for (const name of ['__call__', 'call', '_build']) {
    const results = returnsOf(ev, projectMethod(ev, value, name));
    if (results.alts.some((alt) => alt.value.t !== 'unknown')) return results;
  }
  for (const base of ancestry(ev, value).framework) {
    const found = instanceMember(ev, base, '__call__').alts[0]?.value;
    if (found?.t === 'member') return methodOrCall(ev, base, context);
  }
  return one(unknown('result of a call'), 1);
}

function methodOrCall(ev: Evaluation, base: string, context: KindContext): Values {
  const values = callInstance(ev, base, context);
  return values.alts.length > 0 ? values : methodResult(ev, base, '__call__');
}

function returnsOf(ev: Evaluation, methods: Values): Values {
  return flatMap(methods, ({ value }) =>
    value.t === 'function' ? ev.returns(value.file, value.fn) : NOTHING,
  );
}

/** What the body of a project function gives back; a generator gives a sequence of what it yields. */
export function bodyReturns(ev: Evaluation, file: number, fn: Fn): Values {
  if (fn.yields.length > 0) return one(sequence(join(fn.yields.map((n) => ev.node(file, n)))));
  const values = join(fn.returns.map((n) => ev.node(file, n)));
  const first = ev.files[file]!.summary.nodes[fn.returns[0] ?? -1];
  const stated =
    fn.annotation < 0
      ? values
      : orElse(values, () => via(annotated(ev, file, fn.annotation), 'annotation', file, fn.s));
  if (stated.alts.length === 0) return one(PLAIN);
  return via(stated, 'return', file, first?.s ?? fn.s);
}

function kindContext(ev: Evaluation, file: number, node: Call, self: Values): KindContext {
  return {
    self,
    argument: (name) => namedArgument(ev, file, node, name),
    call: (callee) => call(ev, file, node, callee),
  };
}

/** An argument by keyword, else the first positional one that can be called. */
function namedArgument(ev: Evaluation, file: number, node: Call, name: string): Values {
  const keyword = node.args.find((arg) => arg.k === name);
  if (keyword) return ev.node(file, keyword.v);
  const positional = node.args.filter((arg) => arg.k === null).map((arg) => ev.node(file, arg.v));
  const callable = positional.find((values) =>
    values.alts.some(({ value }) => ['function', 'class', 'partial', 'symbol', 'object'].includes(value.t)),
  );
  return callable ?? positional[0] ?? one(unknown('parameter'), 1);
}

function builtinCall(ev: Evaluation, file: number, node: Call): BuiltinCall {
  const args = node.args.filter((arg) => arg.k === null).map((arg) => ev.node(file, arg.v));
  return { ev, file, node, args, call: (callee) => call(ev, file, node, callee) };
}

/** `super()` and `super(C, self)`. */
function superValue(ev: Evaluation, file: number, node: Call): Values {
  const { summary } = ev.files[file]!;
  const named = node.args[0] ? ev.node(file, node.args[0].v).alts[0]?.value : undefined;
  if (named?.t === 'class')
    return one({ t: 'super', file: named.file, cls: named.cls, key: `S:${named.file}:${named.cls}` });
  const cls = enclosingClass(summary.fns, node.s);
  return cls < 0 ? one(unknown('not modelled'), 1) : one({ t: 'super', file, cls, key: `S:${file}:${cls}` });
}

/** The class of the method a position stands in: the last method that begins before it. */
function enclosingClass(fns: readonly Fn[], at: number): number {
  let best = -1;
  let cls = -1;
  for (const fn of fns) {
    if (fn.cls >= 0 && fn.s <= at && fn.s > best) {
      best = fn.s;
      cls = fn.cls;
    }
  }
  return cls;
}
