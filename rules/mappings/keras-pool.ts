/**
 * Rows of pooling, padding, cropping and upsampling of `tf.keras.layers`: layers without weights over NHWC images.
 */
import type { AdviceText, ArraySpec, Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, redesign, table } from '../../src/catalog/kit.js';
import { between, CALL_HOLES, layersOn, NHWC } from './keras-pieces.js';

const LAST = "(data_format is None or data_format == 'channels_last')";
const VALID = "padding in ('valid', 'VALID')";
const SAME = "padding in ('same', 'SAME')";

/** Of these the short name is the one that programs use most, and so the symbol. */
const SHORT_FIRST: ReadonlySet<string> = new Set([
  'MaxPool3D',
  'AvgPool1D',
  'AvgPool3D',
  'GlobalMaxPool2D',
  'GlobalMaxPool3D',
  'GlobalAvgPool3D',
]);

const INPUTS: Readonly<Record<number, ArraySpec>> = {
  1: floats(2, 7, 3),
  2: floats(2, 7, 8, 3),
  3: floats(2, 5, 6, 5, 3),
};

/** A pooling layer between permutations, or as it is where the reader's images are channels first already. */
function torchPool(rank: number, kind: 'Max' | 'Avg'): VariantText[] {
  const name = `${kind}Pool${rank}d`;
  const valid = `nn.${name}(pool_size, stride=strides)`;
  const same = `${name}Same(pool_size, stride=strides)`;
  const last = { call: between(rank), holes: CALL_HOLES, note: NHWC };
  return [
    { when: `${LAST} and ${VALID}`, code: valid, ...last },
    { when: `${LAST} and ${SAME}`, code: same, helpers: [`${name}Same`], ...last },
    { when: VALID, code: valid },
    { when: LAST, code: same, helpers: [`${name}Same`], ...last, note: `${NHWC} This is SAME padding.` },
    { code: same, helpers: [`${name}Same`], note: 'This is SAME padding, channels first.' },
  ];
}

function jaxPool(rank: number, kind: 'max' | 'avg'): VariantText[] {
  const wide = (value: string) =>
    rank === 2 ? `hw(${value})` : rank === 1 ? `(${value},)` : `(${value},) * 3`;
  const counted = kind === 'avg' ? ', count_include_pad=False' : '';
  const made = (window: string, strides: string, padding = 'padding.upper()') =>
    `functools.partial(nnx.${kind}_pool, window_shape=${window}, strides=${strides}, padding=${padding}${counted})`;
  const variants = (padding: string, when: string): VariantText[] => {
    const code = (window: string, strides: string) => made(window, strides, padding);
    const asIs =
      rank < 3
        ? []
        : [
            {
              when: `${when} and is_list(pool_size) and strides is None`,
              code: code('axes(pool_size)', 'axes(pool_size)'),
            },
            { when: `${when} and is_list(pool_size)`, code: code('axes(pool_size)', 'axes(strides)') },
          ];
    return [
      ...asIs,
      { when: `${when} and strides is None`, code: code(wide('pool_size'), wide('pool_size')) },
      { when, code: code(wide('pool_size'), wide('strides')) },
    ];
  };
  return [
    ...variants("'VALID'", VALID),
    ...variants("'SAME'", SAME),
    { code: made('pool_size', 'strides'), note: 'JAX wants tuples and `padding` in capitals.' },
  ];
}

function pool(rank: number, kind: 'Max' | 'Average'): RowText {
  const size = rank === 1 ? '2' : rank === 2 ? '(2, 2)' : '(2, 2, 2)';
  const short = kind === 'Max' ? 'Max' : 'Avg';
  const name = `${kind}Pooling${rank}D`;
  const tuples: Example[] =
    rank === 1
      ? []
      : [
          {
            pool_size: rank === 2 ? [3, 2] : [3, 2, 2],
            strides: rank === 2 ? [2, 1] : [2, 1, 1],
            padding: 'same',
          },
        ];
  return kept(`keras.layers.${name}`, {
    signatures: [{ params: `pool_size=${size}, strides=None, padding="valid", data_format=None, **kwargs` }],
    pytorch: torchPool(rank, short),
    jax: jaxPool(rank, kind === 'Max' ? 'max' : 'avg'),
    keras: kind === 'Average' ? averageKeras(name) : `keras.layers.${name}(...)`,
    caveats: [
      kind === 'Max' ? 'same-pooling' : 'average-pool-same',
      'channels-last',
      'pooling-default-stride',
    ],
    aliases: SHORT_FIRST.has(`${short}Pool${rank}D`)
      ? [`tf.keras.layers.${name}`]
      : [`tf.keras.layers.${short}Pool${rank}D`],
    examples: layersOn(
      [
        ...(rank === 2 ? [{}] : [{ pool_size: 2 }]),
        { pool_size: 3, strides: 2 },
        { pool_size: 2, padding: 'same' },
        { pool_size: 3, strides: 2, padding: 'same' },
        ...tuples,
        ...(rank === 3
          ? [
              { pool_size: [2, 2, 1] },
              { pool_size: [2, 2, 1], strides: [1, 2, 1] },
              { pool_size: [2, 2, 1], padding: 'same' },
            ]
          : []),
      ],
      INPUTS[rank]!,
    ),
  });
}

