/**
 * Rows of pooling of `tf.keras.layers`, by windows and over the whole image.
 */
import type { AdviceText, ArraySpec, Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, table, trial } from '../../src/catalog/kit.js';
import {
  between,
  CALL_HOLES,
  jaxFirst,
  jaxOpenCall,
  layersOn,
  NHWC,
  openCall,
  sparing,
  unread,
} from './keras-pieces.js';

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
  const open = `${valid} if padding.lower() == 'valid' else ${same}`;
  const helpers = [`${name}Same`];
  const pads = [
    { when: VALID, code: valid, helpers: [] },
    { when: SAME, code: same, helpers },
    { when: undefined, code: open, helpers },
  ];
  const layouts = [
    { when: LAST, more: { call: between(rank), holes: CALL_HOLES, note: NHWC } },
    { when: "data_format == 'channels_first'", more: {} },
    { when: undefined, more: { call: openCall(rank), holes: CALL_HOLES, note: NHWC } },
  ];
  return layouts.flatMap((layout) =>
    (layout.when === undefined ? pads.slice(-1) : pads).map(({ when, code, helpers: used }): VariantText => {
      const all = [layout.when, when].filter(Boolean).join(' and ');
      return { ...(all !== '' && { when: all }), code, helpers: used, ...layout.more };
    }),
  );
}

/** Shapes of their own: oneDNN in TensorFlow 2.15 takes the kernel cached for channels last of the same sizes. */
const FIRST_INPUTS: Readonly<Record<number, ArraySpec>> = {
  1: floats(2, 3, 9),
  2: floats(2, 3, 9, 6),
  3: floats(2, 3, 4, 7, 6),
};
/** Three axes with channels first do not run on the CPU. */
const runs = (args: Example, rank: number): boolean => rank < 3 || args.data_format !== 'channels_first';
const NO_GRADIENT = 'TensorFlow has no gradient of channels-first pooling on the CPU.';
const CAPITALS = 'JAX wants tuples, and `padding` in capitals.';

function jaxPool(rank: number, kind: 'max' | 'avg'): VariantText[] {
  const wide = (value: string) =>
    rank === 2 ? `hw(${value})` : rank === 1 ? `(${value},)` : `(${value},) * 3`;
  const counted = kind === 'avg' ? ', count_include_pad=False' : '';
  const made = (window: string, strides: string, padding = 'padding.upper()') =>
    `functools.partial(nnx.${kind}_pool, window_shape=${window}, strides=${strides}, padding=${padding}${counted})`;
  const variants = (padding: string, when?: string): VariantText[] => {
    const code = (window: string, strides: string) => made(window, strides, padding);
    const also = (...more: string[]): VariantText => {
      const all = [when, ...more].filter(Boolean).join(' and ');
      return all === '' ? {} : { when: all };
    };
    const listed: VariantText[] =
      rank < 3
        ? []
        : [
            {
              ...also('is_list(pool_size)', 'strides is None'),
              code: code('axes(pool_size)', 'axes(pool_size)'),
            },
            { ...also('is_list(pool_size)'), code: code('axes(pool_size)', 'axes(strides)') },
          ];
    return [
      ...listed,
      { ...also('strides is None'), code: code(wide('pool_size'), wide('pool_size')) },
      { ...also(), code: code(wide('pool_size'), wide('strides')) },
    ].map((variant) => (when === undefined ? { ...variant, note: CAPITALS } : variant));
  };
  const all = [...variants("'VALID'", VALID), ...variants("'SAME'", SAME), ...variants('padding.upper()')];
  const layouts: VariantText[] = [
    { when: LAST },
    { when: "data_format == 'channels_first'", call: jaxFirst(rank), holes: CALL_HOLES },
    { call: jaxOpenCall(rank), holes: CALL_HOLES },
  ];
  return layouts.flatMap(({ when: layout, ...more }) =>
    all.map(({ when, ...one }): VariantText => {
      const both = [layout, when].filter(Boolean).join(' and ');
      return { ...one, ...more, ...(both !== '' && { when: both }) };
    }),
  );
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
  const sizes: Example[] = [
    { pool_size: 3, strides: 2 },
    { pool_size: 2 },
    ...(rank === 3 ? [{ pool_size: [2, 2, 1] }, { pool_size: [2, 2, 1], strides: [1, 2, 1] }] : []),
  ];
  const paddings: Example[] = [{}, { padding: 'same' }, { padding: unread('same') }];
  const rare: Example[] = sizes.flatMap((size) =>
    paddings.flatMap((padding) =>
      [
        { data_format: 'channels_first' },
        { data_format: unread('channels_last') },
        ...(padding.padding === undefined ? [] : [{}]),
      ].map((layout) => ({ ...size, ...padding, ...layout })),
    ),
  );
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
    ).concat(
      rare
        .filter((args) => runs(args, rank))
        .map((args) =>
          trial(args, {
            on: [args.data_format === 'channels_first' ? FIRST_INPUTS[rank]! : INPUTS[rank]!],
            gradient: NO_GRADIENT,
          }),
        ),
    ),
  });
}

