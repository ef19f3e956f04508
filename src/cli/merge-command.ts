/** `advise scan --shard i/n` and `advise merge SHARD...`: one scan on several machines. */
import { readFileSync } from 'node:fs';
import type { Assessment } from '../assess/assessment.js';
import { type AnswerOptions, readAnswers } from './answers.js';
import { systemReason, type UserError, userError } from './errors.js';
import type { Io } from './io.js';
import { type ReportCommandOptions, readDay, readReportSettings } from './options.js';
import { checkOutputs, deliver } from './report-command.js';
import type { MergeFault } from './scanner.js';

export type MergeOptions = ReportCommandOptions & AnswerOptions & { asOf?: string };

/** Runs it and gives the exit code. */
export async function mergeCommand(paths: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  const settings = readReportSettings(options);
  checkOutputs(settings);
  if (paths.length === 0) throw userError('missing-shards');
  const documents = paths.map((path) => ({ name: path, text: textOf(path) }));
  const merge = await io.loadMerger();
  const merged = merge(documents, {
    answers: readAnswers(options),
    ...(options.asOf !== undefined && { asOf: readDay(options.asOf) }),
  });
  if ('fault' in merged) throw explain(merged);
  return deliver(merged as Assessment, settings, io);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('shard-unreadable', { path, detail: systemReason(error) });
  }
}

function explain(fault: MergeFault): UserError {
  switch (fault.fault) {
    case 'not json':
      return userError('shard-broken', { path: fault.name, detail: 'it is no JSON' });
    case 'not a shard':
      return userError('shard-broken', { path: fault.name, detail: 'it is JSON of another kind' });
    case 'other version':
      return userError('shard-broken', { path: fault.name, detail: `it has version ${fault.found}` });
    case 'other tool':
      return userError('shard-tool', { path: fault.name, found: fault.found, known: fault.known });
    case 'other project':
      return userError('shard-project', { path: fault.name, first: fault.first });
    case 'twice':
      return userError('shard-twice', { path: fault.name, share: fault.share });
    case 'missing':
      return userError('shard-missing', { missing: fault.missing });
  }
}

/** `2/3`. */
export function readShare(value: string): { number: number; of: number } {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  const share = { number: Number(number), of: Number(of) };
  if (of !== undefined && share.number >= 1 && share.number <= share.of) return share;
  throw userError('bad-shard', { value });
}
