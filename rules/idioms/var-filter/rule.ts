import { idiom } from '../../../src/catalog/kit.js';

const ALL = [
  'tf.trainable_variables',
  'tf.global_variables',
  'tf.all_variables',
  'tf.contrib.slim.get_variables',
  'tf.contrib.slim.get_trainable_variables',
  'tf.contrib.slim.get_model_variables',
];
const holes = { part: 'The attribute of the model that holds them: what the scope was.' };

export default idiom('var-filter', {
  title: 'Variables picked by their names',
  text: 'All variables of the graph are listed, and those of one network are picked by the scope in their names, to be trained, saved or copied alone. A model knows its parts: the weights of a part are asked from the part, and no name has to be searched.',
  parts: {
    scoped: {
      symbols: ['tf.get_collection', 'tf.Graph.get_collection', ...ALL],
      role: ['call', 'method'],
      has: ['scope'],
      text: '^(?:[\\s\\S]*VARIABLES|(?![\\s\\S]*collection))',
    },
    all: { symbols: ALL, role: 'call', lacks: ['scope'] },
    name: {
      symbols: ['tf.Variable.name', 'tf.Variable.op', 'tf.Tensor.name', 'tf.Operation.name'],
      role: 'method',
      inLoop: true,
    },
    trained: { symbols: 'tf.train.*Optimizer.minimize', has: ['var_list'] },
  },
  needs: ['scoped|name', 'scoped|all'],
  at: 'scoped|all',
  explains: ['scoped', 'all', 'name'],
  unit: 'function',
  scale: 'structure',
  pytorch: {
    code: `
variables = list(model.?part.parameters())
optimizer = torch.optim.?Optimizer(variables, lr=?learning_rate)`,
    holes: {
      ...holes,
      Optimizer: 'The optimizer of these weights alone.',
      learning_rate: 'Its learning rate.',
    },
    note: 'One optimizer for each list that was trained apart; the weights of the others get gradients, which nobody uses, unless `model.other.requires_grad_(False)` says otherwise. Where only a name tells (`"bias" not in name`), filter `model.named_parameters()`.',
    caveats: ['variable-names'],
    effort: 'minutes',
  },
  jax: {
    code: `
part = nnx.All(nnx.Param, nnx.PathContains('?part'))
optimizer = nnx.Optimizer(model, ?tx, wrt=part)
grads = nnx.grad(loss_fn, argnums=nnx.DiffState(0, part))(model)
optimizer.update(model, grads)`,
    holes: { ...holes, tx: 'The Optax transformation, as `optax.adam(1e-3)`.' },
    note: 'A filter says what is differentiated and what the optimizer holds: both must be the same. If each network is a module of its own, one `nnx.Optimizer` a module needs no filter.',
    caveats: ['variable-names'],
    effort: 'minutes',
  },
  keras: {
    code: `
for layer in model.layers:
    layer.trainable = layer.name == '?part'
model.compile(optimizer=optimizer, loss=loss_fn)
variables = model.trainable_variables`,
    holes: { part: 'The name of the layer that holds them: what the scope was.' },
    note: 'Set `trainable` before `compile`. A batch normalisation that is frozen so also stops to normalise by the batch. For lists that are trained in turn (GANs) use one model and one optimizer each.',
    caveats: ['variable-names', 'batch-norm-frozen', 'keras-optimizer-variables'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
