/** Simple statements: assignments, deletions, jumps, scope declarations. */
import { lowerExpression, parts } from './lower-expression.js';
import { nothing, textOf } from './lower-name.js';
import type { Walker } from './parse.js';
import type { Expr, Stmt } from './syntax.js';

/** `a = b = value` is one statement with two targets. */
export function lowerAssignment(w: Walker): Stmt {
  const targets: Expr[] = [];
  let value: Expr | null = null;
  let annotation: Expr | null = null;
  const visit = (): void => {
    const field = w.field();
    if (field === 'left') targets.push(lowerExpression(w));
    else if (field === 'type') annotation = lowerExpression(w);
    else if (field === 'right') {
      if (w.type() === 'assignment') w.children(visit);
      else value = lowerExpression(w);
    }
  };
  w.children(visit);
  return { t: 'assign', targets, value, annotation };
}

/** `target += value` */
export function lowerAugmented(w: Walker): Stmt {
  let target: Expr = nothing(w);
  let value: Expr = target;
  let op = '';
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'operator') op = w.type().slice(0, -1);
    else if (field === 'right') value = lowerExpression(w);
  });
  return { t: 'augment', target, op, value };
}

/** `type X = annotation`, of which only the annotation is kept. */
export function lowerTypeAlias(w: Walker): Stmt {
  return { t: 'assign', targets: [], value: null, annotation: parts(w)[1] ?? null };
}

/** `return value` */
export function lowerReturn(w: Walker): Stmt {
  return { t: 'return', value: parts(w)[0] ?? null };
}

/** `raise E, value` */
export function lowerRaise(w: Walker): Stmt {
  return { t: 'jump', kind: 'raise', values: parts(w) };
}

/** `global a, b`, `nonlocal a, b` */
export function lowerScope(w: Walker, kind: 'global' | 'nonlocal'): Stmt {
  return { t: 'scope', kind, names: identifiers(w) };
}

function identifiers(w: Walker): string[] {
  const names: string[] = [];
  w.children(() => {
    if (w.type() === 'identifier') names.push(textOf(w));
  });
  return names;
}

/** `del a, (b, c)` */
export function lowerDelete(w: Walker): Stmt {
  return { t: 'delete', targets: flatten(parts(w)) };
}

function flatten(items: Expr[]): Expr[] {
  return items.flatMap((item) => (item.t === 'tuple' || item.t === 'list' ? flatten(item.items) : [item]));
}
