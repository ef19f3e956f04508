/** The attributes that hold what calls make, where a loop makes many. */
import { describe, expect, test } from 'vitest';
import { table } from '../../src/catalog/kit.js';
import { adviseOn } from './support.js';

const two = (pytorch: string) => ({ pytorch, jax: pytorch, keras: pytorch });
const rules = [
  table('tf', {
    'layers.dense': {
      signatures: [{ params: 'inputs, units, activation=None, use_bias=True' }],
      ...two('x'),
      pytorch: {
        init: 'self.?name = nn.Linear(?in_features, units, bias=use_bias)',
        code: 'act(activation)(self.?name(inputs))',
        holes: { in_features: 'Size of the last axis of `inputs`.' },
      },
    },
    get_variable: {
      signatures: [{ params: 'name, shape=None, reuse=None' }],
      ...two('x'),
      pytorch: { init: 'self.?name = nn.Parameter(torch.empty(shape))', code: 'self.?name' },
    },
  }),
];
const change = { inLoop: true } as const;
const on = (text: string) => adviseOn(rules, text, 'pytorch', { change });

describe('what a loop makes', () => {
  test('is a list: the constructor appends, the call takes the element of its pass', () => {
    const advice = on('tf.layers.dense(x, h)');
    expect(advice.places.init).toBe(
      'self.dense = nn.ModuleList()\nself.dense.append(nn.Linear(?in_features, h, bias=True))',
    );
    expect(advice.code).toBe('self.dense[?i](x)');
    expect(advice.holes.map(({ name }) => name)).toContain('i');
    expect(advice.note).toContain('each pass makes weights of its own');
  });
  test('is one where the call says that its weights are used again', () => {
    expect(on("tf.get_variable('w', [3], reuse=True)").code).toBe('self.w');
    expect(on("tf.get_variable('w', [3], reuse=tf.AUTO_REUSE)").code).toBe('self.w');
    expect(on("tf.get_variable('w', [3])").code).toBe('self.w[?i]');
    expect(on("tf.get_variable('w', [3])").places.init).toContain('self.w = nn.ParameterList()');
  });
});

test('an activation that a variable holds may be none', () => {
  expect(on('tf.layers.dense(x, 10, activation=act)').note).toContain(
    '`act` has to hold a function of the target; where it may be `None`, leave its call out.',
  );
  expect(on('tf.layers.dense(x, 10, activation=None if cold else act)').note).toContain('leave its call');
  expect(on('tf.layers.dense(x, 10, activation=tf.nn.relu)').note ?? '').not.toContain('leave its call');
});

test('what an argument needs once a file, the call around it needs too', () => {
  const random = [
    table('tf', {
      random: {
        signatures: [{ params: 'shape' }],
        ...two('x'),
        pytorch: {
          setup: 'generator = torch.Generator().manual_seed(0)',
          code: 'torch.rand(shape, generator=generator)',
        },
      },
      square: { signatures: [{ params: 'x' }], ...two('torch.square(x)') },
    }),
  ];
  expect(adviseOn(random, 'tf.square(tf.random([3]))', 'pytorch')).toMatchObject({
    code: 'torch.square(torch.rand([3], generator=generator))',
    places: { setup: 'generator = torch.Generator().manual_seed(0)' },
  });
});

test('a line of the loop that calls the receiver stays', () => {
  const fit = [
    table('tf', {
      'Model.fit': {
        signatures: [{ params: 'x' }],
        ...two('self'),
        pytorch: { kind: 'redesign', note: 'A loop.', step: 'loss = self(x)\nloss.backward()' },
      },
    }),
  ];
  const { places } = adviseOn(fit, 'model.fit(xs)', 'pytorch', { symbols: { '.fit': 'tf.Model.fit' } });
  expect(places.step).toBe('loss = model(xs)\nloss.backward()');
});
