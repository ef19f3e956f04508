/** Which releases have a name: facts that anybody can look up, against what was measured. */
import { describe, expect, test } from 'vitest';
import { loadFacts } from '../../src/facts/load.js';
import {
  allReleases,
  compareReleases,
  createReleaseLookup,
  type Releases,
} from '../../src/facts/releases.js';

const facts = loadFacts<Releases>('releases.json');
const lookup = createReleaseLookup(facts);

function needs(qualified: string): string | null {
  const found = lookup(`tensorflow.${qualified}`);
  if (found === null) return null;
  const { lower, upper, kept } = found;
  return `${lower ? `>=${lower}` : ''}${upper ? `<${upper}` : ''}${kept ? ' kept' : ''}`;
}

test.each([
  ['pack', '<1.0'],
  ['scalar_summary', '<1.0'],
  ['placeholder', '<2.0'],
  ['Session', '<2.0'],
  ['get_variable', '<2.0'],
  ['layers.dense', '<2.0'],
  ['train.AdamOptimizer', '<2.0'],
  ['app.flags.DEFINE_string', '<2.0'],
  ['flags.FLAGS', '<2.0'],
  ['contrib.slim.conv2d', '<2.0'],
  ['compat.v1.contrib', '>=1.13'],
  ['compat.v1.placeholder', '>=1.13'],
  ['compat.v1.layers.dense', '>=1.13<2.16 kept'],
  ['compat.v1.estimator.Estimator', '>=1.13<2.16'],
  ['estimator.Estimator', '<2.16'],
  ['random.set_seed', '>=2.0'],
  ['losses.BinaryCrossentropy', '>=2.0'],
  ['config.list_physical_devices', '>=2.1'],
  ['data.AUTOTUNE', '>=2.3'],
  ['keras.Layer', '>=2.16'],
  ['keras.backend.function', '<2.16 kept'],
  ['keras.wrappers.scikit_learn.KerasClassifier', '<2.15'],
])('tf.%s needs %s', (name, expected) => expect(needs(name)).toBe(expected));

test.each([
  'reduce_mean',
  'nn.relu',
  'Variable',
  'float32',
  'keras.layers.Dense',
  'data.Dataset',
  'no_such_name',
])('tf.%s asks for nothing', (name) => expect(needs(name)).toBeNull());

describe('the facts', () => {
  test('no name needs a release above the one that ends it', () => {
    for (const group of [facts.plain, facts['compat.v1']]) {
      for (const bound of Object.keys(group)) {
        const [lower = '', upper = ''] = bound.split(':');
        if (lower && upper) expect(compareReleases(lower, upper)).toBeLessThan(0);
        expect(lower + upper).not.toBe('');
      }
    }
  });

  test('other packages are not TensorFlow', () => {
    expect(lookup('keras.layers.Dense')).toBeNull();
    expect(lookup('tensorflow')).toBeNull();
    expect(lookup('tensorflow_probability.distributions')).toBeNull();
  });

  test('releases are in the order of their numbers', () => {
    const releases = allReleases(facts);
    expect([...releases].sort(compareReleases)).toEqual(releases);
    expect(releases).toContain('1.15');
    expect(releases.at(-1)).toBe(facts.releases.at(-1));
  });
});
