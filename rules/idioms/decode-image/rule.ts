import { idiom } from '../../../src/catalog/kit.js';

const arrays = `
def read_image(path):    #if read
def decode_image(data):    #unless read
    with Image.open(path) as file:    #if read
    with Image.open(io.BytesIO(data)) as file:    #unless read
        return np.array(file.convert("L"))[..., None]    #if grey
        return np.array(file.convert("RGB"))    #unless grey`;

const JPEG =
  'A JPEG is not the same number for number: `tf.image.decode_jpeg` takes a faster, coarser method (off by 12 of 255 in a trial) unless `dct_method="INTEGER_ACCURATE"`, with which it agrees with Pillow.';

export default idiom('decode-image', {
  title: 'Image files read and decoded by TensorFlow',
  text: 'The bytes of an image file are read and decoded into a tensor of `uint8` with the channels last, in the graph or in the function that a pipeline maps. In a pipeline that stays, so may this. Elsewhere Pillow does it, in a worker of the `DataLoader` or wherever the file is needed.',
  parts: {
    decode: {
      symbols: [
        'tf.image.decode_jpeg',
        'tf.image.decode_png',
        'tf.image.decode_image',
        'tf.image.decode_and_crop_jpeg',
        'tf.io.decode_png',
        'tf.io.decode_image',
        'tf.io.decode_bmp',
        'tf.io.decode_gif',
      ],
      role: 'call',
    },
    read: { symbols: ['tf.read_file', 'tf.io.read_file'], role: 'call' },
    grey: {
      symbols: ['tf.image.decode_*', 'tf.io.decode_png', 'tf.io.decode_image'],
      role: 'call',
      is: { channels: '^1$' },
    },
  },
  needs: ['decode'],
  unit: 'function',
  explains: ['decode', 'read'],
  scale: 'detail',
  pytorch: {
    code: `
def read_image(path):    #if read
def decode_image(data):    #unless read
    with Image.open(path) as file:    #if read
    with Image.open(io.BytesIO(data)) as file:    #unless read
        pixels = np.array(file.convert("L"))[..., None]    #if grey
        pixels = np.array(file.convert("RGB"))    #unless grey
    return torch.from_numpy(pixels).permute(2, 0, 1)`,
    note: `Call it in \`__getitem__\` of the \`Dataset\`. The channels come first from here on; divide by 255 where \`convert_image_dtype\` did. ${JPEG} A GIF gives its first picture, where TensorFlow gives all in one more axis; \`decode_and_crop_jpeg\` is \`file.crop((left, top, right, bottom))\`.`,
    caveats: ['channels-last'],
    effort: 'minutes',
  },
  jax: {
    code: arrays,
    note: `In a pipeline of \`tf.data\` that stays, the decoding stays as it is, under its names in \`tf.io\`. ${JPEG} A GIF gives its first picture, where TensorFlow gives all in one more axis.`,
    effort: 'minutes',
  },
  keras: {
    code: arrays,
    note: `In a pipeline of \`tf.data\` that stays, the decoding stays as it is, under its names in \`tf.io\`, whichever the backend. \`keras.utils.img_to_array(keras.utils.load_img(path))\` is the same in \`float32\`. ${JPEG}`,
    effort: 'minutes',
  },
});
