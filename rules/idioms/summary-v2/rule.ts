import { idiom } from '../../../src/catalog/kit.js';

const NOTE =
  'A writer is called by its name, and there is no default one: the block of `as_default` goes, and `set_as_default` too. What `record_if` decided is an `if`, and what `set_step` set is an argument of each call.';
const SAME =
  '`tensorboardX` has the same methods as the writer of PyTorch, and needs neither PyTorch nor TensorFlow.';

const code = `
$writers
$event  #each event`;

const holes = {
  writers: 'The writers.',
  event: 'The values.',
  step: 'The number of the step.',
};
const fills = { writer: '$writer' };

export default idiom('summary-v2', {
  title: 'Summaries of a default writer',
  text: '`create_file_writer` makes a writer, `as_default` makes it the one that `tf.summary.scalar` and its kind write to, with a step. A `SummaryWriter` has them as methods, and TensorBoard reads both.',
  parts: {
    writer: { symbols: 'tf.summary.create_file_writer', role: 'call' },
    default: {
      symbols: [
        'tf.summary.SummaryWriter.as_default',
        'tf.summary.SummaryWriter.set_as_default',
        'tf.summary.SummaryWriter.init',
        'tf.summary.record_if',
        'tf.summary.experimental.set_step',
      ],
    },
    event: {
      symbols: ['tf.summary.scalar', 'tf.summary.image', 'tf.summary.histogram', 'tf.summary.text'],
      role: 'call',
      beside: 'writer',
    },
  },
  needs: ['writer'],
  scale: 'structure',
  slots: {
    writers: 'lines(writer)',
    writer: ['name(writer)', 'writer'],
    event: 'code(event)',
  },
  pytorch: {
    code,
    fills,
    holes,
    note: `${NOTE} \`SummaryWriter\` is that of \`torch.utils.tensorboard\`, which needs the package \`tensorboard\`.`,
    caveats: ['summary-step'],
    effort: 'minutes',
  },
  jax: { code, fills, holes, note: `${NOTE} ${SAME}`, caveats: ['summary-step'], effort: 'minutes' },
  keras: {
    code,
    fills,
    holes,
    note: `${NOTE} ${SAME} In \`fit\` the callback \`keras.callbacks.TensorBoard\` writes losses and metrics by itself; where TensorFlow stays installed, its own writer works on.`,
    caveats: ['summary-step'],
    effort: 'minutes',
  },
});
