/** Whether a project can still be installed and run, in sentences. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import type { DeploymentJudgement, Hazard, Judgement } from '../../environment/judge/judgement.js';
import type { Target } from '../../match/finding.js';
import { code, counted, list, type Prose, parseProse, prose, semicolons } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';
import { placeText } from './choice.js';

/** A heading of the section, or none, and its sentences. */
export interface EnvironmentPart {
  title: string | null;
  notes: Prose[];
  /** What pip prints, as it prints it. */
  printed?: string;
  /** What stands above the sentences, side by side. */
  table?: StateTable;
}

/** Where a way leads from one target. */
export type DeploymentState = DeploymentJudgement['ways'][Target]['state'];

/** Where each way leads: a row a way, a column a target. */
export interface StateTable {
  head: string[];
  rows: { title: Prose; states: DeploymentState[] }[];
}

type Said = { file: string; cell?: number; line?: number };

/** At most two sentences for the first screen: what can run it, and what ends next. */
export function environmentHead({ environment, usages }: Assessment): Prose[] {
  if (!environment || usages.length === 0) return [];
  const { reach, clock } = environment.judgement;
  const next = clock.find(({ past }) => !past);
  const ends = reach?.pythonEnds.slice(0, 7);
  const since = reach?.pythonIsOver ? `over since ${ends}` : `fixed until ${ends}`;
  return [
    ...(reach
      ? [prose`Runs up to TensorFlow ${reach.to}, Python ${reach.python} (${since}), CUDA ${reach.cuda}.`]
      : []),
    ...(next ? [prose`Next: ${next.date}, ${parseProse(next.title)}.`] : []),
  ];
}

/** The whole section; empty where no files were read or there is no TensorFlow. */
export function environmentParts(
  { environment, usages }: Assessment,
  targets: readonly Target[],
  all: boolean,
): EnvironmentPart[] {
  if (!environment || usages.length === 0) return [];
  const { judgement, agreements } = environment;
  const most = all ? Number.POSITIVE_INFINITY : 4;
  const asked = unique(agreements.map(({ sentence }) => sentence));
  const parts: EnvironmentPart[] = [
    {
      title: null,
      notes: [
        parseProse(judgement.verdict),
        ...cut(asked.map(parseProse), most),
        prose`To run the original: ${parseProse(judgement.runOriginal.sentence)}`,
        ...(judgement.old
          ? [
              prose`These facts were gathered on ${judgement.knownOn}, more than a year before the day judged.`,
            ]
          : []),
      ],
    },
    { title: 'What a fresh install gets wrong', notes: cut(hazardNotes(judgement.hazards), most) },
    ...pipParts(judgement, all),
    {
      title: 'Packages that did not go on',
      notes: [...cut(packageNotes(judgement, targets), most), ...unjudgedNote(judgement, all)],
    },
    { title: 'Dates', notes: dateNotes(judgement, all) },
    { title: 'Stored models and data', notes: cut(storedNotes(judgement, targets), most) },
    {
      title: 'Ways to deploy',
      notes: deploymentNotes(judgement, targets, all),
      ...waysTable(judgement, targets, all),
    },
  ];
  return parts.filter(({ notes, printed }) => notes.length > 0 || printed !== undefined);
}

function hazardNotes(hazards: readonly Hazard[]): Prose[] {
  return unique(hazards.map(({ sentence }) => sentence)).map((sentence) => {
    const places = hazards.flatMap((one) => (one.sentence === sentence && one.said ? [one.said] : []));
    const where = places[0] ? prose` (${amongst(places)})` : '';
    return prose`${parseProse(sentence)}${where}`;
  });
}

function pipParts({ pipErrors }: Judgement, all: boolean): EnvironmentPart[] {
  const shown = all ? pipErrors : pipErrors.slice(0, 1);
  return shown.map(({ python, said, text }) => ({
    title: 'What pip says',
    notes: [prose`On Python ${python}, for ${code(placeText(said))}:`],
    printed: text,
  }));
}

function packageNotes({ packages }: Judgement, targets: readonly Target[]): Prose[] {
  return packages.map(({ title, status, since, seen, text, instead }) => {
    const went = targets.flatMap((target) =>
      instead[target] ? [prose`${TARGET_WORDS[target].name} ${parseProse(instead[target])}`] : [],
    );
    const state = status === 'keras 2' ? 'of Keras 2 only' : status;
    const when = since ? `, ${since}` : '';
    const after = went.length > 0 ? prose` Instead: ${semicolons(went)}.` : '';
    return prose`${parseProse(title)} (${state}${when}; ${code(placeText(seen))}): ${parseProse(text)}${after}`;
  });
}

