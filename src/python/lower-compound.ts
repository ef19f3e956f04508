/** Compound statements: branches, loops, `try` and `with`. `match` has a file of its own. */
import { lowerExpression, parts } from './lower-expression.js';
import { nothing } from './lower-name.js';
import { lowerBlock } from './lower-statement.js';
import type { Walker } from './parse.js';
import type { ExceptHandler, Expr, Stmt } from './syntax.js';

/** `elif` arms nest: each is an `if` in the `else` of the one before. */
export function lowerIf(w: Walker): Stmt {
  let test: Expr | null = null;
  let body: Stmt[] = [];
  const rest: { test: Expr | null; body: Stmt[] }[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'condition') test = lowerExpression(w);
    else if (field === 'consequence') body = lowerBlock(w);
    else if (field === 'alternative') rest.push(clause(w));
    else if (w.type() === 'ERROR') body.push(...lowerBlock(w));
  });
  let orelse: Stmt[] = [];
  for (const arm of rest.reverse()) {
    orelse = arm.test ? [{ t: 'if', test: arm.test, body: arm.body, orelse }] : arm.body;
  }
  return { t: 'if', test: test ?? nothing(w), body, orelse };
}

/** An `elif`, `else` or `finally` clause. */
function clause(w: Walker): { test: Expr | null; body: Stmt[] } {
  let test: Expr | null = null;
  let body: Stmt[] = [];
  w.children(() => {
    if (w.field() === 'condition') test = lowerExpression(w);
    else if (w.type() === 'block') body = lowerBlock(w);
  });
  return { test, body };
}

/** `for target in iter: ... else: ...` */
export function lowerFor(w: Walker): Stmt {
  let target: Expr = nothing(w);
  let iter: Expr = target;
  let body: Stmt[] = [];
  let orelse: Stmt[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'right') iter = lowerExpression(w);
    else if (field === 'body') body = lowerBlock(w);
    else if (field === 'alternative') orelse = clause(w).body;
  });
  return { t: 'for', target, iter, body, orelse };
}

/** `while test: ... else: ...` */
export function lowerWhile(w: Walker): Stmt {
  let test: Expr = nothing(w);
  let body: Stmt[] = [];
  let orelse: Stmt[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'condition') test = lowerExpression(w);
    else if (field === 'body') body = lowerBlock(w);
    else if (field === 'alternative') orelse = clause(w).body;
  });
  return { t: 'while', test, body, orelse };
}

/** `try: ... except: ... else: ... finally: ...` */
export function lowerTry(w: Walker): Stmt {
  const out: Extract<Stmt, { t: 'try' }> = { t: 'try', body: [], handlers: [], orelse: [], finally: [] };
  w.children(() => {
    if (w.field() === 'body') out.body = lowerBlock(w);
    else if (w.type() === 'except_clause' || w.type() === 'except_group_clause')
      out.handlers.push(handler(w));
    else if (w.type() === 'else_clause') out.orelse = clause(w).body;
    else if (w.type() === 'finally_clause') out.finally = clause(w).body;
  });
  return out;
}

/** `except E as e`, and Python 2's `except E, e`. */
function handler(w: Walker): ExceptHandler {
  const out: ExceptHandler = { type: null, target: null, body: [] };
  w.children(() => {
    if (!w.named() || w.type() === 'comment') return;
    if (w.type() === 'block') out.body = lowerBlock(w);
    else if (w.field() === 'alias') out.target = lowerExpression(w);
    else if (w.type() === 'as_pattern') [out.type, out.target] = asPattern(w);
    else out.type = lowerExpression(w);
  });
  return out;
}

/** `with value as target, ...: ...` */
export function lowerWith(w: Walker): Stmt {
  const items: { value: Expr; target: Expr | null }[] = [];
  let body: Stmt[] = [];
  const item = (): void => {
    if (w.type() !== 'with_item') return;
    w.children(() => {
      if (!w.named() || w.type() === 'comment') return;
      if (w.type() === 'as_pattern') {
        const [value, target] = asPattern(w);
        items.push({ value, target });
      } else items.push({ value: lowerExpression(w), target: null });
    });
  };
  w.children(() => {
    if (w.type() === 'with_clause') w.children(item);
    else if (w.field() === 'body') body = lowerBlock(w);
  });
  return { t: 'with', items, body };
}

/** `value as target`. */
function asPattern(w: Walker): [Expr, Expr | null] {
  let value: Expr = nothing(w);
  let target: Expr | null = null;
  w.children(() => {
    if (!w.named()) return;
    if (w.field() === 'alias') target = parts(w)[0] ?? null;
    else value = lowerExpression(w);
  });
  return [value, target];
}
