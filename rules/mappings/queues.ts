/**
 * Rows of the input of TensorFlow 1: queues, readers, producers and batching functions; of records, their protocol buffers and
 * decoders; and what `tf.data.experimental` and `tf.contrib.data` add to a dataset.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, none, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const KEEP = '`tf.data` stays: it feeds any framework through `.as_numpy_iterator()`.';
const KEEP_KERAS = '`tf.data` stays: Keras 3 takes datasets on every backend.';

/** Queues and readers go, even from TensorFlow: `tf.data` took their place. */
const input = (pytorch: string, tfData: string): RowText => ({
  pytorch: redesign(pytorch, { effort: 'hours' }),
  jax: redesign(`${tfData} Then \`.as_numpy_iterator()\` feeds the loop.`, { effort: 'hours' }),
  keras: redesign(`${tfData} Then \`fit\` takes it.`, { effort: 'hours' }),
});

const queue = input(
  'A `DataLoader` with `num_workers` reads ahead; between threads of your own it is `queue.Queue(maxsize)`.',
  'A `tf.data.Dataset` with `prefetch`; between threads of your own it is `queue.Queue(maxsize)`.',
);
const shuffled = input('`DataLoader(dataset, shuffle=True)`.', 'A `tf.data.Dataset` with `shuffle(n)`.');
const padded = input(
  'A `DataLoader` whose `collate_fn` pads: `nn.utils.rnn.pad_sequence(xs, batch_first=True)`.',
  'A `tf.data.Dataset` with `padded_batch(n)`.',
);
const put = (method: string, python: string): RowText => ({
  ...everywhere(
    redesign(
      `Between threads of your own \`queue.Queue\` has \`${python}\`; input needs none: iterate over the data.`,
      { effort: 'minutes' },
    ),
  ),
  title: method,
});
const runner = gone('Input needs no queues: iterate over the data.');
const reader = (python: string, tfData: string): RowText => input(python, tfData);
const records = reader(
  '`Pipeline.from_records(names)` of the helper, or files of another format (`np.savez`, Parquet, WebDataset).',
  '`tf.data.TFRecordDataset(names)`.',
);
const batch = input('`DataLoader(dataset, batch_size=n)`.', 'A `tf.data.Dataset` with `batch(n)`.');
const producer = input(
  'The list of files is the index of a `Dataset`.',
  '`tf.data.Dataset.from_tensor_slices(names).shuffle(n).repeat(epochs)`.',
);

const RECORDS =
  'TFRecord files stay with TensorFlow: convert them once to another format, or keep this part.';
const TFRECORD = { caveats: ['tfrecord-reader'] };

/** Part of a schema or of parsing, in its TF2 spelling where TensorFlow stays. */
const parsing = (name: string): RowText => ({
  pytorch: none('A parsed record becomes a dictionary or tuple that the `Dataset` returns; the schema goes.'),
  jax: keep(RECORDS, { code: `tf.io.${name}(...)` }),
  keras: keep(RECORDS, { code: `tf.io.${name}(...)` }),
  ...TFRECORD,
});

/** Part of a script that writes or reads records, as it is. */
const proto = (code?: string): RowText => ({
  ...everywhere(
    keep(
      'TFRecord files and their protocol buffers are TensorFlow: keep this script, or write another format (`np.savez`, Parquet, WebDataset) instead.',
      code ? { code } : {},
    ),
  ),
  ...TFRECORD,
});

/** Reading and decoding: Python in PyTorch, kept in the pipeline elsewhere. */
const decoding = (python: string, name: string): RowText => ({
  pytorch: redesign(python, { effort: 'minutes' }),
  jax: keep(KEEP, { code: `tf.io.${name}(...)` }),
  keras: keep(KEEP_KERAS, { code: `tf.io.${name}(...)` }),
});
const image =
  'In `__getitem__` of the `Dataset`: `torchvision.io.decode_image(data, mode="RGB")`, which gives channels first, or `np.asarray(Image.open(path))`.';

