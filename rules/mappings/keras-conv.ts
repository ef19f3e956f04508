/**
 * Rows of the convolutions of `tf.keras.layers`. Keras and Flax NNX take the images and kernels as they are; PyTorch wants channels
 * first, kernels transposed, and a helper for SAME padding with a stride.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, none, py, table } from '../../src/catalog/kit.js';
import {
  CALL_HOLES,
  channelFills,
  inChannels,
  jaxFirst,
  jaxLayer,
  jaxOpenCall,
  jaxPenalties,
  KEYWORDS,
  keptLayer,
  layerOn,
  layersOn,
  openCall,
  penaltyOn,
  same,
  sparing,
  torchLayer,
  torchPenalties,
  unread,
} from './keras-pieces.js';

const KERAS_WEIGHTS = same(['kernel', 'bias']);
export const CAVEATS = ['default-initializer', 'regularizer-scope', 'channels-last', 'conv-kernel-layout'];

const TAIL =
  'activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, ' +
  'bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, bias_constraint=None, ' +
  KEYWORDS;
const PARAMS = `filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1, ${TAIL}`;
/** Keras 2.1 and before. */
const OLD = { init: 'kernel_initializer', border_mode: 'padding', subsample: 'strides', bias: 'use_bias' };

const initialised = (made: string) =>
  `initialised(${made}, weight=init(kernel_initializer), bias=init(bias_initializer))`;

export const LAST = "(data_format is None or data_format == 'channels_last')";
export const VALID = "padding in ('valid', 'VALID')";
export const SAME = "padding in ('same', 'SAME')";
const ONE = '(strides == 1 or strides == (1,) or strides == (1, 1) or strides == (1, 1, 1))';

/** OIHW from HWIO, in one, two and three dimensions. */
const KERNEL = ['', '2, 1, 0', '3, 2, 0, 1', '4, 3, 0, 1, 2'];

/** Of one axis, channels last only. */
const CAUSAL = "padding == 'causal'";
const GIVEN = '(not absent(kernel_initializer) or not absent(bias_initializer))';
/** The PyTorch convolutions of a rank: initialisers, layout, padding, activation. */
function torchConv(rank: number): VariantText[] {
  const head = '?in_channels, filters, kernel_size';
  const tail = ', dilation=dilation_rate, groups=groups, bias=use_bias, dtype=dtype(dtype))';
  const strided = `(${head}, stride=strides${tail}`;
  const name = `Conv${rank}d`;
  const rest: VariantText = {
    holes: inChannels,
    weights: [`weight = kernel.permute(${KERNEL[rank]})`, 'bias = bias'],
  };
  const kinds: { made: string; when?: string; helpers?: string[]; caveats?: string[] }[] = [
    { made: `nn.${name}${strided}`, when: VALID },
    { made: `nn.${name}(${head}, padding='same'${tail}`, when: `${SAME} and ${ONE}` },
    {
      made: `${name}Same${strided}`,
      when: SAME,
      helpers: [`${name}Same`],
      caveats: ['same-padding-stride'],
    },
    ...(rank === 1 ? [{ made: `Conv1dCausal${strided}`, when: CAUSAL, helpers: ['Conv1dCausal'] }] : []),
    { made: `${name}Padded(${head}, stride=strides, padding=padding${tail}`, helpers: [`${name}Padded`] },
  ];
  const layouts = [
    { when: LAST, rank, fills: channelFills, few: false, kinds },
    {
      when: "data_format == 'channels_first'",
      rank: 0,
      fills: { in_channels: ['first(input_shape)'] },
      few: true,
      kinds: kinds.filter(({ when }) => when !== CAUSAL),
    },
    { when: undefined, rank, call: openCall(rank), few: true, kinds: kinds.slice(3) },
  ];
  const weights = [
    { when: GIVEN, wrap: initialised, helpers: ['initialised'], few: true },
    { when: undefined, wrap: (made: string) => made, helpers: [], few: false },
  ];
  return weights.flatMap(({ when: given, wrap, helpers: more, few }) =>
    layouts.flatMap(({ when: layout, fills, call, kinds: made, ...where }) =>
      made.flatMap((kind) => {
        const when = [given, layout, kind.when].filter(Boolean).join(' and ');
        return torchLayer(
          {
            made: wrap(kind.made),
            rank: where.rank,
            few: few || where.few,
            steps: torchPenalties,
            ...(call !== undefined && { call }),
          },
          {
            ...rest,
            ...(fills && { fills }),
            ...(kind.caveats && { caveats: kind.caveats }),
            helpers: [...(kind.helpers ?? []), ...more],
            ...(when !== '' && { when }),
          },
        );
      }),
    ),
  );
}

