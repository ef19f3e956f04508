/**
 * Reads templates: Python expressions, parameter lists, and lines `target = expression`. A Pratt parser over tokens.
 * Small on purpose: no statements, no `await`, no f-string insides. Used at build time and in tests, never by the CLI.
 */
import { BINARY_LEVEL, COMPARISONS, PRECEDENCE } from '../../python/precedence.js';
import type { Py, PyArg, PyFor, PyLine, PyParam } from './ast.js';
import { TemplateError, type Token, tokenize } from './lexer.js';

/** A cursor over tokens; the parser's only state. */
interface Cursor {
  text: string;
  tokens: readonly Token[];
  at: number;
}

const start = (text: string): Cursor => ({ text, tokens: tokenize(text), at: 0 });
const peek = (c: Cursor, ahead = 0): Token => c.tokens[Math.min(c.at + ahead, c.tokens.length - 1)]!;
const isAt = (c: Cursor, text: string): boolean => peek(c).text === text && peek(c).type !== 'string';

function next(c: Cursor): Token {
  const token = peek(c);
  c.at++;
  return token;
}

function take(c: Cursor, text: string): boolean {
  if (!isAt(c, text)) return false;
  c.at++;
  return true;
}

function expect(c: Cursor, text: string): void {
  if (!take(c, text)) fail(c, `Expected \`${text}\``);
}

function fail(c: Cursor, what: string): never {
  const { text, at } = peek(c);
  throw new TemplateError(`${what}, met \`${text || 'the end'}\` at column ${at} of \`${c.text}\`.`);
}

function finish<T>(c: Cursor, value: T): T {
  if (peek(c).type !== 'end') fail(c, 'Expected the end');
  return value;
}

/** One expression; a tuple may go without parentheses. */
export function parseExpression(text: string): Py {
  const c = start(text);
  return finish(c, parseTuple(c));
}

/** Lines of a place: `target = expression` or `expression`; empty lines are dropped. */
export function parseLines(text: string): PyLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
}

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '**=']);

/** One line: an expression, or an assignment. */
export function parseLine(text: string): PyLine {
  const c = start(text);
  const first = parseTuple(c);
  if (!ASSIGNMENTS.has(peek(c).text)) return finish(c, { v: first });
  const op = next(c).text;
  return finish(c, { to: first, op, v: parseTuple(c) });
}

/** A parameter list without its parentheses: `x, axis=None, *, name=None, **kwargs`. Annotations are dropped. */
export function parseParameters(text: string): PyParam[] {
  const c = start(text);
  return finish(c, parameters(c, 'end'));
}

function parameters(c: Cursor, until: 'end' | ':'): PyParam[] {
  const found: PyParam[] = [];
  let kind: PyParam['kind'] = 'any';
  while (until === 'end' ? peek(c).type !== 'end' : !isAt(c, ':')) {
    if (take(c, '/')) for (const param of found) param.kind = 'only';
    else if (take(c, '**')) found.push({ name: next(c).text, kind: '**' });
    else if (take(c, '*')) {
      kind = 'keyword';
      if (peek(c).type === 'name') found.push({ name: next(c).text, kind: '*' });
    } else found.push(parameter(c, kind, until));
    if (!take(c, ',')) break;
  }
  return found;
}

function parameter(c: Cursor, kind: PyParam['kind'], until: 'end' | ':'): PyParam {
  if (peek(c).type !== 'name') fail(c, 'Expected a parameter');
  const param: PyParam = { name: next(c).text, kind };
  if (until === 'end' && take(c, ':')) parseTest(c);
  if (take(c, '=')) param.default = parseTest(c);
  return param;
}

const CLOSERS = new Set([')', ']', '}', '=', ':', 'for', 'if', 'else', 'in']);
const closes = (c: Cursor): boolean =>
  peek(c).type === 'end' ||
  (peek(c).type !== 'string' && (CLOSERS.has(peek(c).text) || ASSIGNMENTS.has(peek(c).text)));

function parseTuple(c: Cursor): Py {
  const first = parseItem(c);
  if (!isAt(c, ',')) return first;
  const items = [first];
  while (take(c, ',') && !closes(c)) items.push(parseItem(c));
  return { t: 'tuple', items };
}

