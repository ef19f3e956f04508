/**
 * Rows of the rarer callbacks of `tf.keras`: elsewhere each is a line of the training loop.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { py, redesign, table, trial } from '../../src/catalog/kit.js';
import { COMPILED_MODEL, trainedWith } from './keras-trials.js';

const minutes = { effort: 'minutes' } as const;

/** A sentence for both, and what Keras says. */
const told = (pytorch: string, jax: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(pytorch, minutes),
  jax: redesign(jax, minutes),
  keras,
  proof: { cannotRun: 'The other targets have another structure; Keras keeps the call.' },
  ...more,
});

const epochs = trial(
  { self: py('history') },
  {
    api: 'v2',
    keepsWeights: true,
    source: {
      make: `${COMPILED_MODEL}history = model.fit(xs, ys, epochs=3, batch_size=2, verbose=0)`,
      use: 'result = $call',
    },
    skip: { pytorch: 'It is a loop of your own.', jax: 'It is a loop of your own.' },
  },
);

export const kerasCallbacks = table('tf.keras', {
  'callbacks.History.epoch': told(
    'Count the epochs in the loop.',
    'Count the epochs in the loop.',
    'self.epoch',
    { examples: [epochs], proof: {} },
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
    examples: [
      trainedWith(
        { on_epoch_end: py("lambda epoch, logs: seen.append([epoch, logs['loss']])") },
        'seen = []\n',
        'seen',
      ),
      trainedWith({ on_batch_end: py('lambda batch, logs: seen.append(batch)') }, 'seen = []\n', 'seen'),
    ],
    caveats: ['keras-removed-arguments'],
  },
  'callbacks.CSVLogger': told(
    'Write a line by `csv.writer` after each epoch.',
    'Write a line by `csv.writer` after each epoch.',
    'keras.callbacks.CSVLogger(...)',
    {
      examples: [
        trainedWith(
          { filename: py("os.path.join(folder, 'log.csv')") },
          '',
          "open(os.path.join(folder, 'log.csv')).readline().strip()",
        ),
      ],
      proof: {},
    },
  ),
  'callbacks.TerminateOnNaN': told(
    '`if not torch.isfinite(loss): break` in the loop.',
    '`if not jnp.isfinite(loss): break` in the loop.',
    'keras.callbacks.TerminateOnNaN()',
    { signatures: [{ params: '' }], examples: [trainedWith({})], proof: {} },
  ),
  'callbacks.BackupAndRestore': told(
    'Save model, optimizer and epoch after each epoch, and load them at the start.',
    '`ocp.CheckpointManager`: save after each epoch, restore the latest at the start.',
    'keras.callbacks.BackupAndRestore(...)',
    {
      aliases: ['tf.keras.callbacks.experimental.BackupAndRestore'],
      examples: [trainedWith({ backup_dir: py('folder') })],
      proof: {},
    },
  ),
});
