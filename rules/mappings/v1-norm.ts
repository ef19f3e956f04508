/**
 * Batch normalisation that made its weights where it was called: `tf.layers.batch_normalization` and `slim.batch_norm`. They differ
 * in names and defaults: slim leaves the scale out and trains unless told otherwise.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, py, table, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';
import { COLLECTED, channels, layer, penaltyTrial, REUSE, RNGS } from './layer-parts.js';

interface NormSource {
  momentum: string;
  training: string;
  /** What makes axis 1 the channels', and what the last one; the axis in general. */
  first: string;
  axis: string;
  axisJax: string;
  /** Initialisers and penalties, where the call has them as arguments. */
  parts: boolean;
  activation: string | null;
}

const MOVING = ['running_mean = moving_mean', 'running_var = moving_variance'];
const NOTE =
  'For inputs of two axes take `nn.BatchNorm1d`; in a ported model move the channels once, at its input.';
const FREEZE = '\nself.?name.weight.requires_grad_(scale)\nself.?name.bias.requires_grad_(center)';
const FILL = '\ninit(gamma_initializer)(self.?name.weight)\ninit(beta_initializer)(self.?name.bias)';
const GIVEN = '(not absent(gamma_initializer) or not absent(beta_initializer))';

const all = (...conditions: (string | undefined)[]): string | undefined =>
  conditions.filter(Boolean).join(' and ') || undefined;

function torch(source: NormSource): VariantText[] {
  const { momentum, training, activation } = source;
  const made = (more: string) =>
    `self.?name = nn.BatchNorm2d(?num_features, eps=epsilon, momentum=1 - ${momentum}${more})`;
  const kinds = [
    { when: 'center is False and scale is False', init: made(', affine=False'), bare: true },
    ...(source.parts
      ? [{ when: `center is True and scale is True and ${GIVEN}`, init: made('') + FILL }]
      : []),
    { when: 'center is True and scale is True', init: made('') },
    ...(source.parts ? [{ when: GIVEN, init: made('') + FILL + FREEZE }] : []),
    { when: undefined, init: made('') + FREEZE },
  ];
  const modes = [
    { when: `absent(${training})`, called: 'self.?name' },
    { when: undefined, called: `self.?name.train(${training})` },
  ];
  const layouts = [
    { when: source.first, code: (called: string) => `${called}(inputs)` },
    {
      when: undefined,
      code: (called: string) => `${called}(inputs.movedim(${source.axis}, 1)).movedim(1, ${source.axis})`,
    },
  ];
  return kinds.flatMap((kind) =>
    layouts.flatMap((layout) =>
      modes.map((mode): VariantText => {
        const when = all(kind.when, layout.when, mode.when);
        const code = layout.code(mode.called);
        const bare = 'bare' in kind;
        return {
          ...(when !== undefined && { when }),
          init: kind.init,
          code: activation === null ? code : `act(${activation})(${code})`,
          ...(source.parts &&
            !bare && {
              step: 'loss = loss + gamma_regularizer(self.?name.weight)\nloss = loss + beta_regularizer(self.?name.bias)',
            }),
          holes: channels,
          weights: bare ? MOVING : ['weight = gamma', 'bias = beta', ...MOVING],
          note: NOTE,
        };
      }),
    ),
  );
}

function jax(source: NormSource): VariantText[] {
  const { momentum, training, activation } = source;
  const inits = source.parts ? 'bias_init=init(beta_initializer), scale_init=init(gamma_initializer), ' : '';
  const modes = [
    { when: `absent(${training})`, more: '' },
    { when: `${training} is True`, more: ', use_running_average=False' },
    { when: `${training} is False`, more: ', use_running_average=True' },
    { when: undefined, more: `, use_running_average=not ${training}` },
  ];
  return modes.map(({ when, more }): VariantText => {
    const code = `self.?name(inputs${more})`;
    return {
      ...(when !== undefined && { when }),
      setup: RNGS,
      init:
        `self.?name = nnx.BatchNorm(?num_features, axis=${source.axisJax}, momentum=${momentum}, epsilon=epsilon, use_bias=center, ` +
        `use_scale=scale, ${inits}rngs=rngs)`,
      code: activation === null ? code : `act(${activation})(${code})`,
      ...(source.parts && {
        step:
          'loss = loss + gamma_regularizer(self.?name.scale[...])\n' +
          'loss = loss + beta_regularizer(self.?name.bias[...])',
      }),
      holes: channels,
      weights: ['scale = gamma', 'bias = beta', 'mean = moving_mean', 'var = moving_variance'],
    };
  });
}

