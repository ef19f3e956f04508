/**
 * Rows of `tf.image`. Images are NHWC there, NCHW in PyTorch; the half-pixel rules of resizing decide the values.
 */

import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, redesign, table } from '../../src/catalog/kit.js';

const key = { key: 'A fresh key from `jax.random.split`.' };
const PIPELINE = 'In a `tf.data` pipeline that stays, this call stays as well.';

/** A random adjustment: drawn once a call. */
const random = (pytorch: string, jax: string, params: string, keras: RowText['keras']): RowText => ({
  signatures: [{ params }],
  pytorch,
  jax: { code: jax, holes: key },
  keras,
  note: PIPELINE,
  caveats: ['image-adjustments', 'jax-random-keys'],
  proof: { compare: 'moments' },
});

const NEAREST = 'jax.image.resize(images, (images.shape[0], *size, images.shape[-1]), ';
const torchResize = (mode: string) =>
  `F.interpolate(images.permute(0, 3, 1, 2), size=size, mode=${mode}).permute(0, 2, 3, 1)`;

/** The nearest pixel of TF1 is `floor(i * scale)`, which of all modes only PyTorch's `nearest` has. */
const tf1Nearest = (only: string) => {
  const when = `${only}method in ('nearest', 1) and align_corners is False`;
  const row = 'size[0]) * images.shape[1] // size[0]';
  const column = 'size[1]) * images.shape[2] // size[1]';
  return {
    pytorch: { when, code: torchResize("'nearest'") },
    jax: { when, code: `images[:, jnp.arange(${row}][:, :, jnp.arange(${column}]` },
    keras: {
      when,
      code: `keras.ops.take(keras.ops.take(images, np.arange(${row}, axis=1), np.arange(${column}, axis=2)`,
    },
  };
};

/** TF1 knows two grids, neither of which is that of TF2; `only` is the condition that tells TF1. */
const tf1Resize = (only: string) => ({
  pytorch: [
    { when: `${only}align_corners is True`, code: torchResize("'bilinear', align_corners=True") },
    {
      when: `${only}align_corners is False`,
      code: 'resize_bilinear_tf1(images, size)',
      helpers: ['resize_bilinear_tf1'],
      note: 'This is the bilinear method; the others have shifted grids of their own.',
    },
  ],
  jax: [
    {
      when: `${only}align_corners is not None`,
      code: 'resize_bilinear_tf1(images, size, align_corners)',
      helpers: ['resize_bilinear_tf1'],
      note: 'This is the bilinear method; the others have shifted grids of their own.',
    },
  ],
  keras: [
    {
      when: `${only}align_corners is not None`,
      code: 'resize_bilinear_tf1(images, size, align_corners)',
      helpers: ['resize_bilinear_tf1'],
      note: 'This is the bilinear method; the others have shifted grids of their own.',
    },
  ],
});

const nearest = (code: string) => ({ when: "method == 'nearest'", code });

const resize: RowText = {
  signatures: [
    {
      params: "images, size, method='bilinear', preserve_aspect_ratio=False, antialias=False, name=None",
      api: 'v2',
    },
    {
      params: 'images, size, method=0, align_corners=False, preserve_aspect_ratio=False, name=None',
      api: 'v1',
    },
  ],
  pytorch: [
    tf1Nearest("api == 'v1' and ").pytorch,
    ...tf1Resize("api == 'v1' and ").pytorch,
    nearest(torchResize("'nearest-exact'")),
    torchResize("'bilinear', align_corners=False"),
  ],
  jax: [
    tf1Nearest("api == 'v1' and ").jax,
    ...tf1Resize("api == 'v1' and ").jax,
    nearest(`${NEAREST}'nearest')`),
    `${NEAREST}'bilinear', antialias=False)`,
  ],
  keras: [
    tf1Nearest("api == 'v1' and ").keras,
    ...tf1Resize("api == 'v1' and ").keras,
    nearest("keras.ops.image.resize(images, size, interpolation='nearest')"),
    'keras.ops.image.resize(images, size)',
  ],
  note: `${PIPELINE} Images have a batch axis here: one image goes in as \`image[None]\`.`,
  examples: [
    { images: floats(1, 6, 6, 2), size: [4, 5] },
    { images: floats(1, 6, 6, 2), size: [4, 5], method: 'nearest' },
  ],
  caveats: ['resize-legacy', 'resize-antialias', 'resize-dtype', 'channels-last'],
};

/** The variant without its condition. */
function always(variant: VariantText): VariantText {
  const { when: _, ...rest } = variant;
  return rest;
}

const v1 = tf1Resize('');
const resizeImages: RowText = {
  ...resize,
  signatures: [
    { params: 'images, size, method=0, align_corners=False, preserve_aspect_ratio=False, name=None' },
  ],
  pytorch: [tf1Nearest('').pytorch, v1.pytorch[0]!, always(v1.pytorch[1]!)],
  jax: [tf1Nearest('').jax, always(v1.jax[0]!)],
  keras: [tf1Nearest('').keras, always(v1.keras[0]!)],
  examples: [
    { images: floats(1, 6, 6, 2), size: [4, 5] },
    { images: floats(1, 6, 6, 2), size: [9, 5], align_corners: true },
    { images: floats(1, 6, 6, 2), size: [9, 5], method: 1 },
  ],
};

export const image = table('tf', {
  'image.resize': resize,
  'image.resize_images': resizeImages,
  'image.convert_image_dtype': {
    signatures: [{ params: 'image, dtype, saturate=False, name=None' }],
    pytorch: {
      code: 'image.to(dtype(dtype)) / 255',
      note: 'For uint8 images to floats; floats come back by `* 255.5` and a cast.',
    },
    jax: {
      code: 'image.astype(dtype(dtype)) / 255',
      note: 'For uint8 images to floats; floats come back by `* 255.5` and a cast.',
    },
    keras: {
      code: 'keras.ops.cast(image, dtype(dtype)) / 255',
      note: 'For uint8 images to floats; floats come back by `* 255.5` and a cast.',
    },
  },
  'image.random_brightness': random(
    'image + torch.empty(()).uniform_(-max_delta, max_delta)',
    'image + jax.random.uniform(?key, (), minval=-max_delta, maxval=max_delta)',
    'image, max_delta, seed=None',
    'image + keras.random.uniform((), -max_delta, max_delta)',
  ),
  'image.random_saturation': {
    ...random(
      'torchvision.transforms.ColorJitter(saturation=(lower, upper))(image)',
      'dm_pix.random_saturation(?key, image, lower, upper)',
      'image, lower, upper, seed=None',
      redesign('A layer of the model or the pipeline does it.', {
        code: 'keras.layers.RandomSaturation((lower, upper))(image)',
        effort: 'minutes',
      }),
    ),
    note: `${PIPELINE} The forms of torchvision and dm_pix were not run.`,
  },
  'image.random_flip_left_right': random(
    'image.flip(-2) if torch.rand(()) < 0.5 else image',
    'jnp.where(jax.random.bernoulli(?key), jnp.flip(image, axis=-2), image)',
    'image, seed=None',
    redesign('A layer of the model or the pipeline does it.', {
      code: "keras.layers.RandomFlip('horizontal')(image)",
      effort: 'minutes',
    }),
  ),
});
