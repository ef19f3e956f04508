/** Checkpoints as TensorFlow 2.15 wrote them, whole and damaged. */
import { describe, expect, test } from 'vitest';
import { readCheckpoint } from '../../../src/weights/files/checkpoint.js';
import { isFault } from '../../../src/weights/files/stored.js';
import { bytesOf, checkpoint, damaged, fault, whole } from '../fixtures.js';

const none = () => null;

describe('a checkpoint of a Saver', () => {
  const { format, variables } = checkpoint('saver/model.ckpt-7');
  const named = (name: string) => variables.find((variable) => variable.name === name);

  test('gives names, shapes and types', () => {
    expect(format).toBe('TensorFlow checkpoint');
    expect(named('net/conv/kernel')).toEqual({
      name: 'net/conv/kernel',
      shape: [3, 3, 3, 4],
      dtype: 'float32',
    });
    expect(named('net/alone')).toMatchObject({ shape: [7], dtype: 'float16' });
    expect(named('net/up/kernel')).toMatchObject({ shape: [3, 3, 2, 4] });
  });

  test('says why an array is no weight', () => {
    expect(named('global_step')).toMatchObject({
      shape: [],
      dtype: 'int64',
      left: 'a counter of the training',
    });
    expect(named('net/conv/kernel/Adam_1')?.left).toContain('slot of the optimizer');
    expect(named('net/parts')?.left).toContain('stored in pieces');
    expect(variables.filter(({ left }) => left === undefined).map(({ name }) => name)).toEqual([
      'net/alone',
      'net/conv/bias',
      'net/conv/kernel',
      'net/fc/bias',
      'net/fc/kernel',
      'net/up/bias',
      'net/up/kernel',
    ]);
  });
});

describe('an object-based checkpoint', () => {
  test('knows what its variables were called', () => {
    const { format, variables } = checkpoint('object/ckpt');
    expect(format).toBe('object-based TensorFlow checkpoint');
    expect(variables.find(({ name }) => name.startsWith('layer_with_weights-1/gamma/'))?.known).toEqual({
      layer: 'norm',
      part: 'gamma',
    });
  });

  test('says so where the data is missing', () => {
    const { variables, notes } = whole(readCheckpoint(bytesOf('object/ckpt.index'), none));
    expect(variables.every(({ known }) => known === undefined)).toBe(true);
    expect(notes.join()).toContain('`.data-` files');
  });
});

describe('what is no index', () => {
  test.each([
    [new Uint8Array(), 'it is empty'],
    [new TextEncoder().encode('no index '.repeat(50)), 'it is no index'],
    [bytesOf('model.h5'), 'it is no index'],
    [bytesOf('v1/model.ckpt'), 'format V1'],
  ])('is a fault', (bytes, words) => expect(fault(readCheckpoint(bytes, none))).toContain(words));

  test('a flipped byte is noticed by its checksum', () => {
    const bytes = bytesOf('saver/model.ckpt-7.index');
    bytes[20] = (bytes[20] as number) ^ 1;
    expect(fault(readCheckpoint(bytes, none))).toContain('checksum');
  });

  test('no damage throws', () => {
    const bytes = bytesOf('saver/model.ckpt-7.index');
    const faults = Array.from({ length: 300 }, (_, seed) =>
      readCheckpoint(damaged(bytes, seed), none),
    ).filter(isFault);
    expect(faults.length).toBeGreaterThan(250);
  });
});
