/** Requirements of PEP 508, and what old releases of pip took. */
import { describe, expect, test } from 'vitest';
import { normalName, parseRequirement } from '../../src/environment/requirement.js';

/** `package[extras] specifier ; marker`, or null. */
function read(written: string): string | null {
  const found = parseRequirement(written);
  if (found === null) return null;
  const extras = found.extras.length > 0 ? `[${found.extras}]` : '';
  const specifier = found.specifier === '' ? '' : ` ${found.specifier}`;
  return `${found.package}${extras}${specifier}${found.marker === null ? '' : ` ; ${found.marker}`}`;
}

test.each([
  ['TensorFlow_GPU', 'tensorflow-gpu'],
  ['ruamel.yaml', 'ruamel-yaml'],
  ['a--b__c', 'a-b-c'],
])('%s is called %s', (written, name) => expect(normalName(written)).toBe(name));

test.each([
  ['numpy', 'numpy'],
  ['tensorflow==1.15.0', 'tensorflow ==1.15.0'],
  ['tensorflow >= 1.14, < 2', 'tensorflow >=1.14,<2'],
  ['tensorflow (>=1.14,<2)', 'tensorflow >=1.14,<2'],
  ['gym[atari, Box2D] ~= 0.18.0', 'gym[atari,box2d] ~=0.18.0'],
  ['tensorflow===2.4.0', 'tensorflow ===2.4.0'],
  ['torch==1.2.0+cpu', 'torch ==1.2.0+cpu'],
  ['tensorflow==2.*', 'tensorflow ==2.*'],
  ['enum34; python_version < "3.4"', 'enum34 ; python_version < "3.4"'],
  [
    "tensorflow-macos>=2.5;platform_machine == 'arm64' and sys_platform == 'darwin'",
    "tensorflow-macos >=2.5 ; platform_machine == 'arm64' and sys_platform == 'darwin'",
  ],
  ['tensorflow==2.3.0rc0', 'tensorflow ==2.3.0rc0'],
])('%s', (written, expected) => {
  expect(read(written)).toBe(expected);
  expect(parseRequirement(written)?.flaw).toBeNull();
});

describe('addresses', () => {
  test.each([
    [
      'https://storage.googleapis.com/tensorflow/linux/cpu/tensorflow-1.2.1-cp27-none-linux_x86_64.whl',
      'tensorflow ==1.2.1',
    ],
    [
      'tf-nightly @ https://example.org/tf_nightly-2.4.0.dev20200901-cp38-cp38-linux.whl',
      'tf-nightly ==2.4.0.dev20200901',
    ],
    [
      'torch @ https://example.org/torch-1.2.0%2Bcu92-cp36-cp36m-linux.whl ; python_version < "3.7"',
      'torch ==1.2.0+cu92 ; python_version < "3.7"',
    ],
    ['git+https://github.com/someone/keras-contrib.git', 'keras-contrib'],
    ['git+https://github.com/someone/thing.git@v1.2#egg=other_thing', 'other-thing'],
    ['git+ssh://git@github.com/someone/thing', 'thing'],
    ['git+https://github.com/someone/thing.git#egg=thing-1.2', 'thing ==1.2'],
    ['https://example.org/thing-0.3.tar.gz', 'thing ==0.3'],
    ['./wheels/tensorflow-1.4.1-cp27-cp27mu-linux_x86_64.whl', 'tensorflow ==1.4.1'],
    ['https://example.org/page', null],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected));
});

describe('what pip refuses today keeps its evident meaning', () => {
  test.each([
    ['tensorflow>=1.4.*', 'tensorflow >=1.4'],
    ['tensorflow==1.x', 'tensorflow ==1.*'],
    ['tensorflow=1.15', 'tensorflow ==1.15'],
    ['tensorflow==one', 'tensorflow'],
    ['tensorflow !important', 'tensorflow'],
    ['tensorflow==1.0-gpu', 'tensorflow'],
  ])('%s', (written, expected) => {
    expect(read(written)).toBe(expected);
    expect(parseRequirement(written)?.flaw).toContain('is no version specifier of PEP 440');
  });
});

test.each([
  '',
  '   ',
  '==1.2',
  'numpy scipy',
  '<html>',
  '-',
  '*'.repeat(50),
  `a${'b'.repeat(5000)}`,
  '\\\\share\\x',
])('no package can be seen in %j', (written) => expect(parseRequirement(written)).toBeNull());

test('long nonsense is read in no time', () => {
  const started = performance.now();
  parseRequirement(`${'a-'.repeat(2000)}`);
  parseRequirement(`a${'['.repeat(4000)}`);
  parseRequirement(`git+https://${'a/'.repeat(2000)}`);
  parseRequirement(`a>=${'1.'.repeat(2000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
