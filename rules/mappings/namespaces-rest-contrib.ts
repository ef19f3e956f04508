/**
 * Parts of `tf.contrib` that few know: two hops each, from contrib to where TensorFlow 2 had them (TensorFlow Addons, TensorFlow I/O,
 * Estimator, the core), and from there to today's home, or to "no successor" with what to do.
 */
import type { NamespaceText } from '../../src/catalog/kit.js';
import { namespace, redesign } from '../../src/catalog/kit.js';

const at = (names: string, hop: string, to: readonly [string, string, string]): NamespaceText[] =>
  names.split(' ').map((name) => {
    const [pytorch, jax, keras] = to.map((text) => redesign(`${hop} ${text}`, { effort: 'hours' }));
    return namespace(`tf.contrib.${name}`, { pytorch: pytorch!, jax: jax!, keras: keras! });
  });

/** The same in every target. */
const all = (names: string, hop: string, text: string): NamespaceText[] => at(names, hop, [text, text, text]);

const GONE = 'It ended with TensorFlow 1.15 and has no successor.';
const IO = 'TensorFlow I/O took it over, and sees no releases any more.';
const ADDONS = 'TensorFlow Addons took it over, and ended in May 2024.';
const ESTIMATOR = 'It went to `tf.estimator`, which TensorFlow 2.16 removed.';

