/**
 * Rows of colours in `tf.image` and of what training changes at random. Random results are compared by the moments of many draws.
 */
import type { Example, RowText } from '../../src/catalog/kit.js';
import { intsBelow, py, table, trial, typed, units } from '../../src/catalog/kit.js';

const PIPELINE = 'In a `tf.data` pipeline that stays, this call stays as well.';
const key = { key: 'A fresh key from `jax.random.split`.' };
const NONE = 'TensorFlow has no gradient of it.';
const IMAGE = { image: units(4, 5, 3) };

/** The same call of a helper in every target. */
const helper = (code: string, params: string, name: string, examples: readonly Example[]): RowText => ({
  signatures: [{ params }],
  pytorch: { code, helpers: [name] },
  jax: { code, helpers: [name] },
  keras: { code, helpers: [name] },
  note: PIPELINE,
  examples: examples.map((args) => trial(args, { gradient: NONE, tolerance: 1e-4 })),
});

/** A number between two bounds, drawn once a call. */
const draw = (low: string, high: string) => ({
  pytorch: `torch.empty(()).uniform_(${low}, ${high})`,
  jax: `jax.random.uniform(?key, (), minval=${low}, maxval=${high})`,
  keras: `keras.random.uniform((), ${low}, ${high})`,
});

/** A random adjustment; `statistic` of many draws is compared. */
const random = (
  params: string,
  code: (drawn: string) => string,
  args: Example,
  {
    bounds = ['lower', 'upper'],
    helpers = [],
    statistic = 'tf.reduce_mean(tf.abs($call - image))',
  }: {
    bounds?: [string, string];
    helpers?: readonly string[];
    statistic?: string;
  },
): RowText => {
  const drawn = draw(...bounds);
  const given = helpers.length > 0 ? { helpers } : {};
  return {
    signatures: [{ params }],
    pytorch: { code: code(drawn.pytorch), ...given },
    jax: { code: code(drawn.jax), holes: key, ...given },
    keras: { code: code(drawn.keras), ...given },
    note: PIPELINE,
    without: { seed: 'Seeds give other numbers here: set the one of the framework.' },
    examples: [args, { ...args, seed: 3 }].map((one) =>
      trial(
        { ...IMAGE, ...one },
        {
          source: { use: `result = tf.stack([${statistic} for _ in range(300)])` },
          holes: { key: 'rngs()' },
          gradient: 'Draws differ.',
        },
      ),
    ),
    caveats: ['image-adjustments', 'jax-random-keys', 'seed-not-portable'],
    proof: { compare: 'moments' },
  };
};

const SYMMETRIC: [string, string] = ['-max_delta', 'max_delta'];

const flipped = (axis: -2 | -3, name: string): RowText => ({
  signatures: [{ params: 'image, seed=None' }],
  pytorch: `image.flip(${axis}) if torch.rand(()) < 0.5 else image`,
  jax: { code: `jnp.where(jax.random.bernoulli(?key), jnp.flip(image, axis=${axis}), image)`, holes: key },
  keras: {
    code: `keras.layers.RandomFlip('${name}')(image)`,
    note: 'Make the layer once, in the model or for the pipeline.',
  },
  note: `${PIPELINE} Of one image: of a batch TensorFlow turns each by itself.`,
  without: { seed: 'Seeds give other numbers here: set the one of the framework.' },
  examples: [{}, { seed: 3 }].map((args) =>
    trial(
      { ...IMAGE, ...args },
      {
        source: { use: 'result = tf.stack([tf.reduce_mean(tf.abs($call - image)) for _ in range(300)])' },
        holes: { key: 'rngs()' },
        gradient: 'Draws differ.',
      },
    ),
  ),
  caveats: ['jax-random-keys', 'seed-not-portable'],
  proof: { compare: 'moments' },
});

const BYTES = typed(intsBelow(256, 4, 5, 3), 'uint8');

