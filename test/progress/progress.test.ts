/** Progress between results: what is fixed, what is new, and the pace. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateIn, type NamedResult, progressOf } from '../../src/progress/progress.js';
import { renderJson } from '../../src/report/json.js';
import { renderProgress } from '../../src/report/progress/index.js';
import { sparkline } from '../../src/report/progress/view.js';
import { folderOf, scanned } from '../scanned/scanned.js';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `x${index} = tf.square(y${index})\n`).join('');
const result = async (name: string, count: number, more = ''): Promise<NamedResult> => ({
  name,
  assessment: await scanned({
    'pkg/a.py': `import tensorflow as tf\n${lines(count)}`,
    'b.py': `import tensorflow as tf\nz = tf.abs(1)\n${more}`,
  }),
});

const [first, second, third] = [
  await result('run-2026-01-01.json', 9),
  await result('run-2026-01-15.json', 5),
  await result('run-2026-01-29.json', 3, 'w = tf.exp(1)\n'),
];

describe('progress', () => {
  test('is in the order of the dates, whatever the order of the files', () => {
    const { points, comparison } = progressOf([third, first, second]);
    expect(points.map(({ date, findings }) => `${date} ${findings}`)).toEqual([
      '2026-01-01 10',
      '2026-01-15 6',
      '2026-01-29 5',
    ]);
    expect(comparison).toMatchObject({ from: second.name, to: third.name, kept: 4 });
    expect(comparison.fixed.map(({ rule }) => rule)).toEqual(['api/tf.square', 'api/tf.square']);
    expect(comparison.fresh.map(({ rule }) => rule)).toEqual(['api/tf.exp']);
    expect(comparison.packages).toEqual([
      { package: '.', before: 1, after: 2 },
      { package: 'pkg', before: 5, after: 3 },
    ]);
  });

  test('has the pace of the line that fits best, and where it leads', () => {
    const { perWeek, doneBy } = progressOf([first, second, third]);
    expect(perWeek).toBeCloseTo(1.25, 10);
    expect(doneBy).toBe('2026-02-26');
    expect(progressOf([third, { ...first, name: 'run-2026-03-01.json' }])).toMatchObject({ doneBy: null });
  });

  test('has none without dates, and keeps the order that is given', () => {
    const named = [first, second].map((one, index) => ({ ...one, name: `${index}.json` }));
    expect(progressOf(named)).toMatchObject({
      perWeek: null,
      doneBy: null,
      points: [{ findings: 10 }, { findings: 6 }],
    });
  });

  test.each([
    ['a-2026-11-25.json', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['12026-11-25.json', null],
    ['2026-13-45.json', null],
  ])('the date of %s is %s', (name, date) => expect(dateIn(name)).toBe(date));
});

test('a sparkline tells nothing left from little left', () => expect(sparkline([8, 4, 1, 0])).toBe('█▅▂_'));

test('names cannot break out of the pictures and pages', async () => {
  const hostile = await result('</svg><script>alert(1)</script> "2026-02-01".json', 2);
  for (const format of ['svg', 'html'] as const) {
    const text = renderProgress(progressOf([first, hostile]), format, {});
    expect(text).not.toContain('<script>');
    expect(text).not.toMatch(/[^\\]<\/svg><s/);
  }
});

describe('advise compare', () => {
  const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
  let folder: string;
  beforeAll(() => {
    folder = folderOf({});
    for (const { name, assessment } of [first, second, third])
      writeFileSync(join(folder, name), renderJson(assessment).text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const advise = (...argv: string[]) =>
    spawnSync(process.execPath, [...ENTRY, 'compare', ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });

  test('of a folder, into files, and of two files', () => {
    const { status, stdout } = advise('.');
    expect(status).toBe(0);
    expect(stdout).toContain('6 findings became 5; 2 are\nfixed, 1 new.');
    expect(stdout).toContain('At this pace, 1.3 findings a week, none is left about 2026-02-26.');
    expect(advise('.', '-o', 'p.svg', '-o', 'p.md', '-o', 'p.html').status).toBe(0);
    expect(readFileSync(join(folder, 'p.svg'), 'utf8')).toMatch(/^<svg xmlns/);
    expect(advise(first.name, second.name).stdout).toContain('10 findings became 6');
  });

  test('says what is wrong', () => {
    expect(advise(first.name)).toMatchObject({ status: 2, stderr: expect.stringContaining('and got 1.') });
    expect(advise('none')).toMatchObject({ status: 2 });
    writeFileSync(join(folder, 'x.txt'), '{"a": 1}');
    expect(advise(first.name, 'x.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not a result of `advise`'),
    });
  });
});
