/**
 * Rows of `tf.keras.utils`, `preprocessing` and `datasets`: plain Python around a model. The old names of Keras 2 count as the same.
 */
import type { AdviceText, Example, RowText } from '../../src/catalog/kit.js';
import { keep, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;
const hours = { effort: 'hours' } as const;

const helper = (code: string, name: string): AdviceText => ({ code, helpers: [name] });

const categorical: RowText = {
  signatures: [{ params: 'y, num_classes=None, dtype="float32"' }],
  pytorch: helper('to_categorical(y, num_classes)', 'to_categorical'),
  jax: helper('to_categorical(y, num_classes)', 'to_categorical'),
  keras: "keras.utils.to_categorical(y, num_classes).astype('float32')",
  note: 'It gives NumPy; of a tensor inside a model take the one-hot function of the framework.',
  examples: [
    { y: py('[0, 2, 1, 3]') },
    { y: py('[0, 2, 1, 3]'), num_classes: 5 },
    { y: py('np.array([[1], [0], [2]])'), num_classes: 3 },
    { y: py('np.array([[1, 2], [0, 1]])') },
  ],
};

const SEQUENCES = '[[1, 2, 3], [4], [5, 6, 7, 8, 9]]';
const padded: RowText = {
  signatures: [
    { params: 'sequences, maxlen=None, dtype="int32", padding="pre", truncating="pre", value=0.0' },
  ],
  pytorch: helper(
    'pad_sequences(sequences, maxlen=maxlen, dtype=dtype, padding=padding, truncating=truncating, value=value)',
    'pad_sequences',
  ),
  jax: helper(
    'pad_sequences(sequences, maxlen=maxlen, dtype=dtype, padding=padding, truncating=truncating, value=value)',
    'pad_sequences',
  ),
  keras: 'keras.utils.pad_sequences(...)',
  aliases: ['tf.keras.utils.pad_sequences'],
  caveats: ['pad-sequences-pre'],
  examples: [
    {},
    { maxlen: 4 },
    { maxlen: 4, padding: 'post' },
    { maxlen: 4, padding: 'post', truncating: 'post', value: -1 },
    { maxlen: 4, dtype: 'float32' },
  ].map((more) => ({ sequences: py(SEQUENCES), ...more })),
};

const SAVED_IMAGE =
  "import os, tempfile\nfrom PIL import Image\npath = os.path.join(tempfile.mkdtemp(), 'a.png')";
const PICTURE = "np.linspace(-1, 3, 60).reshape(4, 5, 3).astype('float32')";

const DOWNLOAD =
  "import os, tarfile, tempfile\nfolder = tempfile.mkdtemp()\nos.mkdir(folder + '/cache')\nwith open(folder + '/a.txt', 'w') as file:\n    file.write('hello')\norigin = 'file://' + folder + '/a.txt'";
const ARCHIVE =
  "\nos.mkdir(folder + '/data')\nos.rename(folder + '/a.txt', folder + '/data/a.txt')\nwith tarfile.open(folder + '/data.tar.gz', 'w:gz') as archive:\n    archive.add(folder + '/data', 'data')\norigin = 'file://' + folder + '/data.tar.gz'";

/** A file of this machine is downloaded. */
const downloaded = (args: Example, more = '', use = 'open(path).read()') =>
  trial(
    { ...args, origin: py('origin'), cache_dir: py("folder + '/cache'") },
    {
      source: { make: DOWNLOAD + more, use: `path = $call\nresult = ${use}` },
      gradient: 'A file has no gradient.',
    },
  );

const loadImage: RowText = {
  signatures: [
    {
      params:
        'path, grayscale=False, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False',
    },
  ],
  pytorch: pillow(),
  jax: pillow(),
  keras: [
    {
      when: 'grayscale is True',
      code: "keras.utils.load_img(path, color_mode='grayscale', target_size=target_size, interpolation=interpolation)",
    },
    {
      code: 'keras.utils.load_img(path, color_mode=color_mode, target_size=target_size, interpolation=interpolation, keep_aspect_ratio=keep_aspect_ratio)',
    },
  ],
  aliases: ['tf.keras.utils.load_img'],
  note: 'Keras resizes to `target_size=(height, width)` with the nearest pixel by default; Pillow counts (width, height).',
  examples: [
    {},
    { target_size: py('(2, 3)') },
    { grayscale: true },
    { color_mode: 'grayscale' },
    { color_mode: 'grayscale', target_size: py('(2, 3)') },
    { target_size: py('(2, 3)'), interpolation: 'bilinear' },
  ].map((more) =>
    trial(
      { path: py('path'), ...more },
      {
        holes: { filter: 'Image.Resampling.BILINEAR' },
        source: {
          make: `${SAVED_IMAGE}\nImage.fromarray((np.arange(60) * 4).reshape(4, 5, 3).astype('uint8')).save(path)`,
          use: "result = np.asarray($call).astype('float32')",
        },
        gradient: 'A file has no gradient.',
      },
    ),
  ),
};

function pillow(): AdviceText {
  const mode = "(grayscale is True or color_mode == 'grayscale')";
  const nearest = "interpolation == 'nearest'";
  return [
    { when: `${mode} and target_size is None`, code: "Image.open(path).convert('L')" },
    {
      when: `${mode} and ${nearest}`,
      code: "Image.open(path).convert('L').resize((target_size[1], target_size[0]), Image.Resampling.NEAREST)",
    },
    { when: 'target_size is None', code: "Image.open(path).convert('RGB')" },
    {
      when: nearest,
      code: "Image.open(path).convert('RGB').resize((target_size[1], target_size[0]), Image.Resampling.NEAREST)",
    },
    {
      code: "Image.open(path).convert('RGB').resize((target_size[1], target_size[0]), ?filter)",
      holes: { filter: 'The filter of that name: `Image.Resampling.BILINEAR`.' },
    },
  ];
}

const toArray: RowText = {
  signatures: [{ params: 'img, data_format=None, dtype=None' }],
  pytorch: arrayOf(),
  jax: arrayOf(),
  keras: 'keras.utils.img_to_array(...)',
  aliases: ['tf.keras.preprocessing.image.img_to_array'],
  note: 'It is (height, width, channels), from 0 to 255; `torchvision.transforms.functional.to_tensor` is (channels, height, width) from 0 to 1.',
  examples: [
    { img: py("np.arange(60).astype('uint8').reshape(4, 5, 3)") },
    { img: py("np.arange(60).astype('uint8').reshape(4, 5, 3)"), dtype: 'uint8' },
    { img: py("np.arange(60).astype('uint8').reshape(4, 5, 3)"), data_format: 'channels_last' },
  ],
};

function arrayOf(): AdviceText {
  return [
    {
      when: "data_format == 'channels_first'",
      code: "np.atleast_3d(np.asarray(img, dtype='float32')).transpose(2, 0, 1)",
    },
    { when: 'dtype is None', code: "np.atleast_3d(np.asarray(img, dtype='float32'))" },
    { code: 'np.atleast_3d(np.asarray(img, dtype=dtype))' },
  ];
}

const arrayToImage: RowText = {
  signatures: [{ params: 'x, data_format=None, scale=True, dtype=None' }],
  pytorch: imageOf(),
  jax: imageOf(),
  keras: 'keras.utils.array_to_img(...)',
  aliases: ['tf.keras.preprocessing.image.array_to_img'],
  examples: [
    { x: py(PICTURE) },
    { x: py("np.arange(60).reshape(4, 5, 3).astype('float32')"), scale: false },
    { x: py("np.arange(20).reshape(4, 5, 1).astype('float32')") },
  ].map((args) =>
    trial(args, {
      source: { use: "result = np.asarray($call).astype('float32')" },
      gradient: 'Pixels have no gradient.',
    }),
  ),
};

function imageOf(): AdviceText {
  return [
    { when: 'scale is False', code: "Image.fromarray(np.asarray(x).squeeze().astype('uint8'))" },
    {
      code: "Image.fromarray(((np.asarray(x) - np.min(x)) / max(np.ptp(x), 1e-12) * 255).squeeze().astype('uint8'))",
      note: 'By default Keras stretches the values from 0 to 255.',
    },
  ];
}

/** A function whose answer is the same sentence in both. */
const told = (text: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(text, minutes),
  jax: redesign(text, minutes),
  keras,
  ...more,
});