/** The convolution of Flax NNX of a rank. Kernel sizes of three axes must be written out. */
function jaxConv(rank: number): VariantText[] {
  const size = (name: string) => (rank === 2 ? `hw(${name})` : name);
  const conv = (kernel: string, padding: string) =>
    `nnx.Conv(?in_channels, filters, ${kernel}, strides=${size('strides')}, padding=${padding}, ` +
    `kernel_dilation=${size('dilation_rate')}, feature_group_count=groups, use_bias=use_bias, param_dtype=dtype(dtype), ` +
    'kernel_init=init(kernel_initializer), bias_init=init(bias_initializer), rngs=rngs)';
  const weights = ['kernel = kernel', 'bias = bias'];
  const kernel = rank === 2 ? 'hw(kernel_size)' : 'kernel_size';
  const layouts = [
    { when: LAST, more: { holes: inChannels, fills: channelFills } },
    {
      when: "data_format == 'channels_first'",
      more: {
        holes: { ...inChannels, ...CALL_HOLES },
        fills: { in_channels: ['first(input_shape)'] },
        call: jaxFirst(rank),
      },
    },
    { when: undefined, more: { holes: { ...inChannels, ...CALL_HOLES }, call: jaxOpenCall(rank) } },
  ];
  const kinds = [
    ...(rank === 3
      ? [{ when: 'is_int(kernel_size)', made: conv('(kernel_size,) * 3', 'lower(padding)') }]
      : []),
    ...(rank === 1 ? [{ when: CAUSAL, made: conv(kernel, "'CAUSAL'") }] : []),
    { when: undefined, made: conv(kernel, 'lower(padding)') },
  ];
  return layouts.flatMap(({ when: layout, more }) =>
    kinds
      .filter((kind) => kind.when !== CAUSAL || !layout?.includes('channels_first'))
      .flatMap(({ when: kind, made }) => {
        const when = [layout, kind].filter(Boolean).join(' and ');
        return jaxLayer(made, { ...more, weights, ...(when !== '' && { when }) }, jaxPenalties);
      }),
  );
}

