/** Whether it can still be installed and run, in Markdown. */
import type { Assessment } from '../../assess/assessment.js';
import type { Target } from '../../match/finding.js';
import { environmentParts } from '../view/environment.js';
import { fenced, sentence } from './escape.js';

/** The section; nothing where no files were read. */
export function environmentSection(
  assessment: Assessment,
  targets: readonly Target[],
  all: boolean,
): string[][] {
  const parts = environmentParts(assessment, targets, all);
  if (parts.length === 0) return [];
  return [
    ['## Can it still be installed?'],
    ...parts.flatMap(({ title, notes, printed }) => [
      title ? [`### ${title}`] : [],
      notes.map((note) => `- ${sentence(note)}`),
      printed ? fenced(printed, 'text') : [],
    ]),
  ];
}
