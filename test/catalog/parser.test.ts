/** The template parser and the printer: what is printed reads back as the same tree, for trees of every shape. */
import { describe, expect, test } from 'vitest';
import type { Py, PyArg } from '../../src/catalog/python/ast.js';
import { parseExpression, parseLine, parseLines, parseParameters } from '../../src/catalog/python/parser.js';
import { print, printLine } from '../../src/catalog/render/print.js';
import { random } from './random.js';
import { emptyScope } from './support.js';

const shown = (text: string) => print(parseExpression(text), emptyScope()).text;

describe('expressions', () => {
  test.each([
    'a + b * c',
    '(a + b) * c',
    'a - (b - c)',
    '-x ** -y',
    '(-x) ** 2',
    'a ** b ** c',
    '(a ** b) ** c',
    'not (a and b) or c',
    'a < b <= c',
    '(a < b) == c',
    'x if c else y',
    '(x if c else y) if d else z',
    'lambda x, *a, k=1, **kw: x',
    'f(lambda: 1, *a, k=v, **kw)',
    'x[1:, ::2, ..., None]',
    'x[:]',
    'x[0,]',
    '(1,)',
    '()',
    '{1: 2, **a}',
    '{1, 2}',
    '[*a, b]',
    '[f(x) for x in y if x if z]',
    'sum(x for x, y in z)',
    'x is not None and y not in z',
    '\'it\' "s"',
    '(1).real',
    'a @ b // c',
    'x | y ^ z & w << 2',
    '(lambda: 1)()',
    'self.x.y(z)[0]',
  ])('%s stays as it is', (text) => expect(shown(text)).toBe(text));

  test.each(['a +', 'f(', 'f(a b)', 'x..y', '', 'a b', 'f(a))', 'if', '[1', '$'])('%j is refused', (text) => {
    expect(() => parseExpression(text)).toThrow(/column|Unexpected/);
  });
});

describe('lines and parameters', () => {
  test('assignments', () => {
    expect(printLine(parseLine('self.w = f(x)'), emptyScope())).toBe('self.w = f(x)');
    expect(printLine(parseLine('a, b = c, d'), emptyScope())).toBe('a, b = c, d');
    expect(printLine(parseLine('a += 1'), emptyScope())).toBe('a += 1');
    expect(parseLines('a = 1\n\nf(a)\n')).toHaveLength(2);
  });
  test('kinds of parameters', () => {
    const kinds = parseParameters('a: int, /, b=1, *c, d, e="x", **f').map(
      ({ name, kind }) => `${name} ${kind}`,
    );
    expect(kinds).toEqual(['a only', 'b any', 'c *', 'd keyword', 'e keyword', 'f **']);
    expect(parseParameters('*, k').map(({ kind }) => kind)).toEqual(['keyword']);
    expect(parseParameters('')).toEqual([]);
  });
});

const BINARY = ['or', 'and', '|', '^', '&', '<<', '+', '-', '*', '@', '//', '%', '**'];

function tree(pick: (below: number) => number, depth: number): Py {
  const inner = () => tree(pick, depth - 1);
  const name = (): Py => ({ t: 'name', id: 'abcxyz'[pick(6)]! });
  const makers: (() => Py)[] = [
    () => ({ t: 'binary', op: BINARY[pick(BINARY.length)]!, l: inner(), r: inner() }),
    () => ({ t: 'unary', op: ['-', 'not', '~'][pick(3)]!, v: inner() }),
    () => ({ t: 'compare', ops: [['<', 'in', 'is not'][pick(3)]!], vs: [inner(), inner()] }),
    () => ({ t: 'if', c: inner(), a: inner(), b: inner() }),
    () => ({ t: 'lambda', params: [{ name: 'p', kind: 'any', default: inner() }], b: inner() }),
    () => ({ t: 'call', f: inner(), args: [{ v: inner() }, { k: 'k', v: inner() }] satisfies PyArg[] }),
    () => ({ t: 'attr', o: inner(), a: 'm' }),
    () => ({ t: 'sub', o: inner(), i: [inner(), { t: 'slice', a: inner() }] }),
    () => ({ t: (['tuple', 'list', 'set'] as const)[pick(3)]!, items: [inner(), inner()] }),
    () => ({ t: 'dict', items: [[inner(), inner()]] }),
    () => ({ t: 'comp', form: 'list', v: inner(), fors: [{ to: name(), of: inner(), if: [inner()] }] }),
    () => ({ t: 'num', text: String(pick(9)) }),
    name,
  ];
  return depth === 0 ? name() : makers[pick(makers.length)]!();
}

test('every tree that is printed reads back as itself', () => {
  const pick = random(20261123);
  for (let i = 0; i < 3000; i++) {
    const original = tree(pick, 1 + pick(4));
    const { text } = print(original, emptyScope());
    expect(parseExpression(text), text).toEqual(original);
  }
});
