/**
 * Evaluates `when`: Python over what the text of a call tells, in three-valued logic. What is not known is neither true
 * nor false, and so never chooses a variant.
 */
import type { Expression, Literal } from '../usage/usage.js';
import type { Binding, Bound } from './bind.js';
import type { Py } from './python/ast.js';
import { dottedName } from './python/walk.js';

/** A value as far as it is known. `kind` and `length` may be known where the value is not. */
type Value =
  | { known: true; value: number | string | boolean | null | Value[]; kind: string }
  | { known: false; kind?: string; length?: number };

/** True, false, or not known. */
export type Truth = boolean | null;

const UNKNOWN: Value = { known: false };
const bool = (truth: Truth): Value =>
  truth === null ? UNKNOWN : { known: true, value: truth, kind: 'bool' };
const NONE: Value = { known: true, value: null, kind: 'None' };

/** Whether a condition holds of a binding. */
export function truthOf(condition: Py, binding: Binding): Truth {
  return truth(evaluate(condition, binding));
}

function truth(value: Value): Truth {
  if (!value.known) return value.length === undefined ? null : value.length > 0;
  if (Array.isArray(value.value)) return value.value.length > 0;
  return Boolean(value.value);
}

function evaluate(py: Py, binding: Binding): Value {
  switch (py.t) {
    case 'const':
      return py.text === 'None' ? NONE : bool(py.text === 'True');
    case 'num':
      return number(py.text);
    case 'str':
      return { known: true, value: unquote(py.text), kind: 'str' };
    case 'param':
      return paramValue(binding, py.id);
    case 'name':
      return nameValue(py.id, binding);
    case 'tuple':
    case 'list':
      return { known: true, value: py.items.map((item) => evaluate(item, binding)), kind: py.t };
    case 'unary':
      return unary(py.op, evaluate(py.v, binding));
    case 'binary':
      return binary(py, binding);
    case 'compare':
      return compareChain(py, binding);
    case 'call':
      return callTest(py, binding);
    case 'sub':
      return index(evaluate(py.o, binding), py.i[0] && evaluate(py.i[0], binding));
    default:
      return UNKNOWN;
  }
}

/** `api` and `role`: what is known of the usage itself. */
function nameValue(id: string, binding: Binding): Value {
  if (id === 'api') return apiOf(binding);
  if (id === 'role' && binding.role) return { known: true, value: binding.role, kind: 'str' };
  return UNKNOWN;
}

const apiOf = (binding: Binding): Value =>
  binding.api === null ? UNKNOWN : { known: true, value: binding.api, kind: 'str' };

function number(text: string): Value {
  const isInt = /^[+-]?\s*(?:0[xX][\da-fA-F_]+|\d[\d_]*)$/.test(text);
  return { known: true, value: Number(text.replace(/[_\s]/g, '')), kind: isInt ? 'int' : 'float' };
}

