/** What this repository is, in sentences: which TensorFlow, how much, where. Pure; knows nothing of formats. */

import type { Assessment } from '../../assess/assessment.js';
import { STYLES, type Style } from '../../assess/styles.js';
import { compareText } from '../../base/location.js';
import { code, counted, list, number, type Prose, parseProse, prose } from '../prose.js';
import { STYLE_WORDS } from '../wording.js';
import { silentCount } from './groups.js';

export interface Identity {
  /** One sentence: which TensorFlow this is. */
  what: Prose;
  /** One or two: how much, and where most of it stands. */
  where: Prose;
}

export interface StyleRow {
  name: Prose;
  usages: number;
  files: number;
}

/** A style that stands for nearly everything needs no "mostly". */
const NEARLY_ALL = 0.9;
const MOSTLY = 0.5;
const FILES_NAMED = 3;
/** A share of the uses worth a sentence. */
const MANY = 0.1;

/** Says what was read. With no usage at all, says that kindly. */
export function describe(assessment: Assessment): Identity {
  const { project, coverage } = assessment;
  if (project.files + project.notebooks === 0) {
    return {
      what: prose`There is no Python here.`,
      where: prose`No ${code('.py')} file and no notebook was found.`,
    };
  }
  if (assessment.usages.length === 0) {
    return {
      what: prose`There is no TensorFlow here.`,
      where: prose`${filesRead(assessment)} with ${counted(project.lines, 'line')} were read, and none of them uses TensorFlow or Keras.`,
    };
  }
  return {
    what: whichTensorFlow(assessment),
    where: prose`${counted(coverage.usages, 'use')} of TensorFlow in ${project.filesWithUsages} of ${filesRead(assessment)} (${counted(project.lines, 'line')}).${onlyFlags(assessment)} ${mostOfIt(assessment)}`,
  };
}

/** Which styles there are, most used first. */
export function styleRows(assessment: Assessment): StyleRow[] {
  return assessment.project.styles.map(({ style, usages, files }) => ({
    name: isStyle(style) ? parseProse(STYLE_WORDS[style].name) : prose`${code(style)} package`,
    usages,
    files,
  }));
}

/** How many files hold code that somebody else wrote; null where there is nothing to say. */
export function vendoredNote(assessment: Assessment): Prose | null {
  const { vendoredFiles } = assessment.project;
  if (vendoredFiles === 0) return null;
  return prose`${counted(vendoredFiles, 'file')} of these ${vendoredFiles === 1 ? 'is a copy' : 'are copies'} of other packages inside this tree.`;
}

/** How much of it is wrong today without anybody being told; null where nothing is. */
export function silentNote(assessment: Assessment): Prose | null {
  const count = silentCount(assessment);
  if (count === 0) return null;
  return prose`${counted(count, 'place')} ${count === 1 ? 'is' : 'are'} wrong today without any error: ${count === 1 ? 'it comes' : 'they come'} first below.`;
}

function filesRead({ project }: Assessment): string {
  const { files, notebooks } = project;
  const python = counted(files, 'Python file');
  if (notebooks === 0) return python;
  const books = counted(notebooks, 'notebook');
  return files === 0 ? books : `${python} and ${books}`;
}

export function isStyle(style: string): style is Style {
  return (STYLES as readonly string[]).includes(style);
}

function whichTensorFlow({ project }: Assessment): Prose {
  const { styles } = project;
  const main = styles.find(({ style }) => isStyle(style) && style !== 'either') ?? styles[0];
  if (!main) return prose`This imports TensorFlow and does nothing with it.`;
  if (!isStyle(main.style)) return prose`This is code around TensorFlow, most of it for ${code(main.style)}.`;
  const told = styles.filter(({ style }) => style !== 'either').reduce((sum, { usages }) => sum + usages, 0);
  const share = main.usages / Math.max(told, 1);
  const sentence = parseProse(STYLE_WORDS[main.style].sentence);
  if (main.style === 'either' || share >= NEARLY_ALL) return prose`This is ${sentence}.`;
  if (share >= MOSTLY) return prose`This is mostly ${sentence}.`;
  return prose`This is a mix; the largest part is ${sentence}.`;
}

/** Reading a flag is no work: where it is many of the uses, their number says little. */
function onlyFlags({ usages, coverage }: Assessment): Prose {
  const reads = usages.filter(({ symbol, role }) => symbol === 'tf.flags.FLAGS' && role === 'method').length;
  return reads > coverage.usages * MANY ? prose` ${number(reads)} of them only read flags.` : [];
}

/** Where the work is; where there is none, where the uses are. */
function mostOfIt(assessment: Assessment): Prose {
  const work = assessment.findings.filter(({ partOf }) => partOf === undefined);
  const places = work.length > 0 ? work : assessment.usages.filter(({ role }) => role !== 'import');
  const counts = new Map<string, number>();
  for (const { file } of places) counts.set(file, (counts.get(file) ?? 0) + 1);
  const top = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, FILES_NAMED);
  if (top.length === 0) return [];
  const named = top.map(([file, count]) => prose`${code(file)} (${count})`);
  if (counts.size > FILES_NAMED)
    return prose`${work.length > 0 ? 'Most of the work is' : 'Most are'} in ${list(named)}.`;
  const all = work.length > 0 ? 'The work is' : places.length === 1 ? 'It is' : 'They are';
  return prose`${all} in ${list(named)}.`;
}
