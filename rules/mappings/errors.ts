/**
 * Rows of `tf.errors`: what is raised instead. The exceptions of a framework are those of Python.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { table } from '../../src/catalog/kit.js';
import { each, everywhere, gone } from './program-parts.js';

/** Named in an `except`, so that there is nothing to compare. */
const error = (advice: AdviceText, note: string): RowText => ({
  ...everywhere(advice),
  note,
  proof: { cannotRun: 'An exception class has no value to compare.' },
});

const CLUSTER =
  'No session talks to a cluster: a lost process ends the program, and the launcher starts it again.';

export const errors = table('tf', {
  'errors.NotFoundError': error(
    'FileNotFoundError',
    'That is what opening a missing file raises; a missing checkpoint key is a `KeyError` or `RuntimeError`.',
  ),
  'errors.OutOfRangeError': error(
    'StopIteration',
    'A `for` loop over the data ends by itself, and needs no exception.',
  ),
  'errors.InvalidArgumentError': {
    pytorch: 'RuntimeError',
    jax: 'ValueError',
    keras: 'ValueError',
    note: 'PyTorch also raises `IndexError` and `ValueError`, JAX also `TypeError`; TensorFlow as the backend of Keras still raises this one.',
    proof: { cannotRun: 'An exception class has no value to compare.' },
  },
  'errors.ResourceExhaustedError': {
    ...each(
      { code: 'torch.OutOfMemoryError' },
      { code: 'jax.errors.JaxRuntimeError' },
      'The exception of the backend: `torch.OutOfMemoryError`, `jax.errors.JaxRuntimeError`, or still this one.',
    ),
    note: 'It is raised when the memory of the device runs out; the text of the JAX error begins with `RESOURCE_EXHAUSTED`.',
    proof: { cannotRun: 'An exception class has no value to compare.' },
  },
  'errors.AlreadyExistsError': error(
    'FileExistsError',
    'That is what `os.mkdir` raises; `shutil.copyfile` and `os.replace` overwrite.',
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
    pytorch: 'RuntimeError',
    jax: 'jax.errors.JaxRuntimeError',
    keras: 'RuntimeError',
    note: 'The common base of all of them: there is none now, so name what the lines can raise.',
    proof: { cannotRun: 'An exception class has no value to compare.' },
  },
});