/** Silence about a package is no praise of it. */
function unjudgedNote({ unjudged }: Judgement, all: boolean): Prose[] {
  if (unjudged.length === 0) return [];
  const shown = unjudged.slice(0, all ? unjudged.length : 3);
  const left = unjudged.length - shown.length;
  const names = [...shown.map((name) => [code(name)]), ...(left > 0 ? [prose`${left} more`] : [])];
  return [prose`Not judged, as nothing is known of them here: ${list(names)}.`];
}

function dateNotes({ clock, asOf }: Judgement, all: boolean): Prose[] {
  const past = clock.filter((entry) => entry.past);
  const shown = all ? clock : [...past.slice(-2), ...clock.filter((entry) => !entry.past)];
  const left = clock.length - shown.length;
  return [
    ...shown.map(({ date, title, text, source, past: isOver }) => {
      const more = all ? prose` ${parseProse(text)} Source: ${source}.` : '';
      return prose`${date}${isOver ? '' : ' (to come)'}: ${parseProse(title)}.${more}`;
    }),
    ...(left > 0
      ? [prose`${counted(left, 'earlier date')} as of ${asOf}: see them with ${code('--all')}.`]
      : []),
  ];
}

function storedNotes({ artefacts }: Judgement, targets: readonly Target[]): Prose[] {
  return artefacts.map(({ title, paths, files, named, text, means, weights }) => {
    const where = paths[0]
      ? prose`${counted(files, 'file')}, such as ${code(paths[0])}`
      : prose`named at ${code(placeText(named!))}`;
    const meaning = targets.map(
      (target) => prose` ${TARGET_WORDS[target].name}: ${parseProse(means[target])}`,
    );
    const mapped = weights ? prose` ${code('advise weights')} maps it.` : '';
    return prose`${parseProse(title)} (${where}): ${parseProse(text)}${meaning.flat()}${mapped}`;
  });
}

function deploymentNotes({ deployments }: Judgement, targets: readonly Target[], all: boolean): Prose[] {
  const shown = all ? deployments : deployments.filter(({ seen }) => seen !== null);
  const left = deployments.length - shown.length;
  return [
    ...shown.map(({ title, seen, ways }) => {
      const here = seen ? prose` (${code(placeText(seen))})` : '';
      const states = targets.map(
        (target) =>
          prose` ${TARGET_WORDS[target].name}, ${ways[target].state}: ${parseProse(ways[target].sentence)}`,
      );
      return prose`${parseProse(title)}${here}.${states.flat()}`;
    }),
    ...(left === 0
      ? []
      : [
          shown.length > 0
            ? prose`${counted(left, 'other way')}, for every target: see them with ${code('--all')}.`
            : prose`Nothing here shows how models are deployed; ${code('--all')} has ${left} ways and which target they lead on from.`,
        ]),
  ];
}

/** Those that the code shows first; all of them where all is shown. */
function waysTable(
  { deployments }: Judgement,
  targets: readonly Target[],
  all: boolean,
): Pick<EnvironmentPart, 'table'> {
  const seen = deployments.filter((way) => way.seen !== null);
  const shown = all ? [...seen, ...deployments.filter((way) => way.seen === null)] : seen;
  if (shown.length === 0) return {};
  const columns = [...targets, ...(targets.length > 1 ? (['tensorflow'] as const) : [])];
  return {
    table: {
      head: columns.map((column) => (column === 'tensorflow' ? STAYING : TARGET_WORDS[column].name)),
      rows: shown.map(({ title, ways }) => ({
        title: parseProse(title),
        states: columns.map((column) => ways[column].state),
      })),
    },
  };
}

/** The column of those who stay on TensorFlow 2. */
const STAYING = 'staying';

function amongst(places: readonly Said[]): Prose {
  const more = places.length - 1;
  return more > 0
    ? prose`${code(placeText(places[0]!))} and ${more} more`
    : prose`${code(placeText(places[0]!))}`;
}

function cut(notes: readonly Prose[], most: number): Prose[] {
  const left = notes.length - most;
  return left > 0
    ? [...notes.slice(0, most), prose`and ${left} more: see them with ${code('--all')}.`]
    : [...notes];
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
