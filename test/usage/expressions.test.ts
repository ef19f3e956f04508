/** What a usage says of its arguments: texts, literals, grammar levels, and which parts are usages. */
import { expect, test } from 'vitest';
import { PRECEDENCE } from '../../src/python/precedence.js';
import { usagesOf } from '../../src/usage/usages-of.js';

const TEXT = `import tensorflow as tf
y = tf.reduce_mean(a + tf.square(x), axis=[1, -2], keepdims=True, name='m', *rest, **more)
z = tf.nn.relu if cold else tf.nn.elu
`;
const usages = usagesOf([{ path: 'main.py', text: TEXT }]);
const call = usages.find((u) => u.symbol === 'tf.reduce_mean');

test('arguments keep keywords, unpacking and the written text', () => {
  expect(call?.arguments.map((a) => [a.keyword, a.unpack, a.value.text])).toEqual([
    [null, undefined, 'a + tf.square(x)'],
    ['axis', undefined, '[1, -2]'],
    ['keepdims', undefined, 'True'],
    ['name', undefined, "'m'"],
    [null, '*', 'rest'],
    [null, '**', 'more'],
  ]);
});

test('literals are values, and a negative number is one', () => {
  const [, axis, keepdims, name] = call?.arguments ?? [];
  expect(axis?.value.items?.map((item) => item.literal)).toEqual([
    { type: 'number', text: '1', value: 1 },
    { type: 'number', text: '-2', value: -2 },
  ]);
  expect(keepdims?.value.literal).toEqual({ type: 'bool', value: true });
  expect(name?.value.literal).toEqual({ type: 'string', text: "'m'", value: 'm' });
});

test('parts slice back to the usages they are', () => {
  const sum = call?.arguments[0]?.value;
  expect(sum?.precedence).toBe(PRECEDENCE.sum);
  expect(sum?.parts?.map(({ start, end }) => sum.text.slice(start, end))).toEqual(['tf.square(x)']);
  const inner = usages.find((u) => u.id === sum?.parts?.[0]?.expression.usage);
  expect(inner?.symbol).toBe('tf.square');
});

test('what the value is assigned to is told only for a plain assignment', () => {
  expect(call?.assignedTo).toBe('y');
  expect(usages.filter((u) => u.line === 3 && u.assignedTo)).toEqual([]);
});
