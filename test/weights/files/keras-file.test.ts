/** Files of Keras 2.15, whole, damaged, and made to do harm. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { readKerasFile } from '../../../src/weights/files/keras-file.js';
import { isFault } from '../../../src/weights/files/stored.js';
import { bytesOf, damaged, fault, whole } from '../fixtures.js';
import { zipOf } from './zip-of.js';

const DENSE = { layerClass: 'Dense', dtype: 'float32' };

test('an .h5 file', () => {
  const { format, kerasVersion, variables } = whole(readKerasFile(bytesOf('model.h5')));
  expect([format, kerasVersion]).toEqual(['Keras HDF5 file', '2.15.0']);
  expect(variables).toHaveLength(8);
  expect(variables).toContainEqual({ name: 'out/out/kernel', shape: [3, 2], ...DENSE });
});

test('a .keras archive: numbers become parts by the configuration', () => {
  const { format, variables } = whole(readKerasFile(bytesOf('model.keras')));
  expect(format).toBe('Keras archive');
  expect(variables).toContainEqual({
    name: 'layers/dense_1/vars/0',
    shape: [3, 2],
    known: { layer: 'out', part: 'kernel' },
    ...DENSE,
  });
  const norm = variables.filter(({ known }) => known?.layer === 'norm').map(({ known }) => known?.part);
  expect(norm).toEqual(['gamma', 'beta', 'moving_mean', 'moving_variance']);
});

describe('bad files are faults', () => {
  const stored = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });

  test.each([
    ['empty', new Uint8Array(), 'it is empty'],
    ['text', new TextEncoder().encode('hello'), 'it is no HDF5 file'],
    ['a cut HDF5 file', bytesOf('model.h5').slice(0, 3000), 'damaged or cut off'],
    ['a cut archive', bytesOf('model.keras').slice(0, 5000), 'cut off'],
    ['another zip', zipOf([stored('readme.txt', 'hi')]), 'no Keras archive'],
    [
      'an archive with other weights',
      zipOf([stored('config.json', '{}'), stored('model.weights.h5', 'x')]),
      'no HDF5',
    ],
  ])('%s', (_, bytes, words) => expect(fault(readKerasFile(bytes))).toContain(words));

  test('a member that claims more than it can hold is not unpacked', () => {
    const packed = deflateRawSync(new Uint8Array(50_000));
    const bomb = zipOf([{ name: 'config.json', data: packed, packed: true, claims: 3_000_000_000 }]);
    expect(fault(readKerasFile(bomb))).toContain('claims to be larger');
    const liar = zipOf([{ name: 'config.json', data: packed, packed: true, claims: 1000 }]);
    expect(fault(readKerasFile(liar))).toContain('damaged');
  });

  test('an archive without weights, and one whose configuration is no JSON, say so', () => {
    const { notes, variables } = whole(readKerasFile(zipOf([stored('config.json', '{')])));
    expect(variables).toEqual([]);
    expect(notes).toHaveLength(2);
  });

  test('no damage throws, and nothing is printed', () => {
    const printed = vi.spyOn(console, 'log');
    for (const name of ['model.h5', 'model.keras']) {
      const bytes = bytesOf(name);
      const read = Array.from({ length: 200 }, (_, seed) => readKerasFile(damaged(bytes, seed)));
      expect(read.filter(isFault).length).toBeGreaterThan(50);
    }
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});
