/**
 * More rows of summaries: methods of the writers, `tf.contrib.summary`, conditions, text, audio, protocol buffers.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { table } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const writer = { writer: 'The `SummaryWriter` of this run.' };
const stepHole = { ...writer, step: 'The number of the training step.' };
const STEP = { caveats: ['summary-step'] };
const NOT_HERE = { cannotRun: 'It writes a file of events, whose bytes hold the time.' };

const WHERE = 'Values are written where they are computed, so that nothing has to be run: the line goes.';
const always = gone(
  'A condition on the step, `if step % n == 0:`, says when to write; without one each value is written.',
);
const every = small('`if step % n == 0:` around the lines that write.');

/** One event, whose step may be known. */
const event = (signatures: NonNullable<RowText['signatures']>, call: (step: string) => string): RowText => ({
  signatures,
  ...everywhere([
    { when: 'not absent(step)', code: call('step'), holes: writer },
    { code: call('?step'), holes: stepHole },
  ]),
  ...STEP,
  proof: NOT_HERE,
});

const contrib = (params: string, call: (step: string) => string): RowText => event([{ params }], call);

export const writers = table('tf', {
  'summary.FileWriter.add_graph': each(
    '`writer.add_graph(model, inputs)` traces the model and writes it.',
    'There is no graph to write: `nnx.tabulate(model, inputs)` prints the model.',
    '`keras.callbacks.TensorBoard(directory, write_graph=True)`, on the TensorFlow backend.',
  ),
  'summary.FileWriter.add_meta_graph': gone('There is no graph to write.'),
  'summary.FileWriter.add_run_metadata': gone('There is no session run: a profiler writes its own trace.'),
  'summary.FileWriter.add_session_log': gone('There is no session to log.'),
  'summary.FileWriter.add_event': small('`writer.add_scalar(tag, value, step)` writes one value.'),
  'summary.FileWriter.get_logdir': {
    ...everywhere('self.log_dir'),
    signatures: [{ params: '' }],
    proof: { cannotRun: 'It is the folder of the run.' },
  },
  'summary.FileWriter.reopen': small('Make a new `SummaryWriter` for the same folder.'),
  'summary.SummaryWriter.set_as_default': gone('Call the writer itself: there is no default one.'),
  'summary.SummaryWriter.flush': {
    ...everywhere('self.flush()'),
    signatures: [{ params: '' }],
    proof: NOT_HERE,
  },
  'summary.SummaryWriter.close': {
    ...everywhere('self.close()'),
    signatures: [{ params: '' }],
    proof: NOT_HERE,
  },
  'summary.SummaryWriter.init': gone('A writer is ready when it is made.'),
  'summary.FileWriterCache.get': small('Keep the `SummaryWriter` in a variable.'),
  'summary.text': event(
    [
      { params: 'name, tensor, collections=None', api: 'v1', rename: { tensor: 'data' } },
      { params: 'name, data, step=None, description=None', api: 'v2' },
    ],
    (step) => `?writer.add_text(name, data, ${step})`,
  ),
  'summary.audio': {
    ...event(
      [
        {
          params: 'name, tensor, sample_rate, max_outputs=3, collections=None, family=None',
          api: 'v1',
          rename: { tensor: 'data' },
        },
        {
          params: 'name, data, sample_rate, step=None, max_outputs=3, encoding=None, description=None',
          api: 'v2',
        },
      ],
      (step) => `?writer.add_audio(name, data, ${step}, sample_rate=sample_rate)`,
    ),
    note: '`add_audio` takes one clip, of shape (1, length): call it for each of a batch.',
  },
  'summary.tensor_summary': small(
    '`writer.add_scalar`, `add_histogram` or `add_text`, by what the tensor is.',
  ),
  'summary.flush': { ...everywhere({ code: '?writer.flush()', holes: writer }), proof: NOT_HERE },
  'summary.record_if': every,
  'summary.should_record_summaries': every,
  'summary.should_record': every,
  'summary.all_v2_summary_ops': gone(WHERE),
  'summary.initialize': gone('A writer is ready when it is made.'),
  'summary.summary_writer_initializer_op': gone('A writer is ready when it is made.'),
  'summary.experimental.set_step': small('Give the step to each line that writes.'),
  'summary.experimental.get_step': small('Give the step to each line that writes.'),
  'summary.experimental.write_raw_pb': small(
    '`writer.add_scalar(tag, value, step)` and its like write one value.',
  ),
  'summary.write': small('`writer.add_scalar`, `add_histogram` or `add_text`, by what the tensor is.'),
  'summary.trace_on': each(
    '`torch.profiler.profile(...)` around the lines.',
    '`jax.profiler.start_trace(directory)`.',
    '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
  ),
  'summary.trace_off': each(
    '`torch.profiler.profile(...)` ends with its block.',
    '`jax.profiler.stop_trace()`.',
    '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
  ),
  'summary.trace_export': each(
    '`torch.profiler.tensorboard_trace_handler(directory)` as `on_trace_ready`.',
    '`jax.profiler.stop_trace()` writes it.',
    '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
  ),
  'summary.graph': gone('There is no graph to write.'),
  'summary.create_noop_writer': small('`if writer is not None:` around the lines that write.'),
  'summary.get_summary_description': gone('It decoded a protocol buffer of TensorFlow.'),
  'summary.SummaryDescription': gone('It was a protocol buffer of TensorFlow.'),
  'summary.SessionLog': gone('There is no session to log.'),
  'summary.TaggedRunMetadata': gone('There is no session run.'),
  'Summary.Image': {
    ...small('`writer.add_image(tag, image, step, dataformats="HWC")` takes the array itself.'),
    ...STEP,
  },
  'Summary.Audio': {
    ...small('`writer.add_audio(tag, sound, step, sample_rate=rate)` takes the array itself.'),
    ...STEP,
  },
  'Summary.value': small('`writer.add_scalar(tag, value, step)` writes each value.'),
  'Summary.SerializeToString': gone('Values are written one by one: there is nothing to serialise.'),
  'Summary.ParseFromString': gone('Nothing is serialised: the values are Python variables.'),
  'Summary.FromString': gone('Nothing is serialised: the values are Python variables.'),
  SummaryMetadata: gone('It was a protocol buffer of TensorFlow.'),
  HistogramProto: small('`writer.add_histogram(tag, values, step)` counts by itself.'),
  Event: small('`writer.add_scalar(tag, value, step)` writes one value.'),
  'contrib.summary.scalar': contrib(
    'name, tensor, family=None, step=None',
    (step) => `?writer.add_scalar(name, tensor, ${step})`,
  ),
  'contrib.summary.histogram': contrib(
    'name, tensor, family=None, step=None',
    (step) => `?writer.add_histogram(name, tensor, ${step})`,
  ),
  'contrib.summary.image': contrib(
    'name, tensor, bad_color=None, max_images=3, family=None, step=None',
    (step) => `?writer.add_images(name, tensor, ${step}, dataformats='NHWC')`,
  ),
  'contrib.summary.audio': contrib(
    'name, tensor, sample_rate, max_outputs, family=None, step=None',
    (step) => `?writer.add_audio(name, tensor, ${step}, sample_rate=sample_rate)`,
  ),
  'contrib.summary.generic': small(
    '`writer.add_scalar`, `add_histogram` or `add_text`, by what the tensor is.',
  ),
  'contrib.summary.create_file_writer': {
    ...everywhere('SummaryWriter(logdir)'),
    signatures: [{ params: 'logdir, max_queue=None, flush_millis=None, filename_suffix=None, name=None' }],
    ...STEP,
    proof: NOT_HERE,
  },
  'contrib.summary.always_record_summaries': always,
  'contrib.summary.never_record_summaries': small(
    'Drop the lines, or put `if writer is not None:` around them.',
  ),
  'contrib.summary.record_summaries_every_n_global_steps': every,
  'contrib.summary.should_record_summaries': every,
  'contrib.summary.flush': { ...everywhere({ code: '?writer.flush()', holes: writer }), proof: NOT_HERE },
  'contrib.summary.summary_writer_initializer_op': gone('A writer is ready when it is made.'),
  'contrib.summary.create_summary_file_writer': {
    ...everywhere({ code: 'SummaryWriter(?logdir)', holes: { logdir: 'The folder of the run.' } }),
    ...STEP,
    proof: NOT_HERE,
  },
});
