/** `__all__`: what a module says it exports, in the forms that can be read without running it. */
import type { Expr, Stmt } from '../python/syntax.js';
import type { Binder } from './binding.js';

/** Notes a module-level statement that makes or changes `__all__`. */
export function noteAll(b: Binder, stmt: Extract<Stmt, { t: 'expr' | 'assign' | 'augment' }>): void {
  if (stmt.t === 'assign') {
    if (stmt.value && stmt.targets.some(isAll)) b.out.all = strings(b, stmt.value);
  } else if (stmt.t === 'augment') {
    if (isAll(stmt.target)) extend(b, strings(b, stmt.value));
  } else noteMethod(b, stmt.value);
}

function isAll(x: Expr): boolean {
  return x.t === 'name' && x.id === '__all__';
}

/** `__all__.extend([...])`, `.append('x')`, `.remove('x')`. */
function noteMethod(b: Binder, x: Expr): void {
  if (x.t !== 'call' || x.func.t !== 'attribute' || !isAll(x.func.base)) return;
  const arg = x.args[0]?.value;
  if (!arg) return;
  const method = x.func.name;
  if (method === 'extend') extend(b, strings(b, arg));
  const one = stringOf(b, arg);
  if (method === 'append') extend(b, one === null ? null : [one]);
  if (method === 'remove' && b.out.all) b.out.all = b.out.all.filter((name) => name !== one);
}

/** What cannot be read makes the whole list unknown, so that nothing is hidden by mistake. */
function extend(b: Binder, more: string[] | null): void {
  b.out.all = b.out.all && more ? [...b.out.all, ...more] : null;
}

function strings(b: Binder, x: Expr): string[] | null {
  if (x.t === 'operator' && x.op === '+') {
    const sides = x.parts.map((part) => strings(b, part));
    return sides.some((side) => side === null) ? null : (sides as string[][]).flat();
  }
  if (x.t !== 'list' && x.t !== 'tuple' && x.t !== 'set') return null;
  const out = x.items.map((item) => stringOf(b, item));
  return out.some((item) => item === null) ? null : (out as string[]);
}

function stringOf(b: Binder, x: Expr): string | null {
  if (x.t !== 'literal' || x.kind !== 'string') return null;
  return /^[a-zA-Z]*(["'])(\w+)\1$/.exec(b.text.slice(x.start, x.end))?.[2] ?? null;
}
