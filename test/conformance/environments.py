"""Where the Python interpreters of the two environments are, and how a program is run in one of them.

Set by `run.sh`; set the variables by hand to use environments that are built already.
"""

import os
import pathlib
import subprocess

import pytest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROJECTS = ROOT / 'fixtures' / 'projects'
VARIABLES = {'legacy': 'ADVISE_PYTHON_LEGACY', 'current': 'ADVISE_PYTHON_CURRENT'}


def interpreter(name):
    """The interpreter of environment `name`; the test fails, never skips, where it is missing."""
    path = os.environ.get(VARIABLES[name])
    if not path:
        pytest.fail('`%s` is not set: start the tests with test/conformance/run.sh' % VARIABLES[name])
    return path


def run(environment, arguments, cwd, extra_path=None, timeout=300):
    """Runs Python with these arguments; returns stdout. A non-zero exit fails the test with the end of stderr."""
    env = dict(os.environ, TF_CPP_MIN_LOG_LEVEL='2', PYTHONDONTWRITEBYTECODE='1', CUDA_VISIBLE_DEVICES='')
    env.pop('PYTHONPATH', None)
    if extra_path:
        env['PYTHONPATH'] = str(extra_path)
    command = [interpreter(environment)] + [str(argument) for argument in arguments]
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=timeout)
    if done.returncode != 0:
        pytest.fail('%s\nexit code %d\n%s' % (' '.join(command), done.returncode, done.stderr[-4000:]))
    return done.stdout
