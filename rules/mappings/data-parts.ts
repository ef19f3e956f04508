/**
 * What the rows of `tf.data` share: what is kept beside JAX and Keras, the helper `Pipeline` in PyTorch, how elements are compared.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { keep, py, redesign, remove, trial } from '../../src/catalog/kit.js';

export const KEEP =
  '`tf.data` stays: it feeds any framework through `.as_numpy_iterator()`. Grain replaces it without TensorFlow.';
export const KEEP_KERAS = '`tf.data` stays: Keras 3 takes datasets on every backend.';

export const PIPELINE =
  '`Pipeline` has the methods of `tf.data` with the same element order: give the last one to `DataLoader(pipeline, batch_size=None, num_workers=n)`. ' +
  'Data that fits into memory needs no more than `DataLoader(TensorDataset(x, y), batch_size=n, shuffle=True)`.';

/** Kept beside JAX and Keras. */
export const kept = { jax: keep(KEEP), keras: keep(KEEP_KERAS) };

/** Elements in order, of a dataset made in the call or of a receiver. */
export const elements = (args: Example, self?: string) =>
  trial(
    { ...(self !== undefined && { self: py(self) }), ...args },
    {
      api: 'v2',
      source: { use: 'result = list($call)' },
      gradient: 'Elements of a dataset have no gradient.',
    },
  );

export const SEVEN = 'tf.data.Dataset.range(7)';

/** Elements of five sizes. */
export const GROWING = 'tf.data.Dataset.range(1, 6).map(lambda x: tf.range(x))';

const DETERMINISTIC = 'The pipeline keeps its order, which `deterministic=False` allows to change.';

/** What `Pipeline` does one after the other, in order. */
export const ORDERED = {
  num_parallel_calls: 'Workers of the `DataLoader` run this in parallel: `num_workers=n`.',
  deterministic: DETERMINISTIC,
};

export const PARALLEL = {
  ...ORDERED,
  synchronous: ORDERED.num_parallel_calls,
  use_unbounded_threadpool: ORDERED.num_parallel_calls,
};

export const BUFFERED = { buffer_size: "Python's files have a buffer of their own." };

/** Reading files, by the helper; how many are read in turn decides the order, and `AUTOTUNE` reads one after the other. */
export const files = (name: string): VariantText[] => {
  const reads =
    "(num_parallel_reads is None or symbol(num_parallel_reads) == 'tf.data.experimental.AUTOTUNE')";
  return [
    { when: `${reads} and compression_type in (None, '')`, code: `Pipeline.${name}(filenames)` },
    { when: reads, code: `Pipeline.${name}(filenames, compression_type=compression_type)` },
    {
      when: "compression_type in (None, '')",
      code: `Pipeline.${name}(filenames, num_parallel_reads=num_parallel_reads)`,
    },
    { code: `Pipeline.${name}(filenames, compression_type, num_parallel_reads)` },
  ];
};

const named = (name: string) => `os.path.join(folder, '${name}')`;
const ONE = py(named('1'));
const TWO = py(`[${named('1')}, ${named('2')}]`);

/** Files made by `TEXTS` and `RECORD_FILES`, read in every way. */
export const READS: readonly Example[] = [
  { filenames: ONE },
  { filenames: TWO, buffer_size: 1000 },
  { filenames: TWO, num_parallel_reads: py('tf.data.experimental.AUTOTUNE') },
  { filenames: py(named('gzip')), compression_type: 'GZIP' },
  { filenames: py(named('zlib')), compression_type: 'ZLIB' },
  { filenames: TWO, num_parallel_reads: 2 },
  { filenames: py(`[${named('gzip')}] * 2`), compression_type: 'GZIP', num_parallel_reads: 2 },
];

const WRITTEN =
  "folder = tempfile.mkdtemp()\nfor name, data in (('1', one), ('2', one * 2), ('gzip', gzip.compress(one)), ('zlib', zlib.compress(one))):\n    with open(os.path.join(folder, name), 'wb') as stream:\n        stream.write(data)";

