/** Whether it can still be installed and run, in the terminal. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import { plain } from '../prose.js';
import {
  type DeploymentState,
  environmentHead,
  environmentParts,
  type StateTable,
} from '../view/environment.js';
import { codeLines } from './code.js';
import { padEnd, padStart, shortenEnd } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

/** Two lines of the first screen. */
export function environmentHeadLines(assessment: Assessment, screen: Screen): string[] {
  return environmentHead(assessment).flatMap((note) => wrapProse(note, screen));
}

/** What fits a column of a narrow terminal. */
const SHORT: Record<DeploymentState, string> = {
  alive: 'alive',
  untested: 'untested',
  'keeps TensorFlow': 'keeps TF',
  'dead end': 'dead end',
};
const CELL = 11;

/** A line a way: its name, and in each column where it leads. */
function tableLines({ head, rows }: StateTable, { width, paint }: Screen): string[] {
  const label = Math.max(16, Math.min(40, width - 4 - CELL * head.length));
  const line = (name: string, cells: readonly string[]) =>
    `    ${padEnd(shortenEnd(name, label), label)}${cells.map((cell) => padStart(cell, CELL)).join('')}`;
  return [
    line('', head),
    ...rows.map(({ title, states }) =>
      line(
        visible(plain(title)),
        states.map((state) => SHORT[state]),
      ),
    ),
  ].map((each, index) => (index === 0 ? paint.strong(each) : each));
}

/** The section. */
export function environmentLines(assessment: Assessment, screen: Screen): string[] {
  const parts = environmentParts(assessment, screen.targets, screen.all);
  if (parts.length === 0) return [];
  return [
    screen.paint.heading('Can it still be installed?'),
    ...parts.flatMap(({ title, notes, printed, table }) => [
      ...(title ? [`  ${screen.paint.faint(title)}`] : []),
      ...(table ? tableLines(table, screen) : []),
      ...notes.flatMap((note) => wrapProse(note, { ...screen, first: ' - ', indent: '   ' })),
      ...(printed ? codeLines(printed, screen.width - 5).map((line) => `     ${line}`) : []),
    ]),
    '',
  ];
}
