/** `rules/verified.json` speaks of the rows as they are: nothing in it is stale, and it names only rows there are. */
import { expect, test } from 'vitest';
import { casesOf } from '../../scripts/prove/cases.js';
import { createGenerations } from '../../scripts/prove/generations.js';
import { attachProofs, currentHashes, readVerified, staleOf } from '../../scripts/prove/verified.js';
import { compileRules } from '../../scripts/rules.js';

const { catalog, facts } = await compileRules();
const hashes = currentHashes(casesOf(catalog, createGenerations(facts)));
const verified = readVerified();

test('no row was edited since it was run', () => {
  expect(staleOf(verified, hashes), 'run npm run verify').toEqual([]);
});

test('an edited row is stale, and says so', () => {
  const changed = new Map(
    [...hashes].map(([key, hash]) => [key, key === 'tf.concat pytorch' ? `${hash}!` : hash]),
  );
  expect(staleOf(verified, changed)).toEqual(['tf.concat pytorch']);
  const copy = structuredClone(catalog);
  attachProofs(copy, verified, changed);
  expect(copy.rows['tf.concat']?.advice.pytorch[0]?.proof).toEqual({ state: 'stale' });
  expect(copy.rows['tf.concat']?.advice.jax[0]?.proof?.state).toBe('verified');
});