/** Examples that reach every variant: paddings, strides, layouts, activations, initialisers. */
function examplesOf(rank: number): Trial[] {
  const images = rank === 1 ? floats(2, 8, 3) : rank === 2 ? floats(2, 7, 8, 3) : floats(2, 5, 6, 5, 3);
  const turned = rank === 1 ? floats(2, 3, 8) : rank === 2 ? floats(2, 3, 7, 8) : floats(2, 3, 5, 6, 5);
  const base = { filters: 4, kernel_size: 3 };
  const holes = { in_channels: '3' };
  const paddings: Example[] = [
    {},
    { padding: 'same' },
    { padding: 'same', strides: 2 },
    { padding: unread('same') },
    ...(rank === 1 ? [{ padding: 'causal', strides: 1, dilation_rate: 2 }] : []),
  ];
  const given = { kernel_initializer: 'he_normal' };
  const kinds: Example[] = [
    {},
    { activation: 'relu' },
    { activation: py('tf.nn.elu') },
    given,
    { ...given, activation: 'softmax' },
  ];
  const sizes: Example[] = [{}, ...(rank === 3 ? [{ kernel_size: [3, 2, 1] }] : [])];
  const last = paddings.flatMap((padding) => kinds.map((kind) => ({ ...base, ...padding, ...kind })));
  const first = paddings
    .filter(({ padding }) => padding !== 'causal')
    .flatMap((padding) =>
      kinds.map((kind) => ({
        ...base,
        // More filters than pixels: Keras 3.15 adds a bias of channels first along the wrong axis where the sizes allow it.
        filters: 9,
        ...padding,
        ...(kind.activation === 'softmax' ? { ...kind, activation: 'tanh' } : kind),
        data_format: 'channels_first',
      })),
    );
  const open: Example[] = kinds.flatMap((kind) =>
    [{}, ...(rank === 1 ? [{ padding: 'causal' }] : [])].map((padding) => ({
      ...base,
      ...padding,
      ...kind,
      data_format: unread('channels_last'),
    })),
  );
  const more: Example[] = [
    { ...base, use_bias: false, dilation_rate: 2, dtype: 'float32' },
    { ...base, kernel_size: 2, padding: 'same', strides: 3 },
    ...(rank === 2 ? [{ ...base, kernel_size: [3, 2], strides: [2, 1], padding: 'same' }] : []),
    ...(rank < 3 ? [{ filters: 6, kernel_size: 3, groups: 3 }] : []),
    ...sizes.slice(1).flatMap((size) =>
      [{}, { activation: 'relu' }].flatMap((kind) => [
        { ...base, ...size, ...kind },
        { ...base, ...size, ...kind, data_format: unread('channels_last') },
      ]),
    ),
  ];
  const L2 = py('tf.keras.regularizers.l2(0.1)');
  const shape = images.shape.slice(1);
  return [
    ...layersOn([...last, ...open, ...more], images, holes),
    ...layersOn(first, turned, holes),
    ...sizes.slice(1).flatMap((size) =>
      layersOn(
        [{}, { activation: 'relu' }].map((kind) => ({
          ...base,
          filters: 9,
          ...size,
          ...kind,
          data_format: 'channels_first',
        })),
        turned,
        holes,
      ),
    ),
    layerOn({ ...base, input_shape: [...shape] }, images),
    layerOn(
      { ...base, filters: 9, input_shape: [...turned.shape.slice(1)], data_format: 'channels_first' },
      turned,
    ),
    penaltyOn({ ...base, kernel_regularizer: L2 }, images, holes, true),
    penaltyOn({ ...base, kernel_regularizer: L2, bias_regularizer: 'l1', ...given }, images, holes, true),
  ];
}

const conv = (rank: number): RowText => ({
  keras: [
    {
      when: "data_format == 'channels_first'",
      code: `keras.layers.Conv${rank}D(...)`,
      weights: KERAS_WEIGHTS,
      caveats: ['keras-channels-first-bias'],
    },
    { code: `keras.layers.Conv${rank}D(...)`, weights: KERAS_WEIGHTS },
  ],
  signatures: [{ params: PARAMS }],
  rename: OLD,
  pytorch: torchConv(rank),
  jax: jaxConv(rank),
  caveats: CAVEATS,
  examples: examplesOf(rank),
  aliases: [`tf.keras.layers.Convolution${rank}D`],
});

const TRANSPOSED_PARAMS = `filters, kernel_size, strides=1, padding="valid", output_padding=None, data_format=None, dilation_rate=1, ${TAIL}`;

