/** One state a file, from what its names say, and what of it breaks beside Keras 3. */
import { describe, expect, test } from 'vitest';
import { fileStates } from '../../src/assess/states.js';
import type { StayOnTf2 } from '../../src/match/finding.js';
import type { Usage } from '../../src/usage/usage.js';
import { finding, usage } from '../report/builders.js';

type Given = [qualified: string, api?: Usage['api'], rest?: Partial<Usage>];

/** A usage whose symbol is what its spelling canonically means, near enough for these names. */
function used([qualified, api = null, rest = {}]: Given, index: number): Usage {
  const symbol = qualified
    .replace(/^tensorflow\b/, 'tf')
    .replace(/^tf\.compat\.v1\b/, 'tf')
    .replace(/^(tf_)?keras\b/, 'tf.keras');
  return usage({ id: `u${index}`, symbol, qualified, api, line: index + 1, file: 'm.py', ...rest });
}

function stateOf(given: Given[], roots: string[] = []) {
  const foreign = roots.length > 0 ? [{ file: 'm.py', roots }] : [];
  const [state] = fileStates(given.map(used), [], foreign);
  return state;
}

const times = (n: number, ...given: Given): Given[] => Array.from({ length: n }, () => given);

describe('the state of a file', () => {
  test.each<[string, Given[], string]>([
    ['plain graph names', [['tensorflow.placeholder'], ['tensorflow.Session']], 'TF1'],
    ['any name in a file read as v1', [['tensorflow.reduce_mean', 'v1']], 'TF1'],
    [
      'contrib beside Keras',
      [['tensorflow.contrib.layers.flatten'], ['tensorflow.keras.layers.Dense', 'v1']],
      'TF1',
    ],
    [
      'compat.v1',
      [
        ['tensorflow.compat.v1.placeholder', 'v1'],
        ['tensorflow.reduce_mean', 'v2'],
      ],
      'compat.v1',
    ],
    [
      'Keras in a project that is read as v1',
      [
        ['tensorflow.keras.layers.Dense', 'v1'],
        ['tensorflow.reduce_mean', 'v1'],
      ],
      'TF2',
    ],
    [
      'a stray old name in a Keras file',
      [...times(20, 'tensorflow.keras.layers.Dense', 'v1'), ['tensorflow.Session', 'v1']],
      'TF2',
    ],
    [
      'compat.v1 in a project that is read as v1',
      [['tensorflow.compat.v1.where', 'v1'], ...times(30, 'tensorflow.gather', 'v1')],
      'compat.v1',
    ],
    ['Keras', [['tensorflow.keras.layers.Dense']], 'TF2'],
    ['the keras package', [['keras.layers.Dense']], 'TF2'],
    ['a tape', [['tensorflow.GradientTape']], 'TF2'],
    [
      'one old logger in a Keras file',
      [...times(20, 'tensorflow.keras.layers.Dense', 'v2'), ['tensorflow.compat.v1.logging.info', 'v1']],
      'TF2',
    ],
    ['Keras through compat.v1', [['tensorflow.compat.v1.keras.layers.Dense', 'v1']], 'TF2'],
    [
      'a session beside tapes',
      [...times(4, 'tensorflow.Session'), ...times(4, 'tensorflow.GradientTape')],
      'mixed',
    ],
    ['names of both', [['tensorflow.shape'], ['tensorflow.concat']], 'TF1 or TF2'],
    ['an import and nothing else', [['tensorflow', null, { role: 'import' }]], 'TF1 or TF2'],
    ['keras.ops and its layers', [['keras.ops.sum'], ['keras.layers.Dense']], 'ported'],
    ['keras.ops beside tf', [['keras.ops.sum'], ['tensorflow.shape']], 'mixed'],
  ])('%s', (_, given, expected) => {
    expect(stateOf(given)?.state).toBe(expected);
  });

  test('of PyTorch code is ported, of PyTorch beside TensorFlow mixed', () => {
    expect(stateOf([], ['torch'])).toMatchObject({ state: 'ported', frameworks: ['pytorch'], usages: 0 });
    expect(stateOf([['tensorflow.shape']], ['jax', 'torch'])).toMatchObject({
      state: 'mixed',
      frameworks: ['pytorch', 'jax'],
    });
  });
});

describe('what breaks', () => {
  function breaksOf(given: [Given, StayOnTf2][]) {
    const usages = given.map(([each], index) => used(each, index));
    const nothing = { pytorch: {}, jax: {}, keras: {} };
    const findings = usages.map((of, index) => finding({ of, advice: nothing, stay: given[index]![1] }));
    return fileStates(usages, findings, [])[0]!.breaks;
  }

  test('is gathered by namespace, most used first, with its first place', () => {
    const breaks = breaksOf([
      [['tensorflow.compat.v1.nn.rnn_cell.LSTMCell', 'v1'], 'needs tf_keras'],
      [['tensorflow.compat.v1.layers.dense', 'v1'], 'needs tf_keras'],
      [['tensorflow.compat.v1.layers.conv2d', 'v1'], 'needs tf_keras'],
      [['tensorflow.compat.v1.placeholder', 'v1'], 'compat.v1 only'],
      [['tensorflow.estimator.Estimator'], 'gone'],
    ]);
    expect(breaks).toEqual([
      { name: 'tf.layers', stay: 'needs tf_keras', usages: 2, line: 2 },
      { name: 'tf.estimator', stay: 'gone', usages: 1, line: 5 },
      { name: 'tf.nn.rnn_cell', stay: 'needs tf_keras', usages: 1, line: 1 },
    ]);
  });

  test('holds `fit` where Keras runs in a graph', () => {
    const graph: [Given, StayOnTf2][] = [[['tensorflow.compat.v1.Session', 'v1'], 'compat.v1 only']];
    const fit: [Given, StayOnTf2][] = [[['tf.keras.Model.fit', 'v1', { role: 'method' }], 'alive']];
    expect(breaksOf([...graph, ...fit])).toEqual([
      { name: 'tf.keras.Model', stay: 'needs tf_keras', usages: 1, line: 2 },
    ]);
    expect(breaksOf(fit)).toEqual([]);
  });
});

test('files are sorted by path and the order of the input is irrelevant', () => {
  const usages = ['b.py', 'a.py'].map((file, i) => used(['tensorflow.shape', null, { file }], i));
  const files = fileStates(usages, [], [{ file: 'aa.py', roots: ['torch'] }]);
  expect(files.map(({ file }) => file)).toEqual(['a.py', 'aa.py', 'b.py']);
});
