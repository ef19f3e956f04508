import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  value: 'The value that is logged: a number.',
  step: 'The step: a number.',
};
const NOTE =
  'A writer is an object that is handed on, and nothing is written but by its methods: what has no writer cannot be logged by mistake into nothing.';

export default idiom('summary-no-writer', {
  title: 'Summaries without a writer',
  text: 'Summaries of TensorFlow 2 go to the writer that is the default where they are called, and nowhere if there is none: they return `False` and raise nothing. No writer is made anywhere in the code that was read, neither by `tf.summary.create_file_writer` nor by the TensorBoard callback.',
  silent:
    'No code that was read makes a writer: these summaries are computed and written nowhere, without an error.',
  parts: {
    summary: {
      symbols: [
        'tf.summary.scalar',
        'tf.summary.image',
        'tf.summary.histogram',
        'tf.summary.text',
        'tf.summary.audio',
        'tf.summary.write',
      ],
      role: 'call',
      has: ['step'],
    },
    writer: {
      symbols: [
        'tf.summary.create_*',
        'tf.summary.*Writer*',
        'tf.contrib.summary.*',
        'tf.keras.callbacks.TensorBoard*',
        'tf.summary.trace*',
      ],
    },
  },
  needs: ['summary'],
  nowhere: ['writer'],
  explains: [],
  scale: 'detail',
  slots: { name: ['text(summary.name)', "'loss'"] },
  pytorch: {
    kind: 'compose',
    code: `
writer = SummaryWriter('logs')
writer.add_scalar($name, ?value, ?step)
writer.close()`,
    holes,
    note: NOTE,
    caveats: ['summary-step'],
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: `
writer = SummaryWriter('logs')
writer.add_scalar($name, ?value, ?step)
writer.close()`,
    holes,
    note: `${NOTE} \`tensorboardX\` has this writer without PyTorch.`,
    caveats: ['summary-step'],
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: `
writer = SummaryWriter('logs')
writer.add_scalar($name, ?value, ?step)
writer.close()`,
    holes,
    note: `${NOTE} What \`fit\` computes is written by \`keras.callbacks.TensorBoard\`. On the TensorFlow backend the old calls work inside \`with tf.summary.create_file_writer(folder).as_default():\`.`,
    caveats: ['summary-step'],
    effort: 'minutes',
  },
  example: { cannotRun: 'It runs, and writes nothing: `examples/silent.py` is this program.' },
});
