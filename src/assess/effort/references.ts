/** Migrations that were done and published, to hold a figure against. Facts in our own words, each with its source. */
import type { ReferenceCase } from './types.js';

export const REFERENCE_CASES: readonly ReferenceCase[] = [
  {
    project: 'Ludwig',
    what: 'TensorFlow 2 to PyTorch, a whole framework',
    took: 'about 6 months',
    note: 'A team; one issue for each feature type and each module; released as 0.5.',
    source: 'https://github.com/ludwig-ai/ludwig/issues/1833, https://github.com/ludwig-ai/ludwig/pull/1266',
  },
  {
    project: 'cellfinder',
    what: 'tf.keras to Keras 3, then to its PyTorch backend',
    took: 'about 3.5 months, part-time',
    note: 'A Keras-only model; old pretrained weights ran unchanged; accuracy and speed were checked before each switch.',
    source:
      'https://github.com/brainglobe/cellfinder/issues/279, https://github.com/brainglobe/cellfinder/pull/418',
  },
  {
    project: 'DeepLabCut',
    what: 'TensorFlow 1 (slim, compat.v1) to PyTorch, with both engines kept',
    took: 'about 3.5 years from the roadmap to a stable release',
    note: 'Two engines were maintained side by side, and one path still imported TensorFlow after the switch.',
    source:
      'https://github.com/DeepLabCut/DeepLabCut/issues/1958, https://github.com/DeepLabCut/DeepLabCut/pull/2613, https://github.com/DeepLabCut/DeepLabCut/issues/2693',
  },
  {
    project: 'Google, production models of YouTube',
    what: 'TensorFlow to JAX (Flax Linen)',
    took: 'several engineer-months by hand; a few weeks with agents that worked through ordered packets',
    note: 'Leaf modules first, packets cut to the context window, every layer checked against the original.',
    source: 'https://arxiv.org/abs/2603.27296',
  },
];
