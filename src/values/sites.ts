/** Who calls which function of the project, and which functions are handed to the framework: read off a first pass. */
import type { Node, NodeId } from '../summary/summary.js';
import { CALLBACKS, type Callback } from './callbacks.js';
import type { CallSite, Evaluation } from './link.js';
import { projectMethod } from './objects.js';
import type { Value, Values } from './value.js';

/** What a pass found; the callers of a function are where its parameters get their values. */
export interface Sites {
  /** By `file:fn`. */
  calls: Map<string, CallSite[]>;
  /** The first place that hands a function to the framework, by `file:fn`. */
  callbacks: Map<string, { callback: Callback; site: { file: number; call: NodeId } }>;
  /** By `file:cls`. */
  subclasses: Map<string, { file: number; cls: number }[]>;
  /** By `file:cls:name`. */
  sets: Map<string, { file: number; def: number }[]>;
}

/** Before any pass. */
export const NO_SITES: Sites = emptySites();

function emptySites(): Sites {
  return { calls: new Map(), callbacks: new Map(), subclasses: new Map(), sets: new Map() };
}

/** A pass under way. */
interface Pass {
  ev: Evaluation;
  out: Sites;
}

type Call = Extract<Node, { t: 'call' }>;

/** Collects over all files, in order. */
export function collectSites(ev: Evaluation): Sites {
  const out = emptySites();
  const pass: Pass = { ev, out };
  ev.files.forEach(({ summary }, file) => {
    summary.nodes.forEach((node, n) => {
      if (node.t === 'call') noteCall(pass, { file, call: n, shift: 0 }, node);
    });
    for (const [cls, { bases }] of summary.classes.entries()) noteBases(pass, { file, cls }, bases);
    for (const set of summary.sets) {
      for (const { value } of ev.node(file, set.base).alts) {
        if (value.t === 'object')
          push(out.sets, `${value.file}:${value.cls}:${set.name}`, { file, def: set.def });
      }
    }
  });
  return out;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function noteBases({ ev, out }: Pass, ref: { file: number; cls: number }, bases: readonly NodeId[]): void {
  for (const base of bases) {
    for (const { value } of ev.node(ref.file, base).alts) {
      if (value.t === 'class') push(out.subclasses, `${value.file}:${value.cls}`, ref);
    }
  }
}

function noteCall(pass: Pass, site: CallSite, node: Call): void {
  const { ev } = pass;
  const callee = ev.node(site.file, node.func);
  for (const { value } of callee.alts) noteCallee(pass, site, value);
  const symbol = calledSymbol(ev, callee);
  for (const callback of (symbol && CALLBACKS[symbol]) || []) noteCallback(pass, site, node, callback);
}

function noteCallee({ ev, out }: Pass, site: CallSite, value: Value): void {
  switch (value.t) {
    case 'function':
      push(out.calls, `${value.file}:${value.fn}`, { ...site, shift: value.self ? 1 : 0 });
      return;
    case 'class':
      noteMethods(out, site, projectMethod(ev, value, '__init__'));
      return;
    case 'object':
      for (const name of ['__call__', 'call', '_build'])
        noteMethods(out, site, projectMethod(ev, value, name));
      return;
    default:
  }
}

function noteMethods(out: Sites, site: CallSite, methods: Values): void {
  for (const { value } of methods.alts) {
    if (value.t === 'function') push(out.calls, `${value.file}:${value.fn}`, { ...site, shift: 1 });
  }
}

/** The public function or method that is called, if it is one alternative's. */
function calledSymbol(ev: Evaluation, callee: Values): string | null {
  for (const { value } of callee.alts) {
    if (value.t === 'symbol') return ev.canonical(value.qualified).symbol;
    if (value.t === 'member') return `${value.cls}.${value.name}`;
  }
  return null;
}

function noteCallback({ ev, out }: Pass, site: CallSite, node: Call, callback: Callback): void {
  const arg = node.args.find((a) => a.k === callback.keyword) ?? node.args[callback.at];
  if (!arg || (arg.k !== null && arg.k !== callback.keyword)) return;
  for (const { value } of ev.node(site.file, arg.v).alts) {
    const fn = value.t === 'partial' ? value.of.alts[0]?.value : value;
    if (fn?.t !== 'function') continue;
    const key = `${fn.file}:${fn.fn}`;
    if (!out.callbacks.has(key))
      out.callbacks.set(key, { callback, site: { file: site.file, call: site.call } });
  }
}
