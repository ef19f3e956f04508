import { idiom } from '../../../src/catalog/kit.js';

const OPTIMIZER = 'tf.train.*Optimizer.';
/** Methods of an optimizer of the project. */
const OWN = '(?:^|\\.)_?(?:compute|apply)_grad(?:ient)?s(?:\\.|$)';
const OTHERS = `^(?![\\s\\S]*${OWN})`;
const limit = 'The largest absolute value of an element, or the largest norm of one gradient.';
const lr = 'Its learning rate.';

export default idiom('compute-apply', {
  title: 'Gradients computed, changed and applied',
  text: 'An optimizer is used in two steps, `compute_gradients` or `tf.gradients` and then `apply_gradients`, so that the gradients can be clipped, averaged or looked at in between. Gradients are plain values between two lines of a training step now, and clipping is one line of it or a part of the optimizer.',
  parts: {
    compute: { symbols: `${OPTIMIZER}compute_gradients`, within: OTHERS },
    apply: { symbols: `${OPTIMIZER}apply_gradients`, within: OTHERS },
    own: {
      symbols: [`${OPTIMIZER}compute_gradients`, `${OPTIMIZER}apply_gradients`],
      within: OWN,
    },
    gradients: { symbols: 'tf.gradients', role: 'call' },
    clip: { symbols: 'tf.clip_by_global_norm', role: 'call' },
    each: { symbols: ['tf.clip_by_norm', 'tf.clip_by_average_norm'], role: 'call', inLoop: true },
    value: { symbols: 'tf.clip_by_value', role: 'call', inLoop: true },
  },
  needs: ['compute|apply|own'],
  explains: ['own', 'compute', 'apply', 'gradients', 'clip', 'each', 'value'],
  unit: 'function',
  scale: 'structure',
  slots: {
    loss: ['textName(compute.loss) | textName(gradients.ys)', 'loss'],
    norm: ['advised(clip.clip_norm)', '?max_norm'],
    eachNorm: ['advised(each.clip_norm)', '?limit'],
    low: ['advised(value.clip_value_min)', '?limit'],
    high: ['advised(value.clip_value_max)', '?limit'],
  },
  pytorch: [
    {
      if: 'compute|apply',
      code: `
optimizer.zero_grad()
$loss.backward()
for p in model.parameters():  #if each
    torch.nn.utils.clip_grad_norm_(p, $eachNorm)  #if each
for p in model.parameters():  #if value
    p.grad.clamp_($low, $high)  #if value
torch.nn.utils.clip_grad_norm_(model.parameters(), $norm)  #if clip
optimizer.step()`,
      holes: { max_norm: 'The largest norm of all gradients together.', limit },
      note: 'Gradients are in `p.grad` of each parameter between `backward()` and `step()`: what was done to the list of pairs is done to them, and a parameter without a gradient has `None` there. `clip_grad_norm_` divides by the norm plus 1e-6. Gradients of other machines are averaged by `DistributedDataParallel` in `backward()`.',
      caveats: ['clip-gradient if clip|each|value', 'gradient-none'],
      effort: 'hours',
    },
    {
      note: 'This is a method of an optimizer of the project. Derive it from `torch.optim.Optimizer`: its `step()` reads `p.grad` of the parameters in `self.param_groups` and keeps what it remembers in `self.state[p]`; one that wraps another changes `p.grad` and calls `step()` of that.',
      effort: 'hours',
    },
  ],
  jax: [
    {
      if: 'compute|apply',
      code: `
tx = ?tx
tx = optax.chain(optax.clip_by_global_norm($norm), tx)  #if clip
tx = optax.chain(optax.clip_by_block_rms(?limit), tx)  #if each
tx = optax.chain(optax.clip(?limit), tx)  #if value
optimizer = nnx.Optimizer(model, tx, wrt=nnx.Param)

@nnx.jit
def step(model, optimizer, batch):
    $loss, grads = nnx.value_and_grad(loss_fn)(model, batch)
    optimizer.update(model, grads)
    return $loss`,
      holes: {
        max_norm: 'The largest norm of all gradients together.',
        limit,
        tx: 'The Optax transformation, as `optax.adam(1e-3)`.',
      },
      note: 'What is done to all gradients alike is a part of the chain, before the optimizer; what looks at single ones is code between the two lines: `jax.tree.map` over `grads`. Optax has no clipping by the norm of each gradient: `clip_by_block_rms` clips by its root mean square, which is the norm divided by the root of the size. On several devices `jax.lax.pmean(grads, axis_name)` averages.',
      caveats: ['clip-gradient if clip|each|value', 'nnx-transforms'],
      effort: 'hours',
    },
    {
      note: 'This is a method of an optimizer of the project: it becomes an `optax.GradientTransformation` of two functions, `init(params)` and `update(updates, state, params)`; one that wraps another is a part of `optax.chain`.',
      effort: 'hours',
    },
  ],
  keras: [
    {
      if: 'compute|apply',
      code: `
optimizer = keras.optimizers.?Optimizer(?learning_rate, global_clipnorm=$norm)  #if clip
optimizer = keras.optimizers.?Optimizer(?learning_rate, clipnorm=$eachNorm)  #if each
optimizer = keras.optimizers.?Optimizer(?learning_rate, clipvalue=?limit)  #if value
model.compile(optimizer=optimizer, loss=loss_fn)
$loss = model.train_on_batch(?inputs, ?targets)`,
      holes: {
        max_norm: 'The largest norm of all gradients together.',
        limit,
        Optimizer: 'The optimizer, as `Adam`.',
        learning_rate: lr,
        inputs: 'What goes into the model.',
        targets: 'What the loss compares its outputs with.',
      },
      note: 'Keras clips where the optimizer applies. What else happens to gradients asks for a `train_step` of your own for the backend in use: `tf.GradientTape`, `jax.value_and_grad` over `stateless_call`, or `loss.backward()`, and then `self.optimizer.apply(gradients, variables)`.',
      caveats: ['clip-per-variable if clip|each|value', 'keras-optimizer-variables'],
      effort: 'hours',
    },
    {
      note: 'This is a method of an optimizer of the project. Derive it from `keras.optimizers.Optimizer` with `build` and `update_step(gradient, variable, learning_rate)`, in `keras.ops`; one that changes all gradients first overrides `apply(grads, trainable_variables)`.',
      effort: 'hours',
    },
  ],
});
