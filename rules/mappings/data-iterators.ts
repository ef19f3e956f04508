/**
 * Rows of iterators and options of `tf.data`, and of the records it reads.
 */
import { keep, py, redesign, table, trial } from '../../src/catalog/kit.js';
import {
  fixed,
  initialise,
  iterator,
  iteratorOf,
  KEEP,
  KEEP_KERAS,
  method,
  parseMany,
  parseOne,
  pipeline,
  RECORDS,
  SEVEN,
  sequence,
  settings,
  shape,
  variable,
} from './data-parts.js';

export const dataRest = table('tf', {
  'data.Options': settings,
  'data.Options.deterministic': pipeline(
    'A `DataLoader` gives its batches in order, whatever the number of workers.',
  ),
  'data.Options.experimental_deterministic': pipeline(
    'A `DataLoader` gives its batches in order, whatever the number of workers.',
    {},
    {
      jax: keep('It is `deterministic` now.', { code: 'self.deterministic' }),
      keras: keep('It is `deterministic` now.', { code: 'self.deterministic' }),
    },
  ),
  'data.Options.threading': settings,
  'data.Options.experimental_threading': {
    ...settings,
    jax: keep('It is `threading` now.', { code: 'self.threading' }),
    keras: keep('It is `threading` now.', { code: 'self.threading' }),
  },
  'data.Options.experimental_optimization': settings,
  'data.Options.experimental_distribute': settings,
  'data.Options.autotune': settings,
  'data.Dataset.as_numpy_iterator': {
    ...method('(x.numpy() for x in self)', '', []),
    note: 'Elements that are tuples: `tuple(part.numpy() for part in x)`.',
    examples: [
      trial({ self: py(SEVEN) }, { api: 'v2', source: { use: 'result = [int(x) for x in $call]' } }),
    ],
  },
  'data.Dataset.cardinality': {
    ...method('sum(1 for _ in self)', 'name=None', []),
    note: 'It reads all elements; where they are in memory, `len` of them is known.',
    examples: [trial({ self: py(SEVEN) }, { api: 'v2', source: { use: 'result = int($call)' } })],
  },
  'data.Dataset.element_spec': shape,
  'data.Dataset.output_shapes': {
    ...shape,
    jax: keep('It is part of `element_spec` now.', { code: 'tf.compat.v1.data.get_output_shapes(self)' }),
    keras: keep('It is part of `element_spec` now.', { code: 'tf.compat.v1.data.get_output_shapes(self)' }),
  },
  'data.Dataset.output_types': {
    ...shape,
    jax: keep('It is part of `element_spec` now.', { code: 'tf.compat.v1.data.get_output_types(self)' }),
    keras: keep('It is part of `element_spec` now.', { code: 'tf.compat.v1.data.get_output_types(self)' }),
  },
  'data.Dataset.output_classes': shape,
  'data.Dataset.snapshot': pipeline('Write the elements once with `torch.save`, and read them.'),
  'data.Dataset.save': pipeline('Write the elements once with `torch.save`, and read them.'),
  'data.Dataset.get_single_element': {
    ...method('next(iter(self))', 'name=None', []),
    examples: [
      trial({ self: py('tf.data.Dataset.range(1)') }, { api: 'v2', source: { use: 'result = int($call)' } }),
    ],
  },
  'data.Dataset.group_by_window': pipeline(
    'A sampler that gives indices by group: `DataLoader(dataset, batch_sampler=batches)`.',
    { effort: 'hours' },
  ),
  'data.Dataset.bucket_by_sequence_length': pipeline(
    'Sort the indices by length and cut them into batches: `DataLoader(dataset, batch_sampler=batches, collate_fn=pad)`.',
    { effort: 'hours' },
  ),
  'data.Dataset.rejection_resample': pipeline(
    '`torch.utils.data.WeightedRandomSampler(weights, n)` as `sampler` of the `DataLoader`.',
    { effort: 'hours' },
  ),
  'data.Dataset.sample_from_datasets': pipeline(
    '`torch.utils.data.ConcatDataset` with a `torch.utils.data.WeightedRandomSampler`.',
    { effort: 'hours' },
  ),
  'data.Dataset.choose_from_datasets': pipeline(
    '`torch.utils.data.ConcatDataset` with a sampler of your own.',
    { effort: 'hours' },
  ),
  'data.Dataset.scan': pipeline('A generator function that keeps the state in a variable.'),
  'data.Dataset.unique': pipeline('A generator function with a set of what was seen.'),
  'data.Dataset.random': pipeline('`torch.randint` in the function of `map`.'),
  'data.Dataset.ragged_batch': pipeline('A list of tensors: `collate_fn=list` of the `DataLoader`.'),
  'data.Dataset.map_with_legacy_function': pipeline(
    'It is `map`.',
    { code: 'self.map(map_func)' },
    { signatures: [{ params: 'map_func, num_parallel_calls=None, deterministic=None' }] },
  ),
  'data.Dataset.filter_with_legacy_function': pipeline(
    'It is `filter`.',
    { code: 'self.filter(predicate)' },
    { signatures: [{ params: 'predicate' }] },
  ),
  'data.Dataset.make_one_shot_iterator': iterator,
  'data.Dataset.make_initializable_iterator': iterator,
  'data.make_one_shot_iterator': iteratorOf,
  'data.make_initializable_iterator': iteratorOf,
  'data.Iterator.initializer': initialise,
  'data.Iterator.make_initializer': initialise,
  'data.Iterator.from_structure': initialise,
  'data.Iterator.from_string_handle': initialise,
  'data.Iterator.string_handle': initialise,
  'data.Iterator.output_shapes': shape,
  'data.Iterator.output_types': shape,
  'data.Iterator.get_next': {
    pytorch: redesign('The loop variable: `for batch in pipeline:`.', {
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
    aliases: ['tf.data.AUTOTUNE', 'tf.contrib.data.AUTOTUNE'],
  },
  FixedLenFeature: fixed,
  VarLenFeature: variable,
  FixedLenSequenceFeature: sequence,
  'io.parse_single_example': { ...parseOne, aliases: ['tf.parse_single_example'] },
  'io.parse_example': { ...parseMany, aliases: ['tf.parse_example'] },
  'python_io.TFRecordWriter': {
    pytorch: redesign('Write another format: `np.savez`, Parquet, WebDataset.', { effort: 'hours' }),
    jax: keep(RECORDS, { code: 'tf.io.TFRecordWriter(...)' }),
    keras: keep(RECORDS, { code: 'tf.io.TFRecordWriter(...)' }),
    caveats: ['tfrecord-reader'],
  },
});