const fromDirectory = (kind: string, torch: string): RowText => ({
  pytorch: redesign(torch, hours),
  jax: keep(
    'It gives a `tf.data.Dataset`: keep it as the input pipeline, `.as_numpy_iterator()` gives the batches.',
  ),
  keras: {
    code: `keras.utils.${kind}(...)`,
    note: 'It gives a `tf.data.Dataset` on every backend, so TensorFlow stays installed; `fit` takes it. From Keras 3.10 `format="grain"` gives a Grain data set.',
  },
  proof: { cannotRun: 'It reads a folder of files.' },
});

const TEXTS = "['The cat sat on the mat.', 'The dog ate, and the cat ran.']";
const tokenizerRow: RowText = {
  signatures: [
    {
      params:
        'num_words=None, filters=\'!"#$%&()*+,-./:;<=>?@[\\\\]^_`{|}~\\t\\n\', lower=True, split=" ", char_level=False, ' +
        'oov_token=None, document_count=0, **kwargs',
    },
    { params: 'nb_words=None, **kwargs', rename: { nb_words: 'num_words' } },
  ],
  pytorch: helper('Tokenizer(...)', 'Tokenizer'),
  jax: helper('Tokenizer(...)', 'Tokenizer'),
  keras: {
    code: 'Tokenizer(...)',
    helpers: ['Tokenizer'],
    note: '`keras.layers.TextVectorization` is what Keras has instead: it orders equal counts otherwise, pads, and numbers words from 2.',
  },
  examples: [{}, { num_words: 4 }, { num_words: 5, oov_token: '<unk>' }, { char_level: true }].map((args) =>
    trial(args, {
      source: {
        make: `made = $call\nmade.fit_on_texts(${TEXTS})`,
        use: `result = [made.texts_to_sequences(['the mat ran', 'a cat']), len(made.word_index), made.sequences_to_texts([[1, 2]])]`,
      },
    }),
  ),
};
/** A method or attribute of the tokenizer, which the helper of the same name has too. */
const tokenized = (code: string, args: Example = {}, use = 'result = $call'): RowText => ({
  pytorch: `self.${code}`,
  jax: `self.${code}`,
  keras: `self.${code}`,
  examples: [
    trial(
      { self: py('made'), ...args },
      {
        source: { make: `made = tf.keras.preprocessing.text.Tokenizer()\nmade.fit_on_texts(${TEXTS})`, use },
      },
    ),
  ],
});

