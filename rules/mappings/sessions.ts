/**
 * Rows of what belongs to a session: its methods, its configuration, run options and metadata. None of it has a counterpart;
 * the notes say where the setting lives now.
 */
import { remove, table } from '../../src/catalog/kit.js';
import { each, gone, small } from './program-parts.js';

const THREADS = 'The number of threads';

const unset = (what: string) => remove(`There is no session to configure: ${what}`);

const PLACEMENT = gone('There is no session to configure: values live where their inputs live.');

const threads = each(
  `${THREADS}: \`torch.set_num_threads(n)\` within one operation, \`torch.set_num_interop_threads(n)\` between them, at the start.`,
  `${THREADS} of the CPU belongs to XLA: it goes by the cores that the process may use (\`os.sched_setaffinity\`).`,
  `${THREADS} belongs to the backend: \`tf.config.threading.set_intra_op_parallelism_threads(n)\`, \`torch.set_num_threads(n)\`.`,
);

const visible = each(
  'The environment variable `CUDA_VISIBLE_DEVICES`, set before `torch` first uses a GPU; or `torch.cuda.set_device(index)`.',
  'The environment variable `CUDA_VISIBLE_DEVICES`, set before `jax` is imported; or `jax.config.update("jax_cuda_visible_devices", "0")`.',
  'The environment variable `CUDA_VISIBLE_DEVICES`, set before `keras` is imported.',
);

const optimizer = each(
  remove('The graph optimiser goes with the graph: `torch.compile(model)` compiles where it pays.'),
  remove('The graph optimiser goes with the graph: XLA optimises what `jax.jit` compiles.'),
  remove('The graph optimiser goes with the graph: `compile(jit_compile=True)` compiles with XLA.'),
);

const trace = each(
  'Run the step under `torch.profiler.profile(...)`; `export_chrome_trace(path)` writes the timeline.',
  'Run the step under `jax.profiler.trace(directory)`, and open it with TensorBoard or Perfetto.',
  'The `TensorBoard` callback of `fit` has `profile_batch`; a loop of your own takes the profiler of the backend.',
);

const metadata = each(
  'The profiler keeps it: `torch.profiler.profile(...)` has `key_averages()`.',
  'The profiler keeps it: `jax.profiler.trace(directory)`; costs of a step are in `jax.jit(f).lower(x).cost_analysis()`.',
  'The profiler of the backend keeps it.',
);

const OPEN = 'There is no session to close: unindent what stood in its `with` block.';

export const sessions = table('tf', {
  'Session.__enter__': gone(OPEN),
  'Session.__exit__': gone(OPEN),
  'Session.reset': gone('There is no session whose resources could be cleared.'),
  'Session.sess_str': gone('There is no session.'),
  'Session.partial_run': small(
    'Call the first half, then the second with its result: plain Python keeps the values.',
  ),
  'Session.partial_run_setup': gone('Plain Python keeps the values between two calls.'),
  'Session.make_callable': small('The function that computes the fetches is the callable.'),
  'Session.list_devices': {
    proof: { cannotRun: 'The devices of another framework are other objects.' },
    ...each(
      '`torch.cuda.device_count()` counts the GPUs, `torch.cuda.get_device_name(index)` names them.',
      { code: 'jax.devices()' },
      {
        code: 'keras.distribution.list_devices()',
        note: 'It works on the TensorFlow and JAX backends; on torch ask `torch.cuda.device_count()`.',
      },
    ),
  },
  'InteractiveSession.close': gone('There is no session to close.'),
  'ConfigProto.allow_soft_placement': PLACEMENT,
  'ConfigProto.log_device_placement': each(
    remove('There is no session to configure: `x.device` says where a tensor is.'),
    remove('There is no session to configure: `x.devices()` says where an array is.'),
    remove('There is no session to configure: the backend says where a tensor is.'),
  ),
  'ConfigProto.graph_options': optimizer,
  GraphOptions: optimizer,
  'GraphOptions.optimizer_options': optimizer,
  'GraphOptions.rewrite_options': optimizer,
  OptimizerOptions: optimizer,
  'OptimizerOptions.global_jit_level': each(
    'Compile the model: `torch.compile(model)`.',
    'Compile the function: `jax.jit(f)`, or `nnx.jit(f)` where it takes modules.',
    '`model.compile(..., jit_compile=True)`, which is the default where the backend can.',
  ),
  'OptimizerOptions.ON_1': each(
    'It switched on XLA: `torch.compile(model)`.',
    remove('It switched on XLA, which `jax.jit` always uses.'),
    'It switched on XLA: `compile(jit_compile=True)`.',
  ),
  'OptimizerOptions.OFF': gone('There is no graph optimiser to switch off.'),
  'OptimizerOptions.L0': gone('There is no graph optimiser to switch off.'),
  'ConfigProto.inter_op_parallelism_threads': threads,
  'ConfigProto.intra_op_parallelism_threads': threads,
  'ConfigProto.device_count': visible,
  'ConfigProto.cluster_def': each(
    unset('`dist.init_process_group()` reads the cluster from the environment that `torchrun` sets.'),
    unset('`jax.distributed.initialize()` reads the cluster from the environment, or takes it as arguments.'),
    unset('the backend starts the processes.'),
  ),
  'ConfigProto.isolate_session_state': gone('There is no session whose state could be shared.'),
  'ConfigProto.operation_timeout_in_ms': each(
    'Collectives take the limit: `dist.init_process_group(timeout=...)`.',
    unset('no operation blocks on a queue.'),
    unset('no operation blocks on a queue.'),
  ),
  'GPUOptions.visible_device_list': visible,
  RunOptions: each(
    remove('There is no session run to configure: `torch.profiler.profile` traces a step.'),
    remove('There is no session run to configure: `jax.profiler.trace` traces a step.'),
    remove('There is no session run to configure: the profiler of the backend traces a step.'),
  ),
  'RunOptions.FULL_TRACE': trace,
  'RunOptions.SOFTWARE_TRACE': trace,
  'RunOptions.HARDWARE_TRACE': trace,
  'RunOptions.NO_TRACE': gone('There is no session run to trace.'),
  'RunOptions.trace_level': trace,
  RunMetadata: metadata,
  'RunMetadata.step_stats': metadata,
  'RunMetadata.partition_graphs': gone('There is no graph, and nothing partitions it.'),
  'OptimizerOptions.ON_2': gone(
    'There is no graph optimiser: `torch.compile` and `jax.jit` have levels of their own.',
  ),
  'Operation.type': gone('There are no operations to tell apart.'),
  'Operation.inputs': gone(
    'There is no graph to walk: `torch.fx.symbolic_trace` and `jax.make_jaxpr` show one where it is wanted.',
  ),
  'Operation.outputs': small('The value itself is the output.'),
  'Operation.values': small('The value itself is the output.'),
  'Operation.graph': gone('There is no graph.'),
  'Operation.node_def': gone('There is no graph.'),
  'Operation.get_attr': gone('There is no graph: look at the arguments of the function that was called.'),
  'Operation.control_inputs': gone('Lines run in the order they stand.'),
  'Operation.device': each(
    '`x.device` of the value.',
    '`x.devices()` of the value.',
    'The backend says where a tensor is.',
  ),
});
