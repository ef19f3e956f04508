/**
 * More rows of summaries: methods of the writers, `tf.contrib.summary`, conditions, text, audio, protocol buffers.
 */
import type { Example } from '../../src/catalog/kit.js';
import { floats, intsBelow, py, table, typed, units } from '../../src/catalog/kit.js';
import {
  addedEvent,
  contribEvent,
  contribFlush,
  contribWriter,
  flushed,
  writtenEvent,
} from './events-trial.js';
import { each, everywhere, gone, small } from './program-parts.js';
import { flushing, stepped, VALUE_OF, writerOf } from './summary.js';

const writer = { writer: 'The `SummaryWriter` of this run.' };
const STEP = { caveats: ['summary-step'] };

const WHERE = 'Values are written where they are computed, so that nothing has to be run: the line goes.';
const always = gone(
  'A condition on the step, `if step % n == 0:`, says when to write; without one each value is written.',
);
const every = small('`if step % n == 0:` around the lines that write.');

/** One event in each target: how the value comes to the writer differs. */
const event = (call: (data: string, step: string) => string, to = VALUE_OF, collects = true) => ({
  pytorch: stepped((step) => call(to.pytorch('data'), step), {}, collects),
  jax: stepped((step) => call(to.jax('data'), step), {}, collects),
  keras: stepped((step) => call(to.keras('data'), step), {}, collects),
  ...STEP,
});

const NUMBER = { ...VALUE_OF, keras: (data: string) => `float(${data})` };
const SELF = { self: py('writer') };

const contrib = (params: string, call: (data: string, step: string) => string, to = VALUE_OF) => ({
  ...event(call, to, false),
  signatures: [{ params, rename: { tensor: 'data', max_images: 'max_outputs' } }],
});

const images = (data: string, step: string) =>
  `?writer.add_images(name, ${data}[:max_outputs], ${step}, dataformats='NHWC')`;

/** TensorFlow writes the first clips of a batch, of shape (length, channels) each. */
const clips = (data: string, step: string) =>
  `[?writer.add_audio(name, clip[:, 0], ${step}, sample_rate=sample_rate) for clip in ${data}[:max_outputs]]`;
const waits = {
  code: '?writer.flush()',
  holes: writer,
  note: '`tensorboardX` does not wait for the thread that writes: `writer.close()` does.',
};
const flushes = { pytorch: { code: '?writer.flush()', holes: writer }, jax: waits, keras: waits };

const SOUND = '`tensorboardX` writes sound with the package `soundfile`, which is not among the pinned ones.';
const HEARD = { skip: { jax: SOUND, keras: SOUND } };

const HELLO = { gradient: 'A text has no gradient.' };
const FOLDER = py('folder');

/** Without a step of its own an event has that of the graph. */
const CONTRIB_STEPS: readonly Example[] = [{}, { step: py('step') }];

const CONTRIB_WRITERS = [
  {},
  { max_queue: 2 },
  { max_queue: 2, flush_millis: 5000 },
  { flush_millis: 5000 },
  { filename_suffix: '.test' },
].map((more) => contribWriter({ logdir: FOLDER, ...more }));

