/** The top of the terminal report: what this repository is, and what each target would take. */
import type { Assessment } from '../../assess/assessment.js';
import { number, parseProse, percent, prose } from '../prose.js';
import { effortSentence } from '../view/effort.js';
import { describe, type StyleRow, silentNote, styleRows, vendoredNote } from '../view/identity.js';
import { breakSentence, stateSentence } from '../view/states.js';
import { findingCount, stayingSentence, type WorkRow, workTable } from '../view/work.js';
import { TARGET_WORDS } from '../wording.js';
import { columns, padEnd, padStart } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

/** Styles beyond this many are summed up, so that the first screen stays one. */
const STYLES_SHOWN = 5;

/** What this is: one sentence, how much and where, and the styles as a small bar chart. */
export function identityLines(assessment: Assessment, screen: Screen): string[] {
  const { what, where } = describe(assessment);
  const note = vendoredNote(assessment);
  return [
    ...wrapProse(what, { ...screen, brush: screen.paint.strong }),
    ...wrapProse(where, screen),
    ...(note ? wrapProse(note, screen) : []),
    ...styleLines(assessment, screen),
    ...stateLines(assessment, screen),
  ];
}

function styleLines(assessment: Assessment, screen: Screen): string[] {
  const rows = styleRows(assessment);
  if (rows.length < 2) return [];
  const total = rows.reduce((sum, { usages }) => sum + usages, 0);
  const shown = rows.slice(0, STYLES_SHOWN);
  const names = shown.map((row) => wrapProse(row.name, { ...screen, width: 200 })[0]!);
  const bare = shown.map((row) => wrapProse(row.name, { ...screen, paint: screen.bare, width: 200 })[0]!);
  const nameWidth = Math.max(...bare.map(columns));
  const lines = shown.map((row, index) => {
    const pad = ' '.repeat(nameWidth - columns(bare[index]!));
    return `  ${names[index]}${pad}  ${styleFigures(row, total)}  ${bar(row, total, screen, nameWidth)}`.trimEnd();
  });
  const rest = rows.slice(STYLES_SHOWN);
  if (rest.length > 0) {
    const usages = rest.reduce((sum, row) => sum + row.usages, 0);
    lines.push(`  ${padEnd(`and ${rest.length} more`, nameWidth)}  ${padStart(number(usages), 6)} uses`);
  }
  return ['', ...lines];
}

/** What each file is, and what of it breaks today. */
function stateLines(assessment: Assessment, screen: Screen): string[] {
  const sentences = [stateSentence(assessment), breakSentence(assessment), silentNote(assessment)].filter(
    (each) => each !== null,
  );
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((each) => wrapProse(each, screen))];
}

function styleFigures(row: StyleRow, total: number): string {
  const files = `${number(row.files)} ${row.files === 1 ? 'file ' : 'files'}`;
  return `${padStart(number(row.usages), 6)} ${row.usages === 1 ? 'use ' : 'uses'} ${padStart(percent(row.usages, total), 6)}  ${padStart(files, 11)}`;
}

function bar(row: StyleRow, total: number, screen: Screen, nameWidth: number): string {
  const room = Math.min(24, screen.width - nameWidth - 38);
  if (room < 5) return '';
  const length = Math.max(1, Math.round((room * row.usages) / total));
  return screen.paint.faint('█'.repeat(length));
}

/** The table of work, and staying on TensorFlow 2 beside it. */
export function workLines(assessment: Assessment, screen: Screen): string[] {
  const count = findingCount(assessment);
  if (count === 0) return [];
  const { sections } = workTable(assessment, screen.targets);
  const names = screen.targets.map((target) => TARGET_WORDS[target].name);
  const labels = sections.flatMap(({ rows }) => rows.map(({ label }) => label));
  const labelWidth = Math.max(...labels.map(columns)) + 2;
  const cell = Math.min(10, Math.floor((screen.width - labelWidth - 2) / names.length));
  const title = `What it would take: ${number(count)} ${count === 1 ? 'place' : 'places'} to act on`;
  const staying = stayingSentence(assessment);
  const effort = effortSentence(assessment, screen.targets);
  return [
    screen.paint.heading(title),
    ...whatTargetsAre(screen),
    '',
    `  ${padEnd('', labelWidth)}${names.map((name) => screen.paint.strong(padStart(name, cell))).join('')}`,
    ...sections.flatMap(({ title: question, rows }) => [
      `  ${screen.paint.faint(question)}`,
      ...rows.map((row) => workRow(row, { label: labelWidth, cell }, screen)),
    ]),
    ...(staying ? ['', ...wrapProse(staying, { ...screen, indent: '  ' })] : []),
    ...(effort ? wrapProse(effort, { ...screen, indent: '  ' }) : []),
  ];
}

function workRow(
  { label, counts }: WorkRow,
  widths: { label: number; cell: number },
  screen: Screen,
): string {
  const cells = counts.map((count) => {
    const cell = padStart(count === 0 ? '-' : number(count), widths.cell);
    return count === 0 ? screen.paint.faint(cell) : cell;
  });
  return `    ${padEnd(label, widths.label - 2)}${cells.join('')}`;
}

/** Somebody who left in 2021 knows neither Keras 3 nor Flax NNX: one line each. */
function whatTargetsAre(screen: Screen): string[] {
  return screen.targets.flatMap((target) => {
    const { name, what } = TARGET_WORDS[target];
    const first = `  ${padEnd(name, 8)} `;
    return wrapProse(prose`${parseProse(what)}`, { ...screen, first, indent: ' '.repeat(columns(first)) });
  });
}
