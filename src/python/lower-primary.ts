/**
 * Primaries: names with what is hung on them, `a.b`, `f(x)`, `x[i]`, `List[int]`, and the arguments of calls.
 * Knows nothing of what the names mean.
 */
import { lowerExpression, parts } from './lower-expression.js';
import { missingName, nameOf, textOf } from './lower-name.js';
import type { Walker } from './parse.js';
import type { Arg, Expr } from './syntax.js';

/** `base.name`, with the place of the name. */
export function lowerAttribute(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  let at = end;
  w.children(() => {
    const field = w.field();
    if (field === 'object') base = lowerExpression(w);
    else if (field === 'attribute') at = w.start();
  });
  return { t: 'attribute', start, end, base: base ?? missingName(start), name: w.text.slice(at, end), at };
}

/** `a.b.c` in an import or a match pattern, as an attribute chain. */
export function lowerDotted(w: Walker): Expr {
  let chain: Expr | null = null;
  w.children(() => {
    if (w.type() !== 'identifier') return;
    chain = chain
      ? { t: 'attribute', start: chain.start, end: w.end(), base: chain, name: textOf(w), at: w.start() }
      : nameOf(w);
  });
  return chain ?? missingName(w.start());
}

/** `func(args)`, also where the only argument is a generator without parentheses of its own. */
export function lowerCall(w: Walker, start: number, end: number): Expr {
  let func: Expr | null = null;
  let args: Arg[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'function') func = lowerExpression(w);
    else if (field === 'arguments') {
      if (w.type() === 'argument_list') args = lowerArguments(w);
      else args = [{ keyword: null, unpack: '', value: lowerExpression(w) }];
    }
  });
  return { t: 'call', start, end, func: func ?? missingName(start), args };
}

/** The arguments of a call or the bases of a class. */
export function lowerArguments(w: Walker): Arg[] {
  const args: Arg[] = [];
  w.children(() => {
    if (w.named()) lowerArgument(w, args);
  });
  return args;
}

function lowerArgument(w: Walker, out: Arg[]): void {
  switch (w.type()) {
    case 'comment':
    case 'line_continuation':
      return;
    case 'keyword_argument':
      out.push(lowerKeyword(w));
      return;
    case 'list_splat':
      lowerUnpacked(w, '*', out);
      return;
    case 'dictionary_splat':
      lowerUnpacked(w, '**', out);
      return;
    case 'ERROR':
      // A no-break space, pasted with the code, is an error of its own and no argument.
      if (textOf(w).trim() === '') return;
  }
  out.push({ keyword: null, unpack: '', value: lowerExpression(w) });
}

function lowerUnpacked(w: Walker, unpack: Arg['unpack'], out: Arg[]): void {
  const value = parts(w)[0];
  if (value) out.push({ keyword: null, unpack, value });
}

function lowerKeyword(w: Walker): Arg {
  let keyword = '';
  let value: Expr | null = null;
  const start = w.start();
  w.children(() => {
    const field = w.field();
    if (field === 'name') keyword = textOf(w);
    else if (field === 'value') value = lowerExpression(w);
  });
  return { keyword, unpack: '', value: value ?? missingName(start) };
}

/** `base[index, ...]`. */
export function lowerSubscript(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  const index: Expr[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'value') base = lowerExpression(w);
    else if (field === 'subscript') index.push(lowerExpression(w));
  });
  return { t: 'subscript', start, end, base: base ?? missingName(start), index };
}

/** `Optional[tf.Tensor]` in an annotation. */
export function lowerGeneric(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  const index: Expr[] = [];
  w.children(() => {
    if (!w.named()) return;
    if (w.type() === 'type_parameter') index.push(...parts(w));
    else base ??= lowerExpression(w);
  });
  return { t: 'subscript', start, end, base: base ?? missingName(start), index };
}