function keras(source: NormSource): VariantText {
  const { momentum, training, activation } = source;
  const parts = source.parts
    ? ', beta_initializer=init(beta_initializer), gamma_initializer=init(gamma_initializer), ' +
      'moving_mean_initializer=init(moving_mean_initializer), moving_variance_initializer=init(moving_variance_initializer), ' +
      'beta_regularizer=beta_regularizer, gamma_regularizer=gamma_regularizer'
    : '';
  const code = `self.?name(inputs, training=${training})`;
  return {
    init:
      `self.?name = keras.layers.BatchNormalization(axis=${source.axisJax}, momentum=${momentum}, epsilon=epsilon, center=center, ` +
      `scale=scale${parts})`,
    code: activation === null ? code : `act(${activation})(${code})`,
    holes: layer,
    weights: [
      'gamma = gamma',
      'beta = beta',
      'moving_mean = moving_mean',
      'moving_variance = moving_variance',
    ],
  };
}

const normAdvice = (source: NormSource) => ({
  pytorch: torch(source),
  jax: jax(source),
  keras: keras(source),
});

const MUTATES =
  'Statistics change where it runs in training, which `jax.grad` around a module of `nnx` forbids.';
const ASLEEP = { batch_norm: 'self.result.train()', batch_normalization: '' } as const;

/** One example; in training no gradients. `held` is the attribute, which slim's default puts into training. */
const normed = (args: Example, held: keyof typeof ASLEEP, inTraining: boolean): Trial => {
  const make = ['$init', ASLEEP[held]].filter(Boolean).join('\n');
  return trial(args, {
    api: 'v1',
    holes: { num_features: '5' },
    ...(inTraining && { gradient: MUTATES }),
    ...(held === 'batch_norm' &&
      inTraining &&
      !('is_training' in args) && {
        pytorch: { make, use: 'result = $code' },
        jax: { make: `$setup\n${make}`, use: 'result = $code' },
      }),
  });
};

const LAST = floats(4, 3, 4, 5);
const FIRST = floats(4, 5, 3, 3);
const ZEROS = { gamma_initializer: py('tf.zeros_initializer()') };
const BOTH_OFF = { center: false, scale: false };
const GONE =
  '`fused` chooses a kernel, never a result, but that the fused one feeds the moving variance the unbiased batch variance.';

const batchNormalization: RowText = {
  signatures: [
    {
      params:
        'inputs, axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", ' +
        'gamma_initializer="ones", moving_mean_initializer="zeros", moving_variance_initializer="ones", ' +
        'beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, training=False, ' +
        'trainable=True, name=None, reuse=None, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, ' +
        'virtual_batch_size=None, adjustment=None',
    },
  ],
  ...normAdvice({
    momentum: 'momentum',
    training: 'training',
    first: 'axis == 1',
    axis: 'axis',
    axisJax: 'axis',
    parts: true,
    activation: null,
  }),
  examples: [
    ...[{}, BOTH_OFF, { scale: false }, ZEROS, { ...ZEROS, center: false }].flatMap((kind) =>
      [{ inputs: LAST }, { inputs: FIRST, axis: 1 }, { inputs: LAST, axis: py('(3)') }].flatMap((layout) => [
        normed({ ...layout, ...kind }, 'batch_normalization', false),
        normed({ ...layout, ...kind, training: true }, 'batch_normalization', true),
      ]),
    ),
    normed({ inputs: LAST, training: false, momentum: 0.9, fused: true }, 'batch_normalization', false),
    normed({ inputs: LAST, training: py('(1 > 2)'), epsilon: 1e-5 }, 'batch_normalization', false),
    ...[{}, ZEROS].map((kind) =>
      penaltyTrial(
        {
          inputs: LAST,
          ...kind,
          gamma_regularizer: py('tf.keras.regularizers.l2(0.1)'),
          beta_regularizer: py('tf.keras.regularizers.l1(0.1)'),
        },
        { num_features: '5' },
      ),
    ),
  ],
  without: { ...REUSE, fused: GONE },
  note: 'Without `training` TensorFlow 1 normalises by the moving averages, as a model does after `eval()`.',
  caveats: [
    'batch-norm-momentum',
    'batch-norm-epsilon',
    'batch-norm-training-mode',
    'batch-norm-variance',
    'update-ops',
    'variable-reuse',
  ],
};

