/** Whether it can still be installed and run, in the terminal. */
import type { Assessment } from '../../assess/assessment.js';
import { environmentHead, environmentParts } from '../view/environment.js';
import { codeLines } from './code.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

/** Two lines of the first screen. */
export function environmentHeadLines(assessment: Assessment, screen: Screen): string[] {
  return environmentHead(assessment).flatMap((note) => wrapProse(note, screen));
}

/** The section. */
export function environmentLines(assessment: Assessment, screen: Screen): string[] {
  const parts = environmentParts(assessment, screen.targets, screen.all);
  if (parts.length === 0) return [];
  return [
    screen.paint.heading('Can it still be installed?'),
    ...parts.flatMap(({ title, notes, printed }) => [
      ...(title ? [`  ${screen.paint.faint(title)}`] : []),
      ...notes.flatMap((note) => wrapProse(note, { ...screen, first: ' - ', indent: '   ' })),
      ...(printed ? codeLines(printed, screen.width - 5).map((line) => `     ${line}`) : []),
    ]),
    '',
  ];
}
