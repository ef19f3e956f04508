/** Stored models and data, by name; native code that registers operations, by a look inside. */
import { expect, test } from 'vitest';
import { artefactNamed } from '../../src/project/artefact-kinds.js';
import { folderWith, found } from './folder.js';

const artefactsIn = (root: string) =>
  found([root]).artefacts.map(({ kind, path, files }) => `${kind} ${path}${files > 1 ? ` x${files}` : ''}`);

test.each([
  ['model.ckpt', 'checkpoint model.ckpt'],
  ['model.ckpt-100', 'checkpoint model.ckpt-100'],
  ['model.ckpt-100.index', 'checkpoint model.ckpt-100'],
  ['model.ckpt-100.meta', 'meta-graph model.ckpt-100'],
  ['model.ckpt-100.data-00000-of-00002', 'checkpoint model.ckpt-100'],
  ['model-100.data-00000-of-00001', 'checkpoint model-100'],
  ['model-100.index', 'checkpoint model-100'],
  ['checkpoint', 'checkpoint checkpoint'],
  ['best.h5', 'h5 best.h5'],
  ['weights.HDF5', 'h5 weights.HDF5'],
  ['m.keras', 'keras m.keras'],
  ['m.tflite', 'tflite m.tflite'],
  ['frozen.pb', 'frozen-graph frozen.pb'],
  ['saved_model.pb', 'saved-model saved_model.pb'],
  ['train.tfrecord-00003-of-00100', 'tfrecord train.tfrecord'],
  ['train-00003-of-00100.tfrecord', 'tfrecord train-00003-of-00100.tfrecord'],
  ['a.tfrecords.gz', 'tfrecord a.tfrecords'],
  ['x.npz', 'numpy x.npz'],
  ['m.onnx', 'onnx m.onnx'],
  ['m.mlmodel', 'coreml m.mlmodel'],
  ['events.out.tfevents.1600000000.host', 'events events.out.tfevents'],
  ['index', null],
  ['page.index', null],
  ['Texture.meta', null],
  ['model.json', null],
  ['h5', null],
  ['notes.txt', null],
  [`${'a'.repeat(100_000)}.h5`, null],
])('%s', (name, expected) => {
  const named = artefactNamed(name);
  expect(named === null ? null : `${named.kind} ${named.name}`).toBe(expected);
});

test('shards, checkpoints and SavedModels are one entry each, many files in a folder too', () => {
  const data = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`data/${i}.npy`, '']));
  const root = folderWith({
    ...data,
    'logs/checkpoint': '',
    'logs/model.ckpt-1.index': '',
    'logs/model.ckpt-1.data-00000-of-00001': '',
    'logs/model.ckpt-1.meta': '',
    'logs/events.out.tfevents.1.a': '',
    'logs/events.out.tfevents.2.a': '',
    'alone/checkpoint': '',
    'export/1/saved_model.pb': '',
    'export/1/variables/variables.index': '',
    'export/1/variables/variables.data-00000-of-00001': '',
    'train.tfrecord-00000-of-00002': '',
    'train.tfrecord-00001-of-00002': '',
    'web/model.json': '',
    'web/group1-shard1of1.bin': '',
    'config/model.json': '',
    'graph.pb': '\n\x10\n\x01x\x12\x0bPlaceholder',
    'descriptor.pb': '\n\x10something else',
    'third_party/w.h5': '',
  });
  expect(artefactsIn(root)).toEqual([
    'checkpoint alone/checkpoint',
    'numpy data/ x40',
    'saved-model export/1',
    'frozen-graph graph.pb',
    'events logs/events.out.tfevents x2',
    'checkpoint logs/model.ckpt-1 x2',
    'meta-graph logs/model.ckpt-1',
    'tfrecord train.tfrecord x2',
    'tfjs web/model.json',
  ]);
});

test('ignored files are not reported', () => {
  const root = folderWith({ '.gitignore': '*.h5\nruns/\n', 'a.h5': '', 'runs/b.onnx': '', 'c.onnx': '' });
  expect(artefactsIn(root)).toEqual(['onnx c.onnx']);
});

test('native code that registers operations', () => {
  const root = folderWith({
    'ops/roll.cc': '#include "x"\nREGISTER_OP("Roll")\n    .Input("a: float")',
    'ops/roll.cu': '__global__ void f() {}',
    'ops/BUILD': 'load("//x")\ntf_custom_op_library(name = "roll.so")',
    'far.cc': `${' '.repeat(210 * 1024)}REGISTER_OP("Late")`,
    'main.cpp': 'int main() {}',
  });
  expect(artefactsIn(root)).toEqual(['custom-op ops/BUILD', 'custom-op ops/roll.cc']);
});
