/**
 * Rows of `tf.summary` and its writers: `SummaryWriter` writes the same event files for TensorBoard.
 */

import type { AdviceText, Example, RowText, SignatureText, VariantText } from '../../src/catalog/kit.js';
import { floats, intsBelow, py, redesign, remove, table, typed, units } from '../../src/catalog/kit.js';
import { addedEvent, flushed, madeWriterV1, madeWriterV2, writtenEvent } from './events-trial.js';

const writer = { writer: 'The `SummaryWriter` of this run.' };
const stepHole = { ...writer, step: 'The number of the training step.' };

/** How a value comes to the writer: `SummaryWriter` takes NumPy, and arrays of PyTorch or JAX. */
export const VALUE_OF = {
  pytorch: (data: string) => data,
  jax: (data: string) => data,
  keras: (data: string) => `keras.ops.convert_to_numpy(${data})`,
};

const COLLECTED = 'Nothing is collected: each value is written where the line stands.';

/** The same call without and with a step of the reader's; TF1 could also name collections, which go. */
export function stepped(
  call: (step: string) => string,
  extra: Partial<VariantText> = {},
  collects = true,
): readonly VariantText[] {
  const note = [extra.note, COLLECTED].filter(Boolean).join(' ');
  const unknown = { code: call('?step'), holes: stepHole };
  return [
    { ...extra, when: 'not absent(step)', code: call('step'), holes: writer },
    ...(collects ? [{ ...extra, ...unknown, when: 'not absent(collections)', note }] : []),
    { ...extra, ...unknown },
  ];
}

const NOTE =
  'A step of the reader goes into the call; in Keras the `TensorBoard` callback writes losses and metrics by itself.';

/** TF2 has the step, TF1 the collections; a plain name may be either where a file does not tell. */
const signatures = (v1: string, v2: string): readonly SignatureText[] => [
  { params: v1, api: 'v1', rename: { tensor: 'data', values: 'data' } },
  { params: v2 },
];

/** One event as TensorFlow 0.x wrote it: the operations are those of `tf.summary`. */
function oldEvent(
  params: string,
  write: (to: (data: string) => string) => string,
  trials: readonly Example[],
): RowText {
  const advice = (to: (data: string) => string): VariantText[] => [
    { when: 'not absent(collections)', code: write(to), holes: stepHole, note: COLLECTED },
    { code: write(to), holes: stepHole },
  ];
  return {
    signatures: [{ params }],
    pytorch: advice(VALUE_OF.pytorch),
    jax: advice(VALUE_OF.jax),
    keras: advice(VALUE_OF.keras),
    caveats: ['summary-step'],
    examples: trials.flatMap((args) => [
      addedEvent(args),
      addedEvent({ ...args, collections: py("['summaries']") }),
    ]),
  };
}

const GRAPH_LOST = 'The graph is not written: `add_graph(model, inputs)` is what PyTorch has for it.';

/** A writer of TF1, whose defaults are those of `SummaryWriter`. */
const madeV1 = (suffix: boolean): readonly VariantText[] => {
  const line = 'SummaryWriter(logdir, max_queue=max_queue, flush_secs=flush_secs';
  const withGraph = 'not absent(graph) or not absent(graph_def)';
  const both = (code: string, when?: string): VariantText[] => [
    { when: when ? `${when} and (${withGraph})` : withGraph, code, note: GRAPH_LOST },
    { ...(when && { when }), code },
  ];
  return suffix
    ? [
        ...both(`${line}, filename_suffix=filename_suffix)`, 'not absent(filename_suffix)'),
        ...both(`${line})`),
      ]
    : both(`${line})`);
};

const fileWriter: RowText = {
  signatures: [
    {
      params:
        'logdir, graph=None, max_queue=10, flush_secs=120, graph_def=None, filename_suffix=None, session=None',
    },
  ],
  ...everywhere(madeV1(true)),
  caveats: ['summary-step'],
};

function everywhere(advice: RowText['pytorch']) {
  return { pytorch: advice, jax: advice, keras: advice };
}

