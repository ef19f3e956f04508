/** `advise [scan] [PATH...]`: the named paths are read, and the report goes out. */
import type { Io } from './io.js';
import { type ReportCommandOptions, readReportSettings } from './options.js';
import { checkOutputs, deliver } from './report-command.js';
import { type ScanOptions, scanWithConfig } from './scan-project.js';

/** Runs it and gives the exit code. `commands` are the words a mistyped command may have meant. */
export async function scanCommand(
  paths: readonly string[],
  options: ReportCommandOptions & ScanOptions,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  const settings = readReportSettings(options);
  checkOutputs(settings);
  const { assessment, named, found } = await scanWithConfig(paths, options, io, commands);
  const target = settings.target ?? found.config.target;
  return deliver(assessment, { ...settings, target }, io, named);
}
