/**
 * Rows of `tf.keras.backend` that convolve, pool and resize.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table } from '../../src/catalog/kit.js';

const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const hours = (note: string) => redesign(note, { effort: 'hours' });

export const backendImages = table('tf.keras', {
  'backend.conv1d': convolution('1'),
  'backend.conv2d': convolution('2'),
  'backend.conv3d': convolution('3'),
  'backend.conv2d_transpose': {
    pytorch: hours('`F.conv_transpose2d` on NCHW images; `tf.nn.conv2d_transpose` has the helper for SAME.'),
    jax: hours('`jax.lax.conv_transpose` with `transpose_kernel=True`.'),
    keras: 'keras.ops.conv_transpose(x, kernel, strides=strides, padding=padding)',
    signatures: [
      {
        params:
          "x, kernel, output_shape, strides=(1, 1), padding='valid', data_format=None, dilation_rate=(1, 1)",
      },
    ],
    caveats: ['transposed-convolution-crop'],
    examples: [{ x: floats(1, 4, 4, 3), kernel: floats(3, 3, 2, 3), output_shape: [1, 6, 6, 2] }],
  },
  'backend.pool2d': {
    signatures: [
      { params: "x, pool_size, strides=(1, 1), padding='valid', data_format=None, pool_mode='max'" },
    ],
    pytorch: [
      {
        when: "padding == 'valid' and pool_mode == 'max'",
        code: 'F.max_pool2d(x.permute(0, 3, 1, 2), pool_size, stride=strides).permute(0, 2, 3, 1)',
      },
      {
        when: "padding == 'valid'",
        code: 'F.avg_pool2d(x.permute(0, 3, 1, 2), pool_size, stride=strides).permute(0, 2, 3, 1)',
      },
      {
        when: "pool_mode == 'max'",
        code: 'max_pool2d_same(x, pool_size, strides)',
        helpers: ['max_pool2d_same'],
      },
      { code: 'avg_pool2d_same(x, pool_size, strides)', helpers: ['avg_pool2d_same'] },
    ],
    jax: [
      {
        when: "pool_mode == 'max'",
        code: 'nnx.max_pool(x, pool_size, strides=strides, padding=padding.upper())',
      },
      {
        code: 'nnx.avg_pool(x, pool_size, strides=strides, padding=padding.upper(), count_include_pad=False)',
      },
    ],
    keras: [
      {
        when: "pool_mode == 'max'",
        code: 'keras.ops.max_pool(x, pool_size, strides=strides, padding=padding)',
      },
      {
        when: "padding == 'valid'",
        code: 'keras.ops.average_pool(x, pool_size, strides=strides, padding=padding)',
      },
      { code: 'average_pool_same(x, pool_size, strides)', helpers: ['average_pool_same'] },
    ],
    caveats: ['same-pooling', 'channels-last'],
    examples: ['valid', 'same'].flatMap((padding) =>
      ['max', 'avg'].map((pool_mode) => ({
        x: floats(1, 5, 5, 2),
        pool_size: py('(2, 2)'),
        strides: py('(2, 2)'),
        padding,
        pool_mode,
      })),
    ),
  },
  'backend.resize_images': {
    signatures: [{ params: "x, height_factor, width_factor, data_format, interpolation='nearest'" }],
    pytorch:
      'F.interpolate(x.permute(0, 3, 1, 2), scale_factor=(height_factor, width_factor), mode=interpolation).permute(0, 2, 3, 1)',
    jax: [
      {
        when: "interpolation == 'nearest'",
        code: 'jnp.repeat(jnp.repeat(x, height_factor, axis=1), width_factor, axis=2)',
      },
      {
        code: 'jax.image.resize(x, (x.shape[0], x.shape[1] * height_factor, x.shape[2] * width_factor, x.shape[3]), interpolation)',
      },
    ],
    keras: [
      {
        when: "interpolation == 'nearest'",
        code: 'keras.ops.repeat(keras.ops.repeat(x, height_factor, axis=1), width_factor, axis=2)',
      },
      {
        code: 'keras.ops.image.resize(x, (x.shape[1] * height_factor, x.shape[2] * width_factor), interpolation=interpolation)',
      },
    ],
    note: 'Written for `channels_last`.',
    caveats: ['channels-last'],
    examples: ['nearest', 'bilinear'].map((interpolation) => ({
      x: floats(1, 3, 4, 2),
      height_factor: 2,
      width_factor: 2,
      data_format: 'channels_last',
      interpolation,
    })),
  },
});

function convolution(n: '1' | '2' | '3'): RowText {
  const last = Number(n) + 1;
  const spatial = Array.from({ length: Number(n) }, (_, i) => i + 1);
  const ones = n === '1' ? '1' : `(${spatial.map(() => '1').join(', ')})`;
  const toFirst = `x.movedim(-1, 1)`;
  const kernel = `kernel.permute(${last}, ${last - 1}, ${spatial.map((i) => i - 1).join(', ')})`;
  const letters = ['W', 'HW', 'DHW'][Number(n) - 1]!;
  const tuple = (name: string) => (n === '1' ? `(${name},)` : name);
  const params = `x, kernel, strides=${ones}, padding='valid', data_format=None, dilation_rate=${ones}`;
  const args = `strides=strides, padding=padding, dilation_rate=dilation_rate`;
  return {
    signatures: [{ params }],
    pytorch: [
      {
        when: "padding == 'valid' or strides == 1 or strides == (1, 1) or strides == (1, 1, 1)",
        code: `F.conv${n}d(${toFirst}, ${kernel}, stride=strides, padding=padding, dilation=dilation_rate).movedim(1, -1)`,
      },
      ...(n === '2'
        ? [
            {
              code: 'conv2d_same(x, kernel, strides, dilation_rate)',
              helpers: ['conv2d_same'],
            },
          ]
        : [
            minutes(
              'Pad by hand as TensorFlow does (the odd one at the end), then convolve without padding.',
            ),
          ]),
    ],
    jax: `jax.lax.conv_general_dilated(x, kernel, ${tuple('strides')}, padding.upper(), rhs_dilation=${tuple('dilation_rate')}, dimension_numbers=('N${letters}C', '${letters}IO', 'N${letters}C'))`,
    keras: `keras.ops.conv(x, kernel, ${args})`,
    caveats: ['conv-kernel-layout', 'channels-last', 'same-padding-stride'],
    examples: [
      { x: floats(2, ...spatial.map(() => 6), 3), kernel: floats(...spatial.map(() => 3), 3, 4) },
      {
        x: floats(2, ...spatial.map(() => 6), 3),
        kernel: floats(...spatial.map(() => 3), 3, 4),
        padding: 'same',
      },
      {
        x: floats(2, ...spatial.map(() => 6), 3),
        kernel: floats(...spatial.map(() => 3), 3, 4),
        strides: n === '1' ? 2 : py(`(${spatial.map(() => 2).join(', ')})`),
        padding: 'same',
      },
    ],
  };
}