/** Keras 3 wants `pool_size`; the torch backend counts odd padding, see the caveat. */
function averageKeras(name: string): AdviceText {
  const layer = `keras.layers.${name}(...)`;
  const full = `keras.layers.${name}(pool_size, strides=strides, padding=padding, data_format=data_format)`;
  if (name === 'AveragePooling1D') return [{ when: 'absent(pool_size)', code: full }, { code: layer }];
  const rank = name === 'AveragePooling3D' ? 3 : 2;
  const [last, first] = rank === 3 ? ['2, 3, 4, 1', '4, 1, 2, 3'] : ['2, 3, 1', '3, 1, 2'];
  const helpers = ['AveragePoolingSame'];
  const note = 'On the TensorFlow and JAX backends the layer of Keras itself is right.';
  const sizes =
    rank === 2
      ? [{ when: undefined, size: 'hw(pool_size), strides=hw(strides)' }]
      : [
          { when: 'is_int(pool_size)', size: '(pool_size,) * 3, strides=strides' },
          { when: undefined, size: 'pool_size, strides=strides' },
        ];
  const same = sizes.flatMap(({ when: kind, size }) => {
    const inner = `AveragePoolingSame(${size})`;
    const turned = `keras.Sequential([keras.layers.Permute((${last})), ${inner}, keras.layers.Permute((${first}))])`;
    const open = `${turned} if data_format == 'channels_first' else ${inner}`;
    return [
      { kind, layout: "data_format == 'channels_first'", code: turned },
      { kind, layout: LAST, code: inner },
      { kind, layout: undefined, code: open },
    ];
  });
  const when = (...all: (string | undefined)[]): VariantText => {
    const text = all.filter(Boolean).join(' and ');
    return text === '' ? {} : { when: text };
  };
  const ordered = [...same].sort((a, b) => Number(a.kind === undefined) - Number(b.kind === undefined));
  return [
    { when: `absent(pool_size) and ${VALID}`, code: full },
    { when: VALID, code: layer },
    ...ordered.map(({ kind, layout, code }) => ({ ...when(SAME, kind, layout), code, helpers, note })),
    ...ordered.map(({ kind, layout, code }) => ({
      ...when(kind, layout),
      code: `${full} if padding.lower() == 'valid' else ${code}`,
      helpers,
      note,
    })),
  ];
}

/** A reduction over the spatial axes. */
function globalPool(rank: number, kind: 'Max' | 'Average'): RowText {
  const name = `Global${kind}Pooling${rank}D`;
  const short = `Global${kind === 'Max' ? 'Max' : 'Avg'}Pool${rank}D`;
  const first = [2, 3, 4].slice(0, rank).join(', ');
  const last = [1, 2, 3].slice(0, rank).join(', ');
  const torch = (axes: string, keep = '') =>
    kind === 'Max' ? `lambda x: x.amax(dim=${axes}${keep})` : `lambda x: x.mean(dim=${axes}${keep})`;
  const jnp = (axes: string, keep = '') =>
    `lambda x: x.${kind === 'Max' ? 'max' : 'mean'}(axis=${axes}${keep})`;
  const tuple = (axes: string) => `(${axes}${rank === 1 ? ',' : ''})`;
  const open = `${tuple(first)} if data_format == 'channels_first' else ${tuple(last)}`;
  const each = (make: (axes: string, keep?: string) => string, keep: string): VariantText[] => [
    { when: `${LAST} and not keepdims`, code: make(tuple(last)) },
    { when: LAST, code: make(tuple(last), keep) },
    { when: "data_format == 'channels_first' and not keepdims", code: make(tuple(first)) },
    { when: "data_format == 'channels_first'", code: make(tuple(first), keep) },
    { when: 'not keepdims', code: make(open) },
    { code: make(open, keep) },
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
        { data_format: unread('channels_first') },
        { data_format: unread('channels_last'), keepdims: true },
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
