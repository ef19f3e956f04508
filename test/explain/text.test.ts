/** Pasted texts: the failing line, the versions, several errors, and input that is huge, binary or made to be slow. */
import { performance } from 'node:perf_hooks';
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { ErrorAnswer } from '../../src/explain/explanation.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { readKnowledge } from './knowledge.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

const TRACEBACK = `Traceback (most recent call last):
  File "/home/jane/work/model.py", line 7, in build
    net = tf.reduce_mean(keras.Input((3,)), axis=1)
  File "/home/jane/.venv/lib/python3.11/site-packages/tensorflow/python/util/traceback_utils.py", line 153, in error_handler
    raise e.with_traceback(filtered_tb) from None
ValueError: A KerasTensor cannot be used as input to a TensorFlow function.`;

describe('a traceback', () => {
  test('shows the own line that failed, and what the catalogue says of it', () => {
    const explanation = explain(TRACEBACK, knowledge);
    expect(explanation.failed).toEqual({
      file: 'model.py',
      line: 7,
      code: 'net = tf.reduce_mean(keras.Input((3,)), axis=1)',
    });
    const [error] = explanation.answers as ErrorAnswer[];
    expect(error?.id).toBe('error/keras-tensor-in-tf-function');
    expect(error?.culprits.map(({ symbol }) => symbol)).toContain('tf.reduce_mean');
    expect(JSON.stringify(explanation)).not.toContain('jane');
  });

  test('of pytest', () => {
    const { failed } = explain(
      `>       sess = tf.Session()\nE       AttributeError: module 'tensorflow' has no attribute 'Session'\n\ntests/test_a.py:12: AttributeError`,
      knowledge,
    );
    expect(failed).toEqual({ file: 'test_a.py', line: 12, code: 'sess = tf.Session()' });
  });

  test('of a notebook', () => {
    const { failed } = explain(
      `<ipython-input-3-1b2> in <module>\n      1 import tensorflow as tf\n----> 2 sess = tf.Session()\n\nAttributeError: module 'tensorflow' has no attribute 'Session'`,
      knowledge,
    );
    expect(failed).toEqual({ file: null, line: 2, code: 'sess = tf.Session()' });
  });

  test('with an unknown message still explains the own line', () => {
    const text = `Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    y = tf.concat(0, [a, b])\nTypeError: something nobody wrote down`;
    expect(explain(text, knowledge).answers[0]).toMatchObject({ is: 'symbol', symbol: 'tf.concat' });
  });
});

test('the culprit is taken from the message', () => {
  const culprits = (text: string) =>
    (explain(text, knowledge).answers[0] as ErrorAnswer).culprits.map(({ symbol }) => symbol);
  expect(culprits("AttributeError: module 'tensorflow' has no attribute 'get_variable'")).toEqual([
    'tf.get_variable',
  ]);
  expect(culprits("module 'tensorflow._api.v2.train' has no attribute 'AdamOptimizer'")).toEqual([
    'tf.train.AdamOptimizer',
  ]);
  expect(culprits("module 'tensorflow._api.v2.image' has no attribute 'resize_images'")).toEqual([
    'tf.image.resize_images',
  ]);
  expect(culprits('AttributeError: `conv2d` is not available with Keras 3.')).toEqual(['tf.layers.conv2d']);
  expect(culprits("module 'keras.backend' has no attribute 'mean'")).toEqual(['tf.keras.backend.mean']);
});

