/** `advise [scan] [PATH...]`: the named paths are read, and the report goes out. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Assessment } from '../assess/assessment.js';
import { nearest } from '../base/nearest.js';
import { type AnswerOptions, readAnswers } from './answers.js';
import { userError } from './errors.js';
import type { Io } from './io.js';
import { type CommandOptions, readDay, readSettings } from './options.js';
import { checkOutput } from './output.js';
import { watchProgress } from './progress.js';
import { deliver } from './report-command.js';

/** Runs it and gives the exit code. `commands` are the words a mistyped command may have meant. */
export async function scanCommand(
  paths: readonly string[],
  options: CommandOptions & AnswerOptions & { asOf?: string },
  io: Io,
  commands: readonly string[],
): Promise<number> {
  const settings = readSettings(options);
  const named = paths.length > 0 ? paths : ['.'];
  if (settings.output !== null) checkOutput(settings.output);
  const assessment = await scanNamed(named, options, io, commands);
  return deliver(assessment, settings, io, named);
}

/** Scans what was named, with the answers of the options; whoever watches sees how far it is. */
export async function scanNamed(
  named: readonly string[],
  options: CommandOptions & AnswerOptions & { asOf?: string },
  io: Io,
  commands: readonly string[],
): Promise<Assessment> {
  const answers = readAnswers(options);
  const asOf = options.asOf === undefined ? {} : { asOf: readDay(options.asOf) };
  for (const path of named) checkPath(path, commands);
  const progress = watchProgress(io, options.quiet ?? false);
  try {
    const scan = await io.loadScanner();
    return await scan(named, progress.update, { answers, ...asOf });
  } finally {
    progress.stop();
  }
}

/** A path that is there but cannot be read is a problem in the report; one that is not there is a mistake. */
function checkPath(path: string, commands: readonly string[]): void {
  if (exists(path)) return;
  const command = nearest(path, commands);
  const sibling = nearest(basename(path), siblings(path));
  const meant = command ? `advise ${command}` : sibling && join(dirname(path), sibling);
  throw userError('path-missing', { path }, meant ? `Did you mean \`${meant}\`?` : '');
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'EACCES' || code === 'ELOOP';
  }
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).sort();
  } catch {
    return [];
  }
}
