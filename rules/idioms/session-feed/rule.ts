import { idiom } from '../../../src/catalog/kit.js';

const OPTIMIZER = 'The optimizer of the graph; see its own advice.';
const FETCHED =
  'What was fetched, computed from the arguments; where weights take part, a call of the model that holds them.';
const FEED =
  'A placeholder for the mode or for a learning rate is no argument: the model and the optimizer hold these.';
const SEVERAL =
  'Where several training operations are run, as in a GAN, each is a step of its own with an optimizer of its own.';
const EFFECT =
  'A fetch that enqueues, assigns or writes a summary is no function: it becomes the line that does it.';

const RUN = ['tf.Session.run', 'tf.InteractiveSession.run', 'tf.Session.partial_run'];
/** What makes a training operation. */
const UPDATE = [
  'tf.train.*Optimizer.minimize',
  'tf.train.*Optimizer.apply_gradients',
  'tf.contrib.slim.learning.create_train_op',
  'tf.contrib.slim.optimize_loss',
];
/** How training operations are called that other files make. */
const TRAINS =
  '\\b_?(?:\\w+_)?(?:train(?:ing)?(?:_?(?:op|step|model_op|full|all|joint(?:ly)?))?|optim(?:izer)?|minimize|solver_?op|apply_?(?:grad\\w*|backprop))\\b(?!\\.)';

export default idiom('session-feed', {
  title: 'Placeholders fed in a session loop',
  text: 'The graph is built once with placeholders, and a loop runs parts of it with `feed_dict`. Nothing is computed where it is written, and what `run` gives are NumPy arrays. Placeholders become the parameters of a function, `run` becomes a call of it, and the training operation becomes the lines of a training step.',
  parts: {
    // What initialises variables or an iterator is fed nothing that the program computes with.
    run: {
      symbols: RUN,
      has: ['feed_dict'],
      is: { fetches: '^(?![\\s\\S]*(?:initializer|\\binit(?:_?op)?$))' },
    },
    update: { symbols: UPDATE },
    trained: { symbols: RUN, has: ['feed_dict'], names: { fetches: 'update' } },
    trains: { symbols: RUN, has: ['feed_dict'], is: { fetches: TRAINS } },
    // A list of fetches, made beside the training operation.
    fetches: {
      symbols: RUN,
      has: ['feed_dict'],
      is: { fetches: '^[\\w.]*(?:fetch\\w*|ops|vars|tensors)$' },
      beside: 'update',
    },
    op: { symbols: 'tf.Operation.run', has: ['feed_dict'], text: TRAINS },
    many: { symbols: RUN, has: ['feed_dict'], items: { feed_dict: 2 } },
    eval: { symbols: ['tf.Tensor.eval', 'tf.Operation.run'], has: ['feed_dict'] },
    input: { symbols: ['tf.placeholder', 'tf.placeholder_with_default'] },
    session: { symbols: ['tf.Session', 'tf.InteractiveSession'], role: 'call' },
    train: { symbols: 'tf.train.*Optimizer.minimize' },
    gradients: { symbols: 'tf.train.*Optimizer.compute_gradients' },
    optimizer: { symbols: 'tf.train.*Optimizer', role: 'call' },
  },
  needs: ['run|eval'],
  // A class of the model often makes its placeholders in a file of its own.
  somewhere: ['input'],
  at: 'trained|trains|op|fetches|run|eval',
  explains: ['run', 'eval', 'input', 'session'],
  scale: 'program',
  slots: {
    inputs: ['keyNames(trained.feed_dict) | keyNames(trains.feed_dict) | keyNames(op.feed_dict)', '*inputs'],
    given: ['keyNames(run.feed_dict) | keyNames(eval.feed_dict)', '*inputs'],
    loss: ['textName(train.loss) | textName(gradients.loss)', 'loss'],
    batch: [
      'valueNames(trained.feed_dict) | valueNames(trains.feed_dict) | valueNames(op.feed_dict)',
      'batch',
    ],
    fed: [
      'valueNames(trained.feed_dict) | valueNames(trains.feed_dict) | valueNames(op.feed_dict)',
      '*batch',
    ],
    arrays: ['values(run.feed_dict) | values(eval.feed_dict)', '*arrays'],
    array: ['values(run.feed_dict) | values(eval.feed_dict)', 'arrays'],
    optimizer: 'code(optimizer)',
  },
  pytorch: [
    {
      if: 'trained|trains|fetches|op',
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
      note: `\`model\` holds what the graph made with variables, and \`loss_fn\` is the code between the placeholders and the loss. Arrays become tensors with \`torch.as_tensor\` at the border. ${FEED} ${SEVERAL}`,
      effort: 'day',
    },
    {
      code: `
@torch.inference_mode()
def compute($given):
    return ?fetched

results = compute($arrays)`,
      holes: { fetched: FETCHED },
      note: `\`compute\` is the code of the graph between the placeholders and what is fetched. A model is put into \`model.eval()\` before. Arrays become tensors with \`torch.as_tensor\` at the border. ${FEED} ${EFFECT}`,
      effort: 'hours',
    },
  ],
  jax: [
    {
      if: 'trained|trains|fetches|op',
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
      note: `\`model\` holds what the graph made with variables, and \`loss_fn(model, ...)\` is the code between the placeholders and the loss. Sizes of batches should not change, as each new shape is compiled anew. ${FEED} ${SEVERAL}`,
      effort: 'day',
    },
    {
      code: `
@nnx.jit
def compute(model, $given):
    return ?fetched

results = compute(model, $arrays)`,
      holes: { fetched: FETCHED },
      note: `\`compute\` is the code of the graph between the placeholders and what is fetched; without weights it takes no \`model\`. Call \`model.eval()\` before. ${FEED} ${EFFECT}`,
      effort: 'hours',
    },
  ],
  keras: [
    {
      if: 'trained|trains|fetches|op',
      code: `
model.compile(optimizer=$optimizer, loss=loss_fn)
for $batch in batches:
    $loss = model.train_on_batch(?inputs, ?targets)`,
      holes: {
        optimizer: OPTIMIZER,
        inputs: 'What goes into the model: an array, or a list of them.',
        targets: 'What the loss compares its outputs with.',
      },
      note: `A loop over batches that only trains is \`model.fit\`. \`loss_fn(y_true, y_pred)\` is the code between the output and the loss; a loss that is no function of these two asks for a \`train_step\` of your own. ${FEED} ${SEVERAL}`,
      effort: 'day',
    },
    {
      code: `
results = model.predict_on_batch([$array])  #if many
results = model.predict_on_batch($array)  #unless many`,
      note: `\`model\` holds what the graph made with variables, and the fetched tensors are its outputs. What has no weights is a plain function of \`keras.ops\`. ${FEED} ${EFFECT}`,
      effort: 'hours',
    },
  ],
});
