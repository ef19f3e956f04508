/**
 * More rows of Horovod's TensorFlow part: collectives, process sets, gradients, callbacks, elastic training, launching. Its last
 * release is of June 2023: the collectives of the frameworks take its place.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { none, redesign, remove, table } from '../../src/catalog/kit.js';
import { each, gone } from './program-parts.js';

const KERAS =
  'Keras 3 distributes on the JAX backend by `keras.distribution.DataParallel`; on others use the collectives of that framework.';

const row = (pytorch: AdviceText, jax: AdviceText, keras: AdviceText = none(KERAS)): RowText => ({
  ...each(pytorch, jax, keras),
  proof: { cannotRun: 'It needs several processes.' },
});

const collective = (pytorch: string, jax: string): RowText =>
  row(
    redesign(pytorch, { effort: 'minutes' }),
    redesign(`${jax} With sharded arrays under \`jax.jit\` the compiler inserts it.`, { effort: 'hours' }),
  );

const allreduce = collective(
  '`dist.all_reduce(tensor, op=dist.ReduceOp.SUM)` works in place; for the average divide by `dist.get_world_size()`. In a model `DistributedDataParallel` does it.',
  '`jax.lax.pmean(x, axis_name)` averages and `jax.lax.psum(x, axis_name)` adds, inside `jax.shard_map`.',
);
const allgather = collective(
  '`dist.all_gather(tensors, tensor)` fills a list of equal shapes; `torch.cat(tensors)` joins it as Horovod did.',
  '`jax.lax.all_gather(x, axis_name, tiled=True)` inside `jax.shard_map`.',
);
const broadcast = collective(
  '`dist.broadcast(tensor, src=0)` works in place.',
  '`jax.experimental.multihost_utils.broadcast_one_to_all(x)` sends from process 0.',
);
const alltoall = collective(
  '`dist.all_to_all_single(output, input, output_split_sizes, input_split_sizes)`; unlike Horovod the receiver must know the sizes.',
  '`jax.lax.all_to_all(x, axis_name, split_axis=0, concat_axis=0, tiled=True)` inside `jax.shard_map`, with equal parts.',
);
const reducescatter = collective(
  '`dist.reduce_scatter_tensor(output, input)` adds and keeps one part.',
  '`jax.lax.psum_scatter(x, axis_name, tiled=True)` inside `jax.shard_map`.',
);
const grouped = (of: string): RowText =>
  collective(
    `One call of \`${of}\` for each tensor; \`DistributedDataParallel\` groups gradients into buckets by itself.`,
    'The collectives of `jax.lax` take a whole tree of arrays at once.',
  );

const size = row({ code: 'dist.get_world_size()' }, { code: 'jax.process_count()' });
const rank = row({ code: 'dist.get_rank()' }, { code: 'jax.process_index()' });
const localSize = row(
  { code: "int(os.environ['LOCAL_WORLD_SIZE'])", note: 'The launcher `torchrun` sets it.' },
  remove('Each process sees its own devices: `jax.local_device_count()` counts them.', {
    code: 'jax.local_device_count()',
  }),
);
const localRank = row(
  { code: "int(os.environ['LOCAL_RANK'])", note: 'The launcher `torchrun` sets it.' },
  remove('Each process sees its own devices: `jax.local_devices()`.'),
);
const init = row(
  { code: 'dist.init_process_group()', note: 'Start the program with `torchrun`.' },
  { code: 'jax.distributed.initialize()' },
);

const optimizer: RowText = {
  ...row(
    redesign(
      'Wrap the model, not the optimizer: `nn.parallel.DistributedDataParallel(model, device_ids=[local_rank])`. Steps that only collect gradients run under `model.no_sync()`.',
      { effort: 'hours' },
    ),
    redesign(
      'Shard the batch over a mesh with `jax.sharding.NamedSharding`: the gradients of a replicated model are averaged by the compiler. `optax.MultiSteps` collects over several steps.',
      { effort: 'hours' },
    ),
    redesign(
      '`keras.distribution.set_distribution(keras.distribution.DataParallel())` once, on the JAX backend; the optimizer stays as it is, and `gradient_accumulation_steps` collects over several steps.',
      { effort: 'hours' },
    ),
  ),
  caveats: ['replica-sum'],
};

const synchronised = row(
  remove('`DistributedDataParallel` sends the weights of rank 0 to all when it is made.'),
  remove('The same seed gives the same weights everywhere; or restore one checkpoint in every process.'),
  remove('Under `keras.distribution.DataParallel` the weights are replicated when they are made.'),
);

const warmup = row(
  redesign(
    '`torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1 / world_size, total_iters=steps)`.',
    {
      effort: 'minutes',
    },
  ),
  redesign('`optax.linear_schedule(rate / processes, rate, steps)` as the learning rate.', {
    effort: 'minutes',
  }),
  redesign(
    'Give the optimizer a schedule: `keras.optimizers.schedules.CosineDecay` has `warmup_target` and `warmup_steps`.',
    { effort: 'minutes' },
  ),
);
const schedule = row(
  redesign('`torch.optim.lr_scheduler.LambdaLR(optimizer, multiplier)`.', { effort: 'minutes' }),
  redesign('A function of the step as the learning rate: `optax.piecewise_constant_schedule`.', {
    effort: 'minutes',
  }),
  redesign('`keras.callbacks.LearningRateScheduler(schedule)`.', { effort: 'minutes' }),
);
const average = row(
  redesign('`dist.all_reduce` on the totals of each metric before they are divided.', { effort: 'minutes' }),
  redesign('`jax.experimental.multihost_utils.process_allgather(x)` and the mean of the result.', {
    effort: 'minutes',
  }),
  remove('Under `keras.distribution` the metrics are those of the whole batch.'),
);
const saved = row(
  redesign('Save on rank 0 only: `if dist.get_rank() == 0: torch.save(...)`.', { effort: 'minutes' }),
  redesign('Orbax saves from all processes together: call it in each.', { effort: 'minutes' }),
  redesign('`keras.callbacks.ModelCheckpoint(path, save_best_only=True)`.', { effort: 'minutes' }),
);
const loaded = row(
  redesign('Load the weights, `model.load_state_dict(torch.load(path))`, and wrap the model afterwards.', {
    effort: 'minutes',
  }),
  redesign('Restore with Orbax, and make the optimizer as usual.', { effort: 'minutes' }),
  redesign('`keras.models.load_model(path)`, before the distribution is used.', { effort: 'minutes' }),
);

const compression = row(
  redesign(
    'A communication hook: `model.register_comm_hook(None, torch.distributed.algorithms.ddp_comm_hooks.default_hooks.fp16_compress_hook)`.',
    { effort: 'minutes' },
  ),
  redesign('Cast the gradients before the collective; in bfloat16 training they are small already.', {
    effort: 'minutes',
  }),
  none('The backend sends the gradients as they are.'),
);
const uncompressed = row(
  remove('Nothing is compressed unless asked for.'),
  remove('Nothing is compressed unless asked for.'),
  remove('Nothing is compressed unless asked for.'),
);

const op = (name: string, jax: string): RowText => ({
  ...row({ code: `dist.ReduceOp.${name}` }, none(jax)),
  proof: { cannotRun: 'It is a constant that only collectives read.' },
});
const adasum = row(
  none('There is no Adasum: average, with a learning rate that is warmed up.'),
  none('There is no Adasum: average, with a learning rate that is warmed up.'),
  none('There is no Adasum: average, with a learning rate that is warmed up.'),
);

const built = (torch: string): RowText => ({
  ...row(
    { code: torch },
    remove('JAX brings its own communication.', { code: 'True' }),
    remove('The backend brings its own communication.'),
  ),
  proof: { cannotRun: 'It tells how a package was built.' },
});

const group = row(
  redesign('`dist.new_group(ranks)` makes a group, which collectives take as `group=`.', {
    effort: 'minutes',
  }),
  redesign('An axis of the mesh: `jax.make_mesh(shape, names)`; collectives take its name.', {
    effort: 'hours',
  }),
);
const whole = row(
  redesign('Leave `group=` out: the default group is all processes.', { effort: 'minutes' }),
  redesign('All axes of the mesh.', { effort: 'minutes' }),
);
const ungroup = row(
  { code: 'dist.destroy_process_group()', note: 'Give it the group.' },
  remove('A mesh needs no end.'),
);
const object = row(
  redesign('`dist.broadcast_object_list([object], src=0)` fills the list in place.', { effort: 'minutes' }),
  redesign('`jax.experimental.multihost_utils.broadcast_one_to_all(tree)` for trees of arrays.', {
    effort: 'minutes',
  }),
);
const objects = row(
  redesign('`dist.all_gather_object(objects, object)` fills a list of the size of the world.', {
    effort: 'minutes',
  }),
  redesign('`jax.experimental.multihost_utils.process_allgather(tree)` for trees of arrays.', {
    effort: 'minutes',
  }),
);
const tape = row(
  redesign('`loss.backward()` of a model in `DistributedDataParallel` averages the gradients.', {
    effort: 'hours',
  }),
  redesign('`nnx.value_and_grad` on a sharded batch averages the gradients.', { effort: 'hours' }),
  none(KERAS),
);
const elastic = row(
  redesign(
    '`torchrun --nnodes=1:4 --max-restarts=3` starts the processes again; the program goes on from its last checkpoint.',
    { effort: 'hours' },
  ),
  redesign('Start all processes again when one is lost, and go on from the last Orbax checkpoint.', {
    effort: 'hours',
  }),
  redesign('`keras.callbacks.BackupAndRestore(directory)` goes on after a restart.', { effort: 'hours' }),
);
const launch = row(
  redesign(
    '`torchrun --nproc-per-node=4 program.py`, or `torch.multiprocessing.spawn(f, nprocs=4)` from Python.',
    {
      effort: 'hours',
    },
  ),
  redesign(
    'One process a host, started by the cluster (SLURM, Kubernetes), with `jax.distributed.initialize()`.',
    {
      effort: 'hours',
    },
  ),
  redesign('The launcher of the backend.', { effort: 'hours' }),
);
const spark = row(
  redesign('`pyspark.ml.torch.distributor.TorchDistributor(...).run(train)` starts the processes on Spark.', {
    effort: 'day',
  }),
  redesign('Write the data to files with Spark, and train in a job of its own.', { effort: 'day' }),
  redesign('Write the data to files with Spark, and train in a job of its own.', { effort: 'day' }),
);
const shutdown = row({ code: 'dist.destroy_process_group()' }, { code: 'jax.distributed.shutdown()' });
const initialised = row({ code: 'dist.is_initialized()' }, { code: 'jax.distributed.is_initialized()' });
const join = row(
  redesign('`torch.distributed.algorithms.Join([model])` around the loop lets ranks end early.', {
    effort: 'minutes',
  }),
  redesign('Give every process the same number of batches.', { effort: 'minutes' }),
);
const syncNorm = row(
  redesign('`nn.SyncBatchNorm.convert_sync_batchnorm(model)` before the model is wrapped.', {
    effort: 'minutes',
  }),
  redesign(
    '`nnx.BatchNorm(..., axis_name="batch")` inside `jax.shard_map`; under `jax.jit` it is the whole batch anyway.',
    {
      effort: 'minutes',
    },
  ),
  {
    code: 'keras.layers.BatchNormalization(synchronized=True)',
    note: 'On the TensorFlow backend; on JAX it is the whole batch anyway.',
  },
);
const timeline = row(
  '`torch.profiler.profile(...)` shows the collectives.',
  '`jax.profiler.trace(directory)` shows the collectives.',
  'The profiler of the backend shows the collectives.',
);
const service = gone('It shared the work of `tf.data` among processes: let each process read its own shard.');

/** The names that several modules of Horovod share. */
const shared: Record<string, RowText> = {
  size,
  rank,
  init,
  shutdown,
  is_initialized: initialised,
  local_size: localSize,
  local_rank: localRank,
  allreduce,
  allgather,
  broadcast,
  broadcast_global_variables: synchronised,
  DistributedOptimizer: optimizer,
  PartialDistributedOptimizer: optimizer,
  'Compression.none': uncompressed,
  'Compression.fp16': compression,
  Compression: compression,
  nccl_built: built('dist.is_nccl_available()'),
  mpi_built: built('dist.is_mpi_available()'),
  mpi_enabled: built('dist.is_mpi_available()'),
  gloo_built: built('dist.is_gloo_available()'),
  gloo_enabled: built('dist.is_gloo_available()'),
  ccl_built: row(
    none('The `oneccl_bindings_for_pytorch` package adds that backend.'),
    remove('JAX brings its own communication.'),
    remove('The backend brings its own communication.'),
  ),
  cuda_built: built('torch.cuda.is_available()'),
  rocm_built: built('torch.cuda.is_available()'),
  mpi_threads_supported: gone('The backends of `torch.distributed` and JAX are used from one thread.'),
  check_num_rank_power_of_2: gone('Only Adasum wanted it.'),
  Sum: op('SUM', '`jax.lax.psum` is the sum.'),
  Min: op('MIN', '`jax.lax.pmin` is the least.'),
  Max: op('MAX', '`jax.lax.pmax` is the greatest.'),
  Product: op('PRODUCT', 'Add the logarithms with `jax.lax.psum`, or gather and multiply.'),
  Adasum: adasum,
  ProcessSet: group,
  add_process_set: group,
  remove_process_set: ungroup,
  global_process_set: whole,
  'global_process_set.process_set_id': whole,
};

