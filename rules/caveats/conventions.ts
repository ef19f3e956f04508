/**
 * Caveats about arguments and defaults that look alike and mean something else. Figures are those of their demonstrations.
 */
import { caveats } from '../../src/catalog/kit.js';

export const conventionCaveats = caveats({
  'meshgrid-indexing': {
    targets: ['pytorch'],
    title: '`torch.meshgrid` indexes by rows first',
    text: "TensorFlow, jnp and Keras default to `indexing='xy'`, `torch.meshgrid` to `'ij'`: the grids are transposed, and on square ones only the values are wrong (off by 0.87 of the largest). Write the indexing out.",
  },
  'maximum-over-axis': {
    targets: ['pytorch'],
    title: '`torch.max` over an axis gives a pair',
    text: '`torch.max(x, dim)` returns values and indices, and takes one axis; `torch.amax` is `tf.reduce_max`, with a tuple of axes too.',
  },
  'matrix-norm': {
    targets: ['pytorch', 'jax'],
    title: 'The norm of a matrix with an order',
    text: '`tf.norm(x, ord=2)` without an axis is the norm of all elements; `torch.linalg.norm` and `jnp.linalg.norm` with `ord=2` on a matrix give the spectral norm (off by 0.22), and with 1 the largest column (off by 0.61). Use `torch.linalg.vector_norm`, or ravel.',
  },
  'normalize-epsilon': {
    targets: ['pytorch'],
    title: 'Epsilon under the root or beside it',
    text: '`tf.nn.l2_normalize` keeps the squared length above 1e-12, so the length above 1e-6; `F.normalize` the length above 1e-12: vectors of the length 5e-7 get the length 1 in place of 0.5 (off by 0.5). Pass `eps=1e-6`.',
  },
  'repeat-is-not-tile': {
    targets: ['pytorch'],
    title: '`Tensor.repeat` is `tf.tile`',
    text: '`tf.repeat` repeats each element, as `torch.repeat_interleave` does; `x.repeat(n)` repeats the whole, as `tf.tile` and `torch.tile` do: the shape is the same, the order is not (off by 1.7 of the largest value).',
  },
  'transpose-reverses': {
    targets: ['pytorch'],
    title: '`tf.transpose` without axes reverses all of them',
    text: '`x.mT` and `x.transpose(-1, -2)` exchange the last two: with more axes than two the shape differs, or on a cube the values alone (off by 1.2 of the largest). Write `x.permute(*reversed(range(x.ndim)))`.',
  },
  'modulo-sign': {
    targets: ['pytorch', 'jax'],
    title: 'The sign of a remainder',
    text: '`tf.math.floormod` and `%` have the sign of the divisor everywhere; `torch.fmod` and `jax.lax.rem` that of the dividend, as `tf.truncatemod`: -7 modulo 3 is 2 or -1 (off by 1.5 of the largest).',
  },
  'attention-head-size': {
    targets: ['pytorch'],
    title: '`key_dim` is the size of one head',
    text: "Keras gives each head `key_dim` features whatever the input's width; `nn.MultiheadAttention` divides `embed_dim` among the heads: 2 heads of 8 over a width of 8 have 568 weights, in PyTorch 288 (off by 0.49). It is batch first only by `batch_first=True`.",
  },
  'attention-scale': {
    targets: ['pytorch', 'jax'],
    title: '`Attention` of Keras does not scale',
    text: '`F.scaled_dot_product_attention` and `jax.nn.dot_product_attention` divide by the root of the width, the Keras layer does not: pass `scale=1.0` (off by 0.5). It takes [query, value, key], in that order: as query, key, value it was off by 1.9 of the largest value.',
  },
  'plateau-threshold': {
    targets: ['pytorch'],
    title: '`ReduceLROnPlateau` waits one epoch less, for an absolute improvement',
    text: "`min_delta` of Keras is absolute and the rate drops when `patience` epochs were bad; `threshold` of PyTorch is relative, and the rate drops one epoch later (the rate was off by 0.9). Pass `threshold_mode='abs'` and `patience - 1`.",
  },
  'schedule-floor': {
    targets: ['pytorch'],
    title: 'Where a schedule ends',
    text: '`alpha` of `CosineDecay` is a fraction of the first rate, `eta_min` a rate (off by 0.05 with 0.1 and a rate of 0.5); after the last step the rate stays there, in `CosineAnnealingLR` it climbs again (off by 0.45). `PolynomialLR` ends at 0, `PolynomialDecay` at `end_learning_rate` (off by 0.2 with 0.2).',
  },
  'categorical-logits': {
    targets: ['pytorch'],
    title: '`torch.multinomial` takes weights, not logits',
    text: '`tf.random.categorical`, JAX and Keras take logits. `torch.multinomial` raises for negative numbers, and draws otherwise for positive ones (frequencies off by 0.17 for logits of 3, 2, 1): give it the softmax.',
  },
  'poisson-log-input': {
    targets: ['pytorch'],
    title: 'The Poisson loss of PyTorch takes logarithms',
    text: 'Keras takes the rate; `F.poisson_nll_loss` its logarithm unless `log_input=False` (off by 1.3 of the loss).',
  },
  'sparse-gradients': {
    targets: ['pytorch'],
    title: 'Sparse gradients and the momentum of other rows',
    text: 'Adam of TensorFlow moves every row of an embedding while its momentum lasts, as a dense Adam does; `torch.optim.SparseAdam` moves the rows of the batch alone (off by 0.067 after two steps). Keep `nn.Embedding` dense for equal steps.',
  },
  'regularizer-defaults': {
    targets: ['keras'],
    title: '`l1_l2` of Keras 3 has no default penalty',
    text: '`tf.keras.regularizers.l1_l2()` means 0.01 for both, that of Keras 3 means 0: a call with `l1=` alone loses its L2 (off by 0.013). The advice writes both out.',
  },
  'fast-variance': {
    targets: ['jax'],
    title: 'The normalisation layers of NNX lose digits where the mean is large',
    text: '`nnx.BatchNorm`, `nnx.LayerNorm` and `nnx.GroupNorm` take the mean of squares minus the square of the mean, the others the mean of squared differences: where the mean is 5,000 and the deviation 1 outputs are off by 32 times the largest. Pass `use_fast_variance=False`.',
  },
  'batch-of-one': {
    targets: ['pytorch'],
    title: 'A batch of one example in training mode',
    text: '`nn.BatchNorm1d` raises for one value a channel in training mode, Keras gives zeros (times gamma, plus beta). A last batch of one ends an epoch: `drop_last=True`.',
  },
  'fully-masked-row': {
    targets: ['pytorch', 'jax'],
    title: 'A row with nothing to attend to',
    text: 'Keras adds a large negative number to what is masked, so that a row without anything left is the mean of the values; a mask of minus infinity makes it NaN, which padded batches spread to all weights. Add -1e9, or leave such rows out of the loss.',
  },
  'recurrent-activation': {
    title: 'The gates of TF1 Keras are hard sigmoids',
    text: '`tf.keras.layers.LSTM` and `GRU` of version 1 have `recurrent_activation="hard_sigmoid"`, those of version 2, Keras 3, PyTorch and NNX the sigmoid: old weights in a new layer were off by 0.025. The advice for version 1 keeps the old gates.',
  },
  'class-weights': {
    targets: ['pytorch'],
    title: 'Weighted losses divide by the batch or by the weights',
    text: 'Keras multiplies by `sample_weight` or `class_weight` and divides by the batch size; `F.cross_entropy(weight=...)` by the sum of the weights (off by 0.5 of the loss). Sum, and divide by the batch.',
  },
  'metric-names': {
    targets: ['keras'],
    title: '`metrics_names` of Keras 3 hides the metrics',
    text: "It is ['loss', 'compile_metrics'] whatever was compiled: code that pairs it with what `evaluate` returns mislabels the numbers. Take `evaluate(..., return_dict=True)`; the rate in the history is `learning_rate`, no longer `lr`.",
  },
});