/** A transformation for `apply`, which is a method of the dataset now. */
const applied = (pytorch: string, method: string): RowText => ({
  pytorch: redesign(pytorch, { effort: 'minutes' }),
  jax: keep(`It is a method of the dataset now: ${method}.`),
  keras: keep(`It is a method of the dataset now: ${method}.`),
});
const drop = applied(
  '`DataLoader(dataset, batch_size=n, drop_last=True)`.',
  '`.batch(n, drop_remainder=True)`',
);
const service: RowText = each(
  'Workers of the `DataLoader` read in parallel: `num_workers=n`.',
  keep('The `tf.data` service stays with TensorFlow.'),
  keep('The `tf.data` service stays with TensorFlow.'),
);

const mnist: RowText = {
  ...each(
    redesign(
      '`torchvision.datasets.MNIST(root, train=True, download=True)`, whose images are PIL or, with `transforms.ToTensor()`, in 0..1.',
      { effort: 'hours' },
    ),
    redesign(
      '`keras.datasets.mnist.load_data()` or `tfds.load("mnist")`: images are uint8 in 28 x 28, so divide by 255 and flatten.',
      { effort: 'hours' },
    ),
    redesign(
      '`keras.datasets.mnist.load_data()`: images are uint8 in 28 x 28, so divide by 255 and flatten.',
      { effort: 'hours' },
    ),
  ),
  caveats: ['mnist-tutorial'],
};
const part = each('The split of the data set.', 'The split of the data set.', 'The split of the data set.');

