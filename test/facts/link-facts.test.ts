/** What the link stage relies on in `rules/facts/link.json`: bases, members and result kinds of what is used most. */
import { describe, expect, test } from 'vitest';
import { loadLinkFacts } from '../../src/facts/load.js';

const facts = loadLinkFacts();

function ancestry(name: string, seen: string[] = []): string[] {
  for (const base of facts.classes[name]?.bases ?? []) {
    if (!seen.includes(base))
      ancestry(base, [...seen, base]).forEach((b) => void (seen.includes(b) || seen.push(b)));
  }
  return seen;
}

describe('classes', () => {
  test.each([
    ['tf.train.AdamOptimizer', 'tf.train.Optimizer'],
    ['tf.keras.Sequential', 'tf.keras.Model'],
    ['tf.keras.Model', 'tf.keras.layers.Layer'],
    ['tf.keras.layers.Layer', 'tf.Module'],
    ['tf.layers.Dense', 'tf.layers.Layer'],
    ['tf.nn.rnn_cell.LSTMCell', 'tf.nn.rnn_cell.RNNCell'],
    ['tf.keras.optimizers.Adam', 'tf.keras.optimizers.Optimizer'],
    ['tf.data.TFRecordDataset', 'tf.data.Dataset'],
    ['tfp.distributions.Normal', 'tfp.distributions.Distribution'],
  ])('%s is a %s', (name, base) => {
    expect(ancestry(name)).toContain(base);
  });

  test('sessions share no public base, and each has what the private one gave it', () => {
    for (const name of ['tf.Session', 'tf.InteractiveSession']) {
      expect(facts.classes[name]?.bases).toEqual([]);
      expect(facts.classes[name]?.members).toMatchObject({ run: 'py', graph: 'tf.Graph' });
    }
  });

  test('every base is a class that is known', () => {
    const missing = Object.values(facts.classes).flatMap((c) => c.bases.filter((b) => !(b in facts.classes)));
    expect(missing).toEqual([]);
  });
});

describe('what calls give', () => {
  test.each([
    ['tf.nn.dynamic_rnn', '(tf.Tensor, tf.Tensor)'],
    ['tf.gradients', '[tf.Tensor]'],
    ['tf.get_variable', 'tf.Variable'],
    ['tf.global_variables', '[tf.Variable]'],
    ['tf.train.get_checkpoint_state', 'tf.train.CheckpointState'],
    ['tf.cond', 'call true_fn'],
    ['tf.keras.Input', 'tf.Tensor'],
    ['tf.keras.models.load_model', 'tf.keras.Model'],
  ])('%s gives %s', (name, kind) => {
    expect(facts.functions[name]).toBe(kind);
  });

  test.each([
    ['tf.train.Optimizer', 'compute_gradients', '[(tf.Tensor, tf.Variable)]'],
    ['tf.Tensor', 'get_shape', 'tf.TensorShape'],
    ['tf.TensorShape', 'as_list', 'py'],
    ['tf.data.Dataset', 'make_one_shot_iterator', 'tf.data.Iterator'],
    ['tf.data.Iterator', 'get_next', 'tf.Tensor'],
    ['tf.keras.Model', 'fit', 'tf.keras.callbacks.History'],
    ['tf.ConfigProto', 'gpu_options', 'tf.GPUOptions'],
    ['tf.Summary', 'value', '[tf.Summary.Value]'],
    ['tf.keras.callbacks.Callback', 'model', 'tf.keras.Model'],
  ])('%s.%s gives %s', (name, member, kind) => {
    expect(facts.classes[name]?.members[member]).toBe(kind);
  });
});
