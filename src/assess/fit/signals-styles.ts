/** Signals from the style of the code: graphs, Keras, tapes, pipelines, export. */
import type { SignalRow } from './signals.js';

export const STYLE_SIGNALS: readonly SignalRow[] = [
  {
    id: 'graph',
    what: 'sessions, placeholders, named variables',
    match: {
      symbol:
        /^tf\.(placeholder\w*|Session|InteractiveSession|get_variable|variable_scope|VariableScope|global_variables_initializer|initialize_all_variables|get_collection|add_to_collection|GraphKeys|get_default_graph|Graph|ConfigProto|train\.(Saver|MonitoredTrainingSession|Supervisor|Coordinator)|layers\.\w+|nn\.(rnn_cell\.\w+|\w*dynamic_rnn|static_rnn))$/,
    },
    scale: 'files',
    weights: { pytorch: 2, jax: 1, keras: -2, stay: -2 },
    because: {
      pytorch: 'a graph is written anew on every way, and a plain PyTorch loop is the shortest way to say it',
      jax: 'a graph is written anew on every way, and a jitted function over parameters comes near it',
      keras: 'Keras has no place for it: the program would have to become layers and `train_step` first',
      stay: 'it runs only through `tf.compat.v1`, which nobody extends',
    },
    source:
      'OpenAI 2020-01-30; google-deepmind and NVlabs successors of TF1 code; compat.v1 tried on TensorFlow 2.21',
  },
  {
    id: 'contrib',
    what: '`tf.contrib` and slim',
    match: { symbol: /^tf\.contrib\./ },
    scale: 'files',
    weights: { pytorch: 1, jax: 1, keras: -1, stay: -2 },
    because: {
      pytorch: 'all of it has to be replaced, and its parts have PyTorch modules',
      jax: 'all of it has to be replaced, and most of its parts have Flax modules',
      keras: 'much of it has no Keras layer, and TensorFlow Addons, its second home, is closed too',
      stay: 'TensorFlow 2.0 removed it in 2019',
    },
    source: 'tensorflow/community rfcs/20180907-contrib-sunset.md; tensorflow/addons#2807',
  },
  {
    id: 'keras-api',
    what: 'Keras layers and models',
    match: { symbol: /^tf\.keras\./, except: /^tf\.keras\.(backend|datasets|utils)\b/ },
    scale: 'usages',
    weights: { keras: 2, stay: 1 },
    because: {
      keras: 'Keras 3 takes most of it as it is',
      stay: 'the Keras of TensorFlow 2 still has it',
    },
    source: 'brainglobe/cellfinder#267; keras.io migration guide',
  },
  {
    id: 'keras-fit',
    what: 'training by `compile` and `fit`',
    match: {
      symbol:
        /^tf\.keras\.(Model|Sequential)\.(compile|fit|fit_generator|evaluate|train_on_batch|predict\w*)$/,
    },
    scale: 'files',
    weights: { keras: 1, pytorch: -1, jax: -1 },
    because: {
      keras: 'the loop stays as it is',
      pytorch: 'the loop that `fit` hid has to be written',
      jax: 'the loop that `fit` hid has to be written',
    },
    source: 'keras.io migration guide; docs.pytorch.org training loop',
  },
  {
    id: 'keras-backend',
    what: '`keras.backend` functions and `Lambda` layers',
    match: { symbol: /^tf\.keras\.(backend\.\w+|layers\.Lambda)$/ },
    scale: 'usages',
    weights: { keras: -1 },
    because: { keras: 'Keras 3 dropped most of `keras.backend`; each use becomes a `keras.ops` call' },
    source: 'Keras 3.15 by introspection: `keras.backend` has lost most names of Keras 2',
  },
  {
    id: 'ops-in-layers',
    what: '`tf` operations inside a layer or model',
    match: {
      symbol:
        /^tf\.(?!keras\b|function\b|GradientTape\b|data\b|summary\b|float|int|bool|Tensor\b|distribute\b)/,
      within: /\.(call|build|train_step|test_step|compute_output_shape)$/,
    },
    scale: 'usages',
    weights: { keras: -1, pytorch: 1, jax: 1 },
    because: {
      keras: 'each ties the layer to the TensorFlow backend until it is a `keras.ops` call',
      pytorch: 'custom forward passes read alike there',
      jax: 'custom forward passes read alike there',
    },
    source: 'huggingface/transformers#27377: mixed `tf` operations made Keras 3 a rewrite',
  },
  {
    id: 'own-loop',
    what: 'training loops of its own with `GradientTape`',
    match: { symbol: /^tf\.GradientTape(\.\w+)?$/ },
    scale: 'files',
    weights: { pytorch: 2, jax: 1, keras: -1 },
    because: {
      pytorch: 'an eager loop with a tape is nearly a PyTorch loop already',
      jax: 'a tape becomes `jax.grad` of a loss function',
      keras: 'Keras has no tape that runs on every backend; the step has to move into `train_step`',
    },
    source: 'keras.io guides: custom train_step per backend',
  },
  {
    id: 'functional',
    what: 'Jacobians, second derivatives, scans',
    match: {
      symbol:
        /^tf\.(hessians|jacobian|batch_jacobian|vectorized_map|scan|GradientTape\.(jacobian|batch_jacobian)|autodiff\.\w+|custom_gradient|gradients_v2)$/,
    },
    scale: 'need',
    weights: { jax: 2, pytorch: 1, keras: -1 },
    because: {
      jax: '`jax.hessian`, `jax.vmap` and `lax.scan` are its home ground',
      pytorch: '`torch.func` has most of it',
      keras: 'it has no derivative of its own to take twice',
    },
    source: 'docs.jax.dev; docs.pytorch.org torch.func',
  },
  {
    id: 'estimator',
    what: 'Estimators and feature columns',
    match: {
      symbol:
        /^tf\.(estimator|feature_column|contrib\.(tpu\.TPUEstimator\w*|learn(?!\.(preprocessing|datasets|learn\.datasets))|layers\.\w*_column))\b/,
    },
    scale: 'files',
    weights: { pytorch: 1, keras: 1, stay: -1 },
    because: {
      pytorch: 'a `model_fn` turns into a module and a loop of its own',
      keras: "TensorFlow's own way out of Estimators is Keras `compile` and `fit`",
      stay: 'TensorFlow 2.16 removed Estimators',
    },
    source: 'tensorflow/tensorflow#76349; tensorflow.org guide/migrate',
  },
  {
    id: 'tpu',
    what: 'code for TPUs',
    match: {
      symbol:
        /^tf\.(tpu|contrib\.tpu|distribute\.(experimental\.)?TPUStrategy|distribute\.cluster_resolver\.TPU\w*|contrib\.cluster_resolver)\b|TPU/,
    },
    scale: 'need',
    weights: { pytorch: -1, jax: 3, keras: 1, stay: -2 },
    because: {
      pytorch: 'PyTorch/XLA is about to be replaced by TorchTPU',
      jax: 'it is the framework that TPUs are made for',
      keras: 'its JAX backend runs on TPUs',
      stay: 'the runtimes of Cloud TPUs stop at TensorFlow 2.18',
    },
    source: 'pytorch/xla README of 2026-04-22; Cloud TPU runtime versions; arXiv 2603.27296',
  },
  {
    id: 'strategy',
    what: 'distribution strategies',
    match: { symbol: /^tf\.(contrib\.)?distribute\b/, except: /TPU|ParameterServer|cluster_resolver/ },
    scale: 'files',
    weights: { jax: 1, pytorch: 1, stay: 1 },
    because: {
      jax: 'sharding over a mesh is built in',
      pytorch: '`DistributedDataParallel` covers it',
      stay: 'strategies are still maintained there',
    },
    source: 'docs.jax.dev sharding; docs.pytorch.org DDP',
  },
  {
    id: 'parameter-server',
    what: 'parameter servers',
    match: {
      symbol: /ParameterServer|^tf\.train\.(replica_device_setter|Server|ClusterSpec|SyncReplicasOptimizer)$/,
    },
    scale: 'need',
    weights: { pytorch: 1, stay: 1, keras: -1 },
    because: {
      pytorch: 'TorchRec shards large embeddings',
      stay: '`ParameterServerStrategy` is still there',
      keras: 'it has no parameter servers on other backends',
    },
    source: 'pytorch/torchrec; tensorflow.org guide/distributed_training',
  },
  {
    id: 'pipelines',
    what: '`tf.data` pipelines',
    match: { symbol: /^tf\.(data|io\.(parse|decode|TFRecord)\w*|parse_\w*example|python_io)\b/ },
    scale: 'usages',
    weights: { pytorch: -1, stay: 1 },
    because: {
      pytorch: 'they are rewritten as a `Dataset` and a `DataLoader`; JAX and Keras can go on reading them',
      stay: 'nothing has to change',
    },
    source: 'docs.pytorch.org data; keras.io: `fit` takes a `tf.data.Dataset` on every backend',
  },
  {
    id: 'strings',
    what: 'strings, lookups, ragged and sparse tensors',
    match: {
      symbol:
        /^tf\.(strings|string_\w+|ragged|RaggedTensor|sparse|SparseTensor|sparse_\w+|lookup|contrib\.lookup)\b/,
      outsidePipeline: true,
    },
    scale: 'usages',
    weights: { pytorch: -1, jax: -2, keras: -1, stay: 1 },
    because: {
      pytorch: 'it has no string tensors',
      jax: 'it has neither string nor ragged tensors',
      keras: '`keras.ops` has neither string nor ragged tensors',
      stay: 'no other framework has them',
    },
    source: 'facts of torch 2.13, jax 0.10.2 and keras 3.15: no such names',
  },
  {
    id: 'lite',
    what: 'conversion to TensorFlow Lite',
    match: { symbol: /^tf\.(lite|contrib\.lite|TFLite\w*)\b|^tflite_/ },
    artefacts: ['tflite'],
    scale: 'need',
    weights: { pytorch: 1, jax: -1, keras: 2, stay: 2 },
    because: {
      pytorch: 'ExecuTorch and `litert-torch` take it to devices',
      jax: 'its way to LiteRT leads through TensorFlow',
      keras: '`model.export` writes LiteRT',
      stay: 'LiteRT reads its models directly',
    },
    source: 'keras.io model export; ai.google.dev LiteRT',
  },
  {
    id: 'browser',
    what: 'models for TensorFlow.js',
    match: { symbol: /^tensorflowjs\b/ },
    artefacts: ['tfjs'],
    scale: 'need',
    weights: { jax: -1, keras: 1, stay: 1 },
    because: {
      jax: 'it has no way of its own into a browser',
      keras: '`model.export` writes ONNX, which browsers run',
      stay: 'the TensorFlow.js converter reads its models, though it is hardly developed',
    },
    source: 'keras.io model export; onnxruntime.ai; tensorflow/tfjs',
  },
  {
    id: 'saved-model',
    what: 'SavedModels and serving signatures',
    match: {
      symbol:
        /^tf\.(saved_model|estimator\.(export|Final|Latest|Best)\w*|compat\.v1\.saved_model)\b|^tensorflow_serving\b|export_saved_?model$/,
    },
    artefacts: ['saved-model'],
    scale: 'need',
    weights: { pytorch: -1, keras: 1, stay: 1 },
    because: {
      pytorch: 'it writes no SavedModel; who reads them needs another format',
      keras: '`model.export` still writes them',
      stay: 'SavedModels are its own format',
    },
    source: 'keras.io model export; pytorch/serve README',
  },
  {
    id: 'frozen-graph',
    what: 'frozen graphs that are loaded or made',
    match: { symbol: /^tf\.(import_graph_def|GraphDef|graph_util|contrib\.(graph_editor|tensorrt))\b/ },
    artefacts: ['frozen-graph'],
    scale: 'need',
    weights: { stay: 1, keras: -1 },
    because: {
      stay: 'only TensorFlow runs a frozen graph',
      keras: 'a graph without its layers cannot be taken apart into layers',
    },
    source: 'tensorflow.org guide/migrate; tf2onnx seeks a maintainer',
  },
  {
    id: 'custom-ops',
    what: 'operations of its own in C++',
    match: {
      symbol:
        /^tf\.(load_op_library|load_library|sysconfig\.(get_include|get_lib|get_compile_flags|get_link_flags))$/,
    },
    artefacts: ['custom-op'],
    scale: 'need',
    weights: { pytorch: 1, jax: -1, keras: -2, stay: 2 },
    because: {
      pytorch: '`torch.library` takes C++ and CUDA kernels',
      jax: 'its FFI takes them, each with a rule for its gradient',
      keras: 'a kernel would be needed for every backend',
      stay: 'they load as they are',
    },
    source: 'docs.pytorch.org torch.library; docs.jax.dev FFI',
  },
];
