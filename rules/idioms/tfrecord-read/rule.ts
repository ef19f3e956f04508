import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tfrecord-read', {
  title: 'Reading TFRecord files',
  text: 'Training data stands in TFRecord files, a row of records with checksums, which `TFRecordDataset`, or in TensorFlow 1 a `TFRecordReader` on a queue of file names, reads. No other framework reads them. Where the pipeline of `tf.data` stays, they stay; otherwise they are read in a few lines of Python, or converted once.',
  parts: {
    reader: {
      symbols: ['tf.data.TFRecordDataset', 'tf.TFRecordReader', 'tf.python_io.tf_record_iterator'],
      role: ['call', 'reference'],
    },
    read: { symbols: 'tf.ReaderBase.*' },
    dataset: { symbols: 'tf.data.TFRecordDataset', role: 'call' },
    old: { symbols: 'tf.python_io.tf_record_iterator', role: 'call' },
  },
  needs: ['reader'],
  explains: ['reader', 'read'],
  scale: 'structure',
  slots: { files: ['textName(dataset.filenames) | textName(old.path)', 'files'] },
  pytorch: {
    code: `
class Records(IterableDataset):
    def __init__(self, files, parse):
        self.files, self.parse = files, parse

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        files = self.files[worker.id :: worker.num_workers] if worker else self.files
        for name in files:
            with open(name, "rb") as file:
                while head := file.read(12):
                    record = file.read(int.from_bytes(head[:8], "little"))
                    file.read(4)
                    yield self.parse(record)

loader = DataLoader(Records($files, parse), batch_size=?batch_size)`,
    holes: { batch_size: 'Examples in a batch.' },
    note: 'Each worker reads its own files, so have at least as many files as workers; `shuffle=True` is not allowed here: shuffle the names of the files, and records in a buffer. The checksums are not looked at. `parse(record)` reads the `tf.train.Example` (the helper `parse_record` does it without TensorFlow). Who reads the data often converts it once into arrays, of which a `Dataset` gives any element.',
    caveats: ['tfrecord-reader', 'worker-duplicates'],
    effort: 'hours',
  },
  jax: {
    kind: 'keep',
    code: `
dataset = tf.data.TFRecordDataset($files, num_parallel_reads=?readers)
dataset = dataset.map(parse, num_parallel_calls=tf.data.AUTOTUNE).batch(?batch_size)`,
    holes: {
      readers: 'How many files are read at once; with more than one the order of records mixes.',
      batch_size: 'Examples in a batch.',
    },
    note: 'TensorFlow stays for the input, on the CPU, and `dataset.as_numpy_iterator()` gives the arrays. A `TFRecordReader` on a queue becomes this dataset. Without TensorFlow, convert the records once into arrays or into ArrayRecord files, which `grain` reads.',
    caveats: ['tfrecord-reader'],
    effort: 'minutes',
  },
  keras: {
    kind: 'keep',
    code: `
dataset = tf.data.TFRecordDataset($files, num_parallel_reads=?readers)
dataset = dataset.map(parse, num_parallel_calls=tf.data.AUTOTUNE).batch(?batch_size)`,
    holes: {
      readers: 'How many files are read at once; with more than one the order of records mixes.',
      batch_size: 'Examples in a batch.',
    },
    note: 'TensorFlow stays for the input, and `fit` takes the dataset under every backend. A `TFRecordReader` on a queue becomes this dataset.',
    effort: 'minutes',
  },
});
