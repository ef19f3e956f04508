import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  fraction: 'The share of the memory, from 0 to 1.',
  threads: 'The number of threads.',
  devices: 'The numbers of the GPUs, as `0,1`; an empty text hides them all.',
};

export default idiom('configproto', {
  title: 'Devices and memory set in a `ConfigProto`',
  text: 'A `ConfigProto` tells a session how to take memory of the GPU, which devices it sees and where operations may go. There is no session to configure: PyTorch takes memory as it needs it, JAX and the visible devices are told by the environment, and placement is written where it matters.',
  parts: {
    config: { symbols: 'tf.ConfigProto', role: 'call' },
    options: { symbols: 'tf.GPUOptions', role: 'call' },
    growth: { symbols: ['tf.GPUOptions.allow_growth', 'tf.config.experimental.set_memory_growth'] },
    growthGiven: { symbols: ['tf.GPUOptions', 'tf.ConfigProto'], role: 'call', text: '\\ballow_growth\\b' },
    fraction: {
      symbols: ['tf.GPUOptions', 'tf.ConfigProto', 'tf.GPUOptions.per_process_gpu_memory_fraction'],
      role: ['call', 'method'],
      text: 'per_process_gpu_memory_fraction',
    },
    visible: {
      symbols: [
        'tf.GPUOptions',
        'tf.ConfigProto',
        'tf.GPUOptions.visible_device_list',
        'tf.ConfigProto.device_count',
        'tf.config.experimental.set_visible_devices',
      ],
      role: ['call', 'method'],
      text: 'visible_device|device_count',
    },
    threads: {
      symbols: ['tf.ConfigProto', 'tf.ConfigProto.intra_op_parallelism_threads'],
      role: ['call', 'method'],
      text: 'intra_op_parallelism_threads',
    },
    other: { symbols: ['tf.ConfigProto.*', 'tf.GPUOptions.*'], role: 'method' },
  },
  needs: ['config|options|growth'],
  unit: 'function',
  scale: 'structure',
  pytorch: {
    code: `
os.environ['CUDA_VISIBLE_DEVICES'] = '?devices'  #if visible
torch.set_num_threads(?threads)  #if threads
torch.cuda.set_per_process_memory_fraction(?fraction)  #if fraction
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
model = model.to(device)`,
    holes,
    note: 'Memory grows as needed by itself, so that `allow_growth` goes. Soft placement has no counterpart: tensors that meet must be on one device, or an error is raised. `CUDA_VISIBLE_DEVICES` counts only before the first use of a GPU; one process a GPU calls `torch.cuda.set_device(local_rank)`.',
    effort: 'minutes',
  },
  jax: {
    code: `
os.environ['CUDA_VISIBLE_DEVICES'] = '?devices'  #if visible
os.environ['XLA_PYTHON_CLIENT_PREALLOCATE'] = 'false'  #if growth
os.environ['XLA_PYTHON_CLIENT_MEM_FRACTION'] = '?fraction'  #if fraction
device = jax.devices()[0]`,
    holes,
    note: 'Without `XLA_PYTHON_CLIENT_PREALLOCATE=false` JAX takes three quarters of the memory of a GPU when it starts. The environment has to be set before JAX is used first, best before it is imported. Arrays go to the first device; XLA has its own threads.',
    effort: 'minutes',
  },
  keras: [
    {
      if: 'growth',
      kind: 'keep',
      code: `
for gpu in tf.config.list_physical_devices('GPU'):
    tf.config.set_memory_growth(gpu, True)`,
      note: 'With the TensorFlow backend memory growth is told to TensorFlow before it uses the GPU, as is done here. With the JAX backend set `XLA_PYTHON_CLIENT_PREALLOCATE=false` in the environment; with PyTorch it goes. The other settings belong to the backend too.',
      effort: 'minutes',
    },
    {
      kind: 'remove',
      note: 'The settings belong to the backend: the environment variable `CUDA_VISIBLE_DEVICES` chooses GPUs for all of them, `tf.config` (TensorFlow), `XLA_PYTHON_CLIENT_MEM_FRACTION` (JAX) and `torch.set_num_threads` (PyTorch) do the rest. Soft placement goes.',
      effort: 'minutes',
    },
  ],
});
