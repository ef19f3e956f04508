/**
 * Runs every literate fixture: each heading is a small project whose every usage is marked at its line's end.
 * An unmarked usage fails as loudly as a missing one, so a fixture also proves absence.
 */
import { describe, expect, test } from 'vitest';
import { usagesOf as publicUsagesOf } from '../../src/usage/usages-of.js';
import { disagreements } from './compare.js';
import { readFixtures } from './fixtures.js';
import { createUsagesOf } from './subject.js';

const FIXTURES = readFixtures();
const usagesOf = createUsagesOf();

test('`usagesOf` says the same as the function under test', () => {
  for (const example of FIXTURES.flatMap((fixture) => fixture.cases.slice(0, 1))) {
    expect(publicUsagesOf(example.files), example.title).toEqual(usagesOf(example.files));
  }
});

describe.each(FIXTURES)('$name', (fixture) => {
  const titles = fixture.cases.map((each) => each.title);

  test('names each case once', () => {
    expect(titles).toEqual([...new Set(titles)]);
  });

  test.each(fixture.cases)('$title', (example) => {
    const usages = usagesOf(example.files.map(({ path, text }) => ({ path, text })));
    const failures = example.files.flatMap((file) => disagreements(file, usages));
    const paths = new Set(example.files.map((file) => file.path));
    const elsewhere = usages
      .filter((usage) => !paths.has(usage.file))
      .map((usage) => `noisy file: ${usage.file}`);
    expect.soft([...failures, ...elsewhere].join('\n'), `fixtures/${fixture.name}:${example.line}`).toBe('');
  });
});