const tensorflow: Record<string, RowText> = {
  cross_rank: rank,
  cross_size: size,
  size_op: size,
  rank_op: rank,
  local_size_op: localSize,
  local_rank_op: localRank,
  process_set_included_op: group,
  alltoall,
  reducescatter,
  grouped_allreduce: grouped('dist.all_reduce'),
  grouped_allgather: grouped('dist.all_gather'),
  grouped_reducescatter: grouped('dist.reduce_scatter_tensor'),
  broadcast_: broadcast,
  broadcast_object: object,
  broadcast_object_fn: object,
  allgather_object: objects,
  join,
  BroadcastGlobalVariablesHook: synchronised,
  DistributedGradientTape: tape,
  PartialDistributedGradientTape: tape,
  SyncBatchNormalization: syncNorm,
  start_timeline: timeline,
  stop_timeline: timeline,
  'elastic.run': elastic,
  'elastic.TensorFlowKerasState': elastic,
  'elastic.TensorFlowState': elastic,
  'data.compute_service.TfDataServiceConfig': service,
  'data.compute_service.TfDataServiceConfig.read': service,
  'functions.broadcast_variables': synchronised,
  'functions.broadcast_object': object,
  'functions.broadcast_object_fn': object,
  'functions.allgather_object': objects,
  'compression.Compression.none': uncompressed,
  'compression.Compression.fp16': compression,
};

