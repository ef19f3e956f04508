/** Statements: binds their expressions in the order they run, and keeps track of branches, loops and jumps. */
import type { Expr, Stmt } from '../python/syntax.js';
import { type Assigned, assignedIn, grownList, targetKeys } from './assigned.js';
import { bindClass, bindFunction } from './bind-definition.js';
import { bindAnnotation, bindExpression } from './bind-expression.js';
import { bindFrom, bindImport } from './bind-import.js';
import { bindTarget } from './bind-target.js';
import { addNode, addRoot, type Binder, bindKey, define, targetOf } from './binding.js';
import { createEnv, type Env, mergeArms, reaching, union } from './env.js';
import { noteAll } from './exported.js';
import { bindGrown } from './grow.js';
import type { Block, DefId, Guard, NodeId } from './summary.js';

/** Binds a block in the current frame. */
export function bindBlock(b: Binder, body: readonly Stmt[]): void {
  for (const stmt of body) bindStatement(b, stmt);
}

function bindStatement(b: Binder, stmt: Stmt): void {
  switch (stmt.t) {
    case 'expr':
      bindGrowth(b, stmt.value, rootOf(b, stmt.value));
      if (b.frame.kind === 'module') noteAll(b, stmt);
      return;
    case 'assign':
      bindAssign(b, stmt);
      return;
    case 'augment':
      bindAugment(b, stmt);
      return;
    case 'import':
      bindImport(b, stmt);
      return;
    case 'from':
      bindFrom(b, stmt);
      return;
    case 'def':
      bindFunction(b, stmt);
      return;
    case 'class':
      bindClass(b, stmt);
      return;
    case 'return':
      bindReturn(b, stmt.value);
      return;
    case 'jump':
      for (const value of stmt.values) rootOf(b, value);
      b.frame.env.dead = true;
      return;
    case 'delete':
      bindDelete(b, stmt.targets);
      return;
    case 'scope':
      return;
    case 'if':
      bindIf(b, stmt);
      return;
    case 'for':
    case 'while':
      bindLoop(b, stmt);
      return;
    case 'try':
      bindTry(b, stmt);
      return;
    case 'with':
      bindWith(b, stmt);
      return;
    case 'match':
      bindMatch(b, stmt);
  }
}

function rootOf(b: Binder, x: Expr): NodeId {
  const node = bindExpression(b, x);
  addRoot(b, node);
  return node;
}

function bindAssign(b: Binder, stmt: Extract<Stmt, { t: 'assign' }>): void {
  const annotation = stmt.annotation ? bindAnnotation(b, stmt.annotation) : -1;
  if (!stmt.value) {
    if (annotation >= 0) bindDeclaration(b, stmt.targets, annotation);
    return;
  }
  const bare = bindExpression(b, stmt.value);
  const node = annotation < 0 ? bare : declared(b, bare, annotation);
  const only = stmt.targets.length === 1 ? stmt.targets[0] : undefined;
  addRoot(b, bare, 'value', targetOf(b, only));
  for (const target of stmt.targets) bindTarget(b, target, { node, path: [], how: 'assign' });
  if (b.frame.kind === 'module') noteAll(b, stmt);
}

/** `x: tf.Tensor = make()`: the annotation says what the value does not. */
function declared(b: Binder, value: NodeId, annotation: NodeId): NodeId {
  const { s, e } = b.out.nodes[value]!;
  return addNode(b, { t: 'op', s, e, op: 'declared', parts: [value, annotation] });
}

/** `x: tf.Tensor` alone declares an instance of what the annotation names. */
function bindDeclaration(b: Binder, targets: readonly Expr[], annotation: NodeId): void {
  const { s, e } = b.out.nodes[annotation]!;
  const node = addNode(b, { t: 'op', s, e, op: 'annotated', parts: [annotation] });
  for (const target of targets) bindTarget(b, target, { node, path: [], how: 'assign' });
}

/** `xs.append(x)` makes a longer list of the same name. */
function bindGrowth(b: Binder, x: Expr, n: NodeId): void {
  const list = grownList(x);
  const call = b.out.nodes[n]!;
  const func = call.t === 'call' ? b.out.nodes[call.func]! : undefined;
  if (!list || call.t !== 'call' || func?.t !== 'attr') return;
  bindGrown(b, list, func.name === 'extend' ? 'extend' : 'append', [func.base, call.args.at(-1)!.v]);
}

/** `x += v` is a new definition of `x` by an operator on the old one. */
function bindAugment(b: Binder, stmt: Extract<Stmt, { t: 'augment' }>): void {
  const old = bindExpression(b, stmt.target);
  const value = bindExpression(b, stmt.value);
  const node = addNode(b, {
    t: 'op',
    s: stmt.target.start,
    e: stmt.value.end,
    op: stmt.op,
    parts: [old, value],
  });
  addRoot(b, node);
  if (stmt.target.t === 'name') bindTarget(b, stmt.target, { node, path: [], how: 'augment' });
  if (b.frame.kind === 'module') noteAll(b, stmt);
}

function bindReturn(b: Binder, value: Expr | null): void {
  if (value) {
    const node = rootOf(b, value);
    if (b.frame.fn >= 0) b.out.fns[b.frame.fn]?.returns.push(node);
  }
  b.frame.env.dead = true;
}

function bindDelete(b: Binder, targets: readonly Expr[]): void {
  for (const target of targets) {
    if (target.t === 'name') define(b, { t: 'opaque', name: target.id, s: target.start });
    else rootOf(b, target);
  }
}

