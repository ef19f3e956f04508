/** Under which generation of the API a name is read. */
import { expect, test } from 'vitest';
import { usagesOf } from '../../src/usage/usages-of.js';

function apiOf(symbol: string, ...texts: string[]): string | null | undefined {
  const files = texts.map((text, i) => ({ path: `f${i}.py`, text }));
  return usagesOf(files).find((u) => u.symbol === symbol && u.file === 'f0.py')?.api;
}

const TF = 'import tensorflow as tf\n';
const DROPOUT = 'y = tf.nn.dropout(x, 0.8)\n';

test('names that only one generation has decide for the file', () => {
  expect(apiOf('tf.nn.dropout', `${TF}x = tf.placeholder(tf.float32)\n${DROPOUT}`)).toBe('v1');
  expect(apiOf('tf.nn.dropout', `${TF}tf.random.set_seed(1)\n${DROPOUT}`)).toBe('v2');
  expect(apiOf('tf.nn.dropout', TF + DROPOUT)).toBeNull();
});

test('a silent file goes by the project', () => {
  expect(apiOf('tf.nn.dropout', TF + DROPOUT, `${TF}tf.Session()\n`)).toBe('v1');
});

test('`tf.compat.v1` beside it means that the plain name is version 2', () => {
  const port = `${TF}x = tf.compat.v1.placeholder(tf.float32)\n${DROPOUT}`;
  expect(apiOf('tf.placeholder', port)).toBe('v1');
  expect(apiOf('tf.nn.dropout', port)).toBe('v2');
});

test('`import tensorflow.compat.v1 as tf` makes the names and the methods version 1', () => {
  const port = `import tensorflow.compat.v1 as tf\nwith tf.Session() as sess:\n    sess.run(tf.zeros([1]))\n`;
  expect(apiOf('tf.zeros', port)).toBe('v1');
  expect(apiOf('tf.Session.run', port)).toBe('v1');
});

test('`tf.contrib` is version 1 for the names beside it', () => {
  expect(apiOf('tf.nn.dropout', `${TF}y = tf.contrib.layers.flatten(x)\n${DROPOUT}`)).toBe('v1');
});

test('a few old names in other files do not make a file with `tf.compat.v1`, or a silent one, version 1', () => {
  const port = `${TF}x = tf.compat.v1.placeholder(tf.float32)\ntf.compat.v1.disable_eager_execution()\n${DROPOUT}`;
  const old = `${TF}with tf.Session() as sess:\n    pass\n`;
  expect(apiOf('tf.nn.dropout', port, old)).toBe('v2');
  expect(apiOf('tf.nn.dropout', TF + DROPOUT, port, old)).toBeNull();
});
