"""Runs the demonstrations of caveats: the naive port must show what is claimed, the right one must agree.

    python -m proof.demos DEMOS.json RESULTS.json

`DEMOS.json` is what scripts/demos/run.ts makes. One result a demonstration; see `judge`.
"""

import collections
import json
import math
import os
import pathlib
import sys

from . import prove, specs, tree
from .client import Runtime
from .server import RUNTIMES

PRELUDE = {
    'source': '',
    'pytorch': 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n',
    'jax': 'import jax\nimport jax.numpy as jnp\nfrom flax import nnx\nimport optax\n',
    'keras': 'import keras\nfrom keras import ops\n',
}

TOLERANCE = 1e-5


def run(demos):
    """What running each gave, in order."""
    runtimes = {name: Runtime(name, prove.interpreters(), prove.helpers_folder()) for name in RUNTIMES}
    jobs = collections.defaultdict(list)
    for i, demo in enumerate(demos):
        jobs[demo.get('api', 'v2')].append(((i, 'source', None), _job(demo, 'source', '')))
        for role in ('naive', 'right'):
            for runtime in _runtimes(demo) if role in demo else ():
                jobs[runtime].append(((i, role, runtime), _job(demo, role, PRELUDE[demo['target']])))
    try:
        answers = prove._run(jobs, runtimes)
    finally:
        if not os.environ.get('ADVISE_PROOF_KEEP'):
            for runtime in runtimes.values():
                runtime.stop()
    return [judge(demo, i, answers) for i, demo in enumerate(demos)]


def _runtimes(demo):
    every = prove.BACKENDS[demo['target']]
    return [name for name in every if 'backends' not in demo or name.split('-')[1] in demo['backends']]


def _job(demo, role, prelude):
    inputs = {name: specs.array_of(name, spec) for name, spec in demo.get('inputs', {}).items()}
    job = {'make': prelude, 'use': demo[role], 'inputs': inputs, 'gradients': False}
    if role == 'source':
        return dict(job, moves=False)
    return dict(job, weights=[], helpers=str(prove.helpers_folder()))


def judge(demo, i, answers):
    """`problems` is empty where it shows what it claims; `apart` and `difference` are the figures, `naive` what was seen instead."""
    source = answers[i, 'source', None]
    result = {'id': demo['id'], 'problems': [], 'apart': None, 'difference': None, 'naive': []}
    if 'error' in source:
        result['problems'].append('TensorFlow itself fails: ' + source['error'])
        return result
    tolerance = demo.get('tolerance', TOLERANCE)
    apart, differences = [], []
    for runtime in _runtimes(demo):
        problem, figure, seen = _naive(demo['shows'], source['value'], answers[i, 'naive', runtime])
        result['naive'].append('%s: %s' % (runtime, seen))
        result['problems'] += ['the naive port on %s: %s' % (runtime, problem)] if problem else []
        apart += [figure] if figure is not None else []
        if 'right' in demo:
            answer = answers[i, 'right', runtime]
            verdict = None if 'error' in answer else tree.compare(source['value'], answer['value'], 'value', tolerance, True)
            problem = answer['error'] if verdict is None else verdict.problem
            result['problems'] += ['the right port on %s: %s' % (runtime, problem)] if problem else []
            differences += [verdict.difference] if verdict else []
    result['apart'] = _number(min(apart)) if apart else None
    result['difference'] = _number(max(differences)) if differences else None
    return result


def _naive(shows, source, answer):
    """What is wrong with the claim, the figure where there is one, and what was seen."""
    if 'error' in answer:
        fits = 'raises' in shows and shows['raises'].lower() in answer['error'].lower()
        return None if fits else 'it raises ' + answer['error'], None, answer['error']
    if 'raises' in shows:
        return 'it does not raise', None, prove.show(answer['value'])
    if 'instead' in shows:
        verdict = tree.compare(source, answer['value'], 'value', math.inf, False)
        width = ', '.join(sorted(verdict.widths))
        seen = verdict.problem or width
        words = {'type': 'type', 'shape': 'shape', 'kind': ''}
        fits = seen and (words[shows['instead']] in seen or (shows['instead'] == 'type' and seen == width))
        return None if fits else 'it gives the same type and shape' if not seen else seen, None, seen
    verdict = tree.compare(source, answer['value'], 'value', math.inf, True)
    if verdict.problem:
        return 'it cannot be compared: ' + verdict.problem, None, verdict.problem
    fits = verdict.difference >= shows['apart']
    return None if fits else 'it is only %.3g off' % verdict.difference, verdict.difference, '%.3g off' % verdict.difference


def _number(value):
    """JSON has no infinity; a difference to NaN or infinity is told as a text."""
    return value if math.isfinite(value) else 'infinite'


def main(demos, results):
    found = run(json.loads(pathlib.Path(demos).read_text(encoding='utf-8')))
    pathlib.Path(results).write_text(json.dumps(found), encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
