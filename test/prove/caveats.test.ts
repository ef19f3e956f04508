/** Demonstrations of caveats: none was edited since it was run, no caveat is without one, and texts say what they measured. */
import { expect, test } from 'vitest';
import { attachFigures, demoHash, demosOf, readShown } from '../../scripts/demos/demos.js';
import { compileRules } from '../../scripts/rules.js';

const { catalog } = await compileRules();
const shown = readShown();

/** Why no program of ours shows these; everything else is shown. */
const CANNOT_RUN = ['mnist-tutorial', 'transformers-tensorflow-removed'];

test('every demonstration was run as it stands, and showed what it claims', () => {
  const stale = demosOf(catalog).filter((demo) => shown[demo.id]?.hash !== demoHash(demo));
  expect(
    stale.map(({ id }) => id),
    'run npm run prove:caveats',
  ).toEqual([]);
  expect(Object.keys(shown).sort()).toEqual(
    demosOf(catalog)
      .map(({ id }) => id)
      .sort(),
  );
});

test('every caveat comes with a demonstration, and every naive port with the right one', () => {
  const without = Object.values(catalog.caveats).filter(({ demos }) => demos.length === 0);
  expect(without.map(({ id }) => id)).toEqual(CANNOT_RUN);
  expect(without.every(({ cannotRun }) => cannotRun)).toBe(true);
  expect(demosOf(catalog).filter(({ right }) => right === undefined)).toEqual([]);
});

test('a figure in a text is one that a demonstration of it measured', () => {
  const wrong = Object.values(catalog.caveats).flatMap(({ id, text, demos }) => {
    const measured = demos.map((_, i) => shown[`${id} ${i + 1}`]?.apart);
    return [...text.matchAll(/\boff by (\d[\d.]*(?:e-?\d+)?)((?: and \d[\d.]*)?)/g)]
      .flatMap(([, first, second]) => [first!, ...(second ? [second.slice(5)] : [])])
      .filter((figure) => demos.length > 0 && !measured.includes(Number(figure.replace(/\.$/, ''))))
      .map((figure) => `${id}: off by ${figure}, measured ${measured.join(', ')}`);
  });
  expect(wrong).toEqual([]);
});

test('a text that knows a figure says it as one that is measured', () => {
  const otherwise = Object.values(catalog.caveats).filter(({ text }) =>
    /\b(differ(s|ed)?|wrong|apart) by \d|\d apart\b/.test(text),
  );
  expect(otherwise.map(({ id }) => id)).toEqual([]);
});

test('an edited demonstration has no figures', () => {
  const copy = structuredClone(catalog);
  const [first, second] = demosOf(copy);
  copy.caveats[first!.caveat]!.demos[0]!.naive += ' ';
  attachFigures(copy, shown);
  expect(copy.caveats[first!.caveat]!.demos[0]!.figures).toBeNull();
  expect(copy.caveats[second!.caveat]!.demos.at(-1)!.figures).not.toBeNull();
});
