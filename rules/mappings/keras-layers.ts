/**
 * Rows of `tf.keras.layers`: Keras keeps them; PyTorch and NNX want the number of inputs, which the tool cannot know.
 * Activations given by name run after the layer, where it is called.
 */

import type { RowExtra, RowText } from '../../src/catalog/kit.js';
import { kept, none, redesign, remove, table } from '../../src/catalog/kit.js';
import { CALL_HOLES, torchConv2d, withActivation, withFunction } from './modules.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
const RNGS = 'rngs = nnx.Rngs(0)';

const inFeatures = { in_features: 'The size of the last axis of the inputs: `inputs.shape[-1]`.' };
const inChannels = { in_channels: 'The number of input channels: `inputs.shape[-1]` in NHWC.' };
const LAYER_CAVEATS = ['default-initializer', 'regularizer-scope'];

const dense = (extra: RowExtra = {}): RowText =>
  kept('keras.layers.Dense', {
    signatures: [
      {
        params:
          'units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", ' +
          'kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, ' +
          'bias_constraint=None, **kwargs',
      },
    ],
    pytorch: withActivation({
      code: 'nn.Linear(?in_features, units, bias=use_bias)',
      holes: inFeatures,
      weights: ['weight = kernel.T', 'bias = bias'],
      caveats: ['dense-kernel-transposed'],
    }),
    jax: withFunction({
      setup: RNGS,
      code: 'nnx.Linear(?in_features, units, use_bias=use_bias, rngs=rngs)',
      holes: inFeatures,
      weights: ['kernel = kernel', 'bias = bias'],
    }),
    caveats: LAYER_CAVEATS,
    ...extra,
  });

const CONV_PARAMS =
  'filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1, activation=None, ' +
  'use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs';

const convWeights = {
  pytorch: ['weight = kernel.permute(3, 2, 0, 1)', 'bias = bias'],
  jax: ['kernel = kernel', 'bias = bias'],
};

const conv2d = kept('keras.layers.Conv2D', {
  signatures: [{ params: CONV_PARAMS }],
  pytorch: torchConv2d({
    filters: 'filters',
    strides: 'strides',
    dilation: 'dilation_rate',
    more: ', groups=groups, bias=use_bias',
  }).flatMap(({ made, ...start }) =>
    withActivation({ ...start, code: made, holes: inChannels, weights: convWeights.pytorch }),
  ),
  jax: withFunction({
    setup: RNGS,
    code:
      'nnx.Conv(?in_channels, filters, hw(kernel_size), strides=hw(strides), padding=padding, ' +
      'kernel_dilation=hw(dilation_rate), feature_group_count=groups, use_bias=use_bias, rngs=rngs)',
    holes: inChannels,
    weights: convWeights.jax,
  }),
  caveats: ['same-padding-stride', 'channels-last', 'conv-kernel-layout', ...LAYER_CAVEATS],
});

const maxPool = kept('keras.layers.MaxPooling2D', {
  signatures: [{ params: 'pool_size=(2, 2), strides=None, padding="valid", data_format=None, **kwargs' }],
  pytorch: [
    { when: "padding in ('valid', 'VALID') and strides is None", code: 'nn.MaxPool2d(pool_size)' },
    { when: "padding in ('valid', 'VALID')", code: 'nn.MaxPool2d(pool_size, stride=strides)' },
    { code: 'MaxPool2dSame(pool_size, stride=strides)', helpers: ['MaxPool2dSame'] },
  ],
  jax: [
    {
      when: 'strides is None',
      code: 'functools.partial(nnx.max_pool, window_shape=hw(pool_size), strides=hw(pool_size), padding=padding)',
    },
    {
      code: 'functools.partial(nnx.max_pool, window_shape=hw(pool_size), strides=hw(strides), padding=padding)',
    },
  ],
  caveats: ['same-pooling', 'channels-last', 'pooling-default-stride'],
});

