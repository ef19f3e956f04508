import { idiom } from '../../../src/catalog/kit.js';

const kept = {
  kind: 'keep',
  code: `
with tf.io.TFRecordWriter($path) as writer:
    ?loop
        writer.write(example.SerializeToString())`,
  holes: { loop: 'The loop over the examples, which builds each `tf.train.Example` as before.' },
  effort: 'minutes',
} as const;

export default idiom('tfrecord-write', {
  title: 'Writing TFRecord files',
  text: 'Examples are packed into `tf.train.Example` messages, whose features are lists of bytes, floats or integers, and written as records by a `TFRecordWriter`. The writer moved from `tf.python_io` to `tf.io`; other frameworks neither write nor read the format. What is read by PyTorch is better written as arrays.',
  parts: {
    writer: { symbols: 'tf.python_io.TFRecordWriter', role: 'call' },
    write: { symbols: 'tf.python_io.TFRecordWriter.*' },
    example: {
      symbols: [
        'tf.train.Example',
        'tf.train.Features',
        'tf.train.Feature',
        'tf.train.BytesList',
        'tf.train.FloatList',
        'tf.train.Int64List',
        'tf.train.Example.SerializeToString',
        'tf.train.SequenceExample*',
        'tf.train.FeatureList*',
        'tf.python_io.TFRecordOptions',
        'tf.python_io.TFRecordCompressionType*',
      ],
    },
  },
  needs: ['writer'],
  explains: ['writer', 'write', 'example'],
  scale: 'structure',
  slots: { path: ['textName(writer.path)', 'path'] },
  pytorch: {
    code: `
class Examples(Dataset):
    def __init__(self, path):
        self.columns = dict(np.load(path))

    def __len__(self):
        return len(next(iter(self.columns.values())))

    def __getitem__(self, index):
        return {name: torch.as_tensor(column[index]) for name, column in self.columns.items()}

examples = [?example for ?each in ?source]
np.savez($path, **{name: np.stack([each[name] for each in examples]) for name in examples[0]})`,
    holes: {
      example: 'A dict of the arrays and numbers that were the features.',
      each: 'What the loop over the examples had.',
      source: 'Where the examples come from.',
    },
    note: 'The name of the file should end in `.npz`, for `np.savez` adds it otherwise. Arrays keep their shapes and types, so nothing is serialised by hand. For data larger than memory write one file a shard, or Parquet, WebDataset or memory-mapped arrays (`np.lib.format.open_memmap`). Lists of many lengths are one long array and another of offsets.',
    caveats: ['tfrecord-reader'],
    effort: 'hours',
  },
  jax: {
    ...kept,
    note: 'The records may stay as they are, read by `tf.data`; `tf.train.Example` has its name in TensorFlow 2 still. Without TensorFlow, `np.savez` or ArrayRecord files take their place.',
    caveats: ['tfrecord-reader'],
  },
  keras: {
    ...kept,
    note: 'The records may stay as they are, read by `tf.data` under every backend; `tf.train.Example` has its name in TensorFlow 2 still.',
  },
});
