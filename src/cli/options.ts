/** The values options take, checked, with a did-you-mean for what is nearly right. */
import { basename } from 'node:path';
import { nearest } from '../base/nearest.js';
import { type Consequence, type Effort, TARGETS, type Target } from '../match/finding.js';
import { FORMATS, type Format, PAGE_FORMATS, type PageFormat } from '../report/report.js';
import { NARROWEST, WIDEST } from '../report/widths.js';
import { userError } from './errors.js';

/** How something is shown, as commander hands it over. */
export interface ViewOptions {
  format?: string;
  target?: string;
  all?: boolean;
  width?: string;
  color: boolean;
  quiet?: boolean;
}

/** The options of commands that write one page. */
export interface CommandOptions extends ViewOptions {
  output?: string | undefined;
}

/** The options of `scan`, `render` and `check`: as many outputs as are named. */
export interface ReportCommandOptions extends ViewOptions {
  output?: string[];
  failOn?: string;
  emitHelpers?: string;
}

/** The options of `explain`: how it is shown, and a file to read. */
export interface ExplainOptions extends CommandOptions {
  file?: string;
}

/** The same, understood. */
interface ViewSettings {
  target: Target | undefined;
  all: boolean;
  width: number | undefined;
  colour: boolean;
  quiet: boolean;
}

export interface Settings extends ViewSettings {
  format: PageFormat;
  output: string | null;
}

/** One place a report goes to; standard output where there is no path. */
export interface Output {
  format: Format;
  path: string | null;
}

export interface ReportSettings extends ViewSettings {
  outputs: Output[];
  failOn: Consequence | undefined;
  /** The folder that the helper functions of the advice go into. */
  emitHelpers: string | null;
}

/** From the least work to the most. */
export const EFFORTS: readonly Effort[] = ['none', 'minutes', 'hours', 'day', 'redesign'];

export const LIMITS: Readonly<Record<string, Consequence>> = {
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

/** By the end of a file's name; the longest that fits counts. */
const ENDINGS: readonly (readonly [string, Format])[] = [
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.csv', 'csv'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
];

/** Understands the options of a command with one page, or says which is wrong. */
export function readSettings(options: CommandOptions): Settings {
  const { format, output } = options;
  const byName = output === undefined ? undefined : formatByName(output);
  const isPage = (PAGE_FORMATS as readonly string[]).includes(byName ?? '');
  return {
    ...viewSettings(options),
    format:
      format === undefined
        ? isPage
          ? (byName as PageFormat)
          : 'text'
        : choose('--format', format, PAGE_FORMATS),
    output: output ?? null,
  };
}

/** Understands the options of a command with reports, or says which is wrong. */
export function readReportSettings(options: ReportCommandOptions): ReportSettings {
  const { failOn, emitHelpers } = options;
  return {
    ...viewSettings(options),
    outputs: readOutputs(options),
    failOn: failOn === undefined ? undefined : LIMITS[choose('--fail-on', failOn, Object.keys(LIMITS))],
    emitHelpers: emitHelpers ?? null,
  };
}

/** What every command understands alike. */
export function viewSettings({ target, all, width, color, quiet }: ViewOptions): ViewSettings {
  return {
    target: target === undefined ? undefined : choose('--target', target, TARGETS),
    all: all ?? false,
    width: width === undefined ? undefined : readWidth(width),
    colour: color,
    quiet: quiet ?? false,
  };
}

/**
 * `report.html`, `sarif:scan.json`, `-`. What a name says of its format goes before `--format`, unless it is the only output:
 * then who writes `--format` means it.
 */
function readOutputs({ format, output = [] }: ReportCommandOptions): Output[] {
  const asked = format === undefined ? undefined : choose('--format', format, FORMATS);
  if (output.length === 0) return [{ format: asked ?? 'text', path: null }];
  const outputs = output.map((given): Output => {
    const [, prefix, rest = given] = /^([a-z]+):(.*)$/s.exec(given) ?? [];
    const named = FORMATS.find((each) => each === prefix);
    const path = named === undefined ? given : rest;
    const byName = output.length === 1 ? (asked ?? formatByName(path)) : (formatByName(path) ?? asked);
    return { format: named ?? byName ?? 'text', path: path === '-' ? null : path };
  });
  const twice = outputs.find(({ path }, index) => outputs.findIndex((each) => each.path === path) !== index);
  if (twice) throw userError('output-twice', { path: twice.path ?? '-' });
  return outputs;
}

/** The name of an output file says what is wanted where `--format` does not. */
function formatByName(path: string): Format | undefined {
  const name = basename(path).toLowerCase();
  return ENDINGS.find(([ending]) => name.length > ending.length && name.endsWith(ending))?.[1];
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
