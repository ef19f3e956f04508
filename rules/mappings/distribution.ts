/**
 * Rows of distribution and devices: `tf.distribute`, `tf.config`, cluster resolvers.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { each, gone, small } from './program-parts.js';

const SUM = { caveats: ['replica-sum'] };

const strategy: RowText = {
  ...each(
    'One process a GPU, started by `torchrun`: `dist.init_process_group()`, and `nn.parallel.DistributedDataParallel(model, device_ids=[local_rank])`.',
    'A mesh of all devices, `jax.make_mesh((jax.device_count(),), ("data",))`; put the batch on it with `jax.device_put(x, jax.sharding.NamedSharding(mesh, jax.sharding.PartitionSpec("data")))`.',
    '`keras.distribution.set_distribution(keras.distribution.DataParallel())` before the model is made, on the JAX backend; the TensorFlow backend keeps the strategy.',
    'hours',
  ),
  ...SUM,
};
const tpu: RowText = {
  ...each(
    'The `torch_xla` package reaches TPUs: `torch_xla.device()`, and `torch_xla.launch` for all cores.',
    'JAX runs on TPUs as it does elsewhere: shard the batch over `jax.make_mesh((jax.device_count(),), ("data",))`.',
    '`keras.distribution.set_distribution(keras.distribution.DataParallel())` on the JAX backend.',
    'hours',
  ),
  ...SUM,
};
const single = each(
  'Move the model and the batches to the device: `model.to(device)`.',
  '`jax.config.update("jax_default_device", jax.devices()[0])`, or nothing: the first device is the default.',
  remove('The backend uses the first device.'),
);
const current = gone(
  'There is no strategy to ask for: how many devices there are, the launcher or the mesh says.',
);
const resolver = each(
  'The launcher says who is who: `torchrun` sets `RANK` and `WORLD_SIZE`, which `dist.init_process_group()` reads.',
  '`jax.distributed.initialize()` finds the cluster on TPUs, SLURM and Kubernetes; elsewhere it takes address, number and rank.',
  'The launcher of the backend: `jax.distributed.initialize()` on JAX.',
  'hours',
);
const tpuResolver = each(
  'TPUs are reached by `torch_xla`, which needs no address.',
  '`jax.distributed.initialize()` finds the TPUs of a pod by itself.',
  'On the JAX backend `jax.distributed.initialize()` finds the TPUs of a pod by itself.',
  'hours',
);
const step = each(
  'The training step itself: each process runs it on its own batch.',
  'The training step itself, compiled by `nnx.jit` over sharded arrays.',
  '`fit` runs the step; in a loop of your own `model.train_on_batch(x, y)`.',
  'hours',
);
const reduce: RowText = {
  ...each(
    '`dist.all_reduce(tensor)` adds over the processes, in place; for the mean divide by `dist.get_world_size()`.',
    'The loss of a sharded batch is that of the whole batch already.',
    'The loss and the metrics of `fit` are those of the whole batch already.',
  ),
  ...SUM,
};
const shards = each(
  '`DataLoader(dataset, sampler=torch.utils.data.DistributedSampler(dataset))`, and `sampler.set_epoch(epoch)`.',
  'Each process reads its own part, `dataset.shard(jax.process_count(), jax.process_index())`; `jax.make_array_from_process_local_data(sharding, x)` joins the parts.',
  '`fit` distributes the dataset itself.',
  'hours',
);
const local = gone('Each process has its own values, and sharded arrays are whole: use the value.');
const replicas = each(
  { code: 'dist.get_world_size()' },
  { code: 'jax.device_count()' },
  redesign('`len(keras.distribution.list_devices())`, on the TensorFlow and JAX backends.', {
    effort: 'minutes',
  }),
);
/** One process, one device. */
const alone = trial(
  { self: py('strategy') },
  {
    source: { make: 'strategy = tf.distribute.get_strategy()', use: 'result = $call' },
    pytorch: {
      make: "import tempfile, torch.distributed as dist\nif not dist.is_initialized():\n    dist.init_process_group('gloo', init_method='file://' + tempfile.mktemp(), rank=0, world_size=1)",
      use: 'result = $code',
    },
    jax: { use: 'result = $code' },
    skip: { keras: 'PyTorch as the backend has no such list.' },
  },
);
const replica = each(
  { code: 'dist.get_rank()' },
  'Code is written for the whole batch: inside `jax.shard_map` it is `jax.lax.axis_index(axis_name)`.',
  none('Code is written for the whole batch.'),
);
const op = (name: string, jax: string): RowText => ({
  ...each({ code: `dist.ReduceOp.${name}` }, none(jax), none('The backend reduces by itself.')),
  proof: { cannotRun: 'It is a constant that only collectives read.' },
});
const crossDevice = gone('How values travel between devices is the business of NCCL or XLA.');

