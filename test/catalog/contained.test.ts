/** Layers in a container: how they are to be called goes into it, and what is no module is made one. */
import { expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import type { Target } from '../../src/match/finding.js';
import { adviseOn } from './support.js';

const holes = { inputs: 'What it is called on.', layer: 'The layer.' };
const layer = (code: string, call?: string) => ({
  signatures: [{ params: '' }],
  pytorch: call ? { code, call, holes } : code,
  jax: call ? { code, call, holes } : code,
  keras: 'x',
});
const rules = [
  table('tf', {
    box: {
      signatures: [{ params: 'layers=None' }],
      pytorch: 'nn.Sequential(*contents(layers))',
      jax: 'nnx.Sequential(*contents(layers))',
      keras: 'keras.Sequential(layers)',
    },
    dense: layer('nn.Linear(3, 4)'),
    conv: layer('nn.Conv2d(3, 4, 3)', '?layer(?inputs.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)'),
    timed: layer('nn.Linear(3, 4)', '?layer(?inputs.flatten(0, 1))'),
    mean: layer('lambda x: x.mean(dim=1)'),
  }),
];
const advice = (text: string, target: Target = 'pytorch') => adviseOn(rules, text, target);

test.each([
  ['tf.box([tf.dense(), tf.conv()])', 'nn.Sequential(*[nn.Linear(3, 4), ChannelsLast(nn.Conv2d(3, 4, 3))])'],
  [
    'tf.box([tf.timed()])',
    'nn.Sequential(*[Called(nn.Linear(3, 4), lambda layer, inputs: layer(inputs.flatten(0, 1)))])',
  ],
  ['tf.box([tf.mean()])', 'nn.Sequential(*[Called(lambda x: x.mean(dim=1))])'],
  ['tf.box(parts)', 'nn.Sequential(*parts)'],
])('%s', (before, after) => expect(advice(before).code).toBe(after));

test('the helpers are named, and the holes of the call are filled', () => {
  expect(advice('tf.box([tf.conv(), tf.mean()])')).toMatchObject({
    helpers: ['Called', 'ChannelsLast'],
    holes: [],
  });
});

test('functions are no trouble to NNX', () => {
  expect(advice('tf.box([tf.mean()])', 'jax').code).toBe('nnx.Sequential(*[lambda x: x.mean(dim=1)])');
});
