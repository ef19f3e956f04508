/** Programs that show the caveats about optimizers, clipping and schedules. */
import { demonstrations } from '../../src/catalog/kit.js';

export const optimizerDemos = demonstrations({
  'adam-epsilon': {
    target: 'pytorch',
    source: `
v = tf.Variable(1.0)
opt = tf.keras.optimizers.Adam(0.1, epsilon=0.1)
for _ in range(5):
    opt.apply_gradients([(tf.constant(0.05), v)])
result = v`,
    naive: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.Adam([v], 0.1, eps=0.1)
for _ in range(5):
    v.grad = torch.tensor(0.05)
    opt.step()
result = v`,
    right: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.Adam([v], 0.1)
for t in range(1, 6):
    opt.param_groups[0]['eps'] = 0.1 / (1 - 0.999**t) ** 0.5
    v.grad = torch.tensor(0.05)
    opt.step()
result = v`,
    shows: { apart: 0.1 },
  },
  'adagrad-accumulator': {
    target: 'pytorch',
    source: `
v = tf.Variable(1.0)
opt = tf.keras.optimizers.Adagrad(0.1)
for _ in range(5):
    opt.apply_gradients([(tf.constant(0.05), v)])
result = v`,
    naive: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.Adagrad([v], 0.1)
for _ in range(5):
    v.grad = torch.tensor(0.05)
    opt.step()
result = v`,
    right: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.Adagrad([v], 0.1, initial_accumulator_value=0.1, eps=1e-7)
for _ in range(5):
    v.grad = torch.tensor(0.05)
    opt.step()
result = v`,
    shows: { apart: 0.1 },
  },
  'rmsprop-accumulator': {
    target: 'pytorch',
    api: 'v1',
    source: `
v = tf.Variable(1.0)
step = tf.train.RMSPropOptimizer(0.1).apply_gradients([(tf.constant(0.5), v)])
for _ in range(5):
    fetch(step)
result = fetch(v)`,
    naive: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.RMSprop([v], 0.1)
for _ in range(5):
    v.grad = torch.tensor(0.5)
    opt.step()
result = v`,
    right: `
v, square = torch.tensor(1.0), torch.tensor(1.0)
for _ in range(5):
    square = 0.9 * square + 0.1 * 0.5**2
    v = v - 0.1 * 0.5 / torch.sqrt(square + 1e-10)
result = v`,
    shows: { apart: 0.5 },
  },
  'momentum-learning-rate': {
    target: 'keras',
    api: 'v1',
    source: `
v, rate = tf.Variable(1.0), tf.Variable(0.1)
step = tf.train.MomentumOptimizer(rate, 0.9).apply_gradients([(tf.constant(1.0), v)])
fetch(step)
fetch(rate.assign(0.01))
fetch(step)
result = fetch(v)`,
    naive: `
v = keras.Variable(1.0)
opt = keras.optimizers.SGD(0.1, momentum=0.9)
opt.apply_gradients([(ops.convert_to_tensor(1.0), v)])
opt.learning_rate = 0.01
opt.apply_gradients([(ops.convert_to_tensor(1.0), v)])
result = v`,
    right: `
v, velocity = keras.Variable(1.0), 0.0
for rate in (0.1, 0.01):
    velocity = 0.9 * velocity + 1.0
    v.assign(v - rate * velocity)
result = v`,
    shows: { apart: 0.05 },
  },
  'weight-decay-decoupled': {
    target: 'pytorch',
    source: `
v = tf.Variable(1.0)
opt = tf.keras.optimizers.Adam(0.1, weight_decay=0.1)
opt.build([v])
for _ in range(5):
    opt.apply_gradients([(tf.constant(0.01), v)])
result = v`,
    naive: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.Adam([v], 0.1, weight_decay=0.1)
for _ in range(5):
    v.grad = torch.tensor(0.01)
    opt.step()
result = v`,
    right: `
v = torch.tensor(1.0, requires_grad=True)
opt = torch.optim.AdamW([v], 0.1, weight_decay=0.1)
for _ in range(5):
    v.grad = torch.tensor(0.01)
    opt.step()
result = v`,
    shows: { apart: 0.01 },
    tolerance: 1e-3,
  },
  'clip-per-variable': {
    target: 'jax',
    source: `
opt = tf.keras.optimizers.SGD(1.0, clipnorm=1.0)
a, b = tf.Variable([0.0]), tf.Variable([0.0])
opt.apply_gradients([(tf.constant([3.0]), a), (tf.constant([4.0]), b)])
result = [a, b]`,
    naive: `
g = [jnp.array([3.0]), jnp.array([4.0])]
clipped, _ = optax.clip_by_global_norm(1.0).update(g, optax.EmptyState())
result = [-x for x in clipped]`,
    right: `
g = [jnp.array([3.0]), jnp.array([4.0])]
result = [-x / jnp.maximum(1.0, jnp.linalg.norm(x)) for x in g]`,
    shows: { apart: 0.3 },
  },
  'schedule-steps': [
    {
      target: 'pytorch',
      source: 'result = tf.keras.optimizers.schedules.ExponentialDecay(1.0, 10, 0.5)(10)',
      naive: `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
schedule = torch.optim.lr_scheduler.ExponentialLR(opt, 0.5)
for _ in range(10):
    opt.step()
    schedule.step()
result = torch.tensor(opt.param_groups[0]['lr'])`,
      right: `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
schedule = torch.optim.lr_scheduler.ExponentialLR(opt, 0.5 ** (1 / 10))
for _ in range(10):
    opt.step()
    schedule.step()
result = torch.tensor(opt.param_groups[0]['lr'])`,
      shows: { apart: 0.4 },
    },
    {
      target: 'pytorch',
      source: 'result = tf.keras.optimizers.schedules.ExponentialDecay(1.0, 10, 0.9)(1)',
      naive: `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
schedule = torch.optim.lr_scheduler.ExponentialLR(opt, 0.9)
opt.step()
schedule.step()
result = torch.tensor(opt.param_groups[0]['lr'])`,
      right: `
opt = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
schedule = torch.optim.lr_scheduler.ExponentialLR(opt, 0.9 ** (1 / 10))
opt.step()
schedule.step()
result = torch.tensor(opt.param_groups[0]['lr'])`,
      shows: { apart: 0.08 },
    },
  ],
  'schedule-boundary': {
    target: 'jax',
    source: 'result = tf.keras.optimizers.schedules.PiecewiseConstantDecay([10], [1.0, 0.1])(10)',
    naive: 'result = jnp.float32(optax.piecewise_constant_schedule(1.0, {10: 0.1})(10))',
    right: 'result = jnp.float32(optax.piecewise_constant_schedule(1.0, {11: 0.1})(10))',
    shows: { apart: 0.89 },
  },
  'global-norm-infinite': [
    {
      target: 'pytorch',
      source: "result = tf.clip_by_global_norm([tf.constant([1.0]), tf.constant([float('inf')])], 1.0)[0][0]",
      naive: `
a, b = nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))
a.grad, b.grad = torch.tensor([1.0]), torch.tensor([float('inf')])
nn.utils.clip_grad_norm_([a, b], 1.0)
result = a.grad`,
      right: `
grads = [torch.tensor([1.0]), torch.tensor([float('inf')])]
norm = nn.utils.get_total_norm(grads)
scale = 1.0 / norm.clamp(min=1.0) if norm.isfinite() else torch.nan
result = grads[0] * scale`,
      shows: { apart: 1 },
    },
    {
      target: 'jax',
      source: "result = tf.clip_by_global_norm([tf.constant([1.0]), tf.constant([float('inf')])], 1.0)[0][0]",
      naive: `
g = [jnp.array([1.0]), jnp.array([jnp.inf])]
result = optax.clip_by_global_norm(1.0).update(g, optax.EmptyState())[0][0]`,
      right: `
g = [jnp.array([1.0]), jnp.array([jnp.inf])]
norm = optax.global_norm(g)
result = g[0] * jnp.where(jnp.isfinite(norm), 1.0 / jnp.maximum(norm, 1.0), jnp.nan)`,
      shows: { apart: 1 },
    },
  ],
});
