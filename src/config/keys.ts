/** The settings there are, once: reading, the JSON schema for editors and the documentation are made from this table. */

export type Kind =
  | { is: 'choice'; choices: readonly string[] }
  | { is: 'text' | 'texts' | 'count' | 'flag' | 'day' | 'levels' | 'parts' | 'names' };

export interface Key {
  kind: Kind;
  /** One sentence. */
  what: string;
  /** As TOML, for the documentation and `advise init`. */
  example: string;
  /** May stand in the file of a folder below as well. */
  nested: boolean;
}

const choice = (...choices: string[]): Kind => ({ is: 'choice', choices });
export const LEVELS = ['optional', 'check', 'must-change'] as const;
const LIMIT = choice(...LEVELS, 'never');
const EFFORT = choice('none', 'minutes', 'hours', 'day', 'redesign');
const TARGET = choice('pytorch', 'jax', 'keras');

const key = (kind: Kind, what: string, example: string, nested = false): Key => ({
  kind,
  what,
  example,
  nested,
});

export const KEYS: Readonly<Record<string, Key>> = {
  target: key(TARGET, 'The target that reports and checks are about.', '"pytorch"'),
  paths: key({ is: 'texts' }, 'What is read where no path is named, relative to the file.', '["src"]'),
  exclude: key({ is: 'texts' }, 'What is left out, as in `.gitignore`.', '["legacy/", "*_pb2.py"]'),
  baseline: key({ is: 'text' }, 'The file of accepted findings.', '"advise-baseline.json"'),
  'fail-on': key(LIMIT, 'How bad a finding has to be to fail a check.', '"must-change"', true),
  'min-effort': key(EFFORT, 'How much work a finding has to be to fail a check.', '"minutes"', true),
  max: key({ is: 'count' }, 'So many findings are let pass.', '0', true),
  select: key({ is: 'texts' }, 'Only these rules, `*` for any ending.', '["api/tf.contrib.*"]', true),
  ignore: key({ is: 'texts' }, 'Never these rules.', '["api/tf.summary.*"]', true),
  'no-tensorflow': key(
    { is: 'texts' },
    'Folders that no TensorFlow may come back to, as in `.gitignore`.',
    '["src/models/"]',
    true,
  ),
  'require-reason': key({ is: 'flag' }, 'Whether `# advise: ignore` has to say why.', 'true'),
  'allow-problems': key({ is: 'flag' }, 'Whether files that cannot be read are let pass.', 'false'),
  accelerator: key(choice('unknown', 'gpu', 'tpu', 'cpu'), 'What it will run on.', '"gpu"'),
  serving: key(choice('unknown', 'none', 'tf-serving', 'mobile', 'browser'), 'What serves it.', '"none"'),
  platform: key(choice('unknown', 'linux', 'windows', 'mac'), 'What it is developed on.', '"linux"'),
  team: key(choice('unknown', 'pytorch', 'jax', 'keras'), 'What your people know.', '"pytorch"'),
  retrain: key(choice('unknown', 'yes', 'no'), 'Whether models may be trained again.', '"yes"'),
  'as-of': key({ is: 'day' }, 'The day at which dates are judged.', '"2027-01-31"'),
  wrappers: key(
    { is: 'names' },
    'Names of the project or of other libraries that stand for names of TensorFlow and take their arguments.',
    '{ "mylib.conv" = "tf.nn.conv2d" }',
  ),
  rules: key(
    { is: 'texts' },
    'Files or folders of own mappings and idioms, relative to the file (docs/OWN-RULES.md).',
    '["advise-rules/"]',
  ),
  severity: key(
    { is: 'levels' },
    'Other levels for rules: `off`, `optional`, `check`, `must-change`.',
    '{ "idiom/name-scope" = "off" }',
    true,
  ),
  policy: key(
    { is: 'parts' },
    'Other limits for some paths or rules; the last that fits counts.',
    '[{ paths = ["scripts/"], fail-on = "never" }]',
    true,
  ),
};

/** Of an entry of `policy`. */
export const PART_KEYS: Readonly<Record<string, Key>> = {
  paths: key({ is: 'texts' }, 'Paths as in `.gitignore`; all where there are none.', '["scripts/"]'),
  rules: key(
    { is: 'texts' },
    'Rules with `*` for any ending; all where there are none.',
    '["api/tf.contrib.*"]',
  ),
  'fail-on': KEYS['fail-on'] as Key,
  'min-effort': KEYS['min-effort'] as Key,
  max: KEYS.max as Key,
};
