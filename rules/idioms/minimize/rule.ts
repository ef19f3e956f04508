import { idiom } from '../../../src/catalog/kit.js';

export default idiom('minimize', {
  title: 'A training operation by `minimize`',
  text: '`optimizer.minimize(loss)` adds the gradients and the updates to the graph and returns an operation, which trains by one step each time a session runs it. A step is a few lines of the loop now: gradients of the loss, then the update.',
  parts: {
    minimize: { symbols: 'tf.train.*Optimizer.minimize' },
    optimizer: { symbols: 'tf.train.*Optimizer', role: 'call' },
    some: { symbols: 'tf.train.*Optimizer.minimize', has: ['var_list'], is: { var_list: '^(?!None$)' } },
  },
  needs: ['minimize'],
  explains: ['minimize'],
  unit: 'function',
  scale: 'detail',
  slots: {
    loss: ['textName(minimize.loss)', 'loss'],
    optimizer: 'code(optimizer)',
  },
  pytorch: {
    code: `
optimizer = $optimizer

optimizer.zero_grad()
$loss.backward()
optimizer.step()`,
    fills: { model: 'model' },
    holes: { optimizer: 'The optimizer of the graph; see its own advice.' },
    note: 'The first line stands once, before the loop, the others in it, after the line that computes the loss. With `var_list` the optimizer is given the parameters of that part alone: `model.part.parameters()`. Several losses that were minimised in turn, as in a GAN, have an optimizer each.',
    caveats: ['minimize-loop', 'gradient-not-scalar', 'optimizer-defaults'],
    effort: 'minutes',
  },
  jax: {
    code: `
optimizer = $optimizer

@nnx.jit
def step(model, optimizer, batch):
    $loss, grads = nnx.value_and_grad(loss_fn)(model, batch)
    optimizer.update(model, grads)
    return $loss`,
    fills: { model: 'model' },
    holes: { optimizer: 'The optimizer of the graph; see its own advice.' },
    note: '`loss_fn(model, batch)` is the code of the graph up to the loss. With `var_list` a filter says which weights are trained, for the optimizer (`wrt=`) and for `nnx.DiffState` alike. Several losses that were minimised in turn, as in a GAN, have an optimizer and a step each.',
    caveats: ['minimize-loop', 'nnx-transforms', 'optimizer-defaults'],
    effort: 'minutes',
  },
  keras: {
    code: `
model.compile(optimizer=$optimizer, loss=loss_fn)
$loss = model.train_on_batch(?inputs, ?targets)`,
    holes: {
      optimizer: 'The optimizer of the graph; see its own advice.',
      inputs: 'What goes into the model: an array, or a list of them.',
      targets: 'What the loss compares its outputs with.',
    },
    note: '`loss_fn(y_true, y_pred)` is the code between the output and the loss; `fit` is a loop over this step. With `var_list` set `trainable = False` on the other layers before `compile`. A loss that is no function of these two asks for a `train_step` of your own.',
    caveats: ['minimize-loop', 'optimizer-defaults'],
    effort: 'minutes',
  },
});
