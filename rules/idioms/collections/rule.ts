import { idiom } from '../../../src/catalog/kit.js';

const GET = [
  'tf.get_collection',
  'tf.get_collection_ref',
  'tf.Graph.get_collection',
  'tf.Graph.get_collection_ref',
];
const ADD = ['tf.add_to_collection', 'tf.add_to_collections', 'tf.Graph.add_to_collection'];
const LOSSES = '(?:REGULARIZATION_LOSSES|\\bLOSSES\\b|[\'"]\\w*loss(?:es)?[\'"])';
const VARIABLES = '(?:GraphKeys\\.\\w*VARIABLES|[\'"](?:trainable_)?variables[\'"])';

export default idiom('collections', {
  title: 'Values handed over in collections of the graph',
  text: 'A collection is a list that belongs to the graph: one place adds tensors to it, and another, far away, asks for them by name. There is no graph that could hold them: what a function makes it returns, losses are added up where they are made, and weights are asked from the model.',
  parts: {
    losses: { symbols: [...GET, ...ADD], text: `\\(\\s*(?:\\w+\\s*=\\s*)?[\\w.]*${LOSSES}` },
    variables: { symbols: GET, text: VARIABLES },
    get: { symbols: GET, text: `^(?![\\s\\S]*(?:${LOSSES}|${VARIABLES}))` },
    add: { symbols: ADD, text: `^(?![\\s\\S]*${LOSSES})` },
    clear: { symbols: 'tf.Graph.clear_collection' },
  },
  needs: ['losses|variables|get|add|clear'],
  unit: 'function',
  scale: 'detail',
  slots: {
    addKey: ['constant(add.name) | constant(add.names)', "'name'"],
    addValue: ['text(add.value)', 'value'],
    getKey: ['constant(get.key) | constant(get.name)', "'name'"],
    getName: ['name(get)', 'value'],
  },
  pytorch: [
    {
      if: 'losses',
      code: `
losses = [loss_fn(outputs, targets)]
losses += [?penalty]
loss = sum(losses)`,
      holes: { penalty: 'The other losses, as `weight * sum(p.square().sum() / 2 for p in kernels)`.' },
      note: 'A module that has a loss of its own returns it beside its output, and the training step adds it. Regularizers of layers, which went into this collection by themselves, have to be written: no layer of PyTorch has one.',
      caveats: ['loss-collection', 'l2-loss-half'],
      effort: 'minutes',
    },
    {
      if: 'variables',
      code: `
parameters = list(model.parameters())`,
      note: '`model.named_parameters()` gives their names, `model.discriminator.parameters()` those of a part, `model.buffers()` what is not trained.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
outputs = {$addKey: $addValue}  #if add
$getName = outputs[$getKey]  #if get`,
      note: 'What the building code put into the collection it returns, as a dict or an object with attributes, and the caller hands it on. Collections that were saved with a graph (`export_meta_graph`) are attributes of the module that is loaded.',
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'losses',
      code: `
losses = [loss_fn(outputs, targets)]
losses += [?penalty]
loss = sum(losses)`,
      holes: {
        penalty: 'The other losses, as `weight * sum(jnp.sum(jnp.square(k)) / 2 for k in kernels)`.',
      },
      note: 'A module that has a loss of its own returns it beside its output, and the loss function adds it: it must be computed within what is differentiated. Regularizers of layers have to be written: no layer of Flax has one.',
      caveats: ['loss-collection', 'l2-loss-half'],
      effort: 'minutes',
    },
    {
      if: 'variables',
      code: `
parameters = nnx.state(model, nnx.Param)`,
      note: '`nnx.state(model.discriminator, nnx.Param)` gives those of a part; `nnx.BatchStat` and other kinds of `nnx.Variable` are not trained.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
outputs = {$addKey: $addValue}  #if add
$getName = outputs[$getKey]  #if get`,
      note: 'What the building code put into the collection it returns, as a dict, and the caller hands it on. A list at module level would hold tracers once the function is compiled.',
      caveats: ['side-effects-trace'],
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'losses',
      code: `
losses = [loss_fn(targets, outputs), *model.losses]
loss = sum(losses)`,
      note: '`model.losses` holds what the regularizers of layers and `self.add_loss(...)` in a `call` made in the last call; `fit` adds them by itself.',
      caveats: ['loss-collection', 'regularizer-factor'],
      effort: 'minutes',
    },
    {
      if: 'variables',
      code: `
parameters = model.trainable_variables`,
      note: '`model.variables` holds all, `model.non_trainable_variables` the moving averages and seeds, `model.get_layer(name).trainable_variables` those of a part.',
      caveats: ['variable-names'],
      effort: 'minutes',
    },
    {
      code: `
outputs = {$addKey: $addValue}  #if add
$getName = outputs[$getKey]  #if get`,
      note: 'What the building code put into the collection it returns: a functional model may have a dict of outputs, and a layer keeps what belongs to it as attributes.',
      effort: 'minutes',
    },
  ],
});
