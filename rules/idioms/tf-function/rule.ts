import { idiom } from '../../../src/catalog/kit.js';

const COMPILED = ['tf.function', 'tf.contrib.eager.defun'];
const SIGNATURE = ['input_signature', 'reduce_retracing', 'experimental_relax_shapes'];
const f = 'The name of the function.';
const body = 'The body of the function, rewritten.';
const func = 'What was compiled, rewritten.';
const PIPELINE = 'A function that a `tf.data` pipeline maps stays as it is while the pipeline does.';

export default idiom('tf-function', {
  title: 'Functions compiled by `tf.function`',
  text: '`tf.function` runs the Python code once for each new kind of input, records a graph, and runs the graph from then on. `print`, counters, random numbers of NumPy and attributes that are no variables are frozen by that; a Python number as an argument, or a new shape without `input_signature`, records again. Code runs as it is written now, and compiling is a choice for speed: `torch.compile`, `jax.jit`, and in Keras what `compile`, `fit` and `predict` do by themselves.',
  parts: {
    decorated: { symbols: COMPILED, role: 'decorator' },
    called: { symbols: COMPILED, role: 'call' },
    dynamic: { symbols: COMPILED, role: 'decorator', has: SIGNATURE },
    dynamicCall: { symbols: COMPILED, role: 'call', has: SIGNATURE },
  },
  needs: ['decorated|called'],
  at: 'decorated|called|dynamic|dynamicCall',
  unit: 'each',
  scale: 'detail',
  slots: {
    g: ['name(called)', 'compiled'],
    func: 'text(called.func)',
  },
  pytorch: [
    {
      if: 'decorated',
      code: `
@torch.compile  #unless dynamic
@torch.compile(dynamic=True)  #if dynamic
def ?f(*inputs):
    ?body`,
      holes: { f, body },
      note: 'Take the decorator away first: PyTorch runs the function as it stands, and only where it is slow `torch.compile` pays. It compiles anew for a second shape, with sizes left open from then on (`dynamic=True` does so at once), and after eight versions of a function it gives up and runs it uncompiled. Python side effects happen at every call, attributes are read at every call, and an `if` or `while` on a tensor splits the graph instead of failing; `fullgraph=True` makes that an error.',
      effort: 'minutes',
    },
    {
      code: `
$g = torch.compile($func)  #unless dynamicCall
$g = torch.compile($func, dynamic=True)  #if dynamicCall`,
      holes: { func },
      note: 'Without `torch.compile` the function runs the same, only slower. A module is compiled as a whole, `model = torch.compile(model)`; `get_concrete_function` is no step of its own, for export use `torch.export.export(model, inputs)`.',
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'decorated',
      code: `
@nnx.jit
def ?f(model, *inputs):
    ?body`,
      holes: { f, body },
      note: `Each new shape is compiled anew, there is no \`input_signature\` with open sizes: pad batches to a few sizes. Arguments that are Python values and steer the code are named by \`static_argnames=\`. There is no AutoGraph: an \`if\`, \`while\` or \`for\` on arrays is \`jax.lax.cond\`, \`while_loop\`, \`fori_loop\`. What the function uses comes in as arguments, models too, and a method may be compiled only in a class that is an \`nnx.Module\`: with another \`self\` it raises a \`TypeError\`. ${PIPELINE}`,
      caveats: [
        'python-if-jit',
        'side-effects-trace',
        'captured-state',
        'nnx-transforms',
        'dynamic-shape-jit',
      ],
      effort: 'minutes',
    },
    {
      code: `
$g = nnx.jit($func)`,
      holes: { func },
      note: '`nnx.jit` takes functions of modules and arrays; a module itself is given as an argument, `nnx.jit(lambda model, x: model(x))`. `get_concrete_function` is `jax.jit(f).lower(x).compile()`, or `jax.export.export(jax.jit(f))(x)` for a file.',
      caveats: [
        'python-if-jit',
        'side-effects-trace',
        'captured-state',
        'nnx-transforms',
        'dynamic-shape-jit',
      ],
      effort: 'minutes',
    },
  ],
  keras: [
    {
      kind: 'remove',
      note: `Layers and models take no decorator: \`fit\`, \`evaluate\`, \`predict\` and \`predict_on_batch\` compile on every backend, and \`compile(jit_compile=...)\`, \`compile(run_eagerly=True)\` say how. \`if\` and \`while\` on tensors become \`keras.ops.cond\` and \`keras.ops.while_loop\`, which the JAX backend needs. A function that stands outside of a model is compiled by the backend: \`tf.function\`, \`torch.compile\` or \`jax.jit\`. ${PIPELINE}`,
      caveats: ['keras-jit-compile', 'dynamic-shape-jit'],
      effort: 'minutes',
    },
  ],
});
