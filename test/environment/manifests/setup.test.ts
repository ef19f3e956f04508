/** `setup.py` and `setup.cfg`: read, never executed. */
import { describe, expect, test } from 'vitest';
import { namedLists } from '../../../src/environment/from-manifests.js';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const setup = (text: string) => manifest('setup.py', text, 'setup.py');
const cfg = (text: string) => manifest('setup.cfg', text, 'setup.cfg');

describe('setup.py', () => {
  test('lists, extras, Pythons and classifiers', () => {
    const script = setup(`from setuptools import setup, find_packages

setup(
    name='thing',
    packages=find_packages(),
    install_requires=[
        'numpy>=1.14',
        'tensorflow>=1.13,<2; python_version < "3.8"',  # the old one
    ],
    extras_require={
        'gpu': ['tensorflow-gpu>=1.13,<2'],
        ':python_version<"3.4"': ['enum34'],
    },
    tests_require=['pytest'],
    python_requires='>=3.5, <3.8',
    classifiers=[
        'Programming Language :: Python :: 3.6',
        'Programming Language :: Python :: 3 :: Only',
        'Topic :: Scientific/Engineering',
    ],
)
`);
    expect(packagesIn(script)).toEqual([
      '7 runtime numpy >=1.14',
      '8 runtime tensorflow >=1.13,<2 ; python_version < "3.8"',
      '11 optional tensorflow-gpu >=1.13,<2',
      '12 runtime enum34 ; python_version<"3.4"',
      '14 optional pytest',
    ]);
    expect(pythonsIn(script)).toEqual([
      '15 >=3.5,<3.8 requires-python',
      '17 ==3.6.* classifier',
      '18 ==3.* classifier',
    ]);
    expect(problemsIn(script)).toEqual([]);
  });

  test('names, sums, growing lists, dictionaries and both branches', () => {
    const script = setup(`import os, sys
import setuptools
TF = '1.15'
COMMON = ['six'] + ['numpy']
extras = dict(docs=['sphinx'])
extras['all'] = extras['docs'] + ['mock']
requires = list(COMMON)
requires += ['h5py']
requires.append('tensorflow==%s' % TF)
if sys.version_info < (3, 4):
    requires.append('enum34')
elif os.environ.get('GPU'):
    requires.extend(['cupy'])
else:
    requires = requires + ['scipy']
config = {'install_requires': requires, 'extras_require': extras}
def main():
    setuptools.setup(name='x', **config)
if __name__ == '__main__':
    main()
`);
    expect(packagesIn(script)).toEqual([
      '4 runtime numpy',
      '4 runtime six',
      '5 optional sphinx',
      '6 optional mock',
      '8 runtime h5py',
      '9 runtime tensorflow ==1.15',
      '11 runtime enum34',
      '13 runtime cupy',
      '15 runtime scipy',
    ]);
  });

  test('versions put into strings; what is not known leaves the package', () => {
    const script = setup(`from setuptools import setup
import os
MIN = "2.4"
suffix = os.environ.get("TF_SUFFIX", "")
setup(install_requires=[f"tensorflow>={MIN},<{os.environ['MAX']}", "keras=={}".format(MIN), "horovod==" + suffix,
    'pandas>=%(min)s' % {'min': 1}, """
    scipy
"""])
`);
    expect(packagesIn(script)).toEqual([
      '5 runtime horovod',
      '5 runtime keras ==2.4',
      '5 runtime tensorflow >=2.4',
      '6 runtime pandas',
      '7 runtime scipy',
    ]);
  });

  test.each([
    ["install_requires=open('requirements.txt').read().splitlines()", 'requirements.txt'],
    ["install_requires=[r.strip() for r in open('deps/run.txt') if not r.startswith('#')]", 'deps/run.txt'],
    [
      "install_requires=[str(r.req) for r in parse_requirements('requirements.in', session=False)]",
      'requirements.in',
    ],
    ["install_requires=read(os.path.join(HERE, 'requirements.txt')).split('\\n')", 'requirements.txt'],
    [
      "install_requires=(Path(__file__).parent / 'requirements.txt').read_text().splitlines()",
      'requirements.txt',
    ],
    ['install_requires=requirements()', 'reqs/all.txt'],
    ['install_requires=loaded', 'loaded.txt'],
    ["extras_require={'tf': read_list('tf.txt')}", 'tf.txt'],
  ])('%s means that list', (argument, path) => {
    const script = setup(`import os
from pathlib import Path
from setuptools import setup
HERE = os.path.dirname(__file__)
def read(path):
    with open(path) as f:
        return f.read()
def requirements():
    found = []
    with open(os.path.join(HERE, 'reqs', 'all.txt')) as handle:
        for line in handle:
            found.append(line.strip())
    return found
with open('loaded.txt') as f:
    loaded = f.read().splitlines()
setup(${argument})
`);
    expect(namedLists(script)).toEqual([path]);
  });

  test('a table of requirements by name, filled by a comprehension', () => {
    const script = setup(`import re
_deps = ["numpy>=1.17", "tensorflow>=2.3", "ray[tune]"]
deps = {b: a for a, b in (re.findall(r"^(([^!=<>]+)(?:[!=<>].*)?$)", x)[0] for x in _deps)}
def deps_list(*pkgs):
    return [deps[pkg] for pkg in pkgs]
extras = {}
extras["tf"] = deps_list("ray[tune]", "tensorflow")
setup(install_requires=[deps["numpy"] + ";python_version<'3.7'"], extras_require=extras)
`);
    expect(packagesIn(script)).toContain("2 runtime numpy >=1.17 ; python_version<'3.7'");
    expect(packagesIn(script)).toContain('2 optional tensorflow >=2.3');
    expect(packagesIn(script)).toContain('2 optional ray[tune]');
  });

  test('what only running it tells is a problem', () => {
    const script = setup(
      'import magic\nsetup(install_requires=magic.requirements() + ["numpy"], tests_require=[])\n',
    );
    expect(problemsIn(setup('setup(install_requires=magic())\n'))).toEqual([
      '1 A part of `install_requires` is computed in a way that only running the file tells, and it is never run. Those packages are not known. Write them as plain texts.',
    ]);
    expect(packagesIn(script)).toEqual(['2 runtime numpy']);
    expect(problemsIn(script)).toHaveLength(1);
  });

  test('the list it opens has the purpose it is opened for', () => {
    const script = setup(`setup(extras_require={'tests': open('more.txt').readlines()})`);
    const list = { ...manifest('more.txt', 'mock\n', 'requirements'), named: true as const };
    expect(packagesIn(script, list)).toEqual(['more.txt:1 optional mock']);
  });

  test('Python 2, broken code and nesting are read as far as they go', () => {
    expect(packagesIn(setup("print 'hello'\nsetup(install_requires=['numpy'])\n"))).toEqual([
      '2 runtime numpy',
    ]);
    const broken = setup("setup(install_requires=['numpy'])\ndef (:\n");
    expect(packagesIn(broken)).toEqual(['1 runtime numpy']);
    expect(problemsIn(broken)[0]).toContain('Parts of this file are no Python that could be parsed.');
    const deep = setup(`x = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`);
    expect(problemsIn(deep).length).toBeLessThanOrEqual(1);
  });

  test('lists that hold each other a million times over are harmless', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `a${i + 1} = [${'a0'.replace('0', String(i))}, a${i}, a${i}]`,
    );
    const script = setup(`a0 = ['numpy']\n${doubling.join('\n')}\nsetup(install_requires=a60 + a59)\n`);
    const started = performance.now();
    packagesIn(script);
    const recursive = setup('def f(x):\n    return f(x) + f(x)\nsetup(install_requires=f([1]))\n');
    expect(packagesIn(recursive)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('setup.cfg', () => {
  const text = `[metadata]
name = thing
classifiers =
    Programming Language :: Python :: 3.7
    License :: OSI Approved

[options]
python_requires = >=3.6
install_requires =
    numpy
    tensorflow>=2.0; python_version >= "3.6"
    # a comment
tests_require = pytest; mock

[options.extras_require]
gpu = tensorflow-gpu>=2.0
docs =
    sphinx  ; pages
`;

  test('lists a line, extras and Pythons', () => {
    expect(packagesIn(cfg(text))).toEqual([
      '10 runtime numpy',
      '11 runtime tensorflow >=2.0 ; python_version >= "3.6"',
      '13 optional mock',
      '13 optional pytest',
      '16 optional tensorflow-gpu >=2.0',
      '18 optional sphinx',
    ]);
    expect(pythonsIn(cfg(text))).toEqual(['4 ==3.7.* classifier', '8 >=3.6 requires-python']);
  });

  test('`file:` names lists', () => {
    expect(namedLists(cfg('[options]\ninstall_requires = file: requirements.txt, more.txt\n'))).toEqual([
      'requirements.txt',
      'more.txt',
    ]);
  });

  test('a line that is none is a problem', () => {
    expect(problemsIn(cfg('[options]\nwhat is this\ninstall_requires = numpy\n'))).toEqual([
      '2 This line is neither a section, a key nor the rest of a value, so setuptools refuses the file. The rest was read. Correct the line.',
    ]);
  });
});
