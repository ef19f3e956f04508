/** Lock files of every tool. */
import { expect, test } from 'vitest';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const lock = (path: string, text: string) => manifest(path, text, 'lock');

test('Pipfile.lock', () => {
  const file = lock(
    'Pipfile.lock',
    JSON.stringify(
      {
        _meta: { requires: { python_version: '3.7' } },
        default: {
          tensorflow: { hashes: [], markers: "python_version >= '3.6'", version: '==1.15.2' },
          x: 3,
        },
        develop: { pytest: { version: '==6.0' } },
      },
      null,
      4,
    ),
  );
  expect(packagesIn(file)).toEqual([
    "8 lock tensorflow ==1.15.2 ; python_version >= '3.6'",
    '16 lock pytest ==6.0',
  ]);
});

test.each([
  ['poetry.lock', '[metadata]\npython-versions = "^3.8"\n', '>=3.8,<4.0'],
  ['uv.lock', '', null],
  ['pdm.lock', '', null],
])('%s', (path, more, python) => {
  const text = `version = 1
[[package]]
name = "TensorFlow"
version = "2.4.1"

[[package]]
name = "thing"
version = "0.1"
source = { editable = "." }

[[package]]
name = "numpy"
version = "1.19.5"
${more}`;
  expect(packagesIn(lock(path, text))).toEqual(['2 lock tensorflow ==2.4.1', '11 lock numpy ==1.19.5']);
  expect(pythonsIn(lock(path, text))).toEqual(python === null ? [] : [`15 ${python} requires-python`]);
});

test('pylock.toml', () => {
  const text =
    'lock-version = "1.0"\nrequires-python = ">=3.11"\n[[packages]]\nname = "keras"\nversion = "3.3.3"\nmarker = "os_name == \'nt\'"\n';
  expect(packagesIn(lock('pylock.toml', text))).toEqual(["3 lock keras ==3.3.3 ; os_name == 'nt'"]);
  expect(pythonsIn(lock('pylock.toml', text))).toEqual(['2 >=3.11 requires-python']);
});

test('conda-lock and Pixi', () => {
  const conda = lock(
    'conda-lock.yml',
    'package:\n- name: numpy\n  version: 1.26.4\n  platform: linux-64\n- {name: numpy, version: 1.26.4, platform: osx-64}\n- {name: python, version: 3.10.2}\n',
  );
  expect(packagesIn(conda)).toEqual(['2 lock numpy ==1.26.4']);
  expect(pythonsIn(conda)).toEqual(['6 ==3.10.2 conda']);
  const pixi = lock(
    'pixi.lock',
    'version: 6\npackages:\n- conda: https://conda.anaconda.org/conda-forge/linux-64/tensorflow-base-2.15.0-cpu_py311h1.conda\n  sha256: x\n- {kind: pypi, name: keras, version: 2.15.0}\n',
  );
  expect(packagesIn(pixi)).toEqual(['3 lock tensorflow-base ==2.15.0', '5 lock keras ==2.15.0']);
});

test('nonsense is a problem', () => {
  expect(problemsIn(lock('Pipfile.lock', '{'))).toEqual([
    '- This is no valid JSON, so no package of it was read. Make it again with `pipenv lock`.',
  ]);
  expect(problemsIn(lock('Pipfile.lock', 'null'))).toEqual([]);
  expect(problemsIn(lock('Pipfile.lock', '['.repeat(100_000)))).toHaveLength(1);
  expect(problemsIn(lock('uv.lock', '<html>'))).toHaveLength(1);
  expect(problemsIn(lock('conda-lock.yml', 'package: 3'))).toEqual([]);
});