/** Keras 3 wants `pool_size`; the torch backend counts odd padding, see the caveat. */
const averageKeras = (name: string): AdviceText => [
  {
    when: 'absent(pool_size)',
    code: `keras.layers.${name}(pool_size, strides=strides, padding=padding, data_format=data_format)`,
  },
  { when: "padding in ('valid', 'VALID')", code: `keras.layers.${name}(...)` },
  ...(name === 'AveragePooling2D'
    ? [
        {
          code: 'AveragePooling2DSame(hw(pool_size), strides=hw(strides))',
          helpers: ['AveragePooling2DSame'],
          note: 'On the TensorFlow and JAX backends `keras.layers.AveragePooling2D` itself is right.',
        },
      ]
    : [{ code: `keras.layers.${name}(...)` }]),
];

/** A reduction over the spatial axes. */
function globalPool(rank: number, kind: 'Max' | 'Average'): RowText {
  const name = `Global${kind}Pooling${rank}D`;
  const short = `Global${kind === 'Max' ? 'Max' : 'Avg'}Pool${rank}D`;
  const first = [2, 3, 4].slice(0, rank).join(', ');
  const last = [1, 2, 3].slice(0, rank).join(', ');
  const torch = (axes: string, keep = '') =>
    kind === 'Max'
      ? `lambda x: x.amax(dim=(${axes}${rank === 1 ? ',' : ''})${keep})`
      : `lambda x: x.mean(dim=(${axes}${rank === 1 ? ',' : ''})${keep})`;
  const jnp = (axes: string, keep = '') =>
    `lambda x: x.${kind === 'Max' ? 'max' : 'mean'}(axis=(${axes}${rank === 1 ? ',' : ''})${keep})`;
  const each = (make: (axes: string, keep?: string) => string, keep: string): VariantText[] => [
    { when: `${LAST} and not keepdims`, code: make(last) },
    { when: LAST, code: make(last, keep) },
    { when: 'not keepdims', code: make(first) },
    { code: make(first, keep) },
  ];
  return kept(`keras.layers.${name}`, {
    signatures: [
      {
        params: `data_format=None, ${rank === 1 && kind === 'Average' ? '*, ' : ''}keepdims=False, **kwargs`,
      },
    ],
    pytorch: each(torch, ', keepdim=True').map((variant) => ({
      ...variant,
      note: 'A line of `forward`: after a convolution that stays NCHW the axes are those behind the channels.',
    })),
    jax: each(jnp, ', keepdims=True'),
    caveats: ['channels-last'],
    aliases: SHORT_FIRST.has(short) ? [`tf.keras.layers.${name}`] : [`tf.keras.layers.${short}`],
    examples: layersOn(
      [
        {},
        { keepdims: true },
        { data_format: 'channels_first' },
        { data_format: 'channels_first', keepdims: true },
      ],
      INPUTS[rank]!,
    ),
  });
}

const CORNERS = 'is_list(padding) and len(padding) == 2 and is_list(padding[0])';

