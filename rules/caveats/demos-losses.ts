/** Programs that show the caveats about losses, metrics, regularisers and replicas that `demos-training.ts` does not have. */
import { demonstrations, floats } from '../../src/catalog/kit.js';

/** Five steps of an optimizer from 1, gradients 0.5 and -0.2 in turn. */
const kerasSteps = (optimizer: string, module: string, variable: string) => `
v = ${variable}
opt = ${optimizer}
for t in range(5):
    opt.apply_gradients([(${module}(0.5 if t % 2 == 0 else -0.2), v)])
result = v`;

const torchSteps = (optimizer: string, start = '1.0') => `
v = torch.tensor(${start}, requires_grad=True)
opt = ${optimizer}
for t in range(5):
    v.grad = torch.tensor(0.5 if t % 2 == 0 else -0.2)
    opt.step()
result = v`;

const optaxSteps = (optimizer: string) => `
v, opt = jnp.float32(1.0), ${optimizer}
state = opt.init(v)
for t in range(5):
    update, state = opt.update(jnp.float32(0.5 if t % 2 == 0 else -0.2), state, v)
    v = optax.apply_updates(v, update)
result = v`;

const tfNadam = kerasSteps('tf.keras.optimizers.Nadam(0.1)', 'tf.constant', 'tf.Variable(1.0)');

/** Labels 1, 2, 1 and 3, 3 over five classes. */
const tfCtc = `
labels = tf.SparseTensor([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1]], [1, 2, 1, 3, 3], [2, 3])
result = tf.nn.ctc_loss(labels, x, [6, 6])`;

const torchCtc = (logits: string, blank: string) => `
labels, lengths = torch.tensor([[1, 2, 1], [3, 3, 0]]), torch.tensor([3, 2])
result = F.ctc_loss(${logits}, labels, torch.tensor([6, 6]), lengths${blank})`;

