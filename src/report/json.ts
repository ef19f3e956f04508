/**
 * The assessment itself as one JSON document. Long lists hold one entry a line, so that two results can be compared with
 * `diff` and a result stays small. Options change nothing here: `--target` is a view.
 */
import type { Assessment } from '../assess/assessment.js';
import type { PlanFacts } from '../assess/plan/facts.js';
import type { Report } from './report.js';

/** The lists that grow with the input. */
const LONG_LISTS: ReadonlySet<string> = new Set(['usages', 'findings', 'files', 'suppressions', 'problems']);

/** Writes the assessment; reading it back gives an equal object, which renders to equal bytes. */
export function renderJson(assessment: Assessment): Report {
  const members = Object.entries(assessment).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${memberText(key, value)}`,
  );
  return { text: `{\n${members.join(',\n')}\n}\n`, mediaType: 'application/json' };
}

function memberText(key: string, value: unknown): string {
  if (LONG_LISTS.has(key)) return lines(value as unknown[]);
  return key === 'plan' && value !== null ? planText(value as PlanFacts) : block(value);
}

/** How files are made up: one a line. */
function planText({ modules, scripts }: PlanFacts): string {
  return `{ "modules": ${lines(modules)}, "scripts": ${lines(scripts)} }`;
}

function lines(entries: readonly unknown[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(ordered(entry))}`).join(',\n')}\n  ]`;
}

function block(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

/** Where something stands comes first in a line; every other key by its first use in the types. */
const FIRST = ['id', 'rule', 'file', 'cell', 'line', 'column', 'endLine', 'endColumn'];

/** The same keys in the same order, whichever stage made the object. */
function ordered(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const record = entry as Record<string, unknown>;
  const keys = Object.keys(record);
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  keys.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}
