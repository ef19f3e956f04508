/**
 * The recipe: from paths to the one public result. Every format is a view of what `scan` gives.
 * Nothing of the scanned code is ever imported or executed.
 */
import { assess, settledUsages } from './assess/assess.js';
import type { Assessment, ProjectFacts } from './assess/assessment.js';
import type { Answers } from './assess/fit/recommendation.js';
import { createAvoid } from './assess/plan/avoid.js';
import { makePlan } from './assess/plan/plan.js';
import type { Plan } from './assess/plan/types.js';
import { loadCatalog } from './catalog/load.js';
import { withOwnRules } from './catalog/own.js';
import { declaredIn } from './environment/from-manifests.js';
import { installedScripts } from './environment/installed-scripts.js';
import { pinnedApi } from './environment/pinned-api.js';
import { readEnvironment } from './environment/read-environment.js';
import { createIsKnown } from './facts/known.js';
import { loadFacts, loadLinkFacts, type Pins, packageVersion } from './facts/load.js';
import type { Releases } from './facts/releases.js';
import { createStayLookup, type Vocabulary } from './facts/stay.js';
import {
  type Gathered,
  type GatheredFile,
  type GivenText,
  gather,
  gatherTexts,
  type ScanProgress,
  type Where,
} from './gather/gather.js';
import { digestOf, isOfShare, mergeShards, type ShardFault, type Share, shardText } from './gather/shard.js';
import type { Target } from './match/finding.js';
import { match } from './match/match.js';
import { ruleText } from './match/rule-texts.js';
import { type ForeignImports, foreignImports } from './usage/foreign.js';
import { type LinkedFile, linkProject } from './usage/link-project.js';
import { suppressionsIn } from './usage/suppressions.js';
import type { StoredWeights } from './weights/files/stored.js';
import { mapOfCode } from './weights/from-code.js';
import { mapOfFile } from './weights/from-file.js';
import type { PortMap } from './weights/port-map.js';

export type { GivenText, ScanProgress } from './gather/gather.js';
export type { ShardFault, Share } from './gather/shard.js';

/** What the result depends on beside the files. */
export interface ScanOptions extends Where {
  /** What the code cannot tell about where it will run. */
  answers?: Answers;
  /** The day at which dates are judged, `YYYY-MM-DD`; default: the catalogue's own. */
  asOf?: string;
}

/** Reads the named files and folders (none: the current folder) and gives the assessment. Throws where a path is missing. */
export async function scan(
  paths: readonly string[],
  onProgress: (progress: ScanProgress) => void = () => {},
  { answers, asOf, ...where }: ScanOptions = {},
): Promise<Assessment> {
  const gathered = await gather(paths, onProgress, where);
  return analyse(gathered, onProgress, { ...(answers && { answers }), ...(asOf !== undefined && { asOf }) });
}

/** The assessment of texts that are no files here, such as those of a commit. */
export async function scanTexts(texts: readonly GivenText[]): Promise<Assessment> {
  return analyse(await gatherTexts(texts));
}

/** A share of a scan, as a document for `merge`. */
export async function shard(
  paths: readonly string[],
  share: Share,
  onProgress: (progress: ScanProgress) => void = () => {},
  where: Where = {},
): Promise<string> {
  const { texts, ...gathered } = await gather(paths, onProgress, where, isOfShare(share));
  return shardText(gathered, share, toolOf(), digestOf(texts));
}

/** The assessment of all shares of a project, the same to the byte as that of one scan. */
export function merge(
  documents: readonly { name: string; text: string }[],
  options: Pick<ScanOptions, 'answers' | 'asOf'> = {},
): Assessment | ShardFault {
  const merged = mergeShards(documents, toolOf());
  return 'fault' in merged ? merged : analyse(merged, () => {}, options);
}

/** A share speaks of what this program and this catalogue know. */
const toolOf = () => `${packageVersion()} ${loadCatalog().version}`;

