/** Programs that show the caveats about graphs, variables, checkpoints, side effects and what stands around a program. */
import { demonstrations, floats } from '../../src/catalog/kit.js';

/** Writes three points and reads their steps back; `{step}` is what a port passes for the step. */
const torchSummary = (step: string) => `
import glob, tempfile
from tensorboard.backend.event_processing.event_file_loader import EventFileLoader
from torch.utils.tensorboard import SummaryWriter
folder = tempfile.mkdtemp()
writer = SummaryWriter(folder)
for step in range(3):
    writer.add_scalar('loss', 1.0${step})
writer.close()
result = [event.step for event in EventFileLoader(glob.glob(folder + '/*')[0]).Load() if event.summary.value]`;

/** A TF1 program that trains one variable by Adam and saves a checkpoint, then reads names out of it. */
const checkpointNames = (keep: string) => `
import tempfile
import tensorflow as tf
v1 = tf.compat.v1
with tf.Graph().as_default(), v1.Session() as session:
    w = v1.get_variable('w', [2])
    v1.train.AdamOptimizer().minimize(tf.reduce_sum(w ** 2))
    session.run(v1.global_variables_initializer())
    path = v1.train.Saver().save(session, tempfile.mkdtemp() + '/model')
result = [name for name, _ in tf.train.list_variables(path)${keep}]`;

/** Two layers whose weights are those of the checkpoint. */
const twoLayers = `
checkpoint = {'dense/kernel': k1, 'dense/bias': b1, 'dense_1/kernel': k2, 'dense_1/bias': b2}
model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))`;

