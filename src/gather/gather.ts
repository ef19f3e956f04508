/**
 * What is read of a project, file by file: everything that the rest of the recipe needs, as plain data. So a part of the work can be done
 * elsewhere: `--shard` gathers a share of the files, `merge` puts the shares together.
 */
import { relative, resolve } from 'node:path';
import { compareText } from '../base/location.js';
import type { OwnRules } from '../catalog/own.js';
import { namedLists } from '../environment/from-manifests.js';
import { packageRoots } from '../facts/roots.js';
import { createModuleTable } from '../names/modules.js';
import { reachedFiles } from '../names/reach.js';
import { decodeSource } from '../project/decode.js';
import { discover } from '../project/discover.js';
import { type ManifestTexts, readManifests } from '../project/manifest-texts.js';
import { placedIn, readSource } from '../project/read.js';
import type { FoundFile, Problem, Project, SourceText } from '../project/types.js';
import { mentionsFramework } from '../summary/mentions.js';
import { type Answer, summarizeAll, type Task } from '../summary/pool.js';
import type { Summary } from '../summary/summary.js';

/** What is being done, for whoever wants to show it. */
export interface ScanProgress {
  stage: string;
  done: number;
  total: number;
}

/** Which files are looked at, and what their paths are relative to. */
export interface Where {
  /** The folder that paths are relative to, all links resolved; default: the one folder named, or the nearest above all that is named. */
  root?: string;
  /** What is left out, as in `.gitignore`, relative to the root. */
  exclude?: readonly string[];
  /** Dotted names of the project or of other libraries -> the names of TensorFlow that they stand for. */
  wrappers?: Readonly<Record<string, string>>;
  /** Mappings and idioms of the project's own. */
  own?: OwnRules;
}

/** What is known of the project as a whole, without a path of this machine. */
export interface GatheredProject {
  wrappers: Readonly<Record<string, string>>;
  own: OwnRules;
  /** As the user named them, relative to the root. */
  paths: string[];
  files: Omit<Project['files'][number], 'absolute'>[];
  manifests: Project['manifests'];
  artefacts: Project['artefacts'];
  problems: Problem[];
  manifestTexts: ManifestTexts;
}

/** What was read of one file. */
export interface GatheredFile {
  /** In the files of the project. */
  index: number;
  source: SourceText;
  /** Whether it can matter: only then it was summarised, or could not be. */
  reached: boolean;
  summary: Summary | null;
  problems: Problem[];
  linesLost: number;
}

export interface Gathered {
  project: GatheredProject;
  /** In the order of the files; of a share only its own. */
  files: GatheredFile[];
}

/** What a share has to know of the whole, too. */
export interface GatheredShare extends Gathered {
  /** The texts of all files. */
  texts: string[];
}

/** Reads the named paths; of the files those that `isMine` says, by their index. Throws where a path is missing. */
export async function gather(
  paths: readonly string[],
  onProgress: (progress: ScanProgress) => void,
  where: Where = {},
  isMine: (index: number) => boolean = () => true,
): Promise<GatheredShare> {
  const { own = NO_RULES, ...lookedAt } = where;
  const wrappers = wrappersOf(where);
  const found = discover(paths, { cwd: process.cwd(), ...lookedAt });
  if (!found.ok) throw new Error(`There is no file or folder \`${found.missing.join('`, `')}\`.`);
  const { project } = found;
  // A share reads all, as any file may make another one matter; reading is cheap beside parsing.
  const sources = await readAll(project.files, onProgress);
  const reached = reachedIn(project.files, sources, wrappers);
  const tasks = project.files.flatMap(({ path }, index): Task[] =>
    reached[index] && isMine(index) ? [{ index, path, source: sources[index] as SourceText }] : [],
  );
  onProgress({ stage: 'parsing', done: 0, total: tasks.length });
  const answers = await summarizeAll(tasks, (done) =>
    onProgress({ stage: 'parsing', done, total: tasks.length }),
  );
  const byIndex = new Map(answers.map((answer) => [answer.index, answer]));
  return {
    texts: sources.map(({ text }) => text),
    project: {
      wrappers,
      own,
      paths: paths.length > 0 ? paths.map((path) => relative(project.root, resolve(path)) || '.') : ['.'],
      files: project.files.map(({ absolute: _, ...file }) => file),
      manifests: project.manifests,
      artefacts: project.artefacts,
      problems: project.problems,
      manifestTexts: readManifests(project, namedLists),
    },
    files: sources.flatMap((source, index) =>
      isMine(index) ? [gatheredFile(index, source, reached, byIndex)] : [],
    ),
  };
}

/** A file that lies nowhere on this disk. */
export type GivenText = Pick<FoundFile, 'path' | 'form' | 'vendored'> & { bytes: Uint8Array };

/** The same for given bytes, in the order of their paths. */
export async function gatherTexts(given: readonly GivenText[]): Promise<Gathered> {
  const files = [...given].sort((a, b) => compareText(a.path, b.path));
  const sources = files.map(({ path, form, bytes }) => placedIn(decodeSource(bytes, form), path));
  const reached = reachedIn(files, sources, {});
  const answers = await summarizeAll(
    files.flatMap(({ path }, index): Task[] =>
      reached[index] ? [{ index, path, source: sources[index] as SourceText }] : [],
    ),
  );
  const byIndex = new Map(answers.map((answer) => [answer.index, answer]));
  return {
    project: {
      wrappers: {},
      own: NO_RULES,
      paths: ['.'],
      files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })),
      manifests: [],
      artefacts: [],
      problems: [],
      manifestTexts: { texts: [], problems: [] },
    },
    files: sources.map((source, index) => gatheredFile(index, source, reached, byIndex)),
  };
}

function gatheredFile(
  index: number,
  source: SourceText,
  reached: readonly boolean[],
  answers: ReadonlyMap<number, Answer>,
): GatheredFile {
  const { summary, problems, linesLost } = answers.get(index) ?? NOTHING;
  return { index, source, reached: reached[index] === true, summary: summary ?? null, problems, linesLost };
}

const NO_RULES: OwnRules = { rows: {}, idioms: [] };

/** A mapping of a name that is none of TensorFlow says that the name is to be found. */
function wrappersOf({ wrappers = {}, own = NO_RULES }: Where): Record<string, string> {
  const names = Object.keys(own.rows).filter((symbol) => !symbol.startsWith('tf.'));
  return { ...Object.fromEntries(names.map((name) => [name, name])), ...wrappers };
}

const NOTHING = { summary: null, problems: [], linesLost: 0 };

function reachedIn(
  files: readonly { path: string }[],
  sources: readonly SourceText[],
  wrappers: Readonly<Record<string, string>>,
): boolean[] {
  const roots = packageRoots();
  const modules = createModuleTable(
    files.map((file) => file.path),
    (root) => roots.has(root),
  );
  const texts = sources.map((source) => source.text);
  const heads = Object.keys(wrappers).map((name) => name.split('.')[0] as string);
  const mentions = (text: string) => mentionsFramework(text) || heads.some((head) => text.includes(head));
  return reachedFiles(texts, texts.map(mentions), modules);
}

/** Trees are freed when the event loop turns; so often it gets a turn. */
const TURN = 100;

async function readAll(
  files: Project['files'],
  onProgress: (progress: ScanProgress) => void,
): Promise<SourceText[]> {
  const out: SourceText[] = [];
  for (const [index, file] of files.entries()) {
    if (index % TURN === 0) {
      onProgress({ stage: 'reading', done: index, total: files.length });
      await new Promise((resolve) => setImmediate(resolve));
    }
    out.push(readSource(file));
  }
  return out;
}