const batchNorm = kept('keras.layers.BatchNormalization', {
  signatures: [
    {
      params:
        'axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", ' +
        'gamma_initializer="ones", moving_mean_initializer="zeros", moving_variance_initializer="ones", ' +
        'beta_regularizer=None, gamma_regularizer=None, beta_constraint=None, gamma_constraint=None, **kwargs',
    },
  ],
  pytorch: {
    code: 'nn.BatchNorm2d(?num_features, eps=epsilon, momentum=1 - momentum)',
    holes: {
      num_features: 'The number of channels; for two axes or (batch, channels, time) take `nn.BatchNorm1d`.',
    },
    weights: ['weight = gamma', 'bias = beta', 'running_mean = moving_mean', 'running_var = moving_variance'],
  },
  jax: {
    setup: RNGS,
    code: 'nnx.BatchNorm(?num_features, momentum=momentum, epsilon=epsilon, use_bias=center, use_scale=scale, rngs=rngs)',
    holes: { num_features: 'The size of the last axis.' },
    weights: ['scale = gamma', 'bias = beta', 'mean = moving_mean', 'var = moving_variance'],
  },
  caveats: [
    'batch-norm-momentum',
    'batch-norm-epsilon',
    'batch-norm-training-mode',
    'batch-norm-variance',
    'batch-norm-axis',
    'batch-norm-frozen',
    'keras-removed-arguments',
  ],
});

const activation: RowText = kept('keras.layers.Activation', {
  signatures: [{ params: 'activation, **kwargs' }],
  pytorch: { code: 'act(activation)', note: 'In an `nn.Sequential` write the module: `nn.ReLU()`.' },
  jax: 'act(activation)',
});

