/**
 * Rows of the rarer callbacks of `tf.keras`: elsewhere each is a line of the training loop.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { redesign, table } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;

/** A sentence for both, and what Keras says. */
const told = (pytorch: string, jax: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(pytorch, minutes),
  jax: redesign(jax, minutes),
  keras,
  proof: { cannotRun: 'The other targets have another structure; Keras keeps the call.' },
  ...more,
});

export const kerasCallbacks = table('tf.keras', {
  'callbacks.History.epoch': told(
    'Count the epochs in the loop.',
    'Count the epochs in the loop.',
    'self.epoch',
  ),
  'callbacks.LambdaCallback': {
    signatures: [
      {
        params:
          'on_epoch_begin=None, on_epoch_end=None, on_batch_begin=None, on_batch_end=None, on_train_begin=None, on_train_end=None, **kwargs',
      },
    ],
    pytorch: redesign('Call the function in the training loop, where it belongs.', minutes),
    jax: redesign('Call the function in the training loop, where it belongs.', minutes),
    keras: [
      {
        when: 'not absent(on_batch_begin) or not absent(on_batch_end)',
        code: 'keras.callbacks.LambdaCallback(on_epoch_begin=on_epoch_begin, on_epoch_end=on_epoch_end, on_train_begin=on_train_begin, on_train_end=on_train_end, on_train_batch_begin=on_batch_begin, on_train_batch_end=on_batch_end)',
      },
      { code: 'keras.callbacks.LambdaCallback(...)' },
    ],
    caveats: ['keras-removed-arguments'],
  },
  'callbacks.CSVLogger': told(
    'Write a line by `csv.writer` after each epoch.',
    'Write a line by `csv.writer` after each epoch.',
    'keras.callbacks.CSVLogger(...)',
  ),
  'callbacks.TerminateOnNaN': told(
    '`if not torch.isfinite(loss): break` in the loop.',
    '`if not jnp.isfinite(loss): break` in the loop.',
    'keras.callbacks.TerminateOnNaN()',
  ),
  'callbacks.BackupAndRestore': told(
    'Save model, optimizer and epoch after each epoch, and load them at the start.',
    '`ocp.CheckpointManager`: save after each epoch, restore the latest at the start.',
    'keras.callbacks.BackupAndRestore(...)',
    { aliases: ['tf.keras.callbacks.experimental.BackupAndRestore'] },
  ),
});
