"""The helper functions as `--emit-helpers` writes them: one module a target, which loads in the real framework."""

import subprocess

import pytest

import environments

SCRIPT = """
import { helperModule, definedIn } from './src/catalog/helpers.ts';
import { readHelpers } from './scripts/rules.ts';
const files = readHelpers()[process.argv.at(-1)];
process.stdout.write(helperModule(files, files.flatMap(definedIn)) ?? '');
"""


@pytest.mark.parametrize('target', ['pytorch', 'jax', 'keras'])
def test_all_helpers_of_a_target_are_one_module(target, tmp_path):
    done = subprocess.run(
        ['node', '--import', 'tsx', '--input-type=module', '-e', SCRIPT, target],
        cwd=environments.ROOT, capture_output=True, text=True, timeout=120,
    )
    assert done.returncode == 0, done.stderr
    path = tmp_path / 'advise_helpers.py'
    path.write_text(done.stdout, encoding='utf-8')
    names = sorted({line.split()[1].split('(')[0].rstrip(':') for line in done.stdout.splitlines() if line.startswith(('def ', 'class '))})
    code = 'import advise_helpers as a; print(all(callable(getattr(a, n)) for n in %r))' % names
    assert environments.run('current', ['-c', code], tmp_path).split()[-1] == 'True'
