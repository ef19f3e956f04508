/**
 * Expressions: from the walker's nodes to `syntax.ts`, by a table from node type to function. Visits only what can
 * matter: the inside of a plain string, a comment or punctuation is never entered.
 */
import { comprehension, lowerDictionary, lowerParentheses } from './lower-display.js';
import { missingName, nameOf } from './lower-name.js';
import { lowerParameters } from './lower-parameters.js';
import { lowerAttribute, lowerCall, lowerDotted, lowerGeneric, lowerSubscript } from './lower-primary.js';
import { lowerConcatenated, lowerString } from './lower-string.js';
import type { Walker } from './parse.js';
import type { DisplayExpr, Expr, LambdaExpr, LiteralExpr, OperatorExpr, WrapperExpr } from './syntax.js';

/** Lowers the node the walker stands on, whose range is given. */
export type LowerExpression = (w: Walker, start: number, end: number) => Expr;

/** Lowers the node the walker stands on; parentheses vanish, broken code keeps its parts. */
export function lowerExpression(w: Walker): Expr {
  const lower = BY_TYPE[w.type()] ?? lowerOther;
  return lower(w, w.start(), w.end());
}

/** All named children, comments left out, as expressions. */
export function parts(w: Walker): Expr[] {
  const out: Expr[] = [];
  w.children(() => {
    if (w.named() && w.type() !== 'comment' && w.type() !== 'line_continuation') out.push(lowerExpression(w));
  });
  return out;
}

function lowerOther(w: Walker, start: number, end: number): Expr {
  return { t: 'other', start, end, parts: parts(w) };
}

function lowerName(w: Walker, start: number, end: number): Expr {
  return { t: 'name', start, end, id: w.text.slice(start, end) };
}

function display(t: DisplayExpr['t']): LowerExpression {
  return (w, start, end) => ({ t, start, end, items: parts(w) });
}

function literal(kind: LiteralExpr['kind']): LowerExpression {
  return (_, start, end) => ({ t: 'literal', start, end, kind });
}

function wrapper(t: WrapperExpr['t']): LowerExpression {
  return (w, start, end) => ({ t, start, end, value: parts(w)[0] ?? null });
}

function lowerOperator(w: Walker, start: number, end: number): OperatorExpr {
  const operands: Expr[] = [];
  let op = '';
  w.children(() => {
    if (!w.named()) op ||= w.type();
    else if (w.type() !== 'comment' && w.type() !== 'line_continuation') operands.push(lowerExpression(w));
  });
  return { t: 'operator', start, end, op, parts: operands };
}

function lowerSign(w: Walker, start: number, end: number): Expr {
  const signed = lowerOperator(w, start, end);
  return { ...signed, op: `unary ${signed.op}` };
}

function lowerConditional(w: Walker, start: number, end: number): Expr {
  const found = parts(w);
  const [yes, test, no] = found;
  if (!yes || !test || !no) return { t: 'other', start, end, parts: found };
  return { t: 'conditional', start, end, test, yes, no };
}

function lowerLambda(w: Walker, start: number, end: number): LambdaExpr {
  let params: LambdaExpr['params'] = [];
  let body: Expr | null = null;
  w.children(() => {
    const field = w.field();
    if (field === 'parameters') params = lowerParameters(w);
    else if (field === 'body') body = lowerExpression(w);
  });
  return { t: 'lambda', start, end, params, body: body ?? missingName(end) };
}

function lowerWalrus(w: Walker, start: number, end: number): Expr {
  let target = missingName(start);
  let value: Expr | null = null;
  w.children(() => {
    const field = w.field();
    if (field === 'name') target = nameOf(w);
    else if (field === 'value') value = lowerExpression(w);
  });
  return { t: 'walrus', start, end, target, value: value ?? missingName(end) };
}

/** The node `type` wraps an annotation. */
function lowerType(w: Walker, start: number, end: number): Expr {
  return parts(w)[0] ?? { t: 'other', start, end, parts: [] };
}

function lowerUnion(w: Walker, start: number, end: number): Expr {
  return { t: 'operator', start, end, op: '|', parts: parts(w) };
}

/** What is not here keeps its parts. */
const BY_TYPE: Readonly<Record<string, LowerExpression>> = {
  identifier: lowerName,
  dotted_name: lowerDotted,
  attribute: lowerAttribute,
  call: lowerCall,
  subscript: lowerSubscript,
  parenthesized_expression: lowerParentheses,
  tuple: display('tuple'),
  expression_list: display('tuple'),
  pattern_list: display('tuple'),
  tuple_pattern: display('tuple'),
  list: display('list'),
  list_pattern: display('list'),
  set: display('set'),
  dictionary: lowerDictionary,
  integer: literal('number'),
  float: literal('number'),
  string: lowerString,
  concatenated_string: lowerConcatenated,
  true: literal('true'),
  false: literal('false'),
  none: literal('none'),
  ellipsis: literal('ellipsis'),
  binary_operator: lowerOperator,
  boolean_operator: lowerOperator,
  comparison_operator: lowerOperator,
  not_operator: lowerOperator,
  unary_operator: lowerSign,
  conditional_expression: lowerConditional,
  lambda: lowerLambda,
  named_expression: lowerWalrus,
  list_comprehension: comprehension('list'),
  set_comprehension: comprehension('set'),
  dictionary_comprehension: comprehension('dict'),
  generator_expression: comprehension('generator'),
  list_splat: wrapper('star'),
  list_splat_pattern: wrapper('star'),
  dictionary_splat: wrapper('star'),
  parenthesized_list_splat: wrapper('star'),
  await: wrapper('await'),
  yield: wrapper('yield'),
  type: lowerType,
  generic_type: lowerGeneric,
  union_type: lowerUnion,
};