const keras: Record<string, RowText> = {
  load_model: loaded,
  'callbacks.BroadcastGlobalVariablesCallback': synchronised,
  'callbacks.MetricAverageCallback': average,
  'callbacks.LearningRateWarmupCallback': warmup,
  'callbacks.LearningRateScheduleCallback': schedule,
  'callbacks.BestModelCheckpoint': saved,
  'elastic.run': elastic,
  'elastic.KerasState': elastic,
  'elastic.CommitStateCallback': elastic,
  'elastic.UpdateEpochStateCallback': elastic,
  'elastic.UpdateBatchStateCallback': elastic,
};

const already = new Set(['size', 'rank', 'init', 'local_rank', 'Sum', 'allreduce', 'DistributedOptimizer']);
const without = (rows: Record<string, RowText>): Record<string, RowText> =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => !already.has(name)));

export const horovodTensorflow = table('horovod.tensorflow', {
  '': row(
    '`torch.distributed`; `torchrun` starts the processes.',
    '`jax.distributed` and `jax.sharding`.',
    '`keras.distribution` on the JAX backend.',
  ),
  ...without(shared),
  ...tensorflow,
});
export const horovodTensorflowKeras = table('horovod.tensorflow.keras', {
  ...Object.fromEntries(
    Object.entries(shared).filter(([name]) => !['size', 'rank', 'init', 'local_rank'].includes(name)),
  ),
  ...keras,
});
export const horovodKeras = table('horovod.keras', { ...shared, ...keras });
export const horovodOps = table('horovod.tensorflow.mpi_ops', {
  ...shared,
  Average: row(
    {
      code: 'dist.ReduceOp.AVG',
      note: 'Of the `nccl` backend; with `gloo` sum, and divide by the world size.',
    },
    none('`jax.lax.pmean` is the average.'),
  ),
  ...Object.fromEntries(
    Object.entries(tensorflow).filter(([name]) => !name.includes('.') && !/^[A-Z]/.test(name)),
  ),
});
export const horovodLaunch = table('horovod', {
  run: launch,
  'spark.run': spark,
  'spark.keras.KerasEstimator': spark,
  'spark.run_elastic': spark,
  'ray.RayExecutor': launch,
});
