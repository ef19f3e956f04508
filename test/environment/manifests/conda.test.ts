/** Conda's files, and YAML that is hostile or none. */
import { describe, expect, test } from 'vitest';
import { namedLists } from '../../../src/environment/from-manifests.js';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const environment = (text: string) => manifest('environment.yml', text, 'conda');

test('an environment with its list for pip', () => {
  const text = `name: tf1
channels: [conda-forge, defaults]
dependencies:
  - python=3.7
  - tensorflow-gpu=1.15   # the last
  - conda-forge::numpy>=1.16,<1.20
  - scipy 1.4.*
  - h5py==2.10.0=py37_0
  - pytorch[version='>=1.8,<1.9']
  - cudatoolkit=10.0
  - pip
  - pip:
      - keras==2.3.1
      - -r requirements.txt
      - -e .
      - "git+https://github.com/someone/thing.git"
`;
  expect(packagesIn(environment(text))).toEqual([
    '5 runtime tensorflow-gpu ==1.15.*',
    '6 runtime numpy >=1.16,<1.20',
    '7 runtime scipy ==1.4.*',
    '8 runtime h5py ==2.10.0',
    '9 runtime torch >=1.8,<1.9',
    '10 runtime cudatoolkit ==10.0.*',
    '11 runtime pip',
    '13 runtime keras ==2.3.1',
    '16 runtime thing',
  ]);
  expect(pythonsIn(environment(text))).toEqual(['4 ==3.7.* conda']);
  expect(namedLists(environment(text))).toEqual(['requirements.txt']);
});

test('a recipe, with its templates', () => {
  const text = `{% set version = "1.2.0" %}
{% set tf = "2.5.0" %}
package:
  name: thing
  version: {{ version }}
requirements:
  build:
    - {{ compiler('c') }}
  run:
    - python >=3.6
    - python {{ python }}
    - tensorflow =={{ tf }}
    - {{ pin_compatible('numpy') }}
    - h5py <3  # [linux]
  run_constrained:
    - protobuf <4
`;
  const recipe = manifest('conda/meta.yaml', text, 'conda');
  expect(packagesIn(recipe)).toEqual([
    '12 runtime tensorflow ==2.5.0',
    '14 runtime h5py <3',
    '16 constraint protobuf <4',
  ]);
  expect(pythonsIn(recipe)).toEqual(['10 >=3.6 conda']);
  expect(problemsIn(recipe)).toEqual([]);
});

test('other YAML of that name says nothing', () => {
  expect(packagesIn(environment('environment:\n  production:\n    url: x\n'))).toEqual([]);
  expect(problemsIn(environment('- 1\n- 2\n'))).toEqual([]);
  expect(problemsIn(environment(''))).toEqual([]);
});

describe('hostile YAML', () => {
  test('a bomb of aliases', () => {
    const lines = ['a0: &a0 [numpy, scipy, pandas, six, h5py, mock, tqdm, keras, torch]'];
    for (let i = 1; i < 30; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const started = performance.now();
    const [problem] = problemsIn(environment(`${lines.join('\n')}\ndependencies: *a29\n`));
    expect(problem).toBe(
      '- This YAML repeats or nests so much by its aliases that only a part of it was read. Write it plainly, or exclude it.',
    );
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('an alias of itself', () => {
    expect(() => problemsIn(environment('dependencies: &a\n  - *a\n  - numpy\n'))).not.toThrow();
  });

  test('nesting without end', () => {
    for (const text of ['['.repeat(50_000), `${'{a: '.repeat(20_000)}`, `${'- '.repeat(20_000)}x`]) {
      expect(problemsIn(environment(`dependencies: ${text}`)).length).toBeGreaterThanOrEqual(0);
    }
  });

  test('broken YAML is a problem with a line, and what is readable counts', () => {
    const text = 'dependencies:\n  - numpy\n  - "tensorflow\n';
    const [problem] = problemsIn(environment(text));
    expect(problem).toMatch(
      /^\d+ This is no valid YAML: .+\. What could be read counts\. Correct the line\.$/,
    );
    expect(packagesIn(environment(text))).toContain('2 runtime numpy');
    expect(problemsIn(environment('dependencies:\n  - !!js/function x\n\t- tab\n')).length).toBeGreaterThan(
      0,
    );
  });

  test('specs that are none', () => {
    expect(problemsIn(environment('dependencies:\n  - "=1.2"\n  - numpy is nice\n'))).toEqual([
      '2 `=1.2` is no requirement: no package name could be read. It was left out. Correct or remove the line.',
      '3 `numpy is nice` is no requirement: no package name could be read. It was left out. Correct or remove the line.',
    ]);
  });
});
