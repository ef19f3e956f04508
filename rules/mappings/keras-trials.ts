/**
 * How rows of Keras models, callbacks, metrics and optimizers are run: a small model is trained on the same numbers in Keras 2 and
 * in Keras 3, where PyTorch and JAX have a loop of their own.
 */
import { type Example, py, type Trial, type TrialOptions, trial } from '../../src/catalog/kit.js';

const GRADIENT = 'A training loop is no function to differentiate.';

const DATA =
  "xs = np.linspace(-1, 1, 12).reshape(6, 2).astype('float32')\nys = xs.sum(axis=1, keepdims=True) * 0.5 + 1\n";
const MODEL =
  "model = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='ones')])\nmodel.build((None, 2))\n";
const COMPILED = "model.compile(optimizer='sgd', loss='mse', metrics=['mae'])\n";

/** A model that is compiled, and numbers to train it on. */
export const COMPILED_MODEL = DATA + MODEL + COMPILED;

/** The arguments that make `fit` repeatable. */
export const FIT: Example = { epochs: 3, batch_size: 2, shuffle: false, verbose: 0 };

const elsewhere = 'Elsewhere it is a loop of your own.';

/** The call stands around a compiled model, in Keras alone. */
export const onModel = (args: Example, use: string, options: TrialOptions = {}): Trial =>
  trial(
    { self: py('model'), ...args },
    {
      api: 'v2',
      gradient: GRADIENT,
      keepsWeights: true,
      source: { make: COMPILED_MODEL, use },
      skip: { pytorch: elsewhere, jax: elsewhere },
      ...options,
    },
  );

/** The model is trained after the call: the losses of every epoch. */
export const thenTrained = (args: Example): Trial =>
  onModel(
    args,
    '$call\nhistory = model.fit(xs, ys, epochs=3, batch_size=2, shuffle=False, verbose=0)\nresult = history.history',
    {
      source: {
        make: DATA + MODEL,
        use: '$call\nhistory = model.fit(xs, ys, epochs=3, batch_size=2, shuffle=False, verbose=0)\nresult = history.history',
      },
    },
  );

/** A callback is made, and the model is trained with it: losses, and how many epochs there were. */
export const trainedWith = (args: Example, make = '', after = 'history.history'): Trial =>
  trial(args, {
    api: 'v2',
    gradient: GRADIENT,
    keepsWeights: true,
    source: {
      make: `import os, tempfile\nfolder = tempfile.mkdtemp()\n${make}${COMPILED_MODEL}`,
      use:
        'callback = $call\nhistory = model.fit(xs, ys, epochs=5, batch_size=2, shuffle=False, verbose=0, validation_data=(xs, ys), callbacks=[callback])\n' +
        `result = ${after}`,
    },
    skip: { pytorch: elsewhere, jax: elsewhere },
  });

/** A class of one's own is derived from the name. */
export const derived = (body: string, use: string, options: TrialOptions = {}): Trial =>
  trial(
    {},
    {
      api: 'v2',
      gradient: GRADIENT,
      keepsWeights: true,
      source: { make: `import os, tempfile\n${DATA}class Own($name):\n${body}`, use },
      skip: { pytorch: elsewhere, jax: elsewhere },
      ...options,
    },
  );

const AVERAGE =
  'from flax import nnx\nimport jax.numpy as jnp\nmetric = nnx.metrics.Average()\nmetric.update(values=jnp.array([1.0, 4.0]))\nreceiver = metric\n';

/** A metric that has seen 1 and 4. */
export const onMetric = (args: Example, use: string, jax?: string): Trial =>
  trial(
    { self: py('metric'), ...args },
    {
      api: 'v2',
      gradient: GRADIENT,
      keepsWeights: true,
      source: { make: 'metric = tf.keras.metrics.Mean()\nmetric.update_state([1.0, 4.0])', use },
      ...(jax !== undefined && { jax: { make: AVERAGE, use: jax } }),
      skip: {
        pytorch: 'Totals are numbers of your own.',
        ...(jax === undefined && { jax: 'It is called otherwise.' }),
      },
    },
  );

const SGD = {
  pytorch:
    'import torch\nw = torch.nn.Parameter(torch.zeros(3))\noptimizer = torch.optim.SGD([w], lr=0.5)\nreceiver = optimizer\n',
  jax:
    'import jax, jax.numpy as jnp, optax\nfrom flax import nnx\nclass Net(nnx.Module):\n    def __init__(self):\n        self.w = nnx.Param(jnp.zeros(3))\nmodel = Net()\n' +
    'optimizer = nnx.Optimizer(model, optax.sgd(0.5), wrt=nnx.Param)\nreceiver = optimizer\n',
  keras:
    'import keras\nw = keras.Variable(keras.ops.zeros(3))\noptimizer = keras.optimizers.SGD(0.5)\nreceiver = optimizer\n',
};
const STEP = {
  pytorch: 'w.grad = torch.ones(3)\noptimizer.step()\n',
  jax: 'optimizer.update(model, jax.tree.map(jnp.ones_like, nnx.state(model, nnx.Param)))\n',
  keras: 'optimizer.apply([keras.ops.ones(3)], [w])\n',
};

/** An optimizer with the rate 0.5 that has taken one step, and what the call says of it. */
export const onOptimizer = (use: string, skip: NonNullable<TrialOptions['skip']>): Trial =>
  trial(
    { self: py('optimizer') },
    {
      api: 'v2',
      gradient: GRADIENT,
      keepsWeights: true,
      source: {
        make: 'w = tf.Variable(tf.zeros(3))\noptimizer = tf.keras.optimizers.SGD(0.5)\noptimizer.apply_gradients([(tf.ones(3), w)])',
        use: `result = ${use.replace('$CALL', '$call')}`,
      },
      ...Object.fromEntries(
        (['pytorch', 'jax', 'keras'] as const).map((target) => [
          target,
          { make: SGD[target] + STEP[target], use: `result = ${use.replace('$CALL', '$code')}` },
        ]),
      ),
      skip,
    },
  );

/** Gradients are applied to a variable of Keras. */
export const applied = (args: Example, v1: boolean, result: { source: string; keras: string }): Trial =>
  trial(
    { self: py('optimizer'), grads_and_vars: py('[(g, w)]'), ...args },
    {
      api: v1 ? 'v1' : 'v2',
      inputs: { w0: { array: 'floats', shape: [3] }, g: { array: 'floats', shape: [3] } },
      gradient: GRADIENT,
      keepsWeights: true,
      source: {
        make: `w = tf.Variable(w0)\noptimizer = ${v1 ? 'tf.train.GradientDescentOptimizer(0.5)' : 'tf.keras.optimizers.SGD(0.5)'}${v1 ? '\nstep = tf.train.get_or_create_global_step()' : ''}`,
        use: `${v1 ? 'fetch($call)' : '$call'}\nresult = ${result.source}`,
      },
      keras: {
        make: 'import keras\nw = keras.Variable(w0)\noptimizer = keras.optimizers.SGD(0.5)\nreceiver = optimizer',
        use: `$code\nresult = ${result.keras}`,
      },
      skip: {
        pytorch: 'The gradients are on the parameters already.',
        jax: 'The gradients are a tree like the weights.',
      },
    },
  );