/** How many there are. */
const counted = (kind: string) =>
  trial(
    { device_type: kind },
    {
      source: { use: 'result = len($call)' },
      skip: { keras: 'JAX raises an error where there is none, and PyTorch has no such list.' },
    },
  );
const ALL_DEVICES =
  '`jax.devices("gpu")` raises an error where there is none; `jax.default_backend()` says which kind is used.';
const devices: RowText = {
  signatures: [{ params: 'device_type=None' }],
  pytorch: [
    { when: "device_type == 'CPU'", code: "[torch.device('cpu')]" },
    {
      when: "device_type == 'GPU'",
      code: '[torch.device("cuda", i) for i in range(torch.cuda.device_count())]',
    },
    redesign('The GPUs are `torch.cuda.device_count()` many.', {
      code: '[torch.device("cuda", i) for i in range(torch.cuda.device_count())]',
      effort: 'minutes',
    }),
  ],
  jax: [
    { when: "device_type == 'CPU'", code: "jax.devices('cpu')", note: ALL_DEVICES },
    {
      when: "device_type == 'GPU'",
      code: "[device for device in jax.devices() if device.platform == 'gpu']",
      note: ALL_DEVICES,
    },
    redesign('`jax.devices(kind)` gives those of a kind: "cpu", "gpu", "tpu".', {
      code: 'jax.devices()',
      effort: 'minutes',
    }),
  ],
  keras: redesign(
    '`keras.distribution.list_devices(device_type)` gives names, on the TensorFlow and JAX backends alone; JAX raises an error where there is no such device.',
    { code: 'keras.distribution.list_devices(device_type)', effort: 'minutes' },
  ),
  examples: [counted('CPU'), counted('GPU')],
};
const visible = each(
  'The environment variable `CUDA_VISIBLE_DEVICES`, set before the first use; or `torch.cuda.set_device(index)`.',
  'The environment variable `CUDA_VISIBLE_DEVICES`, or `jax.config.update("jax_cuda_visible_devices", "0")` before the first use.',
  'The environment variable `CUDA_VISIBLE_DEVICES`, set before `keras` is imported.',
);
const split = each(
  '`torch.cuda.set_per_process_memory_fraction(fraction)` limits the memory; one GPU is not split.',
  'The environment variable `XLA_PYTHON_CLIENT_MEM_FRACTION` limits the memory; `jax.config.update("jax_num_cpu_devices", n)` gives several CPU devices.',
  'A setting of the backend.',
);
const connect = gone('No session connects to a cluster: each process runs the program.');
const eager = each(
  remove('Code is eager; `torch.compiler.set_stance("force_eager")` switches compilation off.'),
  '`jax.config.update("jax_disable_jit", True)` runs everything eagerly.',
  '`model.compile(..., run_eagerly=True)`, or `keras.config.disable_traceback_filtering()` for whole tracebacks.',
);
const placement = gone('Values live where their inputs live.');
const threads = (which: string) =>
  each(
    { code: `torch.set_num_${which}(num_threads)` },
    'The number of threads of the CPU belongs to XLA: it goes by the cores that the process may use (`os.sched_setaffinity`).',
    'The number of threads belongs to the backend.',
  );
