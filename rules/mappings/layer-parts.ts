/**
 * What the rows of TF1's layer functions share, under `tf.layers`, `tf.contrib.layers` and slim: holes, caveats, and the
 * ways a layer made in the constructor is written.
 */
import type { Example, Trial } from '../../src/catalog/kit.js';
import { trial } from '../../src/catalog/kit.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
export const RNGS = 'rngs = nnx.Rngs(0)';

/** Holes of a dense layer. */
export const inFeatures = {
  name: 'The attribute that holds the layer.',
  in_features: 'The size of the last axis of the inputs: `inputs.shape[-1]`.',
};
/** Holes of a convolution. */
export const inChannels = {
  name: 'The attribute that holds the layer.',
  in_channels: 'The number of input channels: `inputs.shape[-1]` in NHWC.',
};
/** Holes of a dense layer that has its name already. */
export const madeHoles = { in_features: inFeatures.in_features };
/** Holes of a normalisation. */
export const channels = {
  name: 'The attribute that holds the layer.',
  num_features: 'The number of channels: `inputs.shape[-1]` in NHWC.',
};
/** The hole of a layer that needs no size. */
export const layer = { name: 'The attribute that holds the layer.' };

/** Said wherever a layer is put between two permutations. */
export const NHWC =
  'The permutations keep NHWC around the layer; in a ported model permute once, at its input.';
/** What every function that made weights has in common. */
export const CAVEATS = ['default-initializer', 'regularizer-scope', 'variable-reuse', 'mixed-keras'];

/** A PyTorch layer over images that stay NHWC. */
export const torchImages = (call: string) => `${call}(inputs.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)`;

/** The penalties a call names, as lines of the training loop: those it does not name go. */
export function penalties(
  { kernelPenalty, biasPenalty }: { kernelPenalty: string; biasPenalty: string },
  kernel: string,
  bias = 'bias',
): string {
  return `loss = loss + ${kernelPenalty}(self.?name.${kernel})\nloss = loss + ${biasPenalty}(self.?name.${bias})`;
}

/** What TensorFlow 1's layer functions take and nothing else needs. */
export const REUSE = {
  reuse: '`reuse` is the attribute now: a layer is made once, and called again where its weights are shared.',
};
/** The same of functions that collect what they make. */
export const OUTPUTS = { outputs_collections: 'Collections went with the graph.' };
/** All that slim takes beside. */
export const COLLECTED = {
  ...REUSE,
  ...OUTPUTS,
  variables_collections: 'Collections went with the graph.',
};

/** A trial with penalties: the outputs, and what they add to the loss. */
export const penaltyTrial = (args: Example, holes: Readonly<Record<string, string>>): Trial =>
  trial(args, {
    api: 'v1',
    holes,
    source: { use: 'y = $call\nresult = [y, tf.losses.get_regularization_loss()]' },
    pytorch: { make: '$init', use: 'loss = 0.0\n$step\nresult = [$code, loss]' },
    jax: { make: '$setup\n$init', use: 'loss = 0.0\n$step\nresult = [$code, loss]' },
    keras: { make: '$init', use: 'y = $code\nresult = [y, sum(self.y.losses)]' },
  });
