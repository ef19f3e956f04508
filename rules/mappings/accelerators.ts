/**
 * Rows of TPUs, profiling and what is left of `tf.contrib` about machines: TensorRT, quantisation, graph editing, clouds.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, none, redesign, remove, table } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const SUM = { caveats: ['replica-sum'] };

const tpu: RowText = {
  ...each(
    'The `torch_xla` package reaches TPUs: `torch_xla.device()`, and `torch_xla.launch` for all cores.',
    'JAX runs on TPUs as it does elsewhere: shard the batch over `jax.make_mesh((jax.device_count(),), ("data",))`.',
    '`keras.distribution.set_distribution(keras.distribution.DataParallel())` on the JAX backend.',
    'hours',
  ),
  ...SUM,
};
const tpuGone = gone('JAX and `torch_xla` start a TPU when it is first used.');
const tpuSum: RowText = {
  ...each(
    '`dist.all_reduce(tensor)`, or `torch_xla.core.xla_model.all_reduce`.',
    '`jax.lax.psum(x, axis_name)` inside `jax.shard_map`; sharded arrays under `jax.jit` need none.',
    none('The backend reduces by itself.'),
  ),
  ...SUM,
};
const tpuOptimizer: RowText = {
  ...each(
    remove(
      '`nn.parallel.DistributedDataParallel`, or `torch_xla.core.xla_model.optimizer_step`, averages the gradients: use the optimizer itself.',
    ),
    remove('The gradients of a sharded batch are averaged by the compiler: use the optimizer itself.'),
    remove('Under `keras.distribution` the gradients are averaged: use the optimizer itself.'),
  ),
  ...SUM,
};
const bfloat = each(
  '`with torch.autocast(device_type, dtype=torch.bfloat16):` around the forward pass.',
  'Modules take `dtype=jnp.bfloat16`, and keep their weights in `param_dtype=jnp.float32`.',
  '`keras.config.set_dtype_policy("mixed_bfloat16")` before the model is made.',
);
const tpuInner = gone('It belongs to how TensorFlow feeds a TPU: the loop of your own takes its place.');
const tpuEmbedding = each(
  '`nn.EmbeddingBag(rows, size, mode="mean")`; the `torchrec` package shards large ones.',
  '`nnx.Embed(rows, size, rngs=rngs)` and a mean, sharded over the mesh.',
  '`keras.layers.Embedding` and a mean; the KerasRS package has distributed embeddings.',
  'day',
);

const profile = each(
  'Count with `torch.utils.flop_counter.FlopCounterMode()`, time with `torch.profiler.profile(...)`.',
  '`jax.jit(f).lower(x).compile().cost_analysis()` counts, `jax.profiler.trace(directory)` times.',
  'The profiler of the backend; `model.count_params()` counts weights.',
  'hours',
);
const trace = each(
  '`with torch.profiler.profile(on_trace_ready=torch.profiler.tensorboard_trace_handler(directory)):` around the steps.',
  '`with jax.profiler.trace(directory):` around the steps.',
  '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
);
const named = each(
  '`with torch.profiler.record_function(name):`.',
  '`with jax.profiler.TraceAnnotation(name):`; for a step `jax.profiler.StepTraceAnnotation(name, step_num=step)`.',
  'The annotation of the backend.',
);

export const accelerators = table('tf', {
  'tpu.experimental.initialize_tpu_system': tpuGone,
  'tpu.experimental.shutdown_tpu_system': tpuGone,
  'contrib.tpu.initialize_system': tpuGone,
  'contrib.tpu.shutdown_system': tpuGone,
  'contrib.tpu.CrossShardOptimizer': tpuOptimizer,
  'tpu.cross_replica_sum': tpuSum,
  'tpu.bfloat16_scope': bfloat,
  'tpu.get_tpu_context': tpuInner,
  'tpu.shard': tpuInner,
  'tpu.replicate': tpuInner,
  'contrib.tpu.outside_compilation': each(
    'Plain Python runs between steps.',
    '`jax.pure_callback` or `jax.experimental.io_callback` calls Python from compiled code.',
    'Plain Python runs between steps.',
  ),
  'contrib.tpu.rewrite': tpuInner,
  'contrib.tpu.while_loop': tpuInner,
  'contrib.tpu.repeat': tpuInner,
  'contrib.tpu.infeed_dequeue_tuple': tpuInner,
  'contrib.tpu.infeed_enqueue_tuple': tpuInner,
  'contrib.tpu.InfeedQueue': tpuInner,
  'contrib.tpu.TPUDistributionStrategy': tpu,
  'contrib.tpu.keras_to_tpu_model': tpu,
  'contrib.tpu.AsyncCheckpointSaverHook': {
    ...each(
      'Save in a thread of your own: `torch.distributed.checkpoint.async_save`.',
      '`ocp.StandardCheckpointer()` saves in the background: `checkpointer.wait_until_finished()`.',
      '`keras.callbacks.ModelCheckpoint(path)`.',
    ),
    caveats: ['checkpoint-format'],
  },
  'tpu.experimental.embedding_column': tpuEmbedding,
  'tpu.experimental.shared_embedding_columns': tpuEmbedding,
  'tpu.experimental.AdagradParameters': tpuEmbedding,
  'tpu.experimental.AdamParameters': tpuEmbedding,
  'tpu.experimental.StochasticGradientDescentParameters': tpuEmbedding,
  'profiler.profile': profile,
  'profiler.Profiler': trace,
  'profiler.Profiler.add_step': trace,
  'profiler.Profiler.profile_operations': trace,
  'profiler.Profiler.profile_graph': trace,
  'profiler.Profiler.advise': trace,
  'profiler.ProfileOptionBuilder': profile,
  'profiler.ProfileOptionBuilder.float_operation': profile,
  'profiler.ProfileOptionBuilder.trainable_variables_parameter': profile,
  'profiler.ProfileOptionBuilder.time_and_memory': profile,
  'profiler.write_op_log': profile,
  'profiler.experimental.start': trace,
  'profiler.experimental.stop': trace,
  'profiler.experimental.Profile': trace,
  'profiler.experimental.Trace': named,
  'profiler.experimental.server.start': each(
    '`torch.profiler` needs no server.',
    '`jax.profiler.start_server(port)`.',
    'The profiler of the backend.',
  ),
  'contrib.tfprof.model_analyzer.print_model_analysis': profile,
  'contrib.tensorrt.create_inference_graph': each(
    'Export to ONNX, `torch.onnx.export(model, args, path)`, and compile with TensorRT; or the `torch_tensorrt` package.',
    'XLA compiles for the GPU; for TensorRT export to ONNX.',
    'Export to ONNX with `model.export(path, format="onnx")`, and compile with TensorRT.',
    'hours',
  ),
  'contrib.quantize.create_training_graph': each(
    'The `torchao` package: quantisation-aware training.',
    'The `qwix` package.',
    none('Keras quantises after training: `model.quantize("int8")`.'),
    'day',
  ),
  'contrib.quantize.create_eval_graph': each(
    'The `torchao` package.',
    'The `qwix` package.',
    '`model.quantize("int8")`.',
    'day',
  ),
  'contrib.cloud.BigtableClient': everywhere(
    keep('Reading Bigtable by `tf.data` is gone: read it with the `google-cloud-bigtable` client.', {
      effort: 'hours',
    }),
  ),
  'contrib.cloud.configure_gcs': gone('Clients of object stores configure themselves: `fsspec`, `gcsfs`.'),
  'contrib.util.make_tensor_proto': everywhere(
    keep(
      'A tensor protocol buffer is for TensorFlow Serving: keep the client, which wants `tf.make_tensor_proto` only.',
      { code: 'tf.make_tensor_proto(...)' },
    ),
  ),
  'contrib.util.make_ndarray': everywhere(
    keep(
      'A tensor protocol buffer comes from TensorFlow Serving: keep the client, which wants `tf.make_ndarray` only.',
      { code: 'tf.make_ndarray(...)' },
    ),
  ),
  'contrib.util.constant_value': small('The value is there: use it.', { code: 'tensor' }),
  'contrib.graph_editor.get_backward_walk_ops': gone(
    'There is no graph to walk: `torch.fx.symbolic_trace(model).graph` and `jax.make_jaxpr(f)(x)` show one.',
  ),
  'contrib.graph_editor.get_forward_walk_ops': gone(
    'There is no graph to walk: `torch.fx.symbolic_trace(model).graph` and `jax.make_jaxpr(f)(x)` show one.',
  ),
  'contrib.graph_editor.reroute_ts': redesigned(
    'Change the function: give it the other value as an argument.',
  ),
  'contrib.graph_editor.graph_replace': redesigned('Call the function again with the other values.'),
  'contrib.graph_editor.select_ops': gone('There is no graph to select from.'),
  'contrib.graph_editor.filter_ts': gone('There is no graph to select from.'),
  'contrib.graph_editor.make_view': gone('There is no graph to look at.'),
  'contrib.eager.Variable': everywhere(
    redesign('It is `tf.Variable`: a weight of a module.', { effort: 'minutes' }),
  ),
  'contrib.eager.defun': {
    proof: { cannotRun: '`tf.contrib` is not there to compare with.' },
    ...each(
      '`torch.compile(f)` where it pays.',
      { code: 'jax.jit(func)' },
      remove('`fit` compiles by itself.'),
    ),
  },
  'contrib.eager.run_test_in_graph_and_eager_modes': gone('There is one mode only.'),
  'contrib.eager.seterr': gone('Placement of integers is not asked for.'),
  'contrib.eager.num_gpus': {
    ...each(
      { code: 'torch.cuda.device_count()' },
      { code: "sum(d.platform == 'gpu' for d in jax.devices())" },
      'Ask the backend.',
    ),
    examples: [],
    proof: { cannotRun: '`tf.contrib` is not there to compare with.' },
  },
});

function redesigned(note: string): RowText {
  return everywhere(redesign(note, { effort: 'hours' }));
}
