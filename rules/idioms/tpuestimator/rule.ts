import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tpuestimator', {
  title: 'TPUEstimator and what belongs to it',
  text: 'A `TPUEstimator` compiles `model_fn` for the cores of a TPU, feeds each its part of the batch, and runs many steps between two looks at the host; `CrossShardOptimizer` averages the gradients, and `host_call` carries tensors back for summaries. It is gone with Estimators. In JAX the same is the normal case: arrays are cut over a mesh of devices. PyTorch has a process a device, Keras a distribution.',
  parts: {
    estimator: {
      symbols: ['tf.contrib.tpu.TPUEstimator', 'tf.contrib.tpu.*.TPUEstimator'],
      role: ['call', 'base class'],
    },
    spec: { symbols: ['tf.contrib.tpu.TPUEstimatorSpec', 'tf.contrib.tpu.*.TPUEstimatorSpec'], role: 'call' },
    shard: { symbols: ['tf.contrib.tpu.CrossShardOptimizer'], role: 'call' },
    config: {
      symbols: [
        'tf.contrib.tpu.TPUConfig',
        'tf.contrib.tpu.InputPipelineConfig*',
        'tf.estimator.tpu.InputPipelineConfig*',
      ],
    },
    part: {
      symbols: ['tf.contrib.tpu.*', 'tf.tpu.bfloat16_scope', 'tf.tpu.cross_replica_sum'],
      except: 'tf.contrib.tpu.RunConfig*',
      role: 'call',
    },
  },
  needs: ['estimator|spec|shard'],
  explains: ['estimator', 'spec', 'shard', 'config', 'part'],
  scale: 'structure',
  slots: { batch_size: ['text(estimator.train_batch_size)', '?batch_size'] },
  example: { before: 'legacy' },
  pytorch: {
    code: `
dist.init_process_group()
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = nn.parallel.DistributedDataParallel(model.to(device))
sampler = torch.utils.data.DistributedSampler(dataset)
loader = DataLoader(dataset, $batch_size // dist.get_world_size(), sampler=sampler, drop_last=True)
for epoch in range(?epochs):
    sampler.set_epoch(epoch)
    for batch in loader:
        train_step(*[each.to(device) for each in batch])
dist.destroy_process_group()`,
    holes: {
      batch_size: 'Examples in a batch, over all devices.',
      epochs: 'How often the data is gone through.',
    },
    note: '`torchrun --nproc-per-node=N train.py` starts a process a device, on GPUs; on a TPU it takes PyTorch/XLA. With several GPUs in a machine call `torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))` first. `DistributedDataParallel` averages the gradients, so nothing stands for `CrossShardOptimizer`. What `host_call` and `eval_metrics` carried is there in Python; `bfloat16_scope` is `torch.autocast(device.type, torch.bfloat16)`. Batch normalisation looks at its own part of the batch, as on a TPU, unless it is `nn.SyncBatchNorm`.',
    effort: 'day',
  },
  jax: {
    code: `
mesh = jax.make_mesh((jax.device_count(),), ("data",))
everywhere = jax.NamedSharding(mesh, jax.P())
nnx.update((model, optimizer), jax.device_put(nnx.state((model, optimizer)), everywhere))
for batch in batches:
    batch = jax.device_put(batch, jax.NamedSharding(mesh, jax.P("data")))
    train_step(model, optimizer, *batch)`,
    note: '`train_step` is written for the whole batch under `nnx.jit`: its mean is over all of it, and the compiler adds the communication that `CrossShardOptimizer` was for. Batch normalisation then has the statistics of the whole batch, where a TPUEstimator had those of a core. `iterations_per_loop` goes, as steps are dispatched without waiting. What `host_call` carried is a return value. With several hosts, `jax.distributed.initialize()` and `jax.make_array_from_process_local_data` for the batches.',
    caveats: ['captured-state'],
    effort: 'day',
  },
  keras: {
    code: `
keras.distribution.set_distribution(keras.distribution.DataParallel())
model = ?model
model.compile(?training)
model.fit(?data, batch_size=$batch_size, epochs=?epochs)`,
    holes: {
      model: 'The layers of `model_fn` as a model, made after the distribution is set.',
      training: 'The optimizer, the loss and the metrics.',
      data: 'What the training `input_fn` gave.',
      batch_size: 'Examples in a batch, over all devices.',
      epochs: 'How often the data is gone through.',
    },
    note: 'This is for the JAX backend, on TPUs and GPUs alike. On the TensorFlow backend it is `tf.distribute.TPUStrategy` or `MirroredStrategy`. The distribution averages the gradients; `host_call` becomes metrics and callbacks, and `bfloat16_scope` is `keras.config.set_dtype_policy("mixed_bfloat16")`.',
    backends: ['jax'],
    effort: 'day',
  },
});
