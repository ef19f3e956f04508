/** Which TensorFlow code needs, and whether the manifests ask for it: from Python text to sentences. */
import { describe, expect, test } from 'vitest';
import { agreements } from '../../src/environment/agreement.js';
import { declaredIn } from '../../src/environment/from-manifests.js';
import { namedArtefacts } from '../../src/environment/named-artefacts.js';
import { neededTensorflow } from '../../src/environment/needed.js';
import { loadFacts } from '../../src/facts/load.js';
import { allReleases, createReleaseLookup, type Releases } from '../../src/facts/releases.js';
import type { Usage } from '../../src/usage/usage.js';
import { usagesOf as linked } from '../../src/usage/usages-of.js';

const facts = loadFacts<Releases>('releases.json');
const lookup = createReleaseLookup(facts);

const usagesOf = (text: string): Usage[] => linked([{ path: 'a.py', text }]);
const needed = (text: string) => neededTensorflow(usagesOf(text), lookup);
const bounds = (text: string) => {
  const { lower, upper } = needed(text);
  return `${lower ?? ''}:${upper ?? ''}`;
};

test.each([
  ['import tensorflow as tf\ntf.reduce_mean(x)', ':'],
  ['import tensorflow as tf\nx = tf.placeholder(tf.float32)', ':2.0'],
  ['import tensorflow.compat.v1 as tf\nx = tf.placeholder(tf.float32)', '1.13:'],
  ['from tensorflow.contrib import slim', ':2.0'],
  ['import tensorflow as tf\ntf.random.set_seed(1)\ntf.data.AUTOTUNE', '2.3:'],
  ['import tensorflow as tf\ntf.estimator.Estimator(f)\ntf.config.list_physical_devices()', '2.1:2.16'],
  ['from tensorflow import keras\nkeras.Layer', '2.16:'],
  ['import keras\nkeras.layers.Dense(1)', ':'],
])('%j needs %s', (text, expected) => expect(bounds(text)).toBe(expected));

test('each bound is shown by its hardest name, with where and how often', () => {
  const { evidence } = needed(
    'import tensorflow as tf\nx = tf.placeholder(tf.float32)\ny = tf.placeholder(tf.float32)\ns = tf.Session()\ntf.pack([x])\n',
  );
  expect(
    evidence.map(({ symbol, release, line, count }) => `${symbol} <${release} ${line} x${count}`),
  ).toEqual(['tf.pack <1.0 5 x1', 'tf.placeholder <2.0 2 x2', 'tf.Session <2.0 4 x1']);
  expect(evidence[1]?.why).toBe('`tf.placeholder` is gone in TensorFlow 2.0.');
});

describe('held against the manifests', () => {
  const said = (text: string, ...lines: string[]) => {
    const list = { path: 'requirements.txt', kind: 'requirements' as const, text: lines.join('\n') };
    return agreements(needed(text), declaredIn([list]).declared, allReleases(facts)).map(
      ({ state, sentence }) => [state, sentence],
    );
  };
  const V1 = 'import tensorflow as tf\nx = tf.placeholder(tf.float32)\n';
  const V2 = 'import tensorflow as tf\ntf.random.set_seed(1)\n';

  test('they agree', () => {
    const expected =
      '`requirements.txt:1` asks for `tensorflow-gpu==1.15.5`, and the code needs `tensorflow<2.0`: they agree.';
    expect(said(V1, 'tensorflow-gpu==1.15.5')).toEqual([['agrees', expected]]);
    expect(said(V2, 'tensorflow==2.3.0rc0').map(([state]) => state)).toEqual(['agrees']);
    expect(said(V1, 'tensorflow<2').map(([state]) => state)).toEqual(['agrees']);
  });

  test('the manifest lets in what does not run', () => {
    expect(said(V1, 'numpy', 'tensorflow>=1.4')).toEqual([
      [
        'loose',
        '`requirements.txt:2` asks for `tensorflow>=1.4`, which also allows releases without names that the code uses. `tf.placeholder` is gone in TensorFlow 2.0 (`a.py:2`). Write `tensorflow<2.0`.',
      ],
    ]);
    expect(said(V2, 'tensorflow')[0]?.[1]).toContain('asks for `tensorflow` in any version');
  });

  test('they contradict each other', () => {
    expect(said(V1 + V1, 'tensorflow~=2.6.0')).toEqual([
      [
        'conflicts',
        '`requirements.txt:1` asks for `tensorflow~=2.6.0`, but no release it allows has all names of the code. `tf.placeholder` is gone in TensorFlow 2.0 (2 times, first in `a.py:2`). Find out which of both is meant, and correct the other.',
      ],
    ]);
    expect(said(V2, 'tensorflow<2').map(([state]) => state)).toEqual(['conflicts']);
  });

  test.each([
    '==1.*',
    '===1.15.0',
    '==1.x',
    '==one',
    '~=1.15',
    '!=1.14',
    '>=1.4,<2,!=1.5.*',
    '==1.15.0+nv',
    '<=1.15',
  ])('any specifier can be held against it: %s', (specifier) => {
    const found = said(V1, `tensorflow${specifier}`);
    expect(found).toHaveLength(1);
    expect(['agrees', 'loose']).toContain(found[0]?.[0]);
  });

  test('nothing is declared, or the code is of two times', () => {
    expect(said(V1, 'numpy')).toEqual([
      [
        'undeclared',
        'No manifest asks for TensorFlow, but the code needs `tensorflow<2.0`. `tf.placeholder` is gone in TensorFlow 2.0 (`a.py:2`). Declare it.',
      ],
    ]);
    expect(said(V1 + V2, 'tensorflow')).toEqual([
      [
        'two times',
        'No release of TensorFlow has all the names of this code. `tf.placeholder` is gone in TensorFlow 2.0 (`a.py:2`). `tf.random.set_seed` is in no TensorFlow before 2.0 (`a.py:4`). It either chooses at run time, or its parts belong to different times: look at them one by one.',
      ],
    ]);
    expect(said('import tensorflow as tf\ntf.reduce_mean(x)\n', 'tensorflow')).toEqual([]);
  });
});

test('files that the code names', () => {
  const text = `import os
import tensorflow as tf
model = tf.keras.models.load_model(os.path.join(folder, 'best.h5'))
tf.train.Saver().save(sess, f"logs/model.ckpt")
tf.io.read_file('notes.txt')
tf.io.gfile.glob('checkpoint')
`;
  expect(
    namedArtefacts(usagesOf(text)).map(({ kind, name, line, symbol }) => `${line} ${kind} ${name} ${symbol}`),
  ).toEqual(['3 h5 best.h5 tf.keras.models.load_model', '4 checkpoint logs/model.ckpt tf.train.Saver.save']);
});
