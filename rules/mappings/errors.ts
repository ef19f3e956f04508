/**
 * Rows of `tf.errors`: what is raised instead. The exceptions of a framework are those of Python.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { table } from '../../src/catalog/kit.js';
import { provoked, type Raising, raised } from './exceptions-trial.js';
import { each, everywhere, gone } from './program-parts.js';

const SIGNATURES = [{ params: 'node_def, op, message, *args' }];

/** Named in an `except`, or raised with a message. */
const error = (name: string, note: string, raising?: Raising): RowText => ({
  ...everywhere(both(name)),
  note,
  signatures: SIGNATURES,
  examples: [raised(), ...(raising ? [provoked(raising)] : [])],
});

function both(name: string, reference = name): VariantText {
  return { code: `${name}(message)`, reference };
}

const CLUSTER =
  'No session talks to a cluster: a lost process ends the program, and the launcher starts it again.';

export const errors = table('tf', {
  'errors.NotFoundError': error(
    'FileNotFoundError',
    'That is what opening a missing file raises; a missing checkpoint key is a `KeyError` or `RuntimeError`.',
    { source: "tf.io.read_file('/nowhere/at/all')", pytorch: "open('/nowhere/at/all')" },
  ),
  'errors.OutOfRangeError': error(
    'StopIteration',
    'A `for` loop over the data ends by itself, and needs no exception.',
    {
      source: 'items = iter(tf.data.Dataset.range(1)); items.get_next(); items.get_next()',
      pytorch: 'items = iter([0]); next(items); next(items)',
    },
  ),
  'errors.InvalidArgumentError': {
    pytorch: both('RuntimeError'),
    jax: both('ValueError', '(TypeError, ValueError)'),
    keras: both('ValueError', '(ValueError, TypeError, RuntimeError)'),
    note: 'PyTorch also raises `IndexError` and `ValueError`; JAX raises `TypeError` where shapes do not fit; Keras gives on what the backend raises, which from TensorFlow is still this one.',
    signatures: SIGNATURES,
    examples: [
      raised(),
      provoked({
        source: 'tf.reshape(tf.ones([2, 3]), [4])',
        pytorch: 'torch.ones(2, 3).reshape(4)',
        jax: 'jnp.ones((2, 3)).reshape(4)',
        keras: 'keras.ops.reshape(keras.KerasTensor((2, 3)), (4,))',
      }),
    ],
  },
  'errors.ResourceExhaustedError': {
    ...each(
      both('torch.OutOfMemoryError'),
      both('jax.errors.JaxRuntimeError'),
      'The exception of the backend: `torch.OutOfMemoryError`, `jax.errors.JaxRuntimeError`, or still this one.',
    ),
    note: 'It is raised when the memory of the device runs out; the text of the JAX error begins with `RESOURCE_EXHAUSTED`.',
    signatures: SIGNATURES,
    examples: [raised()],
  },
  'errors.AlreadyExistsError': error(
    'FileExistsError',
    'That is what `os.mkdir` raises; `shutil.copyfile` and `os.replace` overwrite.',
    {
      make: 'import tempfile\npath = tempfile.mkstemp()[1]',
      source: 'tf.io.gfile.copy(path, path)',
      pytorch: "os.mkdir('/tmp')",
    },
  ),
  'errors.PermissionDeniedError': error('PermissionError', 'That is what opening or writing a file raises.'),
  'errors.UnimplementedError': error(
    'NotImplementedError',
    'PyTorch and JAX raise it where a device has no such operation.',
  ),
  'errors.FailedPreconditionError': gone(
    'It told of variables without a value, or of a folder that is not empty (`OSError`): weights have their values from the moment they are made.',
  ),
  'errors.DeadlineExceededError': error('TimeoutError', CLUSTER),
  'errors.UnavailableError': error('ConnectionError', CLUSTER),
  'errors.AbortedError': gone(CLUSTER),
  'errors.CancelledError': gone('Nothing is cancelled: input is read by iteration, and no queue is closed.'),
  'errors.DataLossError': error(
    'OSError',
    'It told of a damaged file: `torch.load` raises `RuntimeError` or `pickle.UnpicklingError`, NumPy `ValueError` or `OSError`.',
  ),
  'errors.InternalError': error('RuntimeError', 'It told of a fault in a kernel or a driver.'),
  'errors.UnknownError': error('RuntimeError', 'It told of a fault in a kernel or a driver.'),
  'errors.OpError': {
    pytorch: both('RuntimeError'),
    jax: both('jax.errors.JaxRuntimeError'),
    keras: both('RuntimeError'),
    note: 'The common base of all of them: there is none now, so name what the lines can raise.',
    signatures: [{ params: 'node_def, op, message, error_code=None, *args' }],
    proof: { cannotRun: 'It is the base of the others, and never raised itself.' },
  },
});
