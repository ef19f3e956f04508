"""Runs cases and says of each target whether it agrees.

    python -m proof.prove CASES.json RESULTS.json

`CASES.json` is what scripts/prove/cases.ts makes. The sources run first, then the targets with the source's weights. With
ADVISE_PROOF_KEEP=1 the frameworks' processes stay for the next run.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import sys

import numpy as np

from . import specs, tree
from .client import HERE, Runtime
from .server import RUNTIMES

BACKENDS = {'pytorch': ['pytorch'], 'jax': ['jax'], 'keras': ['keras-tensorflow', 'keras-jax', 'keras-torch']}

#: Gradients are longer sums in another order.
GRADIENT_SLACK = 10


def interpreters():
    return {name: os.environ['ADVISE_PYTHON_' + name.upper()] for name in ('legacy', 'current')}


def helpers_folder():
    return HERE.parents[2] / 'rules' / 'helpers'


def prove(cases):
    """One result a case: {target: {...}}; see `judge`."""
    runtimes = {name: Runtime(name, interpreters(), helpers_folder()) for name in RUNTIMES}
    try:
        sources = _sources(cases, runtimes)
        answers = _targets(cases, sources, runtimes)
        return [_judged(case, sources[i], answers[i]) for i, case in enumerate(cases)]
    finally:
        if not os.environ.get('ADVISE_PROOF_KEEP'):
            for runtime in runtimes.values():
                runtime.stop()


def _inputs(case):
    return {name: specs.array_of(name, spec) for name, spec in case['inputs'].items()}


def _differentiable(case):
    return case['gradient'] is None and case['compare'] == 'value'


def _sources(cases, runtimes):
    jobs = collections.defaultdict(list)
    for i, case in enumerate(cases):
        moves = any(target['weights'] for target in case['targets'].values())
        job = dict(case['source'], inputs=_inputs(case), moves=moves, gradients=_differentiable(case))
        jobs[job.pop('api')].append((i, job))
    return _run(jobs, runtimes)


def _targets(cases, sources, runtimes):
    jobs = collections.defaultdict(list)
    for i, case in enumerate(cases):
        source = sources[i]
        if 'error' in source:
            continue
        wants = any(value is not None for value in (source['gradients'] or {}).values())
        for target, program in case['targets'].items():
            for runtime in BACKENDS[target]:
                job = {'make': program['make'], 'use': program['use'], 'weights': program['weights']}
                job.update(inputs=_inputs(case), gradients=wants, helpers=str(helpers_folder()))
                if program['weights']:
                    job['variables'] = source['variables']
                jobs[runtime].append(((i, runtime), job))
    flat = _run(jobs, runtimes)
    answers = collections.defaultdict(dict)
    for (i, runtime), answer in flat.items():
        answers[i][runtime] = answer
    return answers


def _run(jobs, runtimes):
    """Asks each runtime in a thread of its own; the work is in their processes."""
    found = {}

    def ask(name):
        return list(zip([key for key, _ in jobs[name]], runtimes[name].answers([job for _, job in jobs[name]])))

    with concurrent.futures.ThreadPoolExecutor(len(RUNTIMES)) as pool:
        for answers in pool.map(ask, sorted(jobs)):
            found.update(answers)
    return found


def _judged(case, source, answers):
    result = {'id': case['id'], 'targets': {}}
    if 'error' in source:
        result['source_error'] = source['error']
        return result
    result['source'] = show(source['value'])
    for target in case['targets']:
        each = {runtime: judge(case, source, answers[runtime]) for runtime in BACKENDS[target]}
        result['targets'][target] = merged(each)
    return result


def judge(case, source, answer):
    """Whether one answer agrees with the source's, in values and gradients."""
    if 'error' in answer:
        return {'ok': False, 'problem': answer['error'], 'difference': None, 'gradient': 'not reached', 'widths': [], 'shown': ''}
    verdict = tree.compare(source['value'], answer['value'], case['compare'], case['tolerance'], True)
    gradient, problem, apart = _gradient(case, source, answer)
    return {
        'ok': verdict.problem is None and problem is None,
        'problem': verdict.problem or problem,
        'difference': verdict.difference,
        'gradient': gradient,
        'gradient_difference': apart,
        'widths': sorted(verdict.widths),
        'shown': show(answer['value']),
    }


def _gradient(case, source, answer):
    """Its state, the problem where there is one, and the largest difference."""
    wanted = {name: value for name, value in (source['gradients'] or {}).items() if value is not None}
    if not _differentiable(case):
        return 'left out', None, None
    if not wanted:
        return 'none', None, None
    if 'gradient_error' in answer:
        return 'differs', 'its gradient cannot be computed: ' + answer['gradient_error'], None
    apart = 0.0
    for name, value in wanted.items():
        other = (answer['gradients'] or {}).get(name)
        other = np.zeros_like(value) if other is None else np.asarray(other)
        if other.shape != value.shape:
            return 'differs', 'the gradient by `%s` has the shape %s, not %s' % (name, other.shape, value.shape), None
        a, b = np.asarray(value, np.float64), np.asarray(other, np.float64)
        same = (a == b) | (np.isnan(a) & np.isnan(b))
        with np.errstate(invalid='ignore'):
            difference = np.where(same, 0.0, np.abs(a - b))
        finite = a[np.isfinite(a)]
        largest = float(np.max(difference, initial=0.0)) / max(1.0, float(np.max(np.abs(finite), initial=0.0)))
        apart = max(apart, float('inf') if np.isnan(largest) else largest)
        if not apart <= case['tolerance'] * GRADIENT_SLACK:
            return 'differs', 'the gradient by `%s` differs by %.3g' % (name, apart), apart
    return 'agrees', None, apart


def merged(each):
    """The verdict over all backends: the first problem, the largest difference."""
    bad = [(name, one) for name, one in each.items() if not one['ok']]
    one = dict(bad[0][1] if bad else next(iter(each.values())))
    if bad and len(each) > 1:
        one['problem'] = 'on %s %s' % (', '.join(name.split('-')[1] for name, _ in bad), one['problem'])
    differences = [other['difference'] for other in each.values() if other['difference'] is not None]
    one['difference'] = _number(max(differences)) if differences else None
    gradients = [other.get('gradient_difference') for other in each.values()]
    known = [value for value in gradients if value is not None]
    one['gradient_difference'] = _number(max(known)) if known else None
    one['widths'] = sorted({width for other in each.values() for width in other['widths']})
    return one


def _number(value):
    """JSON has no infinity: the problem's text says it."""
    return value if np.isfinite(value) else None


def show(value):
    """A result in a few lines, for people."""
    if isinstance(value, tree.Leaf):
        with np.printoptions(precision=5, suppress=True, threshold=40, linewidth=100):
            return '%s %s\n%s' % (value.dtype or 'number', value.array.shape, value.array)
    if isinstance(value, list):
        return '[' + ',\n '.join(show(item) for item in value[:8]) + (', ...' if len(value) > 8 else '') + ']'
    if isinstance(value, dict):
        return '{' + ',\n '.join('%s: %s' % (key, show(item)) for key, item in value.items()) + '}'
    return repr(value)


def main(cases, results):
    found = prove(json.loads(pathlib.Path(cases).read_text(encoding='utf-8')))
    pathlib.Path(results).write_text(json.dumps(found), encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