export const kerasLayers = table('tf.keras.layers', {
  Dense: dense(),
  Conv2D: conv2d,
  MaxPooling2D: maxPool,
  BatchNormalization: batchNorm,
  Activation: activation,
  Dropout: kept('keras.layers.Dropout', {
    signatures: [{ params: 'rate, noise_shape=None, seed=None, **kwargs' }],
    pytorch: 'nn.Dropout(rate)',
    jax: { setup: RNGS, code: 'nnx.Dropout(rate, rngs=rngs)' },
    caveats: ['dropout-training'],
  }),
  Flatten: kept('keras.layers.Flatten', {
    signatures: [{ params: 'data_format=None, **kwargs' }],
    pytorch: 'nn.Flatten()',
    jax: 'lambda x: x.reshape(x.shape[0], -1)',
    caveats: ['flatten-order'],
  }),
  Embedding: {
    signatures: [
      {
        params:
          'input_dim, output_dim, embeddings_initializer="uniform", embeddings_regularizer=None, ' +
          'activity_regularizer=None, embeddings_constraint=None, mask_zero=False, input_length=None, sparse=False, ' +
          '**kwargs',
      },
    ],
    pytorch: {
      code: 'nn.Embedding(input_dim, output_dim)',
      weights: ['weight = embeddings'],
      note: '`mask_zero` has no counterpart: build the mask, `ids != 0`, and pass it on.',
    },
    jax: {
      setup: RNGS,
      code: 'nnx.Embed(input_dim, output_dim, rngs=rngs)',
      weights: ['embedding = embeddings'],
      note: '`mask_zero` has no counterpart: build the mask, `ids != 0`, and pass it on.',
    },
    keras: {
      code: 'keras.layers.Embedding(input_dim, output_dim, embeddings_initializer=embeddings_initializer, mask_zero=mask_zero)',
      note: '`input_length` is gone; `weights=[w]` becomes `embeddings_initializer=keras.initializers.Constant(w)`.',
    },
    caveats: ['embedding-initializer', 'gather-out-of-range', 'keras-removed-arguments'],
  },
  LSTM: kept('keras.layers.LSTM', {
    signatures: [{ params: 'units, return_sequences=False, return_state=False, **kwargs' }],
    pytorch: {
      code: 'nn.LSTM(?in_features, units, batch_first=True)',
      call: '?layer(?inputs)[0][:, -1]',
      holes: { ...inFeatures, ...CALL_HOLES },
      weights: [
        'weight_ih_l0 = kernel.T',
        'weight_hh_l0 = recurrent_kernel.T',
        'bias_ih_l0 = bias',
        'bias_hh_l0 = bias * 0',
      ],
      note: 'It returns all outputs and the state; `[0][:, -1]` is the last output, `[0]` is `return_sequences=True`.',
    },
    jax: {
      setup: RNGS,
      code: 'nnx.RNN(nnx.OptimizedLSTMCell(?in_features, units, rngs=rngs))',
      call: '?layer(?inputs)[:, -1]',
      holes: { ...inFeatures, ...CALL_HOLES },
      weights: [
        'cell.dense_i.kernel = kernel',
        'cell.dense_h.kernel = recurrent_kernel',
        'cell.dense_h.bias = bias',
      ],
      note: 'It returns all outputs; `return_carry=True` gives the state as well.',
    },
    caveats: ['lstm-two-biases', 'lstm-returns', 'rnn-dropout', 'keras-removed-arguments'],
  }),
  GRU: kept('keras.layers.GRU', {
    signatures: [{ params: 'units, return_sequences=False, return_state=False, **kwargs' }],
    pytorch: {
      code: 'nn.GRU(?in_features, units, batch_first=True)',
      call: '?layer(?inputs)[0][:, -1]',
      holes: { ...inFeatures, ...CALL_HOLES },
      note: 'It returns all outputs and the state; `[0][:, -1]` is the last output, `[0]` is `return_sequences=True`.',
    },
    jax: {
      setup: RNGS,
      code: 'nnx.RNN(nnx.GRUCell(?in_features, units, rngs=rngs))',
      call: '?layer(?inputs)[:, -1]',
      holes: { ...inFeatures, ...CALL_HOLES },
      note: 'It returns all outputs; `return_carry=True` gives the state as well.',
    },
    caveats: ['gru-reset-gate', 'lstm-returns', 'rnn-dropout', 'keras-removed-arguments'],
  }),
  Layer: {
    pytorch: {
      code: 'nn.Module',
      note: '`build` and `__init__` become one `__init__` that calls `super().__init__()`; `call` becomes `forward`.',
    },
    jax: {
      code: 'nnx.Module',
      note: '`build` and `__init__` become one `__init__` that takes `rngs`; `call` becomes `__call__`.',
    },
    keras: { code: 'keras.layers.Layer', caveats: ['keras-tf-ops', 'keras-removed-arguments'] },
    title: 'Layer, the base class',
  },
  'Layer.__call__': {
    signatures: [{ params: 'inputs, *args, **kwargs' }],
    pytorch: {
      code: 'self(inputs)',
      note: '`training` and `mask` are no arguments: `train()` and `eval()` switch.',
    },
    jax: {
      code: 'self(inputs)',
      note: '`training` and `mask` are no arguments: `train()` and `eval()` switch.',
    },
    keras: 'self(...)',
    caveats: ['batch-norm-training-mode', 'dropout-training'],
  },
  'Layer.add_weight': {
    signatures: [
      {
        params:
          'name=None, shape=None, dtype=None, initializer=None, regularizer=None, trainable=None, constraint=None, **kwargs',
      },
    ],
    pytorch: redesign('The constructor makes the weight, and initialises it as `initializer` says.', {
      init: 'self.?name = nn.Parameter(torch.empty(shape))\ninit(initializer)(self.?name)',
      code: 'self.?name',
      holes: { name: 'The attribute that holds this weight.' },
      effort: 'minutes',
    }),
    jax: redesign('The constructor makes the weight, and initialises it as `initializer` says.', {
      setup: RNGS,
      init: 'self.?name = nnx.Param(init(initializer)(rngs.params(), shape))',
      code: 'self.?name',
      holes: { name: 'The attribute that holds this weight.' },
      effort: 'minutes',
    }),
    keras: {
      code:
        'self.add_weight(shape=shape, initializer=initializer, dtype=dtype, trainable=trainable, regularizer=regularizer, ' +
        'constraint=constraint, name=name)',
      caveats: ['keras-removed-arguments'],
    },
    caveats: ['default-initializer', 'regularizer-scope'],
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
