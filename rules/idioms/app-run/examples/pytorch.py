"""The same program, started by the package that TensorFlow took the function from."""
import sys

from absl import app

seen = {}


def train(argv):
    seen["arguments"] = argv[1:]
    return 3


def main(data):
    sys.argv = ["train.py", "fast"]
    try:
        app.run(train)
    except SystemExit as exit:
        seen["status"] = exit.code
    return seen
