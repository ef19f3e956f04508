/**
 * How rows that ask for the weights of a model are run: on a model with the weights `a` and `b`, and `n`, which is not trained.
 */
import { type Example, py, type Trial, type TrialOptions, trial } from '../../src/catalog/kit.js';

const INPUTS: Example = {
  a0: { array: 'floats', shape: [2, 3] },
  b0: { array: 'floats', shape: [4] },
  n0: { array: 'positives', shape: [5] },
};

const TORCH =
  'import torch\nfrom torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = nn.Parameter(a0.clone())\n        self.b = nn.Parameter(b0.clone())\n' +
  "        self.register_buffer('n', n0.clone())\nmodel = Net()\nreceiver = model";
const JAX =
  'import jax, jax.numpy as jnp\nfrom flax import nnx\nclass Net(nnx.Module):\n    def __init__(self):\n        self.a = nnx.Param(a0)\n        self.b = nnx.Param(b0)\n' +
  '        self.n = nnx.BatchStat(n0)\nmodel = Net()\nreceiver = model';
const kerasNet = (base: string, keras: string) =>
  `class Net(${keras}.${base}):\n    def __init__(self):\n        super().__init__()\n` +
  [
    ['a', '(2, 3)'],
    ['b', '(4,)'],
    ['n', '(5,)'],
  ]
    .map(
      ([name, shape]) =>
        `        self.${name} = self.add_weight(shape=${shape}, initializer='zeros', name='${name}'${name === 'n' ? ', trainable=False' : ''})\n`,
    )
    .join('') +
  'model = Net()\nmodel.a.assign(a0)\nmodel.b.assign(b0)\nmodel.n.assign(n0)\nreceiver = model';
const MODULE =
  'class Net(tf.Module):\n    def __init__(self):\n        super().__init__()\n        self.a = tf.Variable(a0)\n        self.b = tf.Variable(b0)\n' +
  '        self.n = tf.Variable(n0, trainable=False)\nmodel = Net()';
const GRAPH =
  "tf.get_variable('a', initializer=a0)\ntf.get_variable('b', initializer=b0)\ntf.get_variable('n', initializer=n0, trainable=False)";

const around = (use: (target: 'pytorch' | 'jax' | 'keras') => string): TrialOptions => ({
  inputs: INPUTS,
  holes: { model: 'model' },
  gradient: 'Weights are leaves.',
  pytorch: { make: TORCH, use: use('pytorch') },
  jax: { make: JAX, use: use('jax') },
  keras: { make: `import keras\n${kerasNet('Model', 'keras')}`, use: use('keras') },
});

const SQUARES = {
  pytorch: 'result = [(w * w).sum() for w in $code]',
  jax: 'result = [jnp.sum(w ** 2) for w in jax.tree.leaves($code)]',
  keras: 'result = [keras.ops.sum(w.value ** 2) for w in $code]',
};

/** A function of TF1 that lists variables of the graph. */
export const listsV1 = (): Trial =>
  trial(
    {},
    {
      ...around((target) => SQUARES[target]),
      api: 'v1',
      source: {
        make: GRAPH,
        use: 'result = [tf.reduce_sum(w * w) for w in sorted($call, key=lambda w: w.name)]',
      },
    },
  );

/** An attribute that lists variables: of a `tf.Module`, or of a model or layer of Keras. */
export const listsV2 = (base: 'Module' | 'Layer' | 'Model'): Trial =>
  trial(
    { self: py('model') },
    {
      ...around((target) => SQUARES[target]),
      api: 'v2',
      source: {
        make:
          base === 'Module'
            ? MODULE
            : kerasNet(base === 'Layer' ? 'layers.Layer' : 'Model', 'tf.keras').replace(
                '\nreceiver = model',
                '',
              ),
        use: 'result = [tf.reduce_sum(w * w) for w in $call]',
      },
      ...(base === 'Layer' && {
        keras: { make: `import keras\n${kerasNet('layers.Layer', 'keras')}`, use: SQUARES.keras },
      }),
    },
  );

/** A number that a model or layer of Keras gives. */
export const numberOf = (base: 'Layer' | 'Model', skip: NonNullable<TrialOptions['skip']>): Trial =>
  trial(
    { self: py('model') },
    {
      ...around(() => 'result = $code'),
      skip,
      api: 'v2',
      source: {
        make: kerasNet(base === 'Layer' ? 'layers.Layer' : 'Model', 'tf.keras').replace(
          '\nreceiver = model',
          '',
        ),
        use: 'result = $call',
      },
    },
  );
