/**
 * Which names a block binds, without descending into nested functions and classes. Python decides by this what is
 * local to a function; the binder also needs it at the head of a loop.
 */
import type { Expr, Stmt } from '../python/syntax.js';

export interface Assigned {
  /** Names, and `a.b` for assigned attributes of names. */
  keys: Set<string>;
  /** Names of containers that `append`, `extend` or `x[i] = v` changes. */
  grown: Set<string>;
  globals: Set<string>;
  nonlocals: Set<string>;
}

/** Collects over a list of statements. */
export function assignedIn(body: readonly Stmt[]): Assigned {
  const out: Assigned = { keys: new Set(), grown: new Set(), globals: new Set(), nonlocals: new Set() };
  visitAll(body, out);
  return out;
}

/** The list in `xs.append(x)` and `xs.extend(ys)`; null for any other expression. */
export function grownList(x: Expr): Expr | null {
  if (x.t !== 'call' || x.func.t !== 'attribute' || x.args.length === 0) return null;
  return ['append', 'extend', 'insert'].includes(x.func.name) ? x.func.base : null;
}

/** The keys one assignment target binds. */
export function targetKeys(target: Expr, into: Set<string>): void {
  switch (target.t) {
    case 'name':
      into.add(target.id);
      return;
    case 'attribute':
      if (target.base.t === 'name') into.add(`${target.base.id}.${target.name}`);
      return;
    case 'tuple':
    case 'list':
      for (const item of target.items) targetKeys(item, into);
      return;
    case 'star':
      if (target.value) targetKeys(target.value, into);
      return;
    default:
  }
}

function visitAll(body: readonly Stmt[], out: Assigned): void {
  for (const stmt of body) visit(stmt, out);
}

function visit(stmt: Stmt, out: Assigned): void {
  switch (stmt.t) {
    case 'expr': {
      walruses(stmt.value, out.keys);
      const list = grownList(stmt.value);
      if (list?.t === 'name') out.grown.add(list.id);
      return;
    }
    case 'assign':
      for (const target of stmt.targets) {
        targetKeys(target, out.keys);
        if (target.t === 'subscript' && target.base.t === 'name') out.grown.add(target.base.id);
      }
      if (stmt.value) walruses(stmt.value, out.keys);
      return;
    case 'augment':
      targetKeys(stmt.target, out.keys);
      return;
    case 'import':
      for (const name of stmt.names) out.keys.add(name.as ?? (name.name.split('.')[0] as string));
      return;
    case 'from':
      for (const name of stmt.names) out.keys.add(name.as ?? name.name);
      return;
    case 'def':
    case 'class':
      out.keys.add(stmt.name);
      return;
    case 'scope':
      for (const name of stmt.names) (stmt.kind === 'global' ? out.globals : out.nonlocals).add(name);
      return;
    case 'delete':
      for (const target of stmt.targets) targetKeys(target, out.keys);
      return;
    case 'return':
      if (stmt.value) walruses(stmt.value, out.keys);
      return;
    case 'jump':
      return;
    default:
      visitCompound(stmt, out);
  }
}

function visitCompound(
  stmt: Extract<Stmt, { t: 'if' | 'for' | 'while' | 'try' | 'with' | 'match' }>,
  out: Assigned,
): void {
  switch (stmt.t) {
    case 'if':
    case 'while':
      walruses(stmt.test, out.keys);
      visitAll(stmt.body, out);
      visitAll(stmt.orelse, out);
      return;
    case 'for':
      targetKeys(stmt.target, out.keys);
      visitAll(stmt.body, out);
      visitAll(stmt.orelse, out);
      return;
    case 'try':
      visitAll(stmt.body, out);
      for (const handler of stmt.handlers) {
        if (handler.target) targetKeys(handler.target, out.keys);
        visitAll(handler.body, out);
      }
      visitAll(stmt.orelse, out);
      visitAll(stmt.finally, out);
      return;
    case 'with':
      for (const item of stmt.items) if (item.target) targetKeys(item.target, out.keys);
      visitAll(stmt.body, out);
      return;
    case 'match':
      for (const one of stmt.cases) {
        for (const name of one.binds) out.keys.add(name.id);
        visitAll(one.body, out);
      }
  }
}

/** `name := value` anywhere in an expression of statement level; deeper ones are rare and bound where they stand. */
function walruses(expr: Expr, into: Set<string>): void {
  switch (expr.t) {
    case 'walrus':
      into.add(expr.target.id);
      walruses(expr.value, into);
      return;
    case 'operator':
      for (const part of expr.parts) walruses(part, into);
      return;
    case 'call':
      for (const arg of expr.args) walruses(arg.value, into);
      return;
    case 'conditional':
      walruses(expr.test, into);
      return;
    default:
  }
}