export const restOfContrib = [
  all(
    'batching',
    GONE,
    'Batch requests in the server: Ray Serve, Triton and TorchServe do it by configuration.',
  ),
  all(
    'cloud',
    IO,
    'Use the clients of Google Cloud (`google-cloud-bigquery`, `google-cloud-bigtable`), and `fsspec` with `gcsfs` for files.',
  ),
  at('compiler', 'It went to the core as `tf.function(jit_compile=True)`.', [
    'Use `torch.compile`.',
    'Use `jax.jit`: everything goes through XLA.',
    'Use `jit_compile=True` of `compile`, which is the default on the JAX backend.',
  ]),
  at(
    'constrained_optimization',
    'It became the package `tensorflow_constrained_optimization`, for TensorFlow alone.',
    [
      'Use the `cooper` package, or write the multipliers as parameters that take the opposite step.',
      'Write the multipliers as parameters that take the opposite step; `jaxopt` has projections.',
      'Write the multipliers as weights in a `train_step` of your own.',
    ],
  ),
  at('deprecated', 'These are the summaries of TensorFlow 0.12; they became `tf.summary`.', [
    'Use a `SummaryWriter`: `add_scalar`, `add_histogram`, `add_image`, `add_audio`.',
    'Use a `SummaryWriter`: `add_scalar`, `add_histogram`, `add_image`, `add_audio`.',
    'Use the `TensorBoard` callback, or a `SummaryWriter`.',
  ]),
  at('ffmpeg', IO, [
    'Use `torchaudio.load`, and `torchcodec` for video.',
    'Use `soundfile` or `librosa`, and PyAV for video, before batching.',
    'Use `soundfile` or `librosa`, and PyAV for video, before batching.',
  ]),
  at('grid_rnn', GONE, [
    'Write the grid cell as a module that loops over its axes.',
    'Write the grid cell as an `nnx.Module` with a `jax.lax.scan` an axis.',
    'Write the grid cell as a `keras.Layer` with a `keras.layers.RNN` an axis.',
  ]),
  at('input_pipeline', 'It gave way to `tf.data`.', [
    'Use a `Dataset` and a `DataLoader`.',
    'Use `tf.data`, which stays, or `grain`.',
    'Use `tf.data`, which stays, or a `keras.utils.PyDataset`.',
  ]),
  at(
    'kernel_methods',
    'It went to the core as `tf.keras.layers.experimental.RandomFourierFeatures`, which Keras 3 does not have.',
    [
      'It is `torch.cos(x @ w + b)` with fixed random `w` and `b`, kept by `register_buffer`; the classifier is a linear layer.',
      'It is `jnp.cos(x @ w + b)` with fixed random `w` and `b`; the classifier is a linear layer.',
      'It is `keras.ops.cos(x @ w + b)` in a layer with weights that do not train; the classifier is a `Dense`.',
    ],
  ),
  at('labeled_tensor', GONE, [
    'Use the named axes of `einops`, or `xarray` outside of the model.',
    'Use the named axes of `einops`, or `penzai.core.named_axes`.',
    'Use the named axes of `einops`, or `xarray` outside of the model.',
  ]),
  at('linear_optimizer', ESTIMATOR, [
    'Use `sklearn.linear_model.SGDClassifier` or `torch.optim.LBFGS` on a linear layer.',
    'Use `sklearn.linear_model.SGDClassifier` or `optax.lbfgs` on a linear layer.',
    'Use `sklearn.linear_model.SGDClassifier`, or `keras.optimizers.Ftrl` on a `Dense`.',
  ]),
  at('periodic_resample', GONE, [
    'Use `torch.nn.functional.pixel_shuffle`, or a `reshape` and a `permute`.',
    'It is a `reshape` and a `transpose`.',
    'It is a `reshape` and a `transpose` of `keras.ops`.',
  ]),
  all(
    'proto',
    'It went to the core as `tf.io.decode_proto`.',
    'Decode with the `protobuf` package in Python before batching, or keep it in the `tf.data` pipeline.',
  ),
  at('quantization', 'It went to the core as `tf.quantization`.', [
    'Use `torch.fake_quantize_per_tensor_affine`, or `torchao` for whole models.',
    'Round to the grid and stop the gradient, or use `qwix` for whole models.',
    'Use `keras.quantizers`, or `model.quantize("int8")`.',
  ]),
  at('recurrent', GONE, [
    'It is a loop over time in `forward`; gradients come by themselves.',
    'Use `jax.lax.scan`; gradients come by themselves, `jax.checkpoint` saves memory.',
    'Use `keras.layers.RNN` with a cell, and `keras.layers.Bidirectional` around it.',
  ]),
  at('reduce_slice_ops', GONE, [
    'Use `torch.segment_reduce`, or cumulative sums and differences.',
    'Use `jax.ops.segment_sum`, or `jnp.cumsum` and differences.',
    'Use `keras.ops.segment_sum`, or `keras.ops.cumsum` and differences.',
  ]),
  all(
    'remote_fused_graph',
    GONE,
    'It ran graphs on Hexagon processors: export through ONNX or LiteRT, whose delegates do.',
  ),
  at('resampler', ADDONS, [
    'Use `torch.nn.functional.grid_sample`; its coordinates run from -1 to 1.',
    'Use `jax.scipy.ndimage.map_coordinates` with `order=1`.',
    'Use `keras.ops.image.map_coordinates` with `order=1`.',
  ]),
  all('rpc', GONE, 'Call services from Python with `grpcio`, outside of the model.'),
  at('solvers', GONE, [
    'Use `torch.linalg.lstsq` and `torch.linalg.solve`, or write the conjugate gradients.',
    'Use `jax.scipy.sparse.linalg.cg`, `lineax`, or `jnp.linalg.lstsq`.',
    'Use `keras.ops.lstsq` and `keras.ops.solve`.',
  ]),
  at('specs', GONE, [
    'Write the layers out in a `torch.nn.Sequential`.',
    'Write the layers out in an `nnx.Sequential`.',
    'Write the layers out in a `keras.Sequential`.',
  ]),
  at('staging', 'It gave way to `tf.data` and its `prefetch_to_device`.', [
    'Use `pin_memory=True` of the `DataLoader` and `.to(device, non_blocking=True)`.',
    'Call `jax.device_put` one batch ahead.',
    '`fit` feeds the device by itself; a `tf.data` pipeline ends with `prefetch`.',
  ]),
  at('stat_summarizer', GONE, [
    'Use `torch.profiler`.',
    'Use `jax.profiler`.',
    'Use the `TensorBoard` callback with `profile_batch=`.',
  ]),
  at('tensor_forest', 'TensorFlow Decision Forests took its place, for TensorFlow alone.', [
    'Use `ydf`, `xgboost` or `sklearn.ensemble`; none needs a framework.',
    'Use `ydf`, `xgboost` or `sklearn.ensemble`; none needs a framework.',
    'Use `ydf`, `xgboost` or `sklearn.ensemble`; none needs a framework.',
  ]),
  at('tensorboard', 'It went to the package `tensorboard`, with its plugins.', [
    'Use a `SummaryWriter`; embeddings go by `add_embedding`.',
    'Use a `SummaryWriter`; embeddings go by `add_embedding`.',
    'Use the `TensorBoard` callback with `embeddings_freq=`.',
  ]),
  all('testing', GONE, 'Use `pytest`; `numpy.testing.assert_allclose` compares arrays.'),
  at('tfprof', 'It went to the core as `tf.profiler`.', [
    'Use `torch.profiler`, and `torch.utils.flop_counter` for operations.',
    'Use `jax.profiler`, and `compiled.cost_analysis()` for operations.',
    'Use the `TensorBoard` callback with `profile_batch=`.',
  ]),
].flat();