const zeroPadding: RowText = kept('keras.layers.ZeroPadding2D', {
  signatures: [{ params: 'padding=(1, 1), data_format=None, **kwargs' }],
  pytorch: [
    {
      when: `${LAST} and is_int(padding)`,
      code: 'lambda x: F.pad(x, (0, 0, padding, padding, padding, padding))',
    },
    {
      when: `${LAST} and ${CORNERS}`,
      code: 'lambda x: F.pad(x, (0, 0, *padding[1], *padding[0]))',
    },
    {
      when: `${LAST} and is_list(padding)`,
      code: 'lambda x: F.pad(x, (0, 0, padding[1], padding[1], padding[0], padding[0]))',
    },
    {
      code: 'nn.ZeroPad2d(?padding)',
      holes: { padding: 'One number, or (left, right, top, bottom), as PyTorch counts them.' },
    },
  ],
  jax: [
    {
      when: `${LAST} and is_int(padding)`,
      code: 'lambda x: jnp.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))',
    },
    { when: `${LAST} and ${CORNERS}`, code: 'lambda x: jnp.pad(x, ((0, 0), *padding, (0, 0)))' },
    {
      when: `${LAST} and is_list(padding)`,
      code: 'lambda x: jnp.pad(x, ((0, 0), (padding[0], padding[0]), (padding[1], padding[1]), (0, 0)))',
    },
    redesign('`jnp.pad` with a pair for each axis, `(0, 0)` for the batch and the channels.', {
      effort: 'minutes',
    }),
  ],
  caveats: ['channels-last'],
  examples: layersOn(
    [
      {},
      { padding: 2 },
      { padding: [1, 2] },
      {
        padding: [
          [1, 0],
          [2, 3],
        ],
      },
    ],
    floats(2, 4, 5, 3),
  ),
});

const cropping: RowText = kept('keras.layers.Cropping2D', {
  signatures: [{ params: 'cropping=((0, 0), (0, 0)), data_format=None, **kwargs' }],
  pytorch: cropped(),
  jax: cropped(),
  caveats: ['channels-last'],
  examples: layersOn(
    [
      { cropping: 1 },
      { cropping: [1, 2] },
      {
        cropping: [
          [1, 0],
          [1, 2],
        ],
      },
    ],
    floats(2, 6, 7, 3),
  ),
});

function cropped(): AdviceText {
  const lists = 'is_list(cropping) and len(cropping) == 2';
  return [
    {
      when: `${LAST} and is_int(cropping)`,
      code: 'lambda x: x[:, cropping : x.shape[1] - cropping, cropping : x.shape[2] - cropping]',
    },
    {
      when: `${LAST} and ${lists} and is_list(cropping[0])`,
      code: 'lambda x: x[:, cropping[0][0] : x.shape[1] - cropping[0][1], cropping[1][0] : x.shape[2] - cropping[1][1]]',
    },
    {
      when: `${LAST} and ${lists}`,
      code: 'lambda x: x[:, cropping[0] : x.shape[1] - cropping[0], cropping[1] : x.shape[2] - cropping[1]]',
    },
    redesign('A slice of the two spatial axes.', { effort: 'minutes' }),
  ];
}

/** Repeats each pixel; the two others interpolate. */
const upSampling: RowText = kept('keras.layers.UpSampling2D', {
  signatures: [{ params: 'size=(2, 2), data_format=None, interpolation="nearest", **kwargs' }],
  pytorch: [
    {
      when: `${LAST} and interpolation == 'nearest'`,
      code: 'nn.Upsample(scale_factor=axes(size))',
      call: between(2),
      holes: CALL_HOLES,
      note: NHWC,
    },
    {
      when: `${LAST} and interpolation in ('bilinear', 'bicubic')`,
      code: 'nn.Upsample(scale_factor=axes(size), mode=interpolation, align_corners=False)',
      call: between(2),
      holes: CALL_HOLES,
      note: `${NHWC} TensorFlow's bicubic kernel differs from that of PyTorch.`,
    },
    { when: "interpolation == 'nearest'", code: 'nn.Upsample(scale_factor=axes(size))' },
    { code: 'nn.Upsample(scale_factor=axes(size), mode=interpolation)' },
  ],
  jax: [
    {
      when: `${LAST} and interpolation == 'nearest' and is_int(size)`,
      code: 'lambda x: x.repeat(size, axis=1).repeat(size, axis=2)',
    },
    {
      when: `${LAST} and interpolation == 'nearest'`,
      code: 'lambda x: x.repeat(size[0], axis=1).repeat(size[1], axis=2)',
    },
    {
      when: `${LAST} and is_int(size)`,
      code: 'lambda x: jax.image.resize(x, (x.shape[0], x.shape[1] * size, x.shape[2] * size, x.shape[3]), interpolation)',
    },
    {
      when: `${LAST} and is_list(size)`,
      code: 'lambda x: jax.image.resize(x, (x.shape[0], x.shape[1] * size[0], x.shape[2] * size[1], x.shape[3]), interpolation)',
    },
    redesign('`jnp.repeat` along the two spatial axes, or `jax.image.resize`.', { effort: 'minutes' }),
  ],
  caveats: ['channels-last'],
  examples: layersOn(
    [
      {},
      { size: 3 },
      { size: [2, 3] },
      { size: 2, interpolation: 'bilinear' },
      { size: [2, 3], interpolation: 'bilinear' },
    ],
    floats(2, 4, 5, 3),
  ),
});

