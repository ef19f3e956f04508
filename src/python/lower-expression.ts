/**
 * Expressions: from the walker's nodes to `syntax.ts`. Visits only what can matter: the inside of a plain string,
 * a comment or punctuation is never entered.
 */
import type { Walker } from './parse.js';
import type { Arg, ComprehensionExpr, Expr, LambdaExpr, NameExpr, Param } from './syntax.js';

/** Lowers the node the walker stands on; parentheses vanish, broken code keeps its parts. */
export function lowerExpression(w: Walker): Expr {
  const start = w.start();
  const end = w.end();
  const type = w.type();
  switch (type) {
    case 'identifier':
      return { t: 'name', start, end, id: w.text.slice(start, end) };
    case 'attribute':
      return lowerAttribute(w, start, end);
    case 'call':
      return lowerCall(w, start, end);
    case 'subscript':
      return lowerSubscript(w, start, end);
    case 'parenthesized_expression':
      return lowerParentheses(w, start, end);
    case 'tuple':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
      return { t: 'tuple', start, end, items: parts(w) };
    case 'list':
    case 'list_pattern':
      return { t: 'list', start, end, items: parts(w) };
    case 'set':
      return { t: 'set', start, end, items: parts(w) };
    case 'dictionary':
      return lowerDictionary(w, start, end);
    case 'integer':
    case 'float':
      return { t: 'literal', start, end, kind: 'number' };
    case 'string':
    case 'concatenated_string':
      return lowerString(w, start, end);
    case 'true':
    case 'false':
    case 'none':
    case 'ellipsis':
      return { t: 'literal', start, end, kind: type };
    case 'binary_operator':
    case 'boolean_operator':
    case 'comparison_operator':
    case 'unary_operator':
    case 'not_operator':
      return lowerOperator(w, start, end, type);
    case 'conditional_expression':
      return lowerConditional(w, start, end);
    case 'lambda':
      return lowerLambda(w, start, end);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return lowerComprehension(w, start, end, type);
    case 'named_expression':
      return lowerWalrus(w, start, end);
    case 'list_splat':
    case 'list_splat_pattern':
    case 'dictionary_splat':
    case 'parenthesized_list_splat':
      return { t: 'star', start, end, value: parts(w)[0] ?? null };
    case 'await':
      return { t: 'await', start, end, value: parts(w)[0] ?? null };
    case 'yield':
      return { t: 'yield', start, end, value: parts(w)[0] ?? null };
    case 'type':
      return parts(w)[0] ?? { t: 'other', start, end, parts: [] };
    case 'generic_type':
      return lowerGeneric(w, start, end);
    case 'union_type':
      return { t: 'operator', start, end, op: '|', parts: parts(w) };
    case 'dotted_name':
      return lowerDotted(w);
    default:
      return { t: 'other', start, end, parts: parts(w) };
  }
}

/** All named children, comments left out, as expressions. */
export function parts(w: Walker): Expr[] {
  const out: Expr[] = [];
  w.children(() => {
    if (w.named() && w.type() !== 'comment' && w.type() !== 'line_continuation') out.push(lowerExpression(w));
  });
  return out;
}

function missingName(at: number): NameExpr {
  return { t: 'name', start: at, end: at, id: '' };
}

function lowerAttribute(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  let at = end;
  w.children(() => {
    const field = w.field();
    if (field === 'object') base = lowerExpression(w);
    else if (field === 'attribute') at = w.start();
  });
  return { t: 'attribute', start, end, base: base ?? missingName(start), name: w.text.slice(at, end), at };
}

/** `Optional[tf.Tensor]` in an annotation. */
function lowerGeneric(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  const index: Expr[] = [];
  w.children(() => {
    if (!w.named()) return;
    if (w.type() === 'type_parameter') index.push(...parts(w));
    else base ??= lowerExpression(w);
  });
  return { t: 'subscript', start, end, base: base ?? missingName(start), index };
}

