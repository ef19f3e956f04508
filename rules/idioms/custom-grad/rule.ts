import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  op: 'The name of the function.',
  result: 'What the function computes from `x`.',
  gradient: 'What the gradient function computed from `upstream` and `x`.',
};

export default idiom('custom-grad', {
  title: 'Gradients of its own for a function',
  text: '`tf.custom_gradient` gives a function the gradient that is written beside it; in TensorFlow 1 a gradient was registered under a name, and `gradient_override_map` put it in the place of the gradient of an operation while a part of the graph was built. Now the function is written with its gradient, and called where the operation was: nothing replaces gradients of operations from outside.',
  parts: {
    custom: { symbols: 'tf.custom_gradient', role: ['decorator', 'call', 'reference'] },
    register: { symbols: 'tf.RegisterGradient', role: ['decorator', 'call'] },
    override: { symbols: 'tf.Graph.gradient_override_map' },
    straight: { symbols: 'tf.grad_pass_through' },
  },
  needs: ['custom|register|override|straight'],
  at: 'custom|register|override|straight',
  scale: 'detail',
  pytorch: {
    code: `
class ?Op(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return ?result

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return ?gradient

?op = ?Op.apply`,
    holes: { ...holes, Op: 'The name of the class.' },
    note: '`backward` gives one gradient for each argument of `forward`, `None` for those that have none, and takes one `upstream` for each result. Tensors are kept by `save_for_backward`, other values as attributes of `ctx`. A gradient that passes straight through (rounding, sign) needs no class: `x + (f(x) - x).detach()`. Where the gradients of all activations of a finished model are changed use `module.register_full_backward_hook`.',
    caveats: ['gradient-none'],
    effort: 'hours',
  },
  jax: {
    code: `
@jax.custom_vjp
def ?op(x):
    return ?result

def forward(x):
    return ?op(x), x

def backward(x, upstream):
    return (?gradient,)

?op.defvjp(forward, backward)`,
    holes,
    note: '`forward` gives the result and what `backward` needs, `backward` a tuple with one gradient for each argument. Arguments that are Python values are named by `nondiff_argnums=`. Weights that the function uses come in as arguments: there is no `variables=`. A gradient that passes straight through needs none of it: `x + jax.lax.stop_gradient(f(x) - x)`. `jax.custom_gradient` has the form of `tf.custom_gradient`, for reverse mode only as well.',
    caveats: ['nnx-transforms'],
    effort: 'hours',
  },
  keras: {
    code: `
@keras.ops.custom_gradient
def ?op(x):
    def grad(*args, upstream=None):
        if upstream is None:
            (upstream,) = args
        return ?gradient

    return ?result, grad`,
    holes,
    note: 'It works on all backends; the backends hand over the upstream gradient in two ways, hence the test in `grad`. Weights come in as arguments, as tensors (`keras.ops.convert_to_tensor(self.w)`). A gradient that passes straight through needs none of it: `x + keras.ops.stop_gradient(f(x) - x)`.',
    effort: 'hours',
  },
});
