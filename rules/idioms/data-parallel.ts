/** The program that every way of training on several devices becomes, and what is to be known of it in each target. */

export const HOLES = { epochs: 'How often the data is gone through.' };

export const PYTORCH = `
dist.init_process_group()
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = nn.parallel.DistributedDataParallel(model.to(device))
sampler = torch.utils.data.DistributedSampler(dataset)
loader = DataLoader(dataset, ?batch_size // dist.get_world_size(), sampler=sampler, drop_last=True)
for epoch in range(?epochs):
    sampler.set_epoch(epoch)
    for batch in loader:
        train_step(*[each.to(device) for each in batch])
dist.destroy_process_group()`;

export const PYTORCH_NOTE =
  '`torchrun --nproc-per-node=N train.py` starts a process a GPU, and with `--nnodes` on several machines. With several GPUs in a machine call `torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))` first. `DistributedDataParallel` sends the weights of the first process to all, and averages the gradients in `backward()`. Save and write summaries where `dist.get_rank() == 0`.';

export const JAX = `
mesh = jax.make_mesh((jax.device_count(),), ("data",))
everywhere = jax.NamedSharding(mesh, jax.P())
nnx.update((model, optimizer), jax.device_put(nnx.state((model, optimizer)), everywhere))
for batch in batches:
    batch = jax.device_put(batch, jax.NamedSharding(mesh, jax.P("data")))
    train_step(model, optimizer, *batch)`;

export const JAX_NOTE =
  '`train_step` is written for the whole batch under `nnx.jit`: its mean is over all of it, and the compiler adds the communication. On several machines call `jax.distributed.initialize()` first, and make the batches by `jax.make_array_from_process_local_data`. Save and write summaries where `jax.process_index() == 0`.';

export const KERAS = `
keras.distribution.set_distribution(keras.distribution.DataParallel())
model = ?model
model.compile(?training)
model.fit(?data, batch_size=?batch_size, epochs=?epochs)`;

export const KERAS_HOLES = {
  ...HOLES,
  batch_size: 'Examples in a batch, over all devices.',
  model: 'The model, made after the distribution is set.',
  training: 'The optimizer, the loss and the metrics.',
  data: 'The training data.',
};

export const KERAS_NOTE =
  'This is for the JAX backend, on GPUs and TPUs alike. On the TensorFlow backend make and compile the model under `tf.distribute.MirroredStrategy().scope()`, which `fit` knows; on PyTorch `DistributedDataParallel` wraps the model.';

export const BATCH = { batch_size: 'Examples in a batch, over all devices.' };
