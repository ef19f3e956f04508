/**
 * Every row of this repository, called in random ways: rendering never throws, what it gives is Python, and every hole in it
 * has its sentence.
 */
import { expect, test } from 'vitest';
import { compileRules } from '../../scripts/rules.js';
import { createAdviser } from '../../src/catalog/adviser.js';
import type { CompiledRow } from '../../src/catalog/compiled.js';
import { parseLine } from '../../src/catalog/python/parser.js';
import { type Advice, TARGETS } from '../../src/match/finding.js';
import type { Api } from '../../src/usage/usage.js';
import { random } from './random.js';
import { usagesIn } from './support.js';

const { catalog } = await compileRules();
const rows = Object.values(catalog.rows);

const ARGUMENTS = [
  'x',
  'f(x)',
  'a + b',
  '-1',
  '1',
  "'SAME'",
  'None',
  '[1, 2]',
  '(h, w)',
  'True',
  'tf.float32',
];
const MORE = [
  'lambda t: t',
  'tf.nn.relu',
  'tf.reduce_mean(y, axis=[1])',
  'x if c else y',
  'self.h',
  '{1: 2}',
  '[None, 3]',
];

/** A call of a row with some of its parameters, by position and by keyword, and now and then something odd. */
function callOf(row: CompiledRow, pick: (below: number) => number): string {
  const values = [...ARGUMENTS, ...MORE];
  const value = () => values[pick(values.length)]!;
  const params = row.signatures?.[pick(row.signatures.length)]?.params ?? [];
  const byPosition = pick(4);
  const args = params.flatMap((param, i) => {
    if (param.kind === '*' || param.kind === '**') return [];
    if (i < byPosition && param.kind !== 'keyword') return [value()];
    return pick(3) === 0 || !param.default ? [`${param.name}=${value()}`] : [];
  });
  const odd = ['', 'zzz=1', '*rest', '**more'][pick(8)] ?? '';
  return `callee(${[...args, odd].filter(Boolean).join(', ')})`;
}

function check(advice: Advice, call: string): void {
  const texts = [advice.code, ...Object.values(advice.places)].filter((text) => text !== null);
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    expect(() => parseLine(line), `${call} -> ${line}`).not.toThrow();
    for (const [, name] of line.matchAll(/\?([a-z_]\w*)/g)) {
      expect(
        advice.holes.map((hole) => hole.name),
        `${call} -> ${line}`,
      ).toContain(name);
    }
  }
  if (advice.note !== null) expect(advice.note, call).toMatch(/[.?]$/);
}

test('every row gives Python for every call', () => {
  const pick = random(7);
  for (const row of rows) {
    for (let round = 0; round < 4; round++) {
      const call = callOf(row, pick);
      const api: Api = ([null, 'v1', 'v2'] as const)[pick(3)]!;
      const usages = usagesIn(call, { symbols: { callee: row.symbol }, api });
      const adviser = createAdviser(catalog, usages);
      for (const target of TARGETS) check(adviser.advise(usages[0]!, target).advice, `${row.symbol} ${call}`);
    }
  }
});

test('every row answers where it is only mentioned', () => {
  for (const row of rows) {
    const usages = usagesIn('callee', { symbols: { callee: row.symbol } });
    const adviser = createAdviser(catalog, usages);
    for (const target of TARGETS) check(adviser.advise(usages[0]!, target).advice, row.symbol);
  }
});
