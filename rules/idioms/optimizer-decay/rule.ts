import { idiom } from '../../../src/catalog/kit.js';

export default idiom('optimizer-decay', {
  title: 'A learning rate that decays by `decay=`',
  text: 'Optimizers of Keras 2 took `decay` and divided the learning rate by `1 + decay * step`. Keras 3, which comes with TensorFlow 2.16 and newer, takes the argument, warns once, and ignores it: the rate stays as it was. A schedule says the same on every target.',
  silent: 'With TensorFlow 2.16 or newer `decay` is ignored: the learning rate never falls.',
  parts: {
    optimizer: {
      symbols: 'tf.keras.optimizers.*',
      except: [
        'tf.keras.optimizers.schedules.*',
        'tf.keras.optimizers.legacy.*',
        'tf.keras.optimizers.Optimizer.*',
      ],
      role: 'call',
      has: ['decay'],
      is: { decay: '^(?!0(\\.0*)?$|None$)' },
    },
  },
  unit: 'each',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  slots: {
    rate: ['text(optimizer.learning_rate) | text(optimizer.lr)', 'learning_rate'],
    decay: ['text(optimizer.decay)', 'decay'],
  },
  pytorch: {
    kind: 'compose',
    code: `
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 / (1 + $decay * step))
scheduler.step()`,
    note: 'The first line stands beside the optimizer, which is made without `decay`; the second after every `optimizer.step()`, once a batch and not once an epoch.',
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: `
schedule = lambda step: $rate / (1 + $decay * step)`,
    note: 'Optax optimizers take the schedule in the place of the learning rate.',
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: `
schedule = keras.optimizers.schedules.InverseTimeDecay($rate, decay_steps=1, decay_rate=$decay)`,
    note: 'The optimizer takes the schedule in the place of the learning rate, and no `decay`.',
    effort: 'minutes',
  },
});
