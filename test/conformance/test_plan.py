"""The test outlines of a plan run: filled in, they pass for a right port and fail for a wrong one, with the tolerance they carry."""

import json
import re
import subprocess

import pytest

from environments import ROOT, run

ORIGINAL = """
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def linear(x, output_size, scope='linear'):
    with tf.variable_scope(scope):
        w = tf.get_variable('w', [x.get_shape()[-1], output_size])
        b = tf.get_variable('b', [output_size], initializer=tf.zeros_initializer())
        return tf.nn.softmax(tf.matmul(x, w) + b)


def swish(x):
    return x * tf.sigmoid(x)
"""

PORTED = """
import numpy as np
import torch

golden = np.load('golden/ops.npz')


def linear(x, output_size):
    w, b = torch.as_tensor(golden['linear/linear/w']), torch.as_tensor(golden['linear/linear/b'])
    return torch.softmax(x @ w + b, dim=AXIS)


def swish(x):
    return x * torch.sigmoid(x)
"""


@pytest.fixture(scope='module')
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp('plan')
    (folder / 'ops.py').write_text(ORIGINAL)
    command = ['node', ROOT / 'bin' / 'advise.js', 'plan', folder, '--target', 'pytorch', '--format', 'json']
    [packet] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)['packets']
    filled = lambda text: re.sub(r'output_size=\.\.\.', 'output_size=3', text)
    (folder / 'reference.py').write_text(filled(packet['check']['reference']))
    (folder / 'tests').mkdir()
    (folder / 'tests' / 'test_ops.py').write_text(filled(packet['check']['test']))
    (folder / 'ported').mkdir()
    run('current', ['reference.py'], cwd=folder)
    return folder


@pytest.mark.parametrize('axis, outcome', [(-1, '2 passed'), (0, '1 failed, 1 passed')])
def test_outlines_tell_right_from_wrong(project, axis, outcome):
    (project / 'ported' / 'ops.py').write_text(PORTED.replace('AXIS', str(axis)))
    program = "import subprocess, sys\nprint(subprocess.run([sys.executable, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', 'tests/test_ops.py'], capture_output=True, text=True).stdout)"
    assert outcome in run('current', ['-c', program], cwd=project)
