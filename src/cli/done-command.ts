/** `advise check --done PATH...`: whether files are ported, and what their tests have to meet. */
import { join } from 'node:path';
import type { Assessment } from '../assess/assessment.js';
import { loadCatalog } from '../catalog/load.js';
import { judgeDone } from '../done/judge.js';
import { discover } from '../project/discover.js';
import { readSource } from '../project/read.js';
import type { FoundFile } from '../project/types.js';
import { gitError, repositoryAt } from './changes.js';
import { EXIT, userError } from './errors.js';
import { type Io, wantsColour } from './io.js';
import { readSettings, type ViewOptions } from './options.js';
import { checkOutput, writeOutput } from './output.js';
import { findConfig, projectTop } from './project-config.js';
import { checkPath, type ScanOptions, scanProject } from './scan-project.js';

export type DoneOptions = ViewOptions & ScanOptions & { output?: string[]; was?: string };

/** Runs it and gives the exit code: 0 where every file is done. The whole project is read, as a file may get TensorFlow from another. */
export async function doneCommand(
  paths: readonly string[],
  options: DoneOptions,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  if (paths.length === 0) throw userError('nothing-done');
  const settings = readSettings({ ...options, output: onlyOutput(options) });
  if (settings.output !== null) checkOutput(settings.output);
  const { found, root, files } = namedFiles(paths, options, commands);
  const { assessment } = await scanProject([root], options, io, commands);
  const was = options.was ?? null;
  const verdict = judgeDone({
    now: assessment,
    texts: new Map(files.map((file) => [file.path, readSource(file).text])),
    before: was === null ? null : await originals(root, files, was, io),
    was,
    target: settings.target ?? found.config.target,
    dead: loadCatalog().ecosystem.dead,
  });
  const { renderDone } = await import('../report/done/index.js');
  const width = settings.width ?? (settings.output === null && io.outIsTerminal ? io.columns : undefined);
  const text = renderDone(verdict, settings.format, {
    ...(width ? { width } : {}),
    colour: settings.output === null && wantsColour(io, settings.colour),
  });
  if (settings.output === null) await io.out(text);
  else writeOutput(settings.output, text);
  return verdict.done ? EXIT.done : EXIT.overLimit;
}

/** One page, to one place. */
function onlyOutput({ output = [] }: DoneOptions): string | undefined {
  const [first, second] = output;
  if (second !== undefined) throw userError('output-twice', { path: `${first} and ${second}` });
  return first === '-' ? undefined : first;
}

/** The files that are judged, with paths as the assessment has them. */
function namedFiles(paths: readonly string[], options: DoneOptions, commands: readonly string[]) {
  const found = findConfig(paths, options);
  const root = found.root ?? projectTop(paths);
  for (const path of paths) checkPath(path, commands);
  const discovered = discover(paths, { cwd: process.cwd(), root, exclude: found.config.exclude });
  return { found, root, files: discovered.ok ? discovered.project.files : [] };
}

/** The same files as they were at a commit; nothing is written anywhere. */
async function originals(
  root: string,
  files: readonly FoundFile[],
  was: string,
  io: Io,
): Promise<Assessment> {
  const repository = repositoryAt(root);
  const at = repository.commit(was);
  if ('fault' in at) throw gitError(at);
  const contents = repository.contents(
    at.commit,
    files.map(({ path }) => join(root, path)),
  );
  const scanTexts = await io.loadTextScanner();
  return scanTexts(
    files.flatMap(({ path, form, vendored }) => {
      const bytes = contents.get(join(root, path));
      return bytes ? [{ path, form, vendored, bytes }] : [];
    }),
  );
}