export const queues = table('tf', {
  FIFOQueue: queue,
  PaddingFIFOQueue: padded,
  RandomShuffleQueue: shuffled,
  PriorityQueue: queue,
  QueueBase: queue,
  'QueueBase.enqueue': put('Put one', 'put(x)'),
  'QueueBase.enqueue_many': put('Put several', 'put(x)'),
  'QueueBase.dequeue': put('Take one', 'get()'),
  'QueueBase.dequeue_many': put('Take several', 'get()'),
  'QueueBase.dequeue_up_to': put('Take several', 'get()'),
  'QueueBase.size': put('How many', 'qsize()'),
  'QueueBase.close': put('Close', 'put(None)'),
  'QueueBase.is_closed': put('Closed', 'put(None)'),
  TFRecordReader: records,
  TextLineReader: reader(
    '`for line in open(path):` in an `IterableDataset`.',
    '`tf.data.TextLineDataset(names)`.',
  ),
  WholeFileReader: reader(
    '`Path(name).read_bytes()` in `__getitem__`.',
    '`tf.data.Dataset.from_tensor_slices(names).map(tf.io.read_file)`.',
  ),
  FixedLengthRecordReader: reader(
    '`np.fromfile(path, np.uint8).reshape(-1, record_bytes)`.',
    '`tf.data.FixedLengthRecordDataset(names, record_bytes)`.',
  ),
  IdentityReader: producer,
  ReaderBase: records,
  'ReaderBase.read': records,
  'ReaderBase.read_up_to': records,
  'train.string_input_producer': producer,
  'train.input_producer': producer,
  'train.range_input_producer': producer,
  'train.slice_input_producer': input(
    'A `TensorDataset(x, y)`.',
    '`tf.data.Dataset.from_tensor_slices((x, y))`.',
  ),
  'train.limit_epochs': input('The outer loop over epochs.', 'A `tf.data.Dataset` with `repeat(epochs)`.'),
  'train.batch': batch,
  'train.batch_join': batch,
  'train.maybe_batch': batch,
  'train.shuffle_batch': shuffled,
  'train.shuffle_batch_join': shuffled,
  'train.maybe_shuffle_batch': shuffled,
  'train.match_filenames_once': {
    ...everywhere('sorted(glob.glob(pattern))'),
    signatures: [{ params: 'pattern, name=None' }],
    caveats: ['glob-order'],
    examples: [
      trial(
        { pattern: py("folder + '/*.txt'") },
        {
          api: 'v1',
          source: {
            make: "import tempfile\nfolder = tempfile.mkdtemp()\nfor name in 'ab':\n    open(folder + '/' + name + '.txt', 'w').close()",
            use: 'result = len(sorted(fetch($call)))',
          },
          ...Object.fromEntries(
            (['pytorch', 'jax', 'keras'] as const).map((target) => [
              target,
              {
                make: "import tempfile\nfolder = tempfile.mkdtemp()\nfor name in 'ab':\n    open(folder + '/' + name + '.txt', 'w').close()",
                use: 'result = len($code)',
              },
            ]),
          ),
        },
      ),
    ],
  },
  'train.QueueRunner': runner,
  'train.queue_runner.add_queue_runner': runner,
  SparseFeature: parsing('SparseFeature'),
  parse_single_sequence_example: parsing('parse_single_sequence_example'),
  'io.parse_sequence_example': parsing('parse_sequence_example'),
  'python_io.TFRecordWriter.write': proto('self.write(...)'),
  'python_io.TFRecordWriter.close': proto('self.close()'),
  'python_io.TFRecordWriter.flush': proto('self.flush()'),
  'python_io.TFRecordOptions': proto('tf.io.TFRecordOptions(...)'),
  'python_io.TFRecordCompressionType.NONE': proto("''"),
  'python_io.TFRecordCompressionType.GZIP': proto("'GZIP'"),
  'python_io.TFRecordCompressionType.ZLIB': proto("'ZLIB'"),
  'python_io.tf_record_iterator': {
    pytorch: {
      code: 'iter(Pipeline.from_records(path))',
      helpers: ['Pipeline'],
      note: 'The records are bytes; compressed files open with `gzip`.',
    },
    jax: keep(RECORDS, { code: 'tf.data.TFRecordDataset(path).as_numpy_iterator()' }),
    keras: keep(RECORDS, { code: 'tf.data.TFRecordDataset(path).as_numpy_iterator()' }),
    signatures: [{ params: 'path, options=None' }],
    ...TFRECORD,
    proof: { cannotRun: 'The example of `tf.data.TFRecordDataset` runs the same reader.' },
  },
  'train.FeatureList': proto('tf.train.FeatureList(...)'),
  'train.FeatureLists': proto('tf.train.FeatureLists(...)'),
  'train.SequenceExample': proto('tf.train.SequenceExample(...)'),
  'train.SequenceExample.SerializeToString': proto(),
  'train.SequenceExample.FromString': proto(),
  'train.SequenceExample.ParseFromString': proto(),
  'train.SequenceExample.context': proto(),
  'train.SequenceExample.feature_lists': proto(),
  'train.Example.features': proto(),
  'train.Example.FromString': proto(),
  'train.Example.ParseFromString': proto(),
  'train.Features.feature': proto(),
  'train.Feature.int64_list': proto(),
  'train.Feature.float_list': proto(),
  'train.Feature.bytes_list': proto(),
  'train.Int64List.value': proto(),
  'train.FloatList.value': proto(),
  'train.BytesList.value': proto(),
  'io.decode_gif': decoding(image, 'decode_gif'),
  'io.decode_json_example': decoding('`json.loads(text)`.', 'decode_json_example'),
  'io.decode_base64': decoding('`base64.urlsafe_b64decode(text)`.', 'decode_base64'),
  'io.encode_base64': decoding('`base64.urlsafe_b64encode(data)`.', 'encode_base64'),
  'io.decode_compressed': decoding(
    '`gzip.decompress(data)` or `zlib.decompress(data)`.',
    'decode_compressed',
  ),
  'io.parse_tensor': decoding(
    'Save arrays with `np.save`, and read them with `np.load`; an old file is read once with TensorFlow.',
    'parse_tensor',
  ),
  'io.serialize_tensor': decoding('Save arrays with `np.save` or `torch.save`.', 'serialize_tensor'),
  'io.serialize_many_sparse': decoding(
    'Save the indices and values with `np.savez`.',
    'serialize_many_sparse',
  ),
  'data.experimental.ignore_errors': applied(
    '`try:` in `__getitem__`, and another index where it fails.',
    '`.ignore_errors()`',
  ),
  'data.experimental.prefetch_to_device': applied(
    '`x.to(device, non_blocking=True)` with `pin_memory=True` of the `DataLoader`.',
    '`.prefetch(2)`, and `jax.device_put` in the loop',
  ),
  'data.experimental.copy_to_device': applied('`x.to(device, non_blocking=True)`.', '`.prefetch(2)`'),
  'data.experimental.cardinality': applied('`len(dataset)`.', '`.cardinality()`'),
  'data.experimental.sample_from_datasets': applied(
    '`torch.utils.data.ConcatDataset` with a `torch.utils.data.WeightedRandomSampler`.',
    '`tf.data.Dataset.sample_from_datasets(...)`',
  ),
  'data.experimental.scan': applied(
    'A generator function that keeps the state in a variable.',
    '`.scan(...)`',
  ),
  'data.experimental.unique': applied('A generator function with a set of what was seen.', '`.unique()`'),
  'data.experimental.service.distribute': service,
  'data.experimental.service.DispatchServer': service,
  'data.experimental.service.WorkerServer': service,
  'data.experimental.service.WorkerConfig': service,
  'data.experimental.make_csv_dataset': applied(
    '`pandas.read_csv(path)` and a `TensorDataset`.',
    '`tf.data.experimental.make_csv_dataset(...)` stays',
  ),
  'data.experimental.CsvDataset': applied(
    '`pandas.read_csv(path)` and a `TensorDataset`.',
    '`tf.data.experimental.CsvDataset(...)` stays',
  ),
  'data.experimental.make_batched_features_dataset': applied(
    '`Pipeline.from_records(names)` of the helper, and parsing of your own.',
    '`tf.data.experimental.make_batched_features_dataset(...)` stays',
  ),
  'contrib.data.padded_batch_and_drop_remainder': drop,
  'contrib.data.ignore_errors': applied(
    '`try:` in `__getitem__`, and another index where it fails.',
    '`.ignore_errors()`',
  ),
  'contrib.data.prefetch_to_device': applied('`x.to(device, non_blocking=True)`.', '`.prefetch(2)`'),
  'contrib.slim.tfexample_decoder.TFExampleDecoder': parsing('parse_single_example'),
  'contrib.slim.tfexample_decoder.Tensor': parsing('FixedLenFeature'),
  'contrib.slim.tfexample_decoder.Image': decoding(image, 'decode_image'),
  'contrib.slim.tfexample_decoder.BoundingBox': parsing('VarLenFeature'),
  'contrib.slim.dataset.Dataset': input(
    'A `Dataset` with `__len__` and `__getitem__`.',
    '`tf.data.TFRecordDataset(names).map(parse)`.',
  ),
  'contrib.slim.dataset_data_provider.DatasetDataProvider': batch,
  'contrib.slim.prefetch_queue.prefetch_queue': queue,
  'examples.tutorials.mnist.input_data.read_data_sets': mnist,
  'contrib.learn.datasets.base.Datasets.train': part,
  'contrib.learn.datasets.base.Datasets.test': part,
  'contrib.learn.datasets.base.Datasets.validation': small(
    'The tutorial took the first 5000 images of the training set for it.',
  ),
  'contrib.learn.datasets.mnist.DataSet.images': small('The array of images.'),
  'contrib.learn.datasets.mnist.DataSet.labels': small('The array of labels.'),
  'contrib.learn.datasets.mnist.DataSet.num_examples': small('`len(images)`.'),
  'contrib.learn.datasets.mnist.DataSet.next_batch': input(
    '`for images, labels in DataLoader(dataset, batch_size=n, shuffle=True):`.',
    '`tf.data.Dataset.from_tensor_slices((images, labels)).shuffle(60000).batch(n)`.',
  ),
});
