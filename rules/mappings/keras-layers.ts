/**
 * Rows of `tf.keras.layers`: Keras keeps them; PyTorch and NNX want the number of inputs, which the tool cannot know.
 * Activations given by name run after the layer, where it is called.
 */

import type { RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, intsBelow, kept, none, py, remove, table, trial } from '../../src/catalog/kit.js';
import {
  CALL_HOLES,
  featureFills,
  inFeatures,
  jaxLayer,
  jaxPenalties,
  KEYWORDS,
  keptLayer,
  layerOn,
  layersOn,
  penaltyOn,
  RNGS,
  sparing,
  torchLayer,
  torchPenalties,
} from './keras-pieces.js';

const L1 = py('tf.keras.regularizers.l1(0.1)');
const L2 = py('tf.keras.regularizers.l2(0.1)');
const LAYER_CAVEATS = ['default-initializer', 'regularizer-scope'];

const LINEAR = 'nn.Linear(?in_features, units, bias=use_bias, dtype=dtype(dtype))';
const GIVEN = '(not absent(kernel_initializer) or not absent(bias_initializer))';
const torchDense = {
  holes: inFeatures,
  fills: featureFills,
  weights: ['weight = kernel.T', 'bias = bias'],
  caveats: ['dense-kernel-transposed'],
};
const torchSteps = (held: string) =>
  `${torchPenalties(held)}\n${held}.weight.data = kernel_constraint(${held}.weight.data.T).T\n` +
  `${held}.bias.data = bias_constraint(${held}.bias.data)`;
const jaxSteps = (held: string) =>
  `${jaxPenalties(held)}\n${held}.kernel[...] = kernel_constraint(${held}.kernel[...])\n` +
  `${held}.bias[...] = bias_constraint(${held}.bias[...])`;

/** The weights after a step that a constraint follows. */
const constrained: Trial = trial(
  { units: 3, kernel_constraint: py('tf.keras.constraints.max_norm(0.5)') },
  {
    on: [floats(4, 5)],
    holes: { in_features: '5', layer: 'made' },
    gradient: 'The weights are set by assignment.',
    source: {
      make: 'made = $call\nmade.build((None, 5))',
      use: 'made.kernel.assign(made.kernel_constraint(made.kernel))\nresult = made(on_0)',
    },
    pytorch: { make: 'made = $code', use: '$step\nresult = made(on_0)' },
    jax: { make: '$setup\nmade = $code', use: '$step\nresult = made(on_0)' },
    keras: {
      make: 'made = $code\nmade.build((None, 5))',
      use: 'made.kernel.assign(made.kernel_constraint(made.kernel))\nresult = made(on_0)',
    },
  },
);

/** `training` is no argument; all others are handed on. */
const called: VariantText[] = [
  {
    when: 'not absent(training)',
    code: 'self(inputs, *args, **kwargs)',
    note: '`training` is no argument: `train()` and `eval()` switch.',
  },
  { code: 'self(inputs, *args, **kwargs)' },
];
const CALLED = { cannotRun: 'It is run with every layer that is called.' };

const dense = (): RowText =>
  keptLayer('Dense', ['kernel', 'bias'], {
    signatures: [
      {
        params:
          'units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", ' +
          'kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, ' +
          `bias_constraint=None, ${KEYWORDS}`,
      },
    ],
    pytorch: [
      ...torchLayer(
        {
          made: `initialised(${LINEAR}, weight=init(kernel_initializer), bias=init(bias_initializer))`,
          rank: 0,
          steps: torchSteps,
        },
        { ...torchDense, helpers: ['initialised'], when: GIVEN },
      ),
      ...torchLayer({ made: LINEAR, rank: 0, steps: torchSteps }, torchDense),
    ],
    jax: jaxLayer(
      'nnx.Linear(?in_features, units, use_bias=use_bias, param_dtype=dtype(dtype), kernel_init=init(kernel_initializer), ' +
        'bias_init=init(bias_initializer), rngs=rngs)',
      { holes: inFeatures, fills: featureFills, weights: ['kernel = kernel', 'bias = bias'] },
      jaxSteps,
    ),
    examples: [
      ...layersOn(
        [
          { units: 3 },
          { units: 3, use_bias: false },
          ...['relu', 'softmax', 'tanh', 'linear', 'exponential'].map((activation) => ({
            units: 3,
            activation,
          })),
          { units: 3, activation: py('tf.nn.relu') },
          { units: 3, kernel_initializer: 'he_normal' },
          { units: 3, bias_initializer: 'ones', dtype: 'float32' },
          ...['relu', 'softmax', 'exponential'].map((activation) => ({
            units: 3,
            activation,
            kernel_initializer: 'glorot_normal',
          })),
        ],
        floats(4, 5),
        { in_features: '5' },
      ),
      layerOn({ units: 2, activation: 'sigmoid' }, floats(2, 3, 5), { in_features: '5' }),
      layerOn({ units: 2, input_shape: [5] }, floats(4, 5)),
      layerOn({ units: 2, activation: 'relu', input_dim: 5 }, floats(4, 5)),
      ...['relu', 'softmax', 'exponential', 'linear'].flatMap((activation) =>
        [
          { kernel_regularizer: L2 },
          { kernel_regularizer: 'l2', bias_regularizer: L1, kernel_initializer: 'ones' },
        ].map((more) =>
          penaltyOn(
            { units: 3, activation, ...more },
            floats(4, 5),
            { in_features: '5' },
            activation === 'exponential',
          ),
        ),
      ),
      constrained,
    ],
    caveats: LAYER_CAVEATS,
  });

