/**
 * Rows of input: `tf.data`, TFRecord features and parsing, reading files. JAX and Keras keep `tf.data`, which gives
 * NumPy arrays to any framework; PyTorch replaces it by a `Dataset` and a `DataLoader`.
 */

import type { AdviceText, RowExtra, RowText, VariantText } from '../../src/catalog/kit.js';
import { keep, none, redesign, table } from '../../src/catalog/kit.js';

const KEEP =
  '`tf.data` stays: it feeds any framework through `.as_numpy_iterator()`. Grain replaces it without TensorFlow.';
const KEEP_KERAS = '`tf.data` stays: Keras 3 takes datasets on every backend.';

/** Kept beside JAX and Keras, written anew for PyTorch. */
function pipeline(
  pytorch: string,
  more: Omit<VariantText, 'kind' | 'note'> = {},
  extra: RowExtra = {},
): RowText {
  return {
    pytorch: redesign(pytorch, { effort: 'hours', ...more }),
    jax: keep(KEEP),
    keras: keep(KEEP_KERAS),
    ...extra,
  };
}

const LOADER = 'The data set and the loader take the place of the chain.';
const dataset = { dataset: 'A `Dataset` with `__len__` and `__getitem__`, or a `TensorDataset`.' };

const RECORDS =
  'TFRecord files stay with TensorFlow: convert them once to another format, or keep this part.';

/** Part of a TFRecord schema: in its TF2 spelling where TensorFlow stays. */
function record(name: string): RowText {
  const kept: AdviceText = keep(RECORDS, { code: `tf.io.${name}(...)` });
  return {
    pytorch: none(
      'A parsed record becomes a dictionary or tuple that the `Dataset` returns; the schema goes.',
    ),
    jax: kept,
    keras: kept,
    caveats: ['tfrecord-reader'],
  };
}

