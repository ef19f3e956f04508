import { idiom } from '../../../src/catalog/kit.js';

const TAPE = 'tf.GradientTape';
/** Gradients for these train. */
const WEIGHTS = 'trainable|variables|weights|params\\b|vars\\b';
const LOSS = 'What stood under the tape, computed with the model and the batch.';

const torchStep = {
  code: `
model.train()
optimizer.zero_grad()
$loss = ?loss
$loss.backward()
torch.nn.utils.clip_grad_norm_(model.parameters(), $norm)  #if clip
optimizer.step()`,
  holes: { loss: LOSS, norm: 'The largest norm of all gradients together.' },
  note: 'PyTorch records always, so that the tape goes and what stood under it stays; what is to be left out stands under `torch.no_grad()`, and `detach()` takes the place of `stop_gradient`. Gradients add up in `.grad` until `zero_grad()`. Two tapes with two optimizers (a GAN, actor and critic) are two such blocks, one after the other; `retain_graph=True` of the first `backward` is what `persistent=True` was.',
  caveats: ['optimizer-defaults', 'gradient-none'],
  effort: 'hours',
} as const;

const nnxStep = {
  code: `
def loss_fn(model, *batch):
    return ?loss

@nnx.jit
def train_step(model, optimizer, *batch):
    $loss, grads = nnx.value_and_grad(loss_fn)(model, *batch)
    optimizer.update(model, grads)
    return $loss

tx = ?tx
tx = optax.chain(optax.clip_by_global_norm($norm), tx)  #if clip
optimizer = nnx.Optimizer(model, tx, wrt=nnx.Param)`,
  holes: {
    loss: LOSS,
    tx: 'The Optax transformation, as `optax.adam(1e-3)`.',
    norm: 'The largest norm of all gradients together.',
  },
  note: 'The optimizer is made once, before the loop. What stood under the tape gives the loss, and what else is wanted of it by `has_aux=True`: `return loss, predictions`. It may not read variables from outside: models and arrays come in as arguments. Several models are trained together as a tuple, `nnx.value_and_grad(loss_fn, argnums=(0, 1))`; each optimizer has a step of its own.',
  caveats: ['optimizer-defaults', 'nnx-transforms', 'gradient-none'],
  effort: 'hours',
} as const;

const kerasStep = {
  code: `
def loss_fn(y_true, y_pred):
    return ?loss

model.compile(optimizer=optimizer, loss=loss_fn)
$loss = model.train_on_batch(?inputs, ?targets)`,
  holes: {
    loss: 'The loss of the batch, with `keras.ops`.',
    inputs: 'What goes into the model: an array, or a list of them.',
    targets: 'What the loss compares its outputs with.',
  },
  note: 'Keras has no gradients that run on all backends, but `fit` and `train_on_batch` take them on each. Losses of the layers (`model.losses`) are added by themselves, clipping is `global_clipnorm=` of the optimizer, and a loss that is no function of targets and outputs is `compute_loss` of a subclass of `keras.Model`. The loss that `train_on_batch` gives is the mean since `model.reset_metrics()`. A step with two optimizers stays a loop of the backend: the tape on TensorFlow, `loss.backward()` on PyTorch, `jax.value_and_grad` over `model.stateless_call` on JAX.',
  caveats: ['optimizer-defaults', 'keras-jit-compile'],
  effort: 'hours',
} as const;

