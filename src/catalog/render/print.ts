/**
 * Prints a template in a scope: parameters replaced, converters applied, parentheses where precedence asks for them.
 */
import { ARGUMENT_LEVEL, BINARY_LEVEL, PRECEDENCE } from '../../python/precedence.js';
import type { Py, PyLine, PyParam } from '../python/ast.js';
import { dottedName } from '../python/walk.js';
import { printCall } from './call.js';
import { convert } from './convert.js';
import { argument, at, atom, owner, type Piece, useHelper, useName } from './piece.js';
import type { Scope } from './scope.js';
import { DEFAULT_HOLES, hole, holeText, printParam } from './value.js';

const primary = (text: string): Piece => ({ text, level: PRECEDENCE.primary });

/** One expression of a template. */
export function print(py: Py, scope: Scope): Piece {
  switch (py.t) {
    case 'name':
    case 'attr':
      return printName(py, scope);
    case 'param':
      return printParam(py.id, scope);
    case 'convert':
      return convert(py.id, py.v, scope);
    case 'hole':
      return hole(py.id, scope.holes[py.id] ?? `What \`?${py.id}\` stands for.`, scope);
    case 'dots':
      return atom('...');
    case 'str':
      return atom(fillString(py.text, scope));
    case 'num':
    case 'const':
      return atom(py.text);
    case 'call':
      return printCall(py, scope);
    case 'unary':
    case 'binary':
    case 'compare':
      return printOperator(py, scope);
    case 'if':
    case 'lambda':
      return printLoose(py, scope);
    case 'star':
      return { text: `*${at(print(py.v, scope), PRECEDENCE.bitOr)}`, level: PRECEDENCE.bare };
    default:
      return printBracketed(py, scope);
  }
}

/** Holes stand in strings too: `self.register_buffer("?name", ...)`. */
function fillString(text: string, scope: Scope): string {
  return text.replace(/\?([a-z_]\w*)/g, (whole, name: string) => {
    const isHole =
      scope.filled.has(name) || Object.hasOwn(scope.holes, name) || Object.hasOwn(DEFAULT_HOLES, name);
    return isHole ? holeText(name, undefined, scope) : whole;
  });
}

function printName(py: Extract<Py, { t: 'name' | 'attr' }>, scope: Scope): Piece {
  const dotted = dottedName(py);
  if (dotted !== null) {
    // A helper may be a class: `Pipeline.range(5)` calls one of its methods.
    const [head = ''] = dotted.split('.');
    if (scope.helpers.has(head)) useHelper(scope.trace, head);
    else useName(scope.trace, scope.target, dotted);
    return py.t === 'name' ? atom(dotted) : primary(dotted);
  }
  if (py.t === 'name') return atom(py.id);
  const object = owner(print(py.o, scope));
  const name = py.a.startsWith('?') ? holeText(py.a.slice(1), undefined, scope) : py.a;
  return primary(`${object}.${name}`);
}

function printOperator(py: Extract<Py, { t: 'unary' | 'binary' | 'compare' }>, scope: Scope): Piece {
  if (py.t === 'unary') {
    const level = py.op === 'not' ? PRECEDENCE.not : PRECEDENCE.unary;
    return { text: `${py.op}${py.op === 'not' ? ' ' : ''}${at(print(py.v, scope), level)}`, level };
  }
  if (py.t === 'binary') return printBinary(py, scope);
  const [first = '', ...rest] = py.vs.map((value) => at(print(value, scope), PRECEDENCE.bitOr));
  const text = rest.reduce((left, right, i) => `${left} ${py.ops[i]} ${right}`, first);
  return { text, level: PRECEDENCE.comparison };
}

function printBinary(py: Extract<Py, { t: 'binary' }>, scope: Scope): Piece {
  const level = BINARY_LEVEL[py.op] ?? PRECEDENCE.bare;
  const isPower = py.op === '**';
  const left = at(print(py.l, scope), isPower ? PRECEDENCE.await : level);
  const right = at(print(py.r, scope), isPower ? PRECEDENCE.unary : level + 1);
  return { text: `${left} ${py.op} ${right}`, level };
}

