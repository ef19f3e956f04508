/** Effort: the table and the repeats, and the promises: equal for equal code, never lower for more of it, sums that add up. */
import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/advise.js';
import { summariseEffort } from '../../../src/assess/effort/effort.js';
import { EFFORT_TABLE } from '../../../src/assess/effort/table.js';
import type { Finding } from '../../../src/match/finding.js';
import { seeded, shuffled } from '../../metamorphic/random.js';
import { finding, usage } from '../../report/builders.js';
import { added, exact, lowered, pick, randomFinding, randomIdiom, wholeOf } from './support.js';

const MINUTES = { pytorch: {}, jax: { effort: 'none' }, keras: { effort: 'hours' } } as const;

function place(line: number, rest: Partial<Finding> = {}): Finding {
  return finding({ of: usage({ id: `p${line}`, symbol: 'tf.f', line }), ...rest, advice: MINUTES });
}

describe('the table and the repeats', () => {
  test('nothing to do is null', () => {
    expect(summariseEffort([], [])).toBeNull();
  });

  test('one place costs its word and its file', () => {
    const { low, high } = EFFORT_TABLE.minutes;
    const { whole } = summariseEffort([place(1)], [])!;
    expect(whole.pytorch).toMatchObject({ low: low + 15, high: high + 60 });
    expect(whole.jax).toEqual({ low: 0, high: 0, band: 'no work' });
    expect(whole.keras).toEqual({ low: 45, high: 180, band: '30 minutes to 3 hours' });
  });

  test('repeats of one rule count less, other rules do not', () => {
    const of = (findings: Finding[]) => summariseEffort(findings, [])!.whole.pytorch.high - 60;
    expect(of([place(1), place(2)])).toBeCloseTo(8 * 1.71);
    expect(of([place(1), place(2, { rule: 'api/tf.g' })])).toBeCloseTo(16);
    const thousand = Array.from({ length: 1000 }, (_, i) => place(i + 1));
    expect(of([...thousand, place(1001)]) - of(thousand)).toBeCloseTo(0.8);
  });

  test('an idiom costs its own word, or its places where these cost more', () => {
    const idiom = place(9, { rule: 'idiom/loop', fingerprint: 'loop' });
    const parts = [1, 2, 3].map((line) => place(line, { rule: `api/tf.f${line}`, partOf: 'loop' }));
    const { whole } = summariseEffort([...parts, idiom], [])!;
    expect(whole.keras.high).toBe(3 * 120 + 60);
    expect(summariseEffort([parts[0]!, idiom], [])!.whole.keras.high).toBe(120 + 60);
  });

  test('one of several names of a call counts nowhere', () => {
    const other = place(1, { rule: 'api/tf.g', partOf: place(1).fingerprint });
    expect(wholeOf([place(1), other])).toEqual(wholeOf([place(1)]));
  });

  test('staying follows from facts, and what is spelled compat.v1 is done', () => {
    const spelled = usage({ id: 'p1', symbol: 'tf.f', line: 1, qualified: 'tensorflow.compat.v1.f' });
    expect(summariseEffort([place(1)], [])!.whole.stay.high).toBe(8 + 60);
    expect(summariseEffort([place(1)], [spelled])!.whole.stay.band).toBe('no work');
    expect(summariseEffort([place(1, { stay: 'gone' })], [])!.whole.stay.high).toBe(120 + 60);
  });
});

/** A project of findings, singles and idioms, in order. */
function randomProject(random: () => number): Finding[] {
  const singles = Array.from({ length: Math.floor(random() * 60) }, (_, i) => randomFinding(i, random));
  const idioms = Array.from({ length: Math.floor(random() * 4) }, (_, i) =>
    randomIdiom(
      1000 + i,
      singles.filter((one) => !one.partOf && random() < 0.3),
      random,
    ),
  );
  return [...singles, ...idioms];
}

describe('more code never costs less', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))('a place more, seed %d', (seed) => {
    const random = seeded(seed);
    const project = randomProject(random);
    const idiom = pick(
      project.filter(({ rule }) => rule.startsWith('idiom/')),
      random,
    );
    const gathered = idiom && random() < 0.5 ? { partOf: idiom.fingerprint } : {};
    const more = randomFinding(5000, random, gathered);
    expect(lowered(wholeOf(project), wholeOf([...project, more]))).toEqual([]);
  });

  test.each(Array.from({ length: 200 }, (_, seed) => seed))('an idiom more, seed %d', (seed) => {
    const random = seeded(seed);
    const project = randomProject(random);
    const before = wholeOf(project);
    const free = project.filter(({ partOf, rule }) => !partOf && !rule.startsWith('idiom/'));
    const idiom = randomIdiom(
      5000,
      free.filter(() => random() < 0.5),
      random,
    );
    expect(lowered(before, wholeOf([...project, idiom]))).toEqual([]);
  });
});

describe('the same code gives the same figures', () => {
  test.each(Array.from({ length: 50 }, (_, seed) => seed))(
    'in any order, and they add up, seed %d',
    (seed) => {
      const random = seeded(seed);
      const project = [...randomProject(random), place(1)];
      const effort = summariseEffort(project, [])!;
      expect(wholeOf(shuffled(project, random))).toEqual(exact(effort.whole));
      expect(added(effort.files)).toEqual(exact(effort.whole));
      expect(added(effort.packages)).toEqual(exact(effort.whole));
    },
  );
});

describe('real projects', () => {
  const PROJECTS = ['slim-classifier', 'mnist-session', 'keras2-functional', 'dcgan'];

  test.each(PROJECTS)('%s: file after file, place after place', async (name) => {
    const { findings, usages, effort } = await scan([`fixtures/projects/${name}`]);
    expect(added(effort!.files)).toEqual(exact(effort!.whole));
    const random = seeded(name.length);
    const files = shuffled([...new Set(findings.map(({ file }) => file))], random);
    const byFile = files.map((_, n) => findings.filter(({ file }) => files.slice(0, n + 1).includes(file)));
    const order = shuffled(findings, random);
    const byPlace = order.slice(0, 150).map((_, n) => findings.filter((one) => order.indexOf(one) <= n));
    for (const steps of [byFile, byPlace]) {
      const wholes = steps.map((step) => wholeOf(step, usages));
      for (const [n, whole] of wholes.slice(1).entries()) expect(lowered(wholes[n]!, whole)).toEqual([]);
    }
  });
});
