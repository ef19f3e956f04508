import { py, remove, table, trial } from '../../src/catalog/kit.js';
import {
  alsoTried,
  BUFFERED,
  elements,
  FOLDER,
  files,
  GROWING,
  made,
  method,
  ORDERED,
  PARALLEL,
  pipeline,
  READS,
  RECORD_FILES,
  SEVEN,
  settings,
  TEXTS,
} from './data-parts.js';

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
      {
        when: 'args is None and output_types is None',
        code: 'Pipeline.from_generator(generator)',
        note: 'Numbers become int32 and float32: give `output_types` for other dtypes.',
      },
      { when: 'args is None', code: 'Pipeline.from_generator(generator, output_types=output_types)' },
      { code: 'Pipeline.from_generator(generator, args, output_types)' },
    ],
    'generator, output_types=None, output_shapes=None, args=None, output_signature=None, name=None',
    [],
    {
      examples: [
        elements({ generator: py('lambda: iter([1, 2, 3])'), output_types: py('tf.int32') }),
        elements({
          generator: py('lambda: iter([(1, [2.0])])'),
          output_types: py('(tf.int64, tf.float32)'),
          output_shapes: py('(tf.TensorShape([]), tf.TensorShape([1]))'),
        }),
        elements({
          generator: py('lambda n: iter([1.0, 2.0][:n])'),
          output_types: py('tf.float32'),
          args: py('(1,)'),
        }),
        trial(
          {
            generator: py('lambda: iter([1, 2, 3])'),
            output_signature: py('tf.TensorSpec(shape=(), dtype=tf.int32)'),
          },
          {
            api: 'v2',
            source: { use: 'result = list($call)' },
            pytorch: {
              use: 'from advise_helpers import Pipeline\nresult = list($code)',
            },
          },
        ),
      ],
      caveats: ['worker-duplicates'],
      without: { output_shapes: 'Shapes are those of what the generator yields.' },
    },
  ),
  'data.Dataset.zip': made(
    [{ when: 'datasets is None', code: 'Pipeline.zip(*args)' }, { code: 'Pipeline.zip(datasets)' }],
    '*args, datasets=None, name=None',
    [
      { args: [py('(tf.data.Dataset.range(3), tf.data.Dataset.range(4))')] },
      { args: [py('tf.data.Dataset.range(3)'), py('tf.data.Dataset.range(4)')] },
      { datasets: py('(tf.data.Dataset.range(3), tf.data.Dataset.range(4))') },
    ],
  ),
  'data.Dataset.list_files': {
    ...made(
      [
        { when: 'seed is None and shuffle in (None, True)', code: 'Pipeline.list_files(file_pattern)' },
        { when: 'seed is None', code: 'Pipeline.list_files(file_pattern, shuffle=shuffle)' },
        { when: 'shuffle in (None, True)', code: 'Pipeline.list_files(file_pattern, seed=seed)' },
        { code: 'Pipeline.list_files(file_pattern, shuffle=shuffle, seed=seed)' },
      ],
      'file_pattern, shuffle=None, seed=None, name=None',
      [],
      { caveats: ['glob-order', 'seed-not-portable'] },
    ),
    examples: [
      trial(
        { file_pattern: py("os.path.join(folder, '*.txt')"), shuffle: false },
        {
          api: 'v2',
          source: {
            make: FOLDER,
            use: 'result = [os.path.basename(x.decode()) for x in $call.as_numpy_iterator()]',
          },
          pytorch: { make: FOLDER, use: 'result = [os.path.basename(x) for x in $code]' },
        },
      ),
      ...[{}, { shuffle: true }, { seed: 3 }, { shuffle: py('bool(folder)'), seed: 3 }].map((args) =>
        trial(
          { file_pattern: py("[os.path.join(folder, '*'), os.path.join(folder, '*.txt')]"), ...args },
          {
            api: 'v2',
            source: {
              make: FOLDER,
              use: 'result = sorted(os.path.basename(x.decode()) for x in $call.as_numpy_iterator())',
            },
            pytorch: { make: FOLDER, use: 'result = sorted(os.path.basename(x) for x in $code)' },
          },
        ),
      ),
    ],
  },
  'data.TextLineDataset': {
    ...made(
      files('from_lines'),
      'filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None',
      [],
      { without: BUFFERED },
    ),
    examples: READS.map((args) =>
      trial(args, {
        api: 'v2',
        source: { make: TEXTS, use: 'result = [x.decode() for x in $call.as_numpy_iterator()]' },
        pytorch: { make: TEXTS, use: 'result = list($code)' },
      }),
    ),
  },
  'data.TFRecordDataset': {
    ...made(
      files('from_records'),
      'filenames, compression_type=None, buffer_size=None, num_parallel_reads=None, name=None',
      [],
      {
        note: 'The records are bytes: `parse_record(record, features)` reads them, once, to write another format (`np.savez`, Parquet, WebDataset).',
        caveats: ['tfrecord-reader'],
        without: BUFFERED,
      },
    ),
    examples: READS.map((args) =>
      trial(args, {
        api: 'v2',
        source: { make: RECORD_FILES, use: 'result = [list(x) for x in $call.as_numpy_iterator()]' },
        pytorch: { make: RECORD_FILES, use: 'result = [list(x) for x in $code]' },
      }),
    ),
  },
  'data.FixedLengthRecordDataset': pipeline(
    'Cut the bytes of the file: `np.fromfile(name, np.uint8, offset=header_bytes).reshape(-1, record_bytes)`.',
  ),
  'data.Dataset.map': method(
    'self.map(map_func)',
    'map_func, num_parallel_calls=None, deterministic=None, synchronous=None, use_unbounded_threadpool=False, name=None',
    [
      { map_func: py('lambda x: x * 2') },
      { map_func: py('lambda x: (x, x + 1)') },
      { map_func: py('lambda x: x * 2'), num_parallel_calls: 2, deterministic: true },
    ],
    { note: 'The function runs in Python, on tensors.', without: PARALLEL },
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
        { map_func: py('lambda x: tf.data.Dataset.range(3)'), cycle_length: 2, num_parallel_calls: 2 },
      ],
      { without: ORDERED },
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
    { note: 'The batches are made here: the `DataLoader` gets `batch_size=None`.', without: ORDERED },
  ),
  'data.Dataset.padded_batch': {
    ...method(
      [
        {
          when: 'padded_shapes is None and padding_values is None',
          code: 'self.padded_batch(batch_size, drop_remainder=drop_remainder)',
        },
        {
          when: 'padding_values is None',
          code: 'self.padded_batch(batch_size, padded_shapes, drop_remainder=drop_remainder)',
        },
        { code: 'self.padded_batch(batch_size, padded_shapes, padding_values, drop_remainder)' },
      ],
      'batch_size, padded_shapes=None, padding_values=None, drop_remainder=False, name=None',
      [],
      { note: 'Texts are not padded: they stay lists.' },
    ),
    examples: [
      elements({ batch_size: 2 }, GROWING),
      elements({ batch_size: 2, padded_shapes: py('[None]') }, GROWING),
      elements({ batch_size: 2, padded_shapes: py('tf.TensorShape([None])') }, GROWING),
      elements({ batch_size: 2, padded_shapes: py('[6]') }, GROWING),
      elements({ batch_size: 2, padded_shapes: py('([None], [])') }, `${GROWING}.map(lambda x: (x, 1))`),
      elements(
        {
          batch_size: 2,
          padded_shapes: py('([8], [None])'),
          padding_values: py('(np.int64(7), np.int64(-1))'),
        },
        `${GROWING}.map(lambda x: (x, x))`,
      ),
      elements(
        { batch_size: 2, padded_shapes: py("{'a': [None]}"), drop_remainder: true },
        `${GROWING}.map(lambda x: {'a': x})`,
      ),
      elements(
        {
          batch_size: 2,
          padded_shapes: py('[None]'),
          padding_values: py('np.int64(7)'),
          drop_remainder: true,
        },
        GROWING,
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
        {
          when: 'seed is None and reshuffle_each_iteration in (None, True)',
          code: 'self.shuffle(buffer_size)',
        },
        { when: 'reshuffle_each_iteration in (None, True)', code: 'self.shuffle(buffer_size, seed=seed)' },
        {
          code: 'self.shuffle(buffer_size, seed=seed, reshuffle_each_iteration=reshuffle_each_iteration)',
        },
      ],
      'buffer_size, seed=None, reshuffle_each_iteration=None, name=None',
      [],
      { caveats: ['shuffle-buffer'] },
    ),
    examples: [
      ...[
        { buffer_size: 3 },
        { buffer_size: 9, seed: 1 },
        { buffer_size: 9, reshuffle_each_iteration: true },
      ].map((args) =>
        trial(
          { self: py(SEVEN), ...args },
          { api: 'v2', source: { use: 'result = sorted(int(x) for x in $call)' } },
        ),
      ),
      ...[
        { buffer_size: 90, reshuffle_each_iteration: false },
        { buffer_size: 90, seed: 2, reshuffle_each_iteration: true },
        { buffer_size: 90, seed: 2, reshuffle_each_iteration: false },
      ].map((args) =>
        trial(
          { self: py('tf.data.Dataset.range(90)'), ...args },
          {
            api: 'v2',
            source: {
              use: 'shuffled = $call\nresult = [int(x) for x in shuffled] == [int(x) for x in shuffled]',
            },
          },
        ),
      ),
    ],
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
  'data.Dataset.apply': method('self.apply(transformation_func)', 'transformation_func', [
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
