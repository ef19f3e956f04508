/** Which sort of layer some arrays are, and that every sort has its templates. */
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../src/match/finding.js';
import { fitKind } from '../../src/weights/kinds.js';
import { kindTemplates, rowTemplates } from '../../src/weights/moves.js';
import { catalog } from './catalog.js';

const { kinds } = catalog.weights;

function kindOf(arrays: Record<string, number[] | null>, layerClass: string | null = null) {
  const leaves = new Map(Object.entries(arrays).map(([name, shape]) => [name, { name, shape, dtype: null }]));
  const known = kinds.filter(({ kind }) => kind !== 'TF1 LSTM cell');
  const found = fitKind(known, leaves, layerClass);
  return found && [found.kind.kind, found.certainty];
}

describe('a kind is found by names and shapes', () => {
  test.each([
    [{ kernel: [4, 3], bias: [3] }, ['dense', 'likely']],
    [{ weights: [4, 3], biases: [3] }, ['dense', 'likely']],
    [{ kernel: [4, 3] }, ['dense', 'guess']],
    [{ w: [5, 5, 1, 8], biases: [8] }, ['convolution', 'likely']],
    [{ w: [5, 5, 8, 1], biases: [8] }, ['transposed convolution', 'likely']],
    [{ w: [5, 5, 8, 8], biases: [8] }, ['convolution', 'guess']],
    [{ kernel: [3, 3, 8] }, ['convolution over time', 'likely']],
    [{ gamma: [3], beta: [3], moving_mean: [3], moving_variance: [3] }, ['batch normalisation', 'likely']],
    [{ beta: [3], moving_mean: [3], moving_variance: [3] }, ['batch normalisation', 'likely']],
    [{ gamma: [3], beta: [3] }, ['layer normalisation', 'guess']],
    [{ embeddings: [10, 3] }, ['embedding', 'likely']],
    [{ depthwise_kernel: [3, 3, 4, 1] }, ['depthwise convolution', 'likely']],
  ])('%j', (arrays, expected) => expect(kindOf(arrays)).toEqual(expected));

  test('the class decides where a file tells it', () => {
    expect(kindOf({ w: [5, 5, 8, 8], biases: [8] }, 'Conv2DTranspose')).toEqual([
      'transposed convolution',
      'certain',
    ]);
  });

  test.each([
    [{ kernel: [4, 3], bias: [9] }],
    [{ kernel: [4, 3], bias: [3], more: [1] }],
    [{ bias: [3] }],
    [{ something: [3, 3] }],
  ])('nothing is invented for %j', (arrays) => expect(kindOf(arrays)).toBeNull());
});

describe('every kind', () => {
  test.each(kinds.map((kind) => [kind.kind, kind] as const))(
    '%s has templates, or says why not',
    (_, kind) => {
      for (const target of TARGETS) {
        const templates = kindTemplates(catalog, kind, target);
        if (kind.modules[target] === 'none')
          expect([templates, kind.notes?.[target]]).toEqual([[], expect.any(String)]);
        else expect(templates.length, target).toBeGreaterThan(0);
        for (const template of templates) expect(template).toMatch(/^[\w./]+ = .+/);
      }
    },
  );

  test('the fullest variant speaks, whichever comes first', () => {
    for (const target of TARGETS) {
      const moved = rowTemplates(catalog, 'tf.keras.layers.BatchNormalization', target) ?? [];
      expect(moved.map((template) => template.split(' = ')[1])).toEqual(
        expect.arrayContaining(['gamma', 'beta', 'moving_mean', 'moving_variance']),
      );
    }
  });

  test('a row or class that is named exists', () => {
    for (const { row } of kinds) if (row) expect(catalog.rows, row).toHaveProperty([row]);
    for (const { kind } of catalog.weights.makers) expect(kinds.map((one) => one.kind)).toContain(kind);
  });
});
