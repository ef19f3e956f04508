"""Runs the Python code cells of a notebook in order, under the TensorFlow 1 shim of `tf1.py`.

    python notebook.py NOTEBOOK

There is no IPython here: line magics and shell lines are skipped (what they are assigned to becomes None),
`%%time` and its like are taken off their cell, cells in another language are skipped. Drawing does nothing
where matplotlib is not installed. Must not know any fixture.
"""

import json
import re
import sys
import types

import tf1

PYTHON_CELL_MAGICS = ('%%time', '%%timeit', '%%capture', '%%prun')
# `% (a, b)` continues an expression: a magic has its name right behind the sign.
MAGIC_LINE = re.compile(r'^\s*(%[A-Za-z]|!|\?)')
ASSIGNED_MAGIC = re.compile(r'^(\s*\w+\s*=\s*)[!%].*$')


def python_of(source):
    """The Python of one code cell."""
    lines = source.splitlines()
    if lines and lines[0].startswith('%%'):
        if lines[0].split()[0] not in PYTHON_CELL_MAGICS:
            return ''
        lines = lines[1:]
    kept = []
    for line in lines:
        if MAGIC_LINE.match(line):
            continue
        kept.append(ASSIGNED_MAGIC.sub(r'\1None', line))
    return '\n'.join(kept)


def code_cells(path):
    with open(path, encoding='utf-8') as file:
        cells = json.load(file)['cells']
    for number, cell in enumerate(cells, start=1):
        if cell['cell_type'] == 'code':
            yield number, python_of(''.join(cell['source']))


def stub_matplotlib():
    """A `matplotlib.pyplot` on which every call does nothing."""
    try:
        import matplotlib.pyplot  # noqa: F401
    except ImportError:
        pyplot = types.ModuleType('matplotlib.pyplot')
        pyplot.__getattr__ = lambda name: lambda *args, **kwargs: None
        package = types.ModuleType('matplotlib')
        package.pyplot = pyplot
        sys.modules.update({'matplotlib': package, 'matplotlib.pyplot': pyplot})


def main(path):
    tf1.install()
    stub_matplotlib()
    namespace = {'__name__': '__main__'}
    for number, code in code_cells(path):
        exec(compile(code, '%s#cell%d' % (path, number), 'exec'), namespace)


if __name__ == '__main__':
    main(sys.argv[1])
