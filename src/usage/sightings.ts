/**
 * Walks one file's expressions and notes each use of the framework: which node, which role, which name.
 * A maximal chain is one sighting; what is inside arguments and receivers is visited too.
 */
import { concernsTensorFlow } from '../facts/relevant.js';
import type { Node, NodeId, Root, Summary } from '../summary/summary.js';
import { FLAGS, instanceMember } from '../values/attributes.js';
import { literalArgument } from '../values/builtins.js';
import type { Evaluation } from '../values/link.js';
import { inherits } from '../values/objects.js';
import type { Alternative, Reason, Values } from '../values/value.js';
import { childrenOf } from './expressions.js';
import type { Role } from './usage.js';

/** One use, still in terms of nodes. */
export interface Sighting {
  /** The whole expression: the call, or the chain. */
  node: NodeId;
  /** Where it is shown: the chain, or a method's name. */
  start: number;
  end: number;
  role: Role;
  /** As imported; canonicalised later. For a method already canonical. */
  qualified: string;
  call: NodeId | null;
  receiver: NodeId | null;
  alternative: Alternative;
  /** Several things it may be. */
  ambiguous: boolean;
  root: Root;
}

export interface Sightings {
  found: Sighting[];
  /** Method calls with a distinctive name on something unknown. */
  unresolved: Reason[];
}

interface Walk {
  ev: Evaluation;
  file: number;
  summary: Summary;
  usesFramework: boolean;
  out: Sightings;
  root: Root;
}

const ROLES: Record<Root['role'], Role> = {
  value: 'reference',
  store: 'reference',
  base: 'base class',
  decorator: 'decorator',
  annotation: 'annotation',
};

/** All sightings of one file, in the order of its expressions. */
export function sightingsIn(ev: Evaluation, file: number, usesFramework: boolean): Sightings {
  const { summary } = ev.files[file]!;
  const out: Sightings = { found: [], unresolved: [] };
  for (const root of summary.roots) {
    const w = { ev, file, summary, usesFramework, out, root };
    if (root.role === 'store') visitStore(w, root.n);
    else visit(w, root.n, ROLES[root.role]);
  }
  return out;
}

function visit(w: Walk, n: NodeId, role: Role): void {
  const node = w.summary.nodes[n]!;
  switch (node.t) {
    case 'name':
    case 'attr':
      visitChain(w, n, node, role);
      return;
    case 'call':
      visitCall(w, n, node, role);
      return;
    default: {
      const inner = role === 'annotation' ? role : 'reference';
      for (const child of childrenOf(node, w.summary)) visit(w, child, inner);
    }
  }
}

/** `config.gpu_options.allow_growth = True`: a member that is set; `tf.nn.relu = f` only reads `tf.nn`. */
function visitStore(w: Walk, n: NodeId): void {
  const node = w.summary.nodes[n]!;
  if (node.t !== 'attr') return visit(w, n, 'reference');
  noteMembers(w, { n, call: null, values: w.ev.node(w.file, n) }, node);
  visitReceiver(w, node.base);
}

/** A name or dotted chain that is read. */
function visitChain(w: Walk, n: NodeId, node: Extract<Node, { t: 'name' | 'attr' }>, role: Role): void {
  const values = w.ev.node(w.file, n);
  if (noteSymbols(w, { n, call: null, role, values })) {
    visitInnerBase(w, node);
    return;
  }
  if (node.t === 'attr') {
    noteMembers(w, { n, call: null, values }, node);
    visitReceiver(w, node.base);
  }
}

/** What a member is read from; a bare alias such as `FLAGS` in `FLAGS.lr` is no use of its own. */
function visitReceiver(w: Walk, base: NodeId): void {
  if (w.summary.nodes[base]!.t !== 'name') visit(w, base, 'reference');
}

function visitCall(w: Walk, n: NodeId, node: Extract<Node, { t: 'call' }>, role: Role): void {
  const func = w.summary.nodes[node.func]!;
  const called: Role = role === 'decorator' ? 'decorator' : 'call';
  if (isGetattr(w, node) && noteString(w, n, node)) {
    for (const arg of node.args.slice(2)) visit(w, arg.v, 'reference');
    return;
  }
  const values = w.ev.node(w.file, node.func);
  if (noteSymbols(w, { n, call: n, role: called, values })) visitCallee(w, node.func, func);
  else {
    const noted = noteCallable(w, { n, call: n, values });
    if (func.t === 'attr') {
      if (!noted) noteMembers(w, { n, call: n, values }, func);
      visitReceiver(w, func.base);
    } else if (func.t !== 'name') visit(w, node.func, 'reference');
  }
  for (const arg of node.args) visit(w, arg.v, 'reference');
}

