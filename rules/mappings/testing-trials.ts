/**
 * How rows of `tf.test` are run: whether an assertion holds, in a test that is running or a program of tests.
 */
import { type Example, py, trial } from '../../src/catalog/kit.js';

/** A Python expression. */
export const list = (text: string) => py(text);

export const CASE = 'class Case(tf.test.TestCase):\n    def runTest(self):\n        pass\ncase = Case()';

/** Whether the assertion holds of these. */
export const verdict = (args: Example) =>
  trial(
    { self: py('case'), ...args },
    {
      source: {
        make: CASE,
        use: 'try:\n    $call\n    result = True\nexcept AssertionError:\n    result = False',
      },
      gradient: 'An assertion has no gradient.',
    },
  );

/** The test stands in the module that is run, as `absltest.main` looks for it there. */
export const MAIN =
  "import contextlib, io, sys\nseen = []\nCase.__module__ = '__main__'\nsys.modules['__main__'].Case = Case\nkept, sys.argv = sys.argv, ['program']";
export const ENDED =
  "ended = None\ntry:\n    with contextlib.redirect_stderr(io.StringIO()):\n        $call\nexcept SystemExit as error:\n    ended = int(error.code)\nsys.argv = kept\ndel sys.modules['__main__'].Case\nresult = [ended, seen]";

/** A method of a running test. */
export const running = (args: Example, use: string) =>
  trial(
    { self: py('case'), ...args },
    {
      source: {
        make: `import contextlib, os\nfrom absl import flags as parsed\nparsed.FLAGS(['program'])\n${CASE}\ncase.setUp()`,
        use,
      },
      gradient: 'A test has no gradient.',
    },
  );

const PROTO = 'from google.protobuf.timestamp_pb2 import Timestamp\n';
export const protos = (expected: string, actual: string) => {
  const one = verdict({ expected_message_maybe_ascii: list(expected), message: list(actual) });
  return { ...one, source: { ...one.source, make: `${PROTO}${CASE}` } };
};

/** An error is raised inside of the assertion. */
export const raising = (args: Example, source: string, target: string) => {
  const text = (call: string, line: string) =>
    `try:\n    with ${call}:\n        ${line}\n    result = True\nexcept AssertionError:\n    result = False`;
  const other = {
    make: `from absl.testing import absltest\n${CASE.replace('tf.test', 'absltest')}\nreceiver = case`,
    use: text('$code', target),
  };
  return trial(
    { self: py('case'), ...args },
    {
      source: { make: CASE, use: text('$call', source) },
      gradient: 'A test has no gradient.',
      pytorch: other,
      jax: other,
      keras: other,
    },
  );
};

export const OP_ERROR = "raise tf.errors.InvalidArgumentError(None, None, 'bad value')";
