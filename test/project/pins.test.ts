/** What manifests say about the API generation. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pinnedApi } from '../../src/project/pins.js';

const root = mkdtempSync(join(tmpdir(), 'advise-pins-'));
afterAll(() => rmSync(root, { recursive: true }));

function pinsOf(...texts: string[]): 'v1' | 'v2' | null {
  const manifests = texts.map((text, i) => {
    writeFileSync(join(root, `requirements${i}.txt`), text);
    return { path: `requirements${i}.txt`, kind: 'requirements' as const };
  });
  return pinnedApi({ root, manifests });
}

test.each([
  ['tensorflow==1.13.1', 'v1'],
  ['tensorflow-gpu == 1.4', 'v1'],
  ['tensorflow<2', 'v1'],
  ['tensorflow<2.0', 'v1'],
  ['tensorflow>=1.4,<2.0', 'v1'],
  ['tensorflow = "^2.4"', 'v2'],
  ['    "tensorflow[and-cuda]~=2.16",', 'v2'],
  ['tensorflow>=2.0', 'v2'],
  ['tensorflow<2.5', null],
  ['tensorflow>=1.4', null],
  ['tensorflow', null],
  ['tensorflow-datasets==1.2', null],
  ['mytensorflow==1.2', null],
])('%s says %s', (line, api) => {
  expect(pinsOf(line)).toBe(api);
});

test('manifests that disagree say nothing, and a missing one neither', () => {
  expect(pinsOf('tensorflow==1.15', 'tensorflow==2.4')).toBeNull();
  expect(pinnedApi({ root, manifests: [{ path: 'gone.txt', kind: 'requirements' }] })).toBeNull();
});
