import { py, remove, table, trial } from '../../src/catalog/kit.js';
import { alsoTried, elements, made, method, pipeline, SEVEN, settings } from './data-parts.js';

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
});