const CONTRIB_PARAMS =
  'inputs, decay=0.999, center=True, scale=False, epsilon=0.001, activation_fn=None, param_initializers=None, ' +
  'param_regularizers=None, updates_collections=None, is_training=True, reuse=None, variables_collections=None, ' +
  'outputs_collections=None, trainable=True, batch_weights=None, fused=None, data_format="NHWC", ' +
  'zero_debias_moving_mean=False, scope=None, renorm=False, renorm_clipping=None, renorm_decay=0.99, adjustment=None';
const NCHW = "data_format in ('NCHW', 'NC', 'NCL')";
const AXIS = "1 if data_format == 'NCHW' else -1";

const contrib = (axisJax: string) =>
  normAdvice({
    momentum: 'decay',
    training: 'is_training',
    first: NCHW,
    axis: '-1',
    axisJax,
    parts: false,
    activation: 'activation_fn',
  });

const NHWC = "(absent(data_format) or data_format in ('NHWC', 'NC', 'NLC'))";
const also = (when: string | undefined, one: string) => (when === undefined ? one : `${when} and ${one}`);
const under = (one: string, variants: readonly VariantText[]): VariantText[] =>
  variants.map((variant) => ({ ...variant, when: also(variant.when, one) }));

const contribNorm: RowText = {
  signatures: [{ params: CONTRIB_PARAMS }],
  pytorch: [
    ...under(`(${NCHW} or ${NHWC})`, contrib('-1').pytorch),
    ...contrib('-1')
      .pytorch.slice(-1)
      .map((variant) => ({
        ...variant,
        code: "act(activation_fn)(self.?name.train(is_training)(inputs) if data_format == 'NCHW' else self.?name.train(is_training)(inputs.movedim(-1, 1)).movedim(1, -1))",
      })),
  ],
  jax: [
    ...under(NHWC, contrib('-1').jax),
    ...under("data_format == 'NCHW'", contrib('1').jax),
    ...contrib(AXIS).jax,
  ],
  keras: [
    ...under(NHWC, [contrib('-1').keras]),
    ...under("data_format == 'NCHW'", [contrib('1').keras]),
    contrib(AXIS).keras,
  ],
  examples: [
    ...[{}, { scale: true }, { center: false }].flatMap((kind) =>
      [{ inputs: LAST }, { inputs: FIRST, data_format: 'NCHW' }].flatMap((layout) => [
        normed({ ...layout, ...kind }, 'batch_norm', true),
        normed({ ...layout, ...kind, is_training: true, decay: 0.9 }, 'batch_norm', true),
        normed(
          { ...layout, ...kind, is_training: false, activation_fn: py('tf.nn.relu') },
          'batch_norm',
          false,
        ),
        normed({ ...layout, ...kind, is_training: py('(1 > 2)') }, 'batch_norm', false),
      ]),
    ),
    ...[{}, { is_training: true }, { is_training: false }, { is_training: py('(1 > 2)') }].map((mode) =>
      normed(
        { inputs: LAST, data_format: unread('NHWC'), ...mode },
        'batch_norm',
        !('is_training' in mode) || mode.is_training === true,
      ),
    ),
  ],
  without: {
    ...COLLECTED,
    fused: GONE,
    updates_collections: 'Moving averages change in the forward pass: there is nothing to collect.',
  },
  note: 'In slim it trains unless `is_training` says otherwise; without it the layer follows the mode of the model.',
  caveats: [
    'contrib-batch-norm-scale',
    'batch-norm-momentum',
    'batch-norm-epsilon',
    'batch-norm-training-mode',
    'update-ops',
  ],
};

export const v1Norm = table('tf', {
  'layers.batch_normalization': batchNormalization,
  'contrib.slim.batch_norm': contribNorm,
});
