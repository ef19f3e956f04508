/** What each phase is for, and what is done in it beside the packets. Full sentences, names in backticks. */
import type { PhaseId } from './types.js';

export const PHASE_TEXTS: Readonly<Record<PhaseId, { title: string; text: string }>> = {
  freeze: {
    title: 'Freeze the original and what it gives',
    text: 'Everything later is held against the original, so it has to run once more, with its versions written down and its results kept. It is done when the reference programs of the first packets have written their files.',
  },
  data: {
    title: 'Data and preprocessing',
    text: 'The same files give the same batches, before anything computes on them: a difference here looks like a difference of the model later.',
  },
  layers: {
    title: 'Layers and functions',
    text: 'The leaves: what uses nothing else of the project. Each is done when it gives the same values with the same weights.',
  },
  model: {
    title: 'The model',
    text: 'What puts the layers together. It is done when the whole forward pass agrees with copied weights.',
  },
  weights: {
    title: 'Weights and checkpoints',
    text: 'Trained weights move once, by a map of names and layouts; from here on both sides can begin from the same numbers.',
  },
  loss: {
    title: 'Loss and metrics',
    text: 'The reduction, the weighting and what counts as a sample decide whether numbers can be compared at all.',
  },
  optimizer: {
    title: 'Optimizer and schedule',
    text: 'Gradients first, then one step, then several: defaults such as epsilon and decay differ in silence.',
  },
  loop: {
    title: 'Training loop, evaluation and programs',
    text: 'What runs everything: sessions, `fit`, hooks, summaries, command lines. It is done when the first steps give the same losses and a short run ends within the spread of two seeds.',
  },
  distribution: {
    title: 'Distribution',
    text: 'Several devices come last, when one device gives the right numbers.',
  },
  export: {
    title: 'Export and serving',
    text: 'What leaves the project: the stored model gives the same answers through its new way out.',
  },
  remove: {
    title: 'Remove TensorFlow',
    text: 'It is done when nothing imports it, no manifest asks for it, and the tests pass in an environment without it.',
  },
};