function lowerCall(w: Walker, start: number, end: number): Expr {
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
    if (!w.named()) return;
    switch (w.type()) {
      case 'comment':
      case 'line_continuation':
        return;
      case 'keyword_argument':
        args.push(lowerKeyword(w));
        return;
      case 'list_splat':
      case 'dictionary_splat': {
        const unpack = w.type() === 'list_splat' ? '*' : '**';
        const value = parts(w)[0];
        if (value) args.push({ keyword: null, unpack, value });
        return;
      }
      default:
        args.push({ keyword: null, unpack: '', value: lowerExpression(w) });
    }
  });
  return args;
}

function lowerKeyword(w: Walker): Arg {
  let keyword = '';
  let value: Expr | null = null;
  const start = w.start();
  w.children(() => {
    const field = w.field();
    if (field === 'name') keyword = w.text.slice(w.start(), w.end());
    else if (field === 'value') value = lowerExpression(w);
  });
  return { keyword, unpack: '', value: value ?? missingName(start) };
}

function lowerSubscript(w: Walker, start: number, end: number): Expr {
  let base: Expr | null = null;
  const index: Expr[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'value') base = lowerExpression(w);
    else if (field === 'subscript') index.push(lowerExpression(w));
  });
  return { t: 'subscript', start, end, base: base ?? missingName(start), index };
}

/** `(x)` is `x`; the range stays that of the inside, callers slice what they need. */
function lowerParentheses(w: Walker, start: number, end: number): Expr {
  const inside = parts(w);
  return inside.length === 1 ? (inside[0] as Expr) : { t: 'other', start, end, parts: inside };
}

function lowerDictionary(w: Walker, start: number, end: number): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  w.children(() => {
    if (!w.named()) return;
    if (w.type() === 'pair') {
      const [key, value] = parts(w);
      if (key && value) {
        keys.push(key);
        values.push(value);
      }
    } else if (w.type() === 'dictionary_splat') {
      const value = parts(w)[0];
      if (value) {
        keys.push(null);
        values.push(value);
      }
    }
  });
  return { t: 'dict', start, end, keys, values };
}

const FORMAT_PREFIX = /^[a-zA-Z]*[fF][a-zA-Z]*["']/;

function lowerString(w: Walker, start: number, end: number): Expr {
  const joined = w.type() === 'concatenated_string';
  if (!joined && !FORMAT_PREFIX.test(w.text.slice(start, start + 4))) {
    return { t: 'literal', start, end, kind: 'string' };
  }
  const inside: Expr[] = [];
  collectInterpolations(w, inside);
  if (joined && inside.length === 0) return { t: 'literal', start, end, kind: 'string' };
  return { t: 'format', start, end, parts: inside };
}

function collectInterpolations(w: Walker, out: Expr[]): void {
  w.children(() => {
    const type = w.type();
    if (w.field() === 'expression') out.push(lowerExpression(w));
    else if (
      type === 'interpolation' ||
      type === 'format_specifier' ||
      type === 'format_expression' ||
      type === 'string'
    ) {
      collectInterpolations(w, out);
    }
  });
}

function lowerOperator(w: Walker, start: number, end: number, type: string): Expr {
  const operands: Expr[] = [];
  let op = '';
  w.children(() => {
    if (!w.named()) op ||= w.type();
    else if (w.type() !== 'comment' && w.type() !== 'line_continuation') operands.push(lowerExpression(w));
  });
  return { t: 'operator', start, end, op: type === 'unary_operator' ? `unary ${op}` : op, parts: operands };
}

function lowerConditional(w: Walker, start: number, end: number): Expr {
  const [yes, test, no] = parts(w);
  if (!yes || !test || !no)
    return { t: 'other', start, end, parts: [yes, test, no].filter((p) => p !== undefined) };
  return { t: 'conditional', start, end, test, yes, no };
}

function lowerLambda(w: Walker, start: number, end: number): LambdaExpr {
  let params: Param[] = [];
  let body: Expr | null = null;
  w.children(() => {
    const field = w.field();
    if (field === 'parameters') params = lowerParameters(w);
    else if (field === 'body') body = lowerExpression(w);
  });
  return { t: 'lambda', start, end, params, body: body ?? missingName(end) };
}

function lowerComprehension(w: Walker, start: number, end: number, type: string): Expr {
  const kinds = {
    list_comprehension: 'list',
    set_comprehension: 'set',
    dictionary_comprehension: 'dict',
  } as const;
  const kind = kinds[type as keyof typeof kinds] ?? 'generator';
  const out: ComprehensionExpr = { t: 'comprehension', start, end, kind, parts: [], clauses: [] };
  w.children(() => {
    if (!w.named()) return;
    switch (w.type()) {
      case 'for_in_clause':
        out.clauses.push(lowerForClause(w));
        return;
      case 'if_clause':
        out.clauses.at(-1)?.conditions.push(...parts(w));
        return;
      case 'pair':
        out.parts.push(...parts(w));
        return;
      case 'comment':
        return;
      default:
        out.parts.push(lowerExpression(w));
    }
  });
  return out;
}

function lowerForClause(w: Walker): ComprehensionExpr['clauses'][number] {
  const start = w.start();
  let target: Expr | null = null;
  const sources: Expr[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'right' && w.named()) sources.push(lowerExpression(w));
  });
  return { target: target ?? missingName(start), iter: oneOrTuple(sources, start), conditions: [] };
}

