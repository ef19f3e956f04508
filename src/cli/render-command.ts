/** `advise render RESULT.json`: a saved result is shown again, with no second scan. */
import type { Io } from './io.js';
import { type ReportCommandOptions, readReportSettings } from './options.js';
import { checkOutputs, deliver } from './report-command.js';
import { readResult } from './result-file.js';

/** Runs it and gives the exit code. `-` reads standard input. */
export async function renderCommand(path: string, options: ReportCommandOptions, io: Io): Promise<number> {
  const settings = readReportSettings(options);
  checkOutputs(settings);
  return deliver(readResult(path, io), settings, io);
}
