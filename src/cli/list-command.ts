/** `advise scan --list FILE`: many repositories, one page. One that cannot be read stops no other. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { namesFor, pathsIn, type Survey, surveyRow } from '../survey/survey.js';
import { EXIT, isUserError, systemReason, userError } from './errors.js';
import { type Io, wantsColour } from './io.js';
import { choose, type ReportCommandOptions, viewSettings } from './options.js';
import { checkOutput, writeOutput } from './output.js';
import { type ScanOptions, scanWithConfig } from './scan-project.js';

export type ListOptions = ReportCommandOptions & ScanOptions & { list?: string; each?: string };

/** Runs it and gives the exit code. Paths of the list are relative to it. */
export async function listCommand(listPath: string, options: ListOptions, io: Io): Promise<number> {
  const { renderSurvey, SURVEY_FORMATS } = await import('../report/survey/index.js');
  const settings = viewSettings(options);
  const asked = options.format === undefined ? undefined : choose('--format', options.format, SURVEY_FORMATS);
  const outputs = (options.output ?? ['-']).map((path) => {
    const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase().replace(/^md$/, 'markdown');
    return { path, format: SURVEY_FORMATS.find((each) => each === ending) ?? asked ?? ('text' as const) };
  });
  for (const { path } of outputs) if (path !== '-') checkOutput(path);
  const paths = readList(listPath, io);
  const pages = new Map<string, string>();
  const survey = await surveyOf(paths, listPath, { options, io, pages });
  for (const { path, format } of outputs) {
    const from = path === '-' ? '.' : dirname(path);
    const links = new Map([...pages].map(([name, page]) => [name, relative(from, page)]));
    const width = settings.width ?? (path === '-' && io.outIsTerminal ? io.columns : undefined);
    const look = { ...(width ? { width } : {}), colour: path === '-' && wantsColour(io, settings.colour) };
    const text = renderSurvey(survey, format, look, links);
    if (path === '-') await io.out(text);
    else writeOutput(path, text);
  }
  return survey.rows.length > 0 ? EXIT.done : EXIT.usage;
}

interface Running {
  options: ListOptions;
  io: Io;
  /** Filled: the page of each repository that was written. */
  pages: Map<string, string>;
}

async function surveyOf(paths: readonly string[], listPath: string, running: Running): Promise<Survey> {
  const { options, io, pages } = running;
  const names = namesFor(paths);
  const survey: Survey = { tool: null, rows: [], faults: [] };
  const base = listPath === '-' ? '.' : dirname(listPath);
  for (const [index, path] of paths.entries()) {
    const name = names[index] as string;
    if (!options.quiet) io.err(`${index + 1} of ${paths.length}: ${name}\n`);
    try {
      const { assessment } = await scanWithConfig(
        [isAbsolute(path) ? path : join(base, path)],
        { ...options, quiet: true },
        io,
        [],
      );
      survey.tool ??= assessment.tool;
      survey.rows.push(surveyRow(name, assessment));
      if (options.each !== undefined) pages.set(name, await writeEach(options.each, name, assessment));
    } catch (error) {
      if (!isUserError(error)) throw error;
      survey.faults.push({ name, fault: `${error.message} ${error.hint}` });
    }
  }
  return survey;
}

/** The page and the result of one repository. */
async function writeEach(
  folder: string,
  name: string,
  assessment: Parameters<typeof surveyRow>[1],
): Promise<string> {
  const { render } = await import('../report/index.js');
  const file = join(folder, name.replace(/[^\w.-]+/g, '__'));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw userError('output-unwritable', { path: folder, detail: systemReason(error) });
  }
  for (const [ending, format] of [
    ['json', 'json'],
    ['html', 'html'],
  ] as const) {
    const { text } = await render(assessment, format, {});
    writeOutput(`${file}.${ending}`, text);
  }
  return `${file}.html`;
}

function readList(path: string, io: Io): string[] {
  let text: string;
  try {
    text = path === '-' ? io.stdin() : readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('list-unreadable', { path, detail: systemReason(error) });
  }
  const paths = pathsIn(text);
  if (paths.length === 0) throw userError('list-empty', { path });
  return paths;
}
