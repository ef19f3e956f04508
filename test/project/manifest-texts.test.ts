/** Manifests are read once, within limits, and never out of the root. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namedLists } from '../../src/environment/from-manifests.js';
import { readManifests } from '../../src/project/manifest-texts.js';
import { folderWith, found } from './folder.js';

function read(root: string) {
  const { texts, problems } = readManifests(found([root]), namedLists);
  return {
    texts: texts.map(({ path, kind, named }) => `${path} ${kind}${named ? ' named' : ''}`),
    problems: problems.map(({ code, file }) => `${code} ${file}`),
  };
}

test('every kind, in a monorepo too, but not what is vendored', () => {
  const root = folderWith({
    'requirements.txt': '-r deps/all.list\n-r requirements/dev.txt',
    'deps/all.list': '-r ../requirements.txt\nnumpy',
    'requirements/dev.txt': 'pytest',
    'constraints.txt': 'numpy<2',
    'services/api/pyproject.toml': '',
    'services/api/.python-version': '3.8',
    '.github/workflows/a.yml': '',
    'third_party/lib/requirements.txt': 'torch',
    'README.txt': '',
  });
  expect(read(root)).toEqual({
    texts: [
      '.github/workflows/a.yml ci',
      'constraints.txt constraints',
      'deps/all.list requirements named',
      'requirements.txt requirements',
      'requirements/dev.txt requirements',
      'services/api/.python-version runtime',
      'services/api/pyproject.toml pyproject',
    ],
    problems: [],
  });
});

test('nothing out of the root is read, by no way', () => {
  const outside = folderWith({ 'secret.txt': 'x', 'requirements.txt': 'y' });
  const root = folderWith({
    'requirements.txt': `-r ../secret.txt\n-r ${outside}/secret.txt\n-r link.txt\n-r .\n-r a\0b`,
  });
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
  expect(read(root).texts).toEqual([]);
  const clean = folderWith({
    'requirements.txt': `-r ../secret.txt\n-r ${outside}/secret.txt\n-r link.txt\n-r .`,
  });
  symlinkSync(join(outside, 'secret.txt'), join(clean, 'link.txt'));
  expect(read(clean).texts).toEqual(['requirements.txt requirements']);
});

test('too large, binary, badly encoded', () => {
  const root = folderWith({
    'requirements.txt': new Uint8Array([0x6e, 0x00, 0xff, 0xfe, 0x01]),
    'setup.cfg': 'x'.repeat(1024 * 1024 + 1),
    'requirements-gpu.txt': new Uint8Array([...Buffer.from('numpy # caf'), 0xe9]),
    'poetry.lock': ' '.repeat(2 * 1024 * 1024),
  });
  expect(read(root)).toEqual({
    texts: ['poetry.lock lock', 'requirements-gpu.txt requirements'],
    problems: ['bad-encoding requirements-gpu.txt', 'not-text requirements.txt', 'too-large setup.cfg'],
  });
});

test('one that is gone since the walk is a problem', () => {
  const { texts, problems } = readManifests({
    root: folderWith(),
    manifests: [{ path: 'gone.txt', kind: 'requirements' }],
  });
  expect(texts).toEqual([]);
  expect(problems).toMatchObject([{ code: 'unreadable', file: 'gone.txt' }]);
});
