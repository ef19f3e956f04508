/**
 * Rows of names that a few programs use around training: insides of `tf.contrib.tpu`, of Tensor2Tensor and of the Model Garden, old
 * spellings of SavedModel, modules that are named themselves.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, none, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const named = (advice: ReturnType<typeof gone>, ...names: string[]): Record<string, RowText> =>
  Object.fromEntries(names.map((name) => [name, advice]));

const TPU_LOOP = gone('It belongs to how TensorFlow drives a TPU: the training loop takes its place.');
const TPU_RUN = each(
  'The loop calls the step: with `torch_xla` the lines between two `xm.mark_step()` are one program.',
  'The step under `jax.jit`; a loop inside of it is `jax.lax.fori_loop`.',
  '`model.compile(..., steps_per_execution=n)` runs several steps at once.',
);
const SHARDS = each(
  '`torch_xla.distributed.xla_multiprocessing.spawn(f)` starts a process for each core.',
  '`jax.jit` with shardings, or `jax.shard_map(f, mesh=mesh, in_specs=..., out_specs=...)`.',
  '`keras.distribution.set_distribution(keras.distribution.DataParallel())`, on the JAX backend.',
  'hours',
);

export const tpuInsides = table('tf.contrib.tpu', {
  ...named(
    TPU_LOOP,
    'python.tpu.tpu_feed.InfeedQueue',
    'python.tpu.error_handling.ErrorRendezvous',
    'python.tpu.tpu_context.TPUContext',
    'python.tpu.tpu.shutdown_system',
    'python.tpu.tpu.initialize_system',
    'python.tpu.tpu.core',
    'python.ops.tpu_ops.outfeed_dequeue_tuple',
    'python.ops.tpu_ops.outfeed_enqueue_tuple',
    'python.tpu.session_support.GracefulShutdownHook',
    'python.tpu.session_support.RestartComputation',
    'python.tpu.session_support.ShutdownLameWorkers',
    'python.tpu.session_support.start_worker_watchdog',
    'python.tpu.util.MultiHostDatasetInitializerHook',
    'python.tpu.tpu_config.InputPipelineConfig.PER_SHARD_V1',
    'proto.compilation_result_pb2.CompilationResultProto',
    'TPUEstimatorSpec.evaluation_hooks',
    'TPUEstimatorSpec.prediction_hooks',
    'TPUEstimatorSpec.scaffold',
    'RunConfig.tpu_config',
    'python.tpu.tpu_config.RunConfig',
    'python.tpu.tpu_config.TPUConfig',
  ),
  ...named(small('`if value < 1: raise ValueError(...)`.'), 'python.tpu.util.check_positive_integer'),
  ...named(TPU_RUN, 'python.tpu.training_loop.repeat', 'python.tpu.training_loop.while_loop'),
  ...named(
    SHARDS,
    'python.tpu.tpu.shard',
    'python.tpu.tpu.split_compile_and_shard',
    'python.ops.tpu_ops.cross_replica_sum',
    'python.tpu.tpu_optimizer.CrossShardOptimizer',
  ),
  ...named(
    each(
      'A training loop of your own; `torch.compile` or `torch_xla` compiles its step.',
      'A training loop of your own, whose step is under `jax.jit`.',
      '`model.fit`: on a TPU with the JAX backend it needs no estimator.',
      'day',
    ),
    'python.tpu.tpu_estimator.TPUEstimator',
    'python.tpu.tpu_estimator.TPUEstimatorSpec',
    'tpu.TPUEstimatorSpec',
  ),
  'python.tpu.async_checkpoint.AsyncCheckpointSaverHook': {
    ...each(
      '`torch.distributed.checkpoint.async_save(state)` saves in the background.',
      '`ocp.StandardCheckpointer()` saves in the background: `wait_until_finished()` waits.',
      '`keras.callbacks.ModelCheckpoint(path)`.',
    ),
    caveats: ['checkpoint-format'],
  },
  'python.tpu.bfloat16.bfloat16_scope': each(
    '`torch.autocast(device_type, dtype=torch.bfloat16)` around the forward pass.',
    '`dtype=jnp.bfloat16` of the modules: weights stay float32.',
    '`keras.config.set_dtype_policy("mixed_bfloat16")` before the model is made.',
  ),
  ...named(
    gone('It traced the values of a graph: print them, or raise where they are not finite.'),
    'python.tpu.tensor_tracer.TensorTracer',
    'python.tpu.tensor_tracer.TensorTracer.is_enabled',
  ),
  'python.tpu.tpu.rewrite_for_inference': gone('The function itself is compiled.'),
});

const TRANSFORMER = each(
  '`nn.TransformerEncoder` and `nn.TransformerDecoder`, or a model of the `transformers` package.',
  'A module of `nnx.MultiHeadAttention` and `nnx.Linear`.',
  '`keras_hub.layers.TransformerEncoder` and `TransformerDecoder`.',
  'day',
);
const REGISTRY = remove('There is no registry: keep a dictionary of your own, and drop the decorator.');
const NOT_THERE = { proof: { cannotRun: 'Tensor2Tensor runs on no TensorFlow that can be installed.' } };
const number = (value: string): RowText => ({ ...everywhere(value), ...NOT_THERE });

export const tensor2tensor = table('tensor2tensor', {
  'layers.common_layers.shape_list': {
    ...everywhere('list(x.shape)'),
    signatures: [{ params: 'x' }],
    note: 'Sizes are numbers, so that known and unknown ones need no telling apart.',
    ...NOT_THERE,
  },
  'layers.common_layers.flatten4d3d': {
    ...each(
      { code: 'x.flatten(1, 2)' },
      { code: 'x.reshape(x.shape[0], -1, x.shape[3])' },
      { code: 'keras.ops.reshape(x, (x.shape[0], -1, x.shape[3]))' },
    ),
    signatures: [{ params: 'x' }],
    ...NOT_THERE,
  },
  'layers.common_layers.is_xla_compiled': everywhere(
    remove('It asked whether the graph is for a TPU.', { code: 'False' }),
  ),
  'layers.common_layers.convert_gradient_to_tensor': gone('Gradients of embeddings are dense.'),
  ...named(
    TRANSFORMER,
    'layers.transformer_layers.transformer_prepare_encoder',
    'layers.transformer_layers.transformer_encoder',
    'layers.transformer_layers.transformer_ffn_layer',
    'models.transformer.Transformer',
    'models.transformer.transformer_prepare_decoder',
    'models.transformer.transformer_decoder',
    'models.transformer.features_to_nonpadding',
    'layers.common_attention.encoder_decoder_attention_loss',
    'utils.t2t_model.T2TModel',
  ),
  ...named(
    small('A dictionary or a dataclass holds the settings.'),
    'models.transformer.transformer_base',
    'models.transformer.transformer_tiny',
    'layers.common_hparams.basic_params1',
    'utils.trainer_lib.create_hparams',
  ),
  ...named(
    everywhere(REGISTRY),
    'utils.registry.register_hparams',
    'utils.registry.register_model',
    'utils.registry.register_problem',
  ),
  ...named(
    gone('It chose how tokens or labels become vectors: an embedding and a linear layer of the model.'),
    'layers.modalities.ModalityType.SYMBOL',
    'layers.modalities.ModalityType.IDENTITY',
    'layers.modalities.ModalityType.CLASS_LABEL',
    'layers.modalities.get_top',
    'layers.modalities.is_pointwise',
  ),
  ...named(
    gone('It wrote lines for a benchmark: `logging.info` prints.'),
    'utils.mlperf_log.MODEL_HP_LAYER_POSTPROCESS_DROPOUT',
    'utils.mlperf_log.transformer_print',
  ),
  'data_generators.text_encoder.NUM_RESERVED_TOKENS': number('2'),
  'data_generators.text_encoder.EOS_ID': number('1'),
  'data_generators.text_encoder.PAD_ID': number('0'),
  'data_generators.problem.DatasetSplit.TRAIN': number("'train'"),
  'data_generators.problem.DatasetSplit.EVAL': number("'dev'"),
  'data_generators.problem.DatasetSplit.TEST': number("'test'"),
  ...named(
    each(
      'A `Dataset` of your own, with `__len__` and `__getitem__`.',
      'A `grain` source of your own, with `__len__` and `__getitem__`.',
      'A `keras.utils.PyDataset` of your own.',
      'hours',
    ),
    'data_generators.problem.Problem',
    'data_generators.problem.preprocess_example_common',
  ),
  ...named(
    everywhere(keep('It writes TFRecord files, whose format is that of TensorFlow.', { effort: 'minutes' })),
    'data_generators.generator_utils.to_example',
    'data_generators.generator_utils.generate_files',
    'data_generators.generator_utils.shuffle_dataset',
  ),
});

export const official = table('official', {
  'utils.flags.core.help_wrap': {
    ...everywhere({
      code: "flags.text_wrap(text, length=80, indent='', firstline_indent='\\n')",
      note: 'It only breaks the lines of a help text.',
    }),
    signatures: [{ params: 'text' }],
    proof: { cannotRun: 'The Model Garden is not among the pinned packages.' },
  },
});

const generator = each(
  'A transform of `torchvision.transforms.v2`.',
  'A function that is mapped over the batches.',
  'A layer of Keras: `Rescaling`, `Normalization`, `RandomFlip`.',
);
const tensorrt = each(
  '`torch_tensorrt.compile(model, inputs=...)`, or TensorRT from an ONNX file.',
  'Export the function, `jax.export.export`, and convert it by ONNX; XLA compiles for the GPU already.',
  '`model.export(path, format="onnx")`, then TensorRT reads it.',
  'day',
);
const cluster = gone('No session talks to a cluster: the launcher says which process this is.');
const OLD_GRAPH = gone('There is no graph: what it initialised has its values from the start.');

export const trainingRest = table('tf', {
  'saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY': { ...everywhere("'serving_default'"), examples: [{}] },
  'saved_model.PREDICT_METHOD_NAME': { ...everywhere("'tensorflow/serving/predict'"), examples: [{}] },
  'saved_model.TPU': { ...everywhere("'tpu'"), examples: [trial({}, { api: 'v1' })] },
  'estimator.LOSS_METRIC_KEY': {
    ...everywhere("'loss'"),
    note: 'It was the key of a dictionary.',
    proof: { cannotRun: 'It is a name of TensorFlow 1 only.' },
  },
  add_to_collections: everywhere(redesign('Append to lists of your own, and return them with the results.')),
  'contrib.framework.variable': small(
    'A weight is made in the constructor of its module, as with `tf.get_variable`.',
  ),
  'train.Scaffold.get_or_default': gone('There is no scaffold: what it held has its values from the start.'),
  'train.Scaffold.default_local_init_op': OLD_GRAPH,
  'train.QueueRunner.create_threads': gone('Input needs no threads of its own: iterate over the data.'),
  'train.ClusterDef.CopyFrom': cluster,
  'train.Supervisor.PrepareSession': OLD_GRAPH,
  'train.Supervisor.USE_DEFAULT': OLD_GRAPH,
  'train.SyncReplicasOptimizer.chief_init_op': OLD_GRAPH,
  'train.SyncReplicasOptimizer.local_step_init_op': OLD_GRAPH,
  'train.SaverDef.V1': gone('Files have one format.'),
  'train.Optimizer.GATE_OP': gone('It tuned how a graph ran.'),
  GraphKeys: everywhere(
    redesign('Collections are lists of your own, or what the model holds.', { effort: 'minutes' }),
  ),
  'GraphKeys.READY_FOR_LOCAL_INIT_OP': OLD_GRAPH,
  'Graph.get_name_scope': gone('There are no name scopes.'),
  'InteractiveSession.graph': gone('There is no graph.'),
  'VariableScope.caching_device': gone('Where values are cached is decided by the framework.'),
  'VariableScope.set_caching_device': gone('Where values are cached is decided by the framework.'),
  'VariableScope.partitioner': gone('Weights are whole.'),
  'VariableScope.reuse': gone('Call the same module a second time.'),
  'Variable.scatter_nd_update': small(
    'Index it: `w.data[indices] = updates`, `w[...] = w[...].at[indices].set(updates)`, `w.assign(keras.ops.scatter_update(w, indices, updates))`.',
  ),
  'Variable.scatter_update': small(
    'Index it: `w.data[indices] = updates`, `w[...] = w[...].at[indices].set(updates)`, `w.assign(keras.ops.scatter_update(w, indices, updates))`.',
  ),
  ...named(
    tensorrt,
    'experimental.tensorrt.Converter',
    'experimental.tensorrt.Converter.convert',
    'experimental.tensorrt.Converter.save',
    'experimental.tensorrt.ConversionParams',
  ),
  ...named(
    generator,
    'keras.preprocessing.image.ImageDataGenerator.featurewise_center',
    'keras.preprocessing.image.ImageDataGenerator.featurewise_std_normalization',
    'keras.preprocessing.image.ImageDataGenerator.samplewise_center',
    'keras.preprocessing.image.ImageDataGenerator.samplewise_std_normalization',
    'keras.preprocessing.image.ImageDataGenerator.zca_whitening',
    'keras.preprocessing.image.ImageDataGenerator.rescale',
    'keras.preprocessing.image.ImageDataGenerator.preprocessing_function',
  ),
  'keras.applications.get_submodules_from_kwargs': gone('There is one Keras: import its modules.'),
  'keras.models': each('Models are classes: `nn.Module`.', 'Models are classes: `nnx.Module`.', {
    code: 'keras.models',
  }),
  'keras.utils': each('`torch.utils` and functions of your own.', '`jax.tree` and functions of your own.', {
    code: 'keras.utils',
  }),
  'keras.losses': each('`torch.nn.functional` and the losses of `torch.nn`.', 'The losses of `optax`.', {
    code: 'keras.losses',
  }),
  'keras.utils.Progbar.update': each(
    '`progress.update(n)` of `tqdm.tqdm(total=n)`.',
    '`progress.update(n)` of `tqdm.tqdm(total=n)`.',
    { code: 'self.update(...)' },
  ),
  'keras.callbacks.Callback.params': each(
    'They are variables of the training loop.',
    'They are variables of the training loop.',
    { code: 'self.params' },
  ),
  'keras.losses.Loss.get_config': each('Keep the arguments yourself.', 'Keep the arguments yourself.', {
    code: 'self.get_config()',
  }),
  'keras.optimizers.legacy.Optimizer': each(
    '`torch.optim.Optimizer`: write `step`.',
    'A pair of functions, `optax.GradientTransformation(init, update)`.',
    '`keras.optimizers.Optimizer`: write `build` and `update_step`.',
    'hours',
  ),
  ...named(
    each(
      '`self.state[parameter]` is a dictionary of your own.',
      'The state of the transformation is a tree that `init` makes.',
      '`self.add_variable_from_reference(variable, "name")` in `build`.',
    ),
    'keras.optimizers.legacy.Optimizer.get_slot',
    'keras.optimizers.legacy.Optimizer.add_slot',
  ),
  'keras.optimizers.legacy.Optimizer.get_config': each(
    '`optimizer.defaults` is a dictionary of the arguments.',
    'Keep the arguments yourself.',
    { code: 'self.get_config()' },
  ),
  'summary.always_record_summaries': gone(
    'A condition on the step says when to write; without one each value is written.',
  ),
  'summary.all_summary_ops': gone('Values are written where they are computed.'),
  'profiler.experimental.ProfilerOptions': each(
    'Arguments of `torch.profiler.profile(...)`.',
    '`jax.profiler.ProfileOptions()`.',
    '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
  ),
  'train.experimental.enable_mixed_precision_graph_rewrite': each(
    '`torch.autocast(device_type)` around the forward pass, and a `torch.amp.GradScaler` for float16.',
    '`dtype=jnp.bfloat16` of the modules: weights stay float32.',
    '`keras.config.set_dtype_policy("mixed_float16")` before the model is made.',
  ),
  'logging.exception': {
    ...everywhere('logging.exception(...)'),
    proof: { cannotRun: 'It prints the exception that is handled.' },
  },
  'contrib.framework.smart_cond': small('It becomes a plain `if`.'),
  'contrib.framework.with_same_shape': small('`assert x.shape == y.shape`.'),
  'contrib.estimator.clip_gradients_by_norm': each(
    '`nn.utils.clip_grad_norm_(model.parameters(), norm)` between `backward()` and `step()`.',
    '`optax.chain(optax.clip_by_global_norm(norm), optimizer)`.',
    '`global_clipnorm=norm` of the optimizer.',
  ),
  'contrib.learn.datasets.mnist.read_data_sets': each(
    '`torchvision.datasets.MNIST(folder, train=True, download=True)`.',
    '`keras.datasets.mnist.load_data()`, or `tensorflow_datasets`: both give NumPy arrays.',
    '`keras.datasets.mnist.load_data()`.',
  ),
  'tpu.estimator.TPUEstimatorSpec': small('Return the loss and the metrics from functions of your own.'),
});

export const transformersRest = table('transformers', {
  'TFPreTrainedModel.save_pretrained': {
    ...each(
      { code: 'self.save_pretrained(...)' },
      none('JAX models are gone from the `transformers` package: save the state with Orbax.'),
      none('KerasHub has `model.save_to_preset(folder)`.'),
    ),
    proof: { cannotRun: '`transformers` is not among the pinned packages.' },
  },
  'TFPreTrainedModel.generate': {
    ...each(
      { code: 'self.generate(...)' },
      none('Write the loop with `jax.lax.while_loop`.'),
      none('KerasHub: `model.generate(texts, max_length=n)`.'),
    ),
    proof: { cannotRun: '`transformers` is not among the pinned packages.' },
  },
});

export const hubRest = table('hub', {
  'Module.variable_map': small(
    'The names of the weights: `model.named_parameters()`, `nnx.to_flat_state(nnx.state(model))`, `model.weights`.',
  ),
  ImageModuleInfo: gone('The size of the images is known from the model that takes its place.'),
  attach_image_module_info: gone('The size of the images is known from the model that takes its place.'),
  load_module_spec: small('Load the model that takes its place.'),
});

const tuner = each(
  '`optuna` or `ray.tune`: a function of a trial that builds, trains and returns the value.',
  '`optuna` or `ray.tune`: a function of a trial that builds, trains and returns the value.',
  'The package is called `keras_tuner` now, with the same names.',
);
export const kerastuner = table('kerastuner', { BayesianOptimization: tuner, HyperModel: tuner });
