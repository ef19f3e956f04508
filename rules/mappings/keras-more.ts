/**
 * Rows of Keras names that Keras 3 still has under the same name: layers without weights, merges, wrappers, losses, metrics,
 * callbacks. What PyTorch and JAX have instead is a module, a function, or a line of the forward pass or the loop.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { kept, redesign, table } from '../../src/catalog/kit.js';

const RNGS = 'rngs = nnx.Rngs(0)';

/** Two sentences, and the name that stays. */
const told = (name: string, pytorch: AdviceText | string, jax: AdviceText | string, more = {}): RowText =>
  kept(`keras.${name}`, { pytorch: say(pytorch), jax: say(jax), ...more });

const say = (advice: AdviceText | string): AdviceText =>
  typeof advice === 'string' ? redesign(advice, { effort: 'minutes' }) : advice;

const code = (text: string) => ({ code: text });

/** A line of the forward pass in both. */
const line = (name: string, torch: string, jnp = torch): RowText =>
  told(
    `layers.${name}`,
    `No layer: write \`${torch}\` in \`forward\`.`,
    `No layer: write \`${jnp}\` in \`__call__\`.`,
  );

const features = { num_features: 'The number of channels: `inputs.shape[-1]` in NHWC.' };

const callback = (name: string, pytorch: string, jax = pytorch): RowText =>
  told(`callbacks.${name}`, pytorch, jax);

const TRANSPOSED = [
  'transposed-convolution-crop',
  'conv-kernel-layout',
  'channels-last',
  'default-initializer',
];

const conv2dTranspose: RowText = kept('keras.layers.Conv2DTranspose', {
  pytorch: redesign(
    '`nn.ConvTranspose2d(in_channels, filters, kernel_size, strides)`, its result cropped as SAME does; `weight = kernel.permute(3, 2, 0, 1)`.',
    { effort: 'minutes' },
  ),
  jax: redesign(
    '`nnx.ConvTranspose(in_channels, filters, kernel_size, strides=strides, padding="SAME", transpose_kernel=True, rngs=rngs)` takes the kernel as it is.',
    { effort: 'minutes' },
  ),
  caveats: TRANSPOSED,
});

export const kerasMoreLayers = table('tf.keras.layers', {
  Conv2DTranspose: conv2dTranspose,
  Concatenate: line('Concatenate', 'torch.cat(inputs, dim=axis)', 'jnp.concatenate(inputs, axis=axis)'),
  Add: line('Add', 'a + b'),
  Subtract: line('Subtract', 'a - b'),
  Multiply: line('Multiply', 'a * b'),
  Average: line('Average', '(a + b) / 2'),
  Maximum: line('Maximum', 'torch.maximum(a, b)', 'jnp.maximum(a, b)'),
  Reshape: line('Reshape', 'x.reshape(x.shape[0], *target_shape)'),
  Permute: line('Permute', 'x.permute(0, *dims)', 'x.transpose(0, *dims)'),
  RepeatVector: line('RepeatVector', 'x[:, None].repeat(1, n, 1)', 'jnp.repeat(x[:, None], n, axis=1)'),
  GlobalAveragePooling2D: line('GlobalAveragePooling2D', 'x.mean(dim=(2, 3))', 'x.mean(axis=(1, 2))'),
  GlobalMaxPooling2D: line('GlobalMaxPooling2D', 'x.amax(dim=(2, 3))', 'x.max(axis=(1, 2))'),
  Lambda: told(
    'layers.Lambda',
    'No layer: call the function in `forward`.',
    'No layer: call the function in `__call__`.',
    { caveats: ['keras-tf-ops'] },
  ),
  TimeDistributed: told(
    'layers.TimeDistributed',
    'Fold time into the batch: `layer(x.flatten(0, 1)).unflatten(0, x.shape[:2])`; `nn.Linear` takes the axis as it is.',
    'Fold time into the batch by `reshape`, or use `nnx.vmap`; `nnx.Linear` takes the axis as it is.',
  ),
  Bidirectional: told(
    'layers.Bidirectional',
    '`bidirectional=True` of `nn.LSTM` or `nn.GRU`.',
    '`nnx.Bidirectional(forward, backward)` of two `nnx.RNN`.',
    { caveats: ['lstm-returns'] },
  ),
  LayerNormalization: {
    signatures: [{ params: 'axis=-1, epsilon=0.001, center=True, scale=True, **kwargs' }],
    keras: 'keras.layers.LayerNormalization(...)',
    pytorch: { code: 'nn.LayerNorm(?num_features, eps=epsilon)', holes: features },
    jax: {
      setup: RNGS,
      code: 'nnx.LayerNorm(?num_features, epsilon=epsilon, rngs=rngs)',
      holes: features,
    },
    caveats: ['batch-norm-epsilon'],
  },
  ReLU: told('layers.ReLU', code('nn.ReLU()'), code('jax.nn.relu')),
  LeakyReLU: {
    signatures: [
      { params: 'alpha=0.3, **kwargs' },
      { params: 'negative_slope=0.3, **kwargs', rename: { negative_slope: 'alpha' } },
    ],
    pytorch: 'nn.LeakyReLU(alpha)',
    jax: 'functools.partial(jax.nn.leaky_relu, negative_slope=alpha)',
    keras: 'keras.layers.LeakyReLU(negative_slope=alpha)',
    caveats: ['leaky-relu-slope'],
  },
  ELU: {
    signatures: [{ params: 'alpha=1.0, **kwargs' }],
    pytorch: 'nn.ELU(alpha)',
    jax: 'functools.partial(jax.nn.elu, alpha=alpha)',
    keras: 'keras.layers.ELU(...)',
  },
  Softmax: {
    signatures: [{ params: 'axis=-1, **kwargs' }],
    pytorch: 'nn.Softmax(dim=axis)',
    jax: 'functools.partial(jax.nn.softmax, axis=axis)',
    keras: 'keras.layers.Softmax(...)',
  },
});

export const kerasMoreNames = table('tf.keras', {
  'callbacks.EarlyStopping': callback(
    'EarlyStopping',
    'Leave the loop where the value has not improved for that many epochs.',
  ),
  'callbacks.ReduceLROnPlateau': callback(
    'ReduceLROnPlateau',
    '`torch.optim.lr_scheduler.ReduceLROnPlateau`, stepped with the value.',
    '`optax.contrib.reduce_on_plateau` at the end of the chain.',
  ),
  'callbacks.LearningRateScheduler': callback(
    'LearningRateScheduler',
    'A scheduler of `torch.optim.lr_scheduler`, stepped once an epoch.',
    'A function of the step, given to the Optax optimizer as its rate.',
  ),
  'callbacks.TensorBoard': callback('TensorBoard', 'A `SummaryWriter`, called in the loop.'),
  'optimizers.Optimizer.iterations': {
    pytorch: redesign('Count the steps in a Python integer of the loop.', { effort: 'minutes' }),
    jax: 'self.step',
    keras: 'self.iterations',
  },
  'optimizers.schedules.LearningRateSchedule': {
    pytorch: redesign(
      'The formula becomes a function of the step: `torch.optim.lr_scheduler.LambdaLR(optimizer, factor)`, stepped after every batch.',
      { effort: 'minutes' },
    ),
    jax: redesign('The formula becomes a function of the step, given to the Optax optimizer as its rate.', {
      effort: 'minutes',
    }),
    keras: 'keras.optimizers.schedules.LearningRateSchedule',
    caveats: ['schedule-steps'],
  },
});
