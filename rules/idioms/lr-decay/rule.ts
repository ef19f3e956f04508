import { idiom } from '../../../src/catalog/kit.js';

const DECAYS = [
  'tf.train.exponential_decay',
  'tf.train.polynomial_decay',
  'tf.train.piecewise_constant',
  'tf.train.cosine_decay',
  'tf.train.inverse_time_decay',
  'tf.train.natural_exp_decay',
  'tf.train.linear_cosine_decay',
  'tf.train.noisy_linear_cosine_decay',
  'tf.train.cosine_decay_restarts',
];

export default idiom('lr-decay', {
  title: 'A learning rate that follows `global_step`',
  text: 'The learning rate is a tensor computed from `global_step`, which the training operation counts up. There is no such counter now: in JAX and Keras the optimizer counts, and takes the schedule in the place of the rate; in PyTorch a scheduler sets the rate of the optimizer, and is told of each step.',
  parts: { decay: { symbols: DECAYS, role: 'call' } },
  unit: 'each',
  scale: 'detail',
  slots: {
    schedule: 'code(decay)',
    rate: ['text(decay.learning_rate)', '?rate'],
  },
  pytorch: {
    code: `
optimizer = ?Optimizer(model.parameters(), lr=$rate)
scheduler = $schedule
for x, y in batches:
    train_step(x, y)
    scheduler.step()`,
    fills: { optimizer: 'optimizer', model: 'model' },
    holes: {
      Optimizer: 'The class of the optimizer, such as `torch.optim.SGD`.',
      rate: 'The first rate.',
      schedule: 'The schedule.',
    },
    note: '`train_step` ends with `optimizer.step()`, and `scheduler.step()` comes after each of them, once a batch and not once an epoch. The state of the scheduler belongs into the checkpoint. Where `global_step` counted examples, divide `decay_steps` by the size of the batch.',
    caveats: ['schedule-steps'],
    effort: 'minutes',
  },
  jax: {
    code: `
schedule = $schedule
optimizer = nnx.Optimizer(model, ?optimizer(schedule), wrt=nnx.Param)`,
    holes: { optimizer: 'The optimizer, such as `optax.sgd`.', schedule: 'The schedule.' },
    note: 'The optimizer counts its own steps, and its count is in the checkpoint with it. The rate at a step is `schedule(step)`.',
    caveats: ['schedule-steps'],
    effort: 'minutes',
  },
  keras: {
    code: `
schedule = $schedule
optimizer = ?Optimizer(learning_rate=schedule)`,
    holes: { Optimizer: 'The optimizer, such as `keras.optimizers.SGD`.', schedule: 'The schedule.' },
    note: 'The optimizer counts its own steps. A rate that a callback sets, and a schedule, exclude each other.',
    caveats: ['schedule-steps'],
    effort: 'minutes',
  },
});
