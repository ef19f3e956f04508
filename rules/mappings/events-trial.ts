/**
 * How rows that write events for TensorBoard are run: into a temporary folder, and what TensorBoard would show is read back.
 */
import { type Example, type Trial, type TrialOptions, trial } from '../../src/catalog/kit.js';

/**
 * `events()` reads the files of `folder` as TensorBoard does, which brings those of TF1, TF2 and `SummaryWriter` into one form:
 * number, pixels, `[count, lowest, highest]`, text, sound. The part of a tag behind its first slash is left out: TF1 numbers images.
 */
const EVENTS = `import glob, io, shutil, struct, tempfile
from PIL import Image
folder = tempfile.mkdtemp()
def shown(plugin, value):
    if plugin == 'scalars':
        return float(value)
    if plugin == 'images':
        return np.concatenate([np.asarray(Image.open(io.BytesIO(one))) for one in value[2:]], axis=1).astype('float32')
    if plugin == 'histograms':
        return [float(value[:, 2].sum()), float(value[0, 0]), float(value[-1, 1])]
    if plugin == 'audio':
        return np.frombuffer(value[0][44:], '<i2').astype('float32') / 32768
    return value.reshape(-1)[0].decode() if plugin == 'text' else None
def events():
    from tensorboard import data_compat, dataclass_compat
    from tensorboard.compat.proto import event_pb2
    from tensorboard.util import tensor_util
    found, state = [], {}
    for path in sorted(glob.glob(folder + '/events*')):
        data = open(path, 'rb').read()
        while data:
            size = struct.unpack('<Q', data[:8])[0]
            event = data_compat.migrate_event(event_pb2.Event.FromString(data[12 : 12 + size]))
            data = data[16 + size :]
            for one in dataclass_compat.migrate_event(event, state):
                for value in one.summary.value:
                    plugin = value.metadata.plugin_data.plugin_name
                    if not plugin.startswith('graph'):
                        found.append([value.tag.split('/')[0], plugin, one.step, shown(plugin, tensor_util.make_ndarray(value.tensor))])
    shutil.rmtree(folder)
    return found`;

const GRADIENT = 'What is written to a file has no gradient.';

const writer = (module: string, use: string) => ({
  make: `${EVENTS}\nfrom ${module} import SummaryWriter\nwriter = SummaryWriter(folder)`,
  use: `${use}\nwriter.close()\nresult = events()`,
});

const targets = (use: string): TrialOptions => ({
  holes: { writer: 'writer', step: '5' },
  gradient: GRADIENT,
  pytorch: writer('torch.utils.tensorboard', use),
  jax: writer('tensorboardX', use),
  keras: writer('tensorboardX', use),
});

/** One event of TF1: an operation that is fetched and added, here at step 5. */
export const addedEvent = (args: Example, options: TrialOptions = {}): Trial =>
  trial(args, {
    ...targets('$code'),
    api: 'v1',
    source: {
      make: `${EVENTS}\nwriter = tf.summary.FileWriter(folder)`,
      use: 'writer.add_summary(fetch($call), 5)\nwriter.close()\nresult = events()',
    },
    ...options,
  });

/** One event of TF2, which the default writer takes; without a step of its own it is step 5. */
export const writtenEvent = (args: Example, options: TrialOptions = {}): Trial =>
  trial(args, {
    ...targets('$code'),
    api: 'v2',
    source: {
      make: `${EVENTS}\nwriter = tf.summary.create_file_writer(folder)`,
      use: 'with writer.as_default(step=5):\n    $call\nwriter.close()\nresult = events()',
    },
    ...options,
  });

const CONTRIB = (written: string, made = 'tf.contrib.summary.create_file_writer(folder)') => ({
  make:
    `${EVENTS}\nwriter = ${made}\nstep = tf.constant(7, tf.int64)\nglobal_step = tf.train.get_or_create_global_step()\n` +
    'fetch(writer.init())',
  use:
    `with writer.as_default(), tf.contrib.summary.always_record_summaries():\n    done = ${written}\n` +
    'fetch(tf.assign(global_step, 5))\nfetch(done)\nfetch(writer.flush())\nresult = events()',
});

