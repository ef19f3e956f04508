import { idiom } from '../../../src/catalog/kit.js';

const LEARNS = '^(?!False$|0$)[\\s\\S]';

export default idiom('lost-update-ops', {
  title: 'Batch normalisation whose moving averages never move',
  text: 'Layers of batch normalisation are built for training and an optimizer trains them, but nothing in this file runs the operations in the collection `UPDATE_OPS`. In a graph these are what moves the averages: they keep their first values, 0 and 1, and evaluation normalises by them, as if the layer did nothing. Layers of the new frameworks update their averages whenever they are called in training mode.',
  silent:
    'Nothing in this file runs the operations of `UPDATE_OPS`: training works, but the moving averages stay 0 and 1, and evaluation is wrong.',
  parts: {
    norm: { symbols: 'tf.layers.batch_normalization', role: 'call', is: { training: LEARNS } },
    slim: {
      symbols: 'tf.contrib.slim.batch_norm',
      role: 'call',
      lacks: ['updates_collections'],
      is: { is_training: '^(?!False$|0$)' },
      text: '^[^*]*$',
    },
    train: { symbols: ['tf.train.*Optimizer.minimize', 'tf.train.*Optimizer.apply_gradients'] },
    key: { symbols: 'tf.GraphKeys.UPDATE_OPS' },
    collection: {
      symbols: ['tf.get_collection*', 'tf.Graph.get_collection*'],
      text: '\\((?:key=|name=|scope=)?\\s*(?:[\'"]update_ops|[a-z_]+\\b(?!\\.))',
    },
    runs: {
      symbols: [
        'tf.contrib.slim.learning.create_train_op',
        'tf.contrib.training.create_train_op',
        'tf.contrib.slim.optimize_loss',
        'tf.*.updates',
        'tf.*.get_updates_for',
      ],
    },
    scope: {
      symbols: 'tf.contrib.slim.arg_scope',
      text: 'batch_norm|updates_collections',
    },
  },
  needs: ['norm|slim', 'train'],
  without: ['key', 'collection', 'runs', 'scope'],
  explains: [],
  scale: 'detail',
  pytorch: {
    kind: 'remove',
    code: `
model.train()
optimizer.zero_grad()
loss = loss_fn(model(inputs), targets)
loss.backward()
optimizer.step()`,
    note: 'The forward pass in training mode updates the running averages. A checkpoint of the old program holds 0 and 1 in their place: run some batches in training mode before the first `model.eval()`, or its weights evaluate as badly as they did.',
    caveats: ['update-ops', 'batch-norm-momentum', 'batch-norm-training-mode'],
    effort: 'minutes',
  },
  jax: {
    kind: 'remove',
    code: `
@nnx.jit
def step(model, optimizer, inputs, targets):
    def loss_of(model):
        return loss_fn(model(inputs), targets)

    loss, grads = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, grads)
    return loss

model.train()
loss = step(model, optimizer, inputs, targets)`,
    note: 'The forward pass in training mode updates the running averages, as NNX transforms carry the state of the model out; plain `jax.jit` and `jax.grad` would lose it again. A checkpoint of the old program holds 0 and 1 in their place: run some batches in training mode before the first `model.eval()`.',
    caveats: ['update-ops', 'nnx-transforms'],
    effort: 'minutes',
  },
  keras: {
    kind: 'remove',
    code: `
model.compile(optimizer=optimizer, loss=loss_fn)
loss = model.train_on_batch(inputs, targets)`,
    note: '`fit`, `train_on_batch` and a call with `training=True` update the moving averages. A checkpoint of the old program holds 0 and 1 in their place: run some batches with `training=True` before its weights are evaluated.',
    caveats: ['update-ops', 'batch-norm-frozen'],
    effort: 'minutes',
  },
  example: { cannotRun: 'It runs, and gives the wrong averages: `examples/silent.py` is this program.' },
});