const tf32 = each(
  "`torch.backends.cuda.matmul.fp32_precision = 'tf32'` or `'ieee'`.",
  '`jax.config.update("jax_default_matmul_precision", "tensorfloat32")` or `"highest"`.',
  'A setting of the backend.',
);
const deterministic = each(
  { code: 'torch.use_deterministic_algorithms(True)' },
  remove('XLA is deterministic on CPUs and TPUs; on GPUs set `XLA_FLAGS=--xla_gpu_deterministic_ops=true`.'),
  'A setting of the backend, beside `keras.utils.set_random_seed(seed)`.',
);

export const distribution = table('tf', {
  'distribute.MirroredStrategy': strategy,
  'distribute.MultiWorkerMirroredStrategy': strategy,
  'distribute.experimental.MultiWorkerMirroredStrategy': strategy,
  'distribute.experimental.CentralStorageStrategy': strategy,
  'distribute.experimental.ParameterServerStrategy': strategy,
  'distribute.ParameterServerStrategy': strategy,
  'distribute.Strategy': strategy,
  'distribute.TPUStrategy': tpu,
  'distribute.experimental.TPUStrategy': tpu,
  'distribute.OneDeviceStrategy': single,
  'contrib.distribute.MirroredStrategy': strategy,
  'contrib.distribute.ParameterServerStrategy': strategy,
  'contrib.distribute.CollectiveAllReduceStrategy': strategy,
  'contrib.distribute.DistributeConfig': strategy,
  'contrib.distribute.AllReduceCrossDeviceOps': crossDevice,
  'contrib.distribute.get_loss_reduction': {
    ...gone('The loss of the whole batch is averaged: nothing depends on the number of replicas.'),
    ...SUM,
  },
  'distribute.get_strategy': current,
  'distribute.has_strategy': current,
  'distribute.in_cross_replica_context': current,
  'distribute.get_replica_context': current,
  'distribute.experimental_set_strategy': strategy,
  'distribute.Strategy.run': step,
  'distribute.Strategy.experimental_run_v2': step,
  'distribute.Strategy.experimental_run': step,
  'distribute.Strategy.call_for_each_replica': step,
  'distribute.Strategy.reduce': reduce,
  'distribute.Strategy.gather': each(
    '`dist.all_gather(tensors, tensor)` fills a list of equal shapes.',
    'A sharded array is whole already: `jax.experimental.multihost_utils.process_allgather(x)` brings it to every process.',
    none('The values of `fit` and `predict` are whole already.'),
  ),
  'distribute.Strategy.num_replicas_in_sync': {
    ...replicas,
    examples: [alone],
    ...SUM,
  },
  'distribute.Strategy.experimental_distribute_dataset': shards,
  'distribute.Strategy.distribute_datasets_from_function': shards,
  'distribute.Strategy.experimental_distribute_datasets_from_function': shards,
  'distribute.Strategy.make_dataset_iterator': shards,
  'distribute.Strategy.make_input_fn_iterator': shards,
  'distribute.Strategy.experimental_make_numpy_dataset': shards,
  'distribute.Strategy.experimental_local_results': local,
  'distribute.Strategy.unwrap': local,
  'distribute.Strategy.cluster_resolver': resolver,
  'distribute.Strategy.extended': current,
  'distribute.Strategy.colocate_vars_with': gone('Values live where their inputs live: unindent the body.'),
  'distribute.ReplicaContext': current,
  'distribute.ReplicaContext.all_reduce': reduce,
  'distribute.ReplicaContext.merge_call': small('Call the function: there is one context only.'),
  'distribute.ReplicaContext.replica_id_in_sync_group': {
    ...replica,
    proof: { cannotRun: 'It needs several processes.' },
  },
  'distribute.ReplicaContext.num_replicas_in_sync': {
    ...replicas,
    proof: { cannotRun: 'It counts the devices of a running cluster.' },
  },
  'distribute.ReduceOp': op('SUM', '`jax.lax.psum` and `jax.lax.pmean` are the reductions.'),
  'distribute.ReduceOp.SUM': op('SUM', '`jax.lax.psum` is the sum.'),
  'distribute.ReduceOp.MEAN': {
    ...op('AVG', '`jax.lax.pmean` is the average.'),
    note: '`AVG` is of the `nccl` backend; with `gloo` sum, and divide by the world size.',
  },
  'distribute.NcclAllReduce': crossDevice,
  'distribute.HierarchicalCopyAllReduce': crossDevice,
  'distribute.ReductionToOneDevice': crossDevice,
  'distribute.CrossDeviceOps': crossDevice,
  'distribute.InputOptions': shards,
  'distribute.InputContext': shards,
  'distribute.DistributedValues': local,
  'distribute.experimental.CollectiveCommunication.NCCL': crossDevice,
  'distribute.experimental.CollectiveCommunication.AUTO': crossDevice,
  'distribute.experimental.CollectiveCommunication.RING': crossDevice,
  'distribute.cluster_resolver.TFConfigClusterResolver': resolver,
  'distribute.cluster_resolver.SimpleClusterResolver': resolver,
  'distribute.cluster_resolver.SlurmClusterResolver': resolver,
  'distribute.cluster_resolver.ClusterResolver.cluster_spec': resolver,
  'distribute.cluster_resolver.ClusterResolver.master': resolver,
  'distribute.cluster_resolver.ClusterResolver.task_type': resolver,
  'distribute.cluster_resolver.ClusterResolver.task_id': {
    ...each(
      { code: 'dist.get_rank()' },
      { code: 'jax.process_index()' },
      'The launcher of the backend knows it.',
    ),
    proof: { cannotRun: 'It needs several processes.' },
  },
  'distribute.cluster_resolver.TPUClusterResolver.get_master': tpuResolver,
  'distribute.cluster_resolver.TPUClusterResolver.get_job_name': tpuResolver,
  'config.experimental_connect_to_cluster': connect,
  'config.experimental_connect_to_host': connect,
  'config.list_logical_devices': devices,
  'config.experimental.set_visible_devices': visible,
  'config.get_visible_devices': devices,
  'config.set_logical_device_configuration': split,
  'config.LogicalDeviceConfiguration': split,
  'config.experimental.get_memory_growth': gone('Memory is the business of the framework.'),
  'config.experimental.get_memory_info': each(
    '`torch.cuda.memory_allocated()` and `torch.cuda.max_memory_allocated()`.',
    '`jax.devices()[0].memory_stats()`.',
    'Ask the backend.',
  ),
  'config.run_functions_eagerly': eager,
  'config.experimental_run_functions_eagerly': eager,
  'config.functions_run_eagerly': eager,
  'config.set_soft_device_placement': placement,
  'config.get_soft_device_placement': placement,
  'config.threading.set_inter_op_parallelism_threads': {
    ...threads('interop_threads'),
    signatures: [{ params: 'num_threads' }],
    proof: { cannotRun: 'It gives no value.' },
  },
  'config.threading.set_intra_op_parallelism_threads': {
    ...threads('threads'),
    signatures: [{ params: 'num_threads' }],
    proof: { cannotRun: 'It gives no value.' },
  },
  'config.threading.get_intra_op_parallelism_threads': {
    ...each({ code: 'torch.get_num_threads()' }, 'It belongs to XLA.', 'It belongs to the backend.'),
    proof: { cannotRun: 'The default is another number.' },
  },
  'config.threading.get_inter_op_parallelism_threads': {
    ...each({ code: 'torch.get_num_interop_threads()' }, 'It belongs to XLA.', 'It belongs to the backend.'),
    proof: { cannotRun: 'The default is another number.' },
  },
  'config.optimizer.set_jit': each(
    'Compile the model: `torch.compile(model)`.',
    remove('`jax.jit` always compiles with XLA.'),
    '`model.compile(..., jit_compile=True)`.',
  ),
  'config.optimizer.set_experimental_options': gone('There is no graph optimiser.'),
  'config.experimental.enable_tensor_float_32_execution': tf32,
  'config.experimental.tensor_float_32_execution_enabled': tf32,
  'config.experimental.enable_op_determinism': {
    ...deterministic,
    proof: { cannotRun: 'It gives no value.' },
  },
  'debugging.set_log_device_placement': each(
    remove('`x.device` says where a tensor is.'),
    remove('`x.devices()` says where an array is.'),
    remove('The backend says where a tensor is.'),
  ),
});
