/** `pyproject.toml` in the words of every tool, `Pipfile`, and TOML that is none. */
import { describe, expect, test } from 'vitest';
import { namedLists } from '../../../src/environment/from-manifests.js';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const project = (text: string) => manifest('pyproject.toml', text, 'pyproject');
const pipfile = (text: string) => manifest('Pipfile', text, 'pipfile');

test('PEP 621 and PEP 735', () => {
  const text = `[build-system]
requires = ["setuptools>=61", "numpy"]

[project]
name = "thing"
requires-python = ">=3.9"
classifiers = ["Programming Language :: Python :: 3.10"]
dependencies = [
  "numpy<2",
  'tensorflow[and-cuda]~=2.15; sys_platform == "linux"',
]
[project.optional-dependencies]
viz = ["matplotlib"]

[dependency-groups]
test = ["pytest", {include-group = "lint"}]
lint = ["ruff", {include-group = "Gone"}]
`;
  expect(packagesIn(project(text))).toEqual([
    '9 runtime numpy <2',
    '10 runtime tensorflow[and-cuda] ~=2.15 ; sys_platform == "linux"',
    '13 optional matplotlib',
    '16 optional pytest',
    '17 optional ruff',
  ]);
  expect(pythonsIn(project(text))).toEqual(['6 >=3.9 requires-python', '7 ==3.10.* classifier']);
  expect(problemsIn(project(text))).toEqual([
    '17 The group `Gone` is taken in here, but no group has that name. What it holds is not known. Correct the name.',
  ]);
});

test('Poetry', () => {
  const text = `[tool.poetry.dependencies]
python = ">=3.8,<3.11"
tensorflow = "^2.8"
numpy = "*"
keras = "2.8.0"
tf-slim = {version = "~1.1", optional = true, extras = ["more"]}
h5py = [
  {version = "^2.10", python = "~3.8"},
  {version = "^3.1", markers = "python_version >= '3.9'"},
]
contrib = {git = "https://github.com/someone/contrib.git", branch = "main"}
here = {path = "../here"}
strange = 3

[tool.poetry.dev-dependencies]
pytest = "^7"
[tool.poetry.group.docs.dependencies]
sphinx = "latest"
`;
  expect(packagesIn(project(text))).toEqual([
    '3 runtime tensorflow >=2.8,<3.0',
    '4 runtime numpy',
    '5 runtime keras ==2.8.0',
    '6 optional tf-slim[more] >=1.1,<1.2',
    '7 runtime h5py >=2.10,<3.0 ; python_version >= "3.8" and python_version < "3.9"',
    "7 runtime h5py >=3.1,<4.0 ; python_version >= '3.9'",
    '11 runtime contrib',
    '13 runtime strange',
    '16 optional pytest >=7,<8.0',
    '18 optional sphinx',
  ]);
  expect(pythonsIn(project(text))).toEqual(['2 >=3.8,<3.11 requires-python']);
  expect(problemsIn(project(text))).toEqual([
    '13 The version of `strange` is neither a text nor a table, so it is not known. Write it as `"^1.2"`.',
    "18 `latest` is no version specifier of PEP 440, and no form of Poetry's either. Write it as `^1.2` or `>=1.2,<2`.",
  ]);
});

test('PDM, uv, Hatch, Flit, Pixi and setuptools', () => {
  const text = `[tool.pdm.dev-dependencies]
test = ["pytest", "-e file:///\${PROJECT_ROOT}/sub"]
[tool.uv]
dev-dependencies = ["ruff"]
constraint-dependencies = ["numpy<2"]
[tool.hatch.envs.test]
python = "3.9"
dependencies = ["mock"]
[tool.flit.metadata]
requires = ["six"]
requires-python = ">=3.5"
[tool.pixi.dependencies]
tensorflow = ">=2.10,<2.11"
python = "3.10.*"
[tool.setuptools.dynamic]
dependencies = {file = ["requirements.txt"]}
optional-dependencies.dev = { file = "dev.txt" }
`;
  expect(packagesIn(project(text))).toEqual([
    '2 optional pytest',
    '4 optional ruff',
    '5 constraint numpy <2',
    '8 optional mock',
    '10 runtime six',
    '13 runtime tensorflow >=2.10,<2.11',
  ]);
  expect(pythonsIn(project(text))).toEqual(['7 ==3.9.* ci', '11 >=3.5 requires-python', '14 ==3.10.* conda']);
  expect(namedLists(project(text))).toEqual(['requirements.txt', 'dev.txt']);
});

test('Pipfile', () => {
  const text = `[[source]]
url = "https://pypi.org/simple"
[packages]
tensorflow = "==1.15.2"
numpy = "*"
requests = {version = ">=2", extras = ["socks"], markers = "sys_platform == 'win32'"}
[dev-packages]
pytest = "*"
[requires]
python_version = "3.7"
`;
  expect(packagesIn(pipfile(text))).toEqual([
    '4 runtime tensorflow ==1.15.2',
    '5 runtime numpy',
    "6 runtime requests[socks] >=2 ; sys_platform == 'win32'",
    '8 optional pytest',
  ]);
  expect(pythonsIn(pipfile(text))).toEqual(['10 ==3.7.* requires-python']);
});

describe('nonsense', () => {
  test('no TOML is a problem with a line', () => {
    for (const file of [project('[project]\ndependencies = ["numpy"\nx'), pipfile('[packages\n')]) {
      const [problem, ...more] = problemsIn(file);
      expect(more).toEqual([]);
      expect(problem).toMatch(
        /^\d+ This is no valid TOML: .+\. Nothing of the file was read\. Correct the line\.$/,
      );
    }
  });

  test('values of the wrong kind are passed over', () => {
    const text =
      '[project]\ndependencies = 3\noptional-dependencies = "x"\nrequires-python = []\n[tool]\npoetry = 1\nuv = [1]\n';
    expect(packagesIn(project(text))).toEqual([]);
    expect(problemsIn(project(text))).toEqual([]);
  });

  test('nesting without end', () => {
    expect(problemsIn(project(`x = ${'['.repeat(100_000)}`))).toHaveLength(1);
    expect(problemsIn(project(`${'a.'.repeat(50_000)}b = 1`)).length).toBeLessThanOrEqual(1);
  });
});
