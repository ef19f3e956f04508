/** Every public name that TensorFlow ever had is answered by something more specific than the answer for `tf` as a whole. */
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../scripts/rules.js';
import { answerTo, ruleOf } from '../../src/catalog/lookup.js';
import { createCanonicalizer } from '../../src/facts/canonical.js';
import { createIsKnown } from '../../src/facts/known.js';
import { loadFacts, loadLinkFacts } from '../../src/facts/load.js';
import type { Vocabulary } from '../../src/facts/stay.js';

const { catalog } = await compileRules();
const facts = loadLinkFacts();
const vocabulary = loadFacts<Vocabulary>('vocabulary.json');
const rawOps = loadFacts<{ version: string; ops: Record<string, string> }>('raw-ops.json');
const isKnown = createIsKnown(facts, vocabulary);
const canonical = createCanonicalizer(facts);

const rule = (name: string): string => {
  const { symbol } = canonical(name);
  return ruleOf(answerTo(catalog, symbol, isKnown), symbol);
};

const isOpen = (name: string): boolean => {
  const answered = rule(name);
  return answered === 'namespace/tf' || answered.startsWith('unknown/');
};

const isPrivate = (name: string): boolean => /(?:^|\.)_(?!_(?:operators|internal|version)__)/.test(name);

const names = [
  ...vocabulary.alive,
  ...vocabulary['compat.v1 only'],
  ...vocabulary['needs tf_keras'],
  ...vocabulary.gone,
].filter((name) => !name.startsWith('tf.raw_ops.') && !isPrivate(name));

describe('the vocabulary', () => {
  test('holds all public names', () => expect(names.length).toBeGreaterThan(5875));

  test('is answered name by name: a row, an alias of one, or what the namespace became', () => {
    expect(names.filter(isOpen)).toEqual([]);
  });

  test('a name that never was is not answered', () => {
    expect(rule('tf.layers.dens')).toBe('unknown/tf.layers.dens');
  });
});

describe('raw ops', () => {
  test('all belong to a public name that is answered', () => {
    expect(Object.keys(rawOps.ops).length).toBeGreaterThan(1400);
    expect(Object.keys(rawOps.ops).filter((op) => isOpen(`tf.raw_ops.${op}`))).toEqual([]);
  });

  test.each([
    ['MatMul', 'api/tf.matmul'],
    ['Sum', 'api/tf.reduce_sum'],
    ['AddV2', 'api/tf.add'],
    ['Conv2D', 'api/tf.nn.conv2d'],
    ['ReluGrad', 'api/tf.nn.relu'],
    ['BatchDatasetV2', 'api/tf.data.Dataset.batch'],
    ['ResourceApplyAdam', 'api/tf.train.AdamOptimizer'],
    ['TPUReplicatedInput', 'namespace/tf.tpu'],
  ])('`tf.raw_ops.%s` is answered by `%s`', (op, expected) =>
    expect(rule(`tf.raw_ops.${op}`)).toBe(expected),
  );

  test('an op that does not exist is not answered by a public name', () => {
    expect(rule('tf.raw_ops.NoSuchOp')).not.toMatch(/^api\//);
  });
});
