/**
 * The row of `tf.nn.conv2d_transpose`: the transpose of a convolution that would give the input from an image of `output_shape`.
 */
import type { Example, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, table } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';

const PLAIN =
  'F.conv_transpose2d(input.permute(0, 3, 1, 2), filters.permute(3, 2, 0, 1), stride=hw(strides)).permute(0, 2, 3, 1)';
const SAME = 'conv2d_transpose_same(input, filters, output_shape, hw(strides))';
const NHWC = "data_format in ('NHWC', None)";
const SIZE =
  'The result has the size of the input times the stride under SAME; another `output_shape` must be cut out of it.';

const keras = (format: string): VariantText => ({
  code: `keras.ops.conv_transpose(input, filters, strides=hw(strides), padding=lower(padding)${format})`,
  note: SIZE,
});

const one: Example = { input: floats(2, 4, 4, 3), filters: floats(5, 5, 4, 3), strides: [1, 2, 2, 1] };

const conv2dTranspose: RowText = {
  signatures: [
    {
      params:
        'value=None, filter=None, output_shape=None, strides=None, padding="SAME", data_format="NHWC", name=None, ' +
        'input=None, filters=None, dilations=None',
      api: 'v1',
      rename: { value: 'input', filter: 'filters' },
    },
    {
      params:
        'input, filters, output_shape, strides, padding="SAME", data_format="NHWC", dilations=None, name=None',
      api: 'v2',
    },
  ],
  pytorch: [
    { when: "padding == 'SAME'", code: SAME, helpers: ['conv2d_transpose_same'] },
    {
      when: "padding == 'VALID'",
      code: PLAIN,
      without: {
        output_shape: 'Without padding the size follows from the input, the kernel and the stride.',
      },
    },
    { code: `${SAME} if padding == 'SAME' else ${PLAIN}`, helpers: ['conv2d_transpose_same'] },
  ],
  jax: {
    code:
      'jax.linear_transpose(lambda images: jax.lax.conv_general_dilated(images, filters, hw(strides), padding, ' +
      "dimension_numbers=(data_format, 'HWIO', data_format)), jax.ShapeDtypeStruct(lit(output_shape), input.dtype))(input)[0]",
    note: 'It is the transpose of the convolution; `jax.lax.conv_transpose(..., transpose_kernel=True)` gives the same where the size is the usual one.',
  },
  keras: [
    { when: NHWC, ...keras('') },
    { when: "data_format == 'NCHW'", ...keras(", data_format='channels_first'") },
    keras(", data_format='channels_first' if data_format == 'NCHW' else 'channels_last'"),
  ],
  aliases: ['tf.nn.deconv2d'],
  caveats: ['transposed-convolution-crop', 'conv-kernel-layout', 'channels-last'],
  examples: [
    { ...one, output_shape: [2, 8, 8, 4] },
    { ...one, output_shape: [2, 11, 11, 4], padding: 'VALID' },
    { ...one, output_shape: [2, 8, 8, 4], padding: unread('SAME'), data_format: unread('NHWC') },
  ],
};

export const nnTransposed = table('tf', { 'nn.conv2d_transpose': conv2dTranspose });
