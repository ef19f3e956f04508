/** The values options take, checked, with a did-you-mean for what is nearly right. */
import { extname } from 'node:path';
import { nearest } from '../base/nearest.js';
import { type Consequence, TARGETS, type Target } from '../match/finding.js';
import { FORMATS, type Format } from '../report/report.js';
import { NARROWEST, WIDEST } from '../report/widths.js';
import { userError } from './errors.js';

/** The options of `scan` and `render` as commander hands them over. */
export interface CommandOptions {
  format?: string;
  output?: string;
  target?: string;
  all?: boolean;
  width?: string;
  color: boolean;
  failOn?: string;
  quiet?: boolean;
  emitHelpers?: string;
}

/** The options of `explain`: how it is shown, and a file to read. */
export interface ExplainOptions extends CommandOptions {
  file?: string;
}

/** The same, understood. */
export interface Settings {
  format: Format;
  output: string | null;
  target: Target | undefined;
  all: boolean;
  width: number | undefined;
  colour: boolean;
  failOn: Consequence | undefined;
  quiet: boolean;
  /** The folder that the helper functions of the advice go into. */
  emitHelpers: string | null;
}

const LIMITS: Readonly<Record<string, Consequence>> = {
  'must-change': 'must change',
  check: 'check',
  optional: 'optional',
};

/** What people call a value that has another name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  torch: 'pytorch',
  flax: 'jax',
  nnx: 'jax',
  keras3: 'keras',
  'keras-3': 'keras',
  md: 'markdown',
  txt: 'text',
  must: 'must-change',
  cuda: 'gpu',
  nvidia: 'gpu',
  lite: 'mobile',
  tflite: 'mobile',
  android: 'mobile',
  ios: 'mobile',
  web: 'browser',
  tfjs: 'browser',
  macos: 'mac',
  win: 'windows',
};

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** Understands the options, or says which is wrong. */
export function readSettings(options: CommandOptions): Settings {
  const { format, target, failOn, output, width } = options;
  return {
    format: format === undefined ? formatOf(output) : choose('--format', format, FORMATS),
    output: output ?? null,
    target: target === undefined ? undefined : choose('--target', target, TARGETS),
    all: options.all ?? false,
    width: width === undefined ? undefined : readWidth(width),
    colour: options.color,
    failOn: failOn === undefined ? undefined : LIMITS[choose('--fail-on', failOn, Object.keys(LIMITS))],
    quiet: options.quiet ?? false,
    emitHelpers: options.emitHelpers ?? null,
  };
}

/** The name of the output file says what is wanted where `--format` does not. */
function formatOf(output: string | undefined): Format {
  return (output === undefined ? undefined : EXTENSIONS[extname(output).toLowerCase()]) ?? 'text';
}

/** One of the values an option takes, or a user's error with a did-you-mean. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const meant = OTHER_NAMES[value.toLowerCase()] ?? nearest(value, choices);
  const known = (choices as readonly string[]).includes(meant ?? '');
  throw userError(
    'unknown-value',
    { option, value, choices: choices.map((choice) => `\`${choice}\``).join(', ') },
    known ? `Did you mean \`${meant}\`?` : '',
  );
}

/** A day of the calendar, `2027-01-31`. */
export function readDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw userError('bad-day', { value });
}

function readWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (width >= NARROWEST && width <= WIDEST) return width;
  throw userError('bad-width', { value, least: String(NARROWEST), most: String(WIDEST) });
}
