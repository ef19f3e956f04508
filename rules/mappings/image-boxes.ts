/**
 * Rows of boxes in `tf.image`.
 */
import type { AdviceText } from '../../src/catalog/kit.js';
import { floats, py, table, trial } from '../../src/catalog/kit.js';

const helpers = ['crop_and_resize'];
const cut: AdviceText = [
  {
    when: 'absent(method) and absent(extrapolation_value)',
    code: 'crop_and_resize(image, boxes, box_indices, crop_size)',
    helpers,
  },
  {
    code: 'crop_and_resize(image, boxes, box_indices, crop_size, method, extrapolation_value)',
    helpers,
  },
];
const BOXES = {
  image: floats(2, 7, 8, 3),
  boxes: py('tf.constant([[0.1, 0.2, 0.6, 0.8], [0.0, 0.0, 1.0, 1.0], [-0.2, 0.3, 1.3, 0.9]])'),
  box_indices: py('tf.constant([0, 1, 1])'),
};
const GRADIENT = 'That of the boxes is not asked for.';

const chosen: AdviceText = [
  {
    when: 'absent(iou_threshold) and absent(score_threshold)',
    code: 'non_max_suppression(boxes, scores, max_output_size)',
    helpers: ['non_max_suppression'],
  },
  {
    when: 'absent(score_threshold)',
    code: 'non_max_suppression(boxes, scores, max_output_size, iou_threshold)',
    helpers: ['non_max_suppression'],
  },
  {
    code: 'non_max_suppression(boxes, scores, max_output_size, iou_threshold, score_threshold)',
    helpers: ['non_max_suppression'],
  },
];
const OVERLAPPING = {
  boxes: py(
    'tf.constant([[0., 0., 1., 1.], [0., 0.1, 1., 1.1], [1., 1.1, 0., 0.1], [0., 10., 1., 11.], [0., 10.1, 1., 11.], [5., 5., 5., 5.]])',
  ),
  scores: py('tf.constant([0.9, 0.75, 0.75, 0.95, 0.5, 0.3])'),
};

export const imageBoxes = table('tf', {
  'image.non_max_suppression': {
    signatures: [
      {
        params: "boxes, scores, max_output_size, iou_threshold=0.5, score_threshold=float('-inf'), name=None",
      },
    ],
    pytorch: chosen,
    jax: chosen,
    keras: chosen,
    note: 'Boxes are `[y1, x1, y2, x2]`: `torchvision.ops.nms` takes `[x1, y1, x2, y2]`, and no `max_output_size`. The loop runs on values that are there, outside of `jax.jit`.',
    examples: [
      { ...OVERLAPPING, max_output_size: 4 },
      { ...OVERLAPPING, max_output_size: 6, iou_threshold: 0.85 },
      { ...OVERLAPPING, max_output_size: 6, iou_threshold: 0.5, score_threshold: 0.4 },
    ],
  },
  'image.crop_and_resize': {
    signatures: [
      {
        params: "image, boxes, box_indices, crop_size, method='bilinear', extrapolation_value=0.0, name=None",
        api: 'v2',
      },
      {
        params:
          "image, boxes, box_ind=None, crop_size=None, method='bilinear', extrapolation_value=0, name=None, box_indices=None",
        api: 'v1',
      },
    ],
    rename: { box_ind: 'box_indices' },
    pytorch: cut,
    jax: cut,
    keras: cut,
    note: 'Its corners fall on corners, other than in `torchvision.ops.roi_align`.',
    examples: [
      { ...BOXES, crop_size: py('[4, 5]') },
      { ...BOXES, crop_size: py('[1, 3]'), extrapolation_value: py('2.5') },
      { ...BOXES, crop_size: py('[4, 5]'), method: 'nearest' },
    ].map((args) => trial(args, { gradient: GRADIENT })),
  },
});
