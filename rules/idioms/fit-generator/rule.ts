import { idiom } from '../../../src/catalog/kit.js';

const MODEL = 'tf.keras.Model';

export default idiom('fit-generator', {
  title: 'Training from a generator by `fit_generator`',
  text: '`fit_generator` trained on batches that a Python generator or a `Sequence` gave, with workers beside it, and `predict_generator` and `evaluate_generator` took them too. From TensorFlow 2.1 on `fit`, `predict` and `evaluate` take generators themselves, and Keras 3 has the old names no more. In PyTorch and JAX the loop over the batches is written.',
  parts: {
    fit: { symbols: `${MODEL}.fit_generator` },
    predict: { symbols: `${MODEL}.predict_generator` },
    evaluate: { symbols: `${MODEL}.evaluate_generator` },
  },
  needs: ['fit|predict|evaluate'],
  scale: 'structure',
  slots: {
    fitted: ['text(fit.generator)', '?batches'],
    given: ['text(predict.generator) | text(evaluate.generator)', '?batches'],
    steps: ['text(fit.steps_per_epoch)', 'len(batches)'],
    some: ['text(predict.steps) | text(evaluate.steps)', 'len(batches)'],
    epochs: ['text(fit.epochs)', '1'],
    model: ['textName(predict.self) | textName(evaluate.self)', 'model'],
    trained: ['textName(fit.self)', 'model'],
    lines: 'lines(fit)',
    predicted: 'lines(predict)',
    evaluated: 'lines(evaluate)',
  },
  pytorch: [
    {
      if: 'fit',
      code: `
batches = $fitted
for epoch in range($epochs):
    $trained.train()
    for x, y in itertools.islice(batches, $steps):
        optimizer.zero_grad()
        loss = loss_fn($trained(torch.as_tensor(x)), torch.as_tensor(y))
        loss.backward()
        optimizer.step()`,
      holes: { batches: 'The generator.' },
      note: '`optimizer` and `loss_fn` are those of `compile`. Workers belong to a `DataLoader`: what a `Sequence` gave in `__getitem__`, a `Dataset` gives, example by example, and `DataLoader(dataset, batch_size, shuffle=True, num_workers=n)` makes the batches. Validation is the same loop under `model.eval()` and `torch.no_grad()`, each epoch; callbacks become its lines.',
      caveats: ['fit-shuffle', 'inference-no-grad'],
      effort: 'hours',
    },
    {
      code: `
batches = $given
$model.eval()
with torch.no_grad():
    outputs = torch.cat([$model(torch.as_tensor(x)) for x, *_ in itertools.islice(batches, $some)])`,
      holes: { batches: 'The generator.' },
      note: 'A generator that gives inputs alone is looped over as `for x in ...`. What `evaluate_generator` gave is the loss, and each metric, over all examples.',
      caveats: ['inference-no-grad'],
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'fit',
      code: `
@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)
    return loss

batches = $fitted
for epoch in range($epochs):
    $trained.train()
    for x, y in itertools.islice(batches, $steps):
        loss = train_step($trained, optimizer, x, y)`,
      holes: { batches: 'The generator.' },
      note: '`optimizer` and `loss_fn(model, x, y)` are those of `compile`. Batches are NumPy arrays of one size, as each other size is compiled anew. Workers belong to a data loader such as Grain. Validation is a second loop under `model.eval()`; callbacks become lines of the loop.',
      caveats: ['fit-shuffle'],
      effort: 'hours',
    },
    {
      code: `
batches = $given
$model.eval()
outputs = jnp.concatenate([$model(x) for x, *_ in itertools.islice(batches, $some)])`,
      holes: { batches: 'The generator.' },
      note: 'A generator that gives inputs alone is looped over as `for x in ...`. What `evaluate_generator` gave is the loss, and each metric, over all examples.',
      effort: 'minutes',
    },
  ],
  keras: {
    kind: 'arguments',
    code: `
$lines  #if fit
$predicted  #if predict
$evaluated  #if evaluate`,
    holes: {
      lines: 'The line with `fit`.',
      predicted: 'The line with `predict`.',
      evaluated: 'The line with `evaluate`.',
    },
    note: 'Several inputs have to be a tuple, `(a, b), y`: on the TensorFlow backend a list of them from a generator raises an error. `workers`, `use_multiprocessing` and `max_queue_size` are arguments of `keras.utils.PyDataset`, which `Sequence` became: call `super().__init__(**kwargs)` in its constructor. `ImageDataGenerator` still works and is deprecated; `keras.utils.image_dataset_from_directory` and layers such as `keras.layers.RandomFlip` replace it.',
    caveats: ['keras-removed-arguments'],
    effort: 'minutes',
  },
  example: { before: 'legacy' },
});