/** One event of `tf.contrib.summary`: step 7 where the call has one, else the global step, here 5. */
export const contribEvent = (args: Example, options: TrialOptions = {}): Trial =>
  trial(args, { ...targets('step = 7\n$code'), api: 'v1', source: CONTRIB('$call'), ...options });

/** The writer of `tf.contrib.summary`. */
export const contribWriter = (args: Example): Trial =>
  madeWriter(args, { api: 'v1', source: CONTRIB("tf.contrib.summary.scalar('loss', 2.5)", '$call') });

/** What brings the events of `tf.contrib.summary` to the disk. */
export const contribFlush = (): Trial =>
  flushed({}, 'v1', {
    source: {
      ...CONTRIB(''),
      use:
        "with writer.as_default(), tf.contrib.summary.always_record_summaries():\n    done = tf.contrib.summary.scalar('loss', 2.5)\n" +
        '    flush = $call\nfetch(tf.assign(global_step, 5))\nfetch(done)\nfetch(flush)\nresult = events()',
    },
  });

const write = (made: string) => `${made}.add_scalar('loss', 2.5, 5)\nwriter.close()\nresult = events()`;

/** A writer that is made for `folder`, and writes one number. */
export const madeWriter = (args: Example, options: TrialOptions): Trial =>
  trial(args, {
    gradient: GRADIENT,
    pytorch: { make: `${EVENTS}\nwriter = $code`, use: write('writer') },
    jax: { make: `${EVENTS}\nwriter = $code`, use: write('writer') },
    keras: { make: `${EVENTS}\nwriter = $code`, use: write('writer') },
    ...options,
  });

/** The writers of TF1. */
export const madeWriterV1 = (args: Example): Trial =>
  madeWriter(args, {
    api: 'v1',
    source: {
      make: `${EVENTS}\nwriter = $call`,
      use: "writer.add_summary(fetch(tf.summary.scalar('loss', 2.5)), 5)\nwriter.close()\nresult = events()",
    },
  });

/** The writer of TF2. */
export const madeWriterV2 = (args: Example): Trial =>
  madeWriter(args, {
    api: 'v2',
    source: {
      make: `${EVENTS}\nwriter = $call`,
      use: "with writer.as_default():\n    tf.summary.scalar('loss', 2.5, step=5)\nwriter.close()\nresult = events()",
    },
  });

/** `tensorboardX` writes in a thread, for which its `flush` does not wait. */
const afterEvent = (call: string) =>
  `import time\nwriter.add_scalar('loss', 2.5, 5)\ntime.sleep(0.5)\n${call}\nresult = events()`;

/** A call that brings what was written to the disk; `self` is the writer. */
export const flushed = (args: Example, api: 'v1' | 'v2', options: TrialOptions = {}): Trial =>
  trial(args, {
    ...targets(''),
    api,
    source:
      api === 'v1'
        ? {
            make: `${EVENTS}\nwriter = tf.summary.FileWriter(folder)`,
            use: "writer.add_summary(fetch(tf.summary.scalar('loss', 2.5)), 5)\n$call\nresult = events()",
          }
        : {
            make: `${EVENTS}\nwriter = tf.summary.create_file_writer(folder)`,
            use: "with writer.as_default():\n    tf.summary.scalar('loss', 2.5, step=5)\n    $call\nresult = events()",
          },
    ...Object.fromEntries(
      (['pytorch', 'jax', 'keras'] as const).map((target) => [
        target,
        {
          make: `${EVENTS}\nfrom ${target === 'pytorch' ? 'torch.utils.tensorboard' : 'tensorboardX'} import SummaryWriter\nwriter = SummaryWriter(folder)\nreceiver = writer`,
          use: afterEvent('$code'),
        },
      ]),
    ),
    ...options,
  });