const MASK =
  'No layer passes masks on: build it, `mask = ids != 0`, and hand it to the recurrent or attention layers that follow.';

const activation: RowText = kept('keras.layers.Activation', {
  signatures: [{ params: 'activation, **kwargs' }],
  pytorch: { code: 'act(activation)', note: 'In an `nn.Sequential` write the module: `nn.ReLU()`.' },
  jax: 'act(activation)',
  examples: layersOn(
    [
      ...['relu', 'softmax', 'tanh', 'elu'].map((activation) => ({ activation })),
      { activation: py('tf.nn.sigmoid') },
    ],
    floats(2, 5),
  ),
});

/** Which weights an embedding starts with, whether they are trained, whether 0 is a mask. */
const EMBEDDINGS = [true, false].flatMap((masked) =>
  [true, false].flatMap((given) =>
    [true, false].map((frozen) => ({
      when:
        [
          masked && 'mask_zero is True',
          given && 'not absent(embeddings_initializer)',
          frozen && 'not absent(trainable)',
        ]
          .filter(Boolean)
          .join(' and ') || undefined,
      masked,
      given,
      frozen,
    })),
  ),
);
const penalised = (weight: string) => `loss = loss + embeddings_regularizer(${weight})`;
const FROZEN =
  'Weights that are not trained stay out of what the optimizer gets: `nnx.Optimizer(model, tx, wrt=filter)`.';
const SIZES_THERE = {
  input_dim: 'The array has both sizes.',
  output_dim: 'The array has both sizes.',
};
const inLayer = { layer: CALL_HOLES.layer };

