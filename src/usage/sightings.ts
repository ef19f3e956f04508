/**
 * Walks one file's expressions and notes each use of the framework: which node, which role, which name.
 * A maximal chain is one sighting; what is inside arguments and receivers is visited too.
 */
import { concernsTensorFlow } from '../facts/relevant.js';
import type { Node, NodeId, Root, Summary } from '../summary/summary.js';
import { FLAGS } from '../values/attributes.js';
import { literalArgument } from '../values/builtins.js';
import type { Evaluation } from '../values/link.js';
import { inherits, projectMethod } from '../values/objects.js';
import { type Alternative, atMost, PLAIN, type Reason, type Values } from '../values/value.js';
import { choose, type Named } from './choice.js';
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
  /** How many public names it may be, each as likely. */
  rivals: number;
  /** It may be something else that has no public name. */
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
  /** What is still to be visited; a list instead of recursion, so that deep nesting costs no stack. */
  todo: { n: NodeId; role: Role }[];
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
    const w: Walk = { ev, file, summary, usesFramework, out, root, todo: [] };
    if (root.role === 'store') visitStore(w, root.n);
    else visit(w, root.n, ROLES[root.role]);
    for (let next = w.todo.pop(); next; next = w.todo.pop()) visitNow(w, next.n, next.role);
  }
  return out;
}

function visit(w: Walk, n: NodeId, role: Role): void {
  w.todo.push({ n, role });
}

function visitNow(w: Walk, n: NodeId, role: Role): void {
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
  if (node.t !== 'attr') return;
  visitReceiver(w, node.base, noteMembers(w, { n, call: null, values: w.ev.node(w.file, n) }, node));
}

/** A name or dotted chain that is read. */
function visitChain(w: Walk, n: NodeId, node: Extract<Node, { t: 'name' | 'attr' }>, role: Role): void {
  const values = w.ev.node(w.file, n);
  if (noteSymbols(w, { n, call: null, role, values })) {
    visitInnerBase(w, node);
    return;
  }
  if (node.t === 'attr') {
    visitReceiver(w, node.base, noteMembers(w, { n, call: null, values }, node));
  }
}