const CLIPS =
  'It is the first channel of each clip; each has a tag of its own if the name is made from its number.';

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
    ...each({ code: 'self.log_dir' }, { code: 'self.logdir' }, { code: 'self.logdir' }),
    signatures: [{ params: '' }],
    examples: [
      flushed(SELF, 'v1', {
        source: {
          make: "writer = tf.summary.FileWriter('/tmp/advise-logdir')",
          use: 'result = $call',
        },
        pytorch: {
          make: "from torch.utils.tensorboard import SummaryWriter\nreceiver = SummaryWriter('/tmp/advise-logdir')",
          use: 'result = $code',
        },
        jax: {
          make: "from tensorboardX import SummaryWriter\nreceiver = SummaryWriter('/tmp/advise-logdir')",
          use: 'result = $code',
        },
        keras: {
          make: "from tensorboardX import SummaryWriter\nreceiver = SummaryWriter('/tmp/advise-logdir')",
          use: 'result = $code',
        },
      }),
    ],
  },
  'summary.FileWriter.reopen': small('Make a new `SummaryWriter` for the same folder.'),
  'summary.SummaryWriter.set_as_default': gone('Call the writer itself: there is no default one.'),
  'summary.SummaryWriter.flush': {
    pytorch: 'self.flush()',
    jax: flushing,
    keras: flushing,
    signatures: [{ params: '' }],
    examples: [flushed(SELF, 'v2')],
  },
  'summary.SummaryWriter.close': {
    ...everywhere('self.close()'),
    signatures: [{ params: '' }],
    examples: [flushed(SELF, 'v2')],
  },
  'summary.SummaryWriter.init': gone('A writer is ready when it is made.'),
  'summary.FileWriterCache.get': small('Keep the `SummaryWriter` in a variable.'),
  'summary.text': {
    ...event((data, step) => `?writer.add_text(name, ${data}, ${step})`, {
      ...VALUE_OF,
      keras: (data: string) => data,
    }),
    signatures: [
      { params: 'name, tensor, collections=None', api: 'v1', rename: { tensor: 'data' } },
      { params: 'name, data, step=None, description=None' },
    ],
    note: 'The text is a string of Python.',
    examples: [
      addedEvent({ name: 'note', data: py("tf.constant('hello')") }, HELLO),
      addedEvent({ name: 'note', data: py("tf.constant('hello')"), collections: py("['s']") }, HELLO),
      writtenEvent({ name: 'note', data: 'hello' }),
      writtenEvent({ name: 'note', data: 'hello', step: 7 }),
    ],
  },
  'summary.audio': {
    ...event(clips),
    signatures: [
      {
        params: 'name, tensor, sample_rate, max_outputs=3, collections=None, family=None',
        api: 'v1',
        rename: { tensor: 'data' },
      },
      {
        params: 'name, data, sample_rate, step=None, max_outputs=3, encoding=None, description=None',
      },
    ],
    note: CLIPS,
    // Both write 16 bits; one rounds, the other cuts off.
    proof: { tolerance: 1e-4, cannotRun: { jax: SOUND, keras: SOUND } },
    examples: [
      addedEvent({ name: 'voice', data: units(1, 30, 1), sample_rate: 8000 }, HEARD),
      addedEvent(
        { name: 'voice', data: units(1, 30, 1), sample_rate: 8000, collections: py("['s']") },
        HEARD,
      ),
      writtenEvent({ name: 'voice', data: units(1, 30, 1), sample_rate: 8000 }, HEARD),
      writtenEvent(
        { name: 'voice', data: units(1, 30, 1), sample_rate: 8000, step: 7, max_outputs: 1 },
        HEARD,
      ),
    ],
  },
  'summary.tensor_summary': small(
    '`writer.add_scalar`, `add_histogram` or `add_text`, by what the tensor is.',
  ),
  'summary.flush': {
    ...flushes,
    signatures: [{ params: 'writer=None, name=None', api: 'v1' }, { params: 'writer=None, name=None' }],
    examples: [flushed({}, 'v2')],
  },
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
  'contrib.summary.scalar': {
    ...contrib(
      'name, tensor, family=None, step=None',
      (data, step) => `?writer.add_scalar(name, ${data}, ${step})`,
      NUMBER,
    ),
    examples: CONTRIB_STEPS.map((step) => contribEvent({ name: 'loss', data: floats(), ...step })),
  },
  'contrib.summary.histogram': {
    ...contrib(
      'name, tensor, family=None, step=None',
      (data, step) => `?writer.add_histogram(name, ${data}, ${step})`,
    ),
    examples: CONTRIB_STEPS.map((step) => contribEvent({ name: 'weights', data: floats(20), ...step })),
  },
  'contrib.summary.image': {
    ...contrib('name, tensor, bad_color=None, max_images=3, family=None, step=None', images),
    examples: CONTRIB_STEPS.map((step) =>
      contribEvent({ name: 'digit', data: typed(intsBelow(256, 1, 4, 5, 3), 'uint8'), ...step }),
    ),
  },
  'contrib.summary.audio': {
    ...contrib('name, tensor, sample_rate, max_outputs, family=None, step=None', clips),
    note: CLIPS,
    proof: { tolerance: 1e-4, cannotRun: { jax: SOUND, keras: SOUND } },
    examples: CONTRIB_STEPS.map((step) =>
      contribEvent(
        { name: 'voice', data: units(1, 30, 1), sample_rate: 8000, max_outputs: 1, ...step },
        HEARD,
      ),
    ),
  },
  'contrib.summary.generic': small(
    '`writer.add_scalar`, `add_histogram` or `add_text`, by what the tensor is.',
  ),
  'contrib.summary.create_file_writer': {
    ...everywhere(writerOf()),
    signatures: [{ params: 'logdir, max_queue=None, flush_millis=None, filename_suffix=None, name=None' }],
    ...STEP,
    examples: CONTRIB_WRITERS,
  },
  'contrib.summary.always_record_summaries': always,
  'contrib.summary.never_record_summaries': small(
    'Drop the lines, or put `if writer is not None:` around them.',
  ),
  'contrib.summary.record_summaries_every_n_global_steps': every,
  'contrib.summary.should_record_summaries': every,
  'contrib.summary.flush': {
    ...flushes,
    examples: [contribFlush()],
  },
  'contrib.summary.summary_writer_initializer_op': gone('A writer is ready when it is made.'),
  'contrib.summary.create_summary_file_writer': {
    ...everywhere({ code: 'SummaryWriter(?logdir)', holes: { logdir: 'The folder of the run.' } }),
    ...STEP,
    proof: { cannotRun: 'Its name is that of TensorFlow 1.4 only.' },
  },
});
