/** Programs that show the caveats about arguments and defaults that look alike. */
import { demonstrations, floats, ints, positives, typed } from '../../src/catalog/kit.js';

/** The rates of 15 steps of a PyTorch schedule from `rate`. */
const torchRates = (rate: number, schedule: string, steps = 15) => `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], ${rate})
schedule = torch.optim.lr_scheduler.${schedule}
rates = []
for _ in range(${steps}):
    rates.append(opt.param_groups[0]['lr'])
    opt.step()
    schedule.step()
result = torch.tensor(rates)`;

const plateau = (options: string) => `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.1${options})
rates = []
for loss in [100.0, 99.99, 99.98, 99.97, 99.96, 99.95]:
    schedule.step(loss)
    rates.append(opt.param_groups[0]['lr'])
result = torch.tensor(rates)`;

const frequencies = (draws: string) => `
draws = ${draws}
result = torch.bincount(draws, minlength=3) / 200000`;

const embeddingSteps = (embedding: string, optimizer: string) => `
layer = ${embedding}
nn.init.ones_(layer.weight)
opt = ${optimizer}
for row in (0, 1):
    opt.zero_grad()
    layer(torch.tensor([row])).sum().backward()
    opt.step()
result = layer.weight`;

export const conventionDemos = demonstrations({
  'meshgrid-indexing': {
    target: 'pytorch',
    inputs: { x: floats(3) },
    source: 'result = tf.meshgrid(x, x)[0]',
    naive: 'result = torch.meshgrid(x, x)[0]',
    right: "result = torch.meshgrid(x, x, indexing='xy')[0]",
    shows: { apart: 0.1 },
  },
  'maximum-over-axis': [
    {
      target: 'pytorch',
      inputs: { x: floats(2, 3) },
      source: 'result = tf.reduce_max(x, 1)',
      naive: 'result = torch.max(x, 1)',
      right: 'result = torch.amax(x, 1)',
      shows: { instead: 'kind' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(2, 3, 4) },
      source: 'result = tf.reduce_max(x, [1, 2])',
      naive: 'result = torch.max(x, (1, 2))',
      right: 'result = torch.amax(x, (1, 2))',
      shows: { raises: 'invalid combination of arguments' },
    },
  ],
  'matrix-norm': [
    {
      target: 'pytorch',
      inputs: { x: floats(3, 4) },
      source: 'result = tf.norm(x, ord=2)',
      naive: 'result = torch.linalg.norm(x, ord=2)',
      right: 'result = torch.linalg.vector_norm(x, ord=2)',
      shows: { apart: 0.05 },
    },
    {
      target: 'jax',
      inputs: { x: floats(3, 4) },
      source: 'result = tf.norm(x, ord=1)',
      naive: 'result = jnp.linalg.norm(x, ord=1)',
      right: 'result = jnp.linalg.norm(x.ravel(), ord=1)',
      shows: { apart: 0.3 },
    },
  ],
  'normalize-epsilon': {
    target: 'pytorch',
    source: 'result = tf.norm(tf.nn.l2_normalize(tf.constant([3e-7, 4e-7]), 0))',
    naive: 'result = F.normalize(torch.tensor([3e-7, 4e-7]), dim=0).norm()',
    right: 'result = F.normalize(torch.tensor([3e-7, 4e-7]), dim=0, eps=1e-6).norm()',
    shows: { apart: 0.49 },
  },
  'repeat-is-not-tile': {
    target: 'pytorch',
    inputs: { x: floats(4) },
    source: 'result = tf.repeat(x, 2)',
    naive: 'result = x.repeat(2)',
    right: 'result = x.repeat_interleave(2)',
    shows: { apart: 0.3 },
  },
  'transpose-reverses': {
    target: 'pytorch',
    inputs: { x: floats(3, 3, 3) },
    source: 'result = tf.transpose(x)',
    naive: 'result = x.mT',
    right: 'result = x.permute(*reversed(range(x.ndim)))',
    shows: { apart: 0.3 },
  },
  'modulo-sign': [
    {
      target: 'pytorch',
      source: 'result = tf.math.floormod(tf.constant([-7]), 3)',
      naive: 'result = torch.fmod(torch.tensor([-7]), 3)',
      right: 'result = torch.tensor([-7]) % 3',
      shows: { apart: 1 },
    },
    {
      target: 'jax',
      source: 'result = tf.math.floormod(tf.constant([-7]), 3)',
      naive: 'result = jax.lax.rem(jnp.array([-7]), jnp.array([3]))',
      right: 'result = jnp.array([-7]) % 3',
      shows: { apart: 1 },
    },
  ],
  'attention-head-size': {
    target: 'pytorch',
    inputs: { x: floats(2, 5, 8) },
    source: `
layer = tf.keras.layers.MultiHeadAttention(2, 8)
layer(x, x)
result = layer.count_params()`,
    naive: `
layer = nn.MultiheadAttention(8, 2)
result = sum(p.numel() for p in layer.parameters())`,
    right: `
from advise_helpers import KerasMultiHeadAttention
layer = KerasMultiHeadAttention(8, 2, 8)
result = sum(p.numel() for p in layer.parameters())`,
    shows: { apart: 0.4 },
  },
  'attention-scale': [
    {
      target: 'pytorch',
      inputs: { q: floats(1, 3, 16), v: floats(1, 4, 16), k: floats(1, 4, 16) },
      source: 'result = tf.keras.layers.Attention()([q, v, k])',
      naive: 'result = F.scaled_dot_product_attention(q, k, v)',
      right: 'result = F.scaled_dot_product_attention(q, k, v, scale=1.0)',
      shows: { apart: 0.05 },
    },
    {
      target: 'pytorch',
      inputs: { q: floats(1, 3, 16), v: floats(1, 4, 16), k: floats(1, 4, 16) },
      source: 'result = tf.keras.layers.Attention()([q, v, k])',
      naive: 'result = F.scaled_dot_product_attention(q, v, k, scale=1.0)',
      right: 'result = F.scaled_dot_product_attention(q, k, v, scale=1.0)',
      shows: { apart: 0.3 },
    },
  ],
  'plateau-threshold': {
    target: 'pytorch',
    source: `
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.SGD(1.0), 'mse')
callback = tf.keras.callbacks.ReduceLROnPlateau(monitor='loss', factor=0.1, patience=2, min_delta=0.05)
callback.set_model(model)
callback.on_train_begin()
result = []
for epoch, loss in enumerate([100.0, 99.99, 99.98, 99.97, 99.96, 99.95]):
    callback.on_epoch_end(epoch, {'loss': loss})
    result.append(float(model.optimizer.learning_rate))
result = tf.constant(result)`,
    naive: plateau(', patience=2, threshold=0.05'),
    right: plateau(", patience=2 - 1, threshold=0.05, threshold_mode='abs'"),
    shows: { apart: 0.5 },
  },
  'schedule-floor': [
    {
      target: 'pytorch',
      source:
        'result = tf.stack([tf.keras.optimizers.schedules.CosineDecay(0.5, 10, alpha=0.1)(k) for k in range(11)])',
      naive: torchRates(0.5, 'CosineAnnealingLR(opt, 10, eta_min=0.1)', 11),
      right: torchRates(0.5, 'CosineAnnealingLR(opt, 10, eta_min=0.1 * 0.5)', 11),
      shows: { apart: 0.04 },
    },
    {
      target: 'pytorch',
      source:
        'result = tf.stack([tf.keras.optimizers.schedules.CosineDecay(0.5, 10, alpha=0.1)(k) for k in range(21)])',
      naive: torchRates(0.5, 'CosineAnnealingLR(opt, 10, eta_min=0.1 * 0.5)', 21),
      right: torchRates(
        0.5,
        'LambdaLR(opt, lambda k: 0.9 * 0.5 * (1 + math.cos(math.pi * min(k, 10) / 10)) + 0.1)',
        21,
      ),
      shows: { apart: 0.4 },
    },
    {
      target: 'pytorch',
      source:
        'result = tf.stack([tf.keras.optimizers.schedules.PolynomialDecay(1.0, 10, 0.2)(k) for k in range(15)])',
      naive: torchRates(1, 'PolynomialLR(opt, 10)'),
      right: torchRates(1, 'LambdaLR(opt, lambda k: 0.8 * (1 - min(k, 10) / 10) + 0.2)'),
      shows: { apart: 0.19 },
    },
  ],
  'categorical-logits': [
    {
      target: 'pytorch',
      source: `
draws = tf.random.categorical([[3.0, 2.0, 1.0]], 200000)[0]
result = tf.math.bincount(tf.cast(draws, tf.int32), minlength=3, dtype=tf.float32) / 200000`,
      naive: frequencies('torch.multinomial(torch.tensor([3.0, 2.0, 1.0]), 200000, replacement=True)'),
      right: frequencies(
        'torch.multinomial(torch.softmax(torch.tensor([3.0, 2.0, 1.0]), -1), 200000, replacement=True)',
      ),
      shows: { apart: 0.1 },
      tolerance: 0.01,
    },
    {
      target: 'pytorch',
      source: 'result = tf.random.categorical([[0.0, -50.0, -60.0]], 3)[0]',
      naive: 'result = torch.multinomial(torch.tensor([0.0, -50.0, -60.0]), 3, replacement=True)',
      right:
        'result = torch.multinomial(torch.softmax(torch.tensor([0.0, -50.0, -60.0]), -1), 3, replacement=True)',
      shows: { raises: 'probability entry < 0' },
    },
  ],
  'poisson-log-input': {
    target: 'pytorch',
    inputs: { p: positives(8), y: typed(ints(8), 'float32') },
    source: 'result = tf.keras.losses.Poisson()(y, p)',
    naive: 'result = F.poisson_nll_loss(p, y)',
    right: 'result = F.poisson_nll_loss(p, y, log_input=False, eps=1e-7)',
    shows: { apart: 0.3 },
  },
  'sparse-gradients': {
    target: 'pytorch',
    api: 'v1',
    source: `
table, rows = tf.Variable(tf.ones([3, 2])), tf.placeholder(tf.int64)
step = tf.train.AdamOptimizer(0.1).minimize(tf.reduce_sum(tf.nn.embedding_lookup(table, rows)))
for row in (0, 1):
    fetch(step, {rows: [row]})
result = fetch(table)`,
    naive: embeddingSteps(
      'nn.Embedding(3, 2, sparse=True)',
      'torch.optim.SparseAdam(layer.parameters(), 0.1)',
    ),
    right: embeddingSteps('nn.Embedding(3, 2)', 'torch.optim.Adam(layer.parameters(), 0.1)'),
    shows: { apart: 0.05 },
  },
  'regularizer-defaults': {
    target: 'keras',
    inputs: { w: floats(4) },
    source: 'result = tf.keras.regularizers.l1_l2(l1=0.1)(w)',
    naive: 'result = keras.regularizers.l1_l2(l1=0.1)(w)',
    right: 'result = keras.regularizers.l1_l2(l1=0.1, l2=0.01)(w)',
    shows: { apart: 0.01 },
  },
  'fast-variance': {
    target: 'jax',
    inputs: { x: floats(64, 3) },
    source: 'result = tf.keras.layers.BatchNormalization()(x + 5000.0, training=True)',
    naive: 'result = nnx.BatchNorm(3, epsilon=1e-3, rngs=nnx.Rngs(0))(x + 5000.0)',
    right: 'result = nnx.BatchNorm(3, epsilon=1e-3, use_fast_variance=False, rngs=nnx.Rngs(0))(x + 5000.0)',
    shows: { apart: 0.3 },
    tolerance: 2e-3,
  },
  'batch-of-one': {
    target: 'pytorch',
    inputs: { x: floats(1, 3) },
    source: 'result = tf.keras.layers.BatchNormalization()(x, training=True)',
    naive: 'result = nn.BatchNorm1d(3, eps=1e-3)(x)',
    right: 'result = (x - x.mean(0)) / torch.sqrt(x.var(0, correction=0) + 1e-3)',
    shows: { raises: 'more than 1 value per channel' },
  },
  'fully-masked-row': [
    {
      target: 'pytorch',
      inputs: { x: floats(2, 4) },
      source: `
mask = tf.constant([[True, True, False, False], [False] * 4])
result = tf.keras.layers.Softmax()(x, mask=mask)`,
      naive: `
mask = torch.tensor([[True, True, False, False], [False] * 4])
result = F.softmax(x.masked_fill(~mask, -torch.inf), -1)`,
      right: `
mask = torch.tensor([[True, True, False, False], [False] * 4])
result = F.softmax(x + (~mask).float() * -1e9, -1)`,
      shows: { apart: 1 },
    },
    {
      target: 'jax',
      inputs: { x: floats(2, 4) },
      source: `
mask = tf.constant([[True, True, False, False], [False] * 4])
result = tf.keras.layers.Softmax()(x, mask=mask)`,
      naive: `
mask = jnp.array([[True, True, False, False], [False] * 4])
result = jax.nn.softmax(jnp.where(mask, x, -jnp.inf))`,
      right: `
mask = jnp.array([[True, True, False, False], [False] * 4])
result = jax.nn.softmax(x + ~mask * -1e9)`,
      shows: { apart: 1 },
    },
  ],
  'recurrent-activation': {
    target: 'keras',
    api: 'v1',
    inputs: { x: floats(2, 5, 3), k: floats(3, 16), r: floats(4, 16), b: floats(16) },
    source: `
layer = tf.keras.layers.LSTM(4)
result = layer(x)
for v, value in zip(layer.weights, (k, r, b)):
    fetch(v.assign(value))`,
    naive: `
layer = keras.layers.LSTM(4)
layer.build(x.shape)
layer.set_weights([k, r, b])
result = layer(x)`,
    right: `
layer = keras.layers.LSTM(4, recurrent_activation=lambda t: ops.clip(0.2 * t + 0.5, 0, 1))
layer.build(x.shape)
layer.set_weights([k, r, b])
result = layer(x)`,
    shows: { apart: 0.01 },
  },
  'class-weights': {
    target: 'pytorch',
    inputs: { x: floats(6, 3) },
    source: `
labels, weights = np.array([0, 0, 0, 1, 2, 2]), np.array([1.0, 5.0, 2.0], 'f')
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
result = loss(labels, x, sample_weight=weights[labels])`,
    naive: `
labels, weights = torch.tensor([0, 0, 0, 1, 2, 2]), torch.tensor([1.0, 5.0, 2.0])
result = F.cross_entropy(x, labels, weight=weights)`,
    right: `
labels, weights = torch.tensor([0, 0, 0, 1, 2, 2]), torch.tensor([1.0, 5.0, 2.0])
result = F.cross_entropy(x, labels, weight=weights, reduction='sum') / len(labels)`,
    shows: { apart: 0.2 },
  },
  'metric-names': {
    target: 'keras',
    source: `
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile('sgd', 'mse', metrics=['mae'])
values = model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
result = sorted(model.metrics_names)`,
    naive: `
model = keras.Sequential([keras.layers.Dense(1)])
model.compile('sgd', 'mse', metrics=['mae'])
values = model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
result = sorted(model.metrics_names)`,
    right: `
model = keras.Sequential([keras.layers.Dense(1)])
model.compile('sgd', 'mse', metrics=['mae'])
values = model.evaluate(np.ones((4, 2)), np.ones((4, 1)), verbose=0, return_dict=True)
result = sorted(values)`,
    shows: { instead: 'kind' },
  },
});