const embedding: RowText = {
  signatures: [
    {
      params:
        'input_dim, output_dim, embeddings_initializer="uniform", embeddings_regularizer=None, ' +
        'activity_regularizer=None, embeddings_constraint=None, mask_zero=False, input_length=None, sparse=False, weights=None, ' +
        'name=None, trainable=True, **kwargs',
    },
  ],
  pytorch: [
    {
      when: 'not absent(weights)',
      code: 'nn.Embedding.from_pretrained(torch.as_tensor(weights[0]), freeze=not trainable)',
      without: SIZES_THERE,
    },
    ...EMBEDDINGS.map(({ when, masked, given, frozen }): VariantText => {
      const made = 'nn.Embedding(input_dim, output_dim)';
      const filled = given ? `initialised(${made}, weight=init(embeddings_initializer))` : made;
      return {
        ...(when !== undefined && { when }),
        code: frozen ? `${filled}.requires_grad_(trainable)` : filled,
        step: penalised('?layer.weight'),
        holes: inLayer,
        ...(given && { helpers: ['initialised'] }),
        weights: ['weight = embeddings'],
        ...(masked && { note: MASK }),
      };
    }),
  ],
  jax: [
    {
      when: 'not absent(weights)',
      setup: RNGS,
      code: 'nnx.Embed(input_dim, output_dim, embedding_init=lambda key, shape, dtype: jnp.asarray(weights[0], dtype), rngs=rngs)',
    },
    ...EMBEDDINGS.filter(({ given }) => !given).map(({ when, masked, frozen }): VariantText => {
      const note = [masked && MASK, frozen && FROZEN].filter(Boolean).join(' ');
      return {
        ...(when !== undefined && { when }),
        setup: RNGS,
        code: 'nnx.Embed(input_dim, output_dim, embedding_init=init(embeddings_initializer), rngs=rngs)',
        step: penalised('?layer.embedding[...]'),
        holes: inLayer,
        weights: ['embedding = embeddings'],
        ...(note !== '' && { note }),
      };
    }),
  ],
  keras: [
    {
      when: 'not absent(weights)',
      code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=keras.initializers.Constant(weights[0]), mask_zero=mask_zero, trainable=trainable)',
    },
    {
      when: 'absent(trainable)',
      code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=init(embeddings_initializer), embeddings_regularizer=embeddings_regularizer, embeddings_constraint=embeddings_constraint, mask_zero=mask_zero)',
      weights: ['embeddings = embeddings'],
    },
    {
      code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=init(embeddings_initializer), embeddings_regularizer=embeddings_regularizer, embeddings_constraint=embeddings_constraint, mask_zero=mask_zero, trainable=trainable)',
      weights: ['embeddings = embeddings'],
    },
  ],
  without: {
    input_length: 'The length is that of the input: no layer is told it.',
    input_shape: 'The length is that of the input: no layer is told it.',
    batch_input_shape: 'The length is that of the input: no layer is told it.',
    sparse: 'How gradients are kept is chosen where the layer is made, and changes no result.',
  },
  caveats: ['embedding-initializer', 'gather-out-of-range', 'keras-removed-arguments'],
  examples: [
    ...layersOn(
      [
        {},
        { mask_zero: true },
        { embeddings_initializer: 'glorot_normal', input_length: 5 },
        { embeddings_initializer: 'glorot_normal', mask_zero: true },
        ...[{}, { mask_zero: true }].flatMap((masked) => [
          { ...masked, trainable: false, input_length: 5 },
          { ...masked, trainable: true, embeddings_initializer: 'zeros' },
        ]),
      ].map((more) => ({ input_dim: 7, output_dim: 4, ...more })),
      intsBelow(7, 2, 5),
    ),
    trial(
      { input_dim: 7, output_dim: 4, weights: py('[np.arange(28, dtype="float32").reshape(7, 4)]') },
      { on: [intsBelow(7, 2, 5)] },
    ),
    penaltyOn({ input_dim: 7, output_dim: 4, embeddings_regularizer: L2 }, intsBelow(7, 2, 5)),
  ],
};

export const kerasLayers = table(
  'tf.keras.layers',
  sparing({
    Dense: dense(),
    Activation: activation,
    Dropout: kept('keras.layers.Dropout', {
      signatures: [{ params: 'rate, noise_shape=None, seed=None, **kwargs' }],
      pytorch: 'nn.Dropout(rate)',
      jax: { setup: RNGS, code: 'nnx.Dropout(rate, rngs=rngs)' },
      note: '`noise_shape` has no counterpart but in Flax, where it is `broadcast_dims`.',
      caveats: ['dropout-training'],
      examples: [layerOn({ rate: 0.5 }, floats(4, 5))],
    }),
    Flatten: kept('keras.layers.Flatten', {
      signatures: [{ params: 'data_format=None, **kwargs' }],
      pytorch: 'nn.Flatten()',
      jax: 'lambda x: x.reshape(x.shape[0], -1)',
      caveats: ['flatten-order'],
      examples: layersOn([{}, { input_shape: [3, 4] }, { dtype: 'float32' }], floats(2, 3, 4)),
    }),
    Embedding: embedding,
    'Layer.__call__': {
      signatures: [{ params: 'inputs, *args, training=None, **kwargs' }],
      pytorch: called,
      jax: called,
      keras: 'self(...)',
      caveats: ['batch-norm-training-mode', 'dropout-training'],
      proof: CALLED,
    },
    InputLayer: {
      pytorch: remove('Modules take their input as an argument of `forward`.'),
      jax: remove('Modules take their input as an argument of `__call__`.'),
      keras: 'keras.layers.InputLayer(...)',
    },
    experimental: {
      pytorch: none(
        'The preprocessing layers have their counterparts in `torchvision.transforms` and plain Python.',
      ),
      jax: none('Keep preprocessing in `tf.data`, or write it in NumPy.'),
      keras: {
        code: 'keras.layers',
        note: 'The layers of `experimental.preprocessing` are in `keras.layers` itself.',
      },
    },
  }),
);
