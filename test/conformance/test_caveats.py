"""Each caveat shown: the naive port goes wrong as far as claimed, the right one agrees. One test a demonstration.

`npm run prove:caveats -- ID` runs one and prints its figures.
"""

import functools
import json
import subprocess

import pytest

import environments
from proof import demos

NODE = ['node', '--import', 'tsx', 'scripts/prove-caveats.ts', '--json']


@functools.cache
def everything():
    done = subprocess.run(NODE, cwd=environments.ROOT, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        pytest.fail('The demonstrations could not be read.\n' + done.stderr[-4000:])
    return {demo['id']: demo for demo in json.loads(done.stdout)}


@functools.cache
def results():
    return {result['id']: result for result in demos.run(list(everything().values()))}


def pytest_generate_tests(metafunc):
    if 'demo' in metafunc.fixturenames:
        metafunc.parametrize('demo', sorted(everything()))


def test_caveat(demo):
    assert not results()[demo]['problems'], '\n'.join(results()[demo]['problems'])


def test_a_port_that_does_not_go_wrong_is_found():
    agrees = {'id': 'x', 'target': 'pytorch', 'source': 'result = tf.ones(2)', 'naive': 'result = torch.ones(2)', 'shows': {'apart': 0.1}}
    wrong = dict(agrees, naive='result = torch.zeros(2)', right='result = 2 * torch.ones(2)')
    silent = dict(agrees, shows={'raises': 'anything'})
    found = [result['problems'] for result in demos.run([agrees, wrong, silent])]
    assert found[0] == ['the naive port on pytorch: it is only 0 off']
    assert found[1] == ['the right port on pytorch: result differs by 1']
    assert found[2] == ['the naive port on pytorch: it does not raise']
