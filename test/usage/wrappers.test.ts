/** Names that the settings say stand for TensorFlow: of another library, of the project, under every way to import them. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scan } from '../../src/advise.js';
import { folderOf } from '../scanned/scanned.js';

async function symbols(files: Record<string, string>, wrappers: Record<string, string>) {
  const folder = folderOf(files);
  const { usages, findings } = await scan([folder], () => {}, { wrappers });
  rmSync(folder, { recursive: true, force: true });
  return {
    usages: usages
      .filter(({ role }) => role !== 'import')
      .map(({ file, line, symbol, written }) => `${file}:${line} ${symbol} (${written})`),
    code: findings.map(({ advice }) => advice.jax.code),
  };
}

test('a name of another library, in files that say nothing of TensorFlow', async () => {
  const text =
    'import mylib\nimport mylib as m\nfrom mylib import conv as c, other\na = mylib.conv(x)\nb = m.conv(x)\nd = c(x, name="n")\ne = other(x)\n';
  const { usages, code } = await symbols({ 'a.py': text }, { 'mylib.conv': 'tf.square' });
  expect(usages).toEqual([
    'a.py:4 tf.square (mylib.conv)',
    'a.py:5 tf.square (m.conv)',
    'a.py:6 tf.square (c)',
  ]);
  expect(code[0]).toBe('jnp.square(x)');
});

test('a function of the project, by the end of its path', async () => {
  const files = {
    'src/ops.py': 'def conv(x, name=None):\n    return x\ndef plain(x):\n    return x\n',
    'src/a.py':
      'from ops import conv, plain\nimport src.ops as o\ny = conv(x)\nz = o.conv(x)\nw = plain(x)\n',
    'src/other.py': 'def conv(x):\n    return x\n',
    'src/b.py': 'from other import conv\ny = conv(x)\n',
  };
  const { usages } = await symbols(files, { 'ops.conv': 'tf.square' });
  expect(usages).toEqual(['src/a.py:3 tf.square (conv)', 'src/a.py:4 tf.square (o.conv)']);
});

test('without settings there is nothing', async () => {
  expect((await symbols({ 'a.py': 'import mylib\nmylib.conv(x)\n' }, {})).usages).toEqual([]);
});
