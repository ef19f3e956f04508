"""Three tests, of which the last fails, and how many ran and failed."""
import unittest

import tensorflow as tf


class ScaleTest(tf.test.TestCase):
    def test_close(self):
        self.assertAllClose(tf.constant([1.0, 2.0]) * 3.0, [3.0, 6.0])

    def test_equal(self):
        self.assertAllEqual(tf.range(3), [0, 1, 2])

    def test_apart(self):
        self.assertAllClose(tf.constant([1.0]), [1.001])


def main(data):
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromTestCase(ScaleTest).run(result)
    failed = sorted(test.id().split(".")[-1] for test, _ in result.failures + result.errors)
    return {"failed": failed, "passed": result.testsRun - len(failed) - len(result.skipped)}
