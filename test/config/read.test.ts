/** Settings: what they mean, and what is told of mistakes. */
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../src/config/policy.js';
import { emptyConfig, readConfig } from '../../src/config/read.js';

const faults = (text: string, form: 'advise' | 'pyproject' = 'advise', nested = false) => {
  const reading = readConfig(text, form, nested);
  return reading && 'faults' in reading
    ? reading.faults.map(({ line, message }) => `${line} ${message}`)
    : reading;
};
const config = (text: string) => {
  const reading = readConfig(text, 'advise');
  if (reading === null || 'faults' in reading) throw new Error(JSON.stringify(reading));
  return reading.config;
};

test('everything that can be set', () => {
  const text = `target = "jax"
paths = ["src"]
exclude = ["legacy/"]
baseline = "b.json"
fail-on = "must-change"
min-effort = "hours"
max = 3
select = ["api/*"]
ignore = ["idiom/flags"]
no-tensorflow = ["src/new/"]
require-reason = true
allow-problems = true
accelerator = "tpu"
as-of = "2027-01-31"
severity = { "api/tf.abs" = "off", "api/tf.exp" = "must-change" }
rules = ["own/"]
wrappers = { "mylib.conv" = "tf.nn.conv2d" }
[[policy]]
paths = ["scripts/"]
fail-on = "never"
`;
  expect(config(text)).toEqual({
    target: 'jax',
    paths: ['src'],
    exclude: ['legacy/'],
    baseline: 'b.json',
    failOn: 'must change',
    minEffort: 'hours',
    max: 3,
    select: ['api/*'],
    ignore: ['idiom/flags'],
    noTensorflow: ['src/new/'],
    requireReason: true,
    allowProblems: true,
    answers: { accelerator: 'tpu' },
    wrappers: { 'mylib.conv': 'tf.nn.conv2d' },
    rules: ['own/'],
    asOf: '2027-01-31',
    severity: [
      ['api/tf.abs', 'off'],
      ['api/tf.exp', 'must change'],
    ],
    policy: [{ paths: ['scripts/'], rules: [], failOn: 'never' }],
  });
  expect(readConfig(`[tool.other]\nx = 1\n[tool.advise]\nmax = 1\n`, 'pyproject')).toEqual({
    config: { ...emptyConfig(), max: 1 },
  });
});

test('a file that does not speak to us says nothing, even a broken one', () => {
  expect(readConfig('[project]\nname = "x"\n', 'pyproject')).toBeNull();
  expect(readConfig('[project\n', 'pyproject')).toBeNull();
  expect(readConfig('', 'advise')).toEqual({ config: emptyConfig() });
});

describe('mistakes have a line and what to do', () => {
  test.each([
    ['max = 1\nfail_on = "check"\n', '2 There is no setting `fail_on`. Did you mean `fail-on`?'],
    [
      'target = "pytorhc"\n',
      '1 `target` does not know `pytorhc`. Did you mean `pytorch`? It takes `pytorch`, `jax`, `keras`.',
    ],
    ['max = -1\n', '1 `max` takes a whole number, as in `max = 0`.'],
    ['exclude = "legacy"\n', '1 `exclude` takes a list of texts, as in `exclude = ["legacy/", "*_pb2.py"]`.'],
    ['as-of = "2027-02-30"\n', '1 `as-of` takes a day as a text, as in `as-of = "2027-01-31"`.'],
    [
      '[severity]\n"a/b" = "loud"\n',
      '1 `severity` takes a table of rules, each `off` or one of `optional`, `check`, `must-change`, as in `severity = { "idiom/name-scope" = "off" }`.',
    ],
    [
      'wrappers = { conv = "tf.x" }\n',
      '1 `wrappers` takes a table of dotted names, each with a name that begins with `tf.`, as in `wrappers = { "mylib.conv" = "tf.nn.conv2d" }`.',
    ],
    ['[[policy]]\npath = ["x"]\n', '2 There is no setting `path`. Did you mean `paths`?'],
  ])('%j', (text, expected) => expect(faults(text)).toEqual([expected]));

  test('also in the syntax', () => {
    expect(faults('max = \n')).toEqual([expect.stringMatching(/^1 This is no valid TOML: /)]);
    expect(faults('[tool.advise]\nmax = \n', 'pyproject')).toEqual([
      expect.stringMatching(/^2 This is no valid TOML: /),
    ]);
  });

  test('and what counts for the whole project has no place in a folder', () => {
    expect(faults('max = 1\nexclude = ["a"]\n', 'advise', true)).toEqual([
      '2 `exclude` counts for the whole project: write it into the file at its root.',
    ]);
  });
});

test('settings of folders become parts of the policy, their patterns written for the root', () => {
  const nested = [
    { folder: 'a/b c', config: config('fail-on = "never"\nno-tensorflow = ["new", "x/y", "!z"]\n') },
  ];
  const { failOn, parts, clean } = policyOf(config('fail-on = "check"\n'), nested);
  expect(failOn).toBe('check');
  expect(parts).toMatchObject([{ paths: ['/a/b\\ c/'], failOn: 'never' }]);
  expect(clean).toEqual(['/a/b\\ c/**/new', '/a/b\\ c/x/y', '!/a/b\\ c/**/z']);
});
