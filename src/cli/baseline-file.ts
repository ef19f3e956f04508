/** The baseline on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { type Accepted, BASELINE_VERSION, type BaselineFault, parseBaseline } from '../baseline/baseline.js';
import { systemReason, type UserError, userError } from './errors.js';

export const BASELINE_NAME = 'advise-baseline.json';

/** What it accepts; null where there is none and none was asked for. */
export function readBaseline(path: string, isAsked: boolean): Accepted[] | null {
  if (!isAsked && !existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('baseline-unreadable', { path, detail: systemReason(error) });
  }
  const parsed = parseBaseline(text);
  if ('fault' in parsed) throw explain(parsed, path);
  return parsed.accepted;
}

function explain(fault: BaselineFault, path: string): UserError {
  switch (fault.fault) {
    case 'not json':
      return userError('baseline-broken', { path, detail: `it is no JSON (${fault.detail})` });
    case 'not a baseline':
      return userError('baseline-broken', { path, detail: 'it is JSON of another kind' });
    case 'wrong entry':
      return userError('baseline-broken', { path, detail: `its entry ${fault.number} is not whole` });
    case 'other version':
      return userError('baseline-version', { path, found: fault.found, known: String(BASELINE_VERSION) });
  }
}