export const lossDemos = demonstrations({
  'labels-gradient': {
    target: 'pytorch',
    inputs: { x: floats(2, 3), y: floats(2, 3) },
    api: 'v1',
    source: `
q = tf.Variable(tf.nn.softmax(y))
loss = tf.reduce_sum(tf.nn.softmax_cross_entropy_with_logits(labels=q, logits=x))
gradient = tf.gradients(loss, q)[0]
result = tf.zeros([2, 3]) if gradient is None else gradient`,
    naive: `
q = F.softmax(y, -1).requires_grad_()
F.cross_entropy(x, q, reduction='sum').backward()
result = q.grad`,
    right: `
q = F.softmax(y, -1).requires_grad_()
loss = F.cross_entropy(x, q.detach(), reduction='sum')
result = torch.autograd.grad(loss, q)[0] if loss.requires_grad else torch.zeros(2, 3)`,
    shows: { apart: 0.5 },
  },
  'loss-collection': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(4, 3), w: floats(3, 1) },
    source: `
tf.losses.mean_squared_error(tf.zeros([4, 1]), x @ w)
tf.losses.add_loss(0.1 * tf.reduce_sum(w ** 2), tf.GraphKeys.REGULARIZATION_LOSSES)
result = tf.losses.get_total_loss()`,
    naive: 'result = ((x @ w) ** 2).mean()',
    right: 'result = ((x @ w) ** 2).mean() + 0.1 * (w ** 2).sum()',
    shows: { apart: 0.05 },
  },
  'probability-clip': [
    {
      target: 'pytorch',
      source: 'result = tf.keras.losses.binary_crossentropy([[1.0]], [[0.0]])',
      naive: "result = F.binary_cross_entropy(torch.zeros(1), torch.ones(1), reduction='none')",
      right: `
p = torch.zeros(1).clamp(1e-7, 1 - 1e-7)
result = -torch.log(p + 1e-7)`,
      shows: { apart: 5 },
    },
    {
      target: 'keras',
      source: 'result = tf.keras.losses.binary_crossentropy([[1.0]], [[0.0]])',
      naive: 'result = keras.losses.binary_crossentropy(ops.ones((1, 1)), ops.zeros((1, 1)))',
      right: `
p = ops.clip(ops.zeros((1, 1)), 1e-7, 1 - 1e-7)
result = -ops.mean(ops.log(p + 1e-7), -1)`,
      shows: { apart: 0.04 },
    },
  ],
  'ctc-blank': [
    {
      target: 'pytorch',
      api: 'v1',
      inputs: { x: floats(6, 2, 5) },
      source: tfCtc,
      naive: torchCtc('F.log_softmax(x, -1)', ", reduction='none'"),
      right: torchCtc('F.log_softmax(x, -1)', ", blank=4, reduction='none'"),
      shows: { apart: 0.02 },
    },
    {
      target: 'pytorch',
      api: 'v1',
      inputs: { x: floats(6, 2, 5) },
      source: tfCtc,
      naive: torchCtc('x', ", blank=4, reduction='none'"),
      right: torchCtc('F.log_softmax(x, -1)', ", blank=4, reduction='none'"),
      shows: { apart: 0.5 },
    },
    {
      target: 'pytorch',
      api: 'v1',
      inputs: { x: floats(6, 2, 5) },
      source: tfCtc,
      naive: torchCtc('F.log_softmax(x, -1)', ', blank=4'),
      right: torchCtc('F.log_softmax(x, -1)', ", blank=4, reduction='none'"),
      shows: { instead: 'shape' },
    },
  ],
  'nadam-schedule': [
    {
      target: 'pytorch',
      source: tfNadam,
      naive: torchSteps('torch.optim.NAdam([v], 0.1, eps=1e-7)'),
      right: torchSteps('torch.optim.NAdam([v], 0.1, eps=1e-7, momentum_decay=1.0)'),
      shows: { apart: 0.004 },
    },
    {
      target: 'jax',
      source: tfNadam,
      naive: optaxSteps('optax.nadam(0.1, eps=1e-7)'),
      right: `from advise_helpers import keras_nadam${optaxSteps('keras_nadam(0.1)')}`,
      shows: { apart: 0.02 },
    },
  ],
  'optimizer-defaults': [
    {
      target: 'pytorch',
      source: kerasSteps('tf.keras.optimizers.RMSprop()', 'tf.constant', 'tf.Variable(1.0)'),
      naive: torchSteps('torch.optim.RMSprop([v])'),
      right: torchSteps('torch.optim.RMSprop([v], 0.001, alpha=0.9, eps=1e-7)'),
      shows: { apart: 0.05 },
    },
    {
      target: 'pytorch',
      source: 'result = tf.keras.optimizers.Adadelta().learning_rate',
      naive: "result = torch.optim.Adadelta([nn.Parameter(torch.ones(1))]).param_groups[0]['lr']",
      right: "result = torch.optim.Adadelta([nn.Parameter(torch.ones(1))], lr=0.001).param_groups[0]['lr']",
      shows: { apart: 0.9 },
    },
    {
      target: 'keras',
      source: 'result = tf.keras.optimizers.legacy.Adam(lr=0.1).learning_rate',
      naive: 'result = keras.optimizers.Adam(lr=0.1).learning_rate',
      right: 'result = keras.optimizers.Adam(learning_rate=0.1).learning_rate',
      shows: { raises: 'lr' },
    },
  ],
  'regularizer-factor': [
    {
      target: 'pytorch',
      inputs: { w: floats(4) },
      source: `
with tf.GradientTape() as tape:
    tape.watch(w)
    loss = tf.keras.regularizers.l2(0.1)(w)
result = w - tape.gradient(loss, w)`,
      naive: `
w = nn.Parameter(w)
w.grad = torch.zeros(4)
torch.optim.SGD([w], 1.0, weight_decay=0.1).step()
result = w`,
      right: `
w = nn.Parameter(w)
w.grad = torch.zeros(4)
torch.optim.SGD([w], 1.0, weight_decay=2 * 0.1).step()
result = w`,
      shows: { apart: 0.05 },
    },
    {
      target: 'pytorch',
      source: `
v = tf.Variable(1.0)
opt = tf.keras.optimizers.Adam(0.1)
for t in range(5):
    with tf.GradientTape() as tape:
        loss = (0.5 if t % 2 == 0 else -0.2) * v + tf.keras.regularizers.l2(0.1)(v)
    opt.apply_gradients([(tape.gradient(loss, v), v)])
result = v`,
      naive: torchSteps('torch.optim.AdamW([v], 0.1, eps=1e-7, weight_decay=2 * 0.1)'),
      right: torchSteps('torch.optim.Adam([v], 0.1, eps=1e-7, weight_decay=2 * 0.1)'),
      shows: { apart: 0.01 },
    },
  ],
  'regularizer-scope': {
    target: 'pytorch',
    inputs: { x: floats(4, 3), k: floats(3, 2), b: floats(2) },
    source: `
layer = tf.keras.layers.Dense(2, kernel_regularizer=tf.keras.regularizers.l2(0.1))
layer.build([4, 3])
layer.set_weights([k, b])
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(layer(x)) + sum(layer.losses)
tf.keras.optimizers.SGD(1.0).apply_gradients(zip(tape.gradient(loss, layer.weights), layer.weights))
result = layer.bias`,
    naive: `
layer = nn.Linear(3, 2)
layer.load_state_dict({'weight': k.T, 'bias': b})
opt = torch.optim.SGD(layer.parameters(), 1.0, weight_decay=0.2)
layer(x).mean().backward()
opt.step()
result = layer.bias`,
    right: `
layer = nn.Linear(3, 2)
layer.load_state_dict({'weight': k.T, 'bias': b})
opt = torch.optim.SGD([{'params': layer.weight, 'weight_decay': 0.2}, {'params': layer.bias}], 1.0)
layer(x).mean().backward()
opt.step()
result = layer.bias`,
    shows: { apart: 0.05 },
  },
  'auc-thresholds': {
    target: 'pytorch',
    source: `
random = np.random.RandomState(0)
s = (0.5 + 0.004 * random.normal(size=500)).astype('f')
y = (random.uniform(size=500) < (s - 0.5) * 60 + 0.5).astype('f')
result = tf.keras.metrics.AUC()(y, s)`,
    naive: `
random = np.random.RandomState(0)
s = (0.5 + 0.004 * random.normal(size=500)).astype('f')
y = (random.uniform(size=500) < (s - 0.5) * 60 + 0.5).astype('f')
s, y = torch.tensor(s), torch.tensor(y)
above = s[y == 1][:, None] - s[y == 0]
result = ((above > 0).float() + (above == 0).float() / 2).mean()`,
    right: `
random = np.random.RandomState(0)
s = (0.5 + 0.004 * random.normal(size=500)).astype('f')
y = (random.uniform(size=500) < (s - 0.5) * 60 + 0.5).astype('f')
s, y = torch.tensor(s), torch.tensor(y)
at = torch.tensor([-1e-7, *(i / 199 for i in range(1, 199)), 1 + 1e-7])
true, false = ((s[y == label] > at[:, None]).float().mean(1) for label in (1, 0))
result = -torch.trapezoid(true, false)`,
    shows: { apart: 0.01 },
  },
});
