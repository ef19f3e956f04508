/**
 * Rows of `tf.data`. JAX and Keras keep it, as it feeds any framework; in PyTorch the helper `Pipeline` has its methods with the
 * same element order, and a `DataLoader` takes it.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { keep, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const KEEP =
  '`tf.data` stays: it feeds any framework through `.as_numpy_iterator()`. Grain replaces it without TensorFlow.';
const KEEP_KERAS = '`tf.data` stays: Keras 3 takes datasets on every backend.';

const PIPELINE =
  '`Pipeline` has the methods of `tf.data` with the same element order: give the last one to `DataLoader(pipeline, batch_size=None, num_workers=n)`. ' +
  'Data that fits into memory needs no more than `DataLoader(TensorDataset(x, y), batch_size=n, shuffle=True)`.';

/** Kept beside JAX and Keras. */
const kept = { jax: keep(KEEP), keras: keep(KEEP_KERAS) };

/** Elements in order, of a dataset made in the call or of a receiver. */
const elements = (args: Example, self?: string) =>
  trial(
    { ...(self !== undefined && { self: py(self) }), ...args },
    {
      api: 'v2',
      source: { use: 'result = list($call)' },
      gradient: 'Elements of a dataset have no gradient.',
    },
  );

const SEVEN = 'tf.data.Dataset.range(7)';

/** A method of a dataset, which `Pipeline` has too. */
const method = (code: AdviceText, params: string, examples: Example[], extra: RowExtra = {}): RowText => ({
  pytorch: code,
  ...kept,
  signatures: [{ params }],
  examples: examples.map((args) => elements(args, SEVEN)),
  ...extra,
});

/** What makes a dataset. */
const made = (
  variants: readonly VariantText[],
  params: string,
  examples: Example[],
  extra: RowExtra = {},
): RowText => ({
  pytorch: variants.map((variant) => ({ helpers: ['Pipeline'], note: PIPELINE, ...variant })),
  ...kept,
  signatures: [{ params }],
  examples: examples.map((args) => elements(args)),
  ...extra,
});

/** One more example. */
const alsoTried = (row: RowText, more: Trial): RowText => ({
  ...row,
  examples: [...(row.examples ?? []), more],
});

/** Kept beside JAX and Keras, written anew for PyTorch. */
const pipeline = (
  note: string,
  more: Omit<VariantText, 'kind' | 'note'> = {},
  extra: RowExtra = {},
): RowText => ({
  pytorch: redesign(note, { effort: 'minutes', ...more }),
  ...kept,
  ...extra,
});

const settings = pipeline(
  'The settings of the `DataLoader`: `num_workers`, `prefetch_factor`, `pin_memory`.',
);

const shape = pipeline('Look at one element: `next(iter(pipeline))` has its `shape` and `dtype`.');

const RECORDS =
  'TFRecord files stay with TensorFlow: convert them once to another format, or keep this part.';

/** Part of a TFRecord schema: in its TF2 spelling where TensorFlow stays. */
function record(name: string): RowText {
  const stays: AdviceText = keep(RECORDS, { code: `tf.io.${name}(...)` });
  return {
    pytorch: none(
      'A parsed record becomes a dictionary or tuple that the `Dataset` returns; the schema goes.',
    ),
    jax: stays,
    keras: stays,
    caveats: ['tfrecord-reader'],
  };
}