/** The callee of a known call, where it is more than a chain: `partial(tf.layers.dense)(x)`, `{'relu': tf.nn.relu}[k](x)`. */
function visitCallee(w: Walk, n: NodeId, func: Node): void {
  if (func.t === 'call' && isGetattr(w, func)) return;
  if (func.t === 'call' || func.t === 'sub') visit(w, n, 'reference');
  else visitInnerBase(w, func);
}

function isGetattr(w: Walk, node: Extract<Node, { t: 'call' }>): boolean {
  const func = w.summary.nodes[node.func]!;
  return func.t === 'name' && !func.d && func.id === 'getattr';
}

/** A chain on something that is no name: `getattr(tf, 'nn').relu`, `modules['tf'].float32`. */
function visitInnerBase(w: Walk, node: Node): void {
  let inner: Node = node;
  while (inner.t === 'attr') {
    const base: NodeId = inner.base;
    inner = w.summary.nodes[base]!;
    if (inner.t === 'sub' || inner.t === 'call') {
      for (const child of childrenOf(inner, w.summary)) visit(w, child, 'reference');
    }
  }
}

interface Candidate {
  n: NodeId;
  call: NodeId | null;
  values: Values;
}

/** The value went through a parameter or a loop, so the name is no spelling of the symbol. */
const INDIRECT = new Set(['argument', 'default', 'loop', 'with', 'return', 'result', 'member']);

/** Notes each framework name among the alternatives; true if there was one. */
function noteSymbols(w: Walk, c: Candidate & { role: Role }): boolean {
  const symbols = c.values.alts.flatMap((alt) => spelled(alt));
  if (symbols.length === 0) return false;
  const node =
    w.summary.nodes[c.call === null ? c.n : (w.summary.nodes[c.n] as Extract<Node, { t: 'call' }>).func]!;
  if (
    c.role === 'reference' &&
    node.t !== 'attr' &&
    symbols.every((s) => s.alternative.trail && INDIRECT.has(s.alternative.trail.step))
  ) {
    return true;
  }
  const seen = new Set<string>();
  for (const { qualified, alternative } of symbols) {
    const { symbol } = w.ev.canonical(qualified);
    if (seen.has(symbol)) continue;
    seen.add(symbol);
    w.out.found.push({
      node: c.n,
      start: node.s,
      end: node.e,
      role: c.role,
      qualified,
      call: c.call,
      receiver: null,
      alternative,
      ambiguous: false,
      root: w.root,
    });
  }
  markAmbiguous(w, seen.size > 1 || c.values.alts.length > symbols.length, seen.size);
  return true;
}

/** A symbol, or what a `functools.partial` of one calls. */
function spelled(alternative: Alternative): { qualified: string; alternative: Alternative }[] {
  const { value } = alternative;
  if (value.t === 'symbol')
    return concernsTensorFlow(value.qualified) ? [{ qualified: value.qualified, alternative }] : [];
  if (value.t === 'partial') return value.of.alts.flatMap(spelled);
  return [];
}

function markAmbiguous(w: Walk, ambiguous: boolean, count: number): void {
  if (!ambiguous) return;
  for (const sighting of w.out.found.slice(w.out.found.length - count)) sighting.ambiguous = true;
}

/** Notes documented members among the alternatives of `base.name`. */
function noteMembers(w: Walk, c: Candidate, attr: Extract<Node, { t: 'attr' }>): void {
  const seen = new Set<string>();
  for (const alternative of c.values.alts) {
    const { value } = alternative;
    if (value.t !== 'member' || (value.name.startsWith('__') && value.name !== '__call__')) continue;
    const qualified = value.cls === FLAGS ? value.cls : `${value.cls}.${value.name}`;
    if (
      seen.has(qualified) ||
      (value.cls === FLAGS && w.summary.nodes[attr.base]!.t === 'attr' && isSpelled(w, attr.base))
    )
      continue;
    seen.add(qualified);
    noteMethod(w, c, {
      qualified,
      alternative,
      start: attr.at,
      end: attr.at + attr.name.length,
      receiver: attr.base,
    });
  }
  if (seen.size > 0) markAmbiguous(w, seen.size > 1 || c.values.alts.length > 1, seen.size);
  else if (c.call !== null) noteDistinctive(w, c, attr);
}