const repeated = (axis: number): AdviceText => [{ code: `lambda x: x.repeat_interleave(size, dim=${axis})` }];

export const kerasPool = table('tf.keras.layers', {
  MaxPooling1D: pool(1, 'Max'),
  MaxPooling2D: pool(2, 'Max'),
  MaxPool3D: pool(3, 'Max'),
  AvgPool1D: pool(1, 'Average'),
  AveragePooling2D: pool(2, 'Average'),
  AvgPool3D: pool(3, 'Average'),
  GlobalMaxPooling1D: globalPool(1, 'Max'),
  GlobalMaxPool2D: globalPool(2, 'Max'),
  GlobalMaxPool3D: globalPool(3, 'Max'),
  GlobalAveragePooling1D: globalPool(1, 'Average'),
  GlobalAveragePooling2D: globalPool(2, 'Average'),
  GlobalAvgPool3D: globalPool(3, 'Average'),
  ZeroPadding2D: zeroPadding,
  ZeroPadding1D: kept('keras.layers.ZeroPadding1D', {
    signatures: [{ params: 'padding=1, **kwargs' }],
    pytorch: [
      { when: 'is_int(padding)', code: 'lambda x: F.pad(x, (0, 0, padding, padding))' },
      { code: 'lambda x: F.pad(x, (0, 0, *padding))' },
    ],
    jax: [
      { when: 'is_int(padding)', code: 'lambda x: jnp.pad(x, ((0, 0), (padding, padding), (0, 0)))' },
      { code: 'lambda x: jnp.pad(x, ((0, 0), padding, (0, 0)))' },
    ],
    examples: layersOn([{}, { padding: 2 }, { padding: [1, 2] }], floats(2, 4, 3)),
  }),
  Cropping2D: cropping,
  Cropping1D: kept('keras.layers.Cropping1D', {
    signatures: [{ params: 'cropping=(1, 1), **kwargs' }],
    pytorch: cropped1(),
    jax: cropped1(),
    examples: layersOn([{}, { cropping: 2 }, { cropping: [1, 2] }], floats(2, 7, 3)),
  }),
  UpSampling1D: kept('keras.layers.UpSampling1D', {
    signatures: [{ params: 'size=2, **kwargs' }],
    pytorch: repeated(1),
    jax: 'lambda x: x.repeat(size, axis=1)',
    examples: layersOn([{}, { size: 3 }], floats(2, 4, 3)),
  }),
  UpSampling2D: upSampling,
  UpSampling3D: kept('keras.layers.UpSampling3D', {
    signatures: [{ params: 'size=(2, 2, 2), data_format=None, **kwargs' }],
    pytorch: [
      {
        when: LAST,
        code: 'nn.Upsample(scale_factor=axes(size))',
        call: between(3),
        holes: CALL_HOLES,
        note: NHWC,
      },
      'nn.Upsample(scale_factor=axes(size))',
    ],
    jax: [
      {
        when: 'is_int(size)',
        code: 'lambda x: x.repeat(size, axis=1).repeat(size, axis=2).repeat(size, axis=3)',
      },
      { code: 'lambda x: x.repeat(size[0], axis=1).repeat(size[1], axis=2).repeat(size[2], axis=3)' },
    ],
    examples: layersOn([{}, { size: 2 }], floats(1, 2, 3, 2, 2)),
  }),
});

function cropped1(): AdviceText {
  return [
    { when: 'is_int(cropping)', code: 'lambda x: x[:, cropping : x.shape[1] - cropping]' },
    { code: 'lambda x: x[:, cropping[0] : x.shape[1] - cropping[1]]' },
  ];
}
