/**
 * Names of the targets that many texts still show, and that are gone, going, or do something else than they say. Each was run
 * with the pinned releases (`test/conformance/test_dead_apis.py`); `near` says what code they tempt.
 */
import { deadApis } from '../../src/catalog/kit.js';

const TORCH = 'Run with torch 2.13.0.';
const JAX = 'Run with jax 0.10.2, flax 0.12.8, optax 0.2.8.';
const KERAS = 'Run with Keras 3.15.1.';

const LAYER =
  '^(tf\\.(keras\\.)?layers\\.|tf\\.nn\\.|tf\\.contrib\\.(layers|slim)|nn\\.|nnx\\.|keras\\.layers\\.)';
const TRAINS =
  '^(tf\\.train\\.\\w*Optimizer|tf\\.keras\\.optimizers|tf\\.gradients|tf\\.GradientTape|torch\\.optim|optax|nnx\\.Optimizer)';
const SAVES =
  '^(tf\\.train\\.(Saver|Checkpoint)|tf\\.keras\\.Model\\.(save|load)|tf\\.keras\\.models\\.(load|save)|tf\\.saved_model)';

export const deadTorch = deadApis('pytorch', TORCH, {
  'torch.load(path)': {
    state: 'trap',
    since: '2.6',
    near: SAVES,
    instead:
      'It reads weights only: save `model.state_dict()` and load that, or pass `weights_only=False` for files you trust.',
    shows: {
      run: 'import torch, io\nb = io.BytesIO()\ntorch.save(torch.nn.Linear(1, 1), b)\nb.seek(0)\ntorch.load(b)',
      raises: 'Weights only load failed',
    },
  },
  'torch.jit.script': {
    state: 'deprecated',
    since: '2.13',
    near: '^tf\\.(function|autograph|saved_model|graph_util|lite)|^tf\\.contrib\\.autograph',
    instead: '`torch.compile` to run faster, `torch.export` to store a program.',
    shows: {
      run: 'import torch\ntorch.jit.script(torch.nn.Linear(1, 1))',
      warns: 'torch.jit.script` is deprecated',
    },
  },
  'torch.onnx.dynamo_export': {
    state: 'gone',
    since: '2.9',
    near: '^(tf\\.(saved_model|lite|graph_util)|onnx|tf2onnx)',
    instead: '`torch.onnx.export(..., dynamo=True)`, which is the default now and needs `onnxscript`.',
    shows: { run: 'import torch\ntorch.onnx.dynamo_export', raises: 'dynamo_export' },
  },
  'torch.cuda.amp.autocast': {
    state: 'deprecated',
    since: '2.4',
    near: 'mixed_precision|float16|bfloat16|LossScale',
    instead: "`torch.amp.autocast('cuda')`.",
    shows: { run: 'import torch\ntorch.cuda.amp.autocast()', warns: 'torch.cuda.amp.autocast' },
  },
  'torch.cuda.amp.GradScaler': {
    state: 'deprecated',
    since: '2.4',
    near: 'mixed_precision|float16|LossScale',
    instead: "`torch.amp.GradScaler('cuda')`.",
    shows: { run: 'import torch\ntorch.cuda.amp.GradScaler()', warns: 'torch.cuda.amp.GradScaler' },
  },
  'torch.nn.utils.clip_grad_norm': {
    state: 'deprecated',
    since: '0.4',
    near: 'clip_by_global_norm|clip_by_norm|clipnorm|clip_grad',
    instead: '`torch.nn.utils.clip_grad_norm_`, with the underscore: it works in place.',
    shows: {
      run: 'import torch\np = torch.nn.Parameter(torch.ones(1))\np.grad = torch.ones(1)\ntorch.nn.utils.clip_grad_norm([p], 1.0)',
      warns: 'clip_grad_norm_',
    },
  },
  'torch.nn.init.xavier_uniform': {
    state: 'deprecated',
    since: '0.4',
    near: 'initializer|initializers|nn\\.init',
    instead: 'The names with an underscore, as `torch.nn.init.xavier_uniform_`: they fill in place.',
    shows: { run: 'import torch\ntorch.nn.init.xavier_uniform(torch.ones(2, 2))', warns: 'xavier_uniform_' },
  },
  'torch.nn.utils.weight_norm': {
    state: 'deprecated',
    since: '2.0',
    near: 'weight_norm|WeightNorm',
    instead: '`torch.nn.utils.parametrizations.weight_norm`.',
    shows: {
      run: 'import torch\ntorch.nn.utils.weight_norm(torch.nn.Linear(1, 1))',
      warns: 'parametrizations.weight_norm',
    },
  },
  'torch.nn.functional.upsample': {
    state: 'deprecated',
    since: '0.4',
    near: 'resize|UpSampling|upsample|interpolate',
    instead: '`torch.nn.functional.interpolate`.',
    shows: {
      run: 'import torch\ntorch.nn.functional.upsample(torch.ones(1, 1, 2, 2), scale_factor=2)',
      warns: 'interpolate',
    },
  },
  'F.softmax(x) without dim': {
    state: 'deprecated',
    since: '0.4',
    near: 'softmax',
    instead: 'Write `dim=-1`: the axis that is chosen without it depends on the number of axes.',
    shows: {
      run: 'import torch\ntorch.nn.functional.softmax(torch.ones(2, 2))',
      warns: 'Implicit dimension choice',
    },
  },
  'size_average=, reduce=': {
    state: 'deprecated',
    since: '0.4',
    near: 'loss|Loss|cross_entropy|crossentropy',
    instead: "`reduction='mean'`, `'sum'` or `'none'`.",
    shows: { run: 'import torch\ntorch.nn.MSELoss(size_average=True)', warns: 'size_average' },
  },
  'Variable(x, volatile=True)': {
    state: 'trap',
    since: '0.4',
    near: '^tf\\.(Variable|stop_gradient|placeholder|Session)',
    instead:
      'It does nothing. Tensors need no `Variable` around them; `with torch.no_grad():` for inference.',
    shows: {
      run: 'import torch\ntorch.autograd.Variable(torch.ones(1), volatile=True)',
      warns: 'volatile was removed',
    },
  },
  'loss.data[0]': {
    state: 'gone',
    since: '0.5',
    near: 'loss|Loss|cross_entropy|Session\\.run',
    instead: '`loss.item()`.',
    shows: { run: 'import torch\ntorch.ones(()).data[0]', raises: 'item()' },
  },
  'scheduler(..., verbose=True)': {
    state: 'gone',
    since: 'by 2.13',
    near: 'decay|LearningRate|lr_scheduler|schedules',
    instead: 'Leave it out and print `scheduler.get_last_lr()`.',
    shows: {
      run: 'import torch\no = torch.optim.SGD([torch.nn.Parameter(torch.ones(1))], 0.1)\ntorch.optim.lr_scheduler.StepLR(o, 1, verbose=True)',
      raises: 'verbose',
    },
  },
  'torch.symeig, torch.lstsq, torch.solve, torch.eig': {
    state: 'gone',
    since: 'by 2.0',
    near: 'linalg|matrix_|self_adjoint|svd|cholesky|qr',
    instead:
      '`torch.linalg.eigh`, `lstsq`, `solve` and `eig`; `lstsq` and `solve` take their arguments the other way round.',
    shows: { run: 'import torch\ntorch.solve(torch.eye(2), torch.eye(2))', raises: 'removed' },
  },
  'torch.rfft, torch.stft without return_complex': {
    state: 'gone',
    since: '2.0',
    near: 'signal|spectral|fft|stft',
    instead: '`torch.fft.rfft`; `torch.stft(..., return_complex=True)`.',
    shows: {
      run: 'import torch\ntorch.stft(torch.ones(512), 128, window=torch.ones(128))',
      raises: 'return_complex',
    },
  },
  'torch.range': {
    state: 'deprecated',
    since: 'by 2.13',
    near: '^tf\\.(range|linspace)',
    instead: '`torch.arange`: `torch.range` has its end in it.',
    shows: { run: 'import torch\ntorch.range(0, 3)', warns: 'torch.range is deprecated' },
  },
  'torch.set_default_tensor_type': {
    state: 'deprecated',
    since: '2.1',
    near: 'set_floatx|ConfigProto|tf\\.device|floatx',
    instead: '`torch.set_default_dtype` and `torch.set_default_device`.',
    shows: {
      run: 'import torch\ntorch.set_default_tensor_type(torch.FloatTensor)',
      warns: 'set_default_dtype',
    },
  },
  torchtext: {
    state: 'gone',
    since: 'stopped with 0.18, for torch 2.3',
    near: '^tf\\.(lookup|contrib\\.lookup|strings|data\\.TextLineDataset)|preprocessing\\.(text|sequence)|TextVectorization|tensorflow_text',
    instead: 'A dictionary of your own, or the `tokenizers` and `datasets` packages of Hugging Face.',
    shows: { run: 'import torchtext', raises: 'torchtext' },
  },
});

