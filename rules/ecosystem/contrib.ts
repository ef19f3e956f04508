/** What became of the parts of `tf.contrib`: the first home after TensorFlow 2.0, what became of that, and today's. */
import { contribFates } from '../../src/catalog/kit.js';

const TFA = 'TensorFlow Addons';
const ESTIMATOR = 'Estimator';
const LOOP = { pytorch: 'a training loop', jax: 'a training loop with Optax', keras: '`keras.Model.fit`' };
const DISTRIBUTED = {
  pytorch: '`DistributedDataParallel`, FSDP2',
  jax: '`jax.jit` with `NamedSharding`',
  keras: '`keras.distribution`',
  tensorflow: '`tf.distribute`',
};
const FOREST = {
  pytorch: 'YDF (`ydf`)',
  jax: 'YDF (`ydf`)',
  keras: 'YDF (`ydf`)',
  tensorflow: 'YDF (`ydf`)',
};

export const contribParts = contribFates(
  {
    all_reduce: { first: '`tf.distribute`', instead: DISTRIBUTED },
    autograph: {
      first: '`tf.autograph`',
      instead: {
        pytorch: 'plain Python',
        jax: '`lax.cond`, `lax.scan`',
        keras: 'plain Python',
        tensorflow: '`tf.function`',
      },
    },
    bayesflow: {
      first: '`tensorflow_probability`',
      home: 'TensorFlow Probability',
      instead: { pytorch: 'Pyro', jax: 'NumPyro, BlackJAX' },
    },
    boosted_trees: { first: '`tf.estimator`', home: ESTIMATOR, instead: FOREST },
    checkpoint: {
      first: '`tf.train.Checkpoint`',
      instead: {
        pytorch: '`state_dict`',
        jax: 'Orbax',
        keras: '`.weights.h5`',
        tensorflow: '`tf.train.Checkpoint`',
      },
    },
    cluster_resolver: {
      first: '`tf.distribute.cluster_resolver`',
      instead: { pytorch: '`torchrun`', jax: '`jax.distributed.initialize`', tensorflow: '`tf.distribute`' },
    },
    coder: { first: 'tensorflow/compression', instead: { pytorch: 'CompressAI' } },
    compiler: {
      first: '`tf.function(jit_compile=True)`',
      instead: {
        pytorch: '`torch.compile`',
        jax: '`jax.jit`',
        keras: '`jit_compile=True`',
        tensorflow: '`jit_compile=True`',
      },
    },
    constrained_optimization: {
      first: 'google-research/tensorflow_constrained_optimization',
      instead: { pytorch: 'Cooper', jax: 'own code' },
    },
    copy_graph: { first: null, instead: {} },
    crf: {
      first: '`tfa.text.crf`',
      home: TFA,
      instead: { pytorch: 'pytorch-crf', jax: 'own forward algorithm with `lax.scan`', keras: 'own layer' },
    },
    cudnn_rnn: {
      first: '`tf.keras.layers.LSTM`',
      instead: { pytorch: '`torch.nn.LSTM`', jax: '`nnx.RNN`', keras: '`keras.layers.LSTM`' },
    },
    data: {
      first: '`tf.data`',
      instead: {
        pytorch: '`DataLoader`',
        jax: 'Grain or `tf.data`',
        keras: '`tf.data`',
        tensorflow: '`tf.data`',
      },
    },
    decision_trees: { first: null, instead: FOREST },
    distribute: { first: '`tf.distribute`', instead: DISTRIBUTED },
    distributions: {
      first: '`tensorflow_probability`',
      home: 'TensorFlow Probability',
      instead: {
        pytorch: '`torch.distributions`',
        jax: '`tfp.substrates.jax`, NumPyro',
        tensorflow: '`tfp.distributions`',
      },
    },
    eager: {
      first: 'TensorFlow 2 itself',
      instead: { pytorch: 'the way PyTorch works', jax: 'the way JAX works', tensorflow: 'TensorFlow 2' },
    },
    estimator: { first: '`tf.estimator`', home: ESTIMATOR, instead: LOOP },
    factorization: {
      first: null,
      instead: {
        pytorch: 'scikit-learn, implicit',
        jax: 'scikit-learn, implicit',
        keras: 'scikit-learn, implicit',
      },
    },
    feature_column: {
      first: '`tf.feature_column`',
      instead: {
        pytorch: 'own encoders, `nn.EmbeddingBag`',
        jax: 'own encoders',
        keras: '`keras.utils.FeatureSpace`',
      },
    },
    ffmpeg: {
      first: '`tensorflow_io`',
      home: 'TensorFlow I/O',
      instead: { pytorch: 'torchaudio, torchcodec' },
    },
    framework: {
      first: '`tf.train`, `tf.nest`, and tf-slim for `arg_scope`',
      home: 'TensorFlow Slim',
      instead: { pytorch: 'plain Python', jax: '`jax.tree`', keras: 'plain Python' },
    },
    gan: {
      first: '`tensorflow_gan`',
      home: 'TF-GAN',
      instead: {
        pytorch: 'a training loop with two optimizers',
        jax: 'a training loop with two optimizers',
        keras: 'a model with its own `train_step`',
      },
    },
    graph_editor: { first: null, instead: { pytorch: '`torch.fx`', jax: 'an interpreter of jaxprs' } },
    hooks: {
      first: 'Keras callbacks',
      instead: {
        pytorch: 'plain Python in the loop',
        jax: 'plain Python in the loop',
        keras: '`keras.callbacks`',
      },
    },
    hparam: {
      first: null,
      instead: {
        pytorch: 'a dataclass',
        jax: 'a dataclass, `ml_collections`',
        keras: 'a dataclass',
        tensorflow: 'a dataclass',
      },
    },
    image: {
      first: '`tf.image` and `tfa.image`',
      home: TFA,
      instead: { pytorch: '`torchvision.transforms.v2`, Kornia', jax: 'dm-pix', keras: '`keras.ops.image`' },
    },
    input_pipeline: {
      first: '`tf.data`',
      instead: { pytorch: '`DataLoader`', jax: 'Grain', keras: '`tf.data`' },
    },
    integrate: {
      first: '`tfp.math.ode`',
      home: 'TensorFlow Probability',
      instead: { pytorch: 'torchdiffeq', jax: 'Diffrax' },
    },
    keras: { first: '`tf.keras`', instead: { pytorch: '`torch.nn`', jax: 'Flax NNX', keras: '`keras`' } },
    kernel_methods: { first: null, instead: { pytorch: 'own layer', jax: 'own layer', keras: 'own layer' } },
    kfac: { first: 'tensorflow/kfac', instead: { jax: 'kfac-jax' } },
    layers: {
      first: 'tf-slim and `tf.keras.layers`',
      home: 'TensorFlow Slim',
      instead: { pytorch: '`torch.nn`', jax: 'Flax NNX', keras: '`keras.layers`' },
    },
    learn: { first: '`tf.estimator`', home: ESTIMATOR, instead: LOOP },
    'learn.preprocessing': {
      first: '`tf.data` and TensorFlow Transform',
      instead: {
        pytorch: 'a dictionary from words to numbers',
        jax: 'a dictionary from words to numbers',
        keras: '`keras.layers.TextVectorization`',
        tensorflow: '`tf.keras.layers.TextVectorization`',
      },
    },
    legacy_seq2seq: { first: null, instead: { pytorch: 'own loop', jax: '`lax.scan`', keras: 'own loop' } },
    linalg: {
      first: '`tf.linalg`',
      instead: { pytorch: '`torch.linalg`', jax: '`jnp.linalg`', keras: '`keras.ops.linalg`' },
    },
    lite: {
      first: '`tf.lite`',
      home: 'TensorFlow Lite',
      instead: {
        pytorch: '`litert-torch`, ExecuTorch',
        jax: '`jax2tf`, then LiteRT',
        keras: '`model.export(path, format="litert")`',
      },
    },
    lookup: {
      first: '`tf.lookup`',
      instead: { pytorch: 'a dictionary', jax: 'a dictionary', keras: '`keras.layers.StringLookup`' },
    },
    losses: {
      first: '`tf.compat.v1.losses` and `tfa.losses`',
      home: TFA,
      instead: { pytorch: '`torch.nn.functional`', jax: 'Optax losses', keras: '`keras.losses`' },
    },
    metrics: {
      first: '`tf.keras.metrics`',
      instead: { pytorch: 'TorchMetrics', jax: '`nnx.metrics`', keras: '`keras.metrics`' },
    },
    mixed_precision: {
      first: '`tf.keras.mixed_precision`',
      instead: { pytorch: '`torch.amp`', jax: '`dtype` arguments', keras: '`keras.mixed_precision`' },
    },
    model_pruning: {
      first: '`tensorflow_model_optimization`',
      home: 'TensorFlow Model Optimization',
      instead: { pytorch: '`torch.nn.utils.prune`', jax: 'JaxPruner' },
    },
    nccl: { first: '`tf.distribute`', instead: DISTRIBUTED },
    nn: {
      first: '`tf.nn`',
      instead: { pytorch: '`torch.nn.functional`', jax: '`jax.nn`', keras: '`keras.ops`' },
    },
    opt: {
      first: '`tfa.optimizers`',
      home: TFA,
      instead: { pytorch: '`torch.optim`', jax: 'Optax', keras: '`keras.optimizers`' },
    },
    predictor: {
      first: '`tf.saved_model.load`',
      instead: { pytorch: '`torch.export`', jax: 'Orbax export', keras: '`keras.layers.TFSMLayer`' },
    },
    quantize: {
      first: '`tensorflow_model_optimization`',
      home: 'TensorFlow Model Optimization',
      instead: { pytorch: 'torchao', jax: 'Qwix, AQT', keras: '`model.quantize`' },
    },
    recurrent: {
      first: '`tf.keras.layers.RNN`',
      instead: { pytorch: '`torch.nn.RNN`', jax: '`nnx.RNN`', keras: '`keras.layers.RNN`' },
    },
    resampler: {
      first: '`tfa.image.resampler`',
      home: TFA,
      instead: {
        pytorch: '`F.grid_sample`',
        jax: '`jax.scipy.ndimage.map_coordinates`',
        keras: '`keras.ops.image.map_coordinates`',
      },
    },
    rnn: {
      first: '`tf.compat.v1.nn.rnn_cell` and `tfa.rnn`',
      home: TFA,
      instead: { pytorch: '`torch.nn.LSTM`, `GRU`', jax: '`nnx.RNN`', keras: '`keras.layers.LSTM`, `GRU`' },
    },
    saved_model: {
      first: '`tf.saved_model`',
      instead: { pytorch: '`torch.export`', jax: 'Orbax export', keras: '`model.export`' },
    },
    seq2seq: {
      first: '`tfa.seq2seq`',
      home: TFA,
      instead: { pytorch: 'own decoding loop', jax: 'a decoder with `lax.scan`', keras: 'KerasHub samplers' },
    },
    signal: {
      first: '`tf.signal`',
      instead: { pytorch: '`torch.stft`, torchaudio', jax: '`jax.scipy.signal`', keras: '`keras.ops.stft`' },
    },
    slim: {
      first: 'the package tf-slim',
      home: 'TensorFlow Slim',
      instead: { pytorch: '`torch.nn`, timm', jax: 'Flax NNX', keras: '`keras.layers`' },
    },
    sparsemax: {
      first: '`tfa.activations.sparsemax`',
      home: TFA,
      instead: { pytorch: 'entmax', jax: 'own function', keras: '`keras.activations.sparsemax`' },
    },
    stateless: {
      first: '`tf.random.stateless_*`',
      instead: { pytorch: '`torch.Generator`', jax: '`jax.random`', keras: '`keras.random.SeedGenerator`' },
    },
    summary: {
      first: '`tf.summary`',
      instead: {
        pytorch: '`torch.utils.tensorboard`',
        jax: 'tensorboardX, CLU',
        keras: '`keras.callbacks.TensorBoard`',
      },
    },
    tensor_forest: { first: null, instead: FOREST },
    tensorrt: {
      first: '`tf.experimental.tensorrt`, which 2.18 removed',
      instead: { pytorch: 'torch-tensorrt', jax: 'ONNX, then TensorRT', keras: 'ONNX, then TensorRT' },
    },
    text: {
      first: '`tensorflow_text`',
      home: 'TensorFlow Text',
      instead: {
        pytorch: 'Hugging Face tokenizers',
        jax: 'Hugging Face tokenizers',
        keras: 'KerasHub tokenizers',
      },
    },
    timeseries: { first: null, instead: { pytorch: 'pytorch-forecasting' } },
    tpu: {
      first: '`tf.distribute.TPUStrategy`',
      instead: {
        pytorch: 'PyTorch/XLA, until TorchTPU',
        jax: 'JAX, at home there',
        keras: 'Keras 3 on JAX',
        tensorflow: '`tf.distribute.TPUStrategy`, up to 2.18',
      },
    },
    training: {
      first: '`tf.train`; `HParams` was dropped',
      instead: {
        pytorch: 'a dataclass',
        jax: 'a dataclass, `ml_collections`',
        keras: 'a dataclass',
        tensorflow: 'a dataclass',
      },
    },
  },
  { source: 'tensorflow/community: rfcs/20180907-contrib-sunset.md', sure: 'read' },
);
