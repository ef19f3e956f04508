import { idiom } from '../../../src/catalog/kit.js';

const RUN = ['tf.Session.run', 'tf.InteractiveSession.run', 'tf.train.*Session.run'];
/** What makes a training operation: a fetch that was given its value is one. */
const UPDATE = [
  'tf.train.*Optimizer.minimize',
  'tf.train.*Optimizer.apply_gradients',
  'tf.contrib.slim.learning.create_train_op',
  'tf.contrib.slim.optimize_loss',
];
/** How training operations are called that come from somewhere else. */
const VALUE =
  '_?(?:softmax|states?|lengths?|loss|losses|acc\\w*|summar\\w*|data\\w*|images?|labels?|logits|pred\\w*|inputs?|outputs?|[xy]|batch\\w*)\\b';
const TRAINS = `[Tt]rain(?!${VALUE}|\\w*\\.)|[Oo]ptim|[Mm]inimize|(?:step|solver|update)_?[Oo]p|apply_(?:grad|backprop)`;
/** Fetches that only do something: no call of a model. */
const DOES = 'initiali[sz]|\\binit|_init\\b|assign|enqueue';
const GRADIENT = '[Gg]rad(?:s|ients?)?\\b';

export default idiom('session-multifetch', {
  title: 'Several fetches in one `run`',
  text: 'One `run` of a list computes everything in it from one pass through the graph, and a training operation among it updates the weights on the side. Eager code has no fetches: what belongs together is what one function returns, and the update is the lines of a training step.',
  parts: {
    update: { symbols: UPDATE },
    fetched: { symbols: RUN, items: { fetches: 2 }, names: { fetches: 'update' } },
    trains: { symbols: RUN, items: { fetches: 2 }, is: { fetches: TRAINS } },
    gradients: {
      symbols: RUN,
      items: { fetches: 2 },
      is: { fetches: `^(?![\\s\\S]*(?:${TRAINS}|${DOES}))[\\s\\S]*${GRADIENT}` },
    },
    run: {
      symbols: RUN,
      items: { fetches: 2 },
      is: { fetches: `^(?![\\s\\S]*(?:${TRAINS}|${GRADIENT}|${DOES}))` },
    },
  },
  needs: ['fetched|trains|gradients|run'],
  explains: ['fetched', 'trains', 'gradients', 'run'],
  unit: 'each',
  scale: 'structure',
  slots: {
    fetched: ['items(fetched.fetches) | items(trains.fetches)', 'the fetches'],
    values: ['names(run)', 'results'],
    withGradients: ['names(gradients)', 'results'],
  },
  pytorch: [
    {
      if: 'fetched|trains',
      code: `
def step(batch):
    optimizer.zero_grad()
    results = compute(batch)
    results['loss'].backward()
    optimizer.step()
    return {name: value.detach() for name, value in results.items()}

results = step(batch)  # $fetched`,
      note: '`compute(batch)` is the code of the graph and returns what was fetched, by name; the training operation is the three lines around it. All values are those before the update; a variable fetched beside the training operation was read before or after it, by chance.',
      caveats: ['eager-order'],
      effort: 'hours',
    },
    {
      if: 'gradients',
      code: `
def evaluate(batch):
    results = compute(batch)
    grads = torch.autograd.grad(results['loss'], list(model.parameters()))
    return results, grads

$withGradients = evaluate(batch)`,
      note: '`compute(batch)` is the code of the graph and returns what was fetched besides, by name; gradients are asked for after it, outside of `torch.inference_mode()`.',
      caveats: ['eager-order'],
      effort: 'hours',
    },
    {
      code: `
@torch.inference_mode()
def evaluate(batch):
    model.eval()
    return compute(batch)

$values = evaluate(batch)`,
      note: '`compute(batch)` is the code of the graph and returns what was fetched, in that order. Fetches that update something (an iterator, a summary, an assignment) become lines of their own.',
      caveats: ['inference-no-grad', 'eager-order'],
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'fetched|trains',
      code: `
@nnx.jit
def step(model, optimizer, batch):
    def loss_fn(model):
        results = compute(model, batch)
        return results['loss'], results

    grads, results = nnx.grad(loss_fn, has_aux=True)(model)
    optimizer.update(model, grads)
    return results

results = step(model, optimizer, batch)  # $fetched`,
      note: '`compute(model, batch)` is the code of the graph and returns what was fetched, by name: `has_aux=True` brings it out beside the gradients, from the same pass. All values are those before the update.',
      caveats: ['side-effects-trace', 'eager-order'],
      effort: 'hours',
    },
    {
      if: 'gradients',
      code: `
@nnx.jit
def evaluate(model, batch):
    def loss_fn(model):
        results = compute(model, batch)
        return results['loss'], results

    grads, results = nnx.grad(loss_fn, has_aux=True)(model)
    return results, grads

$withGradients = evaluate(model, batch)`,
      note: '`compute(model, batch)` is the code of the graph and returns what was fetched besides, by name: `has_aux=True` brings it out beside the gradients.',
      caveats: ['side-effects-trace', 'eager-order'],
      effort: 'hours',
    },
    {
      code: `
@nnx.jit
def evaluate(model, batch):
    return compute(model, batch)

$values = evaluate(model, batch)`,
      note: '`compute(model, batch)` is the code of the graph and returns what was fetched, in that order; call `model.eval()` before. Fetches that update something (an iterator, a summary) become lines of their own, outside of the compiled function.',
      caveats: ['side-effects-trace', 'eager-order'],
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'fetched|trains',
      code: `
model.compile(optimizer=optimizer, loss=loss_fn, metrics=[?metric_fn])

model.reset_metrics()
results = model.train_on_batch(x, y, return_dict=True)  # $fetched`,
      holes: {
        metric_fn:
          'A function of `y_true` and `y_pred` for each other fetched value; its name is the key in `results`.',
      },
      note: 'Loss and metrics come from the pass before the update. Metrics add up over calls, so that the value of one batch needs `reset_metrics()`. What is no function of `y_true` and `y_pred` asks for a `train_step` of your own.',
      caveats: ['eager-order'],
      effort: 'hours',
    },
    {
      if: 'gradients',
      kind: 'none',
      note: 'Keras 3 has no gradients that run on all backends: use `tf.GradientTape`, `jax.value_and_grad` over `model.stateless_call`, or `torch.autograd.grad`, for the backend in use, and return the other fetched values from the same function.',
      effort: 'hours',
    },
    {
      code: `
evaluator = keras.Model(model.inputs, [?tensors])
$values = evaluator.predict_on_batch(batch)`,
      holes: { tensors: 'The symbolic outputs that were fetched, in that order.' },
      note: 'A model may have several outputs, which one call computes together. Arithmetic on outputs, as a loss, needs no model: compute it from what `predict_on_batch` gives.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
  ],
});
