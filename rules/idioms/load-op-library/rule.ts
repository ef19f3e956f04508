import { idiom } from '../../../src/catalog/kit.js';

const FIRST =
  'First write it with array functions: most such operations were written for want of one, and compilers fuse them now. Its values are the test of every kernel.';
const OP = {
  op: 'The name of the operation.',
  computed: 'What it computes, by array functions.',
};

export default idiom('load-op-library', {
  title: 'An operation of your own in C++',
  text: '`tf.load_op_library` loads operations that were compiled in C++ or CUDA against one release of TensorFlow, and gives them as functions of a module. No other framework can load them, nor another TensorFlow. What they compute is written anew.',
  parts: {
    load: { symbols: ['tf.load_op_library', 'tf.load_library'], role: 'call' },
    gradient: { symbols: ['tf.RegisterGradient', 'tf.NotDifferentiable'] },
  },
  needs: ['load'],
  explains: ['load'],
  scale: 'structure',
  pytorch: {
    code: `
@torch.library.custom_op("?library::?op", mutates_args=())
def ?op(inputs: torch.Tensor) -> torch.Tensor:
    return ?computed

@?op.register_fake
def _(inputs):
    return torch.empty_like(inputs)`,
    holes: { library: 'A name for the operations of this project.', ...OP },
    note: `${FIRST} A kernel in C++ or CUDA is registered by \`TORCH_LIBRARY\` and loaded by \`torch.ops.load_library(path)\`, or built by \`torch.utils.cpp_extension\`; one in Triton is called as it is. A gradient is registered by \`?op.register_autograd\`, which stands for \`RegisterGradient\`.`,
    effort: 'day',
  },
  jax: {
    code: `
@jax.jit
def ?op(inputs):
    return ?computed`,
    holes: OP,
    note: `${FIRST} A compiled kernel is registered by \`jax.ffi.register_ffi_target\` and called by \`jax.ffi.ffi_call\`; kernels for GPUs and TPUs can be written in Python with Pallas. A gradient is given by \`jax.custom_vjp\`.`,
    effort: 'day',
  },
  keras: {
    code: `
def ?op(inputs):
    return ?computed`,
    holes: { ...OP, computed: 'What it computes, by `keras.ops`.' },
    note: `${FIRST} Keras has no kernels: one of the backend is called for that backend alone. A gradient is given by \`keras.ops.custom_gradient\`.`,
    effort: 'day',
  },
  example: {
    cannotRun: 'It needs a library that was compiled for this TensorFlow.',
  },
});
