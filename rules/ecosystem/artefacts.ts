/** Kinds of files that hold a model or data, and what each means for who goes to a target. */
import { artefacts } from '../../src/catalog/kit.js';

const OWN_READER =
  'TensorFlow records can be read without TensorFlow (`tfrecord`, `array_record` after a conversion)';

export const artefactKinds = artefacts({
  checkpoint: {
    title: 'TensorFlow checkpoint (`.ckpt`)',
    weights: true,
    text: 'It holds numbers by name and no program. Every TensorFlow reads it with `tf.train.load_checkpoint`, 2.21 included, without the code that wrote it.',
    means: {
      pytorch: 'The numbers go into a `state_dict` by a map of names.',
      jax: 'The numbers go into NNX state by a map of names.',
      keras: 'The numbers go into layers by `set_weights`; Keras 3 does not read the file itself.',
      tensorflow: 'It stays as it is.',
    },
    source: '`tf.train.list_variables`, run on 2.21',
    sure: 'ran',
  },
  'saved-model': {
    title: 'SavedModel (`saved_model.pb` with `variables/`)',
    weights: true,
    text: 'It holds a graph and its numbers; TensorFlow 2.21 loads and runs even one that TensorFlow 1 wrote. Nobody else runs it.',
    means: {
      pytorch:
        'The numbers are ported like those of a checkpoint; the graph is rewritten, or goes through ONNX to be run as it is.',
      jax: 'The numbers are ported like those of a checkpoint; the graph is rewritten.',
      keras:
        '`keras.models.load_model` refuses it; `keras.layers.TFSMLayer` runs it inside a model on the TensorFlow backend, for inference only.',
      tensorflow: '`tf.saved_model.load` runs it.',
    },
    source: 'run on 2.21: a SavedModel by `simple_save` loaded, `keras.models.load_model` refused it',
    sure: 'ran',
  },
  keras: {
    title: 'Keras 3 file (`.keras`)',
    weights: true,
    text: 'It holds the layers by name, their settings and their numbers.',
    means: {
      pytorch: 'Keras 3 on PyTorch loads it as it is; for plain PyTorch the numbers are ported.',
      jax: 'Keras 3 on JAX loads it as it is; for NNX the numbers are ported.',
      keras: 'It loads as it is, on every backend, unless a Lambda layer or own class is missing.',
      tensorflow: 'It stays as it is.',
    },
    source: 'keras-team/keras: README',
    sure: 'read',
  },
  h5: {
    title: 'HDF5 file (`.h5`, `.hdf5`)',
    weights: true,
    text: 'Most are Keras 2 models or weights. A whole model holds settings that Keras 3 may refuse; weights alone depend on nothing but names and order.',
    means: {
      pytorch: 'The numbers are ported by a map of names.',
      jax: 'The numbers are ported by a map of names.',
      keras:
        '`load_weights` reads it into the same layers; `load_model` reads what has no settings that Keras 3 dropped.',
      tensorflow: '`tf-keras` loads it as it is.',
    },
    source: '`advise weights` and its fixtures, run',
    sure: 'ran',
  },
  tflite: {
    title: 'TensorFlow Lite model (`.tflite`)',
    weights: false,
    text: 'It is for running, not for training, and LiteRT still runs it whatever trained it.',
    means: {
      pytorch: 'It is made anew from the ported model, by `litert-torch` or for ExecuTorch.',
      jax: 'It is made anew, through a SavedModel by `jax2tf`.',
      keras: 'It is made anew by `model.export(path, format="litert")`.',
      tensorflow: 'It stays as it is; `ai-edge-litert` runs it.',
    },
    source: 'run on 2.21',
    sure: 'ran',
  },
  'frozen-graph': {
    title: 'Frozen graph (`.pb`)',
    weights: true,
    text: 'It is one graph with its numbers inside as constants; TensorFlow 2.21 still runs it by `tf.compat.v1.import_graph_def`.',
    means: {
      pytorch: 'The numbers can be read out of the constants; the graph is rewritten.',
      jax: 'The numbers can be read out of the constants; the graph is rewritten.',
      keras: 'The numbers can be read out of the constants; the graph is rewritten.',
      tensorflow: '`tf.compat.v1.wrap_function` runs it.',
    },
    source: 'run on 2.21',
    sure: 'ran',
  },
  tfrecord: {
    title: 'TensorFlow records (`.tfrecord`)',
    weights: false,
    text: `It is data, and no framework's own: ${OWN_READER}.`,
    means: {
      pytorch:
        'Convert it once to files that a `Dataset` reads by index, or read it with the package `tfrecord`.',
      jax: '`tf.data` may stay for reading, or convert it once for Grain.',
      keras: '`tf.data` may stay for reading.',
      tensorflow: 'It stays as it is.',
    },
    source: 'google/array_record; vahidk/tfrecord',
    sure: 'background',
  },
  'meta-graph': {
    title: 'Graph beside a checkpoint (`.meta`)',
    weights: false,
    text: 'It is the graph of a TensorFlow 1 program; with the checkpoint it runs by `tf.compat.v1.train.import_meta_graph`, without the code.',
    means: {
      pytorch: 'Nothing reads it; use it to make reference outputs.',
      jax: 'Nothing reads it; use it to make reference outputs.',
      keras: 'Nothing reads it; use it to make reference outputs.',
      tensorflow:
        '`tf.compat.v1.train.import_meta_graph` reads it, unless it holds operations of `tf.contrib`.',
    },
    source: 'tensorflow/tensorflow',
    sure: 'background',
  },
  events: {
    title: 'TensorBoard logs (`events.out.tfevents`)',
    weights: false,
    text: 'TensorBoard reads them without TensorFlow.',
    means: {
      pytorch: '`torch.utils.tensorboard` writes the same format.',
      jax: '`tensorboardX` writes the same format.',
      keras: '`keras.callbacks.TensorBoard` writes the same format.',
      tensorflow: 'They stay as they are.',
    },
    source: 'tensorflow/tensorboard',
    sure: 'background',
  },
  json: {
    title: 'Keras architecture (`.json`)',
    weights: false,
    text: 'It describes layers without numbers, in the terms of the Keras that wrote it.',
    means: {
      pytorch: 'Read it to rebuild the layers.',
      jax: 'Read it to rebuild the layers.',
      keras: '`keras.models.model_from_json` reads what has no settings that Keras 3 dropped.',
      tensorflow: '`tf-keras` reads it.',
    },
    source: 'keras-team/keras#20081',
    sure: 'read',
  },
});