export const programDemos = demonstrations({
  'variable-reuse': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(4, 3) },
    source: `
def tower(x):
    with tf.variable_scope('tower', reuse=tf.AUTO_REUSE):
        return tf.layers.dense(x, 2)
result = tower(x) - tower(x)`,
    naive: `
def tower(x):
    return nn.Linear(3, 2)(x)
result = tower(x) - tower(x)`,
    right: `
tower = nn.Linear(3, 2)
result = tower(x) - tower(x)`,
    shows: { apart: 0.3 },
  },
  'variable-names': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(2, 4), k1: floats(4, 3), b1: floats(3), k2: floats(3, 2), b2: floats(2) },
    source: `
result = tf.layers.dense(tf.layers.dense(x, 3), 2)
checkpoint = {'dense/kernel': k1, 'dense/bias': b1, 'dense_1/kernel': k2, 'dense_1/bias': b2}
for v in tf.trainable_variables():
    fetch(v.assign(checkpoint[v.op.name]))`,
    naive: `${twoLayers}
model.load_state_dict(checkpoint)
result = model(x)`,
    right: `${twoLayers}
layers, leaves = {'dense': '0', 'dense_1': '1'}, {'kernel': 'weight', 'bias': 'bias'}
names = {name: name.split('/') for name in checkpoint}
model.load_state_dict({f'{layers[layer]}.{leaves[leaf]}': checkpoint[name].T for name, (layer, leaf) in names.items()})
result = model(x)`,
    shows: { raises: 'Missing key' },
  },
  'checkpoint-format': {
    target: 'keras',
    api: 'v1',
    backends: ['tensorflow'],
    source: `
w = tf.get_variable('w', [2])
tf.train.AdamOptimizer().minimize(tf.reduce_sum(w ** 2))
result = [v.op.name for v in tf.trainable_variables()]`,
    naive: checkpointNames(''),
    right: checkpointNames(" if not name.endswith(('/Adam', '/Adam_1', '_power', 'global_step'))"),
    shows: { instead: 'kind' },
  },
  'eager-order': {
    target: 'pytorch',
    api: 'v1',
    source: `
v = tf.Variable(1.0)
more = v.assign_add(1.0)
result = fetch(v)`,
    naive: `
v = torch.tensor(1.0)
more = v.add_(1.0)
result = v`,
    right: `
v = torch.tensor(1.0)
result = v`,
    shows: { apart: 1 },
  },
  'update-ops': {
    target: 'pytorch',
    api: 'v1',
    inputs: { x: floats(8, 3) },
    source: `
y = tf.layers.batch_normalization(x + 5.0, training=True, momentum=0.9)
fetch(y)
result = tf.global_variables()[2]`,
    naive: `
layer = nn.BatchNorm1d(3, eps=1e-3, momentum=0.1)
layer(x + 5.0)
result = layer.running_mean`,
    right: `
layer = nn.BatchNorm1d(3, eps=1e-3, momentum=0.0)
layer(x + 5.0)
result = layer.running_mean`,
    shows: { apart: 0.3 },
  },
  'contrib-batch-norm-scale': [
    {
      target: 'pytorch',
      api: 'v1',
      inputs: { x: floats(8, 3) },
      source: `
y = slim.batch_norm(x + 5.0)
fetch(tf.get_collection(tf.GraphKeys.UPDATE_OPS))
result = tf.global_variables()[1]`,
      naive: `
layer = nn.BatchNorm1d(3)
layer(x + 5.0)
result = layer.running_mean`,
      right: `
layer = nn.BatchNorm1d(3, eps=1e-3, momentum=0.001)
layer(x + 5.0)
result = layer.running_mean`,
      shows: { apart: 0.3 },
    },
    {
      target: 'pytorch',
      api: 'v1',
      inputs: { x: floats(8, 3) },
      source: `
slim.batch_norm(x)
result = len(tf.trainable_variables())`,
      naive: 'result = len(list(nn.BatchNorm1d(3).parameters()))',
      right: `
layer = nn.BatchNorm1d(3)
layer.weight.requires_grad_(False)
result = len([p for p in layer.parameters() if p.requires_grad])`,
      shows: { apart: 1 },
    },
  ],
  'side-effects-trace': {
    target: 'jax',
    source: `
count = tf.Variable(0)
@tf.function
def double(x):
    count.assign_add(1)
    return 2 * x
for i in range(3):
    double(tf.constant(1.0))
result = count`,
    naive: `
count = 0
@jax.jit
def double(x):
    global count
    count += 1
    return 2 * x
for i in range(3):
    double(1.0)
result = jnp.int32(count)`,
    right: `
count = jnp.int32(0)
double = jax.jit(lambda x, count: (2 * x, count + 1))
for i in range(3):
    _, count = double(1.0, count)
result = count`,
    shows: { apart: 0.6 },
  },
  'nnx-transforms': [
    {
      target: 'jax',
      inputs: { x: floats(8, 3) },
      source: `
layer = tf.keras.layers.BatchNormalization(momentum=0.5)
layer.build([None, 3])
tf.function(lambda x: layer(x + 5.0, training=True))(x)
result = layer.moving_mean`,
      naive: `
layer = nnx.BatchNorm(3, momentum=0.5, rngs=nnx.Rngs(0))
jax.jit(lambda layer, x: layer(x + 5.0))(layer, x)
result = layer.mean[...]`,
      right: `
layer = nnx.BatchNorm(3, momentum=0.5, rngs=nnx.Rngs(0))
nnx.jit(lambda layer, x: layer(x + 5.0))(layer, x)
result = layer.mean[...]`,
      shows: { apart: 0.9 },
    },
    {
      target: 'jax',
      inputs: { x: floats(8, 3) },
      source: `
layer = tf.keras.layers.BatchNormalization(momentum=0.5)
layer.build([None, 3])
tf.function(lambda x: layer(x + 5.0, training=True))(x)
result = layer.moving_mean`,
      naive: `
layer = nnx.BatchNorm(3, momentum=0.5, rngs=nnx.Rngs(0))
jax.jit(lambda x: layer(x + 5.0))(x)
result = layer.mean[...]`,
      right: `
layer = nnx.BatchNorm(3, momentum=0.5, rngs=nnx.Rngs(0))
nnx.jit(lambda layer, x: layer(x + 5.0))(layer, x)
result = layer.mean[...]`,
      shows: { raises: 'TraceContextError' },
    },
  ],
  'inference-no-grad': {
    target: 'pytorch',
    inputs: { x: floats(2, 3), k: floats(3, 2) },
    source: `
layer = tf.keras.layers.Dense(2, use_bias=False)
layer.build([2, 3])
layer.set_weights([k])
result = layer(x).numpy()`,
    naive: `
layer = nn.Linear(3, 2, bias=False)
layer.load_state_dict({'weight': k.T})
result = layer(x).numpy()`,
    right: `
layer = nn.Linear(3, 2, bias=False)
layer.load_state_dict({'weight': k.T})
with torch.no_grad():
    result = layer(x).numpy()`,
    shows: { raises: 'requires grad' },
  },
  'streaming-metric': {
    target: 'pytorch',
    api: 'v1',
    source: `
labels, predicted = tf.placeholder(tf.int32), tf.placeholder(tf.int32)
value, update = tf.metrics.accuracy(labels, predicted)
for batch in (([1, 1, 1, 1], [1, 1, 1, 1]), ([1], [0])):
    fetch(update, dict(zip((labels, predicted), batch)))
result = fetch(value)`,
    naive: `
batches = (([1, 1, 1, 1], [1, 1, 1, 1]), ([1], [0]))
found = [(torch.tensor(a) == torch.tensor(b)).float().mean() for a, b in batches]
result = torch.stack(found).mean()`,
    right: `
batches = (([1, 1, 1, 1], [1, 1, 1, 1]), ([1], [0]))
found = [(torch.tensor(a) == torch.tensor(b)).float() for a, b in batches]
result = torch.cat(found).mean()`,
    shows: { apart: 0.29 },
  },
  'summary-step': {
    target: 'pytorch',
    api: 'v1',
    source: `
import glob, tempfile
folder = tempfile.mkdtemp()
loss = tf.placeholder(tf.float32)
summary = tf.summary.scalar('loss', loss)
writer = tf.summary.FileWriter(folder)
for step in range(3):
    writer.add_summary(fetch(summary, {loss: 1.0}), step)
writer.close()
result = [event.step for event in tf.train.summary_iterator(glob.glob(folder + '/*')[0]) if event.summary.value]`,
    naive: torchSummary(''),
    right: torchSummary(', step'),
    shows: { apart: 1 },
  },
  'flag-parsing': {
    target: 'pytorch',
    api: 'v1',
    source: `
if 'advise_steps' not in tf.flags.FLAGS:
    tf.flags.DEFINE_integer('advise_steps', 5, 'Steps.')
result = tf.flags.FLAGS.advise_steps`,
    naive: `
from absl import flags
FLAGS = flags.FlagValues()
flags.DEFINE_integer('advise_steps', 5, 'Steps.', flag_values=FLAGS)
result = FLAGS.advise_steps`,
    right: `
import sys
from absl import flags
FLAGS = flags.FlagValues()
flags.DEFINE_integer('advise_steps', 5, 'Steps.', flag_values=FLAGS)
FLAGS(sys.argv[:1])  # what app.run(main) does before it calls main
result = FLAGS.advise_steps`,
    shows: { raises: 'UnparsedFlagAccessError' },
  },
  'replica-sum': {
    target: 'pytorch',
    source: `
import subprocess, sys
program = '''
import tensorflow as tf
cpu = tf.config.list_physical_devices('CPU')[0]
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
strategy = tf.distribute.MirroredStrategy(['CPU:0', 'CPU:1'])
data = tf.constant([[1.0, 3.0], [5.0, 11.0]])
with strategy.scope():
    v = tf.Variable(0.0)
    opt = tf.keras.optimizers.SGD(1.0)
@tf.function
def step():
    mine = data[tf.distribute.get_replica_context().replica_id_in_sync_group]
    with tf.GradientTape() as tape:
        loss = tf.nn.compute_average_loss(v * mine, global_batch_size=4)
    opt.apply_gradients([(tape.gradient(loss, v), v)])
strategy.run(step)
print('result', float(v.values[0]))
'''
result = float(subprocess.run([sys.executable, '-c', program], capture_output=True, text=True).stdout.split()[-1])`,
    naive: distributed('(model.v * data).sum() / 4'),
    right: distributed('(model.v * data).mean()'),
    shows: { apart: 0.4 },
  },
});

/** One step of DistributedDataParallel over two processes, with this loss. */
function distributed(loss: string): string {
  return `
import subprocess, sys, tempfile
program = '''
import sys, torch
import torch.distributed as dist
from torch import nn
rank = int(sys.argv[1])
dist.init_process_group('gloo', init_method='file://' + sys.argv[2], rank=rank, world_size=2)
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.v = nn.Parameter(torch.zeros(()))
    def forward(self, data):
        model = self
        return ${loss}
model = Model()
opt = torch.optim.SGD(model.parameters(), 1.0)
data = torch.tensor([[1.0, 3.0], [5.0, 11.0]])[rank]
replica = nn.parallel.DistributedDataParallel(model)
replica(data).backward()
opt.step()
print('result', model.v.item())
'''
store = tempfile.mkdtemp() + '/store'
ranks = [subprocess.Popen([sys.executable, '-c', program, str(rank), store], stdout=-1, text=True) for rank in (0, 1)]
result = float([rank.communicate()[0] for rank in ranks][0].split()[-1])`;
}
