/**
 * Caveats about Keras layers and their preprocessing that `layers.ts` does not have. Figures were measured with the pinned releases.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const kerasCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'attention-mask': {
    title: 'What True means in an attention mask differs',
    text:
      'Keras, Flax and `F.scaled_dot_product_attention` attend where the mask is True; `nn.MultiheadAttention` leaves out where it is True. Pass `~mask` ' +
      'there: unchanged it is off by 1 of the largest value, and a causal mask lets every step see only the future.',
  },
  'keras-lambda-output-shape': {
    targets: ['keras'],
    title: 'A Lambda layer may need its output shape',
    text:
      'Keras 3 runs the function on symbolic inputs to infer the shape: on the JAX backend functions of `tf` fail there. Write it with `keras.ops`, or pass ' +
      '`output_shape`; a model with a `Lambda` loads only with `safe_mode=False`, from .h5 files too.',
  },
  'pad-sequences-pre': {
    targets: ['pytorch', 'jax'],
    title: 'Keras pads and cuts sequences at the start',
    text:
      '`pad_sequences` puts zeros before the sequence and drops its first steps, `torch.nn.utils.rnn.pad_sequence` puts them behind and drops none: with [1, ' +
      '2, 3], [4] it gives [0, 0, 4] against [4, 0, 0] (off by 1 of the largest value). Pass `padding_side="left"`. A recurrent layer that reads the last ' +
      'output then sees padding.',
  },
  'get-file-extract': {
    targets: ['keras'],
    title: '`get_file` gives the folder of an archive',
    text:
      'With `extract=True` Keras 3 returns the path of the folder it unpacked to (`data_extracted`), Keras 2 that of the archive (`data.tar.gz`), beside ' +
      'which it unpacked: paths made from the parent folder no longer exist.',
  },
  'image-generator': {
    title: 'Augmentation draws other random numbers and fills edges otherwise',
    text:
      '`ImageDataGenerator` fills with the nearest pixel, `torchvision` with black, Keras layers with reflection. `width_shift_range=0.1` is a fraction, an ' +
      'integer are pixels: Keras layers take fractions only and raise for 2. `shear_range` is in degrees; `zoom_range=0.2` zooms each axis by itself from ' +
      '0.8 to 1.2. Write `fill_mode` and the ranges out.',
  },
  'mixed-precision-output': {
    title: 'The last layer wants float32',
    text:
      'Under a mixed policy give the last activation `dtype="float32"`: a sigmoid of -20 is 0 in float16, and a loss of your own from it infinite where ' +
      'float32 has 20. The losses of Keras clip; `torch.autocast` runs softmax and losses in float32 on a GPU.',
  },
  'applications-weights': {
    title: 'Pretrained models want their own preprocessing',
    text:
      'The ResNet50 and VGG of Keras take BGR minus a mean without any scale, Inception, Xception and MobileNet values from -1 to 1, DenseNet what ' +
      'torchvision takes, EfficientNet and MobileNetV3 values from 0 to 255. All torchvision weights take RGB from 0 to 1, minus a mean, over a deviation, ' +
      'which is off by 1 of the largest value for a ResNet50 of Keras: change the preprocessing with the weights.',
  },
  'keras-channels-first-bias': {
    targets: ['keras'],
    title: 'Keras 3.15 may add a channels-first bias along the wrong axis',
    text:
      'On the TensorFlow backend the bias of a channels-first convolution goes along the last axis where that is as long as there are filters (4 filters ' +
      'over a width of 4: off by 0.23 of the largest value; 5 filters: equal). The JAX and torch backends are right, and so are channels last.',
  },
}).map(([id, text]) => caveat(id, text));