export const TEXTS = `import gzip, os, tempfile, zlib\none = b'one\\r\\ntwo\\n\\nthree'\n${WRITTEN}`;

/** Two records, `one` and `three`, as TensorFlow writes them. */
export const RECORD_FILES = `import gzip, os, tempfile, zlib\none = bytes.fromhex('0300000000000000b099490e6f6e65014055080500000000000000eab2043e74687265656023fb45')\n${WRITTEN}`;

/** A folder with files. */
export const FOLDER =
  "import os, tempfile\nfolder = tempfile.mkdtemp()\nfor name in ('b.txt', 'a.txt', '.c.txt', 'd'):\n    with open(os.path.join(folder, name), 'w') as stream:\n        stream.write(name)";

/** A method of a dataset, which `Pipeline` has too. */
export const method = (
  code: AdviceText,
  params: string,
  examples: Example[],
  extra: RowExtra = {},
): RowText => ({
  pytorch: code,
  ...kept,
  signatures: [{ params }],
  examples: examples.map((args) => elements(args, SEVEN)),
  ...extra,
});

/** What makes a dataset. */
export const made = (
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
export const alsoTried = (row: RowText, more: Trial): RowText => ({
  ...row,
  examples: [...(row.examples ?? []), more],
});

/** Kept beside JAX and Keras, written anew for PyTorch. */
export const pipeline = (
  note: string,
  more: Omit<VariantText, 'kind' | 'note'> = {},
  extra: RowExtra = {},
): RowText => ({
  pytorch: redesign(note, { effort: 'minutes', ...more }),
  ...kept,
  ...extra,
});

export const settings = pipeline(
  'The settings of the `DataLoader`: `num_workers`, `prefetch_factor`, `pin_memory`.',
);

export const shape = pipeline('Look at one element: `next(iter(pipeline))` has its `shape` and `dtype`.');

export const RECORDS =
  'TFRecord files stay with TensorFlow: convert them once to another format, or keep this part.';

const EXAMPLE =
  '0a4c0a0e0a016312090a070a01780a02797a0a140a0162120f1a0d0a0b07d4fdffffffffffffff010a150a01611210120e0a0c0000c03f000000c0000040400a0d0a017412080a060a0474657874';

const SCHEMA =
  "{'a': tf.io.FixedLenFeature([3], tf.float32), 'b': tf.io.VarLenFeature(tf.int64), 't': tf.io.FixedLenFeature([], tf.string), 'd': tf.io.FixedLenFeature([], tf.float32, 1.5), 'e': tf.io.VarLenFeature(tf.float32)}";

const RECORD = `bytes.fromhex('${EXAMPLE}')`;
const INPUTS = { record: py(RECORD) };
const MAKE = `record = ${RECORD}`;
const NO_GRADIENT = 'A record has no gradient.';
const STAYS = { jax: 'TensorFlow stays.', keras: 'TensorFlow stays.' };

/** Reading records: a helper does it in PyTorch, without TensorFlow. */
const parser = (helper: string, name: string, serialized: string, texts: string): RowText => {
  const stays: AdviceText = keep(RECORDS, { code: `tf.io.${name}(...)` });
  const dense = "[tf.sparse.to_dense(parsed['b']), tf.sparse.to_dense(parsed['e'])]";
  const others = "[parsed['a'], parsed['d']]";
  return {
    pytorch: {
      code: `${helper}(serialized, features)`,
      helpers: [helper],
      note: 'Records are bytes. Texts stay `bytes` and lists of them; numbers read by `VarLenFeature` are a sparse tensor.',
    },
    jax: stays,
    keras: stays,
    signatures: [{ params: 'serialized, features, name=None, example_names=None' }],
    examples: [
      trial(
        { serialized: py(serialized), features: py(SCHEMA) },
        {
          api: 'v2',
          inputs: INPUTS,
          source: { use: `parsed = $call\nresult = ${others} + ${dense} + [${texts}.numpy()]` },
          pytorch: {
            make: MAKE,
            use: `parsed = $code\nresult = ${others} + [parsed['b'].to_dense(), parsed['e'].to_dense(), ${texts}]`,
          },
          gradient: NO_GRADIENT,
          skip: STAYS,
        },
      ),
    ],
    caveats: ['tfrecord-reader'],
    without: { example_names: 'They are for messages only.' },
  };
};

export const parseOne = parser('parse_record', 'parse_single_example', 'record', "parsed['t']");
export const parseMany = parser('parse_records', 'parse_example', '[record] * 2', "parsed['t'][0]");

interface Told {
  params: string;
  /** The helper's call, with `dtype` for the dtype. */
  code: string;
  /** Examples by what is read from the record. */
  reads: readonly (readonly [name: string, args: Example, dense?: 'dense' | 'text'])[];
}

/** What one name of a record holds: a dtype of strings is `bytes`. */
export function feature(name: string, { params, code, reads }: Told): RowText {
  const stays: AdviceText = keep(RECORDS, { code: `tf.io.${name}(...)` });
  const helpers = [name];
  const found = (key: string) => `tf.io.parse_single_example(record, {'${key}': $call})['${key}']`;
  return {
    signatures: [{ params }],
    pytorch: [
      {
        when: "symbol(dtype) == 'tf.string' or dtype == 'string'",
        code: code.replace('dtype', 'bytes'),
        helpers,
      },
      { code: code.replace('dtype', 'dtype(dtype)'), helpers },
    ],
    jax: stays,
    keras: stays,
    examples: reads.map(([key, args, dense]) =>
      trial(args, {
        inputs: INPUTS,
        source: {
          use: `result = ${dense === 'dense' ? `tf.sparse.to_dense(${found(key)})` : found(key)}${dense === 'text' ? '.numpy().decode()' : ''}`,
        },
        ...(dense === 'text' && {
          pytorch: {
            make: MAKE,
            use: `from advise_helpers import parse_record\nresult = parse_record(record, {'${key}': $code})['${key}'].decode()`,
          },
        }),
        gradient: NO_GRADIENT,
        skip: STAYS,
      }),
    ),
    caveats: ['tfrecord-reader'],
  };
}

const FLOATS = { dtype: py('tf.float32') };
const TEXT = { dtype: py('tf.string') };

export const fixed = feature('FixedLenFeature', {
  params: 'shape, dtype, default_value=None',
  code: 'FixedLenFeature(shape, dtype, default_value)',
  reads: [
    ['a', { shape: py('[3]'), ...FLOATS }],
    ['a', { shape: py('(3, 1)'), ...FLOATS }],
    ['none', { shape: py('[]'), dtype: py('tf.int64'), default_value: 7 }],
    ['none', { shape: py('[2]'), ...FLOATS, default_value: py('[0.5, 1.0]') }],
    ['c', { shape: py('[2]'), ...TEXT }],
    ['t', { shape: py('[]'), ...TEXT }, 'text'],
    ['none', { shape: py('[]'), ...TEXT, default_value: 'text' }, 'text'],
  ],
});

export const variable = feature('VarLenFeature', {
  params: 'dtype',
  code: 'VarLenFeature(dtype)',
  reads: [
    ['b', { dtype: py('tf.int64') }, 'dense'],
    ['none', FLOATS, 'dense'],
    ['c', TEXT, 'dense'],
  ],
});

export const sequence = feature('FixedLenSequenceFeature', {
  params: 'shape, dtype, allow_missing=False, default_value=None',
  code: 'FixedLenSequenceFeature(shape, dtype, allow_missing, default_value)',
  reads: [
    ['a', { shape: py('[]'), ...FLOATS, allow_missing: true }],
    ['a', { shape: py('[1]'), ...FLOATS, allow_missing: true }],
    ['none', { shape: py('[]'), dtype: py('tf.int64'), allow_missing: true }],
    ['c', { shape: py('[]'), ...TEXT, allow_missing: true }],
  ],
});

export const iterator: RowText = {
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
export const iteratorOf: RowText = {
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
export const initialised = remove(
  'An iterator is ready when it is made: `iter(data)` again starts from the beginning.',
);
export const initialise: RowText = { pytorch: initialised, jax: initialised, keras: initialised };
