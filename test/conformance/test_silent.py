"""Silent failures really are: beside Keras 3 each `silent.py` runs without an exception, and gives something else than what is right."""

import json
import pathlib

import pytest

from environments import ROOT, run

SILENT = sorted((ROOT / 'rules' / 'idioms').glob('*/examples/silent.py'))

RUN = """
import importlib.util, json, sys, numpy
def load(path):
    spec = importlib.util.spec_from_file_location('example', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
folder, name = sys.argv[1:]
data = load(folder + '/data.py').data()
results = load(folder + '/' + name).main(data)
plain = lambda value: value if isinstance(value, str) else numpy.asarray(value).tolist()
print('\\n' + json.dumps({key: plain(value) for key, value in results.items()}))
"""


def results(example, name, tmp_path):
    folder = tmp_path / name  # what one program writes the other must not read
    folder.mkdir()
    out = run('current', ['-c', RUN, example, name], cwd=folder)
    return json.loads(out.strip().splitlines()[-1])


def test_there_are_some():
    assert len(SILENT) >= 5


@pytest.mark.parametrize('path', SILENT, ids=lambda path: pathlib.Path(path).parent.parent.name)
def test_it_runs_and_is_wrong(path, tmp_path):
    right = results(path.parent, 'keras.py', tmp_path)
    wrong = results(path.parent, 'silent.py', tmp_path)
    assert right.keys() == wrong.keys()
    differing = [key for key in right if right[key] != wrong[key]]
    assert differing, 'the failure is gone: the rule claims more than is true'