/** The whole chain names the object: `tf.flags.FLAGS.lr` is one use, that of `tf.flags.FLAGS`. */
function isSpelled(w: Walk, base: NodeId): boolean {
  return w.ev.node(w.file, base).alts.some((alt) => alt.value.t === 'symbol');
}

interface Method {
  qualified: string;
  alternative: Alternative;
  start: number;
  end: number;
  receiver: NodeId;
}

function noteMethod(w: Walk, c: Candidate, m: Method): void {
  w.out.found.push({ ...m, node: c.n, role: 'method', call: c.call, ambiguous: false, root: w.root });
}

/** Calling an instance: `Dense(3)(x)`, `self.cell(x, state)`. */
function noteCallable(w: Walk, c: Candidate): boolean {
  const node = w.summary.nodes[c.n] as Extract<Node, { t: 'call' }>;
  const func = w.summary.nodes[node.func]!;
  const seen = new Set<string>();
  for (const alternative of c.values.alts) {
    const cls = callableClass(w.ev, alternative);
    if (!cls || seen.has(cls)) continue;
    seen.add(cls);
    const place = { start: func.s, end: func.e, receiver: node.func };
    noteMethod(w, c, { qualified: `${cls}.__call__`, alternative, ...place });
  }
  if (seen.size > 0) markAmbiguous(w, seen.size > 1 || c.values.alts.length > 1, seen.size);
  return seen.size > 0;
}

function callableClass(ev: Evaluation, { value }: Alternative): string | null {
  if (value.t === 'instance') {
    const found = instanceMember(ev, value.cls, '__call__').alts[0]?.value;
    return found?.t === 'member' ? found.cls : null;
  }
  if (value.t !== 'object') return null;
  for (const cls of [
    'tf.nn.rnn_cell.RNNCell',
    'tf.keras.layers.Layer',
    'sonnet.AbstractModule',
    'sonnet.Module',
  ]) {
    if (inherits(ev, value, cls)) {
      const found = instanceMember(ev, cls, '__call__').alts[0]?.value;
      return found?.t === 'member' ? found.cls : null;
    }
  }
  return null;
}

/** Reasons under which a method's name is evidence: nothing says what the receiver is. */
const SILENT: ReadonlySet<Reason> = new Set<Reason>(['other library', 'unbound']);

/** A method only TensorFlow has, on something unknown: a guess, and counted as unresolved. */
function noteDistinctive(w: Walk, c: Candidate, attr: Extract<Node, { t: 'attr' }>): void {
  const { distinctiveMethods } = w.ev.facts;
  if (!w.usesFramework || !Object.hasOwn(distinctiveMethods, attr.name)) return;
  const why = c.values.alts.map(({ value }) => (value.t === 'unknown' ? value.why : null));
  if (why.length > 0 && why.some((reason) => reason === null || SILENT.has(reason))) return;
  w.out.unresolved.push(why[0] ?? 'not modelled');
  const found = w.ev.classes.member(distinctiveMethods[attr.name] as string, attr.name);
  if (!found) return;
  const trail = { step: 'method name', file: w.file, at: attr.at, from: null } as const;
  const alternative: Alternative = { value: { t: 'plain', key: 'plain' }, sure: 0, trail };
  const place = { start: attr.at, end: attr.at + attr.name.length, receiver: attr.base };
  noteMethod(w, c, { qualified: `${found.cls}.${attr.name}`, alternative, ...place });
}

/** `getattr(tf.nn, 'relu')`: the name is in the string. */
function noteString(w: Walk, n: NodeId, node: Extract<Node, { t: 'call' }>): boolean {
  const text = literalArgument({ ev: w.ev, file: w.file, node }, 1);
  const arg = node.args[1];
  if (text === null || !arg) return false;
  const values = w.ev.node(w.file, n);
  const place = w.summary.nodes[arg.v]!;
  for (const { qualified, alternative } of values.alts.flatMap(spelled)) {
    w.out.found.push({
      node: n,
      start: place.s,
      end: place.e,
      role: 'string',
      qualified,
      call: null,
      receiver: null,
      alternative,
      ambiguous: values.alts.length > 1,
      root: w.root,
    });
  }
  return values.alts.some((alt) => alt.value.t === 'symbol');
}
