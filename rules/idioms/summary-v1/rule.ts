import { idiom } from '../../../src/catalog/kit.js';

const STEP =
  'The step is what was given to `add_summary`. A merged summary that was fetched every hundredth step becomes an `if step % 100 == 0:` around these lines.';
const HAND =
  'A `tf.Summary` filled by hand is a line of `add_scalar(tag, simple_value, step)` for each of its values.';
const SAME =
  '`tensorboardX` has the same methods as the writer of PyTorch, and needs neither PyTorch nor TensorFlow.';

const code = `
$writers  #if writer
$event  #each event
$writer.add_scalar($tag, $value, $step)  #each value`;

const plain = `
$writers  #if writer
$writer.add_scalar(?tag, ?value, $step)`;

const fills = { writer: '$writer', step: '$step' };
const holes = {
  writers: 'The writers.',
  event: 'The values.',
  tag: 'The name of the curve.',
  value: 'A number of this step.',
};
const common = (note: string) =>
  [
    { if: 'event|value', code, fills, holes, note, caveats: ['summary-step'], effort: 'minutes' },
    { code: plain, fills, holes, note, caveats: ['summary-step'], effort: 'minutes' },
  ] as const;

export default idiom('summary-v1', {
  title: 'Summaries that are fetched and added to a writer',
  text: 'A summary of the graph is a tensor of bytes: `merge_all` joins them, a `run` fetches them, and `add_summary` gives them to the `FileWriter` with a step. A `tf.Summary` filled by hand goes the same way. A writer writes numbers now, where they are computed: one line each, and nothing is merged or fetched. TensorBoard reads both.',
  parts: {
    writer: { symbols: ['tf.summary.FileWriter', 'tf.train.SummaryWriter'], role: 'call' },
    merge: {
      symbols: ['tf.summary.merge_all', 'tf.summary.merge', 'tf.merge_all_summaries', 'tf.merge_summary'],
    },
    add: { symbols: 'tf.summary.FileWriter.add_summary' },
    event: {
      symbols: [
        'tf.summary.scalar',
        'tf.summary.image',
        'tf.summary.histogram',
        'tf.scalar_summary',
        'tf.image_summary',
        'tf.histogram_summary',
      ],
      role: 'call',
      lacks: ['step'],
      pipeline: false,
    },
    proto: { symbols: ['tf.Summary', 'tf.Summary.value'] },
    value: { symbols: 'tf.Summary.Value', has: ['simple_value'] },
    other: { symbols: 'tf.Summary.Value', lacks: ['simple_value'] },
  },
  needs: ['writer|merge|add|proto|value|other'],
  at: 'merge|writer|add|proto|value|other',
  scale: 'structure',
  slots: {
    writers: 'lines(writer)',
    writer: ['textName(add.self) | name(writer)', 'writer'],
    step: ['textName(add.global_step)', 'step'],
    event: 'code(event)',
    tag: ['text(value.tag)', '?tag'],
    value: ['text(value.simple_value)', '?value'],
  },
  pytorch: common(
    `${STEP} ${HAND} \`SummaryWriter\` is that of \`torch.utils.tensorboard\`, which needs the package \`tensorboard\`.`,
  ),
  jax: common(`${STEP} ${HAND} ${SAME}`),
  keras: common(
    `${STEP} ${HAND} ${SAME} In \`fit\` the callback \`keras.callbacks.TensorBoard\` writes losses and metrics by itself.`,
  ),
});
