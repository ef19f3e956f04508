/**
 * Caveats about losses, optimizers, regularisers and learning-rate schedules.
 * Figures were measured on the CPU with the pinned releases; says nothing about which row refers to them.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const trainingCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'loss-from-probabilities': {
    targets: ['pytorch', 'jax'],
    title: 'Keras losses take probabilities, PyTorch and Optax take logits',
    text:
      'Keras losses default to `from_logits=False`. Keep the softmax and call `F.cross_entropy` and it is applied twice: training still goes down, but the ' +
      'loss was off by 0.55. Remove the softmax layer, or take the logarithm of clipped probabilities and use `F.nll_loss`.',
  },
  'cross-entropy-reduction': {
    title: 'One loss per example, or their mean',
    text:
      "TensorFlow `tf.nn` losses and Optax return one loss per example; `F.cross_entropy` the mean unless `reduction='none'`. The arguments also change places: " +
      'PyTorch and Optax take (logits, labels).',
  },
  'cross-entropy-class-axis': {
    targets: ['pytorch'],
    title: 'PyTorch wants the classes on axis 1',
    text:
      'For tokens (B, T, V) or pixels (B, H, W, C) move the class axis to 1, or flatten. Where T equals V the unchanged call runs and was off by 0.22 of the ' +
      'loss.',
  },
  'cross-entropy-labels': {
    targets: ['pytorch', 'jax'],
    title: 'Labels must be int64 class numbers of shape (batch,)',
    text:
      'PyTorch refuses int32 labels and (batch, 1) labels: `.squeeze(-1).long()`. Labels outside the classes raise in TensorFlow; PyTorch silently ignores -100 and raises on others; ' +
      'Optax returns a number or NaN.',
  },
  'labels-gradient': {
    title: 'The TF1 cross entropy stops gradients into its labels',
    text:
      '`tf.nn.softmax_cross_entropy_with_logits` of TF1 does, its `_v2`, PyTorch and Optax do not: detach soft labels (where TensorFlow has 0 the gradient ' +
      'was off by 2.8).',
  },
  'binary-cross-entropy-logits': {
    title: 'Binary cross entropy from logits, in the order (logits, labels)',
    text: 'Feeding probabilities to the logits version is silent (off by 0.39); so are swapped arguments (off by 0.17). Keras takes the mean over the last axis, then over the batch.',
  },
  'squared-error-broadcast': {
    title: 'Targets (batch,) against predictions (batch, 1) broadcast',
    text:
      'Keras squeezes the trailing 1; PyTorch warns and jnp silently broadcasts to (batch, batch): off by 0.056 of the loss. Optax raises. Squeeze the ' +
      'predictions.',
  },
  'loss-nonzero-weights': {
    title: '`tf.losses` divide by the number of non-zero weights',
    text:
      'With padding masks `tf.losses.*` divides by the count of non-zero weights, Keras by the batch size, PyTorch by the number of elements (off by 0.33 ' +
      'with half of the weights 0).',
  },
  'loss-collection': {
    title: '`tf.losses` also collect',
    text:
      'Every `tf.losses.*` call adds to a collection that `get_total_loss()` sums together with the regularisers. Nothing is collected elsewhere: write the ' +
      'sum out (off by 0.067 of the loss with an L2 of 0.1 forgotten).',
  },
  'l2-loss-half': {
    title: '`tf.nn.l2_loss` is half the sum of squares',
    text:
      '`F.mse_loss` is a mean (off by 0.67 of the loss on 6 values), `optax.l2_loss` is half the square per element, `torch.norm` a square root. Write `(x ' +
      '** 2).sum() / 2`.',
  },
  'regularizer-factor': {
    title: 'The L2 factor has a hidden two',
    text:
      'Keras `l2(l)` adds `l * sum(w**2)`: as weight decay it is `2 * l` (with `l` one SGD step was off by 0.08). `slim`, ' +
      '`tf.contrib.layers.l2_regularizer(s)` and `s * tf.nn.l2_loss(w)` add half of that: weight decay `s`, Keras `l2(s / 2)`. Under Adam the coupled form ' +
      'is `torch.optim.Adam(weight_decay=...)`, not AdamW (off by 0.013 after five steps).',
  },
  'regularizer-scope': {
    title: 'Regularisers touch kernels only',
    text:
      '`kernel_regularizer` leaves biases, norms and embeddings alone; `weight_decay` takes every parameter unless it is given groups or a mask (a bias was ' +
      'off by 0.098 after one step). Nothing adds `model.losses` in a loop of your own.',
  },
  'adam-epsilon': {
    title: 'Where Adam adds epsilon',
    text:
      'Keras defaults to 1e-7, `tf.train`, PyTorch and Optax to 1e-8; and TensorFlow adds it before bias correction, which makes it 31.6 times larger at ' +
      'step 1. With ordinary gradients nothing is seen; with `epsilon=0.1` weights were off by 0.15 after five steps. A per-step `eps / sqrt(1 - beta2**t)` ' +
      'reproduces TensorFlow.',
  },
  'rmsprop-accumulator': {
    title: 'RMSprop of TF1 is another algorithm',
    text:
      'The accumulator starts at 1, epsilon 1e-10 is inside the root and the decay is 0.9; PyTorch starts at 0, adds 1e-8 outside and decays by 0.99 (off by ' +
      '3 after five steps). Keras keeps epsilon inside. The helper has the TensorFlow form; Optax has it by arguments.',
  },
  'momentum-learning-rate': {
    targets: ['keras'],
    title: 'Keras SGD puts the learning rate inside the velocity',
    text: 'At a constant rate it equals PyTorch, Optax and `tf.train.MomentumOptimizer`; after the rate drops Keras keeps moving at the old speed (off by 0.081).',
  },
  'adagrad-accumulator': {
    title: 'Adagrad starts its accumulator at 0.1',
    text: 'TensorFlow, Keras and Optax start at 0.1, PyTorch at 0 (off by 0.25 after five steps): pass `initial_accumulator_value=0.1`.',
  },
  'optimizer-defaults': {
    title: 'Default learning rates differ',
    text:
      'Keras: SGD 0.01, Adam and RMSprop 0.001. PyTorch: SGD 0.001, RMSprop 0.01 with a decay of 0.99 (off by 0.15 after five steps), Adadelta 1.0 (off by ' +
      '1). Keras 3 no longer takes `lr=` (ValueError) and drops `decay=` with a warning.',
  },
  'weight-decay-decoupled': {
    title: '`weight_decay` of Keras optimizers is decoupled',
    text: 'Only AdamW is decoupled in PyTorch; `Adam(weight_decay=)` is an L2 term (off by 0.046 after five steps).',
  },
  'clip-per-variable': {
    title: '`clipnorm` clips each variable by itself',
    text: '`global_clipnorm` and `clip_grad_norm_` clip all together (off by 0.4 for gradients of 3 and 4 clipped to 1); `clipvalue` is elementwise.',
  },
  'global-norm-infinite': {
    title: 'Clipping an infinite norm',
    text: 'TensorFlow returns NaN for every gradient; PyTorch and Optax zero the finite ones. Code that skips a step on NaN behaves differently.',
  },
  'schedule-steps': {
    title: 'TensorFlow schedules count optimizer steps',
    text:
      'Call `scheduler.step()` after every batch, with `gamma = decay_rate ** (1 / decay_steps)`; stepping per epoch was off by 0.5, the rate taken as gamma ' +
      'was off by 0.09 after one step.',
  },
  'minimize-loop': {
    targets: ['pytorch', 'jax'],
    title: '`minimize` becomes the training step',
    text:
      'TensorFlow sums a loss that is no scalar before it differentiates; `backward()` and `jax.grad` raise: take the mean or sum yourself. PyTorch adds ' +
      'gradients up until `zero_grad()` (off by 0.6 after three steps).',
  },
  'gradient-none': {
    targets: ['pytorch', 'jax'],
    title: 'Gradients of unused variables',
    text:
      'TensorFlow gives None for a variable that does not reach the loss; `torch.autograd.grad` raises unless `allow_unused=True`; `jax.grad` returns zeros, so that optimizer ' +
      'state and weight decay touch it.',
  },
  'gradient-not-scalar': {
    targets: ['pytorch', 'jax'],
    title: 'Gradients of a vector',
    text: 'TensorFlow sums the target; PyTorch and JAX raise for anything but a scalar: `.sum()` first.',
  },
  'replica-sum': {
    targets: ['pytorch', 'jax'],
    title: 'Replica gradients are summed or averaged',
    text:
      'MirroredStrategy sums, so losses are divided by the global batch; DDP and Horovod average. Keeping the division under DDP divides twice: on two ' +
      'replicas the gradient is half (off by 0.5).',
  },
  'metric-threshold': {
    title: 'Accuracy on logits',
    text: 'Metrics threshold at 0.5: on logits the right threshold is 0 (off by 0.5 on four examples). Keras metrics are averages over the epoch.',
  },
  'streaming-metric': {
    title: 'TF1 metrics return a value and an update operation',
    text:
      'They live in local variables across batches. Keep the totals yourself, or use a metric object: the mean of the batches was off by 0.3 with batches of ' +
      '4 and 1.',
  },
}).map(([id, text]) => caveat(id, text));
