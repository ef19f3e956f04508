/** `advise compare OLD.json NEW.json`, or a folder of results: what was fixed, what is new, and at which pace. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { progressOf } from '../progress/progress.js';
import { EXIT, systemReason, userError } from './errors.js';
import { type Io, wantsColour } from './io.js';
import { choose, type ReportCommandOptions, viewSettings } from './options.js';
import { checkOutput, writeOutput } from './output.js';
import { readResult } from './result-file.js';

/** Runs it and gives the exit code. */
export async function compareCommand(
  paths: readonly string[],
  options: ReportCommandOptions,
  io: Io,
): Promise<number> {
  const { PROGRESS_FORMATS, renderProgress } = await import('../report/progress/index.js');
  const settings = viewSettings(options);
  const asked =
    options.format === undefined ? undefined : choose('--format', options.format, PROGRESS_FORMATS);
  const outputs = (options.output ?? ['-']).map((path) => {
    const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase().replace(/^md$/, 'markdown');
    const byName = PROGRESS_FORMATS.find((format) => format === ending);
    return { path, format: byName ?? asked ?? ('text' as const) };
  });
  for (const { path } of outputs) if (path !== '-') checkOutput(path);
  const files = paths.flatMap(resultsAt);
  if (files.length < 2) throw userError('too-few-results', { count: String(files.length) });
  const results = files.map((path) => ({ name: basename(path), assessment: readResult(path, io) }));
  const progress = progressOf(results, settings.target);
  for (const { path, format } of outputs) {
    const width = settings.width ?? (path === '-' && io.outIsTerminal ? io.columns : undefined);
    const text = renderProgress(progress, format, {
      ...(width ? { width } : {}),
      all: settings.all,
      colour: path === '-' && wantsColour(io, settings.colour),
    });
    if (path === '-') await io.out(text);
    else writeOutput(path, text);
  }
  return EXIT.done;
}

/** A file, or the JSON files of a folder by their names. */
function resultsAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    throw userError('result-unreadable', { path, detail: systemReason(error) });
  }
}
