/** A file of settings to a `Config`, or its mistakes with their lines. Pure. */
import { nearest } from '../base/nearest.js';
import type { Part } from '../check/policy.js';
import type { Consequence, Effort, Target } from '../match/finding.js';
import { asTable, parseToml, type TomlLines, type TomlTable, tomlLines } from '../toml/toml.js';
import type { AnswerTexts, Config, ConfigFault } from './config.js';
import { KEYS, type Key, LEVELS, PART_KEYS } from './keys.js';

/** What a file says; null where it says nothing to `advise`. */
export type ConfigReading = { config: Config } | { faults: ConfigFault[] } | null;

/** Nothing set. */
export const emptyConfig = (): Config => ({
  paths: [],
  exclude: [],
  select: [],
  ignore: [],
  severity: [],
  noTensorflow: [],
  policy: [],
  answers: {},
  wrappers: {},
  rules: [],
});

/** Reads `advise.toml`, or the `[tool.advise]` of a `pyproject.toml`. `nested`: the file is not that of the root. */
export function readConfig(text: string, form: 'advise' | 'pyproject', nested = false): ConfigReading {
  const { table, problem } = parseToml(text);
  if (table === null) {
    // A broken `pyproject.toml` is for the report; only who speaks to us has to be understood.
    if (form === 'pyproject' && !text.includes('tool.advise')) return null;
    return { faults: [{ line: problem?.line ?? null, message: problem?.message ?? '' }] };
  }
  const own = form === 'advise' ? table : asTable(asTable(table.tool).advise);
  if (form === 'pyproject' && asTable(table.tool).advise === undefined) return null;
  const lines = tomlLines(text);
  const prefix = form === 'advise' ? '' : 'tool.advise';
  const faults: ConfigFault[] = [];
  checkTable(own, { keys: KEYS, prefix, lines, faults, nested });
  return faults.length > 0 ? { faults } : { config: configOf(own) };
}

/** The settings as they stand, of a file in which nothing is wrong. */
export function readConfigTable(text: string, form: 'advise' | 'pyproject'): TomlTable {
  const { table } = parseToml(text);
  return form === 'advise' ? asTable(table) : asTable(asTable(asTable(table).tool).advise);
}

interface Checking {
  keys: Readonly<Record<string, Key>>;
  prefix: string;
  lines: TomlLines;
  faults: ConfigFault[];
  nested: boolean;
}

function checkTable(table: TomlTable, checking: Checking): void {
  const { keys, prefix, lines, faults, nested } = checking;
  for (const [name, value] of Object.entries(table)) {
    const line = lines.key(prefix, name);
    const known = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (known === undefined) {
      const meant = nearest(name.replaceAll('_', '-'), Object.keys(keys));
      const hint = meant ? `Did you mean \`${meant}\`?` : `There are ${quoted(Object.keys(keys))}.`;
      faults.push({ line, message: `There is no setting \`${name}\`. ${hint}` });
    } else if (nested && !known.nested) {
      faults.push({
        line,
        message: `\`${name}\` counts for the whole project: write it into the file at its root.`,
      });
    } else {
      const wrong = wrongIn(value, known, name, checking);
      if (wrong !== null) faults.push({ line, message: wrong });
    }
  }
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** What is wrong with a value, as full sentences; null where nothing is, or it was said already. */
function wrongIn(value: unknown, { kind, example }: Key, name: string, checking: Checking): string | null {
  const wants = (what: string) => `\`${name}\` takes ${what}, as in \`${name} = ${example}\`.`;
  switch (kind.is) {
    case 'choice': {
      if (typeof value !== 'string') return wants(`one of ${quoted(kind.choices)}`);
      if (kind.choices.includes(value)) return null;
      const meant = nearest(value, kind.choices);
      return `\`${name}\` does not know \`${value}\`. ${meant ? `Did you mean \`${meant}\`? ` : ''}It takes ${quoted(kind.choices)}.`;
    }
    case 'text':
      return typeof value === 'string' && value !== '' ? null : wants('a text');
    case 'texts':
      return isTexts(value) ? null : wants('a list of texts');
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? null : wants('a whole number');
    case 'flag':
      return typeof value === 'boolean' ? null : wants('`true` or `false`');
    case 'day':
      return isDay(value) ? null : wants('a day as a text');
    case 'levels':
      return wrongLevel(value) ? wants(`a table of rules, each \`off\` or one of ${quoted(LEVELS)}`) : null;
    case 'names':
      return isNames(value)
        ? null
        : wants('a table of dotted names, each with a name that begins with `tf.`');
    case 'parts': {
      if (!Array.isArray(value) || !value.every(isTable)) return wants('a list of tables');
      for (const part of value) {
        checkTable(part, {
          ...checking,
          keys: PART_KEYS,
          prefix: `${checking.prefix}.policy`.replace(/^\./, ''),
          nested: false,
        });
      }
      return null;
    }
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
const isNames = (value: unknown): boolean =>
  isTable(value) &&
  Object.entries(value).every(
    ([name, stands]) =>
      /^\w+(\.\w+)+$/.test(name) && typeof stands === 'string' && /^tf(\.\w+)+$/.test(stands),
  );
const isTable = (value: unknown): value is TomlTable =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isDay = (value: unknown): boolean => {
  const time =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value as string);
};
const wrongLevel = (value: unknown): boolean =>
  !isTable(value) || Object.values(value).some((level) => !['off', ...LEVELS].includes(level as string));

/** Of a table in which nothing is wrong. */
function configOf(table: TomlTable): Config {
  const texts = (name: string) => (table[name] as string[] | undefined) ?? [];
  const answers = Object.fromEntries(
    ['accelerator', 'serving', 'platform', 'team', 'retrain'].flatMap((name) =>
      table[name] === undefined ? [] : [[name, table[name]]],
    ),
  ) as AnswerTexts;
  return {
    ...emptyConfig(),
    ...thresholds(table),
    paths: texts('paths'),
    exclude: texts('exclude'),
    select: texts('select'),
    ignore: texts('ignore'),
    noTensorflow: texts('no-tensorflow'),
    severity: Object.entries(asTable(table.severity)).map(([rule, level]) => [
      rule,
      level === 'must-change' ? 'must change' : (level as Consequence | 'off'),
    ]),
    policy: ((table.policy as TomlTable[] | undefined) ?? []).map(
      (part): Part => ({
        paths: (part.paths as string[] | undefined) ?? [],
        rules: (part.rules as string[] | undefined) ?? [],
        ...thresholds(part),
      }),
    ),
    answers,
    wrappers: asTable(table.wrappers) as Record<string, string>,
    rules: texts('rules'),
    ...optional(table, 'target', (value) => ({ target: value as Target })),
    ...optional(table, 'baseline', (value) => ({ baseline: value as string })),
    ...optional(table, 'require-reason', (value) => ({ requireReason: value as boolean })),
    ...optional(table, 'allow-problems', (value) => ({ allowProblems: value as boolean })),
    ...optional(table, 'as-of', (value) => ({ asOf: value as string })),
  };
}

function thresholds(table: TomlTable): Pick<Config, 'failOn' | 'minEffort' | 'max'> {
  return {
    ...optional(table, 'fail-on', (value) => ({
      failOn: value === 'must-change' ? 'must change' : (value as Consequence | 'never'),
    })),
    ...optional(table, 'min-effort', (value) => ({ minEffort: value as Effort })),
    ...optional(table, 'max', (value) => ({ max: value as number })),
  };
}

function optional<T extends object>(table: TomlTable, name: string, made: (value: unknown) => T): Partial<T> {
  return table[name] === undefined ? {} : made(table[name]);
}
