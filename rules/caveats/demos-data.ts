/** Programs that show the caveats about input pipelines and files. */
import { demonstrations, units } from '../../src/catalog/kit.js';

const loader = 'from torch.utils.data import DataLoader, IterableDataset, TensorDataset, get_worker_info';

/** Three records, `one`, `two` and a line feed, `three`, as TFRecordWriter writes them. */
const records = `
import os, struct, tempfile
path = os.path.join(tempfile.mkdtemp(), 'records')
with open(path, 'wb') as file:
    file.write(bytes.fromhex(
        '0300000000000000b099490e6f6e65014055080400000000000000'
        '4245520474776f0a85fc936d0500000000000000eab2043e74687265656023fb45'))`;

/** An archive beside an empty cache; the file in it is \`data/a.txt\`. */
const archive = `
import io, os, pathlib, tarfile, tempfile
folder = tempfile.mkdtemp()
os.mkdir(folder + '/cache')
with tarfile.open(folder + '/data.tar.gz', 'w:gz') as tar:
    tar.addfile(tarfile.TarInfo('data/a.txt'), io.BytesIO())
origin = 'file://' + folder + '/data.tar.gz'`;

/** Twenty files with numbers for names. */
const twentyFiles = `
import glob, os, random, tempfile
folder = tempfile.mkdtemp()
for i in range(20):
    open(os.path.join(folder, '%02d' % i), 'w').close()`;

/** The largest way that an element went to the front. */
const sliding = 'result = max(value - place for place, value in enumerate(order)) <= 9';

