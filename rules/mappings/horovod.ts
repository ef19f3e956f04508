/**
 * Rows of Horovod's TensorFlow part. PyTorch and JAX have the collectives themselves.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { none, redesign, remove, table } from '../../src/catalog/kit.js';

const KERAS =
  'Keras 3 distributes on the JAX backend by `keras.distribution.DataParallel`; on others use that framework.';

const row = (pytorch: AdviceText, jax: AdviceText, keras: AdviceText = none(KERAS)): RowText => ({
  proof: { cannotRun: 'It needs several processes.' },
  pytorch,
  jax,
  keras,
});

const size = row('dist.get_world_size()', 'jax.process_count()');
const rank = row('dist.get_rank()', 'jax.process_index()');
const init = row(
  {
    code: 'dist.init_process_group()',
    note: 'Start the program with `torchrun`, which says which process is which.',
  },
  'jax.distributed.initialize()',
);
const localRank = row(
  "int(os.environ['LOCAL_RANK'])",
  remove('Each process sees its own devices: `jax.local_devices()`.'),
);

const REDUCE = 'The collective works in place, on all processes at once.';

export const horovod = table('horovod.tensorflow', {
  size,
  rank,
  init,
  local_rank: localRank,
  'keras.size': size,
  'keras.rank': rank,
  'keras.init': init,
  'keras.local_rank': localRank,
  Sum: row('dist.ReduceOp.SUM', none('`jax.lax.psum` is the sum.')),
  Average: row(
    {
      code: 'dist.ReduceOp.AVG',
      note: 'Of the `nccl` backend; with `gloo` sum, and divide by the world size.',
    },
    none('`jax.lax.pmean` is the average.'),
  ),
  allreduce: row(
    redesign(REDUCE, {
      code: 'dist.all_reduce(?tensor)',
      holes: { tensor: 'The tensor to reduce.' },
      effort: 'minutes',
    }),
    redesign('Inside `jax.shard_map`; with sharded arrays the compiler inserts it.', {
      code: 'jax.lax.pmean(?tensor, ?axis_name)',
      holes: { tensor: 'The array to reduce.', axis_name: 'The name of the mesh axis.' },
      effort: 'hours',
    }),
  ),
  broadcast_variables: row(
    redesign('`DistributedDataParallel` sends the weights of rank 0 to all by itself.', {
      effort: 'minutes',
    }),
    redesign('The same seed gives the same weights everywhere, or restore one checkpoint.', {
      effort: 'minutes',
    }),
  ),
  DistributedOptimizer: row(
    redesign('Wrap the model in `nn.parallel.DistributedDataParallel`, not the optimizer.', {
      effort: 'minutes',
    }),
    redesign('Shard the batch over a mesh; gradients are averaged by the compiler.', { effort: 'hours' }),
  ),
});
