/**
 * What the rows of `tf.data` share: what is kept beside JAX and Keras, the helper `Pipeline` in PyTorch, how elements are compared.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { keep, none, py, redesign, remove, trial } from '../../src/catalog/kit.js';

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
  '0a3d0a150a01611210120e0a0c0000c03f000000c0000040400a140a0162120f1a0d0a0b07d4fdffffffffffffff010a0e0a016312090a070a01780a02797a';

/** Reading one record: a helper does it in PyTorch, without TensorFlow. */
export function parsing(name: string): RowText {
  const stays: AdviceText = keep(RECORDS, { code: `tf.io.${name}(...)` });
  return {
    pytorch: {
      code: 'parse_record(serialized)',
      helpers: ['parse_record'],
      note: 'The helper gives one-dimensional tensors and lists of bytes by name, whatever `features` says: take `x[0]` for a shape of `[]`, `x.reshape(shape)` for others, and write defaults with `record.get(name, default)`. Records are bytes.',
    },
    jax: stays,
    keras: stays,
    signatures: [{ params: 'serialized, features, name=None, example_names=None' }],
    examples: [
      trial(
        {
          serialized: py('record'),
          features: py(
            "{'a': tf.io.FixedLenFeature([3], tf.float32), 'b': tf.io.FixedLenFeature([2], tf.int64)}",
          ),
        },
        {
          api: 'v2',
          inputs: { record: py(`bytes.fromhex('${EXAMPLE}')`) },
          source: { use: "parsed = $call\nresult = [np.asarray(parsed['a']), np.asarray(parsed['b'])]" },
          gradient: 'A record has no gradient.',
        },
      ),
    ],
    caveats: ['tfrecord-reader'],
    aliases: ['tf.parse_single_example'],
  };
}

/** Part of a TFRecord schema: in its TF2 spelling where TensorFlow stays. */
export function record(name: string): RowText {
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
