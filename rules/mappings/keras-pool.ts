/**
 * Rows of pooling of `tf.keras.layers`, by windows and over the whole image.
 */
import type { AdviceText, ArraySpec, Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, redesign, table, trial } from '../../src/catalog/kit.js';
import { between, CALL_HOLES, layersOn, NHWC, sparing, unread } from './keras-pieces.js';

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

const NO_GRADIENT = 'TensorFlow has no gradient of channels-first pooling on the CPU.';
const CAPITALS = 'JAX wants tuples, and `padding` in capitals.';

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
    redesign(
      '`nnx` pools channels last: transpose before and after, `x.transpose(0, 2, 3, 1)` for images, or keep the whole model channels last.',
      {
        when: "data_format == 'channels_first'",
        effort: 'minutes',
      },
    ),
    ...variants("'VALID'", VALID),
    ...variants("'SAME'", SAME),
    { when: 'strides is None', code: made(wide('pool_size'), wide('pool_size')), note: CAPITALS },
    { code: made(wide('pool_size'), wide('strides')), note: CAPITALS },
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
  const rare: Example[] = [
    { pool_size: 2, data_format: 'channels_first' },
    { pool_size: 2, padding: unread('same') },
    { pool_size: 2, padding: unread('same'), strides: 1 },
    { pool_size: 2, padding: unread('same'), data_format: 'channels_first' },
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
    ).concat(rare.map((args) => trial(args, { on: [INPUTS[rank]!], gradient: NO_GRADIENT }))),
  });
}

/** Keras 3 wants `pool_size`; the torch backend counts odd padding, see the caveat. */
const averageKeras = (name: string): AdviceText => [
  { when: "data_format == 'channels_first'", code: `keras.layers.${name}(...)` },
  {
    when: 'absent(pool_size)',
    code: `keras.layers.${name}(pool_size, strides=strides, padding=padding, data_format=data_format)`,
  },
  { when: "padding in ('valid', 'VALID')", code: `keras.layers.${name}(...)` },
  ...(name === 'AveragePooling2D'
    ? [
        {
          code: 'AveragePoolingSame(hw(pool_size), strides=hw(strides))',
          helpers: ['AveragePoolingSame'],
          note: 'On the TensorFlow and JAX backends `keras.layers.AveragePooling2D` itself is right.',
        },
      ]
    : name === 'AveragePooling3D'
      ? [
          {
            when: 'is_int(pool_size)',
            code: 'AveragePoolingSame((pool_size,) * 3, strides=strides)',
            helpers: ['AveragePoolingSame'],
          },
          { code: 'AveragePoolingSame(pool_size, strides=strides)', helpers: ['AveragePoolingSame'] },
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

export const kerasPool = table(
  'tf.keras.layers',
  sparing({
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
  }),
);
