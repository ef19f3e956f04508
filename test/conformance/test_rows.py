"""Each row that `rules/verified.json` says agrees, rendered as the report renders it, beside its TensorFlow original: one test a row.

What is not in the file is `not run yet` in every report; `npm run verify` runs everything and writes it, and fails where a row
differs. `npm run prove -- SYMBOL` runs one row and shows both results side by side.
"""

import collections
import functools
import json
import subprocess

import pytest

import environments
from proof import prove

VERIFIED = json.loads((environments.ROOT / 'rules' / 'verified.json').read_text(encoding='utf-8'))['rows']
NODE = ['node', '--import', 'tsx', 'scripts/prove-cases.ts']


@functools.cache
def cases():
    """All cases by symbol, made by the renderer itself."""
    done = subprocess.run(NODE, cwd=environments.ROOT, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        pytest.fail('The cases could not be made.\n' + done.stderr[-4000:])
    by_symbol = collections.defaultdict(list)
    for case in json.loads(done.stdout):
        recorded = VERIFIED.get(case['symbol'], {})
        case['targets'] = {target: program for target, program in case['targets'].items() if target in recorded}
        if case['targets']:
            by_symbol[case['symbol']].append(case)
    return by_symbol


@functools.cache
def results():
    """What running all of them gave, by symbol: run together, as frameworks take longer to load than rows to run."""
    every = [case for group in cases().values() for case in group]
    by_symbol = collections.defaultdict(list)
    for case, result in zip(every, prove.prove(every)):
        by_symbol[case['symbol']].append((case, result))
    return by_symbol


def pytest_generate_tests(metafunc):
    if 'symbol' in metafunc.fixturenames:
        metafunc.parametrize('symbol', sorted(cases()))


def test_row(symbol):
    problems = []
    reached = set()
    for case, result in results()[symbol]:
        if 'source_error' in result:
            problems.append('%s: TensorFlow itself fails: %s' % (case['id'], result['source_error']))
        for target, outcome in result['targets'].items():
            reached.add(target)
            if not outcome['ok']:
                problems.append('%s, %s: %s' % (case['id'], target, outcome['problem']))
    assert not problems, '\n'.join(problems)
    assert reached == set(VERIFIED[symbol]), 'a target that agreed has no program any more: run npm run verify'


def test_every_recorded_row_is_there():
    assert set(cases()) == set(VERIFIED)
