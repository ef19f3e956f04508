/** Where a value that the text does not tell would have chosen the form, the advice says so, and no run speaks for it. */
import { expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import { adviseOn } from './support.js';

const rules = [
  table('tf', {
    pool: {
      signatures: [{ params: 'x, data_format="NHWC", keepdims=False' }],
      pytorch: [
        { when: "data_format == 'NCHW'", code: 'x.mean(dim=(2, 3), keepdim=keepdims)' },
        { when: 'not keepdims', code: 'x.mean(dim=(1, 2))' },
        { code: 'x.mean(dim=(1, 2), keepdim=keepdims)' },
      ],
      jax: 'x',
      keras: 'x',
    },
  }),
];
const noteOn = (text: string) => adviseOn(rules, text, 'pytorch').note;

test('a value that the program knows later decides', () => {
  expect(noteOn('tf.pool(x, data_format=self.layout)')).toBe(
    '`data_format=self.layout` decides between several forms, known only when the program runs: make sure that this one fits.',
  );
});

test.each(['tf.pool(x)', 'tf.pool(x, keepdims=True)', 'tf.pool(x, keepdims=kept)'])(
  '%s leaves nothing open',
  (text) => expect(noteOn(text)).toBeNull(),
);
