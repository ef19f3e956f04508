"""Every program in `fixtures/projects/` runs, unchanged, in its environment, and learns."""

import ast
import math
import re
import warnings

import pytest

import environments
from programs import PARSE_ONLY, PROGRAMS

RUNNERS = environments.HERE / 'runners'
LAST_LINE = re.compile(r'^\w+ (?:done|written): (.*)$', re.MULTILINE)
FIGURE = re.compile(r'([A-Za-z_][\w ]*?) (-?(?:\d+\.?\d*(?:e[-+]?\d+)?|nan|inf))\b')


def figures(stdout):
    """The named numbers of the last summary line(s); every one must be finite."""
    lines = LAST_LINE.findall(stdout)
    assert lines, 'no summary line in:\n' + stdout[-2000:]
    found = {}
    for line in lines:
        found.update((name.strip(), float(number)) for name, number in FIGURE.findall(line))
    assert all(math.isfinite(value) for value in found.values()), found
    return found


@pytest.mark.parametrize('program', PROGRAMS, ids=lambda program: program.name)
def test_program(program, tmp_path):
    project = environments.PROJECTS / program.name
    for run in program.runs:
        arguments = [part.format(project=project, work=tmp_path) for part in run.arguments]
        if run.runner:
            arguments.insert(0, RUNNERS / (run.runner + '.py'))
        module = '-m' in run.arguments
        stdout = environments.run(program.environment, arguments, tmp_path, project if module else None)
        numbers = figures(stdout)
        print(program.name, run.arguments[0], numbers)  # shown by `run.sh -rP`
        assert run.expect(numbers), 'wanted %s, got %s' % (run.wants, numbers)


def test_every_project_is_in_the_table():
    folders = sorted(path.name for path in environments.PROJECTS.iterdir() if path.is_dir())
    assert folders == sorted([program.name for program in PROGRAMS] + PARSE_ONLY)


def test_running_leaves_no_trace_in_the_projects():
    traces = [p for p in environments.PROJECTS.rglob('*') if p.name == '__pycache__' or 'ckpt' in p.name]
    assert traces == []


@pytest.mark.parametrize('name', PARSE_ONLY)
def test_parse_only_projects_are_python_2(name):
    """Valid for the Python 2 grammar of lib2to3, and at least one module is not valid Python 3."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from lib2to3 import pygram, pytree
        from lib2to3.pgen2 import driver
    parser = driver.Driver(pygram.python_grammar, convert=pytree.convert)
    project = environments.PROJECTS / name
    assert 'parse only' in (project / 'README.md').read_text()
    rejected = []
    for path in sorted(project.glob('*.py')):
        source = path.read_text(encoding='utf-8')
        assert str(parser.parse_string(source)) == source
        try:
            ast.parse(source)
        except SyntaxError:
            rejected.append(path.name)
    assert rejected == ['data_helpers.py', 'train.py']