function parseItem(c: Cursor): Py {
  return take(c, '*') ? { t: 'star', v: parseBinary(c, PRECEDENCE.bitOr) } : parseTest(c);
}

/** Anything that may stand as an argument: lambda, conditional, or an operator expression. */
function parseTest(c: Cursor): Py {
  if (take(c, 'lambda')) {
    const params = parameters(c, ':');
    expect(c, ':');
    return { t: 'lambda', params, b: parseTest(c) };
  }
  const value = parseBinary(c, PRECEDENCE.or);
  if (!take(c, 'if')) return value;
  const condition = parseBinary(c, PRECEDENCE.or);
  expect(c, 'else');
  return { t: 'if', c: condition, a: value, b: parseTest(c) };
}

function comparisonAt(c: Cursor): string | null {
  if (peek(c).type === 'string') return null;
  const { text } = peek(c);
  const two = `${text} ${peek(c, 1).text}`;
  if (two === 'not in' || two === 'is not') return two;
  return COMPARISONS.has(text) ? text : null;
}

function parseBinary(c: Cursor, level: number): Py {
  let left = parseUnary(c);
  for (;;) {
    const comparison = comparisonAt(c);
    if (comparison) {
      if (level > PRECEDENCE.comparison) return left;
      left = parseComparison(c, left);
      continue;
    }
    const op = peek(c).type === 'string' ? '' : peek(c).text;
    const binds = BINARY_LEVEL[op];
    if (binds === undefined || binds < level) return left;
    next(c);
    const right = op === '**' ? parseBinary(c, PRECEDENCE.unary) : parseBinary(c, binds + 1);
    left = { t: 'binary', op, l: left, r: right };
  }
}

function parseComparison(c: Cursor, first: Py): Py {
  const ops: string[] = [];
  const vs = [first];
  for (let op = comparisonAt(c); op; op = comparisonAt(c)) {
    c.at += op.includes(' ') ? 2 : 1;
    ops.push(op);
    vs.push(parseBinary(c, PRECEDENCE.bitOr));
  }
  return { t: 'compare', ops, vs };
}

function parseUnary(c: Cursor): Py {
  if (take(c, 'not')) return { t: 'unary', op: 'not', v: parseBinary(c, PRECEDENCE.not) };
  for (const op of ['-', '+', '~']) {
    if (take(c, op)) return { t: 'unary', op, v: parseBinary(c, PRECEDENCE.unary) };
  }
  return parsePrimary(c);
}

function parsePrimary(c: Cursor): Py {
  let value = parseAtom(c);
  for (;;) {
    if (take(c, '.')) value = { t: 'attr', o: value, a: attribute(c) };
    else if (take(c, '(')) value = { t: 'call', f: value, args: parseArguments(c) };
    else if (take(c, '[')) value = parseSubscript(c, value);
    else return value;
  }
}

function attribute(c: Cursor): string {
  const token = next(c);
  if (token.type !== 'name' && token.type !== 'hole') fail(c, 'Expected an attribute name');
  return token.text;
}

function parseArguments(c: Cursor): PyArg[] {
  const args: PyArg[] = [];
  while (!take(c, ')')) {
    args.push(parseArgument(c));
    if (take(c, ',')) continue;
    expect(c, ')');
    break;
  }
  return args;
}

function parseArgument(c: Cursor): PyArg {
  if (take(c, '**')) return { u: '**', v: parseTest(c) };
  if (take(c, '*')) return { u: '*', v: parseTest(c) };
  if (peek(c).type === 'name' && peek(c, 1).text === '=' && peek(c, 1).type === 'op') {
    const k = next(c).text;
    next(c);
    return { k, v: parseTest(c) };
  }
  const v = parseTest(c);
  return isAt(c, 'for') ? { v: { t: 'comp', form: 'generator', v, fors: parseFors(c) } } : { v };
}

function parseSubscript(c: Cursor, o: Py): Py {
  const i: Py[] = [];
  let comma = false;
  while (!take(c, ']')) {
    i.push(parseIndex(c));
    comma = take(c, ',');
    if (comma) continue;
    expect(c, ']');
    break;
  }
  return comma && i.length === 1 ? { t: 'sub', o, i, comma: true } : { t: 'sub', o, i };
}

