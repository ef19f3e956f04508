import { idiom } from '../../../src/catalog/kit.js';

export default idiom('parse-example', {
  title: 'Records parsed by a schema',
  text: 'A record of a TFRecord file is a `tf.train.Example`, and `parse_single_example` makes tensors of it by a schema of `FixedLenFeature` and `VarLenFeature`. PyTorch and JAX have no such parser. Where the pipeline of `tf.data` stays, the parsing stays in it; otherwise the records are converted once.',
  parts: {
    parse: {
      symbols: [
        'tf.parse_single_example',
        'tf.parse_example',
        'tf.io.parse_single_example',
        'tf.io.parse_example',
        'tf.parse_single_sequence_example',
        'tf.io.parse_sequence_example',
      ],
      role: ['call', 'reference'],
    },
    schema: {
      symbols: [
        'tf.FixedLenFeature',
        'tf.VarLenFeature',
        'tf.FixedLenSequenceFeature',
        'tf.io.*LenFeature',
        'tf.io.*LenSequenceFeature',
      ],
      role: 'call',
    },
  },
  needs: ['parse|schema'],
  at: 'parse|schema',
  scale: 'structure',
  slots: { schema: ['textName(parse.features)', 'schema'] },
  pytorch: {
    code: `
def convert(files, schema, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for i, record in enumerate(tf.data.TFRecordDataset(files)):
        example = tf.io.parse_single_example(record, schema)
        dense = {k: tf.sparse.to_dense(v) if isinstance(v, tf.SparseTensor) else v for k, v in example.items()}
        np.savez(folder / f"{i:08}.npz", **{k: v.numpy() for k, v in dense.items()})

class Examples(Dataset):
    def __init__(self, folder):
        self.files = sorted(folder.glob("*.npz"))

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        with np.load(self.files[index]) as example:
            return {name: torch.as_tensor(example[name]) for name in example}`,
    note: '`convert` is run once, where TensorFlow is installed, with the schema as it stands; many small records are better put into one array a name. Images stay encoded (`np.savez` keeps `bytes`) and are decoded in `__getitem__`. Without any conversion the helper `parse_record`, which the advice on the call shows, reads records in pure Python, more slowly.',
    caveats: ['tfrecord-reader', 'string-bytes'],
    effort: 'hours',
  },
  jax: {
    kind: 'keep',
    code: `
def parse(record):
    example = tf.io.parse_single_example(record, $schema)
    return {k: tf.sparse.to_dense(v) if isinstance(v, tf.SparseTensor) else v for k, v in example.items()}

dataset = tf.data.TFRecordDataset(?files).map(parse)`,
    holes: { files: 'The names of the record files.' },
    note: 'The parsing stays, under its names of version 2 in `tf.io`, and `dataset.as_numpy_iterator()` gives the arrays. What `VarLenFeature` gives is made dense in the pipeline: a sparse tensor is no array. JAX takes no strings, so decode or look them up there as well.',
    caveats: ['tfrecord-reader', 'string-bytes'],
    effort: 'minutes',
  },
  keras: {
    kind: 'keep',
    code: `
def parse(record):
    example = tf.io.parse_single_example(record, $schema)
    return {k: tf.sparse.to_dense(v) if isinstance(v, tf.SparseTensor) else v for k, v in example.items()}

dataset = tf.data.TFRecordDataset(?files).map(parse)`,
    holes: { files: 'The names of the record files.' },
    note: 'The parsing stays, under its names of version 2 in `tf.io`, and `fit` takes the dataset under every backend. What `VarLenFeature` gives is made dense in the pipeline, and strings are decoded or looked up there.',
    caveats: ['string-bytes'],
    effort: 'minutes',
  },
});
