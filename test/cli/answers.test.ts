/** The five questions on the command line. */
import { expect, test } from 'vitest';
import type { Answers } from '../../src/assess/fit/recommendation.js';
import { many } from '../report/cases.js';
import { advise } from './fake-io.js';

async function answersOf(...argv: string[]): Promise<Answers | undefined> {
  let told: Answers | undefined;
  await advise(argv, {
    scan: async (_, __, { answers }) => {
      told = answers;
      return many;
    },
  });
  return told;
}

test('nothing told is unknown', async () => {
  expect(await answersOf('scan')).toEqual({
    accelerator: 'unknown',
    serving: 'unknown',
    platform: 'unknown',
    team: 'unknown',
    retrain: 'unknown',
  });
});

test('what is told reaches the scan', async () => {
  const told = await answersOf(
    '.',
    '--accelerator',
    'tpu',
    '--team',
    'jax',
    '--retrain',
    'no',
    '--platform',
    'mac',
  );
  expect(told).toEqual({
    accelerator: 'tpu',
    serving: 'unknown',
    platform: 'mac',
    team: 'jax',
    retrain: 'no',
  });
});

test('a wrong answer is a mistake with a hint', async () => {
  const { exit, stderr } = await advise(['.', '--accelerator', 'cuda']);
  expect(exit).toBe(2);
  expect(stderr).toContain('Did you mean `gpu`?');
  expect(stderr).toContain('`tpu`');
});
