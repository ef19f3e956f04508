/** Programs that show the caveats about layers. */
import { demonstrations, floats } from '../../src/catalog/kit.js';

export const layerDemos = demonstrations({
  'keras-channels-first-bias': {
    target: 'keras',
    backends: ['tensorflow'],
    inputs: { x: floats(1, 3, 6, 6), k: floats(3, 3, 3, 4), b: floats(4) },
    source:
      "result = tf.transpose(tf.nn.conv2d(tf.transpose(x, [0, 2, 3, 1]), k, 1, 'VALID') + b, [0, 3, 1, 2])",
    naive:
      "layer = keras.layers.Conv2D(4, 3, data_format='channels_first')\nlayer.build(x.shape)\n" +
      'layer.kernel.assign(k)\nlayer.bias.assign(b)\nresult = layer(x)',
    right:
      'layer = keras.layers.Conv2D(4, 3)\nimages = keras.ops.transpose(x, (0, 2, 3, 1))\nlayer.build(images.shape)\n' +
      'layer.kernel.assign(k)\nlayer.bias.assign(b)\nresult = keras.ops.transpose(layer(images), (0, 3, 1, 2))',
    shows: { apart: 0.05 },
  },
  'same-padding-stride': {
    target: 'pytorch',
    inputs: { x: floats(1, 8, 8, 3), k: floats(3, 3, 3, 4) },
    source: "result = tf.nn.conv2d(x, k, strides=2, padding='SAME')",
    naive:
      'result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), stride=2, padding=1).permute(0, 2, 3, 1)',
    right:
      'result = F.conv2d(F.pad(x.permute(0, 3, 1, 2), (0, 1, 0, 1)), k.permute(3, 2, 0, 1), stride=2).permute(0, 2, 3, 1)',
    shows: { apart: 0.3 },
  },
  'same-padding-even-kernel': [
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 3), k: floats(2, 2, 3, 4) },
      source: "result = tf.nn.conv2d(x, k, strides=1, padding='SAME')",
      naive: 'result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), padding=1).permute(0, 2, 3, 1)',
      right:
        "result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), padding='same').permute(0, 2, 3, 1)",
      shows: { instead: 'shape' },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 3), k: floats(2, 2, 3, 4) },
      source: "result = tf.nn.conv2d(x, k, strides=1, padding='SAME')",
      naive:
        'result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), padding=1).permute(0, 2, 3, 1)[:, :8, :8]',
      right:
        'result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), padding=1).permute(0, 2, 3, 1)[:, 1:, 1:]',
      shows: { apart: 0.3 },
    },
  ],
  'same-pooling': [
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 3) },
      source: "result = tf.nn.max_pool2d(x, 3, 2, 'SAME')",
      naive: 'result = F.max_pool2d(x.permute(0, 3, 1, 2), 3, 2, padding=1).permute(0, 2, 3, 1)',
      right:
        "result = F.max_pool2d(F.pad(x.permute(0, 3, 1, 2), (0, 1, 0, 1), value=float('-inf')), 3, 2).permute(0, 2, 3, 1)",
      shows: { apart: 0.1 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(1, 8, 8, 3) },
      source: "result = tf.nn.max_pool2d(-tf.abs(x), 3, 2, 'SAME')",
      naive:
        'result = F.max_pool2d(F.pad(-x.abs().permute(0, 3, 1, 2), (0, 1, 0, 1)), 3, 2).permute(0, 2, 3, 1)',
      right:
        'result = F.max_pool2d(F.pad(-x.abs().permute(0, 3, 1, 2), (0, 1, 0, 1), value=-torch.inf), 3, 2).permute(0, 2, 3, 1)',
      shows: { apart: 0.1 },
    },
  ],
  'average-pool-same': [
    {
      target: 'jax',
      inputs: { x: floats(1, 5, 5, 3) },
      source: "result = tf.nn.avg_pool2d(x, 3, 1, 'SAME')",
      naive: "result = nnx.avg_pool(x, (3, 3), strides=(1, 1), padding='SAME')",
      right: "result = nnx.avg_pool(x, (3, 3), strides=(1, 1), padding='SAME', count_include_pad=False)",
      shows: { apart: 0.1 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(1, 5, 5, 3) },
      source: "result = tf.nn.avg_pool2d(x, 3, 1, 'SAME')",
      naive: 'result = F.avg_pool2d(x.permute(0, 3, 1, 2), 3, 1, padding=1).permute(0, 2, 3, 1)',
      right:
        'result = F.avg_pool2d(x.permute(0, 3, 1, 2), 3, 1, padding=1, count_include_pad=False).permute(0, 2, 3, 1)',
      shows: { apart: 0.1 },
    },
    {
      target: 'keras',
      backends: ['torch'],
      inputs: { x: floats(1, 6, 6, 3) },
      source: "result = tf.nn.avg_pool2d(x, 3, 2, 'SAME')",
      naive: "result = keras.layers.AveragePooling2D(3, 2, 'same')(x)",
      right: `
padded = ops.pad(ops.stack([x, ops.ones_like(x)]), ((0, 0), (0, 0), (0, 1), (0, 1), (0, 0)))
total, count = (ops.average_pool(part, 3, 2) for part in padded)
result = total / count`,
      shows: { apart: 0.05 },
    },
  ],
  'channels-last': {
    target: 'pytorch',
    inputs: { x: floats(2, 4, 4, 4) },
    source: 'result = tf.reduce_mean(x, [1, 2])',
    naive: 'result = x.permute(0, 3, 1, 2).mean((1, 2))',
    right: 'result = x.permute(0, 3, 1, 2).mean((2, 3))',
    shows: { apart: 0.1 },
  },
  'conv-kernel-layout': {
    target: 'pytorch',
    inputs: { x: floats(1, 6, 6, 3), k: floats(3, 3, 3, 3) },
    source: "result = tf.nn.conv2d(x, k, strides=1, padding='VALID')",
    naive: 'result = F.conv2d(x.permute(0, 3, 1, 2), k).permute(0, 2, 3, 1)',
    right: 'result = F.conv2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1)).permute(0, 2, 3, 1)',
    shows: { apart: 0.3 },
  },
  'dense-kernel-transposed': {
    target: 'pytorch',
    inputs: { x: floats(2, 4), k: floats(4, 4) },
    source: 'result = x @ k',
    naive: 'result = F.linear(x, k)',
    right: 'result = F.linear(x, k.T)',
    shows: { apart: 0.3 },
  },
  'flatten-order': {
    target: 'pytorch',
    inputs: { x: floats(2, 3, 3, 4), k: floats(36, 5) },
    source: 'result = tf.reshape(x, [2, -1]) @ k',
    naive: 'result = x.permute(0, 3, 1, 2).flatten(1) @ k',
    right: 'result = x.permute(0, 3, 1, 2).permute(0, 2, 3, 1).flatten(1) @ k',
    shows: { apart: 0.3 },
  },
  'transposed-convolution-crop': [
    {
      target: 'pytorch',
      inputs: { x: floats(1, 4, 4, 2), k: floats(3, 3, 3, 2) },
      source: "result = tf.nn.conv2d_transpose(x, k, [1, 8, 8, 3], 2, 'SAME')",
      naive:
        'result = F.conv_transpose2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), stride=2, padding=1, output_padding=1).permute(0, 2, 3, 1)',
      right:
        'result = F.conv_transpose2d(x.permute(0, 3, 1, 2), k.permute(3, 2, 0, 1), stride=2)[:, :, :8, :8].permute(0, 2, 3, 1)',
      shows: { apart: 0.3 },
    },
    {
      target: 'jax',
      inputs: { x: floats(1, 4, 4, 2), k: floats(3, 3, 2, 2) },
      source: "result = tf.nn.conv2d_transpose(x, k, [1, 8, 8, 2], 2, 'SAME')",
      naive: `
layer = nnx.ConvTranspose(2, 2, (3, 3), (2, 2), padding='SAME', use_bias=False, rngs=nnx.Rngs(0))
layer.kernel[...] = k
result = layer(x)`,
      right: `
layer = nnx.ConvTranspose(
    2, 2, (3, 3), (2, 2), padding='SAME', use_bias=False, transpose_kernel=True, rngs=nnx.Rngs(0))
layer.kernel[...] = k
result = layer(x)`,
      shows: { apart: 0.3 },
    },
  ],
  'pooling-default-stride': {
    target: 'jax',
    inputs: { x: floats(1, 4, 4, 2) },
    source: 'result = tf.keras.layers.MaxPooling2D(2)(x)',
    naive: 'result = nnx.max_pool(x, (2, 2))',
    right: 'result = nnx.max_pool(x, (2, 2), strides=(2, 2))',
    shows: { instead: 'shape' },
  },
  'convolution-default-padding': {
    target: 'jax',
    inputs: { x: floats(1, 6, 6, 2) },
    source: 'result = tf.keras.layers.Conv2D(3, 3)(x).shape',
    naive: 'result = nnx.Conv(2, 3, (3, 3), rngs=nnx.Rngs(0))(x).shape',
    right: "result = nnx.Conv(2, 3, (3, 3), padding='VALID', rngs=nnx.Rngs(0))(x).shape",
    shows: { apart: 0.3 },
  },
  'batch-norm-momentum': {
    target: 'pytorch',
    inputs: { x: floats(16, 4) },
    source: `
layer = tf.keras.layers.BatchNormalization(momentum=0.9)
layer(x + 5.0, training=True)
result = layer.moving_mean`,
    naive: `
layer = nn.BatchNorm1d(4, momentum=0.9)
layer(x + 5.0)
result = layer.running_mean`,
    right: `
layer = nn.BatchNorm1d(4, momentum=1 - 0.9)
layer(x + 5.0)
result = layer.running_mean`,
    shows: { apart: 3 },
  },
  'batch-norm-epsilon': [
    {
      target: 'pytorch',
      inputs: { x: floats(16, 4) },
      source: 'result = tf.keras.layers.BatchNormalization()(0.01 * x, training=True)',
      naive: 'result = nn.BatchNorm1d(4)(0.01 * x)',
      right: 'result = nn.BatchNorm1d(4, eps=1e-3)(0.01 * x)',
      shows: { apart: 0.5 },
    },
    {
      target: 'jax',
      inputs: { x: floats(16, 4) },
      source: 'result = tf.keras.layers.LayerNormalization()(0.01 * x)',
      naive: 'result = nnx.LayerNorm(4, rngs=nnx.Rngs(0))(0.01 * x)',
      right: 'result = nnx.LayerNorm(4, epsilon=1e-3, rngs=nnx.Rngs(0))(0.01 * x)',
      shows: { apart: 0.5 },
    },
  ],
  'batch-norm-training-mode': {
    target: 'pytorch',
    inputs: { x: floats(16, 4) },
    source: 'result = tf.keras.layers.BatchNormalization()(x + 5.0)',
    naive: 'result = nn.BatchNorm1d(4, eps=1e-3)(x + 5.0)',
    right: 'result = nn.BatchNorm1d(4, eps=1e-3).eval()(x + 5.0)',
    shows: { apart: 0.5 },
  },
  'batch-norm-variance': [
    {
      target: 'pytorch',
      inputs: { x: floats(4, 3) },
      source: `
layer = tf.keras.layers.BatchNormalization(momentum=0.0)
layer(x, training=True)
result = layer.moving_variance`,
      naive: `
layer = nn.BatchNorm1d(3, momentum=1.0)
layer(x)
result = layer.running_var`,
      right: `
layer = nn.BatchNorm1d(3, momentum=1.0)
layer(x)
result = layer.running_var * (4 - 1) / 4`,
      shows: { apart: 0.05 },
    },
    {
      target: 'keras',
      inputs: { x: floats(1, 2, 2, 3) },
      source: `
layer = tf.keras.layers.BatchNormalization(momentum=0.0)
layer(x, training=True)
result = layer.moving_variance`,
      naive: `
layer = keras.layers.BatchNormalization(momentum=0.0)
layer(x, training=True)
result = layer.moving_variance.value`,
      right: `
layer = keras.layers.BatchNormalization(momentum=0.0)
layer(x, training=True)
result = layer.moving_variance.value * 4 / (4 - 1)`,
      shows: { apart: 0.05 },
    },
  ],
  'batch-norm-frozen': {
    target: 'pytorch',
    inputs: { x: floats(16, 4) },
    source: `
layer = tf.keras.layers.BatchNormalization()
layer.trainable = False
result = layer(x + 5.0, training=True)`,
    naive: 'result = nn.BatchNorm1d(4, eps=1e-3).requires_grad_(False)(x + 5.0)',
    right: 'result = nn.BatchNorm1d(4, eps=1e-3).requires_grad_(False).eval()(x + 5.0)',
    shows: { apart: 0.5 },
  },
  'batch-norm-axis': {
    target: 'pytorch',
    inputs: { x: floats(2, 4, 4) },
    source: 'result = tf.keras.layers.BatchNormalization()(x, training=True)',
    naive: 'result = nn.BatchNorm1d(4, eps=1e-3)(x)',
    right: 'result = nn.BatchNorm1d(4, eps=1e-3)(x.transpose(1, 2)).transpose(1, 2)',
    shows: { apart: 0.1 },
  },
  'dropout-keep-prob': {
    target: 'pytorch',
    api: 'v1',
    source: 'result = tf.reduce_mean(tf.cast(tf.nn.dropout(tf.ones([100000]), 0.9) > 0, tf.float32))',
    naive: 'result = (F.dropout(torch.ones(100000), 0.9) > 0).float().mean()',
    right: 'result = (F.dropout(torch.ones(100000), 1 - 0.9) > 0).float().mean()',
    shows: { apart: 0.78 },
    tolerance: 0.01,
  },
  'dropout-training': {
    target: 'pytorch',
    source: 'result = tf.keras.layers.Dropout(0.5)(tf.ones([1000]))',
    naive: 'result = nn.Dropout(0.5)(torch.ones(1000))',
    right: 'result = nn.Dropout(0.5).eval()(torch.ones(1000))',
    shows: { apart: 1 },
  },
  'leaky-relu-slope': {
    target: 'pytorch',
    source: 'result = tf.nn.leaky_relu(tf.constant([-1.0]))',
    naive: 'result = F.leaky_relu(torch.tensor([-1.0]))',
    right: 'result = F.leaky_relu(torch.tensor([-1.0]), 0.2)',
    shows: { apart: 0.18 },
  },
  'gelu-approximation': {
    target: 'jax',
    source: 'result = tf.nn.gelu(tf.linspace(-4.0, 0.0, 101))',
    naive: 'result = jax.nn.gelu(jnp.linspace(-4.0, 0.0, 101))',
    right: 'result = jax.nn.gelu(jnp.linspace(-4.0, 0.0, 101), approximate=False)',
    shows: { apart: 4e-4 },
  },
  'softplus-threshold': {
    target: 'pytorch',
    source: 'result = tf.math.softplus(tf.constant([20.001], tf.float64)) - 20.001',
    naive: 'result = F.softplus(torch.tensor([20.001], dtype=torch.float64)) - 20.001',
    right: 'result = F.softplus(torch.tensor([20.001], dtype=torch.float64), threshold=40) - 20.001',
    shows: { apart: 2e-9 },
    tolerance: 1e-14,
  },
  'lstm-returns': {
    target: 'pytorch',
    inputs: { x: floats(2, 5, 3) },
    source: 'result = tf.keras.layers.LSTM(4)(x).shape',
    naive: 'result = nn.LSTM(3, 4, batch_first=True)(x)[0].shape',
    right: 'result = nn.LSTM(3, 4, batch_first=True)(x)[0][:, -1].shape',
    shows: { instead: 'kind' },
  },
  'hard-sigmoid-slope': {
    target: 'pytorch',
    source: 'result = tf.keras.activations.hard_sigmoid(tf.constant([2.5]))',
    naive: 'result = F.hardsigmoid(torch.tensor([2.5]))',
    right: 'result = torch.clamp(0.2 * torch.tensor([2.5]) + 0.5, 0, 1)',
    shows: { apart: 0.083 },
  },
});
