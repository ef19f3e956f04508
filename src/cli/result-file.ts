/** Saved results on disk. */
import { readFileSync } from 'node:fs';
import { type Assessment, SCHEMA_VERSION } from '../assess/assessment.js';
import { type ParseFault, parseAssessment } from '../assess/parse.js';
import { systemReason, type UserError, userError } from './errors.js';
import type { Io } from './io.js';

/** Reads one, or says what is wrong with it. `-` is standard input. */
export function readResult(path: string, io: Io): Assessment {
  const parsed = parseAssessment(textOf(path, io));
  if ('fault' in parsed) throw explain(parsed, path);
  return parsed as Assessment;
}

function textOf(path: string, io: Io): string {
  try {
    return path === '-' ? io.stdin() : readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('result-unreadable', { path, detail: systemReason(error) });
  }
}

function explain(parsed: ParseFault, path: string): UserError {
  switch (parsed.fault) {
    case 'not json':
      return userError('result-not-json', { path, detail: parsed.detail });
    case 'not a result':
      return userError('result-foreign', { path });
    case 'other version':
      return userError('result-version', { path, found: parsed.found, known: String(SCHEMA_VERSION) });
    case 'wrong shape':
      return userError('result-shape', { path, member: parsed.path, wrong: parsed.wrong });
  }
}