export const data = table('tf', {
  'data.Dataset': pipeline(LOADER, { reference: 'Dataset' }),
  'data.Dataset.from_tensor_slices': pipeline(
    '`TensorDataset` holds tensors of one length; the `DataLoader` draws from it.',
    { code: 'TensorDataset(tensors)', effort: 'minutes' },
    { signatures: [{ params: 'tensors, name=None' }], caveats: ['collate-dtype'] },
  ),
  'data.Dataset.from_generator': pipeline(
    'An `IterableDataset` whose `__iter__` yields from the generator.',
    {},
    { caveats: ['worker-duplicates', 'collate-dtype'] },
  ),
  'data.Dataset.list_files': pipeline(
    'The list of files is the index of a `Dataset`.',
    { code: 'sorted(glob.glob(file_pattern))', effort: 'minutes' },
    { signatures: [{ params: 'file_pattern, shuffle=None, seed=None, name=None' }], caveats: ['glob-order'] },
  ),
  'data.TFRecordDataset': pipeline(
    'Convert the files once (to `.npy`, Parquet or WebDataset), or keep `tf.data` for reading them.',
    { effort: 'day' },
    { caveats: ['tfrecord-reader'] },
  ),
  'data.Dataset.map': pipeline(
    'The function runs in `__getitem__` of the `Dataset`, on one element, in workers of the `DataLoader`.',
    {},
    { caveats: ['worker-duplicates'] },
  ),
  'data.Dataset.batch': pipeline(
    LOADER,
    {
      code: 'DataLoader(?dataset, batch_size=batch_size, drop_last=drop_remainder)',
      holes: dataset,
      effort: 'minutes',
    },
    {
      signatures: [
        {
          params: 'batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None',
        },
      ],
      caveats: ['data-order', 'collate-dtype'],
    },
  ),
  'data.Dataset.padded_batch': pipeline(
    'A `collate_fn` of the `DataLoader` that pads with `torch.nn.utils.rnn.pad_sequence(..., batch_first=True)`.',
  ),
  'data.Dataset.shuffle': pipeline(
    '`shuffle=True` of the `DataLoader`.',
    { code: 'DataLoader(?dataset, shuffle=True)', holes: dataset, effort: 'minutes' },
    {
      signatures: [{ params: 'buffer_size, seed=None, reshuffle_each_iteration=None, name=None' }],
      caveats: ['shuffle-buffer', 'data-order'],
    },
  ),
  'data.Dataset.repeat': pipeline(
    'The outer loop over epochs.',
    { effort: 'minutes' },
    { caveats: ['data-order'] },
  ),
  'data.Dataset.prefetch': pipeline('`num_workers` and `prefetch_factor` of the `DataLoader`.', {
    code: 'DataLoader(?dataset, num_workers=?workers)',
    holes: { ...dataset, workers: 'The number of worker processes; 2 to 8 is usual.' },
    effort: 'minutes',
  }),
  'data.Dataset.take': pipeline(
    'A subset of the data set.',
    { code: 'torch.utils.data.Subset(self, range(count))', effort: 'minutes' },
    { signatures: [{ params: 'count, name=None' }] },
  ),
  'data.Dataset.cache': pipeline('Keep the elements in a list or dictionary of the `Dataset`.', {
    effort: 'minutes',
  }),
  'data.Dataset.apply': pipeline('Write what the transformation does into the `Dataset` or the loop.'),
  'data.Dataset.filter': pipeline('Choose the indices when the `Dataset` is made.'),
  'data.Dataset.zip': pipeline('One `Dataset` that returns a tuple.'),
  'data.Dataset.interleave': pipeline(
    'An `IterableDataset` that takes turns over its files.',
    {},
    { caveats: ['worker-duplicates'] },
  ),
  'data.Dataset.make_one_shot_iterator': {
    pytorch: redesign('`for batch in loader:` is the iterator.', {
      code: 'iter(?loader)',
      holes: { loader: 'The `DataLoader`.' },
      effort: 'minutes',
    }),
    jax: redesign('`for batch in dataset.as_numpy_iterator():` is the iterator.', {
      code: 'self.as_numpy_iterator()',
      effort: 'minutes',
    }),
    keras: redesign('Give the dataset to `fit`, or iterate over it.', {
      code: 'iter(self)',
      effort: 'minutes',
    }),
  },
  'data.Iterator.get_next': {
    pytorch: redesign('The loop variable: `for batch in loader:`.', {
      code: 'next(self)',
      effort: 'minutes',
    }),
    jax: redesign('The loop variable: `for batch in iterator:`.', { code: 'next(self)', effort: 'minutes' }),
    keras: redesign('The loop variable: `for batch in dataset:`.', { code: 'next(self)', effort: 'minutes' }),
  },
  'data.experimental.AUTOTUNE': {
    pytorch: redesign('The number of workers of the `DataLoader`.', {
      code: 'os.cpu_count()',
      effort: 'minutes',
    }),
    jax: keep(KEEP, { code: 'tf.data.AUTOTUNE' }),
    keras: keep(KEEP_KERAS, { code: 'tf.data.AUTOTUNE' }),
    aliases: ['tf.data.AUTOTUNE'],
  },
  FixedLenFeature: record('FixedLenFeature'),
  VarLenFeature: record('VarLenFeature'),
  parse_single_example: record('parse_single_example'),
  'io.parse_single_example': record('parse_single_example'),
  parse_example: record('parse_example'),
  'python_io.TFRecordWriter': {
    pytorch: redesign('Write another format: `np.savez`, Parquet, WebDataset.', { effort: 'hours' }),
    jax: keep(RECORDS, { code: 'tf.io.TFRecordWriter(...)' }),
    keras: keep(RECORDS, { code: 'tf.io.TFRecordWriter(...)' }),
    caveats: ['tfrecord-reader'],
  },
  'sparse.to_dense': {
    pytorch: 'sp_input.to_dense()',
    jax: 'sp_input.todense()',
    keras: keep(
      'Only the TensorFlow and JAX backends have sparse tensors: make them dense in the pipeline.',
      {
        code: 'tf.sparse.to_dense(sp_input)',
      },
    ),
    signatures: [{ params: 'sp_input, default_value=None, validate_indices=True, name=None' }],
    note: 'With a `default_value` fill the dense tensor with it first.',
  },
});