function oneOrTuple(items: Expr[], start: number): Expr {
  if (items.length === 1) return items[0] as Expr;
  return { t: 'tuple', start: items[0]?.start ?? start, end: items.at(-1)?.end ?? start, items };
}

function lowerWalrus(w: Walker, start: number, end: number): Expr {
  let target = missingName(start);
  let value: Expr | null = null;
  w.children(() => {
    const field = w.field();
    if (field === 'name')
      target = { t: 'name', start: w.start(), end: w.end(), id: w.text.slice(w.start(), w.end()) };
    else if (field === 'value') value = lowerExpression(w);
  });
  return { t: 'walrus', start, end, target, value: value ?? missingName(end) };
}

/** `a.b.c` in an import or a match pattern, as an attribute chain. */
function lowerDotted(w: Walker): Expr {
  let chain: Expr | null = null;
  w.children(() => {
    if (w.type() !== 'identifier') return;
    const name = w.text.slice(w.start(), w.end());
    chain = chain
      ? { t: 'attribute', start: chain.start, end: w.end(), base: chain, name, at: w.start() }
      : { t: 'name', start: w.start(), end: w.end(), id: name };
  });
  return chain ?? missingName(w.start());
}

/** The parameters of a function or lambda. */
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
  const param: Param = {
    name: '',
    start: w.start(),
    unpack: '',
    keywordOnly,
    annotation: null,
    default: null,
  };
  readParameterName(w, param);
  if (w.type() === 'tuple_pattern') param.nested = namesIn(lowerExpression(w));
  if (param.name || !/parameter$/.test(w.type())) return param;
  w.children(() => {
    const field = w.field();
    if (field === 'type') param.annotation = lowerExpression(w);
    else if (field === 'value') param.default = lowerExpression(w);
    else if (w.named() && !param.name) readParameterName(w, param);
  });
  return param;
}

function readParameterName(w: Walker, param: Param): void {
  const type = w.type();
  if (type === 'identifier') {
    param.name = w.text.slice(w.start(), w.end());
    param.start = w.start();
  } else if (type === 'list_splat_pattern' || type === 'dictionary_splat_pattern') {
    param.unpack = type === 'list_splat_pattern' ? '*' : '**';
    w.children(() => {
      if (w.type() === 'identifier') readParameterName(w, param);
    });
  }
}

function namesIn(pattern: Expr): NameExpr[] {
  if (pattern.t === 'name') return [pattern];
  return pattern.t === 'tuple' || pattern.t === 'list' ? pattern.items.flatMap(namesIn) : [];
}
