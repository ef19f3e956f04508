/** Commands that manifests install, in every form; nothing is run. */
import { expect, test } from 'vitest';
import { installedScripts } from '../../src/environment/installed-scripts.js';

test.each([
  [
    'setup.py',
    "setup(entry_points={'console_scripts': ['go = pkg.cli:main', 'x=y.z:f'], 'other': ['n = m:f']})",
  ],
  ['setup.py', 'setup(entry_points="""\n[console_scripts]\ngo = pkg.cli:main\nx = y.z:f\n""")'],
  [
    'setup.py',
    "import sys\nscripts = ['go = pkg.cli:main'] + ['x = y.z:f']\nsetup(entry_points=dict(console_scripts=scripts))",
  ],
  ['setup.cfg', '[options.entry_points]\nconsole_scripts =\n    go = pkg.cli:main\n    x = y.z:f\n'],
  ['pyproject', '[project.scripts]\ngo = "pkg.cli:main"\n[tool.poetry.scripts]\nx = "y.z:f"\n'],
] as const)('%s: %s', (kind, text) => {
  const path = kind === 'pyproject' ? 'pyproject.toml' : kind;
  expect(installedScripts([{ path, kind, text }])).toEqual([
    { name: 'go', module: 'pkg.cli', manifest: path },
    { name: 'x', module: 'y.z', manifest: path },
  ]);
});

test('scripts by their files', () => {
  const text = "setup(scripts=['bin/go', './tools/run.py'])";
  expect(installedScripts([{ path: 'setup.py', kind: 'setup.py', text }])).toEqual([
    { name: 'go', module: 'bin/go', manifest: 'setup.py' },
    { name: 'run.py', module: 'tools/run.py', manifest: 'setup.py' },
  ]);
});

test.each([
  ['setup.py', 'setup(entry_points=read_them())'],
  ['setup.py', 'entry_points = ((('],
  ['setup.cfg', '[options.entry_points\nconsole_scripts\n'],
  ['pyproject', '[project.scripts\n'],
  ['pyproject', 'project = 3\n'],
  ['requirements', 'go = pkg.cli:main\n'],
] as const)('nothing is told by %s: %s', (kind, text) => {
  expect(installedScripts([{ path: 'x', kind, text }])).toEqual([]);
});