export default idiom('gradienttape', {
  title: 'Gradients by `tf.GradientTape`',
  text: 'A tape records what is computed under it, and gives the gradients of a result for weights or inputs; an optimizer applies them. This was the training loop of TensorFlow 2. PyTorch records without a tape, JAX makes a function of gradients out of the function that computes the loss, and Keras 3 keeps gradients inside `fit` and `train_on_batch`, as a tape is of one backend.',
  parts: {
    tape: { symbols: TAPE, role: 'call' },
    gradient: { symbols: `${TAPE}.gradient` },
    ofWeights: { symbols: `${TAPE}.gradient`, is: { sources: WEIGHTS } },
    jacobian: { symbols: `${TAPE}.jacobian` },
    batchJacobian: { symbols: `${TAPE}.batch_jacobian` },
    watch: { symbols: [`${TAPE}.watch`, `${TAPE}.reset`, `${TAPE}.stop_recording`] },
    apply: {
      symbols: [
        'tf.keras.optimizers.Optimizer.apply_gradients',
        'tf.train.*Optimizer.apply_gradients',
        'tf.keras.optimizers.Optimizer.minimize',
      ],
    },
    clip: { symbols: 'tf.clip_by_global_norm' },
    base: { symbols: 'tf.keras.Model', role: 'base class' },
    // The method that `fit` calls is an idiom of its own.
    method: { symbols: TAPE, role: 'call', within: '\\.train_step$', inClassOf: 'base' },
  },
  needs: ['tape'],
  without: ['method'],
  unit: 'function',
  explains: ['tape', 'gradient', 'ofWeights', 'jacobian', 'batchJacobian', 'watch', 'apply'],
  scale: 'structure',
  slots: {
    loss: ['textName(ofWeights.target) | textName(gradient.target)', 'loss'],
    target: ['textName(gradient.target)', 'target'],
    x: ['textName(gradient.sources) | textName(jacobian.sources) | textName(batchJacobian.source)', 'x'],
    grads: ['names(gradient)', 'grads'],
    jacobian: ['names(jacobian) | names(batchJacobian)', 'jacobian'],
    norm: 'text(clip.clip_norm)',
  },
  pytorch: [
    { if: 'apply|ofWeights', ...torchStep },
    {
      if: 'jacobian|batchJacobian',
      code: `
$jacobian = torch.func.jacrev(?f)($x)  #if jacobian
$jacobian = torch.func.vmap(torch.func.jacrev(?f))($x)  #if batchJacobian`,
      holes: { f: 'What stood under the tape, as a function of what was watched.' },
      note: 'Under `vmap` the function gets one element of the batch, without the first dimension. `torch.func` follows no in-place changes of tensors from outside.',
      effort: 'minutes',
    },
    {
      if: 'gradient',
      code: `
$x = $x.detach().requires_grad_()
$target = ?target
($grads,) = torch.autograd.grad($target.sum(), $x, create_graph=True)`,
      holes: { target: 'What stood under the tape, computed from what was watched.' },
      note: '`requires_grad_()` is what `watch` was, and comes before the input is used. A tape adds up all elements of its target, hence `.sum()`. `create_graph=True` is for gradients that are part of a loss (a gradient penalty); without that leave it out. Several inputs are a tuple, and so is the answer; `allow_unused=True` gives `None` where a tape did.',
      caveats: ['gradient-none', 'gradient-not-scalar'],
      effort: 'minutes',
    },
    torchStep,
  ],
  jax: [
    { if: 'apply|ofWeights', ...nnxStep },
    {
      if: 'jacobian|batchJacobian',
      code: `
$jacobian = jax.jacrev(?f)($x)  #if jacobian
$jacobian = jax.vmap(jax.jacrev(?f))($x)  #if batchJacobian`,
      holes: { f: 'What stood under the tape, as a function of what was watched.' },
      note: 'Under `vmap` the function gets one element of the batch, without the first dimension.',
      effort: 'minutes',
    },
    {
      if: 'gradient',
      code: `
def total(x):
    return jnp.sum(?target)

$grads = jax.grad(total)($x)`,
      holes: { target: 'What stood under the tape, computed from `x`.' },
      note: 'A tape adds up all elements of its target, hence `jnp.sum`. Where the gradients are part of a loss this stands inside the function that is differentiated; several inputs are `argnums=(0, 1)`. Where there is no way from the input to the target JAX gives zeros, a tape gave `None`.',
      caveats: ['gradient-none', 'nnx-transforms'],
      effort: 'minutes',
    },
    nnxStep,
  ],
  keras: [
    { if: 'apply|ofWeights', ...kerasStep },
    {
      if: 'gradient|jacobian|batchJacobian',
      kind: 'none',
      note: 'Keras 3 has no gradients that run on all backends: for inputs use `tf.GradientTape`, `jax.grad` over `model.stateless_call`, or `torch.autograd.grad`, for the backend in use.',
      caveats: ['gradient-none'],
      effort: 'hours',
    },
    kerasStep,
  ],
});
