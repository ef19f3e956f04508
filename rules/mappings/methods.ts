/**
 * Rows of methods and attributes of models, layers, optimizers, metrics, averages and strategies, and of gradient clipping.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { applied, COMPILED_MODEL, onMetric, onModel, onOptimizer } from './keras-trials.js';
import { listsV2 } from './weights-trial.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});

const ELSEWHERE = { pytorch: 'It is a loop of your own.', jax: 'It is a loop of your own.' };

const onHistory = trial(
  { self: py('history') },
  {
    api: 'v2',
    keepsWeights: true,
    source: {
      make: `${COMPILED_MODEL}history = model.fit(xs, ys, epochs=3, batch_size=2, shuffle=False, verbose=0)`,
      use: 'result = $call',
    },
    skip: ELSEWHERE,
  },
);

/** A callback asks for the model it works for. */
const ownModel = trial(
  { self: py('callback') },
  {
    api: 'v2',
    keepsWeights: true,
    source: {
      make: `${COMPILED_MODEL}callback = tf.keras.callbacks.History()\ncallback.set_model(model)`,
      use: 'result = $call is model',
    },
    keras: {
      make: 'import keras\nmodel = keras.Sequential()\nreceiver = keras.callbacks.Callback()\nreceiver.set_model(model)',
      use: 'result = $code is model',
    },
    skip: ELSEWHERE,
  },
);

const TOTALS = 'Add up over the batches, and divide at the end.';
const model = { model: 'The model whose weights are trained.' };

const weights: RowText = {
  pytorch: 'list(self.parameters())',
  jax: 'nnx.state(self, nnx.Param)',
  keras: 'self.trainable_variables',
};

const learningRate: RowText = {
  pytorch: "self.param_groups[0]['lr']",
  jax: redesign(
    'The rate belongs to the Optax transformation: give it a schedule, or use `optax.inject_hyperparams`.',
    {
      effort: 'minutes',
    },
  ),
  keras: 'self.learning_rate',
  examples: [onOptimizer('float($CALL)', { jax: 'The rate belongs to the transformation.' })],
  caveats: ['optimizer-defaults'],
};

const reset: RowText = {
  pytorch: redesign('Set the totals to zero.', { effort: 'minutes' }),
  jax: 'self.reset()',
  keras: 'self.reset_state()',
  signatures: [{ params: '' }],
  examples: [
    onMetric(
      {},
      '$call\nmetric.update_state([3.0])\nresult = metric.result()',
      '$code\nmetric.update(values=jnp.array([3.0]))\nresult = metric.compute()',
    ),
  ],
};

