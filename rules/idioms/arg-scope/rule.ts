import { idiom } from '../../../src/catalog/kit.js';

const REST =
  '`weights_regularizer` is a term of the loss over these weights, or the `weight_decay` of a group of the optimizer. `batch_norm` of slim has no scale unless `scale=True`, and epsilon 0.001.';

export default idiom('arg-scope', {
  title: 'Arguments for all layers by `arg_scope`',
  text: 'Inside an `arg_scope` every call of the functions it names gets the arguments it gives, and a scope that a function returned can be opened again somewhere else. Nothing tells at the call what it gets. A layer that is always made in the same way is a small class of your own now, which holds these arguments in one place.',
  parts: {
    scope: {
      symbols: 'tf.contrib.slim.arg_scope',
      role: ['call', 'reference'],
    },
    normalized: {
      symbols: 'tf.contrib.slim.batch_norm',
      beside: 'scope',
    },
    own: {
      symbols: 'tf.contrib.slim.add_arg_scope',
    },
  },
  needs: ['scope|own'],
  explains: ['scope', 'own'],
  scale: 'structure',
  pytorch: {
    code: `
class Conv(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding='same')  #unless normalized
        self.conv = nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding='same', bias=False)  #if normalized
        self.norm = nn.BatchNorm2d(out_channels, eps=0.001, momentum=1 - ?decay)  #if normalized

    def forward(self, x):
        return F.relu(self.conv(x))  #unless normalized
        return F.relu(self.norm(self.conv(x)))  #if normalized`,
    holes: { decay: 'The decay of the moving averages: 0.999 where nothing says otherwise.' },
    note: `Arguments that the scope gave stand in the constructor; one class for each kind of layer it named. \`padding='same'\` takes a stride of 1 alone: with others pad by hand, as TensorFlow pads more at the end. ${REST}`,
    caveats: ['conv-kernel-layout', 'batch-norm-momentum'],
    effort: 'hours',
  },
  jax: {
    code: `
class Conv(nnx.Module):
    def __init__(self, in_features, out_features, kernel_size, strides=1, *, rngs):
        self.conv = nnx.Conv(in_features, out_features, kernel_size, strides, rngs=rngs)  #unless normalized
        self.conv = nnx.Conv(in_features, out_features, kernel_size, strides, use_bias=False, rngs=rngs)  #if normalized
        self.norm = nnx.BatchNorm(out_features, momentum=?decay, epsilon=0.001, use_scale=False, rngs=rngs)  #if normalized

    def __call__(self, x):
        return nnx.relu(self.conv(x))  #unless normalized
        return nnx.relu(self.norm(self.conv(x)))  #if normalized`,
    holes: { decay: 'The decay of the moving averages: 0.999 where nothing says otherwise.' },
    note: `Arguments that the scope gave stand in the constructor; one class for each kind of layer it named. ${REST}`,
    effort: 'hours',
  },
  keras: {
    code: `
def conv(x, filters, kernel_size, strides=1):
    x = keras.layers.Conv2D(filters, kernel_size, strides, padding='same')(x)  #unless normalized
    x = keras.layers.Conv2D(filters, kernel_size, strides, padding='same', use_bias=False)(x)  #if normalized
    x = keras.layers.BatchNormalization(momentum=?decay, epsilon=0.001, scale=False)(x)  #if normalized
    return keras.layers.ReLU()(x)`,
    holes: { decay: 'The decay of the moving averages: 0.999 where nothing says otherwise.' },
    note: `A function that makes the layers is enough where a functional model is built: each call makes new ones. \`kernel_regularizer\` of a layer is its \`weights_regularizer\`. ${REST}`,
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