export const deadJax = deadApis('jax', JAX, {
  'jax.tree_map': {
    state: 'gone',
    since: 'by 0.10',
    near: '^tf\\.(nest|gradients|trainable_variables|GradientTape|group|train)|tree|optax|nnx',
    instead: '`jax.tree.map`; likewise `jax.tree.leaves` and `jax.tree.flatten`.',
    shows: { run: 'import jax\njax.tree_map(lambda x: x, {})', raises: 'tree_map' },
  },
  'x[i] = value on an array': {
    state: 'trap',
    since: 'always',
    near: 'scatter|assign|Variable|slice|TensorArray|\\.at',
    instead: '`x = x.at[i].set(value)`: arrays never change.',
    shows: { run: 'import jax.numpy as jnp\nx = jnp.ones(2)\nx[0] = 2', raises: 'immutable' },
  },
  'jax.ops.index_update': {
    state: 'gone',
    since: 'by 0.10',
    near: 'scatter|assign|TensorArray',
    instead: '`x.at[i].set(value)`; `add`, `max` and `min` likewise.',
    shows: { run: 'import jax\njax.ops.index_update', raises: 'index_update' },
  },
  'jnp.clip(x, a_min=, a_max=)': {
    state: 'gone',
    since: '0.10',
    near: 'clip|relu6|minimum|maximum',
    instead: '`jnp.clip(x, min, max)`.',
    shows: { run: 'import jax.numpy as jnp\njnp.clip(jnp.ones(2), a_min=0, a_max=1)', raises: 'a_m' },
  },
  'jax.pmap': {
    state: 'deprecated',
    since: '0.8: maintained, no longer developed',
    near: 'distribute|horovod|tpu|CrossShard|tf\\.device|replica|tower',
    instead: '`jax.jit` with `NamedSharding`, or `jax.shard_map`.',
  },
  'jax.device_put_replicated, jax.device_put_sharded': {
    state: 'gone',
    since: '0.10',
    near: 'distribute|horovod|tpu|tf\\.device|replica',
    instead: '`jax.device_put(x, NamedSharding(mesh, spec))`.',
    shows: { run: 'import jax\njax.device_put_replicated', raises: 'device_put' },
  },
  'jax.experimental.maps, xmap, pjit': {
    state: 'gone',
    since: 'by 0.10',
    near: 'distribute|tpu|mesh',
    instead: '`jax.jit` with shardings; `jax.shard_map`.',
    shows: { run: 'from jax.experimental import maps', raises: 'maps' },
  },
  'with mesh:': {
    state: 'deprecated',
    since: '0.10.1',
    near: 'distribute|tpu|mesh',
    instead: '`with jax.set_mesh(mesh):`.',
    shows: { run: "import jax\nm = jax.make_mesh((1,), ('x',))\nwith m:\n    pass", warns: 'set_mesh' },
  },
  'jax.experimental.host_callback': {
    state: 'gone',
    since: 'by 0.10',
    near: 'py_func|py_function|numpy_function|Print|print|Assert|summary',
    instead: '`jax.pure_callback`, `jax.experimental.io_callback`, `jax.debug.print`.',
    shows: { run: 'from jax.experimental import host_callback', raises: 'host_callback' },
  },
  'jax.experimental.optimizers, flax.optim': {
    state: 'gone',
    since: 'by 0.10; Flax by 0.12',
    near: TRAINS,
    instead: 'Optax.',
    shows: { run: 'from jax.experimental import optimizers', raises: 'optimizers' },
  },
  'jax.experimental.stax, flax.nn': {
    state: 'gone',
    since: 'by 0.10; Flax by 0.12',
    near: LAYER,
    instead: '`flax.nnx`; `flax.linen` is the older interface and goes on.',
    shows: { run: 'from jax.experimental import stax', raises: 'stax' },
  },
  'jax.experimental.enable_x64': {
    state: 'gone',
    since: '0.10',
    near: 'float64|int64|floatx',
    instead: "`jax.enable_x64(True)`, or `jax.config.update('jax_enable_x64', True)` before anything else.",
    shows: { run: 'from jax.experimental import enable_x64', raises: 'enable_x64' },
  },
  'nnx.Optimizer(model, tx)': {
    state: 'gone',
    since: 'Flax 0.11',
    near: TRAINS,
    instead: '`nnx.Optimizer(model, tx, wrt=nnx.Param)`, and `optimizer.update(model, grads)`.',
    shows: {
      run: 'from flax import nnx\nimport optax\nnnx.Optimizer(nnx.Linear(1, 1, rngs=nnx.Rngs(0)), optax.sgd(0.1))',
      raises: 'wrt',
    },
  },
  'a plain list of modules in an nnx.Module': {
    state: 'gone',
    since: 'Flax 0.12',
    near: LAYER,
    instead: '`nnx.List([...])`; `nnx.Dict` and `nnx.data` likewise.',
    shows: {
      run: 'from flax import nnx\nclass M(nnx.Module):\n    def __init__(self, rngs):\n        self.layers = [nnx.Linear(1, 1, rngs=rngs)]\nM(nnx.Rngs(0))',
      raises: 'layers',
    },
  },
  'variable.value': {
    state: 'deprecated',
    since: 'Flax 0.12',
    near: '^tf\\.(Variable|get_variable|assign)|nnx\\.(Param|Variable|BatchStat)',
    instead: '`variable[...]`.',
    shows: {
      run: 'from flax import nnx\nimport jax.numpy as jnp\nnnx.Param(jnp.ones(1)).value',
      warns: '.value',
    },
  },
  'flax.training.checkpoints': {
    state: 'deprecated',
    since: 'Flax, by 0.12',
    near: SAVES,
    instead: 'Orbax: `ocp.StandardCheckpointer()` with `nnx.state(model)`.',
  },
  'optax.global_norm': {
    state: 'deprecated',
    since: 'Optax, by 0.2.8',
    near: 'global_norm|clip_by',
    instead: '`optax.tree.norm`; `optax.clip_by_global_norm` is fine.',
    shows: {
      run: 'import optax\nimport jax.numpy as jnp\noptax.global_norm(jnp.ones(1))',
      warns: 'optax.tree.norm',
    },
  },
  'optax.ftrl': {
    state: 'gone',
    since: 'it never was there',
    near: 'Ftrl',
    instead: 'Optax has no FTRL: write it as a `GradientTransformation`, or take `optax.adagrad`.',
    shows: { run: 'import optax\noptax.ftrl', raises: 'ftrl' },
  },
});

