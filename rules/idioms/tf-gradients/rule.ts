import { idiom } from '../../../src/catalog/kit.js';

const xs = 'What the gradient is taken for.';

export default idiom('tf-gradients', {
  title: 'Gradients as tensors of the graph',
  text: '`tf.gradients(ys, xs)` adds the gradients of a sum to the graph as tensors, which other parts of it use: updates by hand, penalties on gradients, saliency. Gradients are values that a function returns now, for the inputs or the weights that it is asked for.',
  parts: {
    gradients: { symbols: 'tf.gradients', role: 'call' },
    weighted: { symbols: 'tf.gradients', role: 'call', has: ['grad_ys'], is: { grad_ys: '^(?!None$)' } },
    second: { symbols: 'tf.hessians', role: 'call' },
  },
  needs: ['gradients|second'],
  unit: 'function',
  scale: 'detail',
  slots: {
    ys: ['textName(gradients.ys) | textName(second.ys)', 'ys'],
    xs: ['text(gradients.xs) | text(second.xs)', '?xs'],
    grads: ['names(gradients)', 'grads'],
    weights: ['textName(weighted.grad_ys)', 'grad_ys'],
  },
  pytorch: {
    code: `
$grads = torch.autograd.grad($ys.sum(), $xs, create_graph=True)  #unless weighted
$grads = torch.autograd.grad($ys, $xs, grad_outputs=$weights, create_graph=True)  #if weighted`,
    holes: { xs },
    note: '`create_graph=True` is for gradients that are themselves differentiated; without that leave it out. Inputs need `x.requires_grad_()` before they are used, weights have it; `allow_unused=True` gives `None` where `tf.gradients` did. For one input the answer is a tuple with one element.',
    caveats: ['gradient-none', 'gradient-not-scalar'],
    effort: 'minutes',
  },
  jax: {
    code: `
def total(x):
    return jnp.sum(?ys)  #unless weighted
    return jnp.sum(?ys * $weights)  #if weighted

$grads = jax.grad(total)($xs)`,
    holes: { xs, ys: 'What is differentiated, computed from `x`.' },
    note: 'What is differentiated has to be a function of what it is differentiated for: `nnx.grad(loss_fn)(model)` for the weights of a module, `argnums=(0, 1)` for several inputs. Where there is no way from one to the other JAX gives zeros, `tf.gradients` gave `None`.',
    caveats: ['gradient-none', 'nnx-transforms'],
    effort: 'minutes',
  },
  keras: {
    kind: 'none',
    note: 'Keras 3 has no gradients that run on all backends: use `tf.GradientTape`, `jax.grad` over `model.stateless_call`, or `torch.autograd.grad`, for the backend in use. Training itself needs none of them: `fit` and `train_on_batch` do it.',
    caveats: ['gradient-none'],
    effort: 'hours',
  },
});
