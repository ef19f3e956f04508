/**
 * Rows of pooling in `tf.layers`, and of `tf.nn` by other names: SAME keeps TensorFlow's windows, NHWC stays NHWC.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, table, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';
import { poolAdvice } from './v1-pools.js';

type Pool = 'max' | 'avg';

const VALID = "padding in ('valid', 'VALID')";

const caveatsOf = (name: Pool) =>
  name === 'max' ? ['same-pooling', 'channels-last'] : ['average-pool-same', 'channels-last'];

/** Paddings and layouts; channels first has shapes of its own: see `layouts` of the examples. */
const LAYOUTS = [
  { inputs: floats(2, 8, 7, 3) },
  // Sizes that no example has with channels last: oneDNN in TensorFlow 2.15 takes the kernel cached for those (off by 3.1).
  { inputs: floats(2, 3, 6, 9), data_format: 'channels_first' },
  { inputs: floats(2, 8, 7, 3), data_format: unread('channels_last') },
];

const pool2d = (name: Pool): RowText => ({
  signatures: [{ params: 'inputs, pool_size, strides, padding="valid", data_format=None, name=None' }],
  ...poolAdvice({
    name,
    images: 'inputs',
    window: 'pool_size',
    strides: 'strides',
    first: 'channels_first',
    last: 'channels_last',
  }),
  examples: [
    ...LAYOUTS.flatMap((layout) => [
      { ...layout, pool_size: 2, strides: 2 },
      { ...layout, pool_size: [3, 2], strides: [2, 1], padding: 'SAME' },
      { ...layout, pool_size: 3, strides: 2, padding: unread('same') },
    ]),
    { inputs: floats(2, 8, 8, 3), pool_size: 3, strides: 2, padding: 'same', data_format: 'channels_last' },
  ].map((args) => trial(args, { api: 'v1' })),
});

/** One axis: SAME runs as a window of width one. */
const pool1d = (name: Pool): RowText => {
  const same = `${name}_pool2d_same`;
  const averaged = 'average_pool_same(inputs[:, :, None], (pool_size, 1), (strides, 1))[:, :, 0]';
  return {
    signatures: [
      { params: 'inputs, pool_size, strides, padding="valid", data_format="channels_last", name=None' },
    ],
    pytorch: [
      {
        when: VALID,
        code: `F.${name}_pool1d(inputs.transpose(1, 2), pool_size, stride=strides).transpose(1, 2)`,
        note: 'The transpositions keep (batch, time, channels) around the call.',
      },
      {
        code: `${same}(inputs[:, :, None], (pool_size, 1), (strides, 1))[:, :, 0]`,
        helpers: [same],
        note: 'One axis runs as images of width one.',
      },
    ],
    jax: `nnx.${name}_pool(inputs, (pool_size,), strides=(strides,), padding=padding${name === 'avg' ? ', count_include_pad=False' : ''})`,
    keras:
      name === 'max'
        ? 'keras.ops.max_pool(inputs, pool_size, strides=strides, padding=lower(padding))'
        : [
            {
              when: VALID,
              code: "keras.ops.average_pool(inputs, pool_size, strides=strides, padding='valid')",
            },
            { code: averaged, helpers: ['average_pool_same'] },
          ],
    examples: [
      { inputs: floats(2, 8, 3), pool_size: 2, strides: 2 },
      { inputs: floats(2, 8, 3), pool_size: 3, strides: 2, padding: 'same' },
    ],
    caveats: caveatsOf(name),
  };
};

export const layersPools = table('tf', {
  'layers.max_pooling2d': pool2d('max'),
  'layers.average_pooling2d': pool2d('avg'),
  'layers.max_pooling1d': pool1d('max'),
  'layers.average_pooling1d': pool1d('avg'),
});
