/**
 * Rows of Estimators and what goes into them. They have no counterpart: a model, an optimizer and a loop take their place.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { redesign, table } from '../../src/catalog/kit.js';

const everywhere = (
  pytorch: string,
  jax: string,
  keras: string,
  effort: 'minutes' | 'hours' | 'day' = 'day',
): RowText => ({
  pytorch: redesign(pytorch, { effort }),
  jax: redesign(jax, { effort }),
  keras: redesign(keras, { effort }),
  caveats: ['mixed-keras'],
});

const SPEC = everywhere(
  'What a model function returned for each mode becomes: a `forward`, a loss in the training loop, and metrics in the evaluation loop.',
  'What a model function returned for each mode becomes: a `__call__`, a loss in the training step, and metrics in the evaluation loop.',
  'What a model function returned for each mode becomes: a `keras.Model`, and the loss and metrics of `compile`.',
);

const MODE = (name: string): RowText => ({
  pytorch: redesign(
    `\`model.${name === 'TRAIN' ? 'train' : 'eval'}()\` sets the mode; modules ask \`self.training\`.`,
    { effort: 'minutes' },
  ),
  jax: redesign(
    `\`model.${name === 'TRAIN' ? 'train' : 'eval'}()\` sets the mode of dropout and batch norm.`,
    { effort: 'minutes' },
  ),
  keras: redesign(
    `The argument \`training=${name === 'TRAIN' ? 'True' : 'False'}\` of the call is the mode.`,
    { effort: 'minutes' },
  ),
  caveats: ['batch-norm-training-mode'],
});

const ESTIMATOR = everywhere(
  'A module, an optimizer and a training loop; PyTorch Lightning has a `Trainer` of the same purpose.',
  'A module, an optimizer and a training loop with Orbax checkpoints.',
  'A `keras.Model` with `compile` and `fit`, and callbacks for checkpoints and summaries.',
);

export const estimator = table('tf', {
  'estimator.Estimator': { ...ESTIMATOR, title: 'Estimator' },
  'estimator.EstimatorSpec': SPEC,
  'contrib.tpu.TPUEstimatorSpec': SPEC,
  'contrib.tpu.TPUEstimator': {
    ...everywhere(
      'A module and a training loop; TPUs are reached by `torch_xla`.',
      'A module and a training step; JAX runs on TPUs as it does elsewhere, sharded by `jax.sharding`.',
      'A `keras.Model` on the JAX backend, with `keras.distribution.DataParallel`.',
    ),
  },
  'estimator.RunConfig': everywhere(
    'Its settings become arguments of the loop: where to save, how often, which seed.',
    'Its settings become arguments of the loop: where to save, how often, which seed.',
    'Its settings become arguments of callbacks: where to save, how often.',
    'minutes',
  ),
  'estimator.ModeKeys.TRAIN': MODE('TRAIN'),
  'estimator.ModeKeys.EVAL': MODE('EVAL'),
  'estimator.ModeKeys.PREDICT': MODE('PREDICT'),
  'estimator.Estimator.train': everywhere('The training loop.', 'The training loop.', '`model.fit`.'),
  'estimator.Estimator.evaluate': everywhere(
    'A loop under `torch.no_grad()` after `model.eval()`.',
    'A loop after `model.eval()`.',
    '`model.evaluate`.',
    'hours',
  ),
  'estimator.Estimator.predict': everywhere(
    'The model, called under `torch.no_grad()` after `model.eval()`.',
    'The model, called after `model.eval()`.',
    '`model.predict`.',
    'hours',
  ),
  'distribute.cluster_resolver.TPUClusterResolver': everywhere(
    'TPUs are reached by `torch_xla`.',
    '`jax.distributed.initialize()` finds the TPUs of a pod by itself.',
    'On the JAX backend `keras.distribution.DataParallel` uses all of them.',
    'hours',
  ),
});