describe('versions', () => {
  const seen = (text: string) => explain(`${text}\nAttributeError: something`, knowledge).seen;
  test.each([
    ['File "/usr/lib/python3.8/site-packages/x.py", line 1', 'python', '3.8'],
    [
      'File "C:\\Users\\me\\AppData\\Local\\Programs\\Python\\Python310\\lib\\site-packages\\x.py"',
      'python',
      '3.10',
    ],
    ['/opt/conda/envs/py37/bin/python', 'python', '3.7'],
    ['Python 3.12.1 (main)', 'python', '3.12.1'],
    ['/site-packages/tensorflow-2.16.1.dist-info', 'tensorflow', '2.16.1'],
    ["tf.__version__\n'2.4.1'", 'tensorflow', '2.4.1'],
    ['TensorFlow version: 2.9.0', 'tensorflow', '2.9.0'],
    ['tensorflow                   2.15.0', 'tensorflow', '2.15.0'],
    ['keras-3.3.3.dist-info', 'keras', '3.3.3'],
  ] as const)('%s', (text, what, version) => {
    expect(seen(text)[what]?.version).toBe(version);
  });

  test('a version that was only asked for was not seen', () => {
    expect(seen('ERROR: No matching distribution found for tensorflow==1.15').tensorflow).toBeNull();
  });
});

test('of several errors the last that stops comes first, warnings last', () => {
  const log = [
    'UserWarning: Argument `decay` is no longer supported and will be ignored.',
    "KeyError: 'accuracy'",
    "AttributeError: module 'tensorflow' has no attribute 'placeholder'",
    'During handling of the above exception, another exception occurred:',
    "AttributeError: 'Sequential' object has no attribute 'fit_generator'",
  ].join('\n');
  expect(explain(log, knowledge).answers.map((answer) => 'id' in answer && answer.id)).toEqual([
    'error/fit-generator-gone',
    'error/placeholder-gone',
    'error/optimizer-decay-ignored',
    'error/history-key',
  ]);
});

describe('large and hostile input', () => {
  const MEGABYTE = 1_000_000;
  const random = (length: number) => {
    let state = 7;
    const letters = 'abc def\nghi.\'"`(){}\u001b[]31m:,tf_-0123456789';
    const next = () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return letters[state % letters.length];
    };
    return Array.from({ length }, next).join('');
  };
  const filled = (line: string) => line.repeat(Math.ceil(MEGABYTE / line.length)).slice(0, MEGABYTE);

  test.each<[string, () => string]>([
    [
      'a log',
      () =>
        filled(
          '2024-05-01 12:00:00.123456: I tensorflow/core/platform/cpu_feature_guard.cc:142] Epoch 3 step 1200 loss 0.3\n',
        ),
    ],
    [
      'one message again and again',
      () => filled("AttributeError: module 'tensorflow' has no attribute 'Session'\n"),
    ],
    ['one line', () => filled('x')],
    ['spaces', () => filled(' ')],
    ['frames', () => filled('│ ')],
    ['escapes', () => filled('\u001b[')],
    ['brackets', () => filled('[')],
    ['dots', () => filled('tf.')],
    ['dashes', () => filled('-')],
    ['quotes', () => filled("'")],
    ['File "', () => filled('File "')],
    ['python paths', () => filled('/lib/python')],
    ['version words', () => filled('tensorflow version: ')],
    ['openings of gaps', () => filled('Argument(s) not recognized: ')],
    ['digits', () => filled('20')],
    ['noise', () => random(MEGABYTE)],
    ['nul bytes', () => filled('\u0000')],
    ['replacement characters', () => filled('\ufffd')],
  ])('a megabyte of %s takes well under a second', (_, make) => {
    const text = `${make()}\nAttributeError: module 'tensorflow' has no attribute 'Session'`;
    const started = performance.now();
    const { answers } = explain(text, knowledge);
    expect(performance.now() - started).toBeLessThan(1500);
    expect(answers.map((answer) => 'id' in answer && answer.id)).toContain('error/session-gone');
  });

  test('of very much text only the end is read, and it says so', () => {
    const { asked, answers } = explain(`${'x\n'.repeat(4_500_000)}KeyError: 'accuracy'`, knowledge);
    expect(asked.read).toBe(8_000_000);
    expect(asked.characters).toBeGreaterThan(asked.read);
    expect(answers).toHaveLength(1);
  });

  test('a program of somebody else gets no answer', () => {
    expect(
      explain(
        'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    import torch\nModuleNotFoundError: No module named \'torch\'',
        knowledge,
      ).answers,
    ).toEqual([]);
  });
});
