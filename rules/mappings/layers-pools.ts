/**
 * Rows of pooling in `tf.layers`, and of `tf.nn` by other names: SAME keeps TensorFlow's windows, NHWC stays NHWC.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, table } from '../../src/catalog/kit.js';
import { NHWC } from './layer-parts.js';

type Pool = 'max' | 'avg';

const FIRST = "data_format == 'channels_first'";
const VALID = "padding in ('valid', 'VALID')";
const SAME_NOTE = 'This is SAME; for VALID call the pooling function of PyTorch.';

function torchPool2d(name: Pool): AdviceText {
  const same = `${name}_pool2d_same`;
  const images = 'inputs.permute(0, 3, 1, 2)';
  return [
    { when: `${FIRST} and ${VALID}`, code: `F.${name}_pool2d(inputs, pool_size, stride=strides)` },
    {
      when: `${FIRST} and padding in ('same', 'SAME')`,
      code: `${same}(inputs.permute(0, 2, 3, 1), hw(pool_size), hw(strides)).permute(0, 3, 1, 2)`,
      helpers: [same],
    },
    {
      when: VALID,
      code: `F.${name}_pool2d(${images}, pool_size, stride=strides).permute(0, 2, 3, 1)`,
      note: NHWC,
    },
    {
      when: "padding in ('same', 'SAME')",
      code: `${same}(inputs, hw(pool_size), hw(strides))`,
      helpers: [same],
    },
    { code: `${same}(inputs, hw(pool_size), hw(strides))`, helpers: [same], note: SAME_NOTE },
  ];
}

function jaxPool2d(name: Pool): AdviceText {
  const more = name === 'avg' ? ', count_include_pad=False' : '';
  const pooled = (images: string) =>
    `nnx.${name}_pool(${images}, hw(pool_size), strides=hw(strides), padding=padding${more})`;
  return [
    { when: FIRST, code: `${pooled('inputs.transpose(0, 2, 3, 1)')}.transpose(0, 3, 1, 2)` },
    pooled('inputs'),
  ];
}

function kerasPool2d(name: Pool): AdviceText {
  if (name === 'max') {
    return 'keras.ops.max_pool(inputs, hw(pool_size), strides=hw(strides), padding=lower(padding), data_format=data_format)';
  }
  return [
    {
      when: VALID,
      code: "keras.ops.average_pool(inputs, hw(pool_size), strides=hw(strides), padding='valid', data_format=data_format)",
    },
    {
      when: FIRST,
      code: 'keras.ops.transpose(average_pool_same(keras.ops.transpose(inputs, (0, 2, 3, 1)), hw(pool_size), hw(strides)), (0, 3, 1, 2))',
      helpers: ['average_pool_same'],
    },
    { code: 'average_pool_same(inputs, hw(pool_size), hw(strides))', helpers: ['average_pool_same'] },
  ];
}

const caveatsOf = (name: Pool) =>
  name === 'max' ? ['same-pooling', 'channels-last'] : ['average-pool-same', 'channels-last'];

const pool2d = (name: Pool): RowText => ({
  signatures: [
    { params: 'inputs, pool_size, strides, padding="valid", data_format="channels_last", name=None' },
  ],
  pytorch: torchPool2d(name),
  jax: jaxPool2d(name),
  keras: kerasPool2d(name),
  examples: [
    { inputs: floats(2, 8, 7, 3), pool_size: 2, strides: 2 },
    { inputs: floats(2, 8, 7, 3), pool_size: [3, 2], strides: [2, 1], padding: 'SAME' },
    { inputs: floats(2, 8, 8, 3), pool_size: 3, strides: 2, padding: 'same', data_format: 'channels_last' },
    { inputs: floats(2, 3, 8, 7), pool_size: 3, strides: 2, padding: 'same', data_format: 'channels_first' },
    // A shape of its own: oneDNN in TensorFlow 2.15 takes the kernel cached for NHWC of these very sizes (off by 3.1).
    { inputs: floats(2, 3, 6, 9), pool_size: 2, strides: 2, data_format: 'channels_first' },
  ],
  caveats: caveatsOf(name),
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
