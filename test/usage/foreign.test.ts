/** Which other frameworks a file imports, with and without a summary. */
import { describe, expect, test } from 'vitest';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import { foreignImports } from '../../src/usage/foreign.js';

const CODE = `"""Not an import:
   we once did this:
import optax
"""
import os, torch.nn as nn
from flax import nnx
from .jax import thing
from torchvision.models import *
import numpy
`;

describe('imports of other frameworks', () => {
  test('come from the import statements where the file was parsed', () => {
    const summary = summarize(createParser(), CODE);
    expect(foreignImports('a.py', CODE, summary)?.roots).toEqual(['flax', 'torch', 'torchvision']);
  });

  test('come from the text where it was not, at worst one too many', () => {
    expect(foreignImports('a.py', CODE)).toEqual({
      file: 'a.py',
      roots: ['flax', 'optax', 'torch', 'torchvision'],
    });
  });

  test('are null where there is none', () => {
    expect(foreignImports('a.py', 'import numpy\n# torch is not used\n')).toBeNull();
    expect(foreignImports('a.py', 'import torchless\n')).toBeNull();
  });
});
