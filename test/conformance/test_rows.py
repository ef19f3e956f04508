"""Each row of the catalogue, rendered as the report renders it, beside its TensorFlow original: one test a row.

`npm run prove -- SYMBOL` runs one row and shows both results side by side.
"""

import collections
import functools
import json
import subprocess

import pytest

import environments
from proof import prove

NODE = ['node', '--import', 'tsx', 'scripts/prove-cases.ts']


@functools.cache
def cases():
    """All cases by symbol, made by the renderer itself."""
    done = subprocess.run(NODE, cwd=environments.ROOT, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        pytest.fail('The cases could not be made.\n' + done.stderr[-4000:])
    by_symbol = collections.defaultdict(list)
    for case in json.loads(done.stdout):
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
    ran = 0
    for case, result in results()[symbol]:
        if 'source_error' in result and case['targets']:
            problems.append('%s: TensorFlow itself fails: %s' % (case['id'], result['source_error']))
        for target, outcome in result['targets'].items():
            ran += 1
            if not outcome['ok']:
                problems.append('%s, %s: %s' % (case['id'], target, outcome['problem']))
    assert not problems, '\n'.join(problems)
    recorded = VERIFIED.get(symbol, {})
    assert {target for case, result in results()[symbol] for target in result['targets']} == set(recorded), (
        'rules/verified.json is not what was found: run npm run verify'
    )
    assert ran > 0 or not recorded


VERIFIED = json.loads((environments.ROOT / 'rules' / 'verified.json').read_text(encoding='utf-8'))['rows']
