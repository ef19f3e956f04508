/**
 * Builds the rows of pooling functions of two axes: `tf.nn.max_pool`, `tf.layers.max_pooling2d`, `slim.max_pool2d` and the averages.
 * They differ in the names of their arguments; SAME keeps TensorFlow's windows, the layout stays the reader's.
 */
import type { VariantText } from '../../src/catalog/kit.js';

/** What a function calls its arguments, and what its layouts are called. */
export interface PoolSource {
  name: 'max' | 'avg';
  images: string;
  window: string;
  strides: string;
  first: string;
  last: string;
}

const VALID = "padding in ('valid', 'VALID')";
const SAME = "padding in ('same', 'SAME')";
const NOTE = 'The permutations keep NHWC around the call; in a ported model permute once, at its input.';

const first = ({ first: name }: PoolSource) => `data_format == '${name}'`;
const last = ({ last: name }: PoolSource) => `(data_format is None or data_format == '${name}')`;

/** Channels last around a call that gives and takes them so. */
const turned = (call: (images: string) => string, images: string, permute: string) =>
  `${call(`${images}.${permute}(0, 2, 3, 1)`)}.${permute}(0, 3, 1, 2)`;

function torch(source: PoolSource): VariantText[] {
  const { name, images, window, strides } = source;
  const sizes = `hw(${window}), hw(${strides})`;
  const same = (x: string) => `${name}_pool2d_same(${x}, ${sizes})`;
  const any = (x: string) => `${name}_pool2d(${x}, ${sizes}, padding)`;
  const plain = (x: string) => `F.${name}_pool2d(${x}, hw(${window}), stride=hw(${strides}))`;
  const withSame = { helpers: [`${name}_pool2d_same`] };
  const withAny = { helpers: [`${name}_pool2d`] };
  return [
    { when: `${first(source)} and ${VALID}`, code: plain(images) },
    { when: `${first(source)} and ${SAME}`, code: turned(same, images, 'permute'), ...withSame },
    { when: first(source), code: turned(any, images, 'permute'), ...withAny },
    {
      when: `${last(source)} and ${VALID}`,
      code: `${plain(`${images}.permute(0, 3, 1, 2)`)}.permute(0, 2, 3, 1)`,
      note: NOTE,
    },
    { when: `${last(source)} and ${SAME}`, code: same(images), ...withSame },
    { when: last(source), code: any(images), ...withAny },
    { code: `${turned(any, images, 'permute')} if ${first(source)} else ${any(images)}`, ...withAny },
  ];
}

function jax(source: PoolSource): VariantText[] {
  const { name, images, window, strides } = source;
  const more = name === 'avg' ? ', count_include_pad=False' : '';
  const pooled = (x: string) =>
    `nnx.${name}_pool(${x}, hw(${window}), strides=hw(${strides}), padding=padding${more})`;
  return [
    { when: first(source), code: turned(pooled, images, 'transpose') },
    { when: last(source), code: pooled(images) },
    { code: `${turned(pooled, images, 'transpose')} if ${first(source)} else ${pooled(images)}` },
  ];
}

/** Max pooling takes the layout; SAME averages need a helper, as the torch backend of Keras counts padding. */
function keras(source: PoolSource): VariantText[] {
  const { name, images, window, strides } = source;
  const sizes = `hw(${window}), strides=hw(${strides})`;
  const format =
    source.first === 'channels_first'
      ? 'data_format'
      : `'channels_first' if ${first(source)} else 'channels_last'`;
  const op = (padding: string, layout: string) =>
    `keras.ops.${name === 'max' ? 'max' : 'average'}_pool(${images}, ${sizes}, padding=${padding}${layout})`;
  const layouts = [
    { when: first(source), layout: ", data_format='channels_first'" },
    { when: last(source), layout: '' },
    { when: undefined, layout: `, data_format=${format}` },
  ];
  if (name === 'max')
    return layouts.map(({ when, layout }) => ({ ...(when && { when }), code: op('lower(padding)', layout) }));
  const any = (x: string) => `average_pool(${x}, hw(${window}), hw(${strides}), padding)`;
  const firstAny = `keras.ops.transpose(${any(`keras.ops.transpose(${images}, (0, 2, 3, 1))`)}, (0, 3, 1, 2))`;
  const same = firstAny.replace('average_pool(', 'average_pool_same(').replace(', padding)', ')');
  return [
    { when: `${first(source)} and ${VALID}`, code: op("'valid'", ", data_format='channels_first'") },
    { when: `${first(source)} and ${SAME}`, code: same, helpers: ['average_pool_same'] },
    { when: first(source), code: firstAny, helpers: ['average_pool'] },
    { when: `${last(source)} and ${VALID}`, code: op("'valid'", '') },
    {
      when: `${last(source)} and ${SAME}`,
      code: `average_pool_same(${images}, hw(${window}), hw(${strides}))`,
      helpers: ['average_pool_same'],
    },
    { when: last(source), code: any(images), helpers: ['average_pool'] },
    {
      code: `${firstAny} if ${first(source)} else ${any(images)}`,
      helpers: ['average_pool'],
    },
  ];
}

/** The advice of one pooling function. */
export const poolAdvice = (source: PoolSource) => ({
  pytorch: torch(source),
  jax: jax(source),
  keras: keras(source),
  caveats: source.name === 'max' ? ['same-pooling', 'channels-last'] : ['average-pool-same', 'channels-last'],
});
