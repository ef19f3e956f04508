/**
 * What a reader's call becomes: recursive rewriting, double use, methods, holes, mentions, kinds, notes.
 */
import { describe, expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import {
  caveat,
  elementwise,
  keep,
  kept,
  namespace,
  none,
  redesign,
  reduction,
  remove,
  table,
} from '../../src/catalog/kit.js';
import { adviseOn, catalogOf, type Hints, usagesIn } from './support.js';

const two = (pytorch: string) => ({ pytorch, jax: pytorch, keras: pytorch });

const rules = [
  table('tf', {
    square: elementwise('square', 'x', { signatures: [{ params: 'x, name=None' }] }),
    reduce_mean: reduction('mean'),
    add: {
      signatures: [{ params: 'x, y, name=None' }],
      pytorch: 'x + y',
      jax: 'x + y',
      keras: 'keras.ops.add(x, y)',
    },
    multiply: { signatures: [{ params: 'x, y, name=None' }], ...two('x * y') },
    swish: { signatures: [{ params: 'x' }], ...two('x * torch.sigmoid(x)') },
    shape: { signatures: [{ params: 'input' }], ...two('input.shape') },
    concat: {
      signatures: [
        { params: 'values, axis, name="concat"' },
        {
          params: 'concat_dim, values, name="concat"',
          until: '0.12',
          when: 'is_int(concat_dim)',
          rename: { concat_dim: 'axis' },
        },
      ],
      pytorch: 'torch.cat(values, dim=axis)',
      jax: 'jnp.concatenate(values, axis=axis)',
      keras: 'keras.ops.concatenate(values, axis=axis)',
    },
    float32: { pytorch: 'torch.float32', jax: 'jnp.float32', keras: "'float32'" },
    'nn.dropout': {
      signatures: [
        { params: 'x, keep_prob=None, rate=None', api: 'v1' },
        { params: 'x, rate', api: 'v2' },
      ],
      pytorch: [
        { when: 'absent(keep_prob)', code: 'F.dropout(x, p=rate)' },
        { code: 'F.dropout(x, p=1 - keep_prob)' },
      ],
      jax: 'x',
      keras: 'x',
    },
    'layers.dense': {
      signatures: [{ params: 'inputs, units, activation=None, use_bias=True, trainable=True, name=None' }],
      pytorch: {
        init: 'self.?name = nn.Linear(?in_features, units, bias=use_bias)',
        code: 'act(activation)(self.?name(inputs))',
        holes: { in_features: 'Size of the last axis of `inputs`.' },
      },
      jax: 'x',
      keras: 'x',
    },
    'Session.run': {
      signatures: [{ params: 'fetches, feed_dict=None' }],
      pytorch: redesign('Call the function.', { idiom: 'session-train-loop' }),
      jax: redesign('Call the function.'),
      keras: redesign('Call the function.'),
    },
    'Tensor.get_shape': { signatures: [{ params: '' }], ...two('self.shape') },
    'Tensor.double': { signatures: [{ params: '' }], ...two('self + self') },
    'keras.layers.Dense': kept('keras.layers.Dense', { pytorch: 'nn.LazyLinear(?n)', jax: none('Not so.') }),
    stop_gradient: { signatures: [{ params: 'input' }], ...two('input.detach()') },
    identity: {
      signatures: [{ params: 'input' }],
      pytorch: remove('It is the value.', { code: 'input' }),
      jax: remove('It is the value.', { code: 'input' }),
      keras: keep('It stays.'),
    },
    assign_add: { signatures: [{ params: 'ref, value' }], ...two('ref += value') },
  }),
  namespace('tf.contrib', { pytorch: none('Gone.'), jax: none('Gone.'), keras: none('Gone.') }),
  caveat('some', { title: 'Some', text: 'Some.' }),
];

const torch = (text: string, hints?: Hints) => adviseOn(rules, text, 'pytorch', hints);
const code = (text: string, hints?: Hints) => torch(text, hints).code;

describe('rewriting', () => {
  test('arguments are rewritten by their own rows', () => {
    const advice = torch('tf.reduce_mean(tf.square(x - y), axis=[1, 2], keep_dims=True)', { api: 'v1' });
    expect(advice.code).toBe('torch.mean(torch.square(x - y), dim=(1, 2), keepdim=True)');
    expect(advice.imports).toEqual(['import torch']);
    expect(advice.symbols).toEqual(['torch.mean']);
    expect(advice.note).toBeNull();
  });

  test('usages deep inside other code are rewritten in place', () => {
    expect(code('tf.square([f(tf.square(a)), b + tf.add(c, d) * 2])')).toBe(
      'torch.square(torch.stack([f(torch.square(a)), b + (c + d) * 2]))',
    );
  });

  test('what has no advice is left and told', () => {
    const advice = torch('tf.square(tf.foo(x))');
    expect(advice.code).toBe('torch.square(tf.foo(x))');
    expect(advice.note).toBe('`tf.foo(x)` stands as before: see the advice on it.');
  });

  test('legacy argument order is read by its condition', () => {
    expect(code('tf.concat(1, [a, b])')).toBe('torch.cat([a, b], dim=1)');
    expect(code('tf.concat([a, b], 1)')).toBe('torch.cat([a, b], dim=1)');
  });

  test('a usage nested a thousand deep ends', () => {
    const text = `${'tf.square('.repeat(60)}x${')'.repeat(60)}`;
    expect(code(text)).toMatch(/^torch\.square\(torch\.square\(/);
  });
});

describe('parentheses', () => {
  test.each([
    ['tf.multiply(a + b, c)', '(a + b) * c'],
    ['tf.multiply(tf.add(a, b), c)', '(a + b) * c'],
    ['tf.add(tf.multiply(a, b), c)', 'a * b + c'],
    ['tf.multiply(a, b * c)', 'a * (b * c)'],
    ['tf.multiply(x if c else y, 2)', '(x if c else y) * 2'],
    ['tf.multiply(-a, lambda: 1)', '-a * (lambda: 1)'],
    ['tf.shape(a + b)', '(a + b).shape'],
    ['tf.square(tf.add(a, b))', 'torch.square(a + b)'],
  ])('%s', (before, after) => expect(code(before)).toBe(after));
});

describe('an argument that is used twice', () => {
  test('a call is bound to a name first', () => {
    expect(code('tf.swish(f(y))')).toBe('x = f(y)\nx * torch.sigmoid(x)');
  });
  test('the name is one the argument does not use', () => {
    expect(code('tf.swish(f(x))')).toBe('x_2 = f(x)\nx_2 * torch.sigmoid(x_2)');
  });
  test('a name, an attribute, a literal and an item are simply repeated', () => {
    expect(code('tf.swish(y)')).toBe('y * torch.sigmoid(y)');
    expect(code('tf.swish(self.h)')).toBe('self.h * torch.sigmoid(self.h)');
    expect(code('tf.swish(h[0])')).toBe('h[0] * torch.sigmoid(h[0])');
  });
  test('two nested ones get two names', () => {
    expect(code('tf.add(tf.swish(f(1)), tf.swish(f(2)))')).toBe(
      'x = f(1)\nx_2 = f(2)\nx * torch.sigmoid(x) + x_2 * torch.sigmoid(x_2)',
    );
  });
  test('inside a lambda nothing is put before', () => {
    expect(code('tf.square(lambda t: tf.swish(f(t)))')).toBe(
      'torch.square(lambda t: f(t) * torch.sigmoid(f(t)))',
    );
  });
});

describe('methods', () => {
  const symbols = {
    '.get_shape': 'tf.Tensor.get_shape',
    '.double': 'tf.Tensor.double',
    '.run': 'tf.Session.run',
  };
  test('`self` is the receiver, rewritten', () => {
    expect(code('x.get_shape()', { symbols })).toBe('x.shape');
    expect(code('tf.add(a, b).get_shape()', { symbols })).toBe('(a + b).shape');
    expect(torch('x.get_shape()', { symbols }).kind).toBe('rename');
  });
  test('a receiver that is more than a name is bound first', () => {
    expect(code('f(x).double()', { symbols })).toBe('value = f(x)\nvalue + value');
  });
  test('a written kind has no code', () => {
    expect(torch('sess.run(loss, feed_dict={x: 1})', { symbols })).toMatchObject({
      kind: 'redesign',
      code: null,
      note: 'Call the function.',
      effort: 'hours',
    });
  });
});

describe('holes', () => {
  test('a hole stands with its sentence; `?name` is filled from the call', () => {
    const advice = torch("tf.layers.dense(x, 10, activation=tf.nn.relu, name='fc1')");
    expect(advice.code).toBe('F.relu(self.fc1(x))');
    expect(advice.places).toEqual({ init: 'self.fc1 = nn.Linear(?in_features, 10, bias=True)' });
    expect(advice.holes).toEqual([{ name: 'in_features', what: 'Size of the last axis of `inputs`.' }]);
    expect(advice.kind).toBe('compose');
  });
  test('`?name` is filled from the assignment, else from the symbol', () => {
    expect(code('tf.layers.dense(x, 10)', { change: { assignedTo: 'h1' } })).toBe('self.h1(x)');
    expect(code('tf.layers.dense(x, 10)')).toBe('self.dense(x)');
    expect(code("tf.layers.dense(x, 10, name='fc_%d' % i)")).toBe('self.dense(x)');
  });
  test('a mention has no name to fill', () => {
    expect(code('tf.layers.dense')).toContain('self.?name(');
  });
  test('a required argument that lacks becomes a hole', () => {
    expect(torch('tf.multiply(a)').code).toBe('a * ?y');
  });
});

describe('mentions', () => {
  test.each([
    ['tf.square', 'torch.square'],
    ['tf.float32', 'torch.float32'],
    ['tf.add', 'lambda x, y: x + y'],
    ['tf.reduce_mean', 'torch.mean'],
  ])('%s', (before, after) => expect(code(before)).toBe(after));

  test('a base class takes the callee', () => {
    const advice = adviseOn(rules, 'tf.keras.layers.Dense', 'keras', { change: { role: 'base class' } });
    expect(advice.code).toBe('keras.layers.Dense');
  });
});

describe('a variable that carries the value', () => {
  const change = { written: 'config.dtype', evidence: [{ step: 'member' as const, line: 3 }] };
  const symbols = { 'config.dtype': 'tf.float32' };
  test('stays as it is: the place that put it in has its own advice', () => {
    expect(torch('config.dtype', { symbols, change })).toMatchObject({ kind: 'same', code: 'config.dtype' });
  });
  test('a renamed import does not carry', () => {
    const imported = { written: 'f32', evidence: [{ step: 'import' as const, line: 1 }] };
    expect(code('f32', { symbols: { f32: 'tf.float32' }, change: imported })).toBe('torch.float32');
  });
  test('a flag keeps its name', () => {
    const flags = [table('tf', { 'flags.FLAGS': two('flags.FLAGS') })];
    const flag = (text: string) =>
      adviseOn(flags, text, 'pytorch', { symbols: { [text]: 'tf.flags.FLAGS' }, change: { written: text } })
        .code;
    expect(flag('FLAGS.batch_size')).toBe('FLAGS.batch_size');
    expect(flag('tf.flags.FLAGS.batch_size')).toBe('flags.FLAGS.batch_size');
    expect(flag('tf.flags.FLAGS')).toBe('flags.FLAGS');
  });
  test.each([['FLAGS.data_dir'], ['FLAGS.flag_values_dict()'], ['conf.batch_size']])(
    '%s keeps all behind the dot, inside a call that stays TensorFlow too',
    (text) => {
      const flags = [
        table('tf', {
          'flags.FLAGS': two('flags.FLAGS'),
          range: { signatures: [{ params: 'n' }], ...two('n'), jax: keep('It stays.') },
        }),
      ];
      const name = /\.(\w+)/.exec(text)![1]!;
      const hints = { symbols: { [`.${name}`]: 'tf.flags.FLAGS' } };
      const usages = usagesIn(`tf.range(${text})`, hints);
      const adviser = createAdviser(catalogOf(flags), usages);
      const [call, flag] = usages;
      expect(adviser.advise(call!, 'jax').advice.kind).toBe('keep');
      expect(adviser.advise(flag!, 'jax').advice).toMatchObject({ kind: 'same', code: text, effort: 'none' });
      expect(adviser.advise(call!, 'pytorch').advice.code).toBe(text);
    },
  );
  test('an alias of the namespace does not carry', () => {
    const aliased = { written: 'n.square', evidence: [{ step: 'alias' as const, line: 1 }] };
    expect(code('n.square', { symbols: { 'n.square': 'tf.square' }, change: aliased })).toBe('torch.square');
  });
});

describe('kinds', () => {
  test('a string for a constant is a rename', () => {
    expect(adviseOn(rules, 'tf.float32', 'keras')).toMatchObject({ kind: 'rename', code: "'float32'" });
  });

  test.each([
    ['tf.square(x)', 'rename', 'minutes'],
    ['tf.concat([a], 1)', 'arguments', 'minutes'],
    ['tf.add(a, b)', 'compose', 'minutes'],
    ['tf.identity(x)', 'remove', 'minutes'],
    ['tf.contrib.foo.bar(x)', 'none', 'day'],
    ['tf.unheard_of(x)', 'none', 'hours'],
  ])('%s is %s', (before, kind, effort) => expect(torch(before)).toMatchObject({ kind, effort }));

  test('a Keras name in a spelling that stays right is the same but for its import', () => {
    const change = { written: 'layers.Dense', qualified: 'tf.keras.layers.Dense' };
    const hints: Hints = { symbols: { 'layers.Dense': 'tf.keras.layers.Dense' }, change };
    expect(adviseOn(rules, 'layers.Dense(10)', 'keras', hints)).toMatchObject({
      kind: 'same',
      code: 'layers.Dense(10)',
      imports: ['from keras import layers'],
      effort: 'none',
      consequence: 'optional',
    });
    expect(adviseOn(rules, 'tf.keras.layers.Dense(10)', 'keras')).toMatchObject({
      kind: 'rename',
      code: 'keras.layers.Dense(10)',
      imports: ['import keras'],
    });
  });
});

test('a condition may ask which symbol an argument names, under the name of its row', () => {
  const chosen = table('tf', {
    f: {
      signatures: [{ params: 'x, way=0' }],
      pytorch: [{ when: "symbol(way) == 'tf.way.A'", code: 'torch.abs(x)' }, 'torch.neg(x)'],
      jax: 'x',
      keras: 'x',
    },
    'way.A': { pytorch: "'a'", jax: "'a'", keras: "'a'", aliases: ['tf.way.B'] },
  });
  const code = (text: string) => adviseOn([chosen], text, 'pytorch').code;
  expect(code('tf.f(x, tf.way.A)')).toBe('torch.abs(x)');
  expect(code('tf.f(x, way=tf.way.B)')).toBe('torch.abs(x)');
  expect(code('tf.f(x, way=tf.way.C)')).toBe('torch.neg(x)');
});

describe('nothing of the call is lost', () => {
  test('an unknown keyword', () => {
    expect(torch('tf.square(x, foo=1)').note).toBe(
      '`foo=` is no parameter of `tf.square`; `foo=1` is left out.',
    );
  });
  test('an argument without a place', () => {
    expect(torch('tf.layers.dense(x, 3, trainable=False)').note).toBe(
      '`trainable=False` has no place in this advice.',
    );
  });
  test('`name` is not worth a sentence', () => expect(torch("tf.square(x, name='s')").note).toBeNull());
  test('what may be unpacked into a parameter is a hole: nobody knows it', () => {
    const advice = torch('tf.concat(*parts)');
    expect(advice.code).toBe('torch.cat(?values, dim=?axis)');
    expect(advice.holes).toContainEqual({
      name: 'axis',
      what: 'What `*parts` gives for `axis`, or its default.',
    });
    expect(advice.note).toBe(
      "The call passes `*parts` on: what that may give stands as `?` with the parameter's name.",
    );
  });
  test('a template of `...` passes everything on', () => {
    expect(adviseOn(rules, 'tf.keras.layers.Dense(tf.float32, *a, k=1, **kw)', 'keras').code).toBe(
      "keras.layers.Dense('float32', *a, k=1, **kw)",
    );
  });
  test('a statement stands as one', () => expect(code('tf.assign_add(v, 1)')).toBe('v += 1'));
});

test('a call that stays TensorFlow keeps the names in its arguments, but not the calls', () => {
  const kept = { ...two('x'), jax: keep('It stays.', { code: 'tf.io.feature(...)' }) };
  const entries = [...rules, table('tf.io', { feature: kept })];
  expect(adviseOn(entries, 'tf.io.feature([tf.float32], tf.add(a, b))', 'jax').code).toBe(
    'tf.io.feature([tf.float32], a + b)',
  );
});

describe('API versions', () => {
  const reading = (api: 'v1' | 'v2') => code('tf.nn.dropout(x, 0.8)', { api });
  test('each version has its own meaning', () => {
    expect(reading('v1')).toBe('F.dropout(x, p=1 - 0.8)');
    expect(reading('v2')).toBe('F.dropout(x, p=0.8)');
  });
  test('where it is not known both are shown', () => {
    const advice = torch('tf.nn.dropout(x, 0.8)');
    expect(advice.code).toBe('F.dropout(x, p=1 - 0.8)');
    expect(advice.note).toBe(
      'This is the TensorFlow 1 reading of the call; under TensorFlow 2 it becomes `F.dropout(x, p=0.8)`.',
    );
  });
  test('where both say the same there is nothing to tell', () => {
    expect(torch('tf.reduce_mean(x)').note).toBeNull();
  });
});

describe('defaults', () => {
  const facts = {
    source: { 'tf.argmax': { v1: 'input, axis=None, fmt="a"' } },
    targets: { 'torch.argmax': { params: 'input, dim=None, fmt="b"' } },
    aliases: null,
  };
  const argmax = [table('tf', { argmax: two('torch.argmax(input, dim=axis, fmt=fmt)') })];
  test('a keyword vanishes only where both defaults agree', () => {
    expect(adviseOn(argmax, 'tf.argmax(x)', 'pytorch', {}, facts).code).toBe('torch.argmax(x, fmt="a")');
    expect(adviseOn(argmax, 'tf.argmax(x, axis=None)', 'pytorch', {}, facts).code).toBe(
      'torch.argmax(x, dim=None, fmt="a")',
    );
  });
  test('without facts on the target it stays', () => {
    const { source } = facts;
    expect(
      adviseOn(argmax, 'tf.argmax(x)', 'pytorch', {}, { source, targets: null, aliases: null }).code,
    ).toBe('torch.argmax(x, dim=None, fmt="a")');
  });
});
