/** Demonstrations of caveats: none was edited since it was run, and no caveat more is without one. */
import { expect, test } from 'vitest';
import { attachFigures, demoHash, demosOf, readShown } from '../../scripts/demos/demos.js';
import { compileRules } from '../../scripts/rules.js';

const { catalog } = await compileRules();
const shown = readShown();

/** Goes down only: a new caveat brings its demonstration. */
const WITHOUT = 0;

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

test('a new caveat comes with a demonstration', () => {
  const without = Object.values(catalog.caveats).filter(
    ({ demos, cannotRun }) => demos.length === 0 && !cannotRun,
  );
  expect(without.length).toBeLessThanOrEqual(WITHOUT);
});

test('an edited demonstration has no figures', () => {
  const copy = structuredClone(catalog);
  const [first, second] = demosOf(copy);
  copy.caveats[first!.caveat]!.demos[0]!.naive += ' ';
  attachFigures(copy, shown);
  expect(copy.caveats[first!.caveat]!.demos[0]!.figures).toBeNull();
  expect(copy.caveats[second!.caveat]!.demos.at(-1)!.figures).not.toBeNull();
});
