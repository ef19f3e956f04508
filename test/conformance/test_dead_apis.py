"""Names that plans tell people to avoid are gone, warn, or do what is said of them, in the pinned releases."""

import json

import pytest

from environments import ROOT, run

DEAD = json.loads((ROOT / 'dist' / 'rules' / 'catalog.json').read_text())['ecosystem']['dead']
SHOWN = [fact for fact in DEAD if 'shows' in fact]

RUN = """
import json, sys, warnings
warnings.simplefilter('always')
for run in json.load(open(sys.argv[1])):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            exec(run, {})
            error = None
        except Exception as raised:
            error = f'{type(raised).__name__}: {raised}'
    print('\\n@' + json.dumps([error, [str(each.message) for each in caught]]))
"""


@pytest.fixture(scope='module')
def seen(tmp_path_factory):
    folder = tmp_path_factory.mktemp('dead')
    programs = folder / 'programs.json'
    programs.write_text(json.dumps([fact['shows']['run'] for fact in SHOWN]))
    out = run('current', ['-c', RUN, programs], cwd=folder)
    answers = [json.loads(line[1:]) for line in out.splitlines() if line.startswith('@')]
    assert len(answers) == len(SHOWN)
    return dict(zip([fact['name'] for fact in SHOWN], answers))


def test_most_are_shown():
    assert len(SHOWN) >= len(DEAD) - 2


@pytest.mark.parametrize('fact', SHOWN, ids=lambda fact: fact['name'])
def test_it_is_so(fact, seen):
    error, warned = seen[fact['name']]
    shows = fact['shows']
    if 'raises' in shows:
        assert error is not None, 'it does not raise any more'
        assert shows['raises'] in error
    else:
        assert error is None
        assert any(shows['warns'] in message for message in warned), warned
