/** A raw op is answered by the public name that stands for it; code is made only where its arguments are that name's too. */
import { expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import { compileCatalog } from '../../src/catalog/compile/catalog.js';
import { NO_FACTS } from '../../src/catalog/compile/facts.js';
import { namespace, none, table } from '../../src/catalog/kit.js';
import { answerTo, ruleOf } from '../../src/catalog/lookup.js';
import { usagesIn } from './support.js';

const rows = table('tf', {
  matmul: { signatures: [{ params: 'a, b' }], pytorch: 'torch.matmul(a, b)', jax: 'a @ b', keras: 'a @ b' },
});
const classes = table('tf.train', {
  Momentum: {
    signatures: [{ params: 'learning_rate, **kwargs' }],
    pytorch: 'torch.optim.SGD(lr=learning_rate)',
    jax: 'optax.sgd(learning_rate)',
    keras: 'keras.optimizers.SGD(learning_rate)',
  },
});
const note = none('Nothing stands for it.');
const space = namespace('tf.tpu', { pytorch: note, jax: note, keras: note });
const rawOps = { MatMul: 'tf.matmul', InfeedEnqueue: 'tf.tpu', ApplyMomentum: 'tf.train.Momentum' };
const { catalog } = compileCatalog([rows, classes, space], { ...NO_FACTS, rawOps }, '0');

function advice(text: string) {
  const usages = usagesIn(text);
  return createAdviser(catalog, usages).advise(usages[0]!, 'pytorch').advice;
}

test('the rule is that of the public name', () => {
  const rule = (symbol: string) => ruleOf(answerTo(catalog, symbol), symbol);
  expect(rule('tf.raw_ops.MatMul')).toBe('api/tf.matmul');
  expect(rule('tf.raw_ops.InfeedEnqueue')).toBe('namespace/tf.tpu');
  expect(rule('tf.raw_ops.NoSuchOp')).toBe('unknown/tf.raw_ops.NoSuchOp');
});

test('arguments of the same names give code, and the note says whose advice it is', () => {
  const { code, note: said } = advice('tf.raw_ops.MatMul(a=x, b=y)');
  expect(code).toBe('torch.matmul(x, y)');
  expect(said).toContain('`tf.raw_ops.MatMul` is a kernel that `tf.matmul` stands for');
});

test('arguments of other names give no code, and nothing is left out in silence', () => {
  const { code, kind, note: said } = advice('tf.raw_ops.MatMul(a=x, b=y, grad_x=z)');
  expect([code, kind]).toEqual([null, 'redesign']);
  expect(said).toContain('with arguments of other names: see the advice on that');
});

test('a class is not made of the arguments of a kernel', () => {
  const { code, kind } = advice('tf.raw_ops.ApplyMomentum(var=v, lr=rate, grad=g)');
  expect([code, kind]).toEqual([null, 'redesign']);
  expect(advice('tf.raw_ops.ApplyMomentum(learning_rate=rate)').code).toBeNull();
});
