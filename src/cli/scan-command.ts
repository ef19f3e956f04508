/** `advise [scan] [PATH...]`: the named paths are read, and the report goes out. */

import { EXIT } from './errors.js';
import type { Io } from './io.js';
import { readShare } from './merge-command.js';
import { type ReportCommandOptions, type ReportSettings, readReportSettings } from './options.js';
import { checkOutputs, deliver, writeReports } from './report-command.js';
import { type ScanOptions, scanWithConfig, shardWithConfig } from './scan-project.js';

/** Runs it and gives the exit code. `commands` are the words a mistyped command may have meant. */
export async function scanCommand(
  paths: readonly string[],
  options: ReportCommandOptions & ScanOptions & { shard?: string; list?: string; each?: string },
  io: Io,
  commands: readonly string[],
): Promise<number> {
  if (options.list !== undefined) {
    const { listCommand } = await import('./list-command.js');
    return listCommand(options.list, options, io);
  }
  const settings = readReportSettings(options);
  checkOutputs(settings);
  if (options.shard !== undefined) return shardCommand(paths, options, settings, io);
  const { assessment, named, found } = await scanWithConfig(paths, options, io, commands);
  const target = settings.target ?? found.config.target;
  return deliver(assessment, { ...settings, target }, io, named);
}

/** Writes the document of one share, whatever the formats of the outputs are called. */
async function shardCommand(
  paths: readonly string[],
  options: ScanOptions & { shard?: string },
  settings: ReportSettings,
  io: Io,
): Promise<number> {
  const share = readShare(options.shard ?? '');
  const text = await shardWithConfig(paths, share, options, io);
  await writeReports(settings, io, async () => text);
  return EXIT.done;
}
