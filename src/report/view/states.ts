/** What each file is today, as counts and sentences. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import { type Break, STATES, type State } from '../../assess/file-state.js';
import { compareText } from '../../base/location.js';
import { code, counted, list, number, type Prose, parseProse, prose } from '../prose.js';
import { STATE_WORDS } from '../wording.js';

export interface StateRow {
  state: State;
  name: Prose;
  files: number;
  usages: number;
}

const BREAKS_NAMED = 4;

/** How many files are in which state, oldest state first; states without a file are left out. */
export function stateRows({ files }: Assessment): StateRow[] {
  return STATES.flatMap((state) => {
    const those = files.filter((file) => file.state === state);
    if (those.length === 0) return [];
    const usages = those.reduce((sum, file) => sum + file.usages, 0);
    return [{ state, name: parseProse(STATE_WORDS[state]), files: those.length, usages }];
  });
}

/** The states in one sentence; null where one state says it all, as the headline does already. */
export function stateSentence(assessment: Assessment): Prose | null {
  const rows = stateRows(assessment);
  if (rows.length < 2) return null;
  return prose`File by file: ${list(rows.map(({ name, files }) => prose`${number(files)} ${name}`))}.`;
}

/** What is past TensorFlow 1 and breaks all the same beside Keras 3, by namespace; null where nothing does. */
export function breakSentence(assessment: Assessment): Prose | null {
  const later = assessment.files.filter(({ state, usages }) => state !== 'TF1' && usages > 0);
  const breaking = later.filter(({ breaks }) => breaks.length > 0);
  const first = breaking[0];
  if (!first) return null;
  const names = breaksByName(breaking.flatMap(({ breaks }) => breaks));
  const named = names.slice(0, BREAKS_NAMED).map(({ name, usages }) => prose`${code(name)} (${usages})`);
  const left = names.length - named.length;
  const all = list(left > 0 ? [...named, prose`${left} more`] : named);
  const place = code(placeOfBreak(first.file, first.breaks[0]!));
  return prose`${number(breaking.length)} of ${counted(later.length, 'file')} past TensorFlow 1 ${breaking.length === 1 ? 'breaks' : 'break'} with the newest TensorFlow 2 and its Keras 3: ${all}; first at ${place}.`;
}

function placeOfBreak(file: string, { line, cell }: Break): string {
  return cell === undefined ? `${file}:${line}` : `${file}[cell ${cell}]:${line}`;
}

/** The namespaces that break, most used first. */
export function breaksByName(breaks: readonly Break[]): { name: string; usages: number; gone: boolean }[] {
  const names = new Map<string, { usages: number; gone: boolean }>();
  for (const { name, usages, stay } of breaks) {
    const known = names.get(name) ?? { usages: 0, gone: false };
    names.set(name, { usages: known.usages + usages, gone: known.gone || stay === 'gone' });
  }
  return [...names]
    .map(([name, rest]) => ({ name, ...rest }))
    .sort((a, b) => b.usages - a.usages || compareText(a.name, b.name));
}
