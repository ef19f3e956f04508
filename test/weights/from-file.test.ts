/** Port maps of files and of made-up lists of names. */
import { describe, expect, test } from 'vitest';
import { readKerasFile } from '../../src/weights/files/keras-file.js';
import type { StoredVariable, StoredWeights } from '../../src/weights/files/stored.js';
import { mapOfFile } from '../../src/weights/from-file.js';
import { catalog } from './catalog.js';
import { bytesOf, checkpoint, whole } from './fixtures.js';

function mapOf(shapes: Record<string, number[]>) {
  const variables: StoredVariable[] = Object.entries(shapes).map(([name, shape]) => ({
    name,
    shape,
    dtype: 'float32',
  }));
  return mapOfFile({ format: 'TensorFlow checkpoint', variables, notes: [] }, 'x', catalog);
}

function moves(stored: StoredWeights, target: 'pytorch' | 'jax' | 'keras' = 'pytorch') {
  const { layers } = mapOfFile(stored, 'x', catalog);
  return layers.flatMap((layer) => layer.targets[target].moves.map(({ key, code }) => `${key} = ${code}`));
}

test('a checkpoint of a Saver', () => {
  expect(moves(checkpoint('saver/model.ckpt-7'))).toEqual([
    'net.alone = value',
    'net.conv.weight = kernel.permute(3, 2, 0, 1)',
    'net.conv.bias = bias',
    'net.fc.weight = kernel.T',
    'net.fc.bias = bias',
    'net.up.weight = kernel.permute(3, 2, 0, 1)',
    'net.up.bias = bias',
  ]);
  const { layers } = mapOfFile(checkpoint('saver/model.ckpt-7'), 'x', catalog);
  expect(layers.find(({ name }) => name === 'net/up')?.what).toBe('a transposed convolution over images');
});

test.each(['model.h5', 'model.keras'])(
  '%s, and the object-based checkpoint of the same model, move alike',
  (name) => {
    const stored = whole(readKerasFile(bytesOf(name)));
    expect(moves(stored, 'jax')).toEqual(moves(checkpoint('object/ckpt'), 'jax'));
    expect(moves(stored, 'jax')).toContain('norm.mean = moving_mean');
  },
);

describe('recurrent cells of TF1', () => {
  test('a stack is one module of PyTorch and a list in Flax', () => {
    const { layers } = mapOf({
      'rnn/multi_rnn_cell/cell_0/lstm_cell/kernel': [7, 16],
      'rnn/multi_rnn_cell/cell_0/lstm_cell/bias': [16],
      'rnn/multi_rnn_cell/cell_1/lstm_cell/kernel': [8, 16],
      'rnn/multi_rnn_cell/cell_1/lstm_cell/bias': [16],
    });
    const keys = (target: 'pytorch' | 'jax') =>
      layers.flatMap((layer) => layer.targets[target].moves.map(({ key }) => key));
    expect(keys('pytorch')).toContain('rnn.weight_hh_l1');
    expect(keys('jax')).toContain('rnn.1.cell.dense_h.bias');
  });

  test('a cell that no module computes is not taken for a dense layer', () => {
    const { layers } = mapOf({ 'rnn/gru_cell/gates/kernel': [7, 8], 'rnn/gru_cell/gates/bias': [8] });
    expect(layers.map(({ what, because }) => [what, because])).toEqual([
      ['a variable', expect.stringContaining('write the cell yourself')],
      ['a variable', expect.stringContaining('write the cell yourself')],
    ]);
  });
});

test('variables of one scope are told apart by their stems', () => {
  const { layers } = mapOf({
    'net/w1': [4, 8],
    'net/b1': [8],
    'net/out_w': [8, 2],
    'net/out_b': [2],
    'net/scale_factor': [],
  });
  expect(layers.map(({ name, what }) => `${name}: ${what}`)).toEqual([
    'net/out: a dense layer',
    'net/scale_factor: a variable',
    'net/w1: a dense layer',
  ]);
});

test('batch normalisation without scale: PyTorch gets ones, Flax nothing', () => {
  const { layers } = mapOf({ 'bn/beta': [3], 'bn/moving_mean': [3], 'bn/moving_variance': [3] });
  const targets = layers[0]?.targets;
  expect(targets?.pytorch.moves.map(({ key, code }) => `${key} = ${code}`)).toContain(
    'bn.weight = moving_mean * 0 + 1',
  );
  expect(targets?.jax.moves.map(({ key }) => key)).toEqual(['bn.bias', 'bn.mean', 'bn.var']);
});
