import { idiom } from '../../../src/catalog/kit.js';

export default idiom('graph-default', {
  title: 'Graphs of their own by `tf.Graph().as_default()`',
  text: 'Operations are added to the default graph, and `tf.Graph().as_default()` makes another one the default, so that two networks, or training and evaluation, do not get mixed up. Networks are objects that know nothing of each other now: the block goes, and each network is an object of its own.',
  parts: {
    block: { symbols: 'tf.Graph.as_default' },
    graph: { symbols: 'tf.Graph', role: 'call' },
    finalize: { symbols: 'tf.Graph.finalize' },
  },
  needs: ['block|graph'],
  at: 'graph|block',
  unit: 'function',
  scale: 'structure',
  pytorch: {
    kind: 'remove',
    code: `
model = Model()
outputs = model(inputs)`,
    note: 'Unindent the block. `Model` holds what the graph held; training and evaluation use the same object in another mode instead of two graphs and a checkpoint between them. Memory is freed when nothing refers to the object any more.',
    effort: 'minutes',
  },
  jax: {
    kind: 'remove',
    code: `
model = Model(rngs=nnx.Rngs(0))
outputs = model(inputs)`,
    note: 'Unindent the block. `Model` holds what the graph held; training and evaluation use the same object in another mode instead of two graphs and a checkpoint between them.',
    effort: 'minutes',
  },
  keras: {
    kind: 'remove',
    code: `
model = build_model()
outputs = model(inputs)`,
    note: 'Unindent the block. Models do not share anything unless they are built from the same layers; `keras.backend.clear_session()` frees names and memory between many of them. Training and evaluation use the same model.',
    effort: 'minutes',
  },
});
