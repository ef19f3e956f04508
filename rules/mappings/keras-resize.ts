/**
 * Rows of padding, cropping and upsampling of `tf.keras.layers`: layers without weights over images with the channels last.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, kept, redesign, table } from '../../src/catalog/kit.js';
import { between, CALL_HOLES, layersOn, NHWC, sparing } from './keras-pieces.js';

const LAST = "(data_format is None or data_format == 'channels_last')";

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

export const kerasResize = table(
  'tf.keras.layers',
  sparing({
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
  }),
);

function cropped1(): AdviceText {
  return [
    { when: 'is_int(cropping)', code: 'lambda x: x[:, cropping : x.shape[1] - cropping]' },
    { code: 'lambda x: x[:, cropping[0] : x.shape[1] - cropping[1]]' },
  ];
}