const converted = helper(
  'convert_image_dtype(image, dtype(dtype))',
  'image, dtype, saturate=False, name=None',
  'convert_image_dtype',
  [
    { image: BYTES, dtype: py('tf.float32') },
    { ...IMAGE, dtype: py('tf.float32') },
    { ...IMAGE, dtype: py('tf.uint8') },
    { image: BYTES, dtype: py('tf.int32') },
    { ...IMAGE, dtype: py('tf.uint8'), saturate: true },
  ],
);
const CONVERT = [
  {
    when: 'saturate is False',
    code: 'convert_image_dtype(image, dtype(dtype))',
    helpers: ['convert_image_dtype'],
  },
  { code: 'convert_image_dtype(image, dtype(dtype), saturate)', helpers: ['convert_image_dtype'] },
];

const BOX = {
  tf: 'tf.constant([[[0.1, 0.2, 0.6, 0.8]]])',
  pytorch: 'torch.tensor([[[0.1, 0.2, 0.6, 0.8]]])',
  jax: 'jnp.array([[[0.1, 0.2, 0.6, 0.8]]])',
  keras: 'keras.ops.convert_to_tensor([[[0.1, 0.2, 0.6, 0.8]]])',
};
const STACK = { pytorch: 'torch.tensor', jax: 'jnp.array', keras: 'keras.ops.convert_to_tensor' };

/** One number that tells how a draw came out, of what the helper gives at `part`. */
const looked = (part: number) => (part === 2 ? 'one[0, 0, 2] - one[0, 0, 0]' : 'one[0] + 2 * one[1]');

const scaffold = (target: 'pytorch' | 'jax' | 'keras', part: number) => ({
  make: `${{ pytorch: 'import torch', jax: 'import jax.numpy as jnp', keras: 'import keras' }[target]}\nboxes = ${BOX[target]}`,
  use: `drawn = [$code[${part}] for _ in range(300)]\nresult = ${STACK[target]}([${looked(part)} for one in drawn])`,
});

/** Where TensorFlow cuts; its box and both parts are drawn together. */
const SAMPLED =
  'sample_distorted_bounding_box(image_size, bounding_boxes, min_object_covered, aspect_ratio_range, area_range, max_attempts)';
const sampled: RowText = {
  signatures: [
    {
      params:
        'image_size, bounding_boxes, seed=None, seed2=None, min_object_covered=0.1, aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 1.0), max_attempts=100, use_image_if_no_bounding_boxes=False, name=None',
      api: 'v1',
    },
    {
      params:
        'image_size, bounding_boxes, seed=0, min_object_covered=0.1, aspect_ratio_range=(0.75, 1.33), area_range=(0.05, 1.0), max_attempts=100, use_image_if_no_bounding_boxes=False, name=None',
      api: 'v2',
    },
  ],
  pytorch: { code: SAMPLED, helpers: ['sample_distorted_bounding_box'] },
  jax: { code: SAMPLED, helpers: ['sample_distorted_bounding_box'] },
  keras: { code: SAMPLED, helpers: ['sample_distorted_bounding_box'] },
  note: `${PIPELINE} The helper draws in Python, so it belongs into the pipeline and not into compiled code. In torchvision \`transforms.RandomResizedCrop\` does this and the resizing, without boxes.`,
  without: {
    seed: 'Seeds give other numbers here: `random.seed(n)`.',
    seed2: 'Seeds give other numbers here: `random.seed(n)`.',
    use_image_if_no_bounding_boxes: 'Without boxes the helper takes the whole image for one.',
  },
  examples: [0, 1, 2].flatMap((part) =>
    [{}, { min_object_covered: 0.5, aspect_ratio_range: py('[0.5, 2.0]'), area_range: py('(0.1, 0.6)') }].map(
      (args) =>
        trial(
          {
            image_size: py('[60, 80, 3]'),
            bounding_boxes: py('boxes'),
            ...args,
            max_attempts: 50,
            use_image_if_no_bounding_boxes: true,
          },
          {
            source: {
              make: `boxes = ${BOX.tf}`,
              use: `drawn = [$call[${part}] for _ in range(300)]\nresult = tf.stack([${looked(part)} for one in drawn])`,
            },
            pytorch: scaffold('pytorch', part),
            jax: scaffold('jax', part),
            keras: scaffold('keras', part),
            gradient: 'Draws differ.',
          },
        ),
    ),
  ),
  caveats: ['seed-not-portable'],
  proof: { compare: 'moments' },
};

