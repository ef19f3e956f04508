import { idiom } from '../../../src/catalog/kit.js';

const UPDATES = 'UPDATE_OPS|[\'"]update_ops[\'"]';

export default idiom('update-ops', {
  title: 'Batch normalisation updated through `UPDATE_OPS`',
  text: 'In a graph the moving averages of batch normalisation are updated by operations of their own, which lie in the collection `UPDATE_OPS` and have to be run with the training step. Layers update their averages themselves now, whenever they are called in training mode: the collection and the dependency on it go.',
  parts: {
    get: { symbols: 'tf.get_collection', is: { key: UPDATES } },
    getFrom: { symbols: 'tf.Graph.get_collection', is: { name: UPDATES } },
    add: { symbols: ['tf.add_to_collection', 'tf.Graph.add_to_collection'], is: { name: UPDATES } },
    addAll: { symbols: 'tf.add_to_collections', is: { names: UPDATES } },
    key: { symbols: 'tf.GraphKeys.UPDATE_OPS', role: 'reference' },
    dependency: {
      symbols: ['tf.control_dependencies', 'tf.group'],
      role: 'call',
      text: 'UPDATE_OPS|update_ops|updates|bn_ops',
    },
  },
  needs: ['get|getFrom|add|addAll|key'],
  unit: 'function',
  scale: 'structure',
  pytorch: {
    kind: 'remove',
    code: `
model.train()
optimizer.zero_grad()
loss = loss_fn(model(inputs), targets)
loss.backward()
optimizer.step()`,
    note: 'The forward pass in training mode updates the running averages: nothing is left to collect. Call `model.train()` before training and `model.eval()` before evaluation. In PyTorch `momentum` is the share of the new value: 0.1 for 0.9 in TensorFlow.',
    caveats: ['update-ops', 'batch-norm-momentum', 'batch-norm-variance', 'batch-norm-training-mode'],
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
    note: 'The forward pass in training mode updates the running averages, as NNX transforms carry the state of the model out: nothing is left to collect. Plain `jax.jit` and `jax.grad` lose these updates in silence. Call `model.eval()` before evaluation.',
    caveats: ['update-ops', 'nnx-transforms', 'batch-norm-epsilon'],
    effort: 'minutes',
  },
  keras: {
    kind: 'remove',
    code: `
model.compile(optimizer=optimizer, loss=loss_fn)
loss = model.train_on_batch(inputs, targets)`,
    note: '`fit`, `train_on_batch` and a call with `training=True` update the moving averages: nothing is left to collect. A frozen layer (`trainable = False`) runs in inference mode and does not update them.',
    caveats: ['update-ops', 'batch-norm-frozen'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