/** The assessment of what was gathered, here or in shares elsewhere. */
export function analyse(
  gathered: Gathered,
  onProgress: (progress: ScanProgress) => void = () => {},
  { answers, asOf }: Pick<ScanOptions, 'answers' | 'asOf'> = {},
): Assessment {
  const { project, files } = gathered;
  onProgress({ stage: 'linking', done: 0, total: 1 });
  const { facts, linked, declared, scripts, problems } = link(gathered);
  const { usages, unresolved } = linked;
  onProgress({ stage: 'advising', done: 0, total: 1 });
  const catalog = withOwnRules(loadCatalog(), project.own);
  const pins = loadFacts<Pins>('pins.json');
  const vocabulary = loadFacts<Vocabulary>('vocabulary.json');
  const stay = createStayLookup(vocabulary);
  const findings = match(usages, catalog, (symbol, api) => stay(symbol, api)?.state ?? 'unknown', {
    isKnown: createIsKnown(facts, vocabulary),
    frames: linked.frames(),
  });
  const texts = new Map(files.map(({ index, source }) => [project.files[index]!.path, source]));
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
    project: projectFacts(gathered),
    usages,
    findings,
    environment: { read: environmentRead, facts: catalog.ecosystem, knownOn: pins.asOf },
    foreign: files.flatMap((file) => foreignOf(gathered, file)),
    ...(usages.length > 0 && { plan: { modules: linked.outlines(), scripts } }),
    ...(answers && { answers }),
    settled: settledUsages(usages, findings),
    ruleText: (id) => ruleText(catalog, id),
    unresolved: [...unresolved].map(([reason, count]) => ({ reason, count })),
    suppressions: files.flatMap(({ index, source }) => suppressionsIn(project.files[index]!.path, source)),
    problems: [...project.problems, ...problems],
    linesLost: files.reduce((sum, { linesLost }) => sum + linesLost, 0),
    filesNotParsed: files.filter(({ reached, summary }) => reached && summary === null).length,
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
    const { linked } = link(await gather([path], onProgress));
    return mapOfCode({ usages: linked.usages, frames: linked.frames() }, path, loadCatalog());
  },
};

/** From summaries to usages: what `scan` and the port maps share. */
function link({ project, files }: Gathered) {
  const { declared, problems } = declaredIn(
    project.manifestTexts.texts,
    files.flatMap(({ index, source: { commands } }) => {
      const { path, vendored } = project.files[index]!;
      return commands && !vendored ? [{ path, commands }] : [];
    }),
  );
  const scripts = installedScripts(project.manifestTexts.texts);
  const facts = loadLinkFacts();
  const linked = linkProject(
    files.flatMap(({ index, source: { text, chunks }, summary }): LinkedFile[] =>
      summary ? [{ path: project.files[index]!.path, text, chunks, summary }] : [],
    ),
    facts,
    {
      others: files.flatMap(({ index, reached }) => (reached ? [] : [project.files[index]!.path])),
      pinned: pinnedApi(declared),
      wrappers: project.wrappers,
    },
  );
  const read = files.flatMap((file) => [...file.source.problems, ...file.problems]);
  return {
    facts,
    linked,
    declared,
    scripts,
    problems: [...read, ...project.manifestTexts.problems, ...problems],
  };
}

/** What a file imports of other frameworks, read from its summary where it has one. */
function foreignOf({ project }: Gathered, { index, source, summary }: GatheredFile): ForeignImports[] {
  return [foreignImports(project.files[index]!.path, source.text, summary ?? undefined) ?? []].flat();
}

function projectFacts({ project, files }: Gathered): Omit<ProjectFacts, 'styles' | 'filesWithUsages'> {
  const { paths, manifests } = project;
  return {
    paths,
    files: project.files.filter((file) => file.form !== 'notebook').length,
    notebooks: project.files.filter((file) => file.form === 'notebook').length,
    vendoredFiles: project.files.filter((file) => file.vendored).length,
    lines: files.reduce((sum, { source }) => sum + countLines(source.text), 0),
    bytes: project.files.reduce((sum, file) => sum + file.bytes, 0),
    manifests,
  };
}

function countLines(text: string): number {
  let lines = text.length > 0 && !text.endsWith('\n') ? 1 : 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
