import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tf-data', {
  title: 'Pipelines of `tf.data`',
  text: 'A dataset is built from a source and transformed by methods that each give another one: `map`, `shuffle`, `repeat`, `batch`, `prefetch`. The functions it maps are graphs that TensorFlow runs on its own threads. In PyTorch the source and the mapped function become a `Dataset`, and the rest is a `DataLoader`. Under JAX and Keras the pipeline may stay.',
  parts: {
    chain: {
      symbols: [
        'tf.data.Dataset.map',
        'tf.data.Dataset.shuffle',
        'tf.data.Dataset.repeat',
        'tf.data.Dataset.batch',
        'tf.data.Dataset.padded_batch',
        'tf.data.Dataset.prefetch',
        'tf.data.Dataset.interleave',
        'tf.data.Dataset.apply',
      ],
      role: 'method',
    },
    step: {
      symbols: 'tf.data.Dataset.*',
      except: [
        'tf.data.Dataset.make_*_iterator',
        'tf.data.Dataset.as_numpy_iterator',
        'tf.data.Dataset.output_*',
        'tf.data.Dataset.element_spec',
      ],
      role: 'method',
    },
    source: {
      symbols: [
        'tf.data.Dataset.from_tensor_slices',
        'tf.data.Dataset.from_tensors',
        'tf.data.Dataset.list_files',
        'tf.data.Dataset.range',
        'tf.data.Dataset.zip',
        'tf.data.TextLineDataset',
        'tf.data.FixedLengthRecordDataset',
      ],
      role: 'call',
    },
    map: { symbols: 'tf.data.Dataset.map', role: 'method' },
    shuffle: { symbols: 'tf.data.Dataset.shuffle', role: 'method' },
    repeat: { symbols: 'tf.data.Dataset.repeat', role: 'method' },
    batch: { symbols: ['tf.data.Dataset.batch', 'tf.data.Dataset.padded_batch'], role: 'method' },
    full: {
      symbols: ['tf.data.Dataset.batch', 'tf.data.Dataset.padded_batch'],
      role: 'method',
      has: ['drop_remainder'],
    },
  },
  needs: ['chain'],
  unit: 'function',
  explains: ['chain', 'step', 'source'],
  scale: 'structure',
  slots: {
    preprocess: ['textName(map.map_func)', 'preprocess'],
    batch_size: 'text(batch.batch_size)',
    drop: ['text(full.drop_remainder)', 'True'],
    epochs: 'text(repeat.count)',
    dataset: ['name(step)', 'dataset'],
  },
  pytorch: {
    code: `
class Examples(Dataset):
    def __len__(self):
        return len(?examples)

    def __getitem__(self, index):
        return $preprocess(?example)    #if map
        return ?example    #unless map

loader = DataLoader(
    Examples(),
    batch_size=$batch_size,    #if batch
    shuffle=True,    #if shuffle
    drop_last=$drop,    #if full
    num_workers=?workers,
)
for epoch in range($epochs):
    for batch in loader:
        train_step(*batch)`,
    holes: {
      examples: 'The array or list of files that the dataset is made from.',
      example: 'Its element at `index`.',
      batch_size: 'Examples in a batch.',
      workers: 'How many processes read and preprocess.',
      epochs: 'How often the data is gone through.',
    },
    note: 'The mapped function becomes plain Python over one example, run by the workers, which is what `num_parallel_calls` and `prefetch` were for. `padded_batch` is a `collate_fn` with `nn.utils.rnn.pad_sequence`, `filter` a list of indices made once, `cache` an array in memory. What streams without end is an `IterableDataset`; the advice on the single calls has the helper `Pipeline`, which is one with the methods of `tf.data`.',
    caveats: ['collate-dtype if batch', 'data-order', 'shuffle-buffer if shuffle'],
    effort: 'hours',
  },
  jax: {
    kind: 'keep',
    code: `
for batch in $dataset.as_numpy_iterator():
    loss = train_step(model, optimizer, *batch)`,
    note: 'JAX has no pipeline of its own: `tf.data` stays, on the CPU (`tf.config.set_visible_devices([], "GPU")`), and gives NumPy arrays; what it maps stays TensorFlow. All batches should have one shape: `drop_remainder=True`. Without TensorFlow, `grain` or the `DataLoader` of PyTorch does the same.',
    effort: 'minutes',
  },
  keras: {
    kind: 'keep',
    code: `
model.fit($dataset, epochs=?epochs)    #unless repeat
model.fit($dataset, epochs=?epochs, steps_per_epoch=?steps)    #if repeat`,
    holes: {
      epochs: 'How often the data is gone through.',
      steps: 'Batches of an epoch: after `repeat()` without a number the data never ends.',
    },
    note: '`fit`, `evaluate` and `predict` take a `tf.data.Dataset` under every backend; what it maps stays TensorFlow. A loop of your own reads NumPy arrays by `as_numpy_iterator()`. A `keras.utils.PyDataset` needs no TensorFlow.',
    effort: 'minutes',
  },
});
