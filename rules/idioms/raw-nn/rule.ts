import { idiom } from '../../../src/catalog/kit.js';

export default idiom('raw-nn', {
  title: 'Convolutions with weights made by hand',
  text: 'The kernel and the bias are variables of their own, and `tf.nn.conv2d` and `tf.nn.bias_add` use them. A layer does both: it is made once, in the constructor, and holds the two weights, so that saving, moving and counting them needs no names.',
  parts: {
    conv: {
      symbols: [
        'tf.nn.conv1d',
        'tf.nn.conv2d',
        'tf.nn.conv3d',
        'tf.nn.convolution',
        'tf.nn.depthwise_conv2d',
        'tf.nn.separable_conv2d',
        'tf.nn.atrous_conv2d',
        'tf.nn.conv2d_transpose',
        'tf.nn.conv3d_transpose',
      ],
      role: 'call',
    },
    bias: { symbols: 'tf.nn.bias_add', role: 'call' },
    weight: { symbols: ['tf.get_variable', 'tf.Variable'], role: 'call' },
    pool: { symbols: ['tf.nn.max_pool*', 'tf.nn.avg_pool*', 'tf.nn.pool'], role: 'call' },
  },
  needs: ['conv'],
  unit: 'function',
  explains: ['conv', 'bias'],
  scale: 'detail',
  slots: {
    h: ['name(conv)', 'h'],
    input: ['advised(conv.input)', 'x'],
    padding: 'text(conv.padding)',
  },
  pytorch: {
    code: `
class ?ConvBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(?in_channels, ?out_channels, ?kernel_size, stride=?stride, padding=?padding)

    def forward(self, ?x):
        $h = self.conv($input)
        return ?result`,
    holes: {
      ConvBlock: 'The name of the module: what the function does.',
      in_channels: 'The third size of the kernel, which TensorFlow keeps as height, width, in, out.',
      out_channels: 'The last size of the kernel.',
      kernel_size: 'The first two sizes of the kernel.',
      stride: 'The inner two of the four strides.',
      padding:
        '`0` for VALID; `"same"` for SAME with a stride of 1; for SAME with a larger stride pad first, with `F.pad`.',
      x: 'The input of the function.',
      result: 'What the function returns: activation and pooling follow here.',
    },
    note: 'Each convolution of the function is a layer of its own. It is `nn.Conv1d` or `nn.Conv3d` for other ranks, `groups=in_channels` for a depthwise one, and `nn.ConvTranspose2d` for a transposed one. `bias=False` where there was no `bias_add`. The weight of the layer is `kernel.permute(3, 2, 0, 1)`, and images are NCHW: permute once, at the input of the model.',
    caveats: ['channels-last', 'conv-kernel-layout if conv', 'same-padding-stride if conv|pool'],
    effort: 'minutes',
  },
  jax: {
    code: `
class ?ConvBlock(nnx.Module):
    def __init__(self, rngs):
        self.conv = nnx.Conv(?in_channels, ?out_channels, ?kernel_size, strides=?strides, padding=$padding, rngs=rngs)

    def __call__(self, ?x):
        $h = self.conv($input)
        return ?result`,
    holes: {
      ConvBlock: 'The name of the module: what the function does.',
      in_channels: 'The third size of the kernel, which TensorFlow keeps as height, width, in, out.',
      out_channels: 'The last size of the kernel.',
      kernel_size: 'The first two sizes of the kernel, as a tuple: a number alone means one dimension.',
      strides: 'The inner two of the four strides.',
      padding: '`"SAME"` or `"VALID"`, as before.',
      x: 'The input of the function.',
      result: 'What the function returns: activation and pooling follow here.',
    },
    note: 'Each convolution of the function is a layer of its own. Images stay NHWC, the kernel moves as it is, and SAME pads as TensorFlow does. `use_bias=False` where there was no `bias_add`; `feature_group_count=in_channels` for a depthwise one, whose kernel is then reshaped to have one input channel; `nnx.ConvTranspose` for a transposed one.',
    effort: 'minutes',
  },
  keras: {
    code: `
class ?ConvBlock(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = keras.layers.Conv2D(?filters, ?kernel_size, strides=?strides, padding=?padding)

    def call(self, ?x):
        $h = self.conv($input)
        return ?result`,
    holes: {
      ConvBlock: 'The name of the model: what the function does.',
      filters: 'The last size of the kernel.',
      kernel_size: 'The first two sizes of the kernel.',
      strides: 'The inner two of the four strides.',
      padding: '`"same"` or `"valid"`, as before.',
      x: 'The input of the function.',
      result: 'What the function returns: activation and pooling follow here.',
    },
    note: 'Each convolution of the function is a layer of its own: `Conv1D`, `Conv3D`, `DepthwiseConv2D`, `SeparableConv2D` or `Conv2DTranspose` where it was that. `use_bias=False` where there was no `bias_add`. `layer.set_weights([kernel, bias])` takes the old weights as they are.',
    effort: 'minutes',
  },
});
