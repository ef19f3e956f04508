/**
 * The state of binding one file, and its elementary moves: add a node, define a name, look a name up.
 * One record passed along; nothing here outlives `summarize`.
 */
import type { Expr } from '../python/syntax.js';
import { createEnv, type Env, reaching } from './env.js';
import type { Def, DefId, Guard, Node, NodeId, Root, Summary } from './summary.js';

/** The function, class or module whose code is being bound. */
export interface Frame {
  scope: number;
  kind: 'module' | 'function' | 'class';
  /** Names a function binds itself; null for module and class, which have no such rule. */
  locals: ReadonlySet<string> | null;
  globals: ReadonlySet<string>;
  nonlocals: ReadonlySet<string>;
  /** Name of the first parameter of a method, and the class it stands in. */
  receiver: { name: string; cls: number } | null;
  fn: number;
  cls: number;
  enclosing: Frame | null;
  env: Env;
  /** All definitions of each name in this scope, whatever the flow. */
  all: Map<string, DefId[]>;
  /** Which `a.b` keys hang on a name: they die when it is rebound. */
  dotted: Map<string, Set<string>>;
}

export interface Binder {
  text: string;
  out: Summary;
  frame: Frame;
  guard: Guard;
  /** Function bodies wait until the scope around them is complete. */
  deferred: (() => void)[];
}

/** Appends an expression node. */
export function addNode(b: Binder, node: Node): NodeId {
  b.out.nodes.push(node);
  return b.out.nodes.length - 1;
}

/** Marks an expression that is no part of another. */
export function addRoot(b: Binder, n: NodeId, role: Root['role'] = 'value', target: Target = {}): void {
  b.out.roots.push({ n, role, scope: b.frame.scope, ...target });
}

/** What an expression's value is assigned to. */
export type Target = Pick<Root, 'to' | 'as'>;

/** Longest text of a target that is kept. */
const LONGEST_TARGET = 80;

/** What the one target of an assignment is. */
export function targetOf(b: Binder, target: Expr | undefined | null): Target {
  if (!target) return {};
  if (target.t === 'name') return { to: target.id };
  const text = b.text.slice(target.start, target.end);
  return text.length <= LONGEST_TARGET && !/[\r\n]/.test(text) ? { as: text } : {};
}

/** Makes a definition known under its name in the current scope, or in the module for a `global`. */
export function define(b: Binder, def: Def): DefId {
  const id = b.out.defs.push(def) - 1;
  const f = b.frame;
  if (f.globals.has(def.name)) addFinal(b, 0, def.name, id);
  else if (f.nonlocals.has(def.name)) addFinal(b, outerScopeOf(f, def.name), def.name, id);
  else bindKey(f, def.name, [id]);
  const all = f.all.get(def.name);
  if (all) all.push(id);
  else f.all.set(def.name, [id]);
  return id;
}

/** Makes `key` mean `defs` from here on; attributes of a rebound name are forgotten. */
export function bindKey(f: Frame, key: string, defs: readonly DefId[]): void {
  f.env.changes.set(key, defs);
  const hanging = f.dotted.get(key);
  if (hanging) for (const attribute of hanging) f.env.changes.set(attribute, []);
}

function addFinal(b: Binder, scope: number, name: string, id: DefId): void {
  const names = b.out.scopes[scope]!.names;
  if (Object.hasOwn(names, name)) names[name]!.push(id);
  else names[name] = [id];
}

function outerScopeOf(f: Frame, name: string): number {
  for (let e = f.enclosing; e; e = e.enclosing) {
    if (e.kind === 'module' || (e.kind === 'function' && e.locals?.has(name))) return e.scope;
  }
  return 0;
}

/** What a name refers to here: the definitions that reach, or the scope where it is free. */
export function lookUp(f: Frame, name: string): { d?: DefId[]; free?: number } {
  if (f.globals.has(name)) return { free: 0 };
  const found = reaching(f.env, name);
  if (found) return { d: [...found] };
  if (f.kind === 'module') return { free: 0 };
  // A class body runs at once, so the code around it has just the state it has now.
  if (f.kind === 'class' && f.enclosing) return lookUp(f.enclosing, name);
  if (f.locals?.has(name)) return { d: [] };
  return { free: outerScopeOf(f, name) };
}

/** The class whose instance `name` is here, as the receiver of a method, or -1. */
export function receiverClass(f: Frame, name: string): number {
  for (let e: Frame | null = f; e; e = e.enclosing) {
    if (e.receiver?.name === name) return e.receiver.cls;
    if (e.kind === 'function' && e.locals?.has(name)) return -1;
  }
  return -1;
}

/** A new scope record and the frame to fill it. */
export function openFrame(
  b: Binder,
  part: Pick<Frame, 'kind' | 'locals' | 'globals' | 'nonlocals' | 'fn' | 'cls'>,
): Frame {
  const owner = part.kind === 'class' ? part.cls : part.kind === 'function' ? part.fn : -1;
  const parent = part.kind === 'module' ? -1 : b.frame.scope;
  const scope = b.out.scopes.push({ kind: part.kind, parent, owner, names: Object.create(null) }) - 1;
  return {
    ...part,
    scope,
    receiver: null,
    enclosing: part.kind === 'module' ? null : b.frame,
    env: createEnv(),
    all: new Map(),
    dotted: new Map(),
  };
}

/** Writes down what each name holds when the scope's code has run. */
export function closeFrame(b: Binder, f: Frame): void {
  for (const [name, all] of f.all) {
    if (f.globals.has(name) || f.nonlocals.has(name)) continue;
    const left = reaching(f.env, name) ?? all;
    for (const id of left) addFinal(b, f.scope, name, id);
  }
}
