/** Mutually dependent sets reach the same least fixpoint from every side, in time that grows with their number. */
import { expect, test } from 'vitest';
import { createFixpoint } from '../../src/values/fixpoint.js';
import { instance, join, one, type Values } from '../../src/values/value.js';

/** A graph where `edges[i]` are what value i is the union of, beside its own `seeds[i]`. */
function solve(edges: number[][], seeds: (string | null)[], order: number[]): string[] {
  const fix = createFixpoint(edges.length);
  const value = (i: number): Values =>
    fix(i, () => {
      const own = seeds[i] ? [one(instance(seeds[i] as string))] : [];
      return join([...own, ...(edges[i] as number[]).map(value)]);
    });
  for (const i of order) value(i);
  return edges.map((_, i) => value(i).key);
}

test('a cycle holds what enters it anywhere', () => {
  const keys = solve([[1], [2], [0]], [null, 'tf.Tensor', null], [0]);
  expect(new Set(keys)).toEqual(new Set(['i:tf.Tensor!2']));
});

test('the order of questions does not matter', () => {
  // Two cycles that share a value, and a tail: 0 -> 1 -> 2 -> 0, 2 -> 3 -> 4 -> 2, 5 -> 3.
  const edges = [[1], [2], [0, 3], [4], [2], [3]];
  const seeds = ['a.A', null, null, null, 'b.B', null];
  const forward = solve(edges, seeds, [0, 1, 2, 3, 4, 5]);
  for (const order of [[5, 4, 3, 2, 1, 0], [3, 0, 5], [2], [4, 1]])
    expect(solve(edges, seeds, order)).toEqual(forward);
  expect(new Set(forward)).toEqual(new Set(['i:a.A!2|i:b.B!2']));
});

test('a ladder of nested cycles is computed in few steps', () => {
  const size = 300;
  let steps = 0;
  const fix = createFixpoint(size);
  const value = (i: number): Values =>
    fix(i, () => {
      steps++;
      const before = i > 0 ? value(i - 1) : one(instance('tf.Tensor'));
      return join([before, i + 1 < size ? value(i + 1) : before]);
    });
  expect(value(0).key).toBe('i:tf.Tensor!2');
  expect(steps).toBeLessThan(size * 10);
});