export const dataDemos = demonstrations({
  'shuffle-buffer': {
    target: 'pytorch',
    source: `
order = [int(value) for value in tf.data.Dataset.range(1000).shuffle(10)]
${sliding}`,
    naive: `
${loader}
order = [int(value) for value in DataLoader(range(1000), shuffle=True)]
${sliding}`,
    right: `
import random
buffer, order = [], []
for value in range(1000):
    buffer.append(value)
    if len(buffer) >= 10:
        order.append(buffer.pop(random.randrange(10)))
order += random.sample(buffer, len(buffer))
${sliding}`,
    shows: { instead: 'kind' },
  },
  'data-order': {
    target: 'pytorch',
    source: 'result = [len(batch) for batch in tf.data.Dataset.range(10).repeat(2).batch(4)]',
    naive: `
${loader}
result = [len(batch) for epoch in range(2) for batch in DataLoader(range(10), batch_size=4)]`,
    right: `
import itertools
elements = itertools.chain.from_iterable(range(10) for epoch in range(2))
result = [len(batch) for batch in iter(lambda: list(itertools.islice(elements, 4)), [])]`,
    shows: { instead: 'kind' },
  },
  'worker-duplicates': {
    target: 'pytorch',
    source: 'result = len(list(tf.data.Dataset.range(10).map(lambda v: v, num_parallel_calls=2)))',
    naive: `
${loader}
class Records(IterableDataset):
    def __iter__(self):
        return iter(range(10))
result = len(list(DataLoader(Records(), batch_size=None, num_workers=2, multiprocessing_context='fork')))`,
    right: `
${loader}
class Records(IterableDataset):
    def __iter__(self):
        worker = get_worker_info()
        return iter(range(worker.id, 10, worker.num_workers))
result = len(list(DataLoader(Records(), batch_size=None, num_workers=2, multiprocessing_context='fork')))`,
    shows: { apart: 1 },
  },
  'collate-dtype': {
    target: 'pytorch',
    source: 'result = next(iter(tf.data.Dataset.from_tensor_slices([0.5, 1.5]).batch(2)))',
    naive: `
${loader}
result = next(iter(DataLoader([0.5, 1.5], batch_size=2)))`,
    right: `
${loader}
result = next(iter(DataLoader([torch.tensor(0.5), torch.tensor(1.5)], batch_size=2)))`,
    shows: { instead: 'type' },
  },
  'fit-shuffle': [
    {
      target: 'pytorch',
      source: `
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(tf.ones([64, 2]), tf.ones([64, 1]), verbose=0)
result = model.optimizer.iterations`,
      naive: `
${loader}
result = torch.tensor(len(DataLoader(TensorDataset(torch.ones(64, 2), torch.ones(64, 1)))))`,
      right: `
${loader}
data = TensorDataset(torch.ones(64, 2), torch.ones(64, 1))
result = torch.tensor(len(DataLoader(data, batch_size=32, shuffle=True)))`,
      shows: { apart: 30 },
    },
    {
      target: 'pytorch',
      source: `
model = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer='ones')])
result = model(np.ones([4, 2]))`,
      naive: `
model = nn.Linear(2, 1)
nn.init.ones_(model.weight)
nn.init.zeros_(model.bias)
result = model(torch.from_numpy(np.ones([4, 2])))`,
      right: `
model = nn.Linear(2, 1)
nn.init.ones_(model.weight)
nn.init.zeros_(model.bias)
result = model(torch.from_numpy(np.ones([4, 2])).float())`,
      shows: { raises: 'same dtype' },
    },
  ],
  'tfrecord-reader': {
    target: 'pytorch',
    source: `${records}
result = [record.numpy() for record in tf.data.TFRecordDataset(path)]`,
    naive: `${records}
result, data = [], open(path, 'rb').read()
while data:
    size = struct.unpack('<Q', data[:8])[0]
    result.append(data[8 : 8 + size])
    data = data[8 + size :]`,
    right: `${records}
result, data = [], open(path, 'rb').read()
while data:
    size = struct.unpack('<Q', data[:8])[0]
    result.append(data[12 : 12 + size])
    data = data[16 + size :]`,
    shows: { instead: 'kind' },
  },
  'pad-sequences-pre': {
    target: 'pytorch',
    source: 'result = tf.keras.preprocessing.sequence.pad_sequences([[1, 2, 3], [4]])',
    naive:
      'result = nn.utils.rnn.pad_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])], batch_first=True)',
    right: `
rows = [torch.tensor([1, 2, 3]), torch.tensor([4])]
result = nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_side='left')`,
    shows: { apart: 0.9 },
  },
  'glob-order': {
    target: 'pytorch',
    source: `${twentyFiles}
files = tf.data.Dataset.list_files(folder + '/*')
first, second = ([str(file.numpy()) for file in files] for epoch in range(2))
result = first == second`,
    naive: `${twentyFiles}
files = glob.glob(folder + '/*')
first, second = (list(files) for epoch in range(2))
result = first == second`,
    right: `${twentyFiles}
files = sorted(glob.glob(folder + '/*'))
first, second = (random.sample(files, len(files)) for epoch in range(2))
result = first == second`,
    shows: { instead: 'kind' },
  },
  'get-file-extract': {
    target: 'keras',
    backends: ['jax'],
    source: `${archive}
path = tf.keras.utils.get_file('data.tar.gz', origin, extract=True, cache_dir=folder + '/cache')
result = (pathlib.Path(path).parent / 'data' / 'a.txt').exists()`,
    naive: `${archive}
path = keras.utils.get_file('data.tar.gz', origin, extract=True, cache_dir=folder + '/cache')
result = (pathlib.Path(path).parent / 'data' / 'a.txt').exists()`,
    right: `${archive}
path = keras.utils.get_file('data.tar.gz', origin, extract=True, cache_dir=folder + '/cache')
result = (pathlib.Path(path) / 'data' / 'a.txt').exists()`,
    shows: { instead: 'kind' },
  },
  'image-generator': [
    {
      target: 'keras',
      source: 'result = tf.keras.preprocessing.image.ImageDataGenerator(width_shift_range=0.1).fill_mode',
      naive: 'result = keras.layers.RandomTranslation(0.0, 0.1).fill_mode',
      right: "result = keras.layers.RandomTranslation(0.0, 0.1, fill_mode='nearest').fill_mode",
      shows: { instead: 'kind' },
    },
    {
      target: 'keras',
      source: `
generator = tf.keras.preprocessing.image.ImageDataGenerator(width_shift_range=2)
result = max(abs(generator.get_random_transform((8, 8, 3))['ty']) for _ in range(20)) <= 2`,
      naive: `
layer = keras.layers.RandomTranslation(0.0, 2)
image = ops.tile(ops.reshape(ops.arange(8.0), (1, 1, 8, 1)), (1, 8, 1, 1))
result = float(ops.max(ops.abs(layer(image, training=True) - image))) <= 2`,
      right: `
layer = keras.layers.RandomTranslation(0.0, 2 / 8, fill_mode='nearest')
image = ops.tile(ops.reshape(ops.arange(8.0), (1, 1, 8, 1)), (1, 8, 1, 1))
result = float(ops.max(ops.abs(layer(image, training=True) - image))) <= 2`,
      shows: { raises: 'range [-1.0, 1.0]' },
    },
  ],
  'applications-weights': {
    target: 'pytorch',
    inputs: { x: units(1, 4, 4, 3) },
    source: 'result = tf.keras.applications.resnet50.preprocess_input(255.0 * x)',
    naive: 'result = (x - torch.tensor([0.485, 0.456, 0.406])) / torch.tensor([0.229, 0.224, 0.225])',
    right: 'result = (255.0 * x).flip(-1) - torch.tensor([103.939, 116.779, 123.68])',
    shows: { apart: 0.5 },
  },
  'mnist-tutorial':
    'It needs the images of MNIST from the network, and `tensorflow.examples`, which no release of TensorFlow that still installs has.',
  'transformers-tensorflow-removed':
    'It needs version 4 of Transformers with TensorFlow beside version 5, which no one environment can hold: the figures were measured by hand with 4.57.6 and 5.18.0.',
});
