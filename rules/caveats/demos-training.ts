/** Programs that show the caveats about losses, gradients and traced functions. */
import { demonstrations, floats, intsBelow, typed, units } from '../../src/catalog/kit.js';

export const trainingDemos = demonstrations({
  'loss-from-probabilities': {
    target: 'pytorch',
    inputs: { x: floats(6, 4), y: intsBelow(4, 6) },
    source:
      'result = tf.reduce_mean(tf.keras.losses.sparse_categorical_crossentropy(y, tf.nn.softmax(4 * x)))',
    naive: 'result = F.cross_entropy(F.softmax(4 * x, -1), y.long())',
    right: 'result = F.cross_entropy(4 * x, y.long())',
    shows: { apart: 0.1 },
  },
  'cross-entropy-reduction': {
    target: 'pytorch',
    inputs: { x: floats(6, 4), y: intsBelow(4, 6) },
    source: 'result = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)',
    naive: 'result = F.cross_entropy(x, y.long())',
    right: "result = F.cross_entropy(x, y.long(), reduction='none')",
    shows: { instead: 'shape' },
  },
  'cross-entropy-class-axis': {
    target: 'pytorch',
    inputs: { x: floats(2, 4, 4), y: intsBelow(4, 2, 4) },
    source: 'result = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=3 * x))',
    naive: 'result = F.cross_entropy(3 * x, y.long())',
    right: 'result = F.cross_entropy((3 * x).permute(0, 2, 1), y.long())',
    shows: { apart: 0.02 },
  },
  'cross-entropy-labels': [
    {
      target: 'pytorch',
      inputs: { x: floats(6, 4), y: intsBelow(4, 6) },
      source: 'result = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x))',
      naive: 'result = F.cross_entropy(x, y)',
      right: 'result = F.cross_entropy(x, y.long())',
      shows: { raises: 'expected target dtype to be Long' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(3, 4) },
      source: `
try:
    tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, -100], logits=x)
    result = 'a loss'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
      naive: `
F.cross_entropy(x, torch.tensor([0, 1, -100]))
result = 'a loss'`,
      right: `
y = torch.tensor([0, 1, -100])
result = 'an error' if bool(((y < 0) | (y >= 4)).any()) else 'a loss'`,
      shows: { instead: 'kind' },
    },
    {
      target: 'jax',
      inputs: { x: floats(3, 4) },
      source: `
try:
    tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 7], logits=x)
    result = 'a loss'
except tf.errors.InvalidArgumentError:
    result = 'an error'`,
      naive: `
optax.softmax_cross_entropy_with_integer_labels(x, jnp.array([0, 1, 7]))
result = 'a loss'`,
      right: `
y = jnp.array([0, 1, 7])
result = 'an error' if bool(((y < 0) | (y >= 4)).any()) else 'a loss'`,
      shows: { instead: 'kind' },
    },
  ],
  'binary-cross-entropy-logits': [
    {
      target: 'pytorch',
      inputs: { x: floats(8), y: typed(intsBelow(2, 8), 'float32') },
      source: 'result = tf.keras.losses.binary_crossentropy(y, tf.sigmoid(3 * x))',
      naive: 'result = F.binary_cross_entropy_with_logits(torch.sigmoid(3 * x), y)',
      right: 'result = F.binary_cross_entropy_with_logits(3 * x, y)',
      shows: { apart: 0.01 },
      tolerance: 1e-5,
    },
    {
      target: 'pytorch',
      inputs: { x: floats(8), y: typed(intsBelow(2, 8), 'float32') },
      source: 'result = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=3 * x))',
      naive: 'result = F.binary_cross_entropy_with_logits(y, 3 * x)',
      right: 'result = F.binary_cross_entropy_with_logits(3 * x, y)',
      shows: { apart: 0.1 },
    },
  ],
  'squared-error-broadcast': [
    {
      target: 'jax',
      inputs: { p: floats(6, 1), y: floats(6) },
      source: 'result = tf.keras.losses.MeanSquaredError()(y, p)',
      naive: 'result = jnp.mean((p - y) ** 2)',
      right: 'result = jnp.mean((p[:, 0] - y) ** 2)',
      shows: { apart: 0.02 },
    },
    {
      target: 'jax',
      inputs: { p: floats(6, 1), y: floats(6) },
      source: 'result = tf.keras.losses.MeanSquaredError()(y, p)',
      naive: 'result = optax.squared_error(p, y).mean()',
      right: 'result = optax.squared_error(p[:, 0], y).mean()',
      shows: { raises: 'shape' },
    },
  ],
  'loss-nonzero-weights': {
    target: 'pytorch',
    api: 'v1',
    inputs: { p: floats(6), y: floats(6) },
    source: 'result = tf.losses.mean_squared_error(y, p, weights=[1., 1., 1., 0., 0., 0.])',
    naive: 'result = (torch.tensor([1., 1., 1., 0., 0., 0.]) * (p - y) ** 2).mean()',
    right: 'result = (torch.tensor([1., 1., 1., 0., 0., 0.]) * (p - y) ** 2).sum() / 3',
    shows: { apart: 0.1 },
  },
  'l2-loss-half': {
    target: 'pytorch',
    inputs: { x: floats(6) },
    source: 'result = tf.nn.l2_loss(x)',
    naive: 'result = F.mse_loss(x, torch.zeros(6))',
    right: 'result = (x ** 2).sum() / 2',
    shows: { apart: 0.3 },
  },
  'huber-is-not-smooth-l1': {
    target: 'pytorch',
    inputs: { p: floats(6), y: floats(6) },
    source: 'result = tf.keras.losses.Huber(delta=2.0)(y, 3 * p)',
    naive: 'result = F.smooth_l1_loss(3 * p, y, beta=2.0)',
    right: 'result = F.huber_loss(3 * p, y, delta=2.0)',
    shows: { apart: 0.3 },
  },
  'kl-divergence-arguments': {
    target: 'pytorch',
    inputs: { a: units(3, 4), b: units(3, 4) },
    source: 'result = tf.keras.losses.KLDivergence()(tf.nn.softmax(3 * a), tf.nn.softmax(3 * b))',
    naive: 'result = F.kl_div(F.log_softmax(3 * b, -1), F.softmax(3 * a, -1))',
    right: "result = F.kl_div(F.log_softmax(3 * b, -1), F.softmax(3 * a, -1), reduction='batchmean')",
    shows: { apart: 0.05 },
  },
  'hinge-labels': {
    target: 'jax',
    inputs: { p: floats(8), y: typed(intsBelow(2, 8), 'float32') },
    source: 'result = tf.keras.losses.Hinge()(y, p)',
    naive: 'result = optax.hinge_loss(p, y).mean()',
    right: 'result = optax.hinge_loss(p, 2 * y - 1).mean()',
    shows: { apart: 0.02 },
  },
  'cosine-distance-unit-vectors': {
    target: 'jax',
    api: 'v1',
    inputs: { a: floats(3, 4), b: floats(3, 4) },
    source: 'result = tf.losses.cosine_distance(a, b, axis=1)',
    naive: 'result = optax.cosine_distance(b, a).mean()',
    right: 'result = (1 - (a * b).sum(1)).mean()',
    shows: { apart: 0.05 },
  },
  'gradient-none': [
    {
      target: 'pytorch',
      source: `
a, b = tf.Variable(1.0), tf.Variable(1.0)
with tf.GradientTape() as tape:
    y = 2 * a
result = [g is None for g in tape.gradient(y, [a, b])]`,
      naive: `
a, b = torch.ones((), requires_grad=True), torch.ones((), requires_grad=True)
result = [g is None for g in torch.autograd.grad(2 * a, [a, b])]`,
      right: `
a, b = torch.ones((), requires_grad=True), torch.ones((), requires_grad=True)
result = [g is None for g in torch.autograd.grad(2 * a, [a, b], allow_unused=True)]`,
      shows: { raises: 'allow_unused' },
    },
    {
      target: 'jax',
      source: `
a, b = tf.Variable(1.0), tf.Variable(1.0)
with tf.GradientTape() as tape:
    y = 2 * a
result = [g is None for g in tape.gradient(y, [a, b])]`,
      naive: 'result = [g is None for g in jax.grad(lambda a, b: 2 * a, (0, 1))(1.0, 1.0)]',
      right: 'result = [bool(g == 0) for g in jax.grad(lambda a, b: 2 * a, (0, 1))(1.0, 1.0)]',
      shows: { instead: 'kind' },
    },
  ],
  'gradient-not-scalar': [
    {
      target: 'jax',
      inputs: { x: floats(3) },
      source: `
with tf.GradientTape() as tape:
    tape.watch(x)
    y = x ** 2
result = tape.gradient(y, x)`,
      naive: 'result = jax.grad(lambda x: x ** 2)(x)',
      right: 'result = jax.grad(lambda x: (x ** 2).sum())(x)',
      shows: { raises: 'scalar-output' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(3) },
      source: `
with tf.GradientTape() as tape:
    tape.watch(x)
    y = x ** 2
result = tape.gradient(y, x)`,
      naive: `
(x.requires_grad_() ** 2).backward()
result = x.grad`,
      right: `
(x.requires_grad_() ** 2).sum().backward()
result = x.grad`,
      shows: { raises: 'only for scalar outputs' },
    },
  ],
  'minimize-loop': {
    target: 'pytorch',
    source: `
v = tf.Variable(1.0)
opt = tf.keras.optimizers.SGD(0.1)
for _ in range(3):
    opt.minimize(lambda: 2.0 * v, [v])
result = v`,
    naive: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.SGD([v], 0.1)
for _ in range(3):
    (2.0 * v).backward()
    opt.step()
result = v`,
    right: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.SGD([v], 0.1)
for _ in range(3):
    opt.zero_grad()
    (2.0 * v).backward()
    opt.step()
result = v`,
    shows: { apart: 0.5 },
  },
  'metric-threshold': {
    target: 'pytorch',
    source: `
metric = tf.keras.metrics.BinaryAccuracy(threshold=0.0)
result = metric([1., 1., 0., 0.], [0.2, 0.4, -1., -2.])`,
    naive:
      'result = ((torch.tensor([0.2, 0.4, -1., -2.]) > 0.5).float() == torch.tensor([1., 1., 0., 0.])).float().mean()',
    right:
      'result = ((torch.tensor([0.2, 0.4, -1., -2.]) > 0.0).float() == torch.tensor([1., 1., 0., 0.])).float().mean()',
    shows: { apart: 0.5 },
  },
  'python-if-jit': [
    {
      target: 'jax',
      inputs: { x: floats(3) },
      source: `
def double_or_negate(x):
    return tf.cond(tf.reduce_sum(x) > 0, lambda: 2 * x, lambda: -x)
result = tf.function(double_or_negate)(x)`,
      naive: 'result = jax.jit(lambda x: 2 * x if x.sum() > 0 else -x)(x)',
      right: 'result = jax.jit(lambda x: jax.lax.cond(x.sum() > 0, lambda x: 2 * x, lambda x: -x, x))(x)',
      shows: { raises: 'TracerBoolConversionError' },
    },
    {
      target: 'jax',
      source: `
x = tf.constant(2.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.while_loop(lambda i, y: i < 3, lambda i, y: (i + 1, y * x), (0, 1.0))[1]
result = tape.gradient(y, x)`,
      naive: `
power = lambda x: jax.lax.while_loop(lambda s: s[0] < 3, lambda s: (s[0] + 1, s[1] * x), (0, 1.0))[1]
result = jax.grad(power)(2.0)`,
      right: `
power = lambda x: jax.lax.fori_loop(0, 3, lambda i, y: y * x, 1.0)
result = jax.grad(power)(2.0)`,
      shows: { raises: 'Reverse-mode differentiation does not work' },
    },
  ],
  'captured-state': {
    target: 'jax',
    source: `
v = tf.Variable(1.0)
f = tf.function(lambda x: x * v)
f(3.0)
v.assign(10.0)
result = f(3.0)`,
    naive: `
state = {'v': jnp.float32(1.0)}
f = jax.jit(lambda x: x * state['v'])
f(3.0)
state['v'] = jnp.float32(10.0)
result = f(3.0)`,
    right: `
f = jax.jit(lambda x, v: x * v)
f(3.0, jnp.float32(1.0))
result = f(3.0, jnp.float32(10.0))`,
    shows: { apart: 0.9 },
  },
  'cond-both-branches': {
    target: 'pytorch',
    source: `
x = tf.constant(0.0)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = tf.cond(x > 0, lambda: tf.math.log(x), lambda: 2 * x)
result = tape.gradient(y, x)`,
    naive: `
x = torch.tensor(0.0, requires_grad=True)
torch.where(x > 0, torch.log(x), 2 * x).backward()
result = x.grad`,
    right: `
x = torch.tensor(0.0, requires_grad=True)
(torch.log(x) if x > 0 else 2 * x).backward()
result = x.grad`,
    shows: { apart: 1 },
  },
});