export const kerasUtils = table('tf.keras', {
  'utils.to_categorical': categorical,
  'preprocessing.sequence.pad_sequences': padded,
  'preprocessing.image.load_img': loadImage,
  'utils.img_to_array': toArray,
  'utils.array_to_img': arrayToImage,
  'utils.save_img': {
    signatures: [{ params: 'path, x, data_format=None, file_format=None, scale=True, **kwargs' }],
    pytorch:
      "Image.fromarray(((np.asarray(x) - np.min(x)) / max(np.ptp(x), 1e-12) * 255).squeeze().astype('uint8')).save(path)",
    jax: "Image.fromarray(((np.asarray(x) - np.min(x)) / max(np.ptp(x), 1e-12) * 255).squeeze().astype('uint8')).save(path)",
    keras: 'keras.utils.save_img(...)',
    aliases: ['tf.keras.preprocessing.image.save_img'],
    note: 'By default Keras stretches the values from 0 to 255; with `scale=False` leave that out.',
    examples: [
      trial(
        { path: py('path'), x: py(PICTURE) },
        {
          source: {
            make: SAVED_IMAGE,
            use: `$call\nresult = np.asarray(Image.open(path)).astype('float32')`,
          },
          gradient: 'A file has no gradient.',
        },
      ),
    ],
  },
  'utils.get_file': {
    signatures: [
      {
        params:
          'fname=None, origin=None, untar=False, md5_hash=None, file_hash=None, cache_subdir="datasets", hash_algorithm="auto", ' +
          'extract=False, archive_format="auto", cache_dir=None',
      },
    ],
    pytorch: helper('get_file(...)', 'get_file'),
    jax: helper('get_file(...)', 'get_file'),
    keras: [
      {
        when: 'untar is True',
        code: 'os.path.join(keras.utils.get_file(fname, origin, extract=True, cache_subdir=cache_subdir, cache_dir=cache_dir), fname)',
        note: '`untar` is gone: `extract=True` gives a folder that holds what the archive held.',
      },
      { code: 'keras.utils.get_file(...)' },
    ],
    caveats: ['get-file-extract'],
    examples: [
      downloaded({ fname: 'a.txt' }),
      downloaded({ fname: 'a.txt', cache_subdir: 'here' }),
      downloaded({ fname: 'a.txt', file_hash: py("__import__('hashlib').sha256(b'hello').hexdigest()") }),
      downloaded({ fname: 'data', untar: true }, ARCHIVE, 'sorted(os.listdir(path))'),
    ],
  },
  'utils.set_random_seed': {
    signatures: [{ params: 'seed' }],
    pytorch: {
      code: 'torch.manual_seed(seed)',
      note: 'Keras also seeds `random` and NumPy: `random.seed(seed)`, `np.random.seed(seed)`.',
    },
    jax: redesign(
      'There is no global seed: `rngs = nnx.Rngs(seed)` or `jax.random.key(seed)`, handed on.',
      minutes,
    ),
    keras: 'keras.utils.set_random_seed(seed)',
    proof: { compare: 'type' },
    examples: [trial({ seed: 3 }, { source: { use: '$call\nresult = 1' } })],
  },
  'utils.normalize': {
    signatures: [{ params: 'x, axis=-1, order=2' }],
    pytorch: {
      code: '?x / np.maximum(np.linalg.norm(x, order, axis, keepdims=True), 1e-12)'.replace('?x', 'x'),
    },
    jax: 'x / np.maximum(np.linalg.norm(x, order, axis, keepdims=True), 1e-12)',
    keras: [
      { when: 'axis == -1', code: 'keras.utils.normalize(x, order=order)' },
      {
        code: 'x / np.maximum(np.linalg.norm(x, order, axis, keepdims=True), 1e-12)',
        note: '`keras.utils.normalize` of Keras 3.15 fails on other axes.',
      },
    ],
    examples: [
      { x: py("np.arange(12, dtype='float32').reshape(3, 4)") },
      { x: py("np.arange(12, dtype='float32').reshape(3, 4)"), axis: 0 },
    ],
  },
  'utils.plot_model': told(
    '`torchinfo.summary(model)` for a table, `torchview.draw_graph` for a picture; of an NNX module `nnx.tabulate(model, x)` prints one.',
    'keras.utils.plot_model(...)',
    { proof: { cannotRun: 'It needs Graphviz.' } },
  ),
  'utils.Progbar': told('`tqdm.tqdm(loader)` around the loop.', 'keras.utils.Progbar(...)', {
    proof: { cannotRun: 'It only prints.' },
  }),
  'utils.Sequence': {
    pytorch: {
      code: 'Dataset',
      note: '`torch.utils.data.Dataset` gives one example by index and a `DataLoader` makes the batches; with whole batches pass `batch_size=None`.',
    },
    jax: redesign(
      'A class with `__len__` and `__getitem__`, iterated in the loop; `grain.MapDataset.source(...)` adds shuffling and workers.',
      minutes,
    ),
    keras: 'keras.utils.PyDataset',
    note: '`__init__` must call `super().__init__(**kwargs)`, which takes `workers` and `use_multiprocessing` now.',
    proof: { cannotRun: 'It is a base class.' },
  },
  'utils.custom_object_scope': told(
    'Modules are built by your own code, so nothing looks classes up by name.',
    'keras.utils.custom_object_scope(...)',
    { proof: { cannotRun: 'It is a context around loading.' } },
  ),
  'utils.get_custom_objects': told(
    'Modules are built by your own code, so nothing looks classes up by name.',
    'keras.utils.get_custom_objects()',
  ),
  'utils.register_keras_serializable': {
    pytorch: remove('Modules are built by your own code, so nothing looks classes up by name.'),
    jax: remove('Modules are built by your own code, so nothing looks classes up by name.'),
    keras: 'keras.saving.register_keras_serializable(...)',
  },
  'utils.multi_gpu_model': {
    pytorch: redesign(
      '`nn.parallel.DistributedDataParallel`, one process a GPU, started by `torchrun`.',
      hours,
    ),
    jax: redesign(
      'Shard the batch over a mesh: `jax.device_put(batch, NamedSharding(mesh, PartitionSpec("data")))`.',
      hours,
    ),
    keras: redesign(
      '`keras.distribution.set_distribution(keras.distribution.DataParallel())` on the JAX backend, `tf.distribute.MirroredStrategy` on TensorFlow.',
      hours,
    ),
  },
  'utils.image_dataset_from_directory': {
    ...fromDirectory(
      'image_dataset_from_directory',
      '`torchvision.datasets.ImageFolder(directory, transform)` reads the same folders; a `DataLoader` makes the batches. `validation_split` becomes `torch.utils.data.random_split`, `image_size` a `transforms.Resize` whose antialiasing differs.',
    ),
    aliases: ['tf.keras.preprocessing.image_dataset_from_directory'],
  },
  'utils.text_dataset_from_directory': {
    ...fromDirectory(
      'text_dataset_from_directory',
      'A `torch.utils.data.Dataset` over the files of each class folder, or `datasets.load_dataset("text", data_dir=...)`.',
    ),
    aliases: ['tf.keras.preprocessing.text_dataset_from_directory'],
  },
  'utils.timeseries_dataset_from_array': {
    ...fromDirectory(
      'timeseries_dataset_from_array',
      '`torch.as_tensor(data).unfold(0, sequence_length, sequence_stride)` gives the windows, with time as the last axis; a `TensorDataset` of them and the targets goes into a `DataLoader`.',
    ),
    aliases: ['tf.keras.preprocessing.timeseries_dataset_from_array'],
  },
  'preprocessing.text.Tokenizer': tokenizerRow,
  'preprocessing.text.Tokenizer.fit_on_texts': tokenized(
    'fit_on_texts(...)',
    { texts: py(TEXTS) },
    '$call\nresult = made.word_index',
  ),
  'preprocessing.text.Tokenizer.texts_to_sequences': tokenized('texts_to_sequences(...)', {
    texts: py(TEXTS),
  }),
  'preprocessing.text.Tokenizer.sequences_to_texts': tokenized('sequences_to_texts(...)', {
    sequences: py('[[1, 2]]'),
  }),
  'preprocessing.text.Tokenizer.texts_to_matrix': tokenized('texts_to_matrix(...)', { texts: py(TEXTS) }),
  'preprocessing.text.Tokenizer.word_index': tokenized('word_index'),
  'preprocessing.text.Tokenizer.index_word': tokenized('index_word'),
  'preprocessing.text.Tokenizer.word_counts': tokenized('word_counts', {}, 'result = dict($call)'),
  'preprocessing.text.text_to_word_sequence': {
    signatures: [
      { params: 'input_text, filters=\'!"#$%&()*+,-./:;<=>?@[\\\\]^_`{|}~\\t\\n\', lower=True, split=" "' },
    ],
    pytorch: helper('text_to_word_sequence(...)', 'text_to_word_sequence'),
    jax: helper('text_to_word_sequence(...)', 'text_to_word_sequence'),
    keras: helper('text_to_word_sequence(...)', 'text_to_word_sequence'),
    examples: [{ input_text: 'The cat, sat!' }, { input_text: 'The cat, sat!', lower: false }],
  },
});
