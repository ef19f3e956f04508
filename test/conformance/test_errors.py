"""The error messages that `advise explain` knows: each program still raises what `test/explain/messages.json` says, and each fix
that `rules/ecosystem/` advises still runs.
"""

import json

import pytest

from environments import HERE, ROOT, run

KNOWN = json.loads((ROOT / 'test' / 'explain' / 'messages.json').read_text())


@pytest.fixture(scope='module', params=['current', 'legacy'])
def results(request, tmp_path_factory):
    out = tmp_path_factory.mktemp('errors') / 'results.json'
    run(request.param, ['reproduce.py', request.param, out], cwd=HERE / 'errors', timeout=1800)
    return json.loads(out.read_text())


def test_every_program_says_what_is_known(results):
    known = {(entry['error'], entry.get('program')): entry['message'] for entry in KNOWN}
    quiet = [r['program'] for r in results if not (r['raised'] or 'Warning' in r['printed'])]
    assert quiet == []
    changed = []
    for r in results:
        message = known.get((r['error'], r['program']))
        words = message.split('\n')[-1].strip() if message else ''
        if message is not None and words[:40] not in r['message'] + r['printed']:
            changed.append((r['error'], words, r['message']))
    assert changed == []


def test_every_fix_runs(results):
    failing = [(r['error'], f['program'], f['says']) for r in results for f in r['fixes'] if not f['runs']]
    assert failing == []
