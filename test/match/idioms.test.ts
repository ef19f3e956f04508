/** What the engine of the idioms does with conditions and slots, on rules made up for it. */
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../scripts/idioms/found.js';
import { compileIdiom } from '../../src/catalog/compile/idiom.js';
import type { IdiomEntry, IdiomPart } from '../../src/catalog/idiom-text.js';

const find = createFinder();

function idiom(parts: Record<string, IdiomPart>, more: Partial<IdiomEntry> = {}): IdiomEntry {
  const skeleton = { code: '$lines\n---\n$inits', holes: { lines: 'Lines.', inits: 'Inits.' } };
  return {
    is: 'idiom',
    id: JSON.stringify([parts, more]),
    title: 'Made up',
    text: 'Made up.',
    parts,
    scale: 'detail',
    unit: 'function',
    slots: { lines: 'lines(layer)', inits: 'inits(layer)' },
    pytorch: skeleton,
    jax: skeleton,
    keras: skeleton,
    ...more,
  };
}

const LAYER: IdiomPart = { symbols: 'tf.layers.*', role: 'call' };

describe('a part that must be absent', () => {
  const text = `import tensorflow as tf
def a(x):
    return tf.layers.dense(tf.layers.flatten(x), 5)
def b(x):
    return tf.layers.dense(x, 5)
`;
  const parts = { layer: { ...LAYER, symbols: 'tf.layers.dense' }, no: { symbols: 'tf.layers.flatten' } };

  test('keeps the unit it is in from being found', () => {
    expect(find(idiom(parts, { without: ['no'] }), text).map(({ lines }) => lines)).toEqual([[5]]);
  });

  test('counts in the whole file where each usage stands alone', () => {
    expect(find(idiom(parts, { without: ['no'], unit: 'each' }), text)).toEqual([]);
  });

  test('cannot be needed or explained, and is not explained unless written', () => {
    expect(() => compileIdiom(idiom(parts, { without: ['layer'] }))).toThrow('must be absent');
    expect(compileIdiom(idiom(parts, { without: ['no'] })).explains).toEqual(['layer']);
  });
});

test('a caveat of one part is told where that part was found', () => {
  const text = `import tensorflow as tf
def a(x):
    return tf.layers.dense(x, 5)
def b(x):
    return tf.layers.dense(tf.layers.flatten(x), 5)
`;
  const parts = { layer: { ...LAYER, symbols: 'tf.layers.dense' }, flat: { symbols: 'tf.layers.flatten' } };
  const note = { note: 'Noted.', caveats: ['default-initializer', 'flatten-order if flat'] };
  const asked = idiom(parts, {
    slots: {},
    pytorch: note,
    jax: { note: 'Noted.' },
    keras: { note: 'Noted.' },
  });
  expect(find(asked, text).map(({ finding }) => finding.advice.pytorch.caveats)).toEqual([
    ['caveat/default-initializer'],
    ['caveat/default-initializer', 'caveat/flatten-order'],
  ]);
  const wrong = { note: 'Noted.', caveats: ['flatten-order if flatt'] };
  expect(() => compileIdiom({ ...asked, jax: wrong })).toThrow('flatt');
});

test('`params` asks for a parameter of the function that a usage stands in', () => {
  const text = `import tensorflow as tf
def a(x, is_training):
    return tf.layers.dense(x, 5)
def b(x, training):
    return tf.layers.dense(x, 5)
y = tf.layers.dense(x, 5)
`;
  const asked = idiom({ layer: { ...LAYER, params: '^is_training$' } });
  expect(find(asked, text).map(({ lines }) => lines)).toEqual([[3]]);
});

test('`lines` gives a usage inside another one no line of its own, `inits` gives it a constructor line', () => {
  const text = `import tensorflow as tf
def a(x):
    y = tf.layers.dense(tf.nn.relu(tf.layers.dense(x, 3, name='inner')), 5, name='outer')
    return tf.layers.dropout(y)
`;
  const [found] = find(idiom({ layer: LAYER }), text);
  expect(found!.code.keras).toBe(`y = self.outer(keras.ops.relu(self.inner(x)))
self.dropout(y, training=False)
---
self.outer = keras.layers.Dense(5)
self.inner = keras.layers.Dense(3)
self.dropout = keras.layers.Dropout(0.5)`);
});

test('`#each` gives a line for each usage, in the order of the code, whatever its part', () => {
  const text = `import tensorflow as tf
def a(v, w, x):
    tf.assign_add(v, x)
    tf.assign(w, x)
    tf.assign_add(v, 1)
`;
  const code = 'run:\n    set $set  #each set\n    add $add  #each add';
  const parts = { set: { symbols: 'tf.assign' }, add: { symbols: 'tf.assign_add' } };
  const more = { needs: ['set|add'], slots: { set: 'text(set.ref)', add: 'text(add.value)' } };
  const skeleton = { code, holes: { set: 'Set.', add: 'Added.' } };
  const [found] = find(idiom(parts, { ...more, pytorch: skeleton, jax: skeleton, keras: skeleton }), text);
  expect(found!.code.jax).toBe('run:\n    add x\n    set w\n    add 1');
});
