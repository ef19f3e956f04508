/** The module of helper functions that `--emit-helpers` writes. */
import { expect, test } from 'vitest';
import { readHelpers } from '../../scripts/rules.js';
import { definedIn, helperModule } from '../../src/catalog/helpers.js';

const files = [
  {
    name: 'a.py',
    text: '"""About a.\n\nMore.\n"""\n\nimport torch\nfrom torch import nn\n\n\ndef a(x):\n    """Does."""\n    return torch.abs(_b(x))\n\n\ndef _b(x):\n    return x\n',
  },
  { name: 'c.py', text: '"""About c."""\n\nimport torch\n\n\nclass C:\n    pass\n' },
];

test('only the files that define what is wanted, whole, with their imports once', () => {
  const text = helperModule(files, ['a']) ?? '';
  expect(text).toContain('# About a.\n#\n# More.');
  expect(text).toContain('def _b(x):');
  expect(text).toContain('    """Does."""');
  expect(text).not.toContain('class C');
  expect(helperModule(files, ['a', 'C'])?.match(/^import torch$/gm)).toHaveLength(1);
});

test('nothing wanted is nothing written', () => {
  expect(helperModule(files, [])).toBeNull();
});

test('no two files of a target define one name: they become one module', () => {
  for (const [target, list] of Object.entries(readHelpers())) {
    const names = list.flatMap(definedIn);
    const twice = names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice, target).toEqual([]);
    const hidden = list.flatMap(({ text }) => {
      const defined = [...text.matchAll(/^def (_\w+)\([\s\S]*?(?=^\S|$(?![\s\S]))/gm)];
      return defined.map(([body, name]) => [name as string, body.trim()] as const);
    });
    for (const [name, body] of hidden) {
      for (const [other, otherBody] of hidden) {
        if (other === name) expect(otherBody, `${target}: two functions are called ${name}`).toBe(body);
      }
    }
  }
});