/** Binds a block in a branch of the current state and gives that branch. */
function arm(b: Binder, body: readonly Stmt[], guard: Guard, start: (env: Env) => void = () => {}): Env {
  const outer = b.frame.env;
  const outerGuard = b.guard;
  const env = createEnv(outer);
  start(env);
  b.frame.env = env;
  b.guard = outerGuard === 'except' ? 'except' : guard;
  bindBlock(b, body);
  b.frame.env = outer;
  b.guard = outerGuard;
  return env;
}

function bindIf(b: Binder, stmt: Extract<Stmt, { t: 'if' }>): void {
  // All arms of an `elif` chain side by side, so that a long chain is no deep nesting.
  const arms: Env[] = [];
  let last: typeof stmt = stmt;
  for (;;) {
    rootOf(b, last.test);
    arms.push(arm(b, last.body, 'if'));
    const [next, ...more] = last.orelse;
    if (next?.t !== 'if' || more.length > 0) break;
    last = next;
  }
  arms.push(arm(b, last.orelse, 'if'));
  mergeArms(b.frame.env, arms);
}

/** At the head of a loop a name holds what it held before, or what the body left: a `join`. */
function bindLoop(b: Binder, stmt: Extract<Stmt, { t: 'for' | 'while' }>): void {
  const iter = stmt.t === 'for' ? rootOf(b, stmt.iter) : -1;
  const changed: Assigned = assignedIn(stmt.body);
  if (stmt.t === 'for') targetKeys(stmt.target, changed.keys);
  const joins = openJoins(b, changed);
  if (stmt.t === 'while') rootOf(b, stmt.test);
  const outer = b.frame.env;
  const env = createEnv(outer);
  b.frame.env = env;
  if (stmt.t === 'for') bindTarget(b, stmt.target, { node: iter, path: ['each'], how: 'for' });
  const block: Block = { t: 'loop', n: -1, from: b.out.nodes.length, to: 0 };
  b.out.blocks.push(block);
  bindBlock(b, stmt.body);
  block.to = b.out.nodes.length;
  b.frame.env = outer;
  for (const join of joins) {
    const left = env.changes.get(join.key);
    if (left) join.defs.push(...left.filter((id) => id !== join.id && !join.defs.includes(id)));
  }
  bindBlock(b, stmt.orelse);
}

function openJoins(b: Binder, changed: Assigned): { key: string; id: DefId; defs: DefId[] }[] {
  const f = b.frame;
  const joins = [];
  const grown = [...changed.grown].filter((key) => reaching(f.env, key));
  for (const key of new Set([...changed.keys, ...grown])) {
    if (changed.globals.has(key) || changed.nonlocals.has(key) || f.globals.has(key)) continue;
    if (key.includes('.')) {
      f.env.changes.set(key, []);
      continue;
    }
    const defs: DefId[] = [...(reaching(f.env, key) ?? [])];
    const id = b.out.defs.push({ t: 'join', name: key, s: -1, defs }) - 1;
    bindKey(f, key, [id]);
    joins.push({ key, id, defs });
  }
  return joins;
}

function bindTry(b: Binder, stmt: Extract<Stmt, { t: 'try' }>): void {
  const body = arm(b, stmt.body, stmt.handlers.length > 0 ? 'try' : b.guard);
  const handlers = stmt.handlers.map((handler) => {
    if (handler.type) rootOf(b, handler.type);
    return arm(b, handler.body, 'except', (env) => {
      // The exception may have come before or after any assignment of the body.
      for (const [key, defs] of body.changes) env.changes.set(key, union([reaching(b.frame.env, key), defs]));
      if (handler.target?.t === 'name') {
        const { id, start } = handler.target;
        env.changes.set(id, [b.out.defs.push({ t: 'opaque', name: id, s: start }) - 1]);
      }
    });
  });
  if (stmt.orelse.length > 0) {
    const outer = b.frame.env;
    b.frame.env = body;
    bindBlock(b, stmt.orelse);
    b.frame.env = outer;
  }
  mergeArms(b.frame.env, [body, ...handlers]);
  const dead = b.frame.env.dead;
  bindBlock(b, stmt.finally);
  b.frame.env.dead ||= dead;
}

function bindWith(b: Binder, stmt: Extract<Stmt, { t: 'with' }>): void {
  const around: Block[] = [];
  for (const item of stmt.items) {
    const node = bindExpression(b, item.value);
    const { to: as } = targetOf(b, item.target);
    // `assignedTo` is for values: what a block gives its name to is another thing.
    addRoot(b, node, 'value', as === undefined ? {} : { as });
    around.push({ t: 'with', n: node, from: b.out.nodes.length, to: 0 });
    if (item.target) bindTarget(b, item.target, { node, path: ['enter'], how: 'with' });
  }
  b.out.blocks.push(...around);
  bindBlock(b, stmt.body);
  for (const block of around) block.to = b.out.nodes.length;
}

function bindMatch(b: Binder, stmt: Extract<Stmt, { t: 'match' }>): void {
  rootOf(b, stmt.subject);
  const arms = stmt.cases.map((one) => {
    const outer = b.frame.env;
    const env = createEnv(outer);
    b.frame.env = env;
    for (const read of one.reads) rootOf(b, read);
    for (const name of one.binds) define(b, { t: 'opaque', name: name.id, s: name.start });
    if (one.guard) rootOf(b, one.guard);
    bindBlock(b, one.body);
    b.frame.env = outer;
    return env;
  });
  mergeArms(b.frame.env, [...arms, createEnv(b.frame.env)]);
}
