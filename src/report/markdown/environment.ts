/** Whether it can still be installed and run, in Markdown. */
import type { Assessment } from '../../assess/assessment.js';
import type { Target } from '../../match/finding.js';
import { environmentParts, type StateTable } from '../view/environment.js';
import { fenced, sentence, table as tableOf, words } from './escape.js';

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
    ...parts.flatMap(({ title, notes, printed, table }) => [
      title ? [`### ${title}`] : [],
      table ? stateTable(table) : [],
      notes.map((note) => `- ${sentence(note)}`),
      printed ? fenced(printed, 'text') : [],
    ]),
  ];
}

/** Dead ends stand out. */
function stateTable({ head, rows }: StateTable): string[] {
  return tableOf(
    ['Way', ...head.map(words)],
    rows.map(({ title, states }) => [
      sentence(title, true),
      ...states.map((state) => (state === 'dead end' ? `**${state}**` : state)),
    ]),
  );
}
