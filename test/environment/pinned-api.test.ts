/** What manifests say about the API generation. */
import { expect, test } from 'vitest';
import { declaredIn } from '../../src/environment/from-manifests.js';
import { pinnedApi } from '../../src/environment/pinned-api.js';
import type { ManifestText } from '../../src/project/types.js';

function pinsOf(...texts: string[]): 'v1' | 'v2' | null {
  return pinnedIn(texts.map((text, i) => ({ path: `requirements${i}.txt`, kind: 'requirements', text })));
}

function pinnedIn(manifests: ManifestText[]): 'v1' | 'v2' | null {
  return pinnedApi(declaredIn(manifests).declared);
}

test.each([
  ['tensorflow==1.13.1', 'v1'],
  ['tensorflow-gpu == 1.4', 'v1'],
  ['tensorflow<2', 'v1'],
  ['tensorflow<2.0', 'v1'],
  ['tensorflow>=1.4,<2.0', 'v1'],
  ['tensorflow[and-cuda]~=2.16', 'v2'],
  ['tensorflow>=2.0', 'v2'],
  ['tensorflow<2.5', null],
  ['tensorflow>=1.4', null],
  ['tensorflow', null],
  ['tensorflow-datasets==1.2', null],
  ['mytensorflow==1.2', null],
])('%s says %s', (line, api) => {
  expect(pinsOf(line)).toBe(api);
});

test('manifests that disagree say nothing', () => {
  expect(pinsOf('tensorflow==1.15', 'tensorflow==2.4')).toBeNull();
  expect(pinsOf('')).toBeNull();
});

test.each<[ManifestText['kind'], string, string]>([
  ['pyproject', 'pyproject.toml', '[tool.poetry.dependencies]\ntensorflow = "^2.4"\n'],
  ['pyproject', 'pyproject.toml', '[project]\ndependencies = [\n    "tensorflow[and-cuda]~=2.16",\n]\n'],
  ['conda', 'environment.yml', 'dependencies:\n  - tensorflow=2.4\n'],
  ['setup.py', 'setup.py', 'setup(install_requires=["tensorflow>=2.0"])\n'],
])('%s says it in its own words', (kind, path, text) => {
  expect(pinnedIn([{ path, kind, text }])).toBe('v2');
});
