/**
 * The recipe: from paths to the one public result. Every format is a view of what `scan` gives.
 * Nothing of the scanned code is ever imported or executed.
 */
import { relative, resolve } from 'node:path';
import { assess, settledUsages } from './assess/assess.js';
import type { Assessment, ProjectFacts } from './assess/assessment.js';
import type { Answers } from './assess/fit/recommendation.js';
import { createAvoid } from './assess/plan/avoid.js';
import { makePlan } from './assess/plan/plan.js';
import type { Plan } from './assess/plan/types.js';
import { loadCatalog } from './catalog/load.js';
import { declaredIn, namedLists } from './environment/from-manifests.js';
import { installedScripts } from './environment/installed-scripts.js';
import { pinnedApi } from './environment/pinned-api.js';
import { readEnvironment } from './environment/read-environment.js';
import { createIsKnown } from './facts/known.js';
import { loadFacts, loadLinkFacts, type Pins, packageVersion } from './facts/load.js';
import type { Releases } from './facts/releases.js';
import { packageRoots } from './facts/roots.js';
import { createStayLookup, type Vocabulary } from './facts/stay.js';
import type { Target } from './match/finding.js';
import { match } from './match/match.js';
import { ruleText } from './match/rule-texts.js';
import { createModuleTable } from './names/modules.js';
import { reachedFiles } from './names/reach.js';
import { discover } from './project/discover.js';
import { readManifests } from './project/manifest-texts.js';
import { readSource } from './project/read.js';
import type { FoundFile, Problem, Project, SourceText } from './project/types.js';
import { mentionsFramework } from './summary/mentions.js';
import { summarizeAll, type Task } from './summary/pool.js';
import { type ForeignImports, foreignImports } from './usage/foreign.js';
import { type LinkedFile, linkProject } from './usage/link-project.js';
import { suppressionsIn } from './usage/suppressions.js';
import type { StoredWeights } from './weights/files/stored.js';
import { mapOfCode } from './weights/from-code.js';
import { mapOfFile } from './weights/from-file.js';
import type { PortMap } from './weights/port-map.js';

/** What is being done, for whoever wants to show it. */
export interface ScanProgress {
  stage: string;
  done: number;
  total: number;
}

/** What the result depends on beside the files. */
export interface ScanOptions {
  /** What the code cannot tell about where it will run. */
  answers?: Answers;
  /** The day at which dates are judged, `YYYY-MM-DD`; default: the catalogue's own. */
  asOf?: string;
  /** The folder that paths are relative to, all links resolved; default: the one folder named, or the nearest above all that is named. */
  root?: string;
  /** What is left out, as in `.gitignore`, relative to the root. */
  exclude?: readonly string[];
}

/** Reads the named files and folders (none: the current folder) and gives the assessment. Throws where a path is missing. */
export async function scan(
  paths: readonly string[],
  onProgress: (progress: ScanProgress) => void = () => {},
  { answers, asOf, ...where }: ScanOptions = {},
): Promise<Assessment> {
  const { project, sources, read, facts, linked, declared, scripts } = await link(paths, onProgress, where);
  const { usages, unresolved } = linked;
  onProgress({ stage: 'advising', done: 0, total: 1 });
  const catalog = loadCatalog();
  const pins = loadFacts<Pins>('pins.json');
  const vocabulary = loadFacts<Vocabulary>('vocabulary.json');
  const stay = createStayLookup(vocabulary);
  const findings = match(usages, catalog, (symbol, api) => stay(symbol, api)?.state ?? 'unknown', {
    isKnown: createIsKnown(facts, vocabulary),
    frames: linked.frames(),
  });
  const texts = new Map(project.files.map(({ path }, index) => [path, sources[index] as SourceText]));
  const environmentRead = readEnvironment({
    declared,
    artefacts: project.artefacts,
    usages,
    releases: loadFacts<Releases>('releases.json'),
    textOf: (file) => texts.get(file),
  });
  return assess({
    tool: {
      name: 'advise',
      version: packageVersion(),
      catalogVersion: catalog.version,
      pins: pins.versions,
      asOf: asOf ?? pins.asOf,
    },
    project: projectFacts(project, sources, paths),
    usages,
    findings,
    environment: { read: environmentRead, facts: catalog.ecosystem, knownOn: pins.asOf },
    foreign: foreignOf(project, sources, read),
    ...(usages.length > 0 && { plan: { modules: linked.outlines(), scripts } }),
    ...(answers && { answers }),
    settled: settledUsages(usages, findings),
    ruleText: (id) => ruleText(catalog, id),
    unresolved: [...unresolved].map(([reason, count]) => ({ reason, count })),
    suppressions: project.files.flatMap(({ path }, index) =>
      suppressionsIn(path, sources[index] as SourceText),
    ),
    problems: [...project.problems, ...read.problems],
    linesLost: read.linesLost,
    filesNotParsed: read.notParsed,
  });
}

/** The plan of an assessment, for the recommended target or another; null where there is nothing to plan. */
export function plan(assessment: Assessment, target?: Target): Plan | null {
  const avoid = createAvoid(loadCatalog().ecosystem.dead);
  return makePlan(assessment, { avoid, ...(target && { target }) });
}

