/**
 * Rows of `tf.nn` over images: convolution and pooling with weights in the source's layout, and dropout. The layout stays the
 * reader's at the border of each expression; inside a ported model permute once instead.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, redesign, table, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';
import { RNGS } from './layer-parts.js';
import { poolAdvice } from './v1-pools.js';

const VALID = "padding == 'VALID'";
const SAME = "padding == 'SAME'";
const NHWC = "data_format in ('NHWC', None)";
const NCHW = "data_format == 'NCHW'";
const NOTE = 'The permutations keep NHWC around the call; in a ported model permute once, at its input.';

const all = (...conditions: (string | undefined)[]): VariantText => {
  const when = conditions.filter(Boolean).join(' and ');
  return when === '' ? {} : { when };
};

const turned = (call: (images: string) => string, permute = 'permute') =>
  `${call(`input.${permute}(0, 2, 3, 1)`)}.${permute}(0, 3, 1, 2)`;

const DILATIONS = [
  { when: 'dilations is None', torch: '', helper: '', jax: '', keras: '' },
  {
    when: undefined,
    torch: ', dilation=hw(dilations)',
    helper: ', hw(dilations)',
    jax: ', rhs_dilation=hw(dilations)',
    keras: ', dilation_rate=hw(dilations)',
  },
];

function torchConv(): VariantText[] {
  const explicit = redesign(
    'Pad first, `F.pad(images, (left, right, top, bottom))` with channels first, then `F.conv2d` without padding.',
    { when: 'is_list(padding)', effort: 'minutes' },
  );
  const weight = 'filters.permute(3, 2, 0, 1)';
  const code = DILATIONS.flatMap(({ when, torch, helper }): VariantText[] => {
    const plain = (images: string) => `F.conv2d(${images}, ${weight}, stride=hw(strides)${torch})`;
    const same = (images: string) => `conv2d_same(${images}, filters, hw(strides)${helper})`;
    const any = (images: string) => `conv2d(${images}, filters, hw(strides), padding${helper})`;
    const withSame = { helpers: ['conv2d_same'] };
    const withAny = { helpers: ['conv2d'] };
    return [
      {
        ...all(NHWC, VALID, when),
        code: `${plain('input.permute(0, 3, 1, 2)')}.permute(0, 2, 3, 1)`,
        note: NOTE,
      },
      { ...all(NHWC, SAME, when), code: same('input'), ...withSame },
      { ...all(NHWC, when), code: any('input'), ...withAny },
      { ...all(NCHW, VALID, when), code: plain('input') },
      { ...all(NCHW, SAME, when), code: turned(same), ...withSame },
      { ...all(NCHW, when), code: turned(any), ...withAny },
      { ...all(when), code: `${turned(any)} if ${NCHW} else ${any('input')}`, ...withAny },
    ];
  });
  return [explicit, ...code];
}

/** JAX names the layout; of lists of padding it wants those of height and width. */
const jaxConv = (): VariantText[] =>
  DILATIONS.map(({ when, jax }) => ({
    ...all(when),
    code:
      `jax.lax.conv_general_dilated(input, filters, hw(strides), hw(padding)${jax}, ` +
      "dimension_numbers=(data_format, 'HWIO', data_format))",
  }));

function kerasConv(): VariantText[] {
  const explicit = redesign(
    'Pad first, `keras.ops.pad(images, paddings)`, then `keras.ops.conv` with `padding="valid"`.',
    { when: 'is_list(padding)', effort: 'minutes' },
  );
  const layouts = [
    { test: NHWC, format: '' },
    { test: NCHW, format: ", data_format='channels_first'" },
    { test: undefined, format: `, data_format='channels_first' if ${NCHW} else 'channels_last'` },
  ];
  return [
    explicit,
    ...DILATIONS.flatMap(({ when, keras }) =>
      layouts.map(({ test, format }) => ({
        ...all(test, when),
        code: `keras.ops.conv(input, filters, strides=hw(strides), padding=lower(padding)${format}${keras})`,
      })),
    ),
  ];
}

const FILTERS = floats(3, 3, 3, 9);
const LAYOUTS: readonly Example[] = [
  { input: floats(1, 8, 8, 3) },
  // Sizes of their own: oneDNN in TensorFlow 2.15 takes the kernel cached for channels last of the same sizes.
  { input: floats(1, 3, 7, 9), data_format: 'NCHW' },
  { input: floats(1, 8, 8, 3), data_format: unread('NHWC') },
];

