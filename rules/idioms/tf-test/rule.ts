import { idiom } from '../../../src/catalog/kit.js';

const CLOSE =
  'The defaults of `assertAllClose` were `rtol=1e-6, atol=1e-6`; those of `np.testing.assert_allclose` are `rtol=1e-7, atol=0`, so write them out.';
const STAYS =
  '`tf.test.TestCase` was a class of `absl`, so that `assertLen`, `create_tempdir` and the parameterised tests stay; under `pytest` the methods are found as well.';

export default idiom('tf-test', {
  title: 'Test classes of `tf.test`',
  text: '`tf.test.TestCase` sets seeds, gives sessions, and compares tensors within a tolerance. Its base is a test class of `absl`, and it adds little that a program without sessions needs: what is compared becomes NumPy arrays, and seeds are set by hand.',
  parts: {
    base: { symbols: 'tf.test.TestCase', role: 'base class' },
    main: { symbols: 'tf.test.main', role: 'call' },
    close: {
      symbols: [
        'tf.test.TestCase.assertAllClose',
        'tf.test.TestCase.assertNear',
        'tf.test.TestCase.assertAllCloseAccordingToType',
      ],
    },
    equal: { symbols: 'tf.test.TestCase.assertAllEqual' },
    method: { symbols: 'tf.test.TestCase.*' },
  },
  needs: ['base|main'],
  at: 'base|main',
  explains: ['base', 'main', 'method'],
  scale: 'structure',
  slots: { Case: ['class(base)', 'Case'] },
  pytorch: {
    code: `
class $Case(absltest.TestCase):    #if base
    def setUp(self):    #if base
        super().setUp()    #if base
        torch.manual_seed(0)    #if base

    def ?test(self):    #if base
        actual, expected = ?result    #if base
        np.testing.assert_allclose(actual.numpy(force=True), expected, rtol=1e-6, atol=1e-6)    #if close
        np.testing.assert_array_equal(actual.numpy(force=True), expected)    #if equal

absltest.main()    #if main`,
    holes: { test: 'The name of a test method.', result: 'What is compared.' },
    note: `${CLOSE} ${STAYS} Tensors are compared by \`torch.testing.assert_close\` as well, which looks at their types too. \`self.session()\` and \`self.evaluate(x)\` go: \`x\` is the value. Gradients are checked by \`torch.autograd.gradcheck\` on float64.`,
    effort: 'hours',
  },
  jax: {
    code: `
class $Case(absltest.TestCase):    #if base
    def setUp(self):    #if base
        super().setUp()    #if base
        self.key = jax.random.key(0)    #if base

    def ?test(self):    #if base
        actual, expected = ?result    #if base
        np.testing.assert_allclose(actual, expected, rtol=1e-6, atol=1e-6)    #if close
        np.testing.assert_array_equal(actual, expected)    #if equal

absltest.main()    #if main`,
    holes: { test: 'The name of a test method.', result: 'What is compared.' },
    note: `${CLOSE} ${STAYS} \`self.session()\` and \`self.evaluate(x)\` go: \`x\` is the value. Gradients are checked by \`jax.test_util.check_grads\`.`,
    caveats: ['jax-random-keys'],
    effort: 'hours',
  },
  keras: {
    code: `
class $Case(absltest.TestCase):    #if base
    def setUp(self):    #if base
        super().setUp()    #if base
        keras.utils.set_random_seed(0)    #if base

    def ?test(self):    #if base
        actual, expected = ?result    #if base
        np.testing.assert_allclose(keras.ops.convert_to_numpy(actual), expected, rtol=1e-6, atol=1e-6)    #if close
        np.testing.assert_array_equal(keras.ops.convert_to_numpy(actual), expected)    #if equal

absltest.main()    #if main`,
    holes: { test: 'The name of a test method.', result: 'What is compared.' },
    note: `${CLOSE} ${STAYS} \`self.session()\` and \`self.evaluate(x)\` go: \`x\` is the value. On the TensorFlow backend \`tf.test.TestCase\` may stay.`,
    effort: 'hours',
  },
});
