/**
 * Rows of Keras names that Keras 3 still has under the same name: layers without weights, merges, wrappers, losses, metrics,
 * callbacks. What PyTorch and JAX have instead is a module, a function, or a line of the forward pass or the loop.
 */

import type { AdviceText, RowText, Trial } from '../../src/catalog/kit.js';
import { kept, py, redesign, table } from '../../src/catalog/kit.js';
import { COMPILED_MODEL, derived, onOptimizer, trainedWith } from './keras-trials.js';

/** Two sentences, and the name that stays. */
const told = (name: string, pytorch: AdviceText | string, jax: AdviceText | string, more = {}): RowText =>
  kept(`keras.${name}`, { pytorch: say(pytorch), jax: say(jax), ...more });

const say = (advice: AdviceText | string): AdviceText =>
  typeof advice === 'string' ? redesign(advice, { effort: 'minutes' }) : advice;

const callback = (
  name: string,
  examples: readonly Trial[],
  [pytorch, jax = pytorch]: readonly [string, string?],
  more: Partial<RowText> = {},
): RowText => told(`callbacks.${name}`, pytorch, jax, { examples, ...more });

const LOSSES = "[history.history['loss'], history.history['val_loss']]";
const RATES = 'The history of Keras 3 calls the rate `learning_rate`, that of Keras 2 `lr`.';

export const kerasMoreNames = table('tf.keras', {
  'callbacks.EarlyStopping': callback(
    'EarlyStopping',
    [
      trainedWith({ monitor: 'loss', patience: 1, min_delta: 10 }),
      trainedWith({ patience: 2, mode: 'max', restore_best_weights: true }),
    ],
    ['Leave the loop where the value has not improved for that many epochs.'],
  ),
  'callbacks.ReduceLROnPlateau': callback(
    'ReduceLROnPlateau',
    [trainedWith({ monitor: 'loss', factor: 0.5, patience: 1, min_delta: 10 }, '', LOSSES)],
    [
      '`torch.optim.lr_scheduler.ReduceLROnPlateau`, stepped with the value.',
      '`optax.contrib.reduce_on_plateau` at the end of the chain.',
    ],
    { note: RATES, caveats: ['plateau-threshold'] },
  ),
  'callbacks.LearningRateScheduler': callback(
    'LearningRateScheduler',
    [trainedWith({ schedule: py('lambda epoch: 0.1 / (epoch + 1)') }, '', LOSSES)],
    [
      'A scheduler of `torch.optim.lr_scheduler`, stepped once an epoch.',
      'A function of the step, given to the Optax optimizer as its rate.',
    ],
    { note: RATES },
  ),
  'callbacks.TensorBoard': callback(
    'TensorBoard',
    [trainedWith({ log_dir: py('folder') }, '', 'sorted(os.listdir(folder))')],
    ['A `SummaryWriter`, called in the loop.'],
  ),
  'optimizers.Optimizer.iterations': {
    pytorch: redesign('Count the steps in a Python integer of the loop.', { effort: 'minutes' }),
    jax: 'self.step',
    keras: 'self.iterations',
    examples: [onOptimizer('int($CALL)', { pytorch: 'It is a number of the loop.' })],
  },
  'optimizers.schedules.LearningRateSchedule': {
    pytorch: redesign(
      'The formula becomes a function of the step: `torch.optim.lr_scheduler.LambdaLR(optimizer, factor)`, stepped after every batch.',
      { effort: 'minutes' },
    ),
    jax: redesign('The formula becomes a function of the step, given to the Optax optimizer as its rate.', {
      effort: 'minutes',
    }),
    keras: 'keras.optimizers.schedules.LearningRateSchedule',
    examples: [
      derived(
        '    def __call__(self, step):\n        return 0.1',
        `${COMPILED_MODEL.replace("'sgd'", 'tf.keras.optimizers.SGD(Own())')}result = model.fit(xs, ys, epochs=3, batch_size=2, shuffle=False, verbose=0).history`,
      ),
    ],
    caveats: ['schedule-steps'],
  },
});
