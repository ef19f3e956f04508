/** The keys that Keras 3 refuses. That it refuses them was measured by `scripts/weights/`. */
import { expect, test } from 'vitest';
import { readKerasFile } from '../../src/weights/files/keras-file.js';
import { rejectedKeysIn } from '../../src/weights/rejected.js';
import { catalog } from './catalog.js';
import { bytesOf, whole } from './fixtures.js';

const { rejected } = catalog.weights;

test('an archive of Keras 2: each key with its layer', () => {
  const found = rejectedKeysIn(whole(readKerasFile(bytesOf('model.keras'))), rejected);
  expect(found.map(({ layer, key, value }) => `${layer} ${key} ${value}`)).toEqual([
    expect.stringMatching(/^dense\w* batch_input_shape \[null,4\]$/),
    'norm axis [1]',
  ]);
});

test('the same model as .h5 loads', () => {
  expect(rejectedKeysIn(whole(readKerasFile(bytesOf('model.h5'))), rejected)).toEqual([]);
});

test('wrapped layers are looked into, and Keras 3 files are left alone', () => {
  const layer = (class_name: string, config: object) => ({ class_name, config });
  const config = layer('Sequential', {
    name: 'm',
    layers: [
      layer('Bidirectional', {
        name: 'b',
        layer: layer('LSTM', { name: 'l', time_major: false, dtype: 'float32' }),
      }),
    ],
  });
  const stored = { format: 'Keras HDF5 file', variables: [], notes: [], config } as const;
  const found = (kerasVersion: string) =>
    rejectedKeysIn({ ...stored, variables: [], notes: [], kerasVersion }, rejected).map(
      ({ layer: name, key }) => [name, key],
    );
  expect(found('2.4.0')).toEqual([['l', 'time_major']]);
  expect(found('3.1.0')).toEqual([]);
});
