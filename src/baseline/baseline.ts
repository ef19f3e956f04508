/**
 * The findings a team has accepted, as a file to commit: one a line, without line numbers, so that edits elsewhere change nothing
 * and two branches merge. Pure: reading and writing the file is for `cli`.
 */
import { createHash } from 'node:crypto';
import { compareText } from '../base/location.js';
import type { Finding } from '../match/finding.js';
import { withoutLayout } from '../match/fingerprint.js';

export const BASELINE_VERSION = 1;

/** One accepted finding. */
export interface Accepted {
  file: string;
  rule: string;
  /** As the report has it: rule, file, tokens and ordinal. */
  fingerprint: string;
  /** Rule and tokens alone: the same wherever the file lies. */
  content: string;
}

export interface Baseline {
  version: typeof BASELINE_VERSION;
  /** Sorted by file, rule, fingerprint. */
  accepted: Accepted[];
}

/** What is wrong with a text that should be a baseline. */
export type BaselineFault =
  | { fault: 'not json'; detail: string }
  | { fault: 'not a baseline' }
  | { fault: 'other version'; found: string }
  | { fault: 'wrong entry'; number: number };

/** Accepts findings. */
export function accept(findings: readonly Finding[]): Accepted[] {
  return findings.map(({ file, rule, fingerprint, before }) => ({
    file,
    rule,
    fingerprint,
    content: contentOf(rule, before),
  }));
}

/** What a finding is, wherever its file lies. */
export function contentOf(rule: string, before: string): string {
  return createHash('sha256')
    .update(`${rule}\0${withoutLayout(before)}`)
    .digest('hex')
    .slice(0, 12);
}

/** The file, one entry a line. */
export function baselineText(accepted: readonly Accepted[]): string {
  const sorted = [...accepted].sort(
    (a, b) =>
      compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
  );
  const lines = sorted.map(({ file, rule, fingerprint, content }) =>
    JSON.stringify({ file, rule, fingerprint, content }),
  );
  const list = lines.length > 0 ? `[\n${lines.map((line) => `  ${line}`).join(',\n')}\n]` : '[]';
  return `{\n"adviseBaseline": ${BASELINE_VERSION},\n"accepted": ${list}\n}\n`;
}

/** Reads the file back. */
export function parseBaseline(text: string): Baseline | BaselineFault {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { fault: 'not json', detail: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== 'object' || value === null || !('adviseBaseline' in value)) {
    return { fault: 'not a baseline' };
  }
  const { adviseBaseline: version, accepted } = value as Record<string, unknown>;
  if (version !== BASELINE_VERSION) return { fault: 'other version', found: JSON.stringify(version) };
  if (!Array.isArray(accepted)) return { fault: 'not a baseline' };
  const wrong = accepted.findIndex((entry) => !isAccepted(entry));
  if (wrong >= 0) return { fault: 'wrong entry', number: wrong + 1 };
  return { version: BASELINE_VERSION, accepted: accepted as Accepted[] };
}

function isAccepted(entry: unknown): entry is Accepted {
  if (typeof entry !== 'object' || entry === null) return false;
  const record = entry as Record<string, unknown>;
  return ['file', 'rule', 'fingerprint', 'content'].every((key) => typeof record[key] === 'string');
}
