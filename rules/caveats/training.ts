/**
 * Caveats that the rows of training state: recurrent cells, losses, metrics, optimizers, the backend of Keras.
 * Figures were measured on the CPU with the pinned releases.
 */
import { caveats } from '../../src/catalog/kit.js';

export const trainingRowCaveats = caveats({
  'hard-sigmoid-slope': {
    title: 'The hard sigmoid changed its slope',
    text:
      'Keras 2 computes `clip(0.2 * x + 0.5, 0, 1)`, Keras 3, PyTorch and JAX `relu6(x + 3) / 6`, which has the slope 1/6: off by 0.083 at x = 2.5. ' +
      'Write the old formula out for old weights.',
  },
  'probability-clip': {
    title: 'Probabilities of exactly 0 or 1',
    text:
      'Keras clips probabilities to [1e-7, 1 - 1e-7], Keras 2 adds 1e-7 inside the logarithm as well (a wrong certain answer costs 15.42, in Keras 3 16.12, ' +
      'off by 0.045); PyTorch cuts the logarithm at -100 (off by 5.5 times the loss). Pass logits where you can.',
  },
  'ctc-blank': {
    title: 'The blank of CTC is the last class or the first',
    text:
      'TF1 and the Keras backend have the last class as blank, `tf.nn.ctc_loss` of TF2, PyTorch and Optax class 0 (off by 0.23 of the loss on six steps of ' +
      "five classes). PyTorch takes `log_softmax` (with logits off by 2), and its default mean divides by the label lengths: pass `reduction='none'`.",
  },
  'nadam-schedule': {
    title: 'Nadam with a momentum that grows',
    text:
      'Keras multiplies the momentum by `1 - 0.5 * 0.96**t`; `torch.optim.NAdam` does so with `momentum_decay=1.0` (its default was off by 0.0043 after five ' +
      'steps), `optax.nadam` not at all (off by 0.11): use the helper.',
  },
  'schedule-boundary': {
    title: 'The old rate holds up to and with the boundary',
    text:
      '`MultiStepLR` and `optax.piecewise_constant_schedule` change the rate at the boundary, TensorFlow one step later (off by 0.9 at that step of the rates 1, 0.1); and they take ' +
      'factors, not rates.',
  },
  'huber-is-not-smooth-l1': {
    title: 'Huber is not the smooth L1 loss',
    text: '`F.smooth_l1_loss(beta=delta)` is Huber divided by `delta` (off by 0.5 of the loss with delta 2): use `F.huber_loss`.',
    targets: ['pytorch'],
  },
  'kl-divergence-arguments': {
    title: 'Arguments and mean of the KL divergence',
    text:
      'Keras takes (true, predicted) as probabilities and sums over the last axis; `F.kl_div` takes (log of the predicted, true), and its default mean ' +
      "divides by every element (off by 0.41): pass `reduction='batchmean'`.",
    targets: ['pytorch'],
  },
  'hinge-labels': {
    title: 'Hinge losses want labels of -1 and 1',
    text: 'Keras and `tf.losses.hinge_loss` turn 0 and 1 into -1 and 1, `optax.hinge_loss` does not (off by 0.036); `F.hinge_embedding_loss` is another loss.',
  },
  'cosine-distance-unit-vectors': {
    title: 'The cosine distance of TF1 takes unit vectors for granted',
    text:
      '`tf.losses.cosine_distance` is 1 minus the dot product, `optax.cosine_distance` divides by the lengths (off by 0.13). Normalise first, or keep the ' +
      'dot product.',
  },
  'auc-thresholds': {
    title: 'The AUC of Keras is taken at 200 thresholds',
    text: 'Exact ones (scikit-learn, torchmetrics) differ where scores are crowded: off by 0.038 on 500 scores of 0.5 with a spread of 0.004.',
  },
});