export const methods = table('tf', {
  'Module.trainable_variables': { ...weights, examples: [listsV2('Module'), listsV2('Model')] },
  'keras.layers.Layer.trainable_weights': { ...weights, examples: [listsV2('Layer')] },
  'keras.Sequential.add': {
    signatures: [{ params: 'layer' }],
    pytorch: 'self.append(contained(layer))',
    jax: 'self.layers.append(contained(layer))',
    keras: 'self.add(layer)',
    examples: [
      trial(
        { self: py('model'), layer: py('tf.keras.layers.ReLU()') },
        {
          inputs: { x: floats(2, 3) },
          source: { make: 'model = tf.keras.Sequential()', use: '$call\nresult = model(x)' },
          gradient: 'A module that is traced cannot get new layers in JAX.',
        },
      ),
      trial(
        {
          self: py('tf.keras.Sequential()'),
          layer: py("tf.keras.layers.Conv2D(5, 3, activation='relu')"),
        },
        {
          inputs: { x: floats(2, 6, 7, 3) },
          holes: { in_channels: '3' },
          source: {
            make: '$call\nreceiver.add(tf.keras.layers.GlobalMaxPooling2D())\nreceiver.build((None, 6, 7, 3))',
            use: 'result = receiver(x)',
          },
        },
      ),
    ],
  },
  'keras.Model.optimizer': {
    pytorch: redesign('The optimizer is a variable of the training loop.', { effort: 'minutes' }),
    jax: redesign('The optimizer is a variable of the training loop.', { effort: 'minutes' }),
    keras: 'self.optimizer',
    examples: [onModel({}, 'result = float($call.learning_rate)')],
  },
  'keras.callbacks.History.history': {
    pytorch: redesign('Keep the losses of your loop in a list.', { effort: 'minutes' }),
    jax: redesign('Keep the losses of your loop in a list.', { effort: 'minutes' }),
    keras: 'self.history',
    examples: [onHistory],
  },
  'keras.callbacks.Callback.model': {
    pytorch: redesign('The model is a variable of the training loop.', { effort: 'minutes' }),
    jax: redesign('The model is a variable of the training loop.', { effort: 'minutes' }),
    keras: 'self.model',
    examples: [ownModel],
  },
  'keras.optimizers.Optimizer.lr': learningRate,
  'keras.optimizers.Optimizer.learning_rate': learningRate,
  'keras.optimizers.Optimizer.apply_gradients': {
    signatures: [{ params: 'grads_and_vars, name=None, **kwargs' }],
    pytorch: redesign('After `backward()` the gradients are on the parameters already.', {
      step: 'self.step()',
      effort: 'minutes',
    }),
    jax: redesign('The optimizer takes the gradients as a tree like the weights.', {
      step: 'self.update(?model, ?grads)',
      holes: { ...model, grads: 'What `nnx.grad` or `nnx.value_and_grad` gave.' },
      effort: 'minutes',
    }),
    keras: 'self.apply_gradients(grads_and_vars)',
    examples: [applied({}, false, { source: 'w.read_value()', keras: 'w.value' })],
    caveats: ['keras-optimizer-variables'],
  },
  'keras.metrics.Metric.update_state': {
    pytorch: redesign(TOTALS, { effort: 'minutes' }),
    jax: redesign(
      '`update` of the `nnx.metrics` object takes keyword arguments: `metric.update(values=loss)`.',
      {
        effort: 'minutes',
      },
    ),
    keras: 'self.update_state(...)',
    examples: [onMetric({ values: py('[7.0]') }, '$call\nresult = metric.result()')],
  },
  'keras.metrics.Metric.result': {
    signatures: [{ params: '' }],
    pytorch: redesign(TOTALS, { effort: 'minutes' }),
    jax: 'self.compute()',
    keras: 'self.result()',
    examples: [onMetric({}, 'result = $call', 'result = $code')],
  },
  'keras.metrics.Metric.reset_states': reset,
  'keras.metrics.Metric.reset_state': reset,
  'Session.as_default': everywhere(remove('There is no session: unindent the body.')),
  'InteractiveSession.as_default': everywhere(remove('There is no session: unindent the body.')),
  'GPUOptions.per_process_gpu_memory_fraction': {
    pytorch: redesign('Once at the start: `torch.cuda.set_per_process_memory_fraction(fraction)`.', {
      effort: 'minutes',
    }),
    jax: redesign('The environment variable `XLA_PYTHON_CLIENT_MEM_FRACTION`.', { effort: 'minutes' }),
    keras: redesign('A setting of the backend.', { effort: 'minutes' }),
  },
  'summary.SummaryWriter.as_default': everywhere(remove('Call the writer itself: unindent the body.')),
  'train.CheckpointState.model_checkpoint_path': {
    ...everywhere({
      code: 'self',
      note: 'The path of the newest checkpoint itself takes the place of its record.',
    }),
    examples: [
      trial(
        { self: py('state') },
        {
          api: 'v1',
          source: {
            make: "import os, shutil, tempfile\nfolder = tempfile.mkdtemp()\nw = tf.Variable(1.0)\nsaver = tf.train.Saver([w])\nfetch(w)\npath = saver.save(session, folder + '/model')\nstate = tf.train.get_checkpoint_state(folder)",
            use: 'result = $call == path',
          },
          ...Object.fromEntries(
            (['pytorch', 'jax', 'keras'] as const).map((target) => [
              target,
              { make: "path = '/nowhere/model'\nreceiver = path", use: 'result = $code == path' },
            ]),
          ),
        },
      ),
    ],
  },
  'train.ExponentialMovingAverage.apply': {
    pytorch: redesign('After each step of the optimizer.', {
      step: 'self.update_parameters(?model)',
      holes: model,
      effort: 'minutes',
    }),
    jax: redesign('After each step of the optimizer: `averaged` starts as `nnx.state(model, nnx.Param)`.', {
      step: '?averaged = optax.incremental_update(nnx.state(?model, nnx.Param), ?averaged, 1 - ?decay)',
      holes: { ...model, averaged: 'The averaged weights.', decay: 'The decay of the average, 0.999.' },
      effort: 'minutes',
    }),
    keras: remove('An optimizer made with `use_ema=True` keeps the averages itself.'),
  },
  'train.ExponentialMovingAverage.average': {
    pytorch: redesign('`averaged.module` is the model with averaged weights.', { effort: 'minutes' }),
    jax: redesign('The tree of averaged weights has it at the same path.', { effort: 'minutes' }),
    keras: redesign(
      '`optimizer.finalize_variable_values(model.trainable_variables)` swaps the averages in.',
      {
        effort: 'minutes',
      },
    ),
  },
  'distribute.Strategy.scope': {
    pytorch: remove('Make the model as usual, and wrap it in `nn.parallel.DistributedDataParallel`.'),
    jax: remove('Make the model as usual, and shard the batch over a mesh.'),
    keras: redesign(
      '`keras.distribution.set_distribution(keras.distribution.DataParallel())` once, on the JAX backend.',
      {
        effort: 'hours',
      },
    ),
    caveats: ['replica-sum'],
  },
  clip_by_global_norm: {
    signatures: [{ params: 't_list, clip_norm, use_norm=None, name=None' }],
    pytorch: redesign('Between `backward()` and `step()`, on the parameters; it returns the norm.', {
      code: 'nn.utils.clip_grad_norm_(?model.parameters(), clip_norm)',
      holes: model,
      effort: 'minutes',
    }),
    jax: redesign(
      'It is the first link of the optimizer: `optax.chain(optax.clip_by_global_norm(c), optax.adam(rate))`.',
      {
        code: 'optax.clip_by_global_norm(clip_norm)',
        effort: 'minutes',
      },
    ),
    keras: redesign('It is an argument of the optimizer: `global_clipnorm=clip_norm`.', {
      effort: 'minutes',
    }),
    caveats: ['global-norm-infinite', 'clip-per-variable'],
  },
});