const conv2d: RowText = {
  signatures: [
    {
      params: 'input, filters, strides, padding, data_format="NHWC", dilations=None, name=None',
      api: 'v2',
    },
    {
      params:
        'input, filter=None, strides=None, padding=None, use_cudnn_on_gpu=True, data_format="NHWC", dilations=None, ' +
        'name=None, filters=None',
      api: 'v1',
      rename: { filter: 'filters' },
    },
  ],
  pytorch: torchConv(),
  jax: jaxConv(),
  keras: kerasConv(),
  without: { use_cudnn_on_gpu: 'Which library runs it is chosen by the framework.' },
  examples: [
    ...LAYOUTS.flatMap((layout) =>
      [{}, { dilations: 2 }].flatMap((dilated): Example[] => {
        const strides = layout.data_format === 'NCHW' ? [1, 1, 2, 2] : [1, 2, 2, 1];
        const step = 'dilations' in dilated ? 1 : strides;
        const one = { ...layout, filters: FILTERS, strides: step, ...dilated };
        return [
          { ...one, padding: 'VALID' },
          { ...one, padding: 'SAME' },
          { ...one, padding: unread('SAME') },
        ];
      }),
    ),
    {
      input: floats(1, 8, 8, 3),
      filters: FILTERS,
      strides: [1, 1, 1, 1],
      padding: [
        [0, 0],
        [1, 2],
        [0, 1],
        [0, 0],
      ],
    },
  ],
  caveats: ['same-padding-stride', 'same-padding-even-kernel', 'channels-last', 'conv-kernel-layout'],
};

/** Pooling of images. `name` is `max` or `avg`. */
function pool(name: 'max' | 'avg'): RowText {
  return {
    signatures: [
      {
        params: 'value, ksize, strides, padding, data_format="NHWC", name=None',
        api: 'v1',
        rename: { value: 'input' },
      },
      { params: 'input, ksize, strides, padding, data_format="NHWC", name=None', api: 'v2' },
    ],
    ...poolAdvice({
      name,
      images: 'input',
      window: 'ksize',
      strides: 'strides',
      first: 'NCHW',
      last: 'NHWC',
    }),
    examples: [
      { input: floats(1, 8, 8, 2), two: [1, 2, 2, 1], three: [1, 3, 3, 1] },
      { input: floats(1, 2, 7, 10), two: [1, 1, 2, 2], three: [1, 1, 3, 3], data_format: 'NCHW' },
      { input: floats(1, 8, 8, 2), two: [1, 2, 2, 1], three: [1, 3, 3, 1], data_format: unread('NHWC') },
    ]
      .flatMap(({ two, three, ...layout }): Example[] => [
        { ...layout, ksize: two, strides: two, padding: 'VALID' },
        { ...layout, ksize: three, strides: two, padding: 'SAME' },
        { ...layout, ksize: three, strides: two, padding: unread('SAME') },
      ])
      .map((args) =>
        args.data_format === 'NCHW' && name === 'max'
          ? trial(args, { gradient: 'TensorFlow has no gradient of channels-first pooling on the CPU.' })
          : args,
      ),
  };
}

const layerHole = { name: 'The attribute that holds the layer.' };
const DRAWS = 'It draws anew.';

/** Dropout that is on, in a module that trains. */
const dropped = (args: Example, api: 'v1' | 'v2') =>
  trial(
    { x: floats(300, 200), ...args },
    {
      api,
      holes: { training: 'True' },
      compare: 'moments',
      gradient: DRAWS,
      jax: { make: '$setup\n$init\nself.result.train()', use: 'result = $code' },
    },
  );

const dropout: RowText = {
  signatures: [
    { params: 'x, rate, noise_shape=None, seed=None, name=None', api: 'v2' },
    { params: 'x, keep_prob=None, noise_shape=None, seed=None, name=None, rate=None', api: 'v1' },
  ],
  pytorch: [
    { when: 'not absent(keep_prob)', code: 'F.dropout(x, p=1 - keep_prob, training=?training)' },
    { code: 'F.dropout(x, p=rate, training=?training)' },
  ].map((variant) => ({
    ...variant,
    holes: { training: '`self.training` in a module; `True` drops always, as `tf.nn.dropout` does.' },
  })),
  jax: [
    { when: 'not absent(keep_prob)', rate: '1 - keep_prob' },
    { when: undefined, rate: 'rate' },
  ].map(({ when, rate }) => ({
    ...(when !== undefined && { when }),
    setup: RNGS,
    init: `self.?name = nnx.Dropout(${rate}, rngs=rngs)`,
    code: 'self.?name(x)',
    holes: layerHole,
  })),
  keras: [
    { when: 'not absent(keep_prob)', rate: '1 - keep_prob' },
    { when: undefined, rate: 'rate' },
  ].map(({ when, rate }) => ({
    ...(when !== undefined && { when }),
    code: `keras.random.dropout(x, ${rate}, noise_shape=noise_shape, seed=seed)`,
  })),
  note: 'A `noise_shape` of one value a channel is `nn.Dropout2d` (NCHW), `broadcast_dims` in `nnx.Dropout`.',
  without: {
    seed: 'A `seed` of one operation has no counterpart: seed the whole run; the numbers are others anyway.',
  },
  caveats: ['dropout-keep-prob', 'dropout-training', 'jax-random-keys', 'keras-seed-generator'],
  examples: [
    dropped({ rate: 0.4 }, 'v2'),
    dropped({ rate: 0.4, seed: 7 }, 'v2'),
    dropped({ keep_prob: 0.7 }, 'v1'),
    dropped({ rate: 0.4 }, 'v1'),
  ],
};

export const nnImages = table('tf', {
  'nn.conv2d': conv2d,
  'nn.max_pool': pool('max'),
  'nn.avg_pool': pool('avg'),
  'nn.dropout': dropout,
});