/** The port maps of `advise weights`. */
export const weights = {
  mapOfFile: (stored: StoredWeights, path: string): PortMap => mapOfFile(stored, path, loadCatalog()),
  mapOfCode: async (
    path: string,
    onProgress: (progress: ScanProgress) => void = () => {},
  ): Promise<PortMap> => {
    const { linked } = await link([path], onProgress);
    return mapOfCode({ usages: linked.usages, frames: linked.frames() }, path, loadCatalog());
  },
};

/** From paths to usages: what `scan` and the port maps share. */
async function link(
  paths: readonly string[],
  onProgress: (progress: ScanProgress) => void,
  where: Pick<ScanOptions, 'root' | 'exclude'> = {},
) {
  const found = discover(paths, { cwd: process.cwd(), ...where });
  if (!found.ok) throw new Error(`There is no file or folder \`${found.missing.join('`, `')}\`.`);
  const { project } = found;
  const sources = await inTurns(project.files, 'reading', onProgress, readSource);
  const read = await summarizeReached(project.files, sources, onProgress);
  const manifests = readManifests(project, namedLists);
  const { declared, problems } = declaredIn(manifests.texts, commandsOf(project.files, sources));
  const scripts = installedScripts(manifests.texts);
  read.problems.push(...manifests.problems, ...problems);
  onProgress({ stage: 'linking', done: 0, total: 1 });
  const facts = loadLinkFacts();
  const linked = linkProject(read.linked, facts, { others: read.others, pinned: pinnedApi(declared) });
  return { project, sources, read, facts, linked, declared, scripts };
}

function commandsOf(files: readonly FoundFile[], sources: readonly SourceText[]) {
  return sources.flatMap(({ commands }, index) => {
    const { path, vendored } = files[index] as FoundFile;
    return commands && !vendored ? [{ path, commands }] : [];
  });
}

/** Trees are freed when the event loop turns; so often it gets a turn. */
const TURN = 100;

async function inTurns<T, R>(
  items: readonly T[],
  stage: string,
  onProgress: (progress: ScanProgress) => void,
  work: (item: T, index: number) => R,
): Promise<R[]> {
  const out: R[] = [];
  for (const [i, item] of items.entries()) {
    if (i % TURN === 0) {
      onProgress({ stage, done: i, total: items.length });
      await new Promise((resolve) => setImmediate(resolve));
    }
    out.push(work(item, i));
  }
  return out;
}

interface Read {
  linked: LinkedFile[];
  /** Paths of the files that were not summarised. */
  others: string[];
  problems: Problem[];
  linesLost: number;
  notParsed: number;
}

/** Summarises the files that mention the framework or are connected with one that does. */
async function summarizeReached(
  files: readonly FoundFile[],
  sources: readonly SourceText[],
  onProgress: (progress: ScanProgress) => void,
): Promise<Read> {
  const roots = packageRoots();
  const modules = createModuleTable(
    files.map((file) => file.path),
    (root) => roots.has(root),
  );
  const texts = sources.map((source) => source.text);
  const reached = reachedFiles(texts, texts.map(mentionsFramework), modules);
  const tasks = files.flatMap(({ path }, index): Task[] =>
    reached[index] ? [{ index, path, source: sources[index] as SourceText }] : [],
  );
  const answers = await summarizeAll(tasks, (done) =>
    onProgress({ stage: 'parsing', done, total: tasks.length }),
  );
  return {
    linked: answers.flatMap(({ index, summary }) => {
      const { text, chunks } = sources[index] as SourceText;
      return summary ? [{ path: (files[index] as FoundFile).path, text, chunks, summary }] : [];
    }),
    others: files.flatMap(({ path }, index) => (reached[index] ? [] : [path])),
    problems: [...sources, ...answers].flatMap(({ problems }) => problems),
    linesLost: answers.reduce((sum, { linesLost }) => sum + linesLost, 0),
    notParsed: answers.filter(({ summary }) => !summary).length,
  };
}

/** What every file imports of other frameworks, read from its summary where it has one. */
function foreignOf(project: Project, sources: readonly SourceText[], read: Read): ForeignImports[] {
  const summaries = new Map(read.linked.map(({ path, summary }) => [path, summary] as const));
  return project.files.flatMap(
    ({ path }, index) => foreignImports(path, sources[index]!.text, summaries.get(path)) ?? [],
  );
}

function projectFacts(
  project: Project,
  sources: readonly SourceText[],
  paths: readonly string[],
): Omit<ProjectFacts, 'styles' | 'filesWithUsages'> {
  return {
    paths: paths.length > 0 ? paths.map((path) => relative(project.root, resolve(path)) || '.') : ['.'],
    files: project.files.filter((file) => file.form !== 'notebook').length,
    notebooks: project.files.filter((file) => file.form === 'notebook').length,
    vendoredFiles: project.files.filter((file) => file.vendored).length,
    lines: sources.reduce((sum, source) => sum + countLines(source.text), 0),
    bytes: project.files.reduce((sum, file) => sum + file.bytes, 0),
    manifests: project.manifests,
  };
}

function countLines(text: string): number {
  let lines = text.length > 0 && !text.endsWith('\n') ? 1 : 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
