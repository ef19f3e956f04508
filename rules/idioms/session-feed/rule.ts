import { idiom } from '../../../src/catalog/kit.js';

const OPTIMIZER = 'The optimizer of the graph; see its own advice.';
const EVALUATE =
  '`model` holds what the graph made with variables; the fetched tensor is what it returns for the arrays that were fed.';

export default idiom('session-feed', {
  title: 'Placeholders fed in a session loop',
  text: 'The graph is built once with placeholders, and a loop runs parts of it with `feed_dict`. Nothing is computed where it is written, and what `run` gives are NumPy arrays. Placeholders become the parameters of a function, `run` becomes a call of it, and the training operation becomes the lines of a training step.',
  parts: {
    run: {
      symbols: ['tf.Session.run', 'tf.InteractiveSession.run', 'tf.Session.partial_run'],
      has: ['feed_dict'],
    },
    eval: { symbols: ['tf.Tensor.eval', 'tf.Operation.run'], has: ['feed_dict'] },
    input: { symbols: ['tf.placeholder', 'tf.placeholder_with_default'] },
    session: { symbols: ['tf.Session', 'tf.InteractiveSession'], role: 'call' },
    train: { symbols: 'tf.train.Optimizer.minimize' },
    optimizer: { symbols: 'tf.train.*Optimizer', role: 'call' },
  },
  needs: ['run|eval', 'input'],
  explains: ['run', 'eval', 'input', 'session', 'train'],
  scale: 'program',
  slots: {
    inputs: ['names(input)', 'x, y'],
    loss: ['textName(train.loss)', 'loss'],
    batch: ['valueNames(run.feed_dict)', 'batch'],
    fed: ['valueNames(run.feed_dict)', '*batch'],
    arrays: ['values(run.feed_dict) | values(eval.feed_dict)', '*arrays'],
    optimizer: 'code(optimizer)',
  },
  pytorch: [
    {
      if: 'train',
      code: `
def step($inputs):
    model.train()
    optimizer.zero_grad()
    $loss = loss_fn($inputs)
    $loss.backward()
    optimizer.step()
    return $loss.item()

optimizer = $optimizer
for $batch in batches:
    step($fed)`,
      fills: { model: 'model' },
      holes: { optimizer: OPTIMIZER },
      note: '`model` holds what the graph made with variables, and `loss_fn` is the code between the placeholders and the loss. Arrays become tensors with `torch.as_tensor` at the border.',
      effort: 'day',
    },
    {
      code: `
@torch.inference_mode()
def evaluate($inputs):
    model.eval()
    return model($inputs)

evaluate($arrays)`,
      note: EVALUATE,
      effort: 'hours',
    },
  ],
  jax: [
    {
      if: 'train',
      code: `
@nnx.jit
def step(model, optimizer, $inputs):
    $loss, grads = nnx.value_and_grad(loss_fn)(model, $inputs)
    optimizer.update(model, grads)
    return $loss

optimizer = $optimizer
for $batch in batches:
    step(model, optimizer, $fed)`,
      fills: { model: 'model' },
      holes: { optimizer: OPTIMIZER },
      note: '`model` holds what the graph made with variables, and `loss_fn(model, ...)` is the code between the placeholders and the loss. Sizes of batches should not change, as each new shape is compiled anew.',
      effort: 'day',
    },
    {
      code: `
@nnx.jit
def evaluate(model, $inputs):
    return model($inputs)

evaluate(model, $arrays)`,
      note: EVALUATE,
      effort: 'hours',
    },
  ],
  keras: [
    {
      if: 'train',
      code: `
model.compile(optimizer=$optimizer, loss=loss_fn)
for $batch in batches:
    $loss = model.train_on_batch($fed)`,
      holes: { optimizer: OPTIMIZER },
      note: 'A loop over batches that only trains is `model.fit`. `loss_fn(y_true, y_pred)` is the code between the output and the loss.',
      effort: 'day',
    },
    {
      code: `
model.predict_on_batch($arrays)`,
      note: EVALUATE,
      effort: 'hours',
    },
  ],
});
