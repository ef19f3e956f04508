/**
 * Rows of control flow, assignment, gradients and compilation.
 * JAX takes functions where the others take Python statements.
 */
import { floats, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

export const control = table('tf', {
  identity: {
    signatures: [{ params: 'input, name=None' }],
    pytorch: remove('It only gave the value a name, or a node: use the value.', { code: 'input' }),
    jax: remove('It only gave the value a name, or a node: use the value.', { code: 'input' }),
    keras: remove('It only gave the value a name, or a node: use the value.', { code: 'input' }),
    example: { input: floats(2, 3) },
  },
  stop_gradient: {
    signatures: [{ params: 'input, name=None' }],
    pytorch: 'input.detach()',
    jax: 'jax.lax.stop_gradient(input)',
    keras: 'keras.ops.stop_gradient(input)',
    example: { input: floats(2, 3) },
  },
  assign: {
    signatures: [{ params: 'ref, value, validate_shape=None, use_locking=None, name=None' }],
    pytorch: {
      code: 'ref.data.copy_(tensor(value))',
      note: 'It copies now, outside of gradients; for whole modules use `target.load_state_dict(source.state_dict())`.',
    },
    jax: redesign('Arrays do not change; the variable gets a new one.', {
      step: 'ref[...] = value',
      effort: 'minutes',
    }),
    keras: 'ref.assign(value)',
    without: {
      use_locking: 'No other thread writes the variable.',
      validate_shape: 'The shape stays as it is: for another one make a new variable.',
    },
    examples: [
      trial(
        { ref: py('w'), value: floats(3) },
        {
          api: 'v1',
          inputs: { w0: floats(3) },
          source: { make: 'w = tf.Variable(w0)', use: 'result = $call' },
          gradient: 'An assignment has no gradient.',
        },
      ),
    ],
    caveats: ['eager-order'],
  },
  assign_add: {
    signatures: [{ params: 'ref, value, use_locking=None, name=None' }],
    pytorch: 'ref.data.add_(value)',
    jax: redesign('Arrays do not change; the variable gets a new one.', {
      step: 'ref[...] = ref[...] + value',
      effort: 'minutes',
    }),
    keras: 'ref.assign_add(value)',
    without: { use_locking: 'No other thread writes the variable.' },
    examples: [
      trial(
        { ref: py('w'), value: floats(3) },
        {
          api: 'v1',
          inputs: { w0: floats(3) },
          source: { make: 'w = tf.Variable(w0)', use: 'result = $call' },
          gradient: 'An assignment has no gradient.',
        },
      ),
    ],
    caveats: ['eager-order'],
  },
  assign_sub: {
    signatures: [{ params: 'ref, value, use_locking=None, name=None' }],
    pytorch: 'ref.data.sub_(value)',
    jax: redesign('Arrays do not change; the variable gets a new one.', {
      step: 'ref[...] = ref[...] - value',
      effort: 'minutes',
    }),
    keras: 'ref.assign_sub(value)',
    without: { use_locking: 'No other thread writes the variable.' },
    examples: [
      trial(
        { ref: py('w'), value: floats(3) },
        {
          api: 'v1',
          inputs: { w0: floats(3) },
          source: { make: 'w = tf.Variable(w0)', use: 'result = $call' },
          gradient: 'An assignment has no gradient.',
        },
      ),
    ],
    caveats: ['eager-order'],
  },
  gradients: {
    signatures: [
      {
        params:
          'ys, xs, grad_ys=None, name="gradients", colocate_gradients_with_ops=False, gate_gradients=False, ' +
          'aggregation_method=None, stop_gradients=None, unconnected_gradients=None',
        api: 'v1',
      },
      {
        params:
          'ys, xs, grad_ys=None, name="gradients", gate_gradients=False, aggregation_method=None, ' +
          'stop_gradients=None, unconnected_gradients=None',
        api: 'v2',
      },
    ],
    pytorch: [
      {
        when: 'grad_ys is None',
        code: 'torch.autograd.grad(ys.sum(), xs, create_graph=True, allow_unused=True)',
        note: 'Leave `create_graph=True` out where the gradient itself is not differentiated.',
      },
      {
        code: 'torch.autograd.grad(ys, xs, grad_outputs=grad_ys, create_graph=True, allow_unused=True)',
        note: 'Leave `create_graph=True` out where the gradient itself is not differentiated.',
      },
    ],
    jax: redesign('Write `ys` as a function of `xs`; its gradient is a function too.', {
      code: 'jax.grad(?loss_function)(xs)',
      holes: { loss_function: 'A function of `xs` that returns the scalar.' },
    }),
    keras: redesign(
      'Keras has no gradient function of its own: use `tf.GradientTape`, `jax.grad` or `torch.autograd.grad` of the backend.',
    ),
    examples: [{}, { grad_ys: py('[x]') }].map((more) =>
      trial(
        { ys: py('y'), xs: py('[x]'), ...more },
        {
          api: 'v1',
          inputs: { x: floats(3) },
          source: { use: 'y = x * x * x\nresult = $call[0]' },
          gradient: 'It is a gradient itself.',
          holes: { loss_function: { jax: 'lambda xs: (xs[0] ** 3).sum()' } },
          ...('grad_ys' in more && { skip: { jax: 'The function weighs its result by `grad_ys`.' } }),
          pytorch: { use: 'x = x.detach().requires_grad_()\ny = x * x * x\nresult = $code[0].detach()' },
        },
      ),
    ),
    caveats: ['gradient-none', 'gradient-not-scalar'],
  },
  GradientTape: {
    signatures: [{ params: 'persistent=False, watch_accessed_variables=True' }],
    pytorch: redesign(
      'PyTorch records by itself: unindent the body, and turn `tape.gradient` into `loss.backward()`.',
      {
        step: '?optimizer.zero_grad()\n?loss.backward()\n?optimizer.step()',
        holes: { optimizer: 'The optimizer of the model.', loss: 'The loss computed under the tape.' },
      },
    ),
    jax: redesign('The body becomes a function of the model that returns the loss.', {
      step: 'loss, grads = nnx.value_and_grad(?loss_function)(?model)\n?optimizer.update(?model, grads)',
      holes: {
        loss_function: 'The body of the tape as a function of the model, returning the loss.',
        model: 'The `nnx.Module` that is trained.',
        optimizer: 'The `nnx.Optimizer` of that model.',
      },
    }),
    keras: redesign(
      '`compile` and `fit` do this on every backend; a loop of your own uses the tape on TensorFlow, `loss.backward()` on ' +
        'torch, `jax.grad` on JAX.',
    ),
    caveats: ['gradient-none', 'inference-no-grad', 'nnx-transforms'],
  },
  function: {
    signatures: [
      {
        params:
          'func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, ' +
          'experimental_implements=None, experimental_autograph_options=None, experimental_relax_shapes=None, ' +
          'experimental_compile=None, experimental_attributes=None, experimental_follow_type_hints=None',
      },
    ],
    pytorch: remove('PyTorch is fast without it. `torch.compile` compiles where it pays.', {
      reference: 'torch.compile',
      consequence: 'must change',
    }),
    jax: [
      {
        when: 'func is None',
        code: 'jax.jit',
        reference: 'jax.jit',
        note: 'Functions that take NNX modules want `nnx.jit`.',
      },
      {
        code: 'jax.jit(func)',
        reference: 'jax.jit',
        note: 'Functions that take NNX modules want `nnx.jit`.',
      },
    ],
    keras: remove('`fit`, `evaluate` and `predict` compile by themselves.'),
    examples: [
      trial(
        { func: py('lambda x: x * 2') },
        { api: 'v2', inputs: { x: floats(3) }, source: { use: 'f = $call\nresult = f(x)' } },
      ),
      trial(
        { autograph: false },
        { api: 'v2', inputs: { x: floats(3) }, source: { use: 'f = $call(lambda x: x * 2)\nresult = f(x)' } },
      ),
    ],
    caveats: ['captured-state', 'side-effects-trace', 'python-if-jit', 'nnx-transforms'],
  },
  Assert: {
    signatures: [{ params: 'condition, data, summarize=None, name=None' }],
    pytorch: redesign('A plain Python assertion: `assert condition, message`.', { effort: 'minutes' }),
    jax: redesign(
      'A plain assertion, `assert condition, message`, outside `jax.jit`; inside it `jax.experimental.checkify.check`.',
      { effort: 'minutes' },
    ),
    keras: redesign('A plain Python assertion on values: `assert condition, message`.', {
      effort: 'minutes',
    }),
    caveats: ['eager-order'],
  },
  Print: {
    signatures: [{ params: 'input_, data, message=None, first_n=None, summarize=None, name=None' }],
    examples: [
      trial(
        { input_: py('x'), data: py('[x]'), message: 'x is' },
        { api: 'v1', inputs: { x: floats(3) }, source: { use: 'result = $call' } },
      ),
    ],
    pytorch: redesign('Print where it stands, and use the value.', {
      code: 'input_',
      step: 'print(message, data)',
      effort: 'minutes',
    }),
    jax: redesign('Print where it stands, and use the value.', {
      code: 'input_',
      step: 'jax.debug.print("{}", data)',
      effort: 'minutes',
    }),
    keras: redesign('Print where it stands, and use the value.', {
      code: 'input_',
      step: 'print(message, data)',
      effort: 'minutes',
    }),
    caveats: ['side-effects-trace'],
  },
  'nest.map_structure': {
    signatures: [{ params: 'func, *structure, **kwargs' }],
    pytorch: {
      code: 'map_structure(func, *structure)',
      helpers: ['map_structure'],
      note: 'PyTorch has no public function for it; the `optree` package has.',
    },
    jax: 'jax.tree.map(func, *structure)',
    keras: 'keras.tree.map_structure(func, *structure)',
    examples: [{ func: py('lambda x: x + 1'), structure: [{ python: '{"a": 1, "b": (2, 3)}' }] }],
  },
  'nest.flatten': {
    signatures: [{ params: 'structure, expand_composites=False' }],
    pytorch: {
      code: 'flatten(structure)',
      helpers: ['flatten'],
      note: 'PyTorch has no public function for it; the `optree` package has.',
    },
    jax: 'jax.tree.leaves(structure)',
    keras: 'keras.tree.flatten(structure)',
    examples: [{ structure: py('{"a": 1, "b": (2, 3)}') }],
  },
});
