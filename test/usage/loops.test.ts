/** Which usages stand in a loop of their function. */
import { expect, test } from 'vitest';
import { usagesOf } from '../../src/usage/usages-of.js';

test.each([
  ['for i in range(3):\n    x = tf.square(x)', true],
  ['while cold:\n    x = tf.square(x)', true],
  ['xs = [tf.square(x) for x in y]', true],
  ['f(lambda: [tf.square(x) for x in y])', true],
  ['for i in y:\n    if i:\n        with c:\n            tf.square(i)', true],
  ['x = tf.square(x)', undefined],
  ['for x in tf.square(y):\n    pass', undefined],
  ['for x in y:\n    pass\nelse:\n    tf.square(x)', undefined],
  ['for x in y:\n    pass\ntf.square(x)', undefined],
  ['for x in y:\n    def f():\n        return tf.square(x)', undefined],
])('%j: %s', (text, inLoop) => {
  const usages = usagesOf([{ path: 'main.py', text: `import tensorflow as tf\n${text}\n` }]);
  expect(usages.find(({ symbol }) => symbol === 'tf.square')?.inLoop).toBe(inLoop);
});
