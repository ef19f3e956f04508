/** The parameters of functions and lambdas: names, stars, annotations, defaults, and the tuples of Python 2. */
import { lowerExpression } from './lower-expression.js';
import { textOf } from './lower-name.js';
import type { Walker } from './parse.js';
import type { Expr, NameExpr, Param } from './syntax.js';

/** The parameters of a function or lambda, in order. */
export function lowerParameters(w: Walker): Param[] {
  const params: Param[] = [];
  let keywordOnly = false;
  w.children(() => {
    if (!w.named()) return;
    const type = w.type();
    if (type === 'keyword_separator') keywordOnly = true;
    if (type === 'comment' || type.endsWith('_separator')) return;
    const param = lowerParameter(w, keywordOnly);
    if (param.unpack === '*') keywordOnly = true;
    params.push(param);
  });
  return params;
}

function lowerParameter(w: Walker, keywordOnly: boolean): Param {
  const start = w.start();
  const param: Param = { name: '', start, unpack: '', keywordOnly, annotation: null, default: null };
  readName(w, param);
  if (w.type() === 'tuple_pattern') param.nested = namesIn(lowerExpression(w));
  if (param.name || !/parameter$/.test(w.type())) return param;
  w.children(() => {
    const field = w.field();
    if (field === 'type') param.annotation = lowerExpression(w);
    else if (field === 'value') param.default = lowerExpression(w);
    else if (w.named() && !param.name) readName(w, param);
  });
  return param;
}

function readName(w: Walker, param: Param): void {
  const type = w.type();
  if (type === 'identifier') {
    param.name = textOf(w);
    param.start = w.start();
  } else if (type === 'list_splat_pattern' || type === 'dictionary_splat_pattern') {
    param.unpack = type === 'list_splat_pattern' ? '*' : '**';
    w.children(() => {
      if (w.type() === 'identifier') readName(w, param);
    });
  }
}

function namesIn(pattern: Expr): NameExpr[] {
  if (pattern.t === 'name') return [pattern];
  return pattern.t === 'tuple' || pattern.t === 'list' ? pattern.items.flatMap(namesIn) : [];
}
