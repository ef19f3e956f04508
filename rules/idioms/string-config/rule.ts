import { idiom } from '../../../src/catalog/kit.js';

const WORDS = '^[rbuf]?["\\x27]';
const LAYERS = ['tf.keras.layers.*', 'tf.layers.*'];

export default idiom('string-config', {
  title: 'Activations, optimizers and losses by name',
  text: 'Keras looks up strings: `activation="relu"`, `optimizer="adam"`, `loss="mse"`. Each name stands for an object with the defaults of Keras. PyTorch and JAX have no such table: the object is written, and its defaults are to be made those of Keras where they differ.',
  parts: {
    optimizer: { symbols: 'tf.keras.Model.compile', is: { optimizer: WORDS } },
    loss: { symbols: 'tf.keras.Model.compile', is: { loss: WORDS } },
    activation: { symbols: LAYERS, role: 'call', is: { activation: WORDS } },
    initializer: { symbols: LAYERS, role: 'call', is: { kernel_initializer: WORDS } },
    named: {
      symbols: [
        'tf.keras.layers.Activation',
        'tf.keras.activations.get',
        'tf.keras.optimizers.get',
        'tf.keras.losses.get',
      ],
      role: 'call',
      text: '["\\x27]',
    },
    // The modules of Keras are handed in, and names go through a function to its layers.
    builds: {
      symbols: 'tf.keras.applications.get_submodules_from_kwargs',
      role: 'call',
      params: '^activation$',
    },
  },
  needs: ['optimizer|loss|activation|initializer|named|builds'],
  explains: [],
  scale: 'detail',
  pytorch: {
    code: `
activation = ?activation  #if activation
activation = ?activation  #if builds
optimizer = ?optimizer  #if optimizer
loss_fn = ?loss_fn  #if loss`,
    holes: {
      activation:
        '`"relu"` is `nn.ReLU()` as a layer and `F.relu` as a function, `"softmax"` is `nn.Softmax(dim=-1)`.',
      optimizer:
        '`"adam"` is `torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7)`, `"sgd"` is `torch.optim.SGD(model.parameters(), lr=0.01)`.',
      loss_fn:
        '`"mse"` is `F.mse_loss`; `"sparse_categorical_crossentropy"` is `F.cross_entropy` on logits, so that the softmax of the model goes away.',
    },
    note: 'Names of initialisers are functions of `nn.init` on the weight: `"glorot_uniform"`, the default of Keras, is `nn.init.xavier_uniform_`, and a bias starts at zero.',
    caveats: [
      'optimizer-defaults if optimizer',
      'default-initializer if initializer|activation',
      'loss-from-probabilities if loss',
      'cross-entropy-class-axis',
    ],
    effort: 'minutes',
  },
  jax: {
    code: `
activation = ?activation  #if activation
activation = ?activation  #if builds
optimizer = nnx.Optimizer(model, ?optimizer, wrt=nnx.Param)  #if optimizer
loss_fn = ?loss_fn  #if loss`,
    holes: {
      activation:
        '`"relu"` is `nnx.relu`, `"softmax"` is `nnx.softmax`: functions, called on the output of the layer.',
      optimizer: '`"adam"` is `optax.adam(1e-3, eps=1e-7)`, `"sgd"` is `optax.sgd(0.01)`.',
      loss_fn:
        'A function of the model and a batch: `"mse"` is the mean of `optax.squared_error(model(x), y)`, `"sparse_categorical_crossentropy"` the mean of `optax.softmax_cross_entropy_with_integer_labels(logits, labels)`.',
    },
    note: 'Names of initialisers are functions of `nnx.initializers`, given as `kernel_init`: the default of Keras is `nnx.initializers.glorot_uniform()`, that of NNX is not.',
    caveats: [
      'optimizer-defaults if optimizer',
      'default-initializer if initializer|activation',
      'loss-from-probabilities if loss',
    ],
    effort: 'minutes',
  },
  keras: {
    kind: 'same',
    note: 'Keras 3 knows the same names. Where a name came from a registry of your own, decorate the class or the function with `keras.saving.register_keras_serializable`.',
  },
  example: { before: 'legacy' },
});
