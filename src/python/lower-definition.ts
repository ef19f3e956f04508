/** Functions and classes, with their decorators. */
import { lowerExpression, parts } from './lower-expression.js';
import { textOf } from './lower-name.js';
import { lowerParameters } from './lower-parameters.js';
import { lowerArguments } from './lower-primary.js';
import { lowerBlock } from './lower-statement.js';
import type { Walker } from './parse.js';
import type { ClassDef, Expr, FunctionDef, Stmt } from './syntax.js';

/** `def f(x): ...` */
export function lowerFunction(w: Walker, decorators: Expr[] = []): FunctionDef {
  const out: FunctionDef = {
    t: 'def',
    start: w.start(),
    end: w.end(),
    name: '',
    at: w.start(),
    params: [],
    returns: null,
    decorators,
    body: [],
  };
  w.children(() => {
    const field = w.field();
    if (field === 'name') {
      out.name = textOf(w);
      out.at = w.start();
    } else if (field === 'parameters') out.params = lowerParameters(w);
    else if (field === 'return_type') out.returns = lowerExpression(w);
    else if (field === 'body') out.body = lowerBlock(w);
  });
  return out;
}

/** `class C(B): ...` */
export function lowerClass(w: Walker, decorators: Expr[] = []): ClassDef {
  const out: ClassDef = {
    t: 'class',
    start: w.start(),
    end: w.end(),
    name: '',
    at: w.start(),
    bases: [],
    decorators,
    body: [],
  };
  w.children(() => {
    const field = w.field();
    if (field === 'name') {
      out.name = textOf(w);
      out.at = w.start();
    } else if (field === 'superclasses') out.bases = lowerArguments(w);
    else if (field === 'body') out.body = lowerBlock(w);
  });
  return out;
}

/** `@d` above a function or a class. */
export function lowerDecorated(w: Walker, out: Stmt[]): void {
  const decorators: Expr[] = [];
  w.children(() => {
    if (w.type() === 'decorator') decorators.push(...parts(w));
    else if (w.type() === 'function_definition') out.push(lowerFunction(w, decorators));
    else if (w.type() === 'class_definition') out.push(lowerClass(w, decorators));
  });
}
