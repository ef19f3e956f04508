"""The same tests by absl and NumPy."""
import unittest

import keras
import numpy as np
from absl.testing import absltest


class ScaleTest(absltest.TestCase):
    def setUp(self):
        super().setUp()
        keras.utils.set_random_seed(0)

    def test_close(self):
        actual, expected = keras.ops.convert_to_tensor([1.0, 2.0]) * 3.0, [3.0, 6.0]
        np.testing.assert_allclose(keras.ops.convert_to_numpy(actual), expected, rtol=1e-6, atol=1e-6)

    def test_equal(self):
        actual, expected = keras.ops.arange(3), [0, 1, 2]
        np.testing.assert_array_equal(keras.ops.convert_to_numpy(actual), expected)

    def test_apart(self):
        np.testing.assert_allclose(keras.ops.convert_to_numpy(keras.ops.convert_to_tensor([1.0])), [1.001], rtol=1e-6, atol=1e-6)


def main(data):
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(ScaleTest).run(result)
    failed = sorted(test.id().split(".")[-1] for test, _ in result.failures + result.errors)
    return {"failed": failed, "passed": result.testsRun - len(failed) - len(result.skipped)}
