/**
 * Rows of Keras names that Keras 3 still has under the same name: layers without weights, merges, wrappers, losses, metrics,
 * callbacks. What PyTorch and JAX have instead is a module, a function, or a line of the forward pass or the loop.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { kept, redesign, table } from '../../src/catalog/kit.js';

/** Two sentences, and the name that stays. */
const told = (name: string, pytorch: AdviceText | string, jax: AdviceText | string, more = {}): RowText =>
  kept(`keras.${name}`, { pytorch: say(pytorch), jax: say(jax), ...more });

const say = (advice: AdviceText | string): AdviceText =>
  typeof advice === 'string' ? redesign(advice, { effort: 'minutes' }) : advice;

const callback = (name: string, pytorch: string, jax = pytorch): RowText =>
  told(`callbacks.${name}`, pytorch, jax);

export const kerasMoreNames = table('tf.keras', {
  'callbacks.EarlyStopping': callback(
    'EarlyStopping',
    'Leave the loop where the value has not improved for that many epochs.',
  ),
  'callbacks.ReduceLROnPlateau': callback(
    'ReduceLROnPlateau',
    '`torch.optim.lr_scheduler.ReduceLROnPlateau`, stepped with the value.',
    '`optax.contrib.reduce_on_plateau` at the end of the chain.',
  ),
  'callbacks.LearningRateScheduler': callback(
    'LearningRateScheduler',
    'A scheduler of `torch.optim.lr_scheduler`, stepped once an epoch.',
    'A function of the step, given to the Optax optimizer as its rate.',
  ),
  'callbacks.TensorBoard': callback('TensorBoard', 'A `SummaryWriter`, called in the loop.'),
  'optimizers.Optimizer.iterations': {
    pytorch: redesign('Count the steps in a Python integer of the loop.', { effort: 'minutes' }),
    jax: 'self.step',
    keras: 'self.iterations',
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
    caveats: ['schedule-steps'],
  },
});
