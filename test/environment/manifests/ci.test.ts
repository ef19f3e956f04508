/** CI files of every service, tox and nox, files with nothing but a Python. */
import { expect, test } from 'vitest';
import { declaredIn } from '../../../src/environment/from-manifests.js';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const ci = (path: string, text: string) => manifest(path, text, 'ci');

test('GitHub: matrices put into commands', () => {
  const file = ci(
    '.github/workflows/test.yml',
    `on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    container: tensorflow/tensorflow:2.4.1
    strategy:
      matrix:
        python-version: [3.7, "3.10", 3.x]
        tf: ["1.15.5", "2.4.*"]
        include:
          - tf: 2.6.0
    steps:
      - uses: actions/setup-python@v2
        name: install things
        with:
          python-version: \${{ matrix.python-version }}
      - run: |
          python -m pip install --upgrade pip
          # pip install commented
          pip install "tensorflow==\${{ matrix.tf }}" numpy
      - run: pip install -e .[dev] && pip install \${{ inputs.other }}
`,
  );
  expect(packagesIn(file)).toEqual([
    '18 ci pip',
    '20 ci numpy',
    '20 ci tensorflow ==1.15.5',
    '20 ci tensorflow ==2.4.*',
    '20 ci tensorflow ==2.6.0',
  ]);
  expect(pythonsIn(file)).toEqual(['8 ==3.* ci', '8 ==3.10.* ci', '8 ==3.7.* ci']);
  expect(declaredIn([file]).declared.images).toMatchObject([{ line: 5, tensorflow: '2.4.1' }]);
});

test('Travis: environments as assignments', () => {
  const file = ci(
    '.travis.yml',
    `language: python
python:
  - 2.7
  - "3.6"
  - pypy3
env:
  - TF=1.14 KERAS=2.2.4
  - TF=2.0
install:
  - travis_retry pip install tensorflow==$TF
  - if [[ "$KERAS" ]]; then pip install keras==$KERAS; fi
script: pytest
`,
  );
  expect(packagesIn(file)).toEqual([
    '10 ci tensorflow ==1.14',
    '10 ci tensorflow ==2.0',
    '11 ci keras ==2.2.4',
  ]);
  expect(pythonsIn(file)).toEqual(['3 ==2.7.* ci', '4 ==3.6.* ci']);
});

test('GitLab, Azure, CircleCI, Jenkins', () => {
  const gitlab = ci(
    '.gitlab-ci.yml',
    'image: python:3.6\ntest:\n  script:\n    - pip install "numpy<1.17"\n',
  );
  expect(packagesIn(gitlab)).toEqual(['4 ci numpy <1.17']);
  expect(pythonsIn(gitlab)).toEqual(['1 ==3.6.* ci']);
  const azure = ci(
    'azure-pipelines.yml',
    `strategy:
  matrix:
    Python37: { python.version: '3.7' }
steps:
- task: UsePythonVersion@0
  inputs: { versionSpec: '$(python.version)' }
- script: pip install tensorflow>=1.14
`,
  );
  expect(pythonsIn(azure)).toEqual(['3 ==3.7.* ci']);
  expect(packagesIn(azure)).toEqual(['7 ci tensorflow >=1.14']);
  const circle = ci(
    '.circleci/config.yml',
    'jobs:\n  a:\n    docker:\n      - image: circleci/python:3.5\n    steps:\n      - run:\n          name: x\n          command: sudo pip install six\n',
  );
  expect(packagesIn(circle)).toEqual(['8 ci six']);
  expect(pythonsIn(circle)).toEqual(['4 ==3.5.* ci']);
  expect(packagesIn(ci('Jenkinsfile', "node {\n  sh 'pip install numpy==1.16'\n}\n"))).toEqual([
    '2 ci numpy ==1.16',
  ]);
});

test('tox', () => {
  const file = ci(
    'tox.ini',
    `[tox]
envlist = py{27,36}-tf1, py310, lint
[testenv]
deps =
    pytest
    tf1: tensorflow>=1.13,<2
    -r{toxinidir}/requirements.txt
    {[base]deps}
commands =
    pip install mock
    pytest
[testenv:lint]
basepython = python3.8
`,
  );
  expect(packagesIn(file)).toEqual(['5 ci pytest', '6 ci tensorflow >=1.13,<2', '10 ci mock']);
  expect(pythonsIn(file)).toEqual(['2 ==2.7.* ci', '2 ==3.10.* ci', '2 ==3.6.* ci', '13 ==3.8.* ci']);
});

test('nox', () => {
  const file = ci(
    'noxfile.py',
    `import nox
TF = ['tensorflow==2.4']
@nox.session(python=['3.7', '3.8'])
def tests(session):
    session.install('-r', 'requirements.txt', 'pytest')
    session.install(*TF)
    session.install('.')
`,
  );
  expect(pythonsIn(file)).toEqual(['3 ==3.7.* ci', '3 ==3.8.* ci']);
  expect(packagesIn(file)).toEqual(['5 ci pytest', '6 ci tensorflow ==2.4']);
});

test.each([
  ['runtime.txt', 'python-3.7.9\n', ['1 ==3.7.9 runtime file']],
  [
    '.python-version',
    '# chosen\n3.8\n2.7.18\nmy-env\nminiconda3-4.7\n',
    ['2 ==3.8.* runtime file', '3 ==2.7.18 runtime file'],
  ],
  ['.python-version', '', []],
])('%s', (path, text, expected) => expect(pythonsIn(manifest(path, text, 'runtime'))).toEqual(expected));

test('nonsense is a problem, and expressions without end are cheap', () => {
  expect(problemsIn(ci('.travis.yml', 'a: [\n'))[0]).toContain('This is no valid YAML');
  const many = Array.from({ length: 40 }, (_, i) => `  v${i}: [1.1, 1.2, 1.3, 1.4, $v${(i + 1) % 40}]`);
  const used = Array.from({ length: 40 }, (_, i) => `p${i}==$v${i}`).join(' ');
  const started = performance.now();
  packagesIn(ci('.travis.yml', `env:\n${many.join('\n')}\ninstall: pip install ${used}\n`));
  expect(performance.now() - started).toBeLessThan(2000);
});
