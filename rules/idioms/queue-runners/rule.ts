import { idiom } from '../../../src/catalog/kit.js';

const pipeline = `
dataset = ?source.map(parse, num_parallel_calls=tf.data.AUTOTUNE)
dataset = dataset.shuffle($capacity)    #if shuffled
dataset = dataset.repeat($epochs).batch($batch_size).prefetch(tf.data.AUTOTUNE)
for batch in dataset.as_numpy_iterator():
    train_step(*batch)`;

const threads = {
  kind: 'remove',
  note: 'Without a graph there are no queues in it. What the threads computed is called where it is needed, or by a `threading.Thread` that puts into a `queue.Queue`; a `threading.Event` says when to stop, as the `Coordinator` did.',
  effort: 'hours',
} as const;

const holes = {
  source: 'A dataset of the files: `tf.data.TextLineDataset(files)`, `tf.data.TFRecordDataset(files)`.',
  capacity: 'How many examples are shuffled among each other.',
  epochs: 'How often the data is gone through; nothing for without end.',
  batch_size: 'Examples in a batch.',
};

export default idiom('queue-runners', {
  title: 'Input queues filled by threads',
  text: 'Names of files go into a queue, readers take records from it, and `tf.train.batch` or `shuffle_batch` collects examples in another; threads started by `start_queue_runners` fill them, and a `Coordinator` stops them. All of this is gone with TensorFlow 2. It becomes a pipeline of `tf.data`, or a `DataLoader` with workers.',
  parts: {
    input: {
      symbols: [
        'tf.train.string_input_producer',
        'tf.train.slice_input_producer',
        'tf.train.input_producer',
        'tf.train.range_input_producer',
        'tf.train.batch',
        'tf.train.batch_join',
        'tf.train.shuffle_batch',
        'tf.train.shuffle_batch_join',
        'tf.train.maybe_batch',
        'tf.train.maybe_shuffle_batch',
      ],
      role: 'call',
    },
    names: { symbols: ['tf.train.string_input_producer', 'tf.train.slice_input_producer'], role: 'call' },
    batch: {
      symbols: [
        'tf.train.batch',
        'tf.train.batch_join',
        'tf.train.shuffle_batch',
        'tf.train.shuffle_batch_join',
      ],
      role: 'call',
    },
    shuffled: { symbols: ['tf.train.shuffle_batch', 'tf.train.shuffle_batch_join'], role: 'call' },
    runner: {
      symbols: [
        'tf.train.start_queue_runners',
        'tf.train.Coordinator*',
        'tf.train.QueueRunner*',
        'tf.train.queue_runner.*',
        'tf.train.match_filenames_once',
      ],
      role: ['call', 'method'],
    },
    queue: {
      symbols: ['tf.FIFOQueue*', 'tf.RandomShuffleQueue*', 'tf.PaddingFIFOQueue*', 'tf.QueueBase*'],
      role: ['call', 'method'],
    },
  },
  needs: ['input|runner'],
  at: 'input|runner',
  scale: 'structure',
  slots: {
    batch_size: ['text(batch.batch_size)', '?batch_size'],
    epochs: ['text(names.num_epochs)', '?epochs'],
    capacity: ['text(shuffled.capacity)', '?capacity'],
  },
  pytorch: [
    {
      if: 'input',
      code: `
loader = DataLoader(
    ?examples,
    batch_size=$batch_size,
    shuffle=True,    #if shuffled
    num_workers=?workers,
)
for epoch in range($epochs):
    for batch in loader:
        train_step(*batch)`,
      holes: {
        examples: 'A `Dataset` that reads the examples of the files.',
        batch_size: 'Examples in a batch.',
        workers: 'How many processes read: `num_threads` of the queues.',
        epochs: 'How often the data is gone through.',
      },
      note: 'The loop ends by itself, so that `Coordinator`, `start_queue_runners` and the catching of `OutOfRangeError` go. Shuffling is over all examples, not over a queue of some capacity. The last batch is short, and a batch never holds examples of two epochs.',
      caveats: ['data-order', 'shuffle-buffer if shuffled', 'worker-duplicates'],
      effort: 'hours',
    },
    threads,
  ],
  jax: [
    {
      if: 'input',
      kind: 'keep',
      code: pipeline,
      holes,
      note: 'TensorFlow stays for the input, on the CPU. The loop ends by itself, so that `Coordinator`, `start_queue_runners` and the catching of `OutOfRangeError` go. `tf.train.batch` left out the last short batch unless `allow_smaller_final_batch=True`; `batch` gives it unless `drop_remainder=True`.',
      effort: 'hours',
    },
    threads,
  ],
  keras: [
    {
      if: 'input',
      kind: 'keep',
      code: pipeline,
      holes,
      note: 'The pipeline works under every backend, and `model.fit(dataset)` is the loop. It ends by itself, so that `Coordinator`, `start_queue_runners` and the catching of `OutOfRangeError` go. `tf.train.batch` left out the last short batch unless `allow_smaller_final_batch=True`; `batch` gives it unless `drop_remainder=True`.',
      effort: 'hours',
    },
    threads,
  ],
});
