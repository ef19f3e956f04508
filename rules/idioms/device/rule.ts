import { idiom } from '../../../src/catalog/kit.js';

const PLACE = '^(?![\\s\\S]*(?:replica_device_setter|/job:))[\\s\\S]';

export default idiom('device', {
  title: 'Operations placed by `tf.device`',
  text: '`tf.device` places the operations that are made in its block, and TensorFlow moves tensors between devices where they meet. In PyTorch and JAX data and weights are moved once, and computation happens where they are; most blocks go, above all those that pinned variables or the input to the CPU.',
  parts: {
    cpu: {
      symbols: ['tf.device', 'tf.Graph.device'],
      role: ['call', 'method', 'decorator'],
      text: `${PLACE}*[Cc][Pp][Uu]`,
    },
    block: {
      symbols: ['tf.device', 'tf.Graph.device'],
      role: ['call', 'method', 'decorator'],
      text: PLACE,
    },
  },
  needs: ['block'],
  unit: 'function',
  scale: 'detail',
  pytorch: {
    code: `
device = torch.device('cpu')  #if cpu
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')  #unless cpu
model.to(device)
outputs = model(inputs.to(device))`,
    note: '`/gpu:1` is `cuda:1`. Tensors that meet must be on one device, or an error is raised: nothing is moved by itself. New tensors take `device=device`. A block that pinned the input pipeline, variables or summaries to the CPU goes.',
    effort: 'minutes',
  },
  jax: {
    code: `
device = jax.devices('cpu')[0]  #if cpu
device = jax.devices()[0]  #unless cpu
with jax.default_device(device):
    outputs = model(inputs)`,
    note: '`/gpu:1` is `jax.devices("gpu")[1]`. `default_device` places new arrays; those that are there already are moved by `jax.device_put(x, device)`, and computation follows them. With one accelerator nothing has to be said at all.',
    effort: 'minutes',
  },
  keras: {
    code: `
with keras.device('cpu:0'):  #if cpu
with keras.device('gpu:0'):  #unless cpu
    outputs = model(inputs)`,
    note: '`keras.device` works on all backends; `fit` and `predict` use the accelerator by themselves. To spread a model over devices use `keras.distribution`.',
    effort: 'minutes',
  },
});
