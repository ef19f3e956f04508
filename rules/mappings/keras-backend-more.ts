/**
 * Rows of `tf.keras.backend` that choose, draw, convolve, loop or measure a loss.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import {
  bools,
  floats,
  intsBelow,
  none,
  positives,
  py,
  redesign,
  table,
  trial,
  units,
} from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): RowText => ({ pytorch: advice, jax: advice, keras: advice });
const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const hours = (note: string) => redesign(note, { effort: 'hours' });

const phase = (first: string, second: string): RowText => ({
  signatures: [{ params: 'x, alt, training=None' }],
  pytorch: redesign('A layer knows its phase: `self.training`, which `train()` and `eval()` set.', {
    code: `${first} if self.training else ${second}`,
    effort: 'minutes',
  }),
  jax: minutes('Give the layer an attribute that `train()` and `eval()` set, and choose in Python by it.'),
  keras: redesign('`call` has a parameter `training`.', {
    code: `${first} if training else ${second}`,
    effort: 'minutes',
  }),
  note: 'Where an alternative is a function, call it.',
  caveats: ['dropout-training', 'batch-norm-training-mode'],
});

/** A draw: torch, JAX, Keras. */
const draw = (
  params: string,
  torch: string,
  jax: string,
  keras: string,
  args: Parameters<typeof trial>[0],
): RowText => ({
  signatures: [{ params }],
  pytorch: torch,
  jax: { setup: 'rngs = nnx.Rngs(0)', code: jax },
  keras,
  caveats: ['seed-not-portable', 'jax-random-keys'],
  examples: [{ shape: [200, 100] }, { shape: [200, 100], ...args }],
  proof: { compare: 'moments' },
});

const bernoulli = draw(
  'shape, p=0.0, dtype=None, seed=None',
  '(torch.rand(shape) < p).float()',
  'jax.random.bernoulli(rngs.params(), p, shape).astype(jnp.float32)',
  "keras.ops.cast(keras.random.uniform(shape, seed=seed) < p, 'float32')",
  { p: 0.3 },
);

