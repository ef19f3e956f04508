/** The pins a report shows are the releases the facts were read from. */
import { expect, test } from 'vitest';
import { loadFacts, type Pins } from '../../src/facts/load.js';

test('the pins are the versions of the generated facts', () => {
  const { versions, asOf } = loadFacts<Pins>('pins.json');
  const targets = loadFacts<{ versions: Record<string, string> }>('targets.json').versions;
  const { tensorflow, ...rest } = versions;
  const released = Object.entries(targets).map(([name, version]) => [name, version.replace(/\+.*/, '')]);
  expect(rest).toEqual(Object.fromEntries(released));
  expect(tensorflow).toBe(loadFacts<{ version: string }>('vocabulary.json').version);
  expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
});