/** What a member is read from; a bare alias such as `FLAGS` in `FLAGS.lr` is then no use of its own. */
function visitReceiver(w: Walk, base: NodeId, isMember: boolean): void {
  if (!isMember || w.summary.nodes[base]!.t !== 'name') visit(w, base, 'reference');
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
      visitReceiver(w, func.base, noted || noteMembers(w, { n, call: n, values }, func));
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
const INDIRECT: ReadonlySet<string> = new Set([
  'argument',
  'default',
  'loop',
  'with',
  'return',
  'result',
  'member',
]);

/** Notes each framework name among the alternatives; true if there was one. */
function noteSymbols(w: Walk, c: Candidate & { role: Role }): boolean {
  const whole = w.summary.nodes[c.n]!;
  const node = c.call !== null && whole.t === 'call' ? w.summary.nodes[whole.func]! : whole;
  const choices = choose(c.values, (alternative) => spelled(w.ev, alternative));
  if (choices.length === 0) return false;
  const bare = c.role === 'reference' && node.t !== 'attr';
  if (bare && choices.every(({ alternative }) => INDIRECT.has(alternative.trail?.step ?? ''))) return true;
  for (const { qualified, alternative, ambiguous, rivals } of choices) {
    note(w, c, {
      start: node.s,
      end: node.e,
      role: c.role,
      qualified,
      alternative,
      ambiguous,
      rivals,
      receiver: null,
    });
  }
  return true;
}

function note(w: Walk, c: Candidate, part: Omit<Sighting, 'node' | 'call' | 'root'>): void {
  w.out.found.push({ ...part, node: c.n, call: c.call, root: w.root });
}

/** A symbol, or what a `functools.partial` of one calls. */
function spelled(ev: Evaluation, alternative: Alternative): Named[] {
  const { value } = alternative;
  if (value.t === 'partial')
    return atMost(value.of, alternative.sure).alts.flatMap((inner) => spelled(ev, inner));
  if (value.t !== 'symbol' || !concernsTensorFlow(value.qualified)) return [];
  return [{ qualified: value.qualified, symbol: ev.canonical(value.qualified).symbol, alternative }];
}

/** Notes documented members among the alternatives of `base.name`; true if there was one. */
function noteMembers(w: Walk, c: Candidate, attr: Extract<Node, { t: 'attr' }>): boolean {
  const choices = choose(c.values, (alternative) => memberName(w, attr, alternative));
  for (const { qualified, alternative, ambiguous, rivals } of choices) {
    const place = { start: attr.at, end: attr.at + attr.name.length, receiver: attr.base };
    note(w, c, { ...place, role: 'method', qualified, alternative, ambiguous, rivals });
  }
  if (choices.length === 0 && c.call !== null) noteDistinctive(w, c, attr);
  return choices.length > 0;
}

/** The member that is read here; not one that a variable or property has kept from elsewhere. */
function memberName(w: Walk, attr: Extract<Node, { t: 'attr' }>, alternative: Alternative): Named[] {
  const { value } = alternative;
  if (value.t !== 'member' || value.stored || value.name !== attr.name || /^__(?!call__)/.test(value.name))
    return [];
  if (value.cls !== FLAGS) return [named(`${value.cls}.${value.name}`, alternative)];
  // The whole chain names the object: `tf.flags.FLAGS.lr` is one use, that of `tf.flags.FLAGS`.
  const base = w.summary.nodes[attr.base]!;
  const isSpelled =
    base.t === 'attr' && w.ev.node(w.file, attr.base).alts.some((alt) => alt.value.t === 'symbol');
  return isSpelled ? [] : [named(FLAGS, alternative)];
}

function named(symbol: string, alternative: Alternative): Named {
  return { qualified: symbol, symbol, alternative };
}

/** Calling an instance, or a method kept in a variable: `Dense(3)(x)`, `self.cell(x, state)`, `run(op)`. */
function noteCallable(w: Walk, c: Candidate): boolean {
  const node = w.summary.nodes[c.n] as Extract<Node, { t: 'call' }>;
  const func = w.summary.nodes[node.func]!;
  const choices = choose(c.values, (alternative) => {
    const symbol = calledMember(w.ev, alternative);
    return symbol ? [named(symbol, alternative)] : [];
  });
  for (const { qualified, alternative, ambiguous, rivals } of choices) {
    const place = { start: func.s, end: func.e, receiver: node.func };
    note(w, c, { ...place, role: 'method', qualified, alternative, ambiguous, rivals });
  }
  return choices.length > 0;
}

/** Public classes whose project subclasses are called as layers are. */
const CALLABLE = [
  'tf.nn.rnn_cell.RNNCell',
  'tf.keras.layers.Layer',
  'sonnet.AbstractModule',
  'sonnet.Module',
];

function calledMember(ev: Evaluation, { value }: Alternative): string | null {
  if (value.t === 'member' && value.stored) return value.cls === FLAGS ? null : `${value.cls}.${value.name}`;
  if (value.t === 'instance') return memberOf(ev, value.cls, '__call__');
  // A class that says itself what a call does is not called as the framework's.
  if (value.t !== 'object' || projectMethod(ev, value, '__call__').alts.length > 0) return null;
  const base = CALLABLE.find((cls) => inherits(ev, value, cls));
  return base ? memberOf(ev, base, '__call__') : null;
}

function memberOf(ev: Evaluation, cls: string, name: string): string | null {
  const found = ev.classes.member(cls, name);
  return found ? `${found.cls}.${name}` : null;
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
  const qualified = memberOf(w.ev, distinctiveMethods[attr.name] as string, attr.name);
  if (!qualified) return;
  const trail = { step: 'method name', file: w.file, at: attr.at, from: null } as const;
  const alternative: Alternative = { value: PLAIN, sure: 0, trail };
  const place = { start: attr.at, end: attr.at + attr.name.length, receiver: attr.base };
  note(w, c, { ...place, role: 'method', qualified, alternative, ambiguous: false, rivals: 1 });
}

/** `getattr(tf.nn, 'relu')`: the name is in the string. */
function noteString(w: Walk, n: NodeId, node: Extract<Node, { t: 'call' }>): boolean {
  const arg = node.args[1];
  if (!arg || literalArgument({ ev: w.ev, file: w.file, node }, 1) === null) return false;
  const values = w.ev.node(w.file, n);
  const { s: start, e: end } = w.summary.nodes[arg.v]!;
  const choices = choose(values, (alternative) => spelled(w.ev, alternative));
  for (const { qualified, alternative, ambiguous, rivals } of choices) {
    note(
      w,
      { n, call: null, values },
      { start, end, role: 'string', qualified, alternative, ambiguous, rivals, receiver: null },
    );
  }
  return choices.length > 0;
}