const VALUE = 'Write the value directly: `writer.add_scalar(tag, value, step)`.';
const FOLDER = py('folder');
const GRAPH = { graph: py('tf.get_default_graph()') };

const image = (to: (data: string) => string): readonly VariantText[] =>
  stepped((step) => `?writer.add_images(name, ${to('data')}[:max_outputs], ${step}, dataformats='NHWC')`, {
    note: 'TF1 stretched float images so that their largest value was white; `SummaryWriter` takes floats from 0 to 1 and whole numbers up to 255 as they are, and puts the images of a batch beside each other.',
  });

const histogram = (to: (data: string) => string): readonly VariantText[] => [
  {
    when: 'not absent(buckets) and not absent(step)',
    code: `?writer.add_histogram(name, ${to('data')}, step, bins=buckets)`,
    holes: writer,
  },
  ...stepped((step) => `?writer.add_histogram(name, ${to('data')}, ${step})`),
];

/** TF2 rounds to the nearest of 256 shades, `SummaryWriter` down. */
const PIXELS = { tolerance: 5e-3 };

/** The thread of `tensorboardX` is not waited for. */
export const flushing: AdviceText = {
  code: 'self.flush()',
  note: '`tensorboardX` does not wait for the thread that writes: `self.close()` does.',
};

export const summary = table('tf', {
  'summary.scalar': {
    signatures: signatures(
      'name, tensor, collections=None, family=None',
      'name, data, step=None, description=None',
    ),
    pytorch: stepped((step) => `?writer.add_scalar(name, data, ${step})`),
    jax: stepped((step) => `?writer.add_scalar(name, data, ${step})`),
    keras: stepped((step) => `?writer.add_scalar(name, float(data), ${step})`),
    note: NOTE,
    caveats: ['summary-step'],
    examples: [
      addedEvent({ name: 'loss', data: floats() }),
      addedEvent({ name: 'loss', data: 2.5, collections: py("['summaries']") }),
      writtenEvent({ name: 'loss', data: floats() }),
      writtenEvent({ name: 'loss', data: floats(), step: 7 }),
    ],
  },
  'summary.image': {
    signatures: signatures(
      'name, tensor, max_outputs=3, collections=None, family=None',
      'name, data, step=None, max_outputs=3, description=None',
    ),
    pytorch: image(VALUE_OF.pytorch),
    jax: image(VALUE_OF.jax),
    keras: image(VALUE_OF.keras),
    note: NOTE,
    caveats: ['summary-step'],
    examples: [
      addedEvent({ name: 'digit', data: typed(intsBelow(256, 1, 4, 5, 3), 'uint8') }),
      addedEvent({
        name: 'digit',
        data: typed(intsBelow(256, 1, 4, 5, 3), 'uint8'),
        collections: py("['s']"),
      }),
      writtenEvent({ name: 'digit', data: units(2, 4, 5, 3) }, PIXELS),
      writtenEvent({ name: 'digit', data: units(5, 4, 5, 3), step: 7, max_outputs: 4 }, PIXELS),
    ],
  },
  'summary.histogram': {
    signatures: signatures(
      'name, values, collections=None, family=None',
      'name, data, step=None, buckets=None, description=None',
    ),
    pytorch: histogram(VALUE_OF.pytorch),
    jax: histogram(VALUE_OF.jax),
    keras: histogram(VALUE_OF.keras),
    note: NOTE,
    caveats: ['summary-step'],
    examples: [
      addedEvent({ name: 'weights', data: floats(20) }),
      addedEvent({ name: 'weights', data: floats(20), collections: py("['summaries']") }),
      writtenEvent({ name: 'weights', data: floats(4, 5) }),
      writtenEvent({ name: 'weights', data: floats(4, 5), step: 7 }),
      writtenEvent({ name: 'weights', data: floats(4, 5), step: 7, buckets: 6 }),
    ],
  },
  scalar_summary: oldEvent(
    'tags, values, collections=None, name=None',
    (to) => `?writer.add_scalar(tags, ${to('values')}, ?step)`,
    [{ tags: 'loss', values: floats() }],
  ),
  histogram_summary: oldEvent(
    'tag, values, collections=None, name=None',
    (to) => `?writer.add_histogram(tag, ${to('values')}, ?step)`,
    [{ tag: 'weights', values: floats(20) }],
  ),
  image_summary: oldEvent(
    'tag, tensor, max_images=3, collections=None, name=None',
    (to) => `?writer.add_images(tag, ${to('tensor')}[:max_images], ?step, dataformats='NHWC')`,
    [
      { tag: 'digit', tensor: typed(intsBelow(256, 1, 4, 5, 3), 'uint8') },
      { tag: 'digit', tensor: typed(intsBelow(256, 2, 4, 5, 3), 'uint8'), max_images: 1 },
    ],
  ),
  merge_summary: everywhere(remove('Each value is written where it is computed.')),
  merge_all_summaries: everywhere(remove('Each value is written where it is computed.')),
  'summary.FileWriter': {
    ...fileWriter,
    examples: [
      madeWriterV1({ logdir: FOLDER }),
      madeWriterV1({ logdir: FOLDER, ...GRAPH }),
      madeWriterV1({ logdir: FOLDER, max_queue: 2, flush_secs: 5 }),
      madeWriterV1({ logdir: FOLDER, filename_suffix: '.test' }),
      madeWriterV1({ logdir: FOLDER, filename_suffix: '.test', ...GRAPH }),
    ],
  },
  'train.SummaryWriter': {
    signatures: [{ params: 'logdir, graph=None, max_queue=10, flush_secs=120, graph_def=None' }],
    ...everywhere(madeV1(false)),
    caveats: ['summary-step'],
    proof: {
      cannotRun: 'TensorFlow 0.x runs nowhere now: the row of `tf.summary.FileWriter` runs the same line.',
    },
  },
  'summary.create_file_writer': {
    signatures: [
      {
        params:
          'logdir, max_queue=None, flush_millis=None, filename_suffix=None, name=None, experimental_trackable=False',
      },
    ],
    ...everywhere(writerOf()),
    caveats: ['summary-step'],
    examples: [
      madeWriterV2({ logdir: FOLDER }),
      madeWriterV2({ logdir: FOLDER, max_queue: 2 }),
      madeWriterV2({ logdir: FOLDER, max_queue: 2, flush_millis: 5000 }),
      madeWriterV2({ logdir: FOLDER, flush_millis: 5000 }),
      madeWriterV2({ logdir: FOLDER, filename_suffix: '.test' }),
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
  'summary.FileWriter.flush': {
    pytorch: 'self.flush()',
    jax: flushing,
    keras: flushing,
    signatures: [{ params: '' }],
    examples: [flushed({ self: py('writer') }, 'v1')],
  },
  'summary.FileWriter.close': {
    ...everywhere('self.close()'),
    signatures: [{ params: '' }],
    examples: [flushed({ self: py('writer') }, 'v1')],
  },
  Summary: everywhere(redesign(VALUE, { effort: 'minutes' })),
  'Summary.Value': {
    signatures: [{ params: '**kwargs' }],
    ...everywhere(redesign(VALUE, { effort: 'minutes' })),
    caveats: ['summary-step'],
  },
});

/** A writer of TF2: milliseconds become seconds; what is left out stays with the defaults, which are the same. */
export function writerOf(): readonly VariantText[] {
  return [
    { when: 'not absent(filename_suffix)', code: 'SummaryWriter(logdir, filename_suffix=filename_suffix)' },
    {
      when: 'not absent(max_queue) and not absent(flush_millis)',
      code: 'SummaryWriter(logdir, max_queue=max_queue, flush_secs=flush_millis / 1000)',
    },
    { when: 'not absent(max_queue)', code: 'SummaryWriter(logdir, max_queue=max_queue)' },
    { when: 'not absent(flush_millis)', code: 'SummaryWriter(logdir, flush_secs=flush_millis / 1000)' },
    { code: 'SummaryWriter(logdir)' },
  ];
}
