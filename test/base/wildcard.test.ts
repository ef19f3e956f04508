/** Patterns of rules: `*` alone, in linear time. */
import { expect, test } from 'vitest';
import { wildcards } from '../../src/base/wildcard.js';

test.each([
  ['api/tf.abs', 'api/tf.abs', true],
  ['api/tf.abs', 'api/tf.absx', false],
  ['api/*', 'api/tf.abs', true],
  ['*/tf.abs', 'api/tf.abs', true],
  ['api/*.abs', 'api/tf.math.abs', true],
  ['a*b*c', 'aXbYc', true],
  ['a*b*c', 'aXcYb', false],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['a**b', 'ab', true],
])('%s and %s: %s', (pattern, name, fits) => expect(wildcards([pattern])(name)).toBe(fits));

test('no pattern fits nothing', () => expect(wildcards([])('x')).toBe(false));

test('a pattern that would drive a backtracking one mad takes no time', () => {
  const started = performance.now();
  expect(wildcards([`${'a*'.repeat(2000)}b`])('a'.repeat(100_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});