function printLoose(py: Extract<Py, { t: 'if' | 'lambda' }>, scope: Scope): Piece {
  if (py.t === 'lambda') {
    const params = py.params.map((param) => printParameter(param, scope)).join(', ');
    return {
      text: `lambda${params && ' '}${params}: ${argument(print(py.b, scope))}`,
      level: PRECEDENCE.lambda,
    };
  }
  const [a, c] = [py.a, py.c].map((part) => at(print(part, scope), PRECEDENCE.or));
  return {
    text: `${a} if ${c} else ${at(print(py.b, scope), PRECEDENCE.conditional)}`,
    level: PRECEDENCE.conditional,
  };
}

function printParameter(param: PyParam, scope: Scope): string {
  const star = param.kind === '*' || param.kind === '**' ? param.kind : '';
  return `${star}${param.name}${param.default ? `=${argument(print(param.default, scope))}` : ''}`;
}

type Bracketed = Extract<Py, { t: 'sub' | 'slice' | 'tuple' | 'list' | 'set' | 'dict' | 'comp' }>;

function printBracketed(py: Bracketed, scope: Scope): Piece {
  const list = (items: readonly Py[]) => items.map((item) => element(item, scope)).join(', ');
  switch (py.t) {
    case 'sub':
      return primary(`${owner(print(py.o, scope))}[${list(py.i)}${py.comma ? ',' : ''}]`);
    case 'slice':
      return { text: printSlice(py, scope), level: PRECEDENCE.bare };
    case 'tuple':
      return atom(`(${list(py.items)}${py.items.length === 1 ? ',' : ''})`);
    case 'list':
      return atom(`[${list(py.items)}]`);
    case 'set':
      return atom(`{${list(py.items)}}`);
    case 'dict':
      return atom(`{${py.items.map((entry) => printEntry(entry, scope)).join(', ')}}`);
    case 'comp':
      return printComprehension(py, scope);
  }
}

/** An element of a display or index: slices and stars stand bare there. */
function element(py: Py, scope: Scope): string {
  const piece = print(py, scope);
  return py.t === 'star' || py.t === 'slice' ? piece.text : argument(piece);
}

function printSlice(py: Extract<Py, { t: 'slice' }>, scope: Scope): string {
  const part = (value: Py | undefined) => (value ? argument(print(value, scope)) : '');
  return `${part(py.a)}:${part(py.b)}${py.c ? `:${part(py.c)}` : ''}`;
}

function printEntry([key, value]: [Py | null, Py], scope: Scope): string {
  if (!key) return `**${at(print(value, scope), PRECEDENCE.bitOr)}`;
  return `${argument(print(key, scope))}: ${argument(print(value, scope))}`;
}

const COMPREHENSION_BRACKETS = { list: ['[', ']'], set: ['{', '}'], generator: ['(', ')'] } as const;

function printComprehension(py: Extract<Py, { t: 'comp' }>, scope: Scope): Piece {
  const [open, close] = COMPREHENSION_BRACKETS[py.form];
  const fors = py.fors.map((entry) => {
    const conditions = entry.if.map((test) => ` if ${at(print(test, scope), PRECEDENCE.or)}`).join('');
    return ` for ${printTarget(entry.to, scope)} in ${at(print(entry.of, scope), PRECEDENCE.or)}${conditions}`;
  });
  return atom(`${open}${at(print(py.v, scope), ARGUMENT_LEVEL)}${fors.join('')}${close}`);
}

/** A target of an assignment or a loop: a tuple needs no parentheses there. */
function printTarget(py: Py, scope: Scope): string {
  if (py.t === 'tuple') return py.items.map((item) => print(item, scope).text).join(', ');
  return print(py, scope).text;
}

/** One line of a place. */
export function printLine(line: PyLine, scope: Scope): string {
  const value =
    line.v.t === 'tuple' && line.v.items.length > 1 ? printTarget(line.v, scope) : print(line.v, scope).text;
  return line.to ? `${printTarget(line.to, scope)} ${line.op} ${value}` : value;
}