export const deadKeras = deadApis('keras', KERAS, {
  'K.sum, K.mean and other functions of keras.backend': {
    state: 'gone',
    since: '3.0',
    near: 'keras\\.backend',
    instead:
      '`keras.ops`. Only settings such as `image_data_format` and `floatx` are left in `keras.backend`.',
    shows: { run: 'from keras import backend as K\nK.sum', raises: 'sum' },
  },
  'K.function, K.get_session, K.learning_phase': {
    state: 'gone',
    since: '3.0',
    near: 'keras\\.backend|Session|learning_phase',
    instead: 'A `keras.Model` of the wanted outputs; the argument `training`.',
    shows: { run: 'from keras import backend as K\nK.function', raises: 'function' },
  },
  'tf.* on a Keras tensor': {
    state: 'gone',
    since: '3.0',
    near: '^tf\\.keras\\.(Input|Model|Sequential)|keras\\.(Input|Model)',
    instead: 'Between `keras.Input` and `keras.Model` use `keras.ops` and layers.',
    shows: {
      run: 'import keras\nimport tensorflow as tf\ntf.reduce_mean(keras.Input((1,)))',
      raises: 'KerasTensor',
    },
  },
  'model.fit_generator, predict_generator, evaluate_generator': {
    state: 'gone',
    since: '3.0',
    near: '_generator|Model\\.fit|Model\\.predict|Model\\.evaluate',
    instead:
      '`fit`, `predict` and `evaluate` take generators. `workers` and `use_multiprocessing` belong to `keras.utils.PyDataset`.',
    shows: {
      run: 'import keras\nkeras.Sequential([keras.layers.Dense(1)]).fit_generator',
      raises: 'fit_generator',
    },
  },
  'model.predict_classes': {
    state: 'gone',
    since: 'Keras 2.6',
    near: 'predict',
    instead: '`model.predict(x).argmax(axis=-1)`.',
    shows: {
      run: 'import keras\nkeras.Sequential([keras.layers.Dense(1)]).predict_classes',
      raises: 'predict_classes',
    },
  },
  'Adam(lr=...)': {
    state: 'gone',
    since: '3.0',
    near: 'optimizers|Optimizer',
    instead: '`learning_rate=`.',
    shows: { run: 'import keras\nkeras.optimizers.Adam(lr=0.1)', raises: 'lr' },
  },
  'SGD(decay=...)': {
    state: 'trap',
    since: '3.0',
    near: 'optimizers|Optimizer|decay',
    instead:
      'It is ignored with a warning: `keras.optimizers.schedules.InverseTimeDecay` as the learning rate.',
    shows: { run: 'import keras\nkeras.optimizers.SGD(0.1, decay=0.1)', warns: 'will be ignored' },
  },
  'keras.optimizers.legacy': {
    state: 'gone',
    since: '3.0',
    near: 'optimizers|Optimizer',
    instead: 'The optimizer of the same name in `keras.optimizers`.',
    shows: { run: 'import keras\nkeras.optimizers.legacy.Adam(0.1)', raises: 'not supported in Keras 3' },
  },
  "model.save('folder')": {
    state: 'gone',
    since: '3.0',
    near: SAVES,
    instead: "`model.save('m.keras')` to load it again, `model.export('folder')` to serve it.",
    shows: {
      run: "import keras\nkeras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).save('folder')",
      raises: 'Invalid filepath extension',
    },
  },
  "model.save_weights('m.h5')": {
    state: 'gone',
    since: '3.0',
    near: 'save_weights|load_weights|ModelCheckpoint',
    instead: 'The name ends in `.weights.h5`.',
    shows: {
      run: "import keras\nkeras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).save_weights('m.h5')",
      raises: '.weights.h5',
    },
  },
  'ModelCheckpoint(period=), fit(workers=), TensorBoard(write_grads=)': {
    state: 'gone',
    since: '3.0',
    near: 'callbacks|Model\\.fit',
    instead: "`save_freq=` counts batches or is `'epoch'`; the others have no successor.",
    shows: { run: "import keras\nkeras.callbacks.ModelCheckpoint('a.keras', period=2)", raises: 'period' },
  },
  'Dense(batch_input_shape=, weights=)': {
    state: 'gone',
    since: '3.0',
    near: 'keras\\.layers',
    instead: '`keras.Input(batch_shape=...)` before the layer; `layer.set_weights` after it is built.',
    shows: {
      run: 'import keras\nkeras.layers.Dense(1, batch_input_shape=(1, 1))',
      raises: 'batch_input_shape',
    },
  },
  'layer.add_metric': {
    state: 'gone',
    since: '3.0',
    near: 'add_metric|Layer|Model',
    instead: 'A metric made in `__init__` and updated in `call`.',
    shows: {
      run: "import keras\nimport numpy\nclass L(keras.layers.Layer):\n    def call(self, x):\n        self.add_metric(x, name='a')\n        return x\nL()(numpy.ones((1, 1)))",
      raises: 'add_metric',
    },
  },
  'CuDNNLSTM, CuDNNGRU, LocallyConnected1D, ThresholdedReLU': {
    state: 'gone',
    since: '3.0',
    near: 'CuDNN|cudnn|LocallyConnected|ThresholdedReLU|LSTM|GRU',
    instead: '`LSTM` and `GRU` choose cuDNN by themselves; the others have no successor.',
    shows: { run: 'import keras\nkeras.layers.CuDNNLSTM', raises: 'CuDNNLSTM' },
  },
  'keras.engine, keras.layers.normalization, keras.utils.np_utils': {
    state: 'gone',
    since: 'by 3.0',
    near: 'keras\\.(layers|utils|engine)',
    instead: 'The same names are in `keras.layers` and `keras.utils`.',
    shows: { run: 'from keras.engine.topology import Layer', raises: 'keras.engine' },
  },
  'keras.utils.multi_gpu_model': {
    state: 'gone',
    since: 'Keras 2.4',
    near: 'multi_gpu|distribute|horovod',
    instead: '`keras.distribution` on JAX, `tf.distribute` on TensorFlow, `torch.nn.parallel` on PyTorch.',
    shows: { run: 'from keras.utils import multi_gpu_model', raises: 'multi_gpu_model' },
  },
  'ImageDataGenerator, preprocessing.text.Tokenizer': {
    state: 'gone',
    since: '3.0',
    near: 'preprocessing|ImageDataGenerator|Tokenizer',
    instead:
      '`keras.utils.image_dataset_from_directory` with the `Random*` layers; `keras.layers.TextVectorization`.',
    shows: { run: 'from keras.preprocessing.image import ImageDataGenerator', raises: 'ImageDataGenerator' },
  },
  'keras.losses.Reduction': {
    state: 'gone',
    since: '3.0',
    near: 'losses|Reduction',
    instead: "A string: `reduction='sum_over_batch_size'`, `'sum'`, `'mean'` or `None`.",
    shows: { run: 'import keras\nkeras.losses.Reduction', raises: 'Reduction' },
  },
  'keras.wrappers.scikit_learn': {
    state: 'gone',
    since: 'by 3.0',
    near: 'wrappers|KerasClassifier|KerasRegressor',
    instead: '`keras.wrappers.SKLearnClassifier`, or the package `scikeras`.',
    shows: { run: 'from keras.wrappers.scikit_learn import KerasClassifier', raises: 'scikit_learn' },
  },
});
