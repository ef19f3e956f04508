/** What a piece of the reader's Python is worth as a name or a size, where the text tells. Nothing is ever guessed: `?`. */
import type { Py } from '../catalog/python/ast.js';
import { parseExpression } from '../catalog/python/parser.js';

/** A value; undefined where it is not known. A text may hold `?` for a part that is not. */
export type Value = string | number | boolean | null | Value[] | undefined;

/** What names mean here. */
export type Lookup = (name: string) => Value;

/** Evaluates a text. */
export function readValue(text: string, lookUp: Lookup): Value {
  const formatted = /^[fF](['"])(.*)\1$/s.exec(text);
  if (formatted) return (formatted[2] as string).replace(/\{[^{}]*\}/g, '?');
  let py: Py;
  try {
    py = parseExpression(text);
  } catch {
    return undefined;
  }
  return evaluate(py, lookUp);
}

function evaluate(py: Py, lookUp: Lookup): Value {
  switch (py.t) {
    case 'str':
      return stringOf(py.text);
    case 'num':
      return Number(py.text.replaceAll('_', ''));
    case 'const':
      return py.text === 'None' ? null : py.text === 'True';
    case 'name':
      return lookUp(py.id);
    case 'tuple':
    case 'list':
      return py.items.map((item) => evaluate(item, lookUp));
    case 'binary':
      return binary(py.op, evaluate(py.l, lookUp), evaluate(py.r, lookUp));
    case 'call':
      return called(py, lookUp);
    default:
      return undefined;
  }
}

function stringOf(text: string): Value {
  const found = /^[rRuUbB]*(['"])(.*)\1$/s.exec(text);
  return found && !/\\/.test(found[2] as string) ? (found[2] as string) : undefined;
}

function binary(op: string, a: Value, b: Value): Value {
  if (op === 'or') return a === undefined ? undefined : a === null || a === '' || a === false ? b : a;
  if (op === '+' && (typeof a === 'string' || typeof b === 'string')) return shown(a) + shown(b);
  if (op === '%' && typeof a === 'string') return percent(a, b);
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  return op === '//' && b !== 0 ? Math.floor(a / b) : undefined;
}

/** A value inside a name. */
function shown(value: Value): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}

function percent(text: string, values: Value): Value {
  const list = Array.isArray(values) ? [...values] : [values];
  return text.replace(/%(?:(%)|0?(\d*)[sdi])/g, (_, escaped: string | undefined, width: string) => {
    if (escaped) return '%';
    const value = shown(list.shift());
    return value === '?' ? value : value.padStart(Number(width || 0), '0');
  });
}

/** `str(x)` and `'{}'.format(x)`. */
function called(py: Extract<Py, { t: 'call' }>, lookUp: Lookup): Value {
  const values = py.args.map(({ v }) => evaluate(v, lookUp));
  if (py.f.t === 'name' && py.f.id === 'str') return shown(values[0]);
  if (py.f.t !== 'attr' || py.f.a !== 'format') return undefined;
  const text = evaluate(py.f.o, lookUp);
  if (typeof text !== 'string') return undefined;
  let place = 0;
  return text.replace(/\{(\d*)(?:[:!][^{}]*)?\}/g, (_, index: string) =>
    shown(values[index === '' ? place++ : Number(index)]),
  );
}
