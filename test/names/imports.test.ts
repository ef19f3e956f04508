/** Who imports whom: every form of import, and only what the project has. */
import { expect, test } from 'vitest';
import { moduleImports } from '../../src/names/imports.js';
import { createModuleTable } from '../../src/names/modules.js';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';

function importsIn(texts: Record<string, string>): Record<string, string[]> {
  const parse = createParser();
  const files = Object.entries(texts).map(([path, text]) => ({ path, summary: summarize(parse, text) }));
  const table = createModuleTable(Object.keys(texts), (root) => root === 'tensorflow');
  return Object.fromEntries(moduleImports(files, table).map(({ file, imports }) => [file, imports]));
}

test('plain, from, relative, star and nested imports', () => {
  const found = importsIn({
    'pkg/__init__.py': 'NAME = 1\n',
    'pkg/a.py': 'import tensorflow as tf\nimport os, pkg.b\nfrom . import c, NAME\n',
    'pkg/b.py': 'def f():\n    from pkg import c\n    from pkg.a import x\n',
    'pkg/c.py': 'from .b import *\nimport pkg.c\n',
  });
  expect(found).toEqual({
    'pkg/__init__.py': [],
    'pkg/a.py': ['pkg/__init__.py', 'pkg/b.py', 'pkg/c.py'],
    'pkg/b.py': ['pkg/a.py', 'pkg/c.py'],
    'pkg/c.py': ['pkg/b.py'],
  });
});