export const backendMore = table('tf.keras', {
  'backend.in_train_phase': phase('x', 'alt'),
  'backend.in_test_phase': phase('alt', 'x'),
  'backend.switch': {
    signatures: [{ params: 'condition, then_expression, else_expression' }],
    pytorch: 'torch.where(condition, then_expression, else_expression)',
    jax: 'jnp.where(condition, then_expression, else_expression)',
    keras: 'keras.ops.where(condition, then_expression, else_expression)',
    note: 'Where an expression is a function, call it; a condition of lower rank needs axes of 1 behind it.',
    caveats: ['where-gradient'],
    examples: [{ condition: bools(2, 3), then_expression: floats(2, 3), else_expression: floats(2, 3) }],
  },
  'backend.relu': {
    signatures: [{ params: 'x, alpha=0.0, max_value=None, threshold=0.0' }],
    pytorch: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'F.relu(x)' },
      { when: 'alpha == 0 and threshold == 0', code: 'torch.clamp(x, 0, max_value)' },
      { when: 'max_value is None and threshold == 0', code: 'F.leaky_relu(x, negative_slope=alpha)' },
      minutes(
        '`torch.where(x >= threshold, x, alpha * (x - threshold))`, with `.clamp(max=max_value)` behind it.',
      ),
    ],
    jax: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'jax.nn.relu(x)' },
      { when: 'alpha == 0 and threshold == 0', code: 'jnp.clip(x, 0, max_value)' },
      { when: 'max_value is None and threshold == 0', code: 'jax.nn.leaky_relu(x, alpha)' },
      minutes('`jnp.where(x >= threshold, x, alpha * (x - threshold))`, with `jnp.minimum` around it.'),
    ],
    keras: [
      { when: 'alpha == 0 and max_value is None and threshold == 0', code: 'keras.ops.relu(x)' },
      {
        code: 'keras.activations.relu(x, negative_slope=alpha, max_value=max_value, threshold=threshold)',
      },
    ],
    examples: [
      { x: floats(3, 4) },
      { x: floats(3, 4), max_value: 1.0 },
      { x: floats(3, 4), alpha: 0.1 },
      { x: floats(3, 4), alpha: 0.1, max_value: 1.0, threshold: 0.2 },
    ],
  },
  'backend.bias_add': {
    signatures: [{ params: 'x, bias, data_format=None' }],
    pytorch: 'x + bias',
    jax: 'x + bias',
    keras: 'x + bias',
    note: 'The bias runs along the last axis, which is the channels in NHWC.',
    examples: [{ x: floats(2, 3, 4), bias: floats(4) }],
  },
  'backend.binary_crossentropy': {
    signatures: [{ params: 'target, output, from_logits=False' }],
    pytorch: [
      { when: 'from_logits', code: "F.binary_cross_entropy_with_logits(output, target, reduction='none')" },
      { code: "F.binary_cross_entropy(output.clamp(1e-7, 1 - 1e-7), target, reduction='none')" },
    ],
    jax: [
      { when: 'from_logits', code: 'optax.sigmoid_binary_cross_entropy(output, target)' },
      {
        code: 'optax.sigmoid_binary_cross_entropy(jax.scipy.special.logit(jnp.clip(output, 1e-7, 1 - 1e-7)), target)',
      },
    ],
    keras: 'keras.ops.binary_crossentropy(target, output, from_logits=from_logits)',
    caveats: ['probability-clip'],
    examples: [
      { target: units(3, 4), output: units(3, 4) },
      { target: units(3, 4), output: floats(3, 4), from_logits: true },
    ],
  },
  'backend.categorical_crossentropy': {
    signatures: [{ params: 'target, output, from_logits=False, axis=-1' }],
    pytorch: [
      { when: 'from_logits', code: '-(target * F.log_softmax(output, dim=axis)).sum(dim=axis)' },
      {
        code: '-(target * torch.log((output / output.sum(dim=axis, keepdim=True)).clamp(1e-7, 1 - 1e-7))).sum(dim=axis)',
      },
    ],
    jax: [
      { when: 'from_logits', code: 'optax.softmax_cross_entropy(output, target, axis=axis)' },
      {
        code: '-jnp.sum(target * jnp.log(jnp.clip(output / jnp.sum(output, axis=axis, keepdims=True), 1e-7, 1 - 1e-7)), axis=axis)',
      },
    ],
    keras: 'keras.ops.categorical_crossentropy(target, output, from_logits=from_logits, axis=axis)',
    caveats: ['loss-from-probabilities'],
    examples: [
      trial({ target: py('tf.one_hot(n, 4)'), output: units(3, 4) }, { inputs: { n: intsBelow(4, 3) } }),
      trial(
        { target: py('tf.one_hot(n, 4)'), output: floats(3, 4), from_logits: true },
        { inputs: { n: intsBelow(4, 3) } },
      ),
    ],
  },
  'backend.sparse_categorical_crossentropy': {
    signatures: [{ params: 'target, output, from_logits=False, axis=-1, ignore_class=None' }],
    pytorch: [
      {
        when: 'from_logits',
        code: "F.cross_entropy(output.movedim(axis, 1), target.long(), reduction='none')",
      },
      {
        code: "F.nll_loss(torch.log(output.clamp(1e-7, 1 - 1e-7)).movedim(axis, 1), target.long(), reduction='none')",
      },
    ],
    jax: [
      {
        when: 'from_logits',
        code: 'optax.softmax_cross_entropy_with_integer_labels(output, target, axis=axis)',
      },
      {
        code: 'optax.softmax_cross_entropy_with_integer_labels(jnp.log(jnp.clip(output, 1e-7, 1 - 1e-7)), target, axis=axis)',
      },
    ],
    keras: 'keras.ops.sparse_categorical_crossentropy(target, output, from_logits=from_logits, axis=axis)',
    caveats: ['loss-from-probabilities', 'cross-entropy-labels'],
    examples: [
      { target: intsBelow(4, 3), output: py('tf.nn.softmax(z)') },
      { target: intsBelow(4, 3), output: floats(3, 4), from_logits: true },
      { target: intsBelow(4, 2, 5), output: floats(2, 5, 4), from_logits: true },
    ].map((args, n) => (n === 0 ? trial(args, { inputs: { z: floats(3, 4) }, tolerance: 1e-4 }) : args)),
  },
  'backend.dropout': {
    signatures: [{ params: 'x, level, noise_shape=None, seed=None' }],
    pytorch: 'F.dropout(x, p=level)',
    jax: { setup: 'rngs = nnx.Rngs(0)', code: 'nnx.Dropout(level)(x, rngs=rngs)' },
    keras: 'keras.random.dropout(x, level, noise_shape=noise_shape, seed=seed)',
    caveats: ['seed-not-portable'],
    examples: [{ x: positives(200, 100), level: 0.3 }],
    proof: { compare: 'moments' },
  },
  'backend.random_normal': draw(
    'shape, mean=0.0, stddev=1.0, dtype=None, seed=None',
    'mean + stddev * torch.randn(shape)',
    'mean + stddev * jax.random.normal(rngs.params(), shape)',
    'keras.random.normal(shape, mean=mean, stddev=stddev, seed=seed)',
    { mean: 0.5, stddev: 0.1 },
  ),
  'backend.random_uniform': draw(
    'shape, minval=0.0, maxval=1.0, dtype=None, seed=None',
    'minval + (maxval - minval) * torch.rand(shape)',
    'jax.random.uniform(rngs.params(), shape, minval=minval, maxval=maxval)',
    'keras.random.uniform(shape, minval=minval, maxval=maxval, seed=seed)',
    { minval: -1.0, maxval: 3.0 },
  ),
  'backend.truncated_normal': draw(
    'shape, mean=0.0, stddev=1.0, dtype=None, seed=None',
    'nn.init.trunc_normal_(torch.empty(shape), mean=mean, std=stddev, a=mean - 2 * stddev, b=mean + 2 * stddev)',
    'mean + stddev * jax.random.truncated_normal(rngs.params(), -2, 2, shape)',
    'keras.random.truncated_normal(shape, mean=mean, stddev=stddev, seed=seed)',
    { mean: 0.5, stddev: 0.1 },
  ),
  'backend.random_bernoulli': bernoulli,
  'backend.random_binomial': bernoulli,
  'backend.in_top_k': {
    signatures: [{ params: 'predictions, targets, k' }],
    pytorch: '(predictions.topk(k).indices == targets[:, None]).any(dim=-1)',
    jax: 'jnp.any(jax.lax.top_k(predictions, k)[1] == targets[:, None], axis=-1)',
    keras: 'keras.ops.in_top_k(targets, predictions, k)',
    examples: [{ predictions: floats(4, 5), targets: intsBelow(5, 4), k: 2 }],
  },
  'backend.batch_normalization': {
    signatures: [{ params: 'x, mean, var, beta, gamma, axis=-1, epsilon=1e-3' }],
    pytorch: '(x - mean) * torch.rsqrt(var + epsilon) * gamma + beta',
    jax: '(x - mean) * jax.lax.rsqrt(var + epsilon) * gamma + beta',
    keras: '(x - mean) * keras.ops.rsqrt(var + epsilon) * gamma + beta',
    caveats: ['batch-norm-epsilon'],
    examples: [{ x: floats(5, 3), mean: floats(3), var: positives(3), beta: floats(3), gamma: floats(3) }],
  },
  'backend.normalize_batch_in_training': everywhere(
    hours(
      'Mean and variance over `reduction_axes`, then the formula of batch normalisation; it returns all three.',
    ),
  ),
  'backend.to_dense': {
    signatures: [{ params: 'tensor' }],
    pytorch: 'tensor.to_dense()',
    jax: minutes('`x.todense()` of a `jax.experimental.sparse` array; a plain array stays.'),
    keras: 'keras.ops.convert_to_tensor(tensor, sparse=False)',
    examples: [{ tensor: floats(2, 3) }],
  },
  'backend.map_fn': {
    signatures: [{ params: 'fn, elems, name=None, dtype=None' }],
    pytorch: 'torch.stack([fn(x) for x in elems])',
    jax: 'jax.lax.map(fn, elems)',
    keras: 'keras.ops.map(fn, elems)',
    examples: [{ fn: py('lambda v: v * 2.0 + 1.0'), elems: floats(3, 4) }],
  },
  'backend.foldl': {
    signatures: [{ params: 'fn, elems, initializer=None, name=None' }],
    pytorch: [
      { when: 'initializer is None', code: 'functools.reduce(fn, elems)' },
      'functools.reduce(fn, elems, initializer)',
    ],
    jax: [
      { when: 'initializer is None', code: 'functools.reduce(fn, elems)' },
      'functools.reduce(fn, elems, initializer)',
    ],
    keras: [
      { when: 'initializer is None', code: 'functools.reduce(fn, keras.ops.unstack(elems))' },
      'functools.reduce(fn, keras.ops.unstack(elems), initializer)',
    ],
    note: '`jax.lax.scan` and `keras.ops.scan` compile a long loop once.',
    examples: [
      { fn: py('lambda a, v: a * 0.5 + v'), elems: floats(3, 4) },
      { fn: py('lambda a, v: a * 0.5 + v'), elems: floats(3, 4), initializer: floats(4) },
    ],
  },
  'backend.foldr': {
    pytorch: minutes('`functools.reduce(fn, elems.flip(0))`.'),
    jax: minutes('`functools.reduce(fn, elems[::-1])`.'),
    keras: minutes('`functools.reduce(fn, keras.ops.unstack(elems)[::-1])`.'),
  },
  'backend.rnn': {
    signatures: [
      {
        params:
          'step_function, inputs, initial_states, go_backwards=False, mask=None, constants=None, unroll=False, ' +
          'input_length=None, time_major=False, zero_output_for_mask=False, return_all_outputs=True',
      },
    ],
    pytorch: hours(
      'A loop over `inputs.unbind(1)`, the states carried along and the outputs put into `torch.stack(outputs, dim=1)`.',
    ),
    jax: hours('`jax.lax.scan` over `inputs` with the time axis first; the states are the carry.'),
    keras: hours('A `keras.layers.RNN` around a cell of your own, whose `call` is the step function.'),
    note: 'It returns the last output, all outputs and the states. Masked steps keep the state and repeat the last output.',
  },
  'backend.ctc_batch_cost': {
    signatures: [{ params: 'y_true, y_pred, input_length, label_length' }],
    pytorch:
      "F.ctc_loss(torch.log(y_pred.transpose(0, 1) + 1e-7), y_true.long(), input_length[:, 0].long(), label_length[:, 0].long(), blank=y_pred.shape[-1] - 1, reduction='none')[:, None]",
    jax: 'optax.ctc_loss(jnp.log(y_pred + 1e-7), (jnp.arange(y_pred.shape[1])[None] >= input_length).astype(jnp.float32), y_true, (jnp.arange(y_true.shape[1])[None] >= label_length).astype(jnp.float32), blank_id=y_pred.shape[-1] - 1)[:, None]',
    keras:
      'keras.ops.ctc_loss(y_true, keras.ops.log(y_pred + 1e-7), label_length[:, 0], input_length[:, 0], mask_index=y_pred.shape[-1] - 1)[:, None]',
    caveats: ['ctc-blank'],
    examples: [
      trial(
        {
          y_true: intsBelow(4, 2, 3),
          y_pred: py('tf.nn.softmax(z)'),
          input_length: py('n'),
          label_length: py('m'),
        },
        {
          inputs: { z: floats(2, 8, 5) },
          source: {
            make: 'n = tf.constant([[8], [7]])\nm = tf.constant([[3], [2]])',
            use: 'result = $call',
          },
          tolerance: 1e-4,
          gradient:
            'TensorFlow takes the softmax of the logarithm again, which has another gradient outside the simplex.',
        },
      ),
    ],
  },
  'backend.ctc_decode': {
    pytorch: hours(
      'Greedy: `torch.unique_consecutive` of the argmax of each row, blanks removed. A beam search is in `torchaudio.models.decoder`.',
    ),
    jax: hours(
      'Greedy: the argmax of each step, repeats and blanks removed in NumPy. There is no beam search in Optax.',
    ),
    keras:
      "keras.ops.ctc_decode(y_pred, input_length, strategy='greedy' if greedy else 'beam_search', beam_width=beam_width, top_paths=top_paths, mask_index=y_pred.shape[-1] - 1)",
    signatures: [{ params: 'y_pred, input_length, greedy=True, beam_width=100, top_paths=1' }],
    caveats: ['ctc-blank'],
    proof: { cannotRun: 'Decodings are padded to another length.' },
  },
  'backend.ctc_label_dense_to_sparse': everywhere(
    none('The CTC losses of the targets take padded labels with their lengths: leave it out.'),
  ),
  'backend.local_conv1d': everywhere(
    none('Unfold the input into patches, and multiply each by its own kernel in an `einsum`.'),
  ),
  'backend.local_conv2d': everywhere(
    none('Unfold the input into patches, and multiply each by its own kernel in an `einsum`.'),
  ),
});