function parseIndex(c: Cursor): Py {
  const ends = () => isAt(c, ':') || isAt(c, ',') || isAt(c, ']');
  const first = ends() ? undefined : parseItem(c);
  if (!take(c, ':')) return first ?? fail(c, 'Expected an index');
  const second = ends() ? undefined : parseTest(c);
  const third = take(c, ':') && !ends() ? parseTest(c) : undefined;
  return {
    t: 'slice',
    ...(first && { a: first }),
    ...(second && { b: second }),
    ...(third && { c: third }),
  };
}

function parseFors(c: Cursor): PyFor[] {
  const fors: PyFor[] = [];
  while (take(c, 'for')) {
    const to = parseTargets(c);
    expect(c, 'in');
    const entry: PyFor = { to, of: parseBinary(c, PRECEDENCE.or), if: [] };
    while (take(c, 'if')) entry.if.push(parseBinary(c, PRECEDENCE.or));
    fors.push(entry);
  }
  return fors;
}

/** `x` or `x, y` before `in`, where `in` must not be read as an operator. */
function parseTargets(c: Cursor): Py {
  const items = [parsePrimary(c)];
  while (take(c, ',')) items.push(parsePrimary(c));
  return items.length === 1 ? items[0]! : { t: 'tuple', items };
}

const CONSTANTS = new Set(['True', 'False', 'None']);
const KEYWORDS = new Set(['lambda', 'if', 'else', 'for', 'in', 'and', 'or', 'not', 'is', 'yield', 'await']);

function parseAtom(c: Cursor): Py {
  const token = peek(c);
  if (token.type === 'number') return { t: 'num', text: next(c).text };
  if (token.type === 'string') return parseString(c);
  if (token.type === 'hole') return { t: 'hole', id: next(c).text.slice(1) };
  if (token.type === 'name') return parseName(c);
  if (take(c, '...')) return { t: 'dots' };
  if (take(c, '(')) return parseParenthesised(c);
  if (take(c, '[')) return parseDisplay(c, ']', 'list');
  if (take(c, '{')) return parseBraces(c);
  return fail(c, 'Expected an expression');
}

function parseName(c: Cursor): Py {
  const { text } = peek(c);
  if (KEYWORDS.has(text)) fail(c, 'Expected an expression');
  next(c);
  if (CONSTANTS.has(text)) return { t: 'const', text: text as 'True' | 'False' | 'None' };
  return { t: 'name', id: text };
}

function parseString(c: Cursor): Py {
  let text = next(c).text;
  while (peek(c).type === 'string') text += ` ${next(c).text}`;
  return { t: 'str', text };
}

function parseParenthesised(c: Cursor): Py {
  if (take(c, ')')) return { t: 'tuple', items: [] };
  const value = parseTuple(c);
  if (isAt(c, 'for')) {
    const fors = parseFors(c);
    expect(c, ')');
    return { t: 'comp', form: 'generator', v: value, fors };
  }
  expect(c, ')');
  return value;
}

function parseDisplay(c: Cursor, close: string, form: 'list' | 'set'): Py {
  const items: Py[] = [];
  while (!take(c, close)) {
    items.push(parseItem(c));
    if (items.length === 1 && isAt(c, 'for')) {
      const fors = parseFors(c);
      expect(c, close);
      return { t: 'comp', form, v: items[0]!, fors };
    }
    if (take(c, ',')) continue;
    expect(c, close);
    break;
  }
  return { t: form, items };
}

function parseBraces(c: Cursor): Py {
  if (take(c, '}')) return { t: 'dict', items: [] };
  const isDict = isAt(c, '**') || dictAhead(c);
  if (!isDict) return parseDisplay(c, '}', 'set');
  const items: [Py | null, Py][] = [];
  while (!take(c, '}')) {
    items.push(parseEntry(c));
    if (take(c, ',')) continue;
    expect(c, '}');
    break;
  }
  return { t: 'dict', items };
}

function parseEntry(c: Cursor): [Py | null, Py] {
  if (take(c, '**')) return [null, parseTest(c)];
  const key = parseTest(c);
  expect(c, ':');
  return [key, parseTest(c)];
}

function dictAhead(c: Cursor): boolean {
  const probe: Cursor = { ...c };
  parseTest(probe);
  return isAt(probe, ':');
}
