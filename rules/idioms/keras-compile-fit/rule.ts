import { idiom } from '../../../src/catalog/kit.js';

const COMMON = {
  x_train: 'The inputs given to `fit`.',
  y_train: 'The targets given to `fit`.',
};

export default idiom('keras-compile-fit', {
  title: 'Training with `compile` and `fit`',
  text: '`compile` says how to train and `fit` does it: the loop over epochs and batches, the gradients, the metrics, the callbacks and the validation are inside. In Keras 3 all of that is as it was. In PyTorch and JAX the loop is written, ten lines that say what `fit` did.',
  parts: {
    compile: { symbols: 'tf.keras.Model.compile' },
    fit: { symbols: 'tf.keras.Model.fit' },
    optimizer: { symbols: 'tf.keras.optimizers.*', except: 'tf.keras.optimizers.schedules.*', role: 'call' },
    predict: { symbols: 'tf.keras.Model.predict' },
    evaluate: { symbols: 'tf.keras.Model.evaluate' },
  },
  needs: ['fit|compile'],
  explains: ['compile', 'fit', 'predict', 'evaluate'],
  scale: 'structure',
  slots: {
    optimizer: 'code(optimizer)',
    batch_size: ['text(fit.batch_size)', '32'],
    epochs: ['text(fit.epochs)', '1'],
    shuffle: ['text(fit.shuffle)', 'True'],
    compile: 'lines(compile)',
    fit: 'lines(fit)',
    predict: 'lines(predict)',
    predictions: ['name(predict)', 'predictions'],
  },
  pytorch: {
    code: `
loss_fn = ?loss_fn
optimizer = $optimizer
loader = DataLoader(TensorDataset(?x_train, ?y_train), batch_size=$batch_size, shuffle=$shuffle)
for epoch in range($epochs):
    model.train()
    for x, y in loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
model.eval()  #if predict
with torch.no_grad():  #if predict
    $predictions = model(?x)  #if predict`,
    holes: {
      ...COMMON,
      loss_fn:
        'The loss of `compile`: `F.mse_loss` for "mse", `F.cross_entropy` on logits for the cross-entropies of classes.',
      optimizer: 'The optimizer of `compile`: `torch.optim.Adam(model.parameters(), eps=1e-7)` for "adam".',
      x: 'The inputs to predict, batch by batch where they are many.',
    },
    note: 'Metrics are computed from the outputs in the loop; validation is a second loop under `model.eval()` and `torch.no_grad()`, each epoch; `validation_split` takes the last rows before any shuffling. PyTorch Lightning has this loop ready.',
    caveats: [
      'fit-shuffle',
      'optimizer-defaults',
      'default-initializer',
      'loss-from-probabilities',
      'class-weights',
    ],
    effort: 'hours',
  },
  jax: {
    code: `
def loss_fn(model, x, y):
    return ?loss

@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)
    return loss

optimizer = $optimizer
for epoch in range($epochs):
    model.train()
    for x, y in ?batches:
        loss = train_step(model, optimizer, x, y)
model.eval()  #if predict
$predictions = model(?x)  #if predict`,
    holes: {
      loss: 'The loss of `compile` of `model(x)` and `y`, as a mean: `jnp.mean(jnp.square(model(x) - y))` for "mse".',
      optimizer:
        'The optimizer of `compile`: `nnx.Optimizer(model, optax.adam(1e-3, eps=1e-7), wrt=nnx.Param)` for "adam".',
      batches:
        'Batches of NumPy arrays: slices of a permutation of the rows, or a data loader such as Grain.',
      x: 'The inputs to predict, batch by batch where they are many.',
    },
    note: '`fit` shuffles each epoch and takes batches of 32 unless told otherwise. A last, smaller batch is compiled once more. Metrics are `nnx.metrics`; validation is a second loop under `model.eval()`.',
    caveats: [
      'fit-shuffle',
      'optimizer-defaults',
      'default-initializer',
      'loss-from-probabilities',
      'class-weights',
    ],
    effort: 'hours',
  },
  keras: {
    kind: 'same',
    code: `
$compile  #if compile
$fit  #if fit
$predict  #if predict`,
    holes: {
      compile: 'The line as it is.',
      fit: 'The line as it is.',
      predict: 'The line as it is.',
    },
    note: '`fit` takes NumPy arrays, tensors of the backend, `tf.data`, a PyTorch `DataLoader` and `keras.utils.PyDataset`. `workers`, `use_multiprocessing` and `max_queue_size` are arguments of `PyDataset` now, and metrics may have other names in the history.',
    caveats: ['metric-names', 'keras-jit-compile'],
  },
  example: { before: 'legacy' },
});
