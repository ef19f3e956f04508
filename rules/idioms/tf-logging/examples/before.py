"""What a program logs at which level."""
import logging

import tensorflow.compat.v1 as tf


class Seen(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(f"{record.levelname}: {record.getMessage()}")


def main(data):
    seen = Seen()
    logging.getLogger("tensorflow").handlers = [seen]
    tf.logging.set_verbosity(tf.logging.INFO)
    tf.logging.info("step %d", 3)
    tf.logging.warn("slow")
    tf.logging.debug("hidden")
    return {"lines": seen.lines}