const cropped: RowText = {
  signatures: [{ params: 'value, size, seed=None, name=None' }],
  pytorch: { code: 'random_crop(value, size)', helpers: ['random_crop'] },
  jax: { code: 'random_crop(value, size)', helpers: ['random_crop'] },
  keras: { code: 'random_crop(value, size)', helpers: ['random_crop'] },
  note: `${PIPELINE} The helper draws in Python, so it belongs into the pipeline and not into compiled code.`,
  without: { seed: 'Seeds give other numbers here: `random.seed(n)`.' },
  examples: [
    trial(
      { value: units(9, 8, 3), size: py('[4, 5, 3]') },
      {
        source: { use: 'result = tf.stack([$call[0, 0, 0] for _ in range(300)])' },
        gradient: 'Draws differ.',
      },
    ),
    trial(
      { value: units(9, 8, 3), size: py('[9, 8, 3]'), seed: 2 },
      { gradient: 'Draws differ.', compare: 'value' },
    ),
  ],

  caveats: ['seed-not-portable'],
  proof: { compare: 'moments' },
};

export const imageRandom = table('tf', {
  'image.convert_image_dtype': { ...converted, pytorch: CONVERT, jax: CONVERT, keras: CONVERT },
  'image.rgb_to_hsv': helper('rgb_to_hsv(images)', 'images, name=None', 'rgb_to_hsv', [
    { images: units(4, 5, 3) },
    { images: units(2, 4, 5, 3) },
  ]),
  'image.hsv_to_rgb': helper('hsv_to_rgb(images)', 'images, name=None', 'hsv_to_rgb', [
    { images: units(4, 5, 3) },
    { images: units(2, 4, 5, 3) },
  ]),
  'image.adjust_hue': helper('adjust_hue(image, delta)', 'image, delta, name=None', 'adjust_hue', [
    { ...IMAGE, delta: 0.3 },
    { ...IMAGE, delta: -0.2 },
  ]),
  'image.adjust_saturation': helper(
    'adjust_saturation(image, saturation_factor)',
    'image, saturation_factor, name=None',
    'adjust_saturation',
    [
      { ...IMAGE, saturation_factor: 0.5 },
      { image: units(2, 4, 5, 3), saturation_factor: 2.5 },
    ],
  ),
  'image.random_brightness': random(
    'image, max_delta, seed=None',
    (drawn) => `adjust_brightness(image, ${drawn})`,
    { max_delta: 0.4 },
    { bounds: SYMMETRIC, helpers: ['adjust_brightness'], statistic: 'tf.reduce_mean($call - image)' },
  ),
  'image.random_contrast': random(
    'image, lower, upper, seed=None',
    (drawn) => `adjust_contrast(image, ${drawn})`,
    { lower: 0.5, upper: 1.5 },
    { helpers: ['adjust_contrast'], statistic: 'tf.reduce_max($call)' },
  ),
  'image.random_saturation': random(
    'image, lower, upper, seed=None',
    (drawn) => `adjust_saturation(image, ${drawn})`,
    { lower: 0.5, upper: 1.5 },
    { helpers: ['adjust_saturation'] },
  ),
  'image.random_hue': random(
    'image, max_delta, seed=None',
    (drawn) => `adjust_hue(image, ${drawn})`,
    { max_delta: 0.3 },
    { bounds: SYMMETRIC, helpers: ['adjust_hue'], statistic: 'tf.reduce_mean($call[..., 0])' },
  ),
  'image.random_flip_left_right': flipped(-2, 'horizontal'),
  'image.random_flip_up_down': flipped(-3, 'vertical'),
  'image.sample_distorted_bounding_box': sampled,
  'image.random_crop': cropped,
  'image.central_crop': helper(
    'central_crop(image, central_fraction)',
    'image, central_fraction',
    'central_crop',
    [0.3, 0.5, 0.875, 1.0].map((central_fraction) => ({ image: units(2, 7, 8, 3), central_fraction })),
  ),
  'image.resize_image_with_crop_or_pad': helper(
    'crop_or_pad(image, target_height, target_width)',
    'image, target_height, target_width',
    'crop_or_pad',
    [
      [4, 5],
      [9, 5],
      [5, 11],
      [10, 12],
    ].map(([target_height = 0, target_width = 0]) => ({
      image: units(7, 8, 3),
      target_height,
      target_width,
    })),
  ),
});
