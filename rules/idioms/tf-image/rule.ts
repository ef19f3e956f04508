import { idiom } from '../../../src/catalog/kit.js';

const holes = { ops: 'The calls that the advice on each of them shows.' };

/** Where images are resized or drawn on, but nothing is prepared for training. */
const ALONE = {
  pytorch: {
    kind: 'compose',
    code: '$ops',
    holes,
    note: 'The calls stand here one by one. Images of PyTorch have their channels first, so that a function of TensorFlow on NHWC needs `permute` around it, unless the whole program changes over.',
    caveats: ['channels-last', 'resize-antialias if resizes', 'resize-dtype if resizes'],
    effort: 'hours',
  },
  jax: {
    kind: 'compose',
    code: '$ops',
    holes,
    note: 'The calls stand here one by one. In a pipeline of `tf.data` that stays they need no change.',
    caveats: ['resize-antialias if resizes'],
    effort: 'hours',
  },
  keras: {
    kind: 'compose',
    code: '$ops',
    holes,
    note: 'The calls stand here one by one. In a pipeline of `tf.data` that stays they need no change.',
    caveats: ['resize-dtype if resizes'],
    effort: 'hours',
  },
} as const;

export default idiom('tf-image', {
  title: 'Image preprocessing and augmentation by `tf.image`',
  text: 'Images are scaled, resized, cropped and distorted by operations of `tf.image`, mostly in the function that a pipeline maps over its examples, where random numbers are drawn anew for each image. In PyTorch this is Python that the workers of a `DataLoader` run, in JAX a function of an image and a key, in Keras a stack of layers. Where the pipeline of `tf.data` stays, `tf.image` stays in it.',
  parts: {
    op: {
      symbols: 'tf.image.*',
      except: [
        'tf.image.decode_*',
        'tf.image.encode_*',
        'tf.image.extract_jpeg_shape',
        'tf.image.*non_max_suppression*',
        'tf.image.ssim*',
        'tf.image.psnr',
        'tf.image.ResizeMethod*',
      ],
      role: 'call',
    },
    prepares: {
      symbols: [
        'tf.image.convert_image_dtype',
        'tf.image.random_*',
        'tf.image.stateless_random_*',
        'tf.image.flip_*',
        'tf.image.central_crop',
        'tf.image.per_image_standardization',
        'tf.image.resize_image_with_crop_or_pad',
        'tf.image.sample_distorted_bounding_box',
      ],
      role: 'call',
    },
    scale: { symbols: 'tf.image.convert_image_dtype', role: 'call' },
    colour: {
      symbols: [
        'tf.image.*random_brightness',
        'tf.image.*random_contrast',
        'tf.image.*random_hue',
        'tf.image.*random_saturation',
      ],
      role: 'call',
    },
    resize: {
      symbols: ['tf.image.resize', 'tf.image.resize_images', 'tf.image.resize_bilinear'],
      role: 'call',
    },
    resizes: {
      symbols: ['tf.image.resize*', 'tf.image.crop_and_resize'],
      except: 'tf.image.*with_crop_or_pad',
      role: 'call',
    },
    flip: {
      symbols: ['tf.image.random_flip_left_right', 'tf.image.stateless_random_flip_left_right'],
      role: 'call',
    },
  },
  needs: ['op'],
  unit: 'function',
  explains: [],
  scale: 'structure',
  slots: { size: 'advised(resize.size)', ops: ['lines(op)', '?ops'] },
  pytorch: [
    {
      if: 'prepares',
      code: `
def preprocess(image, training):
    image = torch.as_tensor(image).permute(2, 0, 1).float() / 255    #if scale
    image = torch.as_tensor(image).permute(2, 0, 1).float()    #unless scale
    image = F.interpolate(image[None], size=$size, mode="bilinear", align_corners=False)[0]    #if resize
    if training and torch.rand(()) < 0.5:    #if flip
        image = image.flip(-1)    #if flip
    image = ?distorted    #if colour
    return image`,
      holes: {
        size: 'Height and width of the result.',
        distorted: 'Brightness, contrast, hue and saturation: the advice on each call has its function.',
      },
      note: 'Call it in `__getitem__` of the `Dataset`: each worker of the `DataLoader` has random numbers of its own. The channels come first from here on. The advice on each call says which function has the numbers of TensorFlow; the transforms of `torchvision` with the same names often have others.',
      caveats: [
        'channels-last',
        'resize-antialias if resizes',
        'resize-legacy if resizes',
        'resize-dtype if resizes',
        'image-adjustments if colour',
      ],
      effort: 'hours',
    },
    ALONE.pytorch,
  ],
  jax: [
    {
      if: 'prepares',
      code: `
def preprocess(image, key):
    image = image.astype(jnp.float32) / 255    #if scale
    image = image.astype(jnp.float32)    #unless scale
    image = jax.image.resize(image, (*$size, image.shape[-1]), "bilinear", antialias=False)    #if resize
    image = jnp.where(jax.random.bernoulli(key), image[:, ::-1], image)    #if flip
    image = ?distorted    #if colour
    return image

keys = jax.random.split(key, len(images))
batch = jax.jit(jax.vmap(preprocess))(images, keys)`,
      holes: {
        size: 'Height and width of the result.',
        distorted: 'Brightness, contrast, hue and saturation: the advice on each call has its function.',
      },
      note: 'This runs on the accelerator, over a whole batch of images of one size. Images of many sizes are better cut to one in the pipeline: `tf.data` with `tf.image` may stay for that. Several random steps need a key each: `key, sub = jax.random.split(key)`.',
      caveats: ['resize-antialias if resizes', 'resize-legacy if resizes', 'jax-random-keys'],
      effort: 'hours',
    },
    ALONE.jax,
  ],
  keras: [
    {
      if: 'prepares',
      code: `
preprocess = keras.Sequential([
    keras.layers.Rescaling(1 / 255),    #if scale
    keras.layers.Resizing(*$size),    #if resize
    keras.layers.RandomFlip("horizontal"),    #if flip
    ?distortions,    #if colour
])
batch = preprocess(images, training=True)`,
      holes: {
        size: 'Height and width of the result.',
        distortions: 'Layers such as `keras.layers.RandomBrightness`, which has a `value_range`.',
      },
      note: 'The layers work on a batch, in the model, or in a pipeline by `dataset.map(preprocess)` under every backend. In a pipeline that stays, the calls of `tf.image` may stay as well.',
      caveats: ['resize-dtype if resizes', 'resize-legacy if resizes'],
      effort: 'hours',
    },
    ALONE.keras,
  ],
});
