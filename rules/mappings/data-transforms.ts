/**
 * Rows of the transformations that `Dataset.apply` takes: methods of the dataset by now, and of the helper `Pipeline` in PyTorch.
 */
import type { Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { keep, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { GROWING, ORDERED, SEVEN } from './data-parts.js';

/** What `apply` gives; the elements in order are compared. */
const applied = (
  name: string,
  pytorch: string | readonly VariantText[],
  method: string,
  { args = [], on = SEVEN, ...extra }: RowExtra & { args?: readonly Example[]; on?: string },
): RowText => ({
  pytorch,
  jax: keep(`It is a method of the dataset now: ${method}.`),
  keras: keep(`It is a method of the dataset now: ${method}.`),
  examples: args.map(
    (one): Trial =>
      trial(one, {
        api: 'v2',
        source: { use: `result = list(${on}.apply($call))` },
        skip: { jax: 'TensorFlow stays.', keras: 'TensorFlow stays.' },
        gradient: 'Elements of a dataset have no gradient.',
      }),
  ),
  aliases: [`tf.contrib.data.${name}`],
  ...extra,
});

const F = { map_func: py('lambda x: x * 2') };
const WINDOW = {
  key_func: py('lambda x: x % 2'),
  reduce_func: py('lambda key, window: window.batch(2)'),
};
const LENGTHS = {
  element_length_func: py('lambda x: tf.size(x)'),
  bucket_boundaries: py('[2, 4]'),
  bucket_batch_sizes: py('[2, 2, 1]'),
};

export const dataTransforms = table('tf', {
  'data.experimental.map_and_batch': applied(
    'map_and_batch',
    [
      { when: 'drop_remainder is False', code: 'lambda dataset: dataset.map(map_func).batch(batch_size)' },
      { code: 'lambda dataset: dataset.map(map_func).batch(batch_size, drop_remainder=drop_remainder)' },
    ],
    '`.map(f, num_parallel_calls=tf.data.AUTOTUNE).batch(n)`',
    {
      signatures: [
        {
          params:
            'map_func, batch_size, num_parallel_batches=None, drop_remainder=False, num_parallel_calls=None',
        },
      ],
      without: {
        num_parallel_calls: ORDERED.num_parallel_calls,
        num_parallel_batches: ORDERED.num_parallel_calls,
      },
      args: [
        { ...F, batch_size: 3, num_parallel_batches: 2 },
        { ...F, batch_size: 3, drop_remainder: true, num_parallel_calls: 2 },
      ],
    },
  ),
  'data.experimental.parallel_interleave': applied(
    'parallel_interleave',
    [
      {
        when: 'absent(block_length)',
        code: 'lambda dataset: dataset.interleave(map_func, cycle_length=cycle_length)',
      },
      {
        code: 'lambda dataset: dataset.interleave(map_func, cycle_length=cycle_length, block_length=block_length)',
      },
    ],
    '`.interleave(f, cycle_length=n, num_parallel_calls=tf.data.AUTOTUNE, deterministic=False)`',
    {
      signatures: [
        {
          params:
            'map_func, cycle_length, block_length=1, sloppy=False, buffer_output_elements=None, prefetch_input_elements=None',
        },
      ],
      without: {
        sloppy: 'The pipeline keeps its order, which `sloppy=True` allows to change.',
        buffer_output_elements: 'Workers of the `DataLoader` read ahead: `prefetch_factor`.',
        prefetch_input_elements: 'Workers of the `DataLoader` read ahead: `prefetch_factor`.',
      },
      args: [
        { map_func: py('lambda x: tf.data.Dataset.range(3)'), cycle_length: 2 },
        {
          map_func: py('lambda x: tf.data.Dataset.range(5)'),
          cycle_length: 3,
          block_length: 2,
          sloppy: false,
        },
      ],
    },
  ),
  'data.experimental.shuffle_and_repeat': {
    ...applied(
      'shuffle_and_repeat',
      [
        { when: 'seed is None', code: 'lambda dataset: dataset.shuffle(buffer_size).repeat(count)' },
        { code: 'lambda dataset: dataset.shuffle(buffer_size, seed=seed).repeat(count)' },
      ],
      '`.shuffle(n).repeat(epochs)`',
      { signatures: [{ params: 'buffer_size, count=None, seed=None' }], caveats: ['seed-not-portable'] },
    ),
    examples: [
      { buffer_size: 9, count: 2 },
      { buffer_size: 9, count: 2, seed: 3 },
    ].map((args) =>
      trial(args, {
        api: 'v2',
        source: { use: `result = sorted(int(x) for x in ${SEVEN}.apply($call))` },
        skip: { jax: 'TensorFlow stays.', keras: 'TensorFlow stays.' },
      }),
    ),
  },
  'data.experimental.unbatch': applied('unbatch', 'lambda dataset: dataset.unbatch()', '`.unbatch()`', {
    signatures: [{ params: '' }],
    args: [{}],
    on: `${SEVEN}.batch(3)`,
  }),
  'data.experimental.enumerate_dataset': applied(
    'enumerate_dataset',
    'lambda dataset: dataset.enumerate(start)',
    '`.enumerate()`',
    { signatures: [{ params: 'start=0' }], args: [{}, { start: 2 }] },
  ),
  'data.experimental.group_by_window': applied(
    'group_by_window',
    [
      {
        when: 'window_size_func is None',
        code: 'lambda dataset: dataset.group_by_window(key_func, reduce_func, window_size)',
      },
      {
        code: 'lambda dataset: dataset.group_by_window(key_func, reduce_func, window_size, window_size_func)',
      },
    ],
    '`.group_by_window(...)`',
    {
      signatures: [{ params: 'key_func, reduce_func, window_size=None, window_size_func=None' }],
      args: [
        { ...WINDOW, window_size: 3 },
        { ...WINDOW, window_size_func: py('lambda key: key + 1') },
      ],
    },
  ),
  'data.experimental.bucket_by_sequence_length': applied(
    'bucket_by_sequence_length',
    [
      {
        when: 'pad_to_bucket_boundary is False and no_padding is False and padded_shapes is None and padding_values is None and drop_remainder is False',
        code: 'lambda dataset: dataset.bucket_by_sequence_length(element_length_func, bucket_boundaries, bucket_batch_sizes)',
      },
      {
        when: 'pad_to_bucket_boundary is False and no_padding is False',
        code: 'lambda dataset: dataset.bucket_by_sequence_length(element_length_func, bucket_boundaries, bucket_batch_sizes, padded_shapes=padded_shapes, padding_values=padding_values, drop_remainder=drop_remainder)',
      },
      redesign(
        'Sort the indices by length and cut them into batches: `DataLoader(dataset, batch_sampler=batches)`.',
        {
          effort: 'hours',
        },
      ),
    ],
    '`.bucket_by_sequence_length(...)`',
    {
      signatures: [
        {
          params:
            'element_length_func, bucket_boundaries, bucket_batch_sizes, padded_shapes=None, padding_values=None, pad_to_bucket_boundary=False, no_padding=False, drop_remainder=False',
        },
      ],
      args: [
        LENGTHS,
        { ...LENGTHS, padded_shapes: py('[None]'), padding_values: py('np.int64(-1)'), drop_remainder: true },
      ],
      on: GROWING,
    },
  ),
  'contrib.data.batch_and_drop_remainder': {
    ...applied(
      'batch_and_drop_remainder',
      'lambda dataset: dataset.batch(batch_size, drop_remainder=True)',
      '`.batch(n, drop_remainder=True)`',
      { signatures: [{ params: 'batch_size' }], aliases: [] },
    ),
    proof: {
      cannotRun: 'The original is part of `tf.contrib.data`, which no TensorFlow of Python 3.11 has.',
    },
  },
});
