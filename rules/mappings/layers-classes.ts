/**
 * Rows of the classes of `tf.layers`: what `tf.keras.layers` has, under TensorFlow 1's defaults, where None is Glorot uniform.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { redesign, table } from '../../src/catalog/kit.js';
import { kerasConv } from './keras-conv.js';
import { layerV1 } from './keras-layer-base.js';
import { kerasLayers } from './keras-layers.js';
import { kerasNorm } from './keras-norm.js';
import { KEYWORDS } from './keras-pieces.js';
import { kerasPool } from './keras-pool.js';

const ROWS: Readonly<Record<string, RowText>> = {
  ...kerasLayers.rows,
  ...kerasConv.rows,
  ...kerasNorm.rows,
  ...kerasPool.rows,
};

const isTrial = (one: Example | Trial): one is Trial => one.is === 'trial';

/** The row of Keras under TensorFlow 1; `without` names arguments that its examples have and `tf.layers` has not. */
function asV1(name: string, params: string, without: readonly string[] = []): RowText {
  const { aliases: _, example: __, examples = [], ...row } = ROWS[name]!;
  const usable = examples
    .filter(isTrial)
    .filter(({ args }) => without.every((one) => !(one in args)))
    .map((one): Trial => ({ ...one, api: 'v1' }));
  return { ...row, signatures: [{ params }], examples: usable };
}

const PARTS =
  'activation=None, use_bias=True, kernel_initializer=None, bias_initializer="zeros", kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, trainable=True, ' +
  `name=None, ${KEYWORDS.replace('*, ', '*, groups=1, ')}`;
const CONV = `filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, ${PARTS}`;
const NO_GROUPS = ['groups'];

/** Keras has `groups` between `dilation_rate` and `activation`, so positions would slip. */
function conv(rank: number): RowText {
  const code =
    `keras.layers.Conv${rank}D(filters, kernel_size, strides=strides, padding=padding, data_format=data_format, ` +
    'dilation_rate=dilation_rate, activation=activation, use_bias=use_bias, kernel_initializer=init(kernel_initializer), ' +
    'bias_initializer=init(bias_initializer), kernel_regularizer=kernel_regularizer, bias_regularizer=bias_regularizer, ' +
    'activity_regularizer=activity_regularizer, kernel_constraint=kernel_constraint, bias_constraint=bias_constraint, **kwargs)';
  const row = asV1(`Conv${rank}D`, CONV, NO_GROUPS);
  return { ...row, keras: (row.keras as readonly VariantText[]).map((variant) => ({ ...variant, code })) };
}

const poolRow = asV1(
  'MaxPooling2D',
  'pool_size, strides, padding="valid", data_format=None, name=None, **kwargs',
);
/** The same of what is transposed, where Keras has `output_padding` and `dilation_rate` among them. */
function transposed(rank: number): RowText {
  const code =
    `keras.layers.Conv${rank}DTranspose(filters, kernel_size, strides=strides, padding=padding, data_format=data_format, ` +
    'activation=activation, use_bias=use_bias, kernel_initializer=init(kernel_initializer), bias_initializer=init(bias_initializer), ' +
    'kernel_regularizer=kernel_regularizer, bias_regularizer=bias_regularizer, activity_regularizer=activity_regularizer, ' +
    'kernel_constraint=kernel_constraint, bias_constraint=bias_constraint, **kwargs)';
  const params = CONV.replace('dilation_rate=1, ', '').replace(
    '*, ',
    '*, output_padding=None, dilation_rate=1, ',
  );
  const row = asV1(`Conv${rank}DTranspose`, params, ['output_padding', 'dilation_rate']);
  return { ...row, keras: { code, weights: ['kernel = kernel', 'bias = bias'] } };
}

/** Both sizes must be given here. */
const maxPooling2d: RowText = {
  ...poolRow,
  jax: (poolRow.jax as readonly VariantText[]).filter(({ when }) => !when?.includes('strides is None')),
  examples: (poolRow.examples ?? []).filter(
    (one) => isTrial(one) && 'pool_size' in one.args && 'strides' in one.args,
  ),
};

export const layersClasses = table('tf.layers', {
  Dense: asV1('Dense', `units, ${PARTS}`, ['input_shape', 'input_dim', 'kernel_constraint']),
  Conv1D: conv(1),
  Conv2D: conv(2),
  Conv3D: conv(3),
  Conv2DTranspose: transposed(2),
  Conv3DTranspose: transposed(3),
  BatchNormalization: asV1(
    'BatchNormalization',
    'axis=-1, momentum=0.99, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros", gamma_initializer="ones", ' +
      'moving_mean_initializer="zeros", moving_variance_initializer="ones", beta_regularizer=None, gamma_regularizer=None, ' +
      'beta_constraint=None, gamma_constraint=None, renorm=False, renorm_clipping=None, renorm_momentum=0.99, fused=None, ' +
      `trainable=True, virtual_batch_size=None, adjustment=None, name=None, ${KEYWORDS}`,
  ),
  Dropout: asV1('Dropout', 'rate=0.5, noise_shape=None, seed=None, name=None, **kwargs'),
  Flatten: asV1('Flatten', 'data_format=None, **kwargs'),
  MaxPooling2D: maxPooling2d,
  Layer: layerV1,
  InputSpec: {
    pytorch: redesign('Leave it out, or check the shape of the input in `forward`.', { effort: 'minutes' }),
    jax: redesign('Leave it out, or check the shape of the input in `__call__`.', { effort: 'minutes' }),
    keras: 'keras.layers.InputSpec(...)',
  },
});
