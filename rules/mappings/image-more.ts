/**
 * Rows of `tf.image` beside resizing by `resize`: cutting, turning, colours, and the resizing functions of TF1. Images end in (height, width,
 * channels), with or without a batch axis.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table, trial, units } from '../../src/catalog/kit.js';

const PIPELINE = 'In a `tf.data` pipeline that stays, this call stays as well.';
const everywhere = (advice: AdviceText) => ({ pytorch: advice, jax: advice, keras: advice });

const flip = (axis: -2 | -3): RowText => ({
  signatures: [{ params: 'image' }],
  pytorch: `image.flip(${axis})`,
  jax: `jnp.flip(image, axis=${axis})`,
  keras: `keras.ops.flip(image, axis=${axis})`,
  note: PIPELINE,
  examples: [{ image: floats(4, 5, 3) }, { image: floats(2, 4, 5, 3) }],
});

const crop: RowText = {
  signatures: [{ params: 'image, offset_height, offset_width, target_height, target_width' }],
  ...everywhere(
    'image[..., offset_height : offset_height + target_height, offset_width : offset_width + target_width, :]',
  ),
  note: PIPELINE,
  examples: [
    { image: floats(6, 7, 3), offset_height: 1, offset_width: 2, target_height: 3, target_width: 4 },
    { image: floats(2, 6, 7, 3), offset_height: 1, offset_width: 2, target_height: 3, target_width: 4 },
  ],
};

const BELOW = 'target_height - offset_height - image.shape[-3]';
const BESIDE = 'target_width - offset_width - image.shape[-2]';
const PAIRS = `[(0, 0)] * (image.ndim - 3) + [(offset_height, ${BELOW}), (offset_width, ${BESIDE}), (0, 0)]`;
const pad: RowText = {
  signatures: [{ params: 'image, offset_height, offset_width, target_height, target_width' }],
  pytorch: `F.pad(image, (0, 0, offset_width, ${BESIDE}, offset_height, ${BELOW}))`,
  jax: `jnp.pad(image, ${PAIRS})`,
  keras: `keras.ops.pad(image, ${PAIRS.replace('image.ndim', 'len(image.shape)')})`,
  note: PIPELINE,
  examples: [
    { image: floats(3, 4, 2), offset_height: 1, offset_width: 2, target_height: 6, target_width: 8 },
    { image: floats(2, 3, 4, 2), offset_height: 0, offset_width: 1, target_height: 5, target_width: 6 },
  ],
  caveats: ['pad-order'],
};

const TAPS = 'Samples stand at `i * scale`, as TF1 places them.';

const bilinear: RowText = {
  signatures: [
    { params: 'images, size, align_corners=False, name=None, half_pixel_centers=False', api: 'v1' },
  ],
  pytorch: [
    {
      when: 'align_corners is True',
      code: "F.interpolate(images.permute(0, 3, 1, 2), size=size, mode='bilinear', align_corners=True).permute(0, 2, 3, 1)",
    },
    {
      when: 'half_pixel_centers is True',
      code: "F.interpolate(images.permute(0, 3, 1, 2), size=size, mode='bilinear', align_corners=False).permute(0, 2, 3, 1)",
    },
    { when: 'align_corners is False', code: 'resize_tf1(images, size)', helpers: ['resize_tf1'], note: TAPS },
    { code: 'resize_tf1(images, size, align_corners=align_corners)', helpers: ['resize_tf1'] },
  ],
  jax: [
    {
      when: 'half_pixel_centers is True',
      code: "jax.image.resize(images, (images.shape[0], *size, images.shape[-1]), 'bilinear', antialias=False)",
    },
    {
      when: 'align_corners is False',
      code: 'resize_tf1(images, size)',
      helpers: ['resize_tf1'],
      note: TAPS,
    },
    { code: 'resize_tf1(images, size, align_corners=align_corners)', helpers: ['resize_tf1'] },
  ],
  keras: [
    { when: 'half_pixel_centers is True', code: 'keras.ops.image.resize(images, size)' },
    {
      when: 'align_corners is False',
      code: 'resize_tf1(images, size)',
      helpers: ['resize_tf1'],
      note: TAPS,
    },
    { code: 'resize_tf1(images, size, align_corners=align_corners)', helpers: ['resize_tf1'] },
  ],
  examples: [
    { images: floats(2, 5, 6, 3), size: [8, 4] },
    { images: floats(2, 5, 6, 3), size: [8, 9], align_corners: true },
    { images: floats(2, 5, 6, 3), size: [8, 4], half_pixel_centers: true },
    trial(
      { images: floats(2, 5, 6, 3), size: [8, 9], align_corners: py('corners') },
      {
        source: { make: 'corners = bool(1)', use: 'result = $call' },
      },
    ),
  ],
  caveats: ['resize-legacy', 'resize-dtype', 'channels-last'],
};

const MEAN = { pytorch: 'torch.mean', jax: 'jnp.mean', keras: 'keras.ops.mean' } as const;
const KEEP = { pytorch: 'dim=(-3, -2), keepdim=True', jax: 'axis=(-3, -2), keepdims=True' } as const;
const averaged = (target: 'pytorch' | 'jax' | 'keras') =>
  `${MEAN[target]}(images, ${target === 'pytorch' ? KEEP.pytorch : KEEP.jax})`;
const contrast = (target: 'pytorch' | 'jax' | 'keras') =>
  `(images - ${averaged(target)}) * contrast_factor + ${averaged(target)}`;

const standardized = (mean: string, std: string, max: string) =>
  `(image - ${mean}) / ${max.replace('$std', std)}`;
const FLOOR = '1 / math.sqrt(math.prod(image.shape[-3:]))';

const turned = (name: string, keyword: string): AdviceText => [
  { code: `${name}(image, k=k, ${keyword}=(-3, -2))` },
];

/** Reading and writing files of images. */
const codec = (pytorch: string, other: string): RowText => ({
  pytorch: redesign(pytorch, { effort: 'minutes' }),
  jax: redesign(other, { effort: 'minutes' }),
  keras: redesign(other, { effort: 'minutes' }),
  note: PIPELINE,
});
const decode = codec(
  '`torchvision.io.decode_image(data, mode)` on a uint8 tensor of the bytes gives (channels, height, width); or `np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))`.',
  '`np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))` with Pillow; `"L"` for `channels=1`. The pipeline may as well stay in `tf.data`.',
);
export const imageMore = table('tf', {
  'image.flip_left_right': flip(-2),
  'image.flip_up_down': flip(-3),
  'image.rot90': {
    signatures: [{ params: 'image, k=1, name=None' }],
    pytorch: turned('torch.rot90', 'dims'),
    jax: turned('jnp.rot90', 'axes'),
    keras: turned('keras.ops.rot90', 'axes'),
    note: PIPELINE,
    examples: [{ image: floats(4, 5, 3) }, { image: floats(2, 4, 5, 3), k: 3 }],
  },
  'image.crop_to_bounding_box': crop,
  'image.pad_to_bounding_box': pad,
  'image.resize_bilinear': bilinear,
  'image.grayscale_to_rgb': {
    signatures: [{ params: 'images, name=None' }],
    pytorch: 'images.repeat_interleave(3, dim=-1)',
    jax: 'jnp.repeat(images, 3, axis=-1)',
    keras: 'keras.ops.repeat(images, 3, axis=-1)',
    note: PIPELINE,
    example: { images: floats(2, 4, 5, 1) },
  },
  'image.rgb_to_grayscale': {
    signatures: [{ params: 'images, name=None' }],
    pytorch: '(images * torch.tensor([0.2989, 0.587, 0.114])).sum(-1, keepdim=True)',
    jax: '(images * jnp.array([0.2989, 0.587, 0.114])).sum(-1, keepdims=True)',
    keras: 'keras.ops.image.rgb_to_grayscale(images)',
    note: `${PIPELINE} For uint8 images convert to floats first.`,
    example: { images: units(2, 4, 5, 3) },
  },
  'image.adjust_brightness': {
    signatures: [{ params: 'image, delta' }],
    ...everywhere('image + delta'),
    note: `${PIPELINE} For uint8 images convert to floats first.`,
    example: { image: units(4, 5, 3), delta: 0.2 },
    caveats: ['image-adjustments'],
  },
  'image.adjust_contrast': {
    signatures: [
      { params: 'images, contrast_factor', api: 'v1' },
      { params: 'images, contrast_factor=None', api: 'v2' },
    ],
    pytorch: contrast('pytorch'),
    jax: contrast('jax'),
    keras: contrast('keras'),
    note: `${PIPELINE} For uint8 images convert to floats first.`,
    example: { images: units(2, 4, 5, 3), contrast_factor: 1.5 },
    proof: { gradient: 'TensorFlow has no gradient of it.' },
    caveats: ['image-adjustments'],
  },
  'image.per_image_standardization': {
    signatures: [{ params: 'image' }],
    pytorch: standardized(
      'image.mean((-3, -2, -1), keepdim=True)',
      'image.std((-3, -2, -1), correction=0, keepdim=True)',
      `torch.clamp($std, min=${FLOOR})`,
    ),
    jax: standardized(
      'image.mean((-3, -2, -1), keepdims=True)',
      'image.std((-3, -2, -1), keepdims=True)',
      `jnp.maximum($std, ${FLOOR})`,
    ),
    keras: standardized(
      'keras.ops.mean(image, (-3, -2, -1), keepdims=True)',
      'keras.ops.std(image, (-3, -2, -1), keepdims=True)',
      `keras.ops.maximum($std, ${FLOOR})`,
    ),
    note: `${PIPELINE} The mean and deviation are those of all pixels and channels of one image.`,
    examples: [{ image: units(4, 5, 3) }, trial({ image: units(2, 4, 5, 3) })],
  },
  'image.decode_and_crop_jpeg': decode,
  'image.extract_jpeg_shape': codec(
    '`Image.open(io.BytesIO(data)).size` of Pillow is (width, height) and decodes nothing.',
    '`Image.open(io.BytesIO(data)).size` of Pillow is (width, height) and decodes nothing.',
  ),
});