/** Transposed convolutions; `output_padding` and dilation are rare and stay a sentence. */
function transposed(rank: number): RowText {
  const name = `ConvTranspose${rank}d`;
  const head = '(?in_channels, filters, kernel_size, stride=strides, bias=use_bias)';
  const rest = {
    holes: inChannels,
    weights: [`weight = kernel.permute(${KERNEL[rank]})`, 'bias = bias'],
  };
  const size = rank === 2 ? 'hw(strides)' : 'strides';
  const flax = (kernel: string, padding: string) =>
    `nnx.ConvTranspose(?in_channels, filters, ${kernel}, strides=${size}, padding=${padding}, use_bias=use_bias, ` +
    'kernel_init=init(kernel_initializer), transpose_kernel=True, rngs=rngs)';
  const jaxRest = { holes: inChannels, weights: ['kernel = kernel', 'bias = bias'] };
  const kernel = rank === 2 ? 'hw(kernel_size)' : 'kernel_size';
  const rare = 'output_padding is not None or (dilation_rate != 1 and dilation_rate != (1, 1))';
  return keptLayer(`Conv${rank}DTranspose`, ['kernel', 'bias'], {
    signatures: [{ params: TRANSPOSED_PARAMS }],
    pytorch: [
      none(
        `\`nn.${name}\` has both arguments, but crops elsewhere: compute the full result without padding and crop it as \`output_padding\` asks.`,
        { when: rare },
      ),
      ...torchLayer(
        { made: `${name}Same${head}`, rank },
        { ...rest, helpers: [`${name}Same`], when: `${LAST} and ${SAME}` },
      ),
      ...torchLayer(
        { made: `nn.${name}${head}`, rank },
        {
          ...rest,
          note: 'With a stride above the kernel size Keras adds `stride - kernel` rows: pass that as `output_padding`.',
          when: `${LAST} and ${VALID}`,
        },
      ),
      ...torchLayer(
        { made: `${name}Same${head}`, rank: 0, few: true },
        { ...rest, helpers: [`${name}Same`], note: 'This is SAME padding, channels first.' },
      ),
    ],
    jax: [
      ...(rank === 3
        ? [
            ...jaxLayer(flax('(kernel_size,) * 3', "'SAME'"), {
              ...jaxRest,
              when: `is_int(kernel_size) and ${SAME}`,
            }),
            ...jaxLayer(flax('(kernel_size,) * 3', "'VALID'"), { ...jaxRest, when: 'is_int(kernel_size)' }),
          ]
        : []),
      ...jaxLayer(flax(kernel, "'SAME'"), { ...jaxRest, when: SAME }),
      ...jaxLayer(flax(kernel, "'VALID'"), jaxRest),
    ],
    caveats: ['transposed-convolution-crop', ...CAVEATS],
    aliases:
      rank === 1
        ? ['tf.keras.layers.Convolution1DTranspose']
        : [`tf.keras.layers.Convolution${rank}DTranspose`],
    examples: layersOn(
      ['valid', 'same'].flatMap((padding) => [
        {
          filters: 2,
          kernel_size: 3,
          padding,
          activation: 'relu',
        },
        {
          filters: 2,
          kernel_size: 3,
          padding,
          activation: 'softmax',
        },
        { filters: 2, kernel_size: 3, strides: 2, padding },
        { filters: 2, kernel_size: 4, strides: 2, padding, use_bias: false },
        { filters: 2, kernel_size: 2, strides: padding === 'same' ? 3 : 2, padding },
        ...(rank === 3
          ? [
              { filters: 2, kernel_size: [3, 2, 2], padding },
              { filters: 2, kernel_size: [3, 2, 2], padding, activation: 'relu' },
            ]
          : []),
      ]),
      rank === 1 ? floats(2, 5, 3) : rank === 2 ? floats(2, 4, 5, 3) : floats(2, 3, 4, 3, 3),
      { in_channels: '3' },
    ),
  });
}

export const kerasConv = table(
  'tf.keras.layers',
  sparing({
    Conv1D: conv(1),
    Conv2D: conv(2),
    Conv3D: conv(3),
    Conv1DTranspose: transposed(1),
    Conv2DTranspose: transposed(2),
    Conv3DTranspose: transposed(3),
  }),
);
