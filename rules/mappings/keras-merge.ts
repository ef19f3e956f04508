/**
 * Rows of the layers of `tf.keras.layers` without weights: merging, shapes, activations, noise, masking. In PyTorch and JAX most are a
 * function, or a line of the forward pass.
 */
import type { Example, RowText, Trial } from '../../src/catalog/kit.js';
import { floats, kept, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { keptLayer, layerOn, layersOn, RNGS, sparing } from './keras-pieces.js';

const minutes = { effort: 'minutes' } as const;

/** An expression over the list `inputs`, in each target. */
interface Merge {
  torch: string;
  jax: string;
  keras?: string;
  params?: string;
  example?: Example;
}

const PAIR = { inputs: { a: floats(2, 3, 4), b: floats(2, 3, 4) } };

/** The class: an object that is called on a list. */
function merger(name: string, { torch, jax, params = '', example = {} }: Merge): RowText {
  return kept(`keras.layers.${name}`, {
    signatures: [{ params: `${params}**kwargs` }],
    pytorch: `lambda inputs: ${torch}`,
    jax: `lambda inputs: ${jax}`,
    examples: [trial(example, { ...PAIR, source: { make: 'made = $call', use: 'result = made([a, b])' } })],
  });
}

/** The function: the list is its argument. */
function merged(name: string, { torch, jax, keras, params = '', example = {} }: Merge): RowText {
  return {
    signatures: [{ params: `inputs, ${params}**kwargs` }],
    pytorch: torch,
    jax,
    keras: keras ?? `keras.layers.${name}(...)`,
    examples: [{ inputs: [floats(2, 3, 4), floats(2, 3, 4)], ...example }],
  };
}

const add: Merge = { torch: 'sum(inputs)', jax: 'sum(inputs)' };
const multiply: Merge = { torch: 'math.prod(inputs)', jax: 'math.prod(inputs)' };
const average: Merge = { torch: 'sum(inputs) / len(inputs)', jax: 'sum(inputs) / len(inputs)' };
const subtract: Merge = { torch: 'torch.sub(*inputs)', jax: 'jnp.subtract(*inputs)' };
const maximum: Merge = {
  torch: 'functools.reduce(torch.maximum, inputs)',
  jax: 'functools.reduce(jnp.maximum, inputs)',
};
const minimum: Merge = {
  torch: 'functools.reduce(torch.minimum, inputs)',
  jax: 'functools.reduce(jnp.minimum, inputs)',
};
const concatenate: Merge = {
  torch: 'torch.cat(inputs, dim=axis)',
  jax: 'jnp.concatenate(inputs, axis=axis)',
  params: 'axis=-1, ',
  example: { axis: 1 },
};
const withDefault = (row: RowText, example: Example | Trial): RowText => ({
  ...row,
  examples: [...(row.examples ?? []), example],
});

const dotNote = 'Axes count the batch as 0; with `normalize=True` normalise both along their axes first.';
const leaky: RowText = {
  signatures: [
    { params: 'alpha=0.3, **kwargs' },
    { params: 'negative_slope=0.3, **kwargs', rename: { negative_slope: 'alpha' } },
  ],
  pytorch: 'nn.LeakyReLU(alpha)',
  jax: 'functools.partial(jax.nn.leaky_relu, negative_slope=alpha)',
  keras: 'keras.layers.LeakyReLU(negative_slope=alpha)',
  caveats: ['leaky-relu-slope'],
  examples: layersOn([{}, { alpha: 0.1 }], floats(3, 4)),
};

const relu: RowText = kept('keras.layers.ReLU', {
  signatures: [{ params: 'max_value=None, negative_slope=0.0, threshold=0.0, **kwargs' }],
  pytorch: [
    { when: 'max_value is None and negative_slope == 0 and threshold == 0', code: 'nn.ReLU()' },
    { when: 'max_value == 6 and negative_slope == 0 and threshold == 0', code: 'nn.ReLU6()' },
    { when: 'max_value is None and threshold == 0', code: 'nn.LeakyReLU(negative_slope)' },
    { when: 'negative_slope == 0 and threshold == 0', code: 'lambda x: torch.clamp(x, 0, max_value)' },
    redesign(
      '`torch.where(x >= threshold, x, negative_slope * (x - threshold)).clamp(max=max_value)`.',
      minutes,
    ),
  ],
  jax: [
    { when: 'max_value is None and negative_slope == 0 and threshold == 0', code: 'jax.nn.relu' },
    { when: 'max_value == 6 and negative_slope == 0 and threshold == 0', code: 'jax.nn.relu6' },
    {
      when: 'max_value is None and threshold == 0',
      code: 'functools.partial(jax.nn.leaky_relu, negative_slope=negative_slope)',
    },
    { when: 'negative_slope == 0 and threshold == 0', code: 'lambda x: jnp.clip(x, 0, max_value)' },
    redesign(
      '`jnp.minimum(jnp.where(x >= threshold, x, negative_slope * (x - threshold)), max_value)`.',
      minutes,
    ),
  ],
  examples: layersOn([{}, { max_value: 6 }, { max_value: 1 }, { negative_slope: 0.1 }], floats(4, 5)),
});

const spatial = (rank: number, order: string, back: string, flax: string): RowText =>
  kept(`keras.layers.SpatialDropout${rank}D`, {
    signatures: [{ params: `rate, ${rank > 1 ? 'data_format=None, ' : ''}**kwargs` }],
    pytorch: {
      code: `nn.Dropout${rank}d(rate)`,
      call: `?layer(?inputs.permute(${order})).permute(${back})`,
      holes: { layer: 'The layer made here.', inputs: 'What the layer is called on.' },
      note: 'It drops whole channels, axis 1; the permutations keep the channels last around it.',
    },
    jax: { setup: RNGS, code: `nnx.Dropout(rate, broadcast_dims=(${flax}), rngs=rngs)` },
    caveats: ['dropout-training', 'channels-last'],
    examples: [
      layerOn(
        { rate: 0.5 },
        rank === 1 ? floats(2, 4, 3) : rank === 2 ? floats(2, 4, 5, 3) : floats(1, 2, 3, 2, 3),
      ),
    ],
  });

const prelu: RowText = keptLayer('PReLU', ['alpha'], {
  signatures: [
    {
      params:
        'alpha_initializer="zeros", alpha_regularizer=None, alpha_constraint=None, shared_axes=None, **kwargs',
    },
  ],
  pytorch: {
    code: 'PReLU(?alpha_shape)',
    helpers: ['PReLU'],
    holes: { alpha_shape: 'The shape of the inputs without the batch, 1 for every axis in `shared_axes`.' },
    weights: ['alpha = alpha'],
    note: '`nn.PReLU(channels)` has one slope a channel on axis 1, and starts at 0.25 where Keras starts at 0.',
  },
  jax: {
    setup: RNGS,
    code: 'PReLU(?alpha_shape)',
    helpers: ['PReLU'],
    holes: { alpha_shape: 'The shape of the inputs without the batch, 1 for every axis in `shared_axes`.' },
    weights: ['alpha = alpha'],
    note: '`nnx.PReLU` has a single slope.',
  },
  without: { shared_axes: 'The shape of the slopes says it: 1 for an axis that shares them.' },
  examples: [
    layerOn({}, floats(3, 4, 5), { alpha_shape: '(4, 5)' }),
    layerOn({ shared_axes: [1] }, floats(3, 4, 5), { alpha_shape: '(1, 5)' }),
  ],
});

const masking: RowText = kept('keras.layers.Masking', {
  signatures: [{ params: 'mask_value=0.0, **kwargs' }],
  pytorch: {
    code: 'lambda x: x * (x != mask_value).any(dim=-1, keepdim=True)',
    note: 'Keras also hands the mask on: `mask = (x != mask_value).any(-1)`; give it to the layers that follow.',
  },
  jax: {
    code: 'lambda x: x * (x != mask_value).any(axis=-1, keepdims=True)',
    note: 'Keras also hands the mask on: `mask = (x != mask_value).any(-1)`; give it to the layers that follow.',
  },
  examples: layersOn([{}, { mask_value: -1 }], floats(2, 4, 3)),
});

export const kerasMerge = table(
  'tf.keras.layers',
  sparing({
    Concatenate: withDefault(
      merger('Concatenate', concatenate),
      trial({}, { ...PAIR, source: { make: 'made = $call', use: 'result = made([a, b])' } }),
    ),
    Add: merger('Add', add),
    Subtract: merger('Subtract', subtract),
    Multiply: merger('Multiply', multiply),
    Average: merger('Average', average),
    Maximum: merger('Maximum', maximum),
    Minimum: merger('Minimum', minimum),
    concatenate: withDefault(merged('concatenate', concatenate), { inputs: [floats(2, 3), floats(2, 4)] }),
    add: merged('add', add),
    subtract: merged('subtract', subtract),
    multiply: merged('multiply', multiply),
    average: merged('average', average),
    maximum: merged('maximum', maximum),
    minimum: merged('minimum', minimum),
    Dot: kept('keras.layers.Dot', {
      signatures: [{ params: 'axes, normalize=False, **kwargs' }],
      pytorch: {
        code: 'functools.partial(keras_dot, axes=axes, normalize=normalize)',
        helpers: ['keras_dot'],
        note: dotNote,
      },
      jax: {
        code: 'functools.partial(keras_dot, axes=axes, normalize=normalize)',
        helpers: ['keras_dot'],
        note: dotNote,
      },
      examples: [
        trial(
          { axes: 2 },
          {
            inputs: { a: floats(2, 3, 4), b: floats(2, 5, 4) },
            source: { make: 'made = $call', use: 'result = made([a, b])' },
          },
        ),
        trial(
          { axes: 1, normalize: true },
          {
            inputs: { a: floats(2, 3), b: floats(2, 3) },
            source: { make: 'made = $call', use: 'result = made([a, b])' },
          },
        ),
      ],
    }),
    dot: {
      signatures: [{ params: 'inputs, axes, normalize=False, **kwargs' }],
      pytorch: { code: 'keras_dot(inputs, axes, normalize=normalize)', helpers: ['keras_dot'] },
      jax: { code: 'keras_dot(inputs, axes, normalize=normalize)', helpers: ['keras_dot'] },
      keras: [
        { when: 'normalize is False', code: 'keras.layers.dot(inputs, axes=axes)' },
        { code: 'keras.layers.Dot(axes=axes, normalize=normalize)(inputs)' },
      ],
      examples: [
        { inputs: [floats(2, 3, 4), floats(2, 5, 4)], axes: 2 },
        { inputs: [floats(2, 3, 4), floats(2, 4, 5)], axes: [2, 1] },
        { inputs: [floats(2, 3), floats(2, 3)], axes: 1, normalize: true },
      ],
    },
    Reshape: kept('keras.layers.Reshape', {
      signatures: [{ params: 'target_shape, **kwargs' }],
      pytorch: 'lambda x: x.reshape(x.shape[0], *target_shape)',
      jax: 'lambda x: x.reshape(x.shape[0], *target_shape)',
      caveats: ['flatten-order'],
      examples: layersOn([{ target_shape: [4, 3] }, { target_shape: [-1] }], floats(2, 3, 4)),
    }),
    Permute: kept('keras.layers.Permute', {
      signatures: [{ params: 'dims, **kwargs' }],
      pytorch: 'lambda x: x.permute(0, *dims)',
      jax: 'lambda x: x.transpose(0, *dims)',
      examples: layersOn([{ dims: [2, 1] }], floats(2, 3, 4)),
    }),
    RepeatVector: kept('keras.layers.RepeatVector', {
      signatures: [{ params: 'n, **kwargs' }],
      pytorch: 'lambda x: x[:, None].expand(-1, n, -1)',
      jax: 'lambda x: jnp.repeat(x[:, None], n, axis=1)',
      examples: layersOn([{ n: 3 }], floats(2, 4)),
    }),
    Lambda: kept('keras.layers.Lambda', {
      signatures: [{ params: 'function, output_shape=None, mask=None, arguments=None, **kwargs' }],
      pytorch: [
        { when: 'arguments is None', code: 'function', note: 'No layer: call the function in `forward`.' },
        {
          code: 'functools.partial(function, **arguments)',
          note: 'No layer: call the function in `forward`.',
        },
      ],
      jax: [
        { when: 'arguments is None', code: 'function', note: 'No layer: call the function in `__call__`.' },
        {
          code: 'functools.partial(function, **arguments)',
          note: 'No layer: call the function in `__call__`.',
        },
      ],
      without: {
        output_shape: 'The shape is that of what the function gives.',
      },
      caveats: ['keras-tf-ops', 'keras-lambda-output-shape'],
      examples: [
        layerOn({ function: py('lambda x: x * 2') }, floats(2, 3)),
        layerOn({ function: py('lambda x: x * 2'), output_shape: [3] }, floats(2, 3)),
        layerOn({ function: py('lambda x, n: x * n'), arguments: py("{'n': 3.0}") }, floats(2, 3)),
      ],
    }),
    ReLU: relu,
    LeakyReLU: leaky,
    PReLU: prelu,
    ELU: kept('keras.layers.ELU', {
      signatures: [{ params: 'alpha=1.0, **kwargs' }],
      pytorch: 'nn.ELU(alpha)',
      jax: 'functools.partial(jax.nn.elu, alpha=alpha)',
      examples: layersOn([{}, { alpha: 0.5 }], floats(3, 4)),
    }),
    ThresholdedReLU: {
      signatures: [{ params: 'theta=1.0, **kwargs' }],
      pytorch: 'nn.Threshold(theta, 0)',
      jax: 'lambda x: jnp.where(x > theta, x, 0)',
      keras: {
        code: 'keras.layers.Lambda(lambda x: x * keras.ops.cast(x > theta, x.dtype))',
        note: 'Keras 3 has `keras.layers.ReLU(threshold=theta)`, which keeps the value at the threshold itself.',
      },
      examples: layersOn([{}, { theta: 0.5 }], floats(3, 4)),
    },
    Softmax: kept('keras.layers.Softmax', {
      signatures: [{ params: 'axis=-1, **kwargs' }],
      pytorch: 'nn.Softmax(dim=axis)',
      jax: 'functools.partial(jax.nn.softmax, axis=axis)',
      examples: layersOn([{}, { axis: 1 }], floats(2, 3, 4)),
    }),
    Masking: masking,
    ActivityRegularization: kept('keras.layers.ActivityRegularization', {
      signatures: [{ params: 'l1=0.0, l2=0.0, **kwargs' }],
      pytorch: redesign(
        'Add `l1 * x.abs().sum() + l2 * x.square().sum()`, over the batch size, to the loss.',
        minutes,
      ),
      jax: redesign(
        'Add `l1 * jnp.abs(x).sum() + l2 * jnp.square(x).sum()`, over the batch size, to the loss.',
        minutes,
      ),
    }),
    AlphaDropout: kept('keras.layers.AlphaDropout', {
      signatures: [{ params: 'rate, noise_shape=None, seed=None, **kwargs' }],
      pytorch: 'nn.AlphaDropout(rate)',
      jax: redesign(
        'Flax has none: drop to `-1.7580993`, then scale and shift to keep mean and variance, as `F.alpha_dropout` does.',
        minutes,
      ),
      caveats: ['dropout-training'],
      examples: [layerOn({ rate: 0.2 }, floats(3, 4))],
    }),
    GaussianNoise: kept('keras.layers.GaussianNoise', {
      signatures: [{ params: 'stddev, seed=None, **kwargs' }],
      pytorch: redesign('`x + stddev * torch.randn_like(x) if self.training else x` in `forward`.', minutes),
      jax: redesign(
        '`x + stddev * jax.random.normal(self.rngs(), x.shape)` in `__call__`, while training.',
        minutes,
      ),
      caveats: ['dropout-training'],
    }),
    GaussianDropout: kept('keras.layers.GaussianDropout', {
      signatures: [{ params: 'rate, seed=None, **kwargs' }],
      pytorch: redesign(
        '`x * (1 + (rate / (1 - rate)) ** 0.5 * torch.randn_like(x))` in `forward`, while training.',
        minutes,
      ),
      jax: redesign(
        '`x * (1 + (rate / (1 - rate)) ** 0.5 * jax.random.normal(self.rngs(), x.shape))`, while training.',
        minutes,
      ),
      caveats: ['dropout-training'],
    }),
    SpatialDropout1D: spatial(1, '0, 2, 1', '0, 2, 1', '1,'),
    SpatialDropout2D: spatial(2, '0, 3, 1, 2', '0, 2, 3, 1', '1, 2'),
    SpatialDropout3D: spatial(3, '0, 4, 1, 2, 3', '0, 2, 3, 4, 1', '1, 2, 3'),
    InputSpec: {
      pytorch: remove('Modules check their inputs themselves; write an `assert` where you want one.'),
      jax: remove('Modules check their inputs themselves; write an `assert` where you want one.'),
      keras: 'keras.layers.InputSpec(...)',
    },
    Wrapper: {
      signatures: [{ params: 'layer, **kwargs' }],
      pytorch: { code: 'nn.Module', note: 'A module that holds another one as an attribute.' },
      jax: { code: 'nnx.Module', note: 'A module that holds another one as an attribute.' },
      keras: { code: 'keras.layers.Wrapper(...)', reference: 'keras.layers.Wrapper' },
    },
  }),
);
