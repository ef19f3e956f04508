/**
 * Rows of `tf.test`: `absltest.TestCase`, which `tf.test.TestCase` extends, and the array assertions of NumPy.
 */
import type { AdviceText, Example, RowExtra, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone } from './program-parts.js';
import { CASE, ENDED, list, MAIN, OP_ERROR, protos, raising, running, verdict } from './testing-trials.js';

const assertion = (
  advice: AdviceText,
  params: string,
  examples: Example[],
  extra: RowExtra = {},
): RowText => ({
  ...everywhere(advice),
  signatures: [{ params }],
  examples: examples.map(verdict),
  ...extra,
});

const ARRAYS =
  'NumPy arrays, PyTorch tensors without gradient on the CPU (else `x.detach().cpu()`) and JAX arrays all work; nested lists and dictionaries are compared part by part in a loop of your own.';

/** What `absltest.TestCase` has under the same name. */
const kept = (name: string, params: string, examples: Example[]): RowText =>
  assertion(`self.${name}(...)`, params, examples);

const ONE = list('np.array([1.0, 2.0])');
const NEAR = list('np.array([1.0, 2.0000001])');
const FAR = list('np.array([1.0, 2.5])');

const compared = (op: string, name: string): RowText =>
  assertion(
    `self.assertTrue(np.all(np.asarray(a) ${op} comparison_target))`,
    'a, comparison_target',
    [
      { a: ONE, comparison_target: 0.5 },
      { a: ONE, comparison_target: 1 },
      { a: ONE, comparison_target: 2 },
      { a: ONE, comparison_target: 3 },
    ],
    { title: name },
  );

const session = gone('There is no session: unindent the body and call the functions.');

const gradients = each(
  'Compare with finite differences: `torch.autograd.gradcheck(f, inputs)`, in float64.',
  'Compare with finite differences: `jax.test_util.check_grads(f, args, order=1)`.',
  none('Keras has no gradients of its own: use the check of the backend.'),
);

const built = (what: string) =>
  each(
    remove(`It asked how TensorFlow was built (${what}): ask whether there is a GPU.`, {
      code: 'torch.cuda.is_available()',
    }),
    remove(`It asked how TensorFlow was built (${what}): \`jax.default_backend()\` says what is used.`, {
      code: "jax.default_backend() == 'gpu'",
    }),
    none('Ask the backend.'),
  );

