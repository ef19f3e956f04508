/** Programs that show the caveats about images. */
import { demonstrations, floats, ints, typed, units } from '../../src/catalog/kit.js';

export const imageDemos = demonstrations({
  'resize-antialias': [
    {
      target: 'jax',
      inputs: { x: floats(1, 8, 8, 1) },
      source: 'result = tf.image.resize(x, [3, 3])',
      naive: "result = jax.image.resize(x, (1, 3, 3, 1), 'bilinear')",
      right: "result = jax.image.resize(x, (1, 3, 3, 1), 'bilinear', antialias=False)",
      shows: { apart: 0.2 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 1) },
      source: "result = tf.image.resize(x, [3, 3], 'nearest')",
      naive: "result = F.interpolate(x.permute(0, 3, 1, 2), (3, 3), mode='nearest').permute(0, 2, 3, 1)",
      right:
        "result = F.interpolate(x.permute(0, 3, 1, 2), (3, 3), mode='nearest-exact').permute(0, 2, 3, 1)",
      shows: { apart: 0.1 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 1) },
      source: "result = tf.image.resize(x, [16, 16], 'bicubic')[:, 4:-4, 4:-4]",
      naive:
        "result = F.interpolate(x.permute(0, 3, 1, 2), (16, 16), mode='bicubic').permute(0, 2, 3, 1)[:, 4:-4, 4:-4]",
      right: `
def weights(t, a=-0.5):
    near = lambda d: (a + 2) * d**3 - (a + 3) * d**2 + 1
    far = lambda d: a * d**3 - 5 * a * d**2 + 8 * a * d - 4 * a
    return [far(1 + t), near(t), near(1 - t), far(2 - t)]
at = (torch.arange(4, 12) + 0.5) / 2 - 0.5
low = at.floor().long()
parts = weights(at - low)
rows = sum(w[:, None, None] * x[:, low + i - 1] for i, w in enumerate(parts))
result = sum(w[:, None] * rows[:, :, low + i - 1] for i, w in enumerate(parts))`,
      shows: { apart: 0.02 },
    },
  ],
  'resize-dtype': [
    {
      target: 'pytorch',
      inputs: { x: typed(ints(1, 4, 4, 1), 'uint8') },
      source: 'result = tf.image.resize(x, [6, 6])',
      naive: "result = F.interpolate(x.permute(0, 3, 1, 2), (6, 6), mode='bilinear').permute(0, 2, 3, 1)",
      right:
        "result = F.interpolate(x.permute(0, 3, 1, 2).float(), (6, 6), mode='bilinear').permute(0, 2, 3, 1)",
      shows: { instead: 'type' },
    },
    {
      target: 'keras',
      inputs: { x: typed(ints(1, 4, 4, 1), 'uint8') },
      source: 'result = tf.image.resize(x, [6, 6])',
      naive: 'result = ops.image.resize(x, (6, 6))',
      right: "result = ops.image.resize(ops.cast(x, 'float32'), (6, 6))",
      shows: { instead: 'type' },
    },
  ],
  'resize-legacy': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(1, 4, 4, 1) },
    source: 'result = tf.image.resize_bilinear(x, [8, 8])',
    naive: "result = F.interpolate(x.permute(0, 3, 1, 2), (8, 8), mode='bilinear').permute(0, 2, 3, 1)",
    right: `
at = torch.arange(8) * (4 / 8)
low = at.floor().long()
high, part = (low + 1).clamp(max=3), at - low
rows = torch.lerp(x[:, low], x[:, high], part[:, None, None])
result = torch.lerp(rows[:, :, low], rows[:, :, high], part[:, None])`,
    shows: { apart: 0.1 },
  },
  'image-adjustments': {
    target: 'pytorch',
    inputs: { x: units(1, 4, 4, 3) },
    source: 'result = tf.image.adjust_contrast(x, 1.5)',
    naive: 'result = (x.mean() + 1.5 * (x - x.mean())).clamp(0, 1)',
    right: 'm = x.mean((1, 2), keepdim=True); result = m + 1.5 * (x - m)',
    shows: { apart: 0.05 },
  },
  'space-to-depth-order': {
    target: 'pytorch',
    inputs: { x: floats(1, 4, 4, 3) },
    source: 'result = tf.nn.space_to_depth(x, 2)',
    naive: 'result = F.pixel_unshuffle(x.permute(0, 3, 1, 2), 2).permute(0, 2, 3, 1)',
    right: 'result = x.reshape(1, 2, 2, 2, 2, 3).permute(0, 1, 3, 2, 4, 5).reshape(1, 2, 2, 12)',
    shows: { apart: 0.5 },
  },
});
