/**
 * Caveats about images and blocks of pixels. Figures were measured on the CPU with the pinned releases.
 */
import { caveats } from '../../src/catalog/kit.js';

export const layersImages = caveats({
  'space-to-depth-order': {
    targets: ['pytorch'],
    title: 'Pixel shuffling orders the channels differently',
    text:
      'TensorFlow puts the place inside the block first and the channel last, `F.pixel_shuffle` and `F.pixel_unshuffle` the channel first: shapes agree and ' +
      'values are off by 1.5 of the largest value. Use the helper, or permute the channels of the layer before.',
  },
});