const iterator: RowText = {
  pytorch: redesign('`for batch in pipeline:` is the iterator.', { code: 'iter(self)', effort: 'minutes' }),
  jax: redesign('`for batch in dataset.as_numpy_iterator():` is the iterator.', {
    code: 'self.as_numpy_iterator()',
    effort: 'minutes',
  }),
  keras: redesign('Give the dataset to `fit`, or iterate over it.', {
    code: 'iter(self)',
    effort: 'minutes',
  }),
};
const iteratorOf: RowText = {
  signatures: [{ params: 'dataset' }],
  pytorch: redesign('`for batch in pipeline:` is the iterator.', {
    code: 'iter(dataset)',
    effort: 'minutes',
  }),
  jax: redesign('`for batch in dataset.as_numpy_iterator():` is the iterator.', {
    code: 'dataset.as_numpy_iterator()',
    effort: 'minutes',
  }),
  keras: redesign('Give the dataset to `fit`, or iterate over it.', {
    code: 'iter(dataset)',
    effort: 'minutes',
  }),
};
const initialised = remove(
  'An iterator is ready when it is made: `iter(data)` again starts from the beginning.',
);
const initialise: RowText = { pytorch: initialised, jax: initialised, keras: initialised };

export const data = table('tf', {
  'data.Dataset': pipeline(
    'A `Dataset` with `__len__` and `__getitem__`, or the helper `Pipeline`, which is an `IterableDataset`.',
    {
      reference: 'Dataset',
      caveats: ['collate-dtype', 'data-order'],
    },
  ),
  'data.Dataset.from_tensor_slices': made(
    [{ code: 'Pipeline.from_tensor_slices(tensors)' }],
    'tensors, name=None',
    [
      { tensors: py('[1, 2, 3]') },
      { tensors: py('([1, 2, 3], [1.0, 2.0, 3.0])') },
      { tensors: py("{'a': [1, 2], 'b': [[1.0], [2.0]]}") },
    ],
  ),
  'data.Dataset.from_tensors': made([{ code: 'Pipeline.from_tensors(tensors)' }], 'tensors, name=None', [
    { tensors: py('[1, 2, 3]') },
    { tensors: py('([1, 2, 3], 1.0)') },
  ]),
  'data.Dataset.range': made([{ code: 'Pipeline.range(*args)' }], '*args, **kwargs', [
    { args: [py('5')] },
    { args: [py('2'), py('9'), py('3')] },
  ]),
  'data.Dataset.from_generator': made(
    [
      { when: 'args is None', code: 'Pipeline.from_generator(generator)' },
      { code: 'Pipeline.from_generator(generator, args)' },
    ],
    'generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None',
    [
      { generator: py('lambda: iter([1, 2, 3])'), output_types: py('tf.int32') },
      { generator: py('lambda n: iter([1.0, 2.0][:n])'), output_types: py('tf.float32'), args: py('(1,)') },
    ],
    {
      note: 'Numbers become int32 and float32; make tensors of another dtype in the generator.',
      caveats: ['worker-duplicates'],
    },
  ),
  'data.Dataset.zip': made([{ code: 'Pipeline.zip(datasets)' }], 'datasets, *, name=None', [
    { datasets: py('(tf.data.Dataset.range(3), tf.data.Dataset.range(4))') },
  ]),
  'data.Dataset.list_files': {
    ...made(
      [{ code: 'Pipeline.from_tensor_slices(sorted(glob.glob(file_pattern)))' }],
      'file_pattern, shuffle=None, seed=None, name=None',
      [],
      { caveats: ['glob-order'] },
    ),
    examples: [
      trial(
        { file_pattern: '/etc/host*', shuffle: false },
        { api: 'v2', source: { use: 'result = len(list($call))' } },
      ),
    ],
  },
  'data.TextLineDataset': {
    ...made(
      [{ code: 'Pipeline.from_lines(filenames)' }],
      'filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None',
      [],
    ),
    examples: [
      trial({ filenames: '/etc/hosts' }, { api: 'v2', source: { use: 'result = len(list($call))' } }),
    ],
  },
  'data.TFRecordDataset': {
    ...made(
      [{ code: 'Pipeline.from_records(filenames)' }],
      'filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None',
      [],
      {
        note: 'The records are bytes: parse an example with `tf.train.Example.FromString(record)` once and write another format (`np.savez`, Parquet, WebDataset); compressed files open with `gzip`.',
        caveats: ['tfrecord-reader'],
      },
    ),
    examples: [
      trial(
        { filenames: py('path') },
        {
          api: 'v2',
          inputs: { path: py("__import__('tempfile').mktemp()") },
          source: {
            make: "with open(path, 'wb') as stream:\n    stream.write(bytes.fromhex('0300000000000000b099490e6f6e65014055080500000000000000eab2043e74687265656023fb45'))",
            use: 'result = [list(x.numpy()) if hasattr(x, "numpy") else list(x) for x in $call]',
          },
        },
      ),
    ],
  },
  'data.FixedLengthRecordDataset': pipeline(
    'Cut the bytes of the file: `np.fromfile(name, np.uint8, offset=header_bytes).reshape(-1, record_bytes)`.',
  ),
  'data.Dataset.map': method(
    'self.map(map_func)',
    'map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=False, name=None',
    [{ map_func: py('lambda x: x * 2') }, { map_func: py('lambda x: (x, x + 1)') }],
    { note: 'The function runs in Python, on tensors: workers of the `DataLoader` run it in parallel.' },
  ),
  'data.Dataset.filter': method('self.filter(predicate)', 'predicate, name=None', [
    { predicate: py('lambda x: x % 2 == 0') },
  ]),
  'data.Dataset.flat_map': method('self.flat_map(map_func)', 'map_func, name=None', [
    { map_func: py('lambda x: tf.data.Dataset.range(3)') },
  ]),
  'data.Dataset.interleave': alsoTried(
    method(
      [
        {
          when: 'cycle_length is None',
          code: 'self.interleave(map_func, cycle_length=?cycle)',
          holes: { cycle: 'How many are read in turn; TensorFlow takes the number of CPUs.' },
        },
        { when: 'block_length is None', code: 'self.interleave(map_func, cycle_length=cycle_length)' },
        { code: 'self.interleave(map_func, cycle_length=cycle_length, block_length=block_length)' },
      ],
      'map_func, cycle_length=None, block_length=None, num_parallel_calls=None, deterministic=None, name=None',
      [
        { map_func: py('lambda x: tf.data.Dataset.range(3)'), cycle_length: 2 },
        { map_func: py('lambda x: tf.data.Dataset.range(5)'), cycle_length: 3, block_length: 2 },
      ],
    ),
    trial(
      { self: py(SEVEN), map_func: py('lambda x: tf.data.Dataset.range(3)') },
      { api: 'v2', holes: { cycle: '2' }, source: { use: 'result = sorted(int(x) for x in $call)' } },
    ),
  ),
  'data.Dataset.batch': method(
    [
      { when: 'drop_remainder is False', code: 'self.batch(batch_size)' },
      { code: 'self.batch(batch_size, drop_remainder=drop_remainder)' },
    ],
    'batch_size, drop_remainder=False, num_parallel_calls=None, deterministic=None, name=None',
    [{ batch_size: 3 }, { batch_size: 3, drop_remainder: true }],
    { note: 'The batches are made here: the `DataLoader` gets `batch_size=None`.' },
  ),
  'data.Dataset.padded_batch': {
    ...method(
      [
        {
          when: 'padding_values is None',
          code: 'self.padded_batch(batch_size, drop_remainder=drop_remainder)',
        },
        {
          code: 'self.padded_batch(batch_size, padding_value=padding_values, drop_remainder=drop_remainder)',
        },
      ],
      'batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None',
      [],
      {
        note: 'It pads to the largest of the batch; a fixed size in `padded_shapes` becomes `F.pad` in the function of `map`.',
      },
    ),
    examples: [
      elements(
        { batch_size: 2, padded_shapes: py('[None]') },
        'tf.data.Dataset.range(1, 6).map(lambda x: tf.range(x))',
      ),
      elements(
        {
          batch_size: 2,
          padded_shapes: py('[None]'),
          padding_values: py('np.int64(7)'),
          drop_remainder: true,
        },
        'tf.data.Dataset.range(1, 6).map(lambda x: tf.range(x))',
      ),
    ],
  },
  'data.Dataset.unbatch': {
    ...method('self.unbatch()', 'name=None', []),
    examples: [elements({}, 'tf.data.Dataset.range(7).batch(3)')],
  },
  'data.Dataset.shuffle': {
    ...method(
      [
        { when: 'seed is None', code: 'self.shuffle(buffer_size)' },
        { code: 'self.shuffle(buffer_size, seed=seed)' },
      ],
      'buffer_size, seed=None, reshuffle_each_iteration=None, name=None',
      [],
      { caveats: ['shuffle-buffer'] },
    ),
    examples: [{ buffer_size: 3 }, { buffer_size: 9, seed: 1 }].map((args) =>
      trial(
        { self: py(SEVEN), ...args },
        { api: 'v2', source: { use: 'result = sorted(int(x) for x in $call)' } },
      ),
    ),
  },
  'data.Dataset.repeat': method(
    [{ when: 'count is None', code: 'self.repeat()' }, { code: 'self.repeat(count)' }],
    'count=None, name=None',
    [{ count: 2 }],
    {
      examples: [
        elements({ count: 2 }, SEVEN),
        trial(
          { self: py(SEVEN) },
          { api: 'v2', source: { use: 'result = [int(x) for x, i in zip($call, range(17))]' } },
        ),
      ],
    },
  ),
  'data.Dataset.take': method('self.take(count)', 'count, name=None', [{ count: 3 }, { count: -1 }]),
  'data.Dataset.skip': method('self.skip(count)', 'count, name=None', [{ count: 3 }]),
  'data.Dataset.shard': method('self.shard(num_shards, index)', 'num_shards, index, name=None', [
    { num_shards: 3, index: 1 },
  ]),
  'data.Dataset.take_while': method('self.take_while(predicate)', 'predicate, name=None', [
    { predicate: py('lambda x: x < 4') },
  ]),
  'data.Dataset.concatenate': method('self.concatenate(dataset)', 'dataset, name=None', [
    { dataset: py('tf.data.Dataset.range(2)') },
  ]),
  'data.Dataset.enumerate': method('self.enumerate(start)', 'start=0, name=None', [{}, { start: 3 }]),
  'data.Dataset.window': {
    ...method(
      'self.window(size, shift=shift, stride=stride, drop_remainder=drop_remainder)',
      'size, shift=None, stride=1, drop_remainder=False, name=None',
      [],
    ),
    examples: [{ size: 3 }, { size: 3, shift: 1, stride: 2, drop_remainder: true }].map((args) =>
      trial(
        { self: py(SEVEN), ...args },
        { api: 'v2', source: { use: 'result = [[int(x) for x in part] for part in $call]' } },
      ),
    ),
  },
  'data.Dataset.reduce': {
    ...method('self.reduce(initial_state, reduce_func)', 'initial_state, reduce_func, name=None', []),
    examples: [
      trial(
        { self: py(SEVEN), initial_state: py('np.int64(0)'), reduce_func: py('lambda s, x: s + x') },
        { api: 'v2', source: { use: 'result = int($call)' } },
      ),
    ],
  },
  'data.Dataset.cache': method(
    [
      { when: 'absent(filename)', code: 'self.cache()' },
      {
        code: 'self.cache()',
        note: 'It keeps the elements in memory; for a file write them once with `torch.save`.',
      },
    ],
    "filename='', name=None",
    [{}, { filename: py("__import__('tempfile').mktemp()") }],
  ),
  'data.Dataset.apply': method('transformation_func(self)', 'transformation_func', [
    { transformation_func: py('lambda d: d.take(2)') },
  ]),
  'data.Dataset.prefetch': method(
    remove('Workers of the `DataLoader` read ahead: `num_workers=n, prefetch_factor=2`.', { code: 'self' }),
    'buffer_size, name=None',
    [],
  ),
  'data.Dataset.with_options': method(
    remove('There are no options: `num_workers` of the `DataLoader` is what can be set.', { code: 'self' }),
    'options, name=None',
    [],
  ),
  'data.Dataset.options': settings,
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