/** The text inside a plain string literal; escapes other than quotes stay. */
export function unquote(text: string): string {
  const found = /^[rRbBuUfF]*('''|"""|'|")([\s\S]*)\1$/.exec(text);
  return found ? found[2]!.replace(/\\(['"])/g, '$1') : text;
}

function paramValue(binding: Binding, name: string): Value {
  if (name === 'self') return binding.receiver ? expressionValue(binding.receiver) : UNKNOWN;
  return boundValue(binding.values.get(name), binding);
}

function boundValue(bound: Bound | undefined, binding: Binding): Value {
  // A parameter that only another signature of the row has was not passed.
  if (!bound) return binding.unpacks ? UNKNOWN : NONE;
  if (bound.from === 'reader') return expressionValue(bound.value);
  if (bound.from === 'default') return evaluate(bound.value, binding);
  if (bound.from === 'rest') return binding.unpacks ? UNKNOWN : { known: false, length: bound.values.length };
  return UNKNOWN;
}

const NOT_NONE: Partial<Record<Expression['form'], string>> = { dict: 'dict', lambda: 'function' };

function expressionValue(expression: Expression): Value {
  if (expression.literal) return literalValue(expression.literal);
  if (/^[+-]\s*[\d.][\d._eE+-]*$/.test(expression.text)) return number(expression.text);
  const { form, items } = expression;
  if ((form === 'tuple' || form === 'list') && items) {
    return { known: true, value: items.map(expressionValue), kind: form };
  }
  const kind = expression.kind ?? NOT_NONE[form];
  return kind === undefined || kind === 'py' || kind === '?' ? UNKNOWN : { known: false, kind };
}

function literalValue(literal: Literal): Value {
  if (literal.type === 'none') return NONE;
  if (literal.type === 'bool') return bool(literal.value);
  if (literal.type === 'number')
    return { ...number(literal.text), known: true, value: literal.value } as Value;
  return { known: true, value: literal.value, kind: literal.type === 'bytes' ? 'bytes' : 'str' };
}

function unary(op: string, value: Value): Value {
  if (op === 'not') {
    const known = truth(value);
    return bool(known === null ? null : !known);
  }
  if (!value.known || typeof value.value !== 'number') return UNKNOWN;
  return op === '-' ? { ...value, value: -value.value } : value;
}

function binary(py: Extract<Py, { t: 'binary' }>, binding: Binding): Value {
  const left = evaluate(py.l, binding);
  if (py.op !== 'and' && py.op !== 'or') return arithmetic(py.op, left, evaluate(py.r, binding));
  const decides = py.op === 'or';
  const a = truth(left);
  if (a === decides) return bool(decides);
  const b = truth(evaluate(py.r, binding));
  if (b === decides) return bool(decides);
  return bool(a === null || b === null ? null : !decides);
}

function arithmetic(op: string, left: Value, right: Value): Value {
  if (!left.known || !right.known) return UNKNOWN;
  const [a, b] = [left.value, right.value];
  if (typeof a !== 'number' || typeof b !== 'number') return UNKNOWN;
  const results: Record<string, number> = { '+': a + b, '-': a - b, '*': a * b, '%': ((a % b) + b) % b };
  const value = results[op];
  const kind = left.kind === 'int' && right.kind === 'int' ? 'int' : 'float';
  return value === undefined || Number.isNaN(value) ? UNKNOWN : { known: true, value, kind };
}

function compareChain(py: Extract<Py, { t: 'compare' }>, binding: Binding): Value {
  const values = py.vs.map((value) => evaluate(value, binding));
  const links = py.ops.map((op, i) => compare(op, values[i]!, values[i + 1]!));
  if (links.includes(false)) return bool(false);
  return bool(links.includes(null) ? null : true);
}

function compare(op: string, a: Value, b: Value): Truth {
  const negate = (truth: Truth): Truth => (truth === null ? null : !truth);
  if (op === 'is not' || op === '!=') return negate(compare(op === '!=' ? '==' : 'is', a, b));
  if (op === 'not in') return negate(compare('in', a, b));
  if (op === '==' || op === 'is') return equal(a, b);
  if (op === 'in') return contains(b, a);
  return ordered(op, a, b);
}

function equal(a: Value, b: Value): Truth {
  if (a.known && b.known) return sameValue(a.value, b.value);
  // Something whose kind is known is not None, and a tensor is no number.
  const [known, other] = a.known ? [a, b] : [b, a];
  if (!known.known || other.known || other.kind === undefined) return null;
  if (known.value === null) return other.kind === 'None' || other.kind === 'NoneType' ? null : false;
  return null;
}

function sameValue(a: Extract<Value, { known: true }>['value'], b: typeof a): Truth {
  if (!Array.isArray(a) || !Array.isArray(b))
    return !Array.isArray(a) && !Array.isArray(b) && loose(a) === loose(b);
  if (a.length !== b.length) return false;
  const parts = a.map((item, i) => equal(item, b[i]!));
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

/** In Python `True == 1`. */
const loose = (value: number | string | boolean | null) =>
  typeof value === 'boolean' ? Number(value) : value;

function contains(box: Value, item: Value): Truth {
  if (!box.known) return null;
  if (typeof box.value === 'string') {
    return item.known && typeof item.value === 'string' ? box.value.includes(item.value) : null;
  }
  if (!Array.isArray(box.value)) return null;
  const parts = box.value.map((entry) => equal(entry, item));
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

function ordered(op: string, a: Value, b: Value): Truth {
  if (!a.known || !b.known || typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  const results: Record<string, boolean> = {
    '<': a.value < b.value,
    '<=': a.value <= b.value,
    '>': a.value > b.value,
    '>=': a.value >= b.value,
  };
  return results[op] ?? null;
}

function index(box: Value, at: Value | undefined): Value {
  if (!box.known || !Array.isArray(box.value) || !at?.known || typeof at.value !== 'number') return UNKNOWN;
  return box.value.at(at.value) ?? UNKNOWN;
}

const KIND_TESTS: Readonly<Record<string, readonly string[]>> = {
  is_int: ['int'],
  is_float: ['float'],
  is_number: ['int', 'float'],
  is_str: ['str', 'bytes'],
  is_bool: ['bool'],
  is_list: ['list', 'tuple'],
};

/** The functions a condition may call; a lint rejects others. */
export const TESTS: ReadonlySet<string> = new Set([
  ...Object.keys(KIND_TESTS),
  'kind',
  'len',
  'absent',
  'symbol',
]);

function callTest(py: Extract<Py, { t: 'call' }>, binding: Binding): Value {
  const arg = py.args[0]?.v;
  if (py.f.t !== 'name' || !arg) return UNKNOWN;
  if (py.f.id === 'absent') return arg.t === 'param' ? bool(isAbsent(binding, arg.id)) : UNKNOWN;
  if (py.f.id === 'symbol') return arg.t === 'param' ? symbolOf(binding, arg.id) : UNKNOWN;
  const value = evaluate(arg, binding);
  if (py.f.id === 'len') return lengthOf(value);
  if (value.kind === undefined) return UNKNOWN;
  if (py.f.id === 'kind') return { known: true, value: value.kind, kind: 'str' };
  const kinds = KIND_TESTS[py.f.id];
  return kinds ? bool(kinds.includes(value.kind)) : UNKNOWN;
}

/** What an argument names: `'tf.float32'`; None where it is a literal; not known where it is computed. */
function symbolOf(binding: Binding, name: string): Value {
  const bound = binding.values.get(name);
  if (bound?.from === 'default') return text(dottedName(bound.value));
  if (bound?.from !== 'reader') return bound || binding.unpacks ? UNKNOWN : NONE;
  const { literal, usage, form } = bound.value;
  if (literal) return NONE;
  const isNamed = usage !== undefined && (form === 'name' || form === 'attribute');
  const found = isNamed ? binding.symbolOf?.(usage) : undefined;
  return found === undefined ? UNKNOWN : text(found);
}

const text = (value: string | null): Value => (value === null ? NONE : { known: true, value, kind: 'str' });

function isAbsent(binding: Binding, name: string): Truth {
  const bound = binding.values.get(name);
  if (bound?.from === 'reader') return false;
  if (bound?.from === 'rest') return bound.values.length === 0;
  return binding.unpacks ? null : true;
}

function lengthOf(value: Value): Value {
  if (!value.known)
    return value.length === undefined ? UNKNOWN : { known: true, value: value.length, kind: 'int' };
  if (Array.isArray(value.value) || typeof value.value === 'string') {
    return { known: true, value: value.value.length, kind: 'int' };
  }
  return UNKNOWN;
}
