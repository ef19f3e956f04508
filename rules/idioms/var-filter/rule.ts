import { idiom } from '../../../src/catalog/kit.js';

const TRAINABLE = ['tf.trainable_variables', 'tf.contrib.slim.get_trainable_variables'];
/** With the moving averages, counters and slots of optimizers. */
const STATE = [
  'tf.global_variables',
  'tf.all_variables',
  'tf.contrib.slim.get_variables',
  'tf.contrib.slim.get_model_variables',
];
const ALL = [...TRAINABLE, ...STATE];
const COLLECTION = ['tf.get_collection', 'tf.Graph.get_collection'];
const OPTIMIZER = 'tf.train.*Optimizer.';
const part = 'The attribute of the model that holds them: what the scope was.';
const keep = 'What the test on the name was, as `"norm" not in name`.';

export default idiom('var-filter', {
  title: 'Variables told apart by their names',
  text: 'All variables of the graph are listed, and those of one network, or of one kind, are told by the scope in their names: to be trained, regularized, saved or copied alone. A model knows its parts: the weights of a part are asked from the part, and where only a name tells, models list their weights by name.',
  parts: {
    scoped: {
      symbols: [...COLLECTION, ...ALL],
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
    trained: {
      symbols: [`${OPTIMIZER}minimize`, `${OPTIMIZER}compute_gradients`],
      has: ['var_list'],
    },
    decayed: { symbols: 'tf.nn.l2_loss', inLoop: true },
    state: { symbols: STATE, role: 'call' },
    stateOf: { symbols: COLLECTION, text: 'GLOBAL_VARIABLES|MODEL_VARIABLES|GraphKeys\\.VARIABLES' },
  },
  needs: ['scoped|name', 'scoped|all'],
  at: 'scoped|all',
  explains: ['scoped', 'all', 'name'],
  unit: 'function',
  scale: 'structure',
  pytorch: [
    {
      if: 'trained',
      code: `
variables = list(model.?part.parameters())
optimizer = torch.optim.?Optimizer(variables, lr=?learning_rate)`,
      holes: {
        part,
        Optimizer: 'The optimizer of these weights alone.',
        learning_rate: 'Its learning rate.',
      },
      note: 'One optimizer for each list that was trained apart; the weights of the others get gradients, which nobody uses, unless `model.other.requires_grad_(False)` says otherwise. Where only a name tells (`"bias" not in name`), filter `model.named_parameters()`.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      if: 'decayed',
      code: `
decayed = [p for name, p in model.named_parameters() if ?keep]
loss = loss + ?weight * sum(p.square().sum() / 2 for p in decayed)`,
      holes: { keep, weight: 'The factor of the penalty.' },
      note: 'Names are those of the attributes: gamma and beta of a normalisation are its `weight` and `bias`, so that a test on `"batch_normalization"` asks for the module instead: `isinstance(module, nn.BatchNorm2d)`. `weight_decay=` of an SGD optimizer does the same to all weights it is given.',
      caveats: ['variable-names', 'l2-loss-half'],
      effort: 'minutes',
    },
    {
      if: 'state|stateOf',
      code: `
variables = {name: v for name, v in model.state_dict().items() if ?keep}`,
      holes: { keep },
      note: '`state_dict()` holds the parameters and the running averages of a model or of a part of it (`model.encoder.state_dict()`), by the names of the attributes. `torch.save` writes such a dict, `load_state_dict(variables, strict=False)` takes a part of all. What an optimizer remembers is in `optimizer.state_dict()`.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
variables = list(model.?part.parameters())`,
      holes: { part },
      note: 'A list is handed to an optimizer of its own, to `torch.autograd.grad` or to a penalty. Where only a name tells, or names with values are wanted, use `model.named_parameters()`.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'trained',
      code: `
part = nnx.All(nnx.Param, nnx.PathContains('?part'))
optimizer = nnx.Optimizer(model, ?tx, wrt=part)
grads = nnx.grad(loss_fn, argnums=nnx.DiffState(0, part))(model)
optimizer.update(model, grads)`,
      holes: { part, tx: 'The Optax transformation, as `optax.adam(1e-3)`.' },
      note: 'A filter says what is differentiated and what the optimizer holds: both must be the same. If each network is a module of its own, one `nnx.Optimizer` a module needs no filter.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      if: 'decayed',
      code: `
decayed = nnx.to_flat_state(nnx.state(model, nnx.Param))
loss = loss + ?weight * sum(jnp.sum(jnp.square(p[...])) / 2 for path, p in decayed if ?keep)`,
      holes: {
        keep: "What the test on the name was, as `path[-1] == 'kernel'`.",
        weight: 'The factor of the penalty.',
      },
      note: 'A path is a tuple of attribute names, as `("encoder", "norm", "scale")`. It stands within the function that is differentiated. `optax.add_decayed_weights(weight, mask=...)` before the other transformations does the same to the gradients.',
      caveats: ['variable-names', 'l2-loss-half'],
      effort: 'minutes',
    },
    {
      if: 'state|stateOf',
      code: `
variables = nnx.state(model.?part)`,
      holes: { part },
      note: '`nnx.state` holds the parameters and the running averages of a module, by the paths of the attributes; `nnx.to_flat_state` lists them by path, and `nnx.update(model, variables)` puts values back. What an optimizer remembers is in `nnx.state(optimizer)`.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
variables = nnx.state(model.?part, nnx.Param)`,
      holes: { part },
      note: 'If each network is a module of its own, one `nnx.Optimizer` a module needs no list; otherwise a filter says which weights: `nnx.All(nnx.Param, nnx.PathContains("name"))`, for the optimizer and for `nnx.DiffState` alike.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'trained',
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
    {
      if: 'decayed',
      code: `
decayed = [v for v in model.trainable_variables if ?keep]
loss = loss + ?weight * sum(keras.ops.sum(keras.ops.square(v)) / 2 for v in decayed)`,
      holes: {
        keep: "What the test on the name was, as `v.path.endswith('kernel')`.",
        weight: 'The factor of the penalty.',
      },
      note: '`v.path` is the whole name, `v.name` its last part. `kernel_regularizer=keras.regularizers.L2(weight / 2)` at the layers says the same, and `fit` adds it by itself.',
      caveats: ['variable-names', 'l2-loss-half'],
      effort: 'minutes',
    },
    {
      if: 'state|stateOf',
      code: `
variables = model.get_layer('?part').weights`,
      holes: { part: 'The name of the layer that holds them: what the scope was.' },
      note: '`weights` holds the moving averages too, of a model or of a layer; `v.path` is the whole name of one. `save_weights` writes all of them. What an optimizer remembers is in `optimizer.variables`.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
variables = model.get_layer('?part').trainable_variables`,
      holes: { part: 'The name of the layer that holds them: what the scope was.' },
      note: 'If each network is a model of its own its `trainable_variables` are the list. Where only a name tells, ask `v.path`, the whole name; `v.name` is its last part.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
  ],
  example: { before: 'legacy' },
});
