/** How files are made up: units that together are the file, and who names whom. */
import { expect, test } from 'vitest';
import { createModuleTable } from '../../src/names/modules.js';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import type { Outline } from '../../src/usage/outline.js';
import { outlinesOf } from '../../src/usage/outlines/outlines.js';

function outlines(texts: Record<string, string>): Record<string, Outline> {
  const parse = createParser();
  const files = Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({
      path,
      text,
      chunks: [{ firstLine: 1, cell: null }],
      summary: summarize(parse, text),
    }));
  const table = createModuleTable(
    files.map(({ path }) => path),
    (root) => root === 'tensorflow',
  );
  return Object.fromEntries(outlinesOf(files, table).map((outline) => [outline.file, outline]));
}

const usesOf = (outline: Outline): Record<string, string[]> =>
  Object.fromEntries(
    outline.units.map(({ name, uses }) => [name, uses.map(({ file, unit }) => `${file}:${unit}`)]),
  );

test('units follow each other and are the whole file', () => {
  const text = [
    'import os',
    '',
    '@decorated',
    'def f(a, b=1, *rest):',
    '    return a',
    '# about C',
    'class C(Base):',
    '    size = 3',
    '    @staticmethod',
    '    def make(x):',
    '        return x',
    '    def run(self, y):',
    '        def inner(): pass',
    'X = f(1)',
    'if __name__ == "__main__":',
    '    X.run()',
    '',
  ].join('\n');
  const { units, characters, startedBy } = outlines({ 'm.py': text })['m.py']!;
  expect(units.map(({ name, kind, line, endLine }) => [name, kind, line, endLine])).toEqual([
    ['(statements)', 'statements', 1, 1],
    ['f', 'function', 3, 6],
    ['C', 'class', 7, 8],
    ['C.make', 'method', 9, 11],
    ['C.run', 'method', 12, 13],
    ['(statements) 2', 'statements', 14, 14],
    ['(main)', 'main', 15, 16],
  ]);
  expect(units.reduce((sum, unit) => sum + unit.characters, 0)).toBe(characters);
  expect(units[1]!.parameters).toEqual([
    { name: 'a', default: null, unpack: '' },
    { name: 'b', default: '1', unpack: '' },
    { name: 'rest', default: null, unpack: '*' },
  ]);
  expect(units[2]!.bases).toEqual(['Base']);
  expect(units[3]!.parameters!.map(({ name }) => name)).toEqual(['x']);
  expect(units[4]!.parameters!.map(({ name }) => name)).toEqual(['y']);
  expect(startedBy).toEqual(['main guard']);
});

test('names of the file, methods through self, and names that are defined again', () => {
  const text = [
    'LIMIT = 3',
    'def low(x): return x + LIMIT',
    'def high(x): return low(low(x))',
    'class C:',
    '    def a(self): return self.b() + high(1)',
    '    def b(self): self.state = 1',
    '    def c(self): return self.state',
    'def make(): return C()',
    'def low(x): return 0',
    '',
  ].join('\n');
  const uses = usesOf(outlines({ 'm.py': text })['m.py']!);
  expect(uses.low).toEqual(['m.py:(statements)']);
  expect(uses.high).toEqual(['m.py:low 2']);
  expect(uses['C.a']).toEqual(['m.py:C.b', 'm.py:high']);
  expect(uses['C.c']).toEqual([]);
  expect(uses.make).toEqual(['m.py:C']);
});

test('imports of every form, re-exports, stars, and what cannot be told', () => {
  const found = outlines({
    'pkg/__init__.py': 'from .ops import conv as convolution\nfrom .more import *\n',
    'pkg/ops.py': 'import tensorflow as tf\ndef conv(x): return tf.log(x)\ndef pool(x): return x\n',
    'pkg/more.py': 'def extra(x): return x\n',
    'a.py': [
      'import pkg.ops',
      'import pkg.ops as o',
      'from pkg.ops import pool',
      'from pkg import convolution, extra',
      'import pkg.more',
      'def one(x): return pkg.ops.conv(x)',
      'def two(x): return o.pool(x)',
      'def three(x): return pool(x)',
      'def four(x): return convolution(extra(x))',
      'def five(x): return getattr(o, x)',
      '',
    ].join('\n'),
    'b.py': 'from pkg.ops import *\nimport pkg.more\ndef one(x): return pool(conv(x))\n',
  });
  expect(usesOf(found['a.py']!)).toEqual({
    '(statements)': ['pkg/__init__.py:null'],
    one: ['pkg/ops.py:conv'],
    two: ['pkg/ops.py:pool'],
    three: ['pkg/ops.py:pool'],
    four: ['pkg/more.py:extra', 'pkg/ops.py:conv'],
    five: ['pkg/ops.py:null'],
  });
  expect(usesOf(found['b.py']!)).toEqual({
    '(statements)': ['pkg/more.py:null'],
    one: ['pkg/ops.py:conv', 'pkg/ops.py:pool'],
  });
});

test('a script does its work when it is loaded; settings and flags are no work', () => {
  const found = outlines({
    'script.py': 'from m import f\nf(1)\n',
    'settings.py': 'import warnings\nwarnings.filterwarnings("ignore")\nfrom m import f\nX = f(1)\n',
    'm.py': 'def f(x): return x\n',
  });
  expect(Object.entries(found).map(([file, { startedBy }]) => [file, startedBy])).toEqual([
    ['m.py', []],
    ['script.py', ['runs when loaded']],
    ['settings.py', []],
  ]);
});

test('a long body may be divided where its statements begin, and within its long blocks', () => {
  const body = Array.from({ length: 20 }, (_, i) => `    x${i} = f(\n        ${i})`);
  const block = ['    with a:', ...Array.from({ length: 40 }, (_, i) => `        y${i} = 1`), '    z = 2'];
  const text = ['def long(a,', '         b):', ...body, ...block, ''].join('\n');
  const [unit] = outlines({ 'm.py': text })['m.py']!.units;
  expect(unit!.breaks!.slice(0, 3)).toEqual([5, 7, 9]);
  expect(unit!.breaks).toContain(50);
  expect(unit!.breaks).not.toContain(6);
});
