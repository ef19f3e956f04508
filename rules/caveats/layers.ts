/**
 * Caveats about layers: layouts, padding, normalisation, dropout, activations, recurrent cells.
 * Figures were measured on the CPU with the pinned releases; says nothing about which row refers to them.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const layerCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'same-padding-stride': {
    targets: ['pytorch'],
    title: 'SAME padding with a stride is asymmetric',
    text:
      'TensorFlow pads the minimum and puts the odd pixel at the bottom and right. PyTorch `padding=k//2` pads both sides: with stride 2 and an even input ' +
      "the shape agrees and every value is wrong (off by 1.1 of the largest value). `padding='same'` refuses strides in PyTorch. Use the helper, or `F.pad` " +
      'before the convolution.',
  },
  'same-padding-even-kernel': {
    targets: ['pytorch'],
    title: 'SAME padding with an even kernel pads more at the end',
    text:
      "At stride 1 `padding='same'` agrees with TensorFlow for every kernel size; `padding=k//2` gives one row and column too many for an even kernel, and " +
      'cropping the wrong side is off by 1.3 of the largest value.',
  },
  'same-pooling': {
    title: 'SAME pooling pads asymmetrically',
    text:
      'For a 3x3 window with stride 2 on an even size TensorFlow pads (0, 1), with minus infinity for the maximum. `MaxPool2d(3, 2, padding=1)` shifts the ' +
      'windows (off by 0.61), zero padding corrupts negative maps (off by 0.51).',
  },
  'average-pool-same': {
    title: 'SAME average pooling divides by the real pixels',
    text:
      'TensorFlow leaves padding out of the average; PyTorch and `nnx.avg_pool` count it by default (off by 0.56 and 0.56 of the largest value). The Keras 3 ' +
      'torch backend is itself off by 0.72 in the last row and column where the padding is odd (3x3, stride 2, even size).',
  },
  'channels-last': {
    targets: ['pytorch'],
    title: 'TensorFlow images are NHWC, PyTorch layers want NCHW',
    text:
      'Permute once at the border of the model (`x.permute(0, 3, 1, 2)`) and keep NCHW inside; then every axis number in the ported code changes: the ' +
      'channel axis 3 or -1 becomes 1, the spatial axes 1, 2 become 2, 3. An axis copied unchanged often runs: when sizes agree only the values are wrong (a ' +
      'mean over axes 1, 2 was off by 0.57).',
  },
  'conv-kernel-layout': {
    targets: ['pytorch'],
    title: 'Convolution kernels are HWIO in TensorFlow and OIHW in PyTorch',
    text:
      '`weight = kernel.permute(3, 2, 0, 1)`. Another permutation or a reshape loads without error when sizes agree and is off by 1.8 of the largest value. ' +
      'Flax NNX keeps HWIO. Depthwise kernels (H, W, C, M) need `permute(2, 3, 0, 1).reshape(C * M, 1, H, W)`.',
  },
  'dense-kernel-transposed': {
    targets: ['pytorch'],
    title: 'Dense kernels are (in, out) in TensorFlow and (out, in) in PyTorch',
    text:
      '`weight = kernel.T`. A square kernel copied without the transpose loads without error and is off by 1.1 of the largest value. Flax NNX keeps (in, ' +
      'out).',
  },
  'flatten-order': {
    targets: ['pytorch'],
    title: 'Flattening NCHW orders features differently from NHWC',
    text:
      'After a convolution TensorFlow flattens (H, W, C), an NCHW port flattens (C, H, W). The kernel of the next dense layer must have its rows permuted, ' +
      'or the tensor be permuted back to NHWC before flattening; a ported checkpoint is off by 1.7 of the largest value otherwise.',
  },
  'transposed-convolution-crop': {
    targets: ['pytorch'],
    title: 'Transposed SAME convolution crops at the end',
    text:
      'For kernel 3 and stride 2 TensorFlow crops the last row and column of the full result. `ConvTranspose2d(3, 2, padding=1, output_padding=1)` crops the ' +
      'first: right shape, shifted by a pixel, off by 1.5 of the largest value. In general crop `max(k - s, 0) // 2` at the start and the rest at the end. ' +
      '`nnx.ConvTranspose` needs `transpose_kernel=True` to take the TensorFlow kernel (off by 1.6).',
  },
  'pooling-default-stride': {
    title: 'Default strides and padding of pooling differ',
    text:
      'Keras and PyTorch pool with a stride of the window size, `nnx.max_pool` with stride 1, `slim.max_pool2d` with stride 2. ' +
      'The advice writes the stride out.',
  },
  'convolution-default-padding': {
    title: 'Default padding of convolutions differs',
    text:
      '`nnx.Conv` and slim default to SAME; Keras, `tf.layers` and PyTorch to valid (a 3x3 kernel leaves 4 of 6 pixels, off by 0.5). The advice writes the ' +
      'padding out.',
  },
  'batch-norm-momentum': {
    targets: ['pytorch'],
    title: 'Batch normalisation momentum has the opposite meaning in PyTorch',
    text:
      'In TensorFlow (and Flax NNX) momentum weighs the old value, 0.99 by default; in PyTorch it weighs the new one, 0.1 by default: pass `1 - momentum`. ' +
      'After one step with a number copied unchanged the running mean was off by 4.2 where the mean was 5.',
  },
  'batch-norm-epsilon': {
    targets: ['pytorch', 'jax'],
    title: 'The default epsilon of normalisation layers differs',
    text:
      'BatchNorm: TensorFlow, Keras and slim 1e-3, PyTorch and NNX 1e-5. LayerNorm: Keras 1e-3, PyTorch 1e-5, NNX 1e-6, `tf.contrib` 1e-12. Left at the ' +
      'default, outputs were off by 1.9 and 1.5 (batch and layer) where the deviation is 0.01.',
  },
  'batch-norm-training-mode': {
    targets: ['pytorch', 'jax'],
    title: 'New modules start in training mode',
    text:
      'In TensorFlow `training` defaults to False outside `fit`; a new PyTorch or NNX module normalises by batch statistics and drops units until ' +
      '`model.eval()` is called. A ported inference script without it was off by 0.76 of the largest value, and moves the statistics.',
  },
  'batch-norm-variance': {
    title: 'Running variance is biased or unbiased',
    text:
      'PyTorch stores the unbiased batch variance (n / (n - 1)), Keras 3, NNX and non-fused TensorFlow the biased one; fused TensorFlow (4-D inputs) the ' +
      'unbiased one. Only small batches notice: with 4 values a channel the ratio is 4/3 (off by 0.23 in PyTorch, by 0.25 in Keras 3 after a fused layer of ' +
      'Keras 2).',
  },
  'batch-norm-frozen': {
    targets: ['pytorch', 'jax'],
    title: 'A frozen BatchNormalization also stops using batch statistics',
    text:
      'In TF2 and Keras 3 `trainable = False` makes it run in inference mode. `requires_grad_(False)` does not: also call `.eval()` on the module (off by ' +
      '0.76 of the largest value otherwise).',
  },
  'batch-norm-axis': {
    targets: ['pytorch'],
    title: 'BatchNorm1d normalises axis 1',
    text: 'For (batch, time, channels) inputs transpose before and after; unchanged it runs when time equals channels and was off by 0.54 of the largest value.',
  },
  'contrib-batch-norm-scale': {
    title: 'contrib and slim batch norm have no gamma by default',
    text:
      '`scale=False`, `decay=0.999`, `epsilon=0.001`, `is_training=True` are their defaults: keep the PyTorch weight fixed at 1 (`requires_grad_(False)`) ' +
      'and pass `momentum=0.001`. With PyTorch defaults the running mean was off by 0.53 after one step.',
  },
  'update-ops': {
    title: 'Moving averages no longer need UPDATE_OPS',
    text:
      'In TF1 the moving statistics move only if the `UPDATE_OPS` collection is run; PyTorch, NNX and Keras 3 move them in every forward pass in training ' +
      'mode. Where the TF1 program forgot the control dependency its statistics stayed at 0 and 1: inference then changes (the running mean was off by 0.54 ' +
      'after one step).',
  },
  'dropout-keep-prob': {
    title: '`keep_prob` is the probability of keeping',
    text:
      'PyTorch `p`, Keras and NNX `rate` are the probability of dropping: pass `1 - keep_prob`. Under TF1 the second positional argument of `tf.nn.dropout` ' +
      'is `keep_prob`, under TF2 it is `rate`; copying 0.9 drops 90 % instead of 10 % (off by 0.8).',
  },
  'dropout-training': {
    title: 'Dropout is on or off by default',
    text:
      '`tf.nn.dropout` always drops; `tf.layers.dropout` and a Keras layer called directly do not unless `training=True`. `F.dropout` drops even after ' +
      '`model.eval()` unless given `training=self.training`; `nn.Dropout` and `nnx.Dropout` start active (off by 1 of the value for a rate of 0.5).',
  },
  'leaky-relu-slope': {
    title: 'The default slope of leaky ReLU differs',
    text: '`tf.nn.leaky_relu` 0.2, the Keras layer 0.3, PyTorch and JAX 0.01 (off by 0.19 at -1). The advice writes the slope out.',
  },
  'gelu-approximation': {
    targets: ['jax'],
    title: '`jax.nn.gelu` approximates by default',
    text: 'TensorFlow, Keras and PyTorch use the error function, JAX the tanh form unless `approximate=False` (off by 0.00047 at most).',
  },
  'softplus-threshold': {
    targets: ['pytorch'],
    title: '`F.softplus` is the identity above 20',
    text: 'Equal in float32; in float64 it is off by 2.1e-9 just above 20. Pass `threshold=40`.',
  },
  'lstm-tf1-cell': {
    title: 'TF1 LSTM cells order the gates i, j, f, o and add the forget bias at run time',
    text:
      'The checkpoint has one kernel [input; h] of shape (inputs + units, 4 units); `forget_bias` (1.0) is added at run time and is not stored. Reorder to ' +
      'i, f, j, o, split the rows, and add `forget_bias` to the f part of the bias; copied as it is the output is off by 0.94, without the forget bias off ' +
      'by 0.16.',
  },
  'lstm-two-biases': {
    targets: ['pytorch'],
    title: 'PyTorch LSTMs have two biases',
    text: 'Put the Keras bias into `bias_ih_l0` and zero `bias_hh_l0`, which starts random (off by 0.27). Kernels are transposed; the gate order is the same.',
  },
  'lstm-returns': {
    targets: ['pytorch', 'jax'],
    title: 'What a recurrent layer returns differs',
    text:
      'Keras returns the last output unless `return_sequences=True`; PyTorch returns all outputs and `(h, c)` with a leading layers axis; `nnx.RNN` returns all outputs; ' +
      'the TF1 state tuple is `(c, h)`. PyTorch is time major unless `batch_first=True`.',
  },
  'gru-reset-gate': {
    targets: ['pytorch', 'jax'],
    title: 'TF1 GRUs apply the reset gate before the product',
    text:
      'TF1 cells and `GRU(reset_after=False)` compute `U(r * h)`, `nn.GRU` and `nnx.GRUCell` `r * (U h)`: no reordering of weights converts one into the ' +
      'other (off by 0.13). Keras 3 can keep it with `reset_after=False`. Keras gates are ordered z, r, h, PyTorch r, z, n: copied as they are, off by 0.71.',
  },
  'rnn-sequence-length': {
    targets: ['pytorch', 'jax'],
    title: 'Padded steps keep changing the state',
    text:
      '`dynamic_rnn(sequence_length=...)` zeroes outputs past the length and carries the state over; without it the last state was off by 0.2 (LSTM) and off ' +
      'by 1.9 (a simple cell). In PyTorch pack with `pack_padded_sequence(..., batch_first=True, enforce_sorted=False)`; in NNX pass `seq_lengths`.',
  },
  'rnn-dropout': {
    targets: ['pytorch', 'jax'],
    title: 'Recurrent dropout differs',
    text:
      'Keras `dropout` masks the layer inputs (one mask for all steps) and `recurrent_dropout` the state. PyTorch `dropout` acts only between stacked layers: with one ' +
      'layer it does nothing.',
  },
}).map(([id, text]) => caveat(id, text));
