/**
 * Rows of `tf.keras.layers`: Keras keeps them; PyTorch and NNX want the number of inputs, which the tool cannot know.
 * Activations given by name run after the layer, where it is called.
 */

import type { RowExtra, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, intsBelow, kept, none, py, remove, table, trial } from '../../src/catalog/kit.js';
import { inFeatures, jaxLayer, keptLayer, layerOn, layersOn, RNGS, torchLayer } from './keras-pieces.js';

const LAYER_CAVEATS = ['default-initializer', 'regularizer-scope'];

const LINEAR = 'nn.Linear(?in_features, units, bias=use_bias)';
const torchDense = {
  holes: inFeatures,
  weights: ['weight = kernel.T', 'bias = bias'],
  caveats: ['dense-kernel-transposed'],
};

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

const dense = (extra: RowExtra = {}): RowText =>
  keptLayer('Dense', ['kernel', 'bias'], {
    signatures: [
      {
        params:
          'units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", ' +
          'kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, ' +
          'bias_constraint=None, **kwargs',
      },
    ],
    pytorch: [
      ...torchLayer(
        {
          made: `initialised(${LINEAR}, weight=init(kernel_initializer), bias=init(bias_initializer))`,
          rank: 0,
        },
        { ...torchDense, helpers: ['initialised'], when: 'not absent(kernel_initializer)' },
      ),
      ...torchLayer({ made: LINEAR, rank: 0 }, torchDense),
    ],
    jax: jaxLayer(
      'nnx.Linear(?in_features, units, use_bias=use_bias, kernel_init=init(kernel_initializer), rngs=rngs)',
      { holes: inFeatures, weights: ['kernel = kernel', 'bias = bias'] },
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
    ],
    caveats: LAYER_CAVEATS,
    ...extra,
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

export const kerasLayers = table('tf.keras.layers', {
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
    examples: layersOn([{}], floats(2, 3, 4)),
  }),
  Embedding: {
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
      },
      {
        when: 'mask_zero is True',
        code: 'nn.Embedding(input_dim, output_dim)',
        weights: ['weight = embeddings'],
        note: MASK,
      },
      {
        when: 'not absent(embeddings_initializer)',
        code: 'initialised(nn.Embedding(input_dim, output_dim), weight=init(embeddings_initializer))',
        helpers: ['initialised'],
        weights: ['weight = embeddings'],
      },
      { code: 'nn.Embedding(input_dim, output_dim)', weights: ['weight = embeddings'] },
    ],
    jax: [
      {
        when: 'not absent(weights)',
        setup: RNGS,
        code: 'nnx.Embed(input_dim, output_dim, embedding_init=lambda key, shape, dtype: jnp.asarray(weights[0], dtype), rngs=rngs)',
      },
      {
        when: 'mask_zero is True',
        setup: RNGS,
        code: 'nnx.Embed(input_dim, output_dim, rngs=rngs)',
        weights: ['embedding = embeddings'],
        note: MASK,
      },
      {
        setup: RNGS,
        code: 'nnx.Embed(input_dim, output_dim, embedding_init=init(embeddings_initializer), rngs=rngs)',
        weights: ['embedding = embeddings'],
      },
    ],
    keras: [
      {
        when: 'not absent(weights)',
        code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=keras.initializers.Constant(weights[0]), mask_zero=mask_zero, trainable=trainable)',
      },
      {
        code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=embeddings_initializer, embeddings_regularizer=embeddings_regularizer, embeddings_constraint=embeddings_constraint, mask_zero=mask_zero, name=name, trainable=trainable)',
        weights: ['embeddings = embeddings'],
        note: '`input_length` is gone: Keras 3 knows the length from the input.',
      },
    ],
    caveats: ['embedding-initializer', 'gather-out-of-range', 'keras-removed-arguments'],
    examples: [
      ...layersOn(
        [
          { input_dim: 7, output_dim: 4 },
          { input_dim: 7, output_dim: 4, mask_zero: true },
          { input_dim: 7, output_dim: 4, embeddings_initializer: 'glorot_normal' },
        ],
        intsBelow(7, 2, 5),
      ),
      trial(
        { input_dim: 7, output_dim: 4, weights: py('[np.arange(28, dtype="float32").reshape(7, 4)]') },
        { on: [intsBelow(7, 2, 5)] },
      ),
    ],
  },
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
});
