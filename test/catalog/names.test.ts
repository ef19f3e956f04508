/**
 * Names the advice gives: to a receiver that must be made once, and to the attributes that hold layers.
 */
import { describe, expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import { caveat, keep, redesign, remove, table } from '../../src/catalog/kit.js';
import type { Target } from '../../src/match/finding.js';
import type { Usage } from '../../src/usage/usage.js';
import { adviseOn, catalogOf, usagesIn } from './support.js';

const two = (pytorch: string) => ({ pytorch, jax: pytorch, keras: pytorch });

const rules = [
  table('tf', {
    'layers.dense': {
      signatures: [{ params: 'inputs, units, name=None' }],
      ...two('inputs'),
      pytorch: {
        init: 'self.?name = nn.Linear(?in_features, units)',
        code: 'self.?name(inputs)',
        holes: { in_features: 'Size of the last axis of `inputs`.' },
      },
    },
  }),
];

describe('a receiver that is an expression', () => {
  const optimizers = [
    table('tf', {
      'train.Adam': {
        signatures: [{ params: 'rate' }],
        ...two('torch.optim.Adam(?model.parameters(), lr=rate)'),
      },
      'train.Optimizer.minimize': {
        signatures: [{ params: 'loss' }],
        pytorch: redesign('Three lines.', { step: 'self.zero_grad()\nloss.backward()\nself.step()' }),
        jax: redesign('A step.'),
        keras: { code: 'self.fit(loss)', step: 'self.step()' },
      },
    }),
  ];
  const hints = { symbols: { '.minimize': 'tf.train.Optimizer.minimize' } };
  test('is made once, here, and has a name in the loop', () => {
    const advice = adviseOn(optimizers, 'tf.train.Adam(0.1).minimize(loss)', 'pytorch', hints);
    expect(advice.code).toBe('optimizer = torch.optim.Adam(?model.parameters(), lr=0.1)');
    expect(advice.places).toEqual({ step: 'optimizer.zero_grad()\nloss.backward()\noptimizer.step()' });
    expect(advice.kind).toBe('redesign');
  });
  test('is the same object here and in the loop', () => {
    const advice = adviseOn(optimizers, 'tf.train.Adam(0.1).minimize(loss)', 'keras', hints);
    expect(advice.code).toBe(
      'optimizer = torch.optim.Adam(?model.parameters(), lr=0.1)\noptimizer.fit(loss)',
    );
    expect(advice.places).toEqual({ step: 'optimizer.step()' });
  });
  test('a name stays that name, another one is taken where it is taken', () => {
    expect(adviseOn(optimizers, 'opt.minimize(loss)', 'pytorch', hints)).toMatchObject({
      code: null,
      places: { step: 'opt.zero_grad()\nloss.backward()\nopt.step()' },
    });
    const taken = adviseOn(optimizers, 'tf.train.Adam(0.1).minimize(optimizer)', 'pytorch', hints);
    expect(taken.code).toMatch(/^optimizer_2 = /);
  });
});

describe('names of layers', () => {
  const inits = (calls: [string, Partial<Usage>][]) => {
    const usages = calls.map(([text, change], i) => ({
      ...usagesIn(text)[0]!,
      ...change,
      id: `u${i}`,
      line: i + 1,
    }));
    const adviser = createAdviser(catalogOf(rules), usages);
    return usages.map((usage) => adviser.advise(usage, 'pytorch').advice.code);
  };
  test('layers of one function never share one', () => {
    const net = { assignedTo: 'net', within: 'build' };
    expect(
      inits([
        ['tf.layers.dense(net, 1)', net],
        ['tf.layers.dense(net, 2)', net],
        ["tf.layers.dense(net, 3, name='out')", net],
        ['tf.layers.dense(net, 4)', { ...net, assignedTo: 'out' }],
        ['tf.layers.dense(net, 5)', { ...net, assignedTo: 'logits' }],
        ['tf.layers.dense(net, 6)', { ...net, within: 'other' }],
      ]),
    ).toEqual([
      'self.dense(net)',
      'self.dense_2(net)',
      'self.out(net)',
      'self.out_2(net)',
      'self.logits(net)',
      'self.net(net)',
    ]);
  });
});

describe('a method of what goes away', () => {
  const gone = [
    table('tf', {
      initializer: { signatures: [{ params: '' }], ...two('x'), pytorch: remove('Weights have values.') },
      'Operation.run': { signatures: [{ params: '' }], ...two('self()') },
    }),
  ];
  const hints = { symbols: { '.run': 'tf.Operation.run' } };
  test('goes with it', () => {
    const advice = adviseOn(gone, 'tf.initializer().run()', 'pytorch', hints);
    expect(advice).toMatchObject({ kind: 'remove', code: null });
    expect(advice.note).toBe('It goes with `tf.initializer()`. Weights have values.');
  });
  test('stays where the receiver stays', () => {
    expect(adviseOn(gone, 'tf.initializer().run()', 'jax', hints).code).toBe('x()');
    expect(adviseOn(gone, 'op.run()', 'pytorch', hints).code).toBe('op()');
  });
});

describe('calling a layer', () => {
  const layers = [
    table('tf', {
      Dense: { signatures: [{ params: 'n' }], ...two('nn.Linear(n)') },
      'Layer.__call__': { signatures: [{ params: 'inputs, training=None' }], ...two('self(inputs)') },
    }),
  ];
  const called = (text: string, receiver: string) => {
    const [call] = usagesIn(text, { symbols: { [text.split('(')[0]!]: 'tf.Layer.__call__' } });
    const expression = { text: receiver, precedence: 18, form: 'name' as const };
    const usage = { ...call!, role: 'method' as const, receiver: expression };
    return createAdviser(catalogOf(layers), [usage]).advise(usage, 'pytorch').advice;
  };
  test('is the same call, whatever the layer became', () => {
    expect(called('layer(x)', 'nested')).toMatchObject({ kind: 'same', code: 'nested(x)' });
  });
  test('unless an argument goes', () => {
    expect(called('layer(x, training=True)', 'layer').kind).toBe('arguments');
  });
});

test('a caveat is told to the targets it concerns, and not where TensorFlow stays', () => {
  const rows = [
    table('tf', {
      f: {
        signatures: [{ params: 'x' }],
        pytorch: 'g(x)',
        jax: 'g(x)',
        keras: keep('It stays.'),
        caveats: ['all', 'torch-only'],
      },
    }),
    caveat('all', { title: 'All', text: 'All.' }),
    caveat('torch-only', { title: 'Torch', text: 'Torch.', targets: ['pytorch'] }),
  ];
  const caveatsOf = (target: Target) => adviseOn(rows, 'tf.f(x)', target).caveats;
  expect(caveatsOf('pytorch')).toEqual(['caveat/all', 'caveat/torch-only']);
  expect(caveatsOf('jax')).toEqual(['caveat/all']);
  expect(caveatsOf('keras')).toEqual([]);
});

describe("a lambda of the reader's that is called at once", () => {
  const conds = [
    table('tf', {
      cond: {
        signatures: [{ params: 'pred, a, b' }],
        ...two('a() if pred else b()'),
        jax: 'a()',
        keras: 'a(1) if pred else b',
      },
      f: { signatures: [{ params: 'x' }], ...two('g(x)') },
    }),
  ];
  test.each([
    ['tf.cond(p, lambda: tf.f(x), lambda: y)', 'g(x) if p else y'],
    ['tf.cond(p, lambda: x + 1, lambda: 2 * y)', '(x + 1) if p else 2 * y'],
    ['tf.cond(p, lambda: u if v else w, lambda: y)', '(u if v else w) if p else y'],
    ['tf.cond(p, first, lambda n=1: n)', 'first() if p else (lambda n=1: n)()'],
  ])('%s is its body', (text, code) => expect(adviseOn(conds, text, 'pytorch').code).toBe(code));
  test('not with arguments', () => {
    expect(adviseOn(conds, 'tf.cond(p, lambda n: n, z)', 'keras').code).toBe('(lambda n: n)(1) if p else z');
  });
});
