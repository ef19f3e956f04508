"""Runs the two stages of a program in a namespace. Shared by all runtimes; knows no framework."""

import importlib.util
import math
import pathlib
import sys
import types

import numpy as np

HELPERS = pathlib.Path(__file__).resolve().parents[3] / 'rules' / 'helpers'


def namespace(inputs, **more):
    """The names a program finds. `inputs` are tensors of the framework at hand."""
    return dict(inputs, np=np, math=math, __name__='advised', **more)


def stage(text, names):
    """Executes one stage."""
    exec(compile(text, '<program>', 'exec'), names)  # our own catalogue's text, never a reader's


def helpers_module(target, folder=None):
    """Makes `advise_helpers` importable: all functions of rules/helpers/<target>."""
    module = types.ModuleType('advise_helpers')
    sys.modules['advise_helpers'] = module
    for path in sorted(pathlib.Path(folder or HELPERS, target).glob('*.py')):
        spec = importlib.util.spec_from_file_location('advise_helpers_' + path.stem, path)
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        for name, value in vars(loaded).items():
            if not name.startswith('_') and getattr(value, '__module__', None) == loaded.__name__:
                setattr(module, name, value)
    return module


def assignments(templates):
    """`weight = kernel.T` as ('weight', 'kernel.T')."""
    return [tuple(part.strip() for part in template.split('=', 1)) for template in templates]


def names_in(expression):
    """The free names of an expression."""
    return compile(expression, '<weights>', 'eval').co_names


class Weights:
    """The source's variables in the order they were made, handed to layers one by one."""

    def __init__(self, variables):
        self.left = list(variables)

    def for_templates(self, templates):
        """The next variables that the templates name: leaf name -> array."""
        wanted = {name for _, right in assignments(templates) for name in names_in(right)}
        found = {}
        for leaf, value in list(self.left):
            if leaf in wanted and leaf not in found:
                found[leaf] = value
                self.left.remove((leaf, value))
            elif leaf in found:
                break
        return found
