"""The environments hold the releases that a report names, and each of them loads beside the others."""

import json
import re

import pytest

import environments

PINS = json.loads((environments.ROOT / 'rules' / 'facts' / 'pins.json').read_text(encoding='utf-8'))['versions']
DISTRIBUTIONS = {'tensorflow': 'tensorflow-cpu'}
LOADED = {'flax': 'flax.nnx', 'tensorflow': 'tensorflow'}


def required(environment):
    """Distribution -> pinned version of one requirements file."""
    text = (environments.HERE / 'requirements' / (environment + '.txt')).read_text(encoding='utf-8')
    return dict(re.findall(r'^([\w-]+)==(\S+)$', text, re.MULTILINE))


def test_the_requirements_are_the_pins_of_the_facts():
    current = required('current')
    assert {name: current[DISTRIBUTIONS.get(name, name)] for name in PINS} == PINS


@pytest.mark.parametrize('name', sorted(PINS))
def test_a_pinned_package_loads(name, tmp_path):
    module = LOADED.get(name, name)
    distribution = DISTRIBUTIONS.get(name, name)
    code = 'import importlib.metadata, %s; print(importlib.metadata.version(%r))' % (module, distribution)
    version = environments.run('current', ['-c', code], tmp_path).split()[-1]
    assert version.partition('+')[0] == PINS[name]  # torch's build for processors adds `+cpu`
