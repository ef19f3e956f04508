import { idiom } from '../../../src/catalog/kit.js';

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
        'tf.image.is_jpeg',
        'tf.image.*non_max_suppression*',
        'tf.image.ssim*',
        'tf.image.psnr',
        'tf.image.ResizeMethod*',
      ],
      role: 'call',
    },
    scale: { symbols: 'tf.image.convert_image_dtype', role: 'call' },
    resize: {
      symbols: ['tf.image.resize', 'tf.image.resize_images', 'tf.image.resize_bilinear'],
      role: 'call',
    },
    flip: { symbols: ['tf.image.random_flip_left_right', 'tf.image.stateless_random_flip_left_right'], role: 'call' },
  },
  needs: ['op'],
  unit: 'function',
  explains: [],
  scale: 'structure',
  slots: { size: 'advised(resize.size)' },
  pytorch: {
    code: `
def preprocess(image, training):
    image = torch.as_tensor(image).permute(2, 0, 1).float() / 255
    image = F.interpolate(image[None], size=$size, mode="bilinear", align_corners=False)[0]    #if resize
    if training and torch.rand(()) < 0.5:    #if flip
        image = image.flip(-1)    #if flip
    return image`,
    holes: { size: 'Height and width of the result.' },
    note: 'Call it in `__getitem__` of the `Dataset`: each worker of the `DataLoader` has random numbers of its own. The channels come first from here on. The advice on each call says which function has the numbers of TensorFlow; the transforms of `torchvision` with the same names often have others.',
    caveats: ['channels-last', 'resize-antialias', 'resize-dtype', 'image-adjustments'],
    effort: 'hours',
  },
  jax: {
    code: `
def preprocess(image, key):
    image = image.astype(jnp.float32) / 255
    image = jax.image.resize(image, (*$size, image.shape[-1]), "bilinear", antialias=False)    #if resize
    image = jnp.where(jax.random.bernoulli(key), image[:, ::-1], image)    #if flip
    return image

keys = jax.random.split(key, len(images))
batch = jax.jit(jax.vmap(preprocess))(images, keys)`,
    holes: { size: 'Height and width of the result.' },
    note: 'This runs on the accelerator, over a whole batch of images of one size. Images of many sizes are better cut to one in the pipeline: `tf.data` with `tf.image` may stay for that. Several random steps need a key each: `key, sub = jax.random.split(key)`.',
    caveats: ['resize-antialias', 'jax-random-keys'],
    effort: 'hours',
  },
  keras: {
    code: `
preprocess = keras.Sequential([
    keras.layers.Rescaling(1 / 255),
    keras.layers.Resizing(*$size),    #if resize
    keras.layers.RandomFlip("horizontal"),    #if flip
])
batch = preprocess(images, training=True)`,
    holes: { size: 'Height and width of the result.' },
    note: 'The layers work on a batch, in the model, or in a pipeline by `dataset.map(preprocess)` under every backend. In a pipeline that stays, the calls of `tf.image` may stay as well.',
    caveats: ['resize-dtype'],
    effort: 'hours',
  },
});
