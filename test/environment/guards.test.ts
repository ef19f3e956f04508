/** What stands behind a test of the version, or in a `try`, shows nothing of what is needed. */
import { expect, test } from 'vitest';
import { createGuards, guardedLines } from '../../src/environment/guards.js';
import { neededTensorflow } from '../../src/environment/needed.js';
import { loadFacts } from '../../src/facts/load.js';
import { createReleaseLookup, type Releases } from '../../src/facts/releases.js';
import { usagesOf } from '../../src/usage/usages-of.js';

const lookup = createReleaseLookup(loadFacts<Releases>('releases.json'));

test.each([
  ['x = 1\ntry:\n  import a\n\n# c\nexcept ImportError:\n  import b\ny = 2', [2, 3, 4, 5, 6, 7]],
  ['try:\n  f()\nexcept (AttributeError, KeyError) as e:\n  pass\nelse:\n  g()', [1, 2, 3, 4, 5, 6]],
  ['try:\n  f()\nexcept:\n  g()', [1, 2, 3, 4]],
  ['try:\n  f()\nexcept tf.errors.OutOfRangeError:\n  g()', []],
  [`try:\n${'  f()\n'.repeat(20)}except Exception:\n  g()`, []],
  ['try:\n  try:\n    f()\n  except ImportError:\n    pass\nfinally:\n  g()', [2, 3, 4, 5]],
  ['if tf.__version__ < "2":\n  a()\nelse:\n  b()\nc()', [1, 2, 3, 4]],
  ['if x:\n  a()\nelif hasattr(tf, "Session"):\n  b()\nelse:\n  c()', [3, 4, 5, 6]],
  ['if IS_TF2: a()', [1]],
  ['if "concat_v2" in dir(tf):\n  a()', [1, 2]],
  ['f = tf.log if TF1 else tf.math.log', [1]],
  ['if conversion:\n  a()', []],
])('%j', (text, lines) => expect([...guardedLines(text)].sort((a, b) => a - b)).toEqual(lines));

test('the line of a usage counts, and the lines its name came through', () => {
  const files = [
    {
      path: 'ops.py',
      text: 'import tensorflow as tf\ntry:\n  scalar = tf.scalar_summary\nexcept AttributeError:\n  scalar = tf.summary.scalar\n',
    },
    {
      path: 'main.py',
      text: 'import tensorflow as tf\nfrom ops import scalar\nscalar("a", x)\nif tf.__version__ >= "2":\n  tf.random.set_seed(1)\ntf.placeholder(tf.float32)\n',
    },
  ];
  const usages = usagesOf(files);
  const texts = new Map(
    files.map(({ path, text }) => [path, { text, chunks: [{ firstLine: 1, cell: null }] }]),
  );
  const { lower, upper } = neededTensorflow(usages, lookup);
  expect([lower, upper]).toEqual(['2.0', '1.0']);
  const guarded = neededTensorflow(
    usages,
    lookup,
    createGuards((file) => texts.get(file)),
  );
  expect([guarded.lower, guarded.upper]).toEqual([null, '2.0']);
});

test('an import of TensorFlow itself in a `try` guards nothing, unless there are two', () => {
  const bounds = (text: string) => {
    const texts = new Map([['a.py', { text, chunks: [{ firstLine: 1, cell: null }] }]]);
    const usages = usagesOf([{ path: 'a.py', text }]);
    const { lower, upper } = neededTensorflow(
      usages,
      lookup,
      createGuards((file) => texts.get(file)),
    );
    return [lower, upper];
  };
  const use = 'tf.placeholder(tf.float32)\n';
  expect(bounds(`try:\n  import tensorflow as tf\nexcept ImportError:\n  tf = None\n${use}`)).toEqual([
    null,
    '2.0',
  ]);
  const two = 'try:\n  import tensorflow.compat.v1 as tf\nexcept ImportError:\n  import tensorflow as tf\n';
  expect(bounds(two + use)).toEqual([null, null]);
});

test('huge files are cheap', () => {
  const started = performance.now();
  guardedLines('try:\n'.repeat(50_000));
  guardedLines(`if version${' else '.repeat(100_000)}`);
  guardedLines(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}try:`).join('\n'));
  expect(performance.now() - started).toBeLessThan(3000);
});