export const testing = table('tf', {
  'test.TestCase': {
    ...everywhere('absltest.TestCase'),
    note: 'It is what `tf.test.TestCase` extends: `assertLen`, `create_tempdir` and their like stay. The array assertions are those of `np.testing`.',
    examples: [
      trial(
        {},
        { source: { use: "result = [hasattr($call, name) for name in ('assertLen', 'create_tempdir')]" } },
      ),
    ],
  },
  'test.main': {
    ...everywhere('absltest.main()'),
    signatures: [{ params: 'argv=None' }],
    note: 'It finds the tests of the file that is run.',
    examples: [
      trial(
        {},
        {
          source: {
            make: `${CASE.replace('runTest', 'test_it').replace('pass', 'seen.append(1)').replace('\ncase = Case()', '')}\n${MAIN}`,
            use: ENDED,
          },
          gradient: 'A test has no gradient.',
        },
      ),
    ],
  },
  'test.TestCase.assertAllClose': assertion(
    'np.testing.assert_allclose(a, b, rtol=rtol, atol=atol)',
    'a, b, rtol=1e-6, atol=1e-6, msg=None',
    [
      { a: ONE, b: NEAR },
      { a: ONE, b: FAR },
      { a: ONE, b: FAR, atol: 1 },
      { a: ONE, b: FAR, rtol: 0.3 },
      { a: floats(2, 3), b: floats(2, 3) },
    ],
    { note: ARRAYS },
  ),
  'test.TestCase.assertAllEqual': assertion(
    'np.testing.assert_array_equal(a, b)',
    'a, b, msg=None',
    [
      { a: ONE, b: ONE },
      { a: ONE, b: NEAR },
    ],
    {
      note: `${ARRAYS} NumPy lets a single number equal a whole array of it, TensorFlow wants equal shapes.`,
    },
  ),
  'test.TestCase.assertAllCloseAccordingToType': assertion(
    'np.testing.assert_allclose(a, b, rtol=rtol, atol=atol)',
    'a, b, rtol=1e-6, atol=1e-6, float_rtol=1e-6, float_atol=1e-6, half_rtol=1e-3, half_atol=1e-3, bfloat16_rtol=1e-2, bfloat16_atol=1e-2, msg=None',
    [
      { a: ONE, b: NEAR },
      { a: ONE, b: FAR },
    ],
    {
      note: 'TensorFlow took 1e-3 for float16 and 1e-2 for bfloat16; `torch.testing.assert_close` chooses its tolerance by dtype too.',
    },
  ),
  'test.TestCase.assertNotAllClose': assertion(
    'self.assertFalse(np.allclose(a, b, rtol=rtol, atol=atol))',
    'a, b, rtol=1e-6, atol=1e-6, msg=None',
    [
      { a: ONE, b: NEAR },
      { a: ONE, b: FAR },
    ],
  ),
  'test.TestCase.assertNotAllEqual': assertion('self.assertFalse(np.array_equal(a, b))', 'a, b, msg=None', [
    { a: ONE, b: ONE },
    { a: ONE, b: NEAR },
  ]),
  'test.TestCase.assertNear': assertion(
    'self.assertAlmostEqual(f1, f2, delta=err)',
    'f1, f2, err, msg=None',
    [
      { f1: 1, f2: 1.1, err: 0.2 },
      { f1: 1, f2: 1.5, err: 0.2 },
    ],
  ),
  'test.TestCase.assertArrayNear': assertion(
    'np.testing.assert_allclose(farray1, farray2, rtol=0, atol=err)',
    'farray1, farray2, err, msg=None',
    [
      { farray1: list('[1.0, 2.0]'), farray2: list('[1.0, 2.1]'), err: 0.2 },
      { farray1: list('[1.0, 2.0]'), farray2: list('[1.0, 2.5]'), err: 0.2 },
    ],
  ),
  'test.TestCase.assertNDArrayNear': assertion(
    'self.assertLess(np.linalg.norm(np.asarray(ndarray1) - np.asarray(ndarray2)), err)',
    'ndarray1, ndarray2, err, msg=None',
    [
      { ndarray1: ONE, ndarray2: NEAR, err: 0.2 },
      { ndarray1: ONE, ndarray2: FAR, err: 0.2 },
    ],
  ),
  'test.TestCase.assertAllGreater': compared('>', 'All above'),
  'test.TestCase.assertAllLess': compared('<', 'All below'),
  'test.TestCase.assertAllGreaterEqual': compared('>=', 'All above or equal'),
  'test.TestCase.assertAllLessEqual': compared('<=', 'All below or equal'),
  'test.TestCase.assertAllInRange': assertion(
    [
      {
        when: 'open_lower_bound is False and open_upper_bound is False',
        code: 'self.assertTrue(np.all((np.asarray(target) >= lower_bound) & (np.asarray(target) <= upper_bound)))',
      },
      redesign('Write the comparison: `np.all((x > low) & (x < high))`.', { effort: 'minutes' }),
    ],
    'target, lower_bound, upper_bound, open_lower_bound=False, open_upper_bound=False',
    [
      { target: ONE, lower_bound: 0, upper_bound: 3 },
      { target: ONE, lower_bound: 1, upper_bound: 2 },
      { target: ONE, lower_bound: 1.5, upper_bound: 3 },
    ],
  ),
  'test.TestCase.assertAllInSet': assertion(
    'self.assertTrue(np.all(np.isin(target, list(expected_set))))',
    'target, expected_set',
    [
      { target: ONE, expected_set: list('{1.0, 2.0, 3.0}') },
      { target: ONE, expected_set: list('{1.0}') },
    ],
  ),
  'test.TestCase.assertShapeEqual': assertion(
    'self.assertEqual(tuple(input_a.shape), tuple(input_b.shape))',
    'input_a, input_b, msg=None',
    [
      { input_a: ONE, input_b: py('tf.zeros([2])') },
      { input_a: ONE, input_b: py('tf.zeros([2, 2])') },
    ],
  ),
  'test.TestCase.assertDTypeEqual': {
    ...everywhere('self.assertEqual(np.asarray(target).dtype, np.dtype(expected_dtype))'),
    signatures: [{ params: 'target, expected_dtype' }],
    examples: [
      verdict({ target: ONE, expected_dtype: py('np.float64') }),
      verdict({ target: ONE, expected_dtype: py('np.float32') }),
    ],
  },
  'test.TestCase.assertLen': kept('assertLen', 'container, expected_len, msg=None', [
    { container: list('[1, 2]'), expected_len: 2 },
    { container: list('[1, 2]'), expected_len: 3 },
  ]),
  'test.TestCase.assertEmpty': kept('assertEmpty', 'container, msg=None', [
    { container: list('[]') },
    { container: list('[1]') },
  ]),
  'test.TestCase.assertNotEmpty': kept('assertNotEmpty', 'container, msg=None', [
    { container: list('[]') },
    { container: list('[1]') },
  ]),
  'test.TestCase.assertStartsWith': kept('assertStartsWith', 'actual, expected_start, msg=None', [
    { actual: 'abc', expected_start: 'ab' },
    { actual: 'abc', expected_start: 'b' },
  ]),
  'test.TestCase.assertEndsWith': kept('assertEndsWith', 'actual, expected_end, msg=None', [
    { actual: 'abc', expected_end: 'bc' },
    { actual: 'abc', expected_end: 'b' },
  ]),
  'test.TestCase.assertBetween': kept('assertBetween', 'value, minv, maxv, msg=None', [
    { value: 2, minv: 1, maxv: 3 },
    { value: 4, minv: 1, maxv: 3 },
  ]),
  'test.TestCase.assertContainsSubset': kept(
    'assertContainsSubset',
    'expected_subset, actual_set, msg=None',
    [
      { expected_subset: list('[1]'), actual_set: list('[1, 2]') },
      { expected_subset: list('[3]'), actual_set: list('[1, 2]') },
    ],
  ),
  'test.TestCase.assertSameElements': kept('assertSameElements', 'expected_seq, actual_seq, msg=None', [
    { expected_seq: list('[2, 1, 1]'), actual_seq: list('[1, 2]') },
    { expected_seq: list('[3]'), actual_seq: list('[1, 2]') },
  ]),
  'test.TestCase.assertItemsEqual': assertion(
    'self.assertCountEqual(first, second)',
    'first, second, msg=None',
    [
      { first: list('[2, 1]'), second: list('[1, 2]') },
      { first: list('[2, 1, 1]'), second: list('[1, 2]') },
    ],
  ),
  'test.TestCase.assertSequenceAlmostEqual': kept(
    'assertSequenceAlmostEqual',
    'expected_seq, actual_seq, places=None, msg=None, delta=None',
    [
      { expected_seq: list('[1.0]'), actual_seq: list('[1.1]'), delta: 0.2 },
      { expected_seq: list('[1.0]'), actual_seq: list('[1.1]') },
    ],
  ),
  'test.TestCase.assertDictAlmostEqual': kept(
    'assertDictAlmostEqual',
    'a, b, places=None, msg=None, delta=None',
    [
      { a: list("{'x': 1.0}"), b: list("{'x': 1.1}"), delta: 0.2 },
      { a: list("{'x': 1.0}"), b: list("{'x': 1.1}") },
    ],
  ),
  'test.TestCase.assertRegexMatch': kept('assertRegexMatch', 'actual_str, regexes, message=None', [
    { actual_str: 'abc', regexes: list("['b+']") },
    { actual_str: 'abc', regexes: list("['d']") },
  ]),
  'test.TestCase.assertRaisesOpError': {
    ...each(
      { code: 'self.assertRaisesRegex(RuntimeError, expected_err_re_or_predicate)' },
      { code: 'self.assertRaisesRegex(Exception, expected_err_re_or_predicate)' },
      { code: 'self.assertRaisesRegex(Exception, expected_err_re_or_predicate)' },
    ),
    signatures: [{ params: 'expected_err_re_or_predicate' }],
    note: 'The text of the message is another, and the exception is one of Python.',
    examples: [raising({ expected_err_re_or_predicate: 'bad' }, OP_ERROR, "raise RuntimeError('bad value')")],
  },
  'test.TestCase.assertRaisesWithPredicateMatch': {
    ...everywhere('self.assertRaisesRegex(exception_type, expected_err_re_or_predicate)'),
    signatures: [{ params: 'exception_type, expected_err_re_or_predicate' }],
    note: 'A predicate, which is a function, goes to `absltest.TestCase.assertRaisesWithPredicateMatch`.',
    examples: [
      raising(
        { exception_type: py('ValueError'), expected_err_re_or_predicate: 'bad' },
        "raise ValueError('bad value')",
        "raise ValueError('bad value')",
      ),
    ],
  },
  'test.TestCase.assertProtoEquals': {
    ...everywhere([
      {
        when: 'is_str(expected_message_maybe_ascii)',
        code: 'self.assertEqual(text_format.Parse(expected_message_maybe_ascii, type(message)()), message)',
      },
      { code: 'self.assertEqual(expected_message_maybe_ascii, message)' },
    ]),
    signatures: [{ params: 'expected_message_maybe_ascii, message, msg=None, relative_tolerance=None' }],
    note: 'An expected text is parsed first: `google.protobuf.text_format.Parse(text, Message())`.',
    examples: [
      protos('Timestamp(seconds=1)', 'Timestamp(seconds=1)'),
      protos('Timestamp(seconds=1)', 'Timestamp(seconds=2)'),
      protos("'seconds: 1'", 'Timestamp(seconds=1)'),
      protos("'seconds: 1'", 'Timestamp(seconds=2)'),
    ],
  },
  'test.TestCase.test_session': session,
  'test.TestCase.cached_session': session,
  'test.TestCase.session': session,
  'test.TestCase.evaluate': {
    ...everywhere(remove('Values are there already.', { code: 'tensors' })),
    signatures: [{ params: 'tensors' }],
  },
  'test.TestCase.get_temp_dir': {
    ...everywhere('self.create_tempdir().full_path'),
    signatures: [{ params: '' }],
    examples: [running({}, 'result = os.path.isdir($call)')],
  },
  'test.TestCase.create_tempdir': {
    ...everywhere('self.create_tempdir(...)'),
    signatures: [{ params: 'name=None, cleanup=None' }],
    examples: [running({ name: 'here' }, 'result = os.path.basename($call.full_path)')],
  },
  'test.TestCase.create_tempfile': {
    ...everywhere('self.create_tempfile(...)'),
    signatures: [
      { params: 'file_path=None, content=None, mode="w", encoding="utf8", errors="strict", cleanup=None' },
    ],
    examples: [running({ content: 'text' }, 'result = $call.read_text()')],
  },
  'test.TestCase.enter_context': {
    ...everywhere('self.enter_context(...)'),
    signatures: [{ params: 'manager' }],
    examples: [running({ manager: py('contextlib.nullcontext(5)') }, 'result = $call')],
  },
  'test.get_temp_dir': {
    ...everywhere('tempfile.mkdtemp()'),
    signatures: [{ params: '' }],
    examples: [trial({}, { source: { use: 'import os\nresult = os.path.isdir($call)' } })],
  },
  'test.compute_gradient': gradients,
  'test.compute_gradient_error': gradients,
  'test.gpu_device_name': {
    ...each(
      { code: "'cuda:0' if torch.cuda.is_available() else ''" },
      { code: "next((str(d) for d in jax.devices() if d.platform == 'gpu'), '')" },
      none(
        'Ask the backend: `torch.cuda.is_available()`, `jax.devices()`, `tf.config.list_physical_devices("GPU")`.',
      ),
    ),
    signatures: [{ params: '' }],
    examples: [{}],
  },
  'test.is_built_with_cuda': built('CUDA'),
  'test.is_built_with_gpu_support': built('a GPU'),
  'test.is_built_with_rocm': built('ROCm'),
  'test.is_built_with_xla': gone('It asked how TensorFlow was built.'),
  'test.assert_equal_graph_def': gone('There are no graphs to compare: compare the results.'),
  'test.create_local_cluster': each(
    'Start processes of your own: `torch.multiprocessing.spawn(f, nprocs=n)`, and `dist.init_process_group("gloo", ...)` in each.',
    'Several devices in one process do: `jax.config.update("jax_num_cpu_devices", n)` before the first use.',
    'Several devices in one process do: on the JAX backend `jax.config.update("jax_num_cpu_devices", n)`.',
    'hours',
  ),
  'test.mock': { ...everywhere('unittest.mock'), proof: { cannotRun: 'It is a module.' } },
  'test.Benchmark': each(
    '`torch.utils.benchmark.Timer` measures.',
    'Call `jax.block_until_ready(f(x))` twice and time the second.',
    'Time the calls of the backend with `time.perf_counter()`.',
  ),
  'test.benchmark_config': gone('There is no session to configure.'),
});
