/**
 * Rows of `tf.summary` and its writers: `SummaryWriter` writes the same event files for TensorBoard.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { redesign, remove, table } from '../../src/catalog/kit.js';

const NOT_RUN = { cannotRun: 'It writes a file of events, whose bytes hold the time.' };

const writer = { writer: 'The `SummaryWriter` of this run.' };
const stepHole = { ...writer, step: 'The number of the training step.' };

/** One event. In TF1 the step came with `add_summary`, in TF2 it may be given. */
function event(call: (step: string) => string, v1: string, v2: string): RowText {
  const variants = [
    { when: 'not absent(step)', code: call('step'), holes: writer },
    { code: call('?step'), holes: stepHole },
  ];
  return {
    signatures: [
      { params: v1, api: 'v1', rename: { tensor: 'data', values: 'data' } },
      { params: v2, api: 'v2' },
    ],
    pytorch: variants,
    jax: variants,
    keras: variants,
    note: 'A step of the reader goes into the call; in Keras the `TensorBoard` callback writes losses and metrics by itself.',
    caveats: ['summary-step'],
    proof: NOT_RUN,
  };
}

/** One event as TensorFlow 0.x wrote it. */
function oldEvent(method: string, tag: string): RowText {
  const advice = { code: `?writer.${method}(${tag}, values, ?step)`, holes: stepHole };
  return {
    signatures: [{ params: `${tag}, values, collections=None, name=None` }],
    pytorch: advice,
    jax: advice,
    keras: advice,
    caveats: ['summary-step'],
    proof: NOT_RUN,
  };
}

const fileWriter: RowText = {
  signatures: [
    {
      params:
        'logdir, graph=None, max_queue=10, flush_secs=120, graph_def=None, filename_suffix=None, session=None',
    },
  ],
  pytorch: 'SummaryWriter(logdir)',
  jax: 'SummaryWriter(logdir)',
  keras: 'SummaryWriter(logdir)',
  note: 'The graph is not written: `add_graph(model, inputs)` is what PyTorch has for it.',
  caveats: ['summary-step'],
  proof: NOT_RUN,
};

const everywhere = (advice: RowText['pytorch']) => ({ pytorch: advice, jax: advice, keras: advice });

const VALUE = 'Write the value directly: `writer.add_scalar(tag, value, step)`.';

export const summary = table('tf', {
  'summary.scalar': event(
    (step) => `?writer.add_scalar(name, data, ${step})`,
    'name, tensor, collections=None, family=None',
    'name, data, step=None, description=None',
  ),
  'summary.image': event(
    (step) => `?writer.add_images(name, data, ${step}, dataformats='NHWC')`,
    'name, tensor, max_outputs=3, collections=None, family=None',
    'name, data, step=None, max_outputs=3, description=None',
  ),
  'summary.histogram': event(
    (step) => `?writer.add_histogram(name, data, ${step})`,
    'name, values, collections=None, family=None',
    'name, data, step=None, buckets=None, description=None',
  ),
  scalar_summary: oldEvent('add_scalar', 'tags'),
  histogram_summary: oldEvent('add_histogram', 'tag'),
  merge_summary: everywhere(remove('Each value is written where it is computed.')),
  merge_all_summaries: everywhere(remove('Each value is written where it is computed.')),
  'summary.FileWriter': fileWriter,
  'train.SummaryWriter': {
    ...fileWriter,
    signatures: [{ params: 'logdir, graph=None, max_queue=10, flush_secs=120, graph_def=None' }],
  },
  'summary.create_file_writer': {
    ...fileWriter,
    signatures: [
      {
        params:
          'logdir, max_queue=None, flush_millis=None, filename_suffix=None, name=None, experimental_trackable=False',
      },
    ],
  },
  'summary.merge_all': everywhere(remove('Each value is written where it is computed.')),
  'summary.merge': everywhere(remove('Each value is written where it is computed.')),
  'summary.FileWriter.add_summary': {
    ...everywhere(
      redesign('Each value is written where it is computed: `writer.add_scalar(tag, value, step)`.', {
        effort: 'minutes',
      }),
    ),
    caveats: ['summary-step'],
  },
  'summary.FileWriter.flush': { ...everywhere('self.flush()'), proof: NOT_RUN },
  'summary.FileWriter.close': { ...everywhere('self.close()'), proof: NOT_RUN },
  Summary: everywhere(redesign(VALUE, { effort: 'minutes' })),
  'Summary.Value': {
    signatures: [{ params: '**kwargs' }],
    ...everywhere(redesign(VALUE, { effort: 'minutes' })),
    caveats: ['summary-step'],
  },
});
