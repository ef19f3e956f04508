/**
 * One package's result as a short text of counts, so that a change of the tool shows as a change of numbers.
 * Pure; must not know packages or files.
 */
import type { Assessment } from '../../src/assess/assessment.js';
import type { Usage } from '../../src/usage/usage.js';

const CERTAINTIES = ['certain', 'likely', 'guess'] as const;
const TOP = 12;

/** The text that is committed: counts only, nothing of the package's own code. */
export function countsText(title: string, assessment: Assessment): string {
  const { project, coverage } = assessment;
  const lines = [
    title,
    `files ${project.files}, notebooks ${project.notebooks}, with usages ${project.filesWithUsages}, lines ${project.lines}`,
    `not parsed ${coverage.filesNotParsed} files, lost ${coverage.linesLost} lines`,
    '',
    ...roleTable(assessment.usages),
    '',
    `api v1 ${coverage.byApi.v1}, v2 ${coverage.byApi.v2}, unknown ${coverage.byApi.unknown}`,
    `rows own ${coverage.ownRow}, namespace ${coverage.namespaceOnly}, unknown ${coverage.unknown}`,
    '',
    'unknown symbols',
    ...coverage.unknownSymbols.slice(0, TOP).map(({ symbol, count }) => numbered(count, symbol)),
    '',
    'answered by their namespace alone',
    ...coverage.namespaceSymbols.slice(0, TOP).map(({ symbol, count }) => numbered(count, symbol)),
    '',
    'unresolved receivers',
    ...coverage.unresolved.map(({ reason, count }) => numbered(count, reason)),
    '',
    'problems',
    ...tallied(assessment.problems.map((problem) => problem.code)),
  ];
  return `${lines.join('\n')}\n`;
}

function roleTable(usages: Usage[]): string[] {
  const roles = [...new Set(usages.map((usage) => usage.role))].sort();
  const head = `${'role'.padEnd(12)}${CERTAINTIES.map((name) => name.padStart(9)).join('')}`;
  const rows = roles.map((role) => {
    const cells = CERTAINTIES.map((certainty) =>
      String(usages.filter((usage) => usage.role === role && usage.certainty === certainty).length).padStart(
        9,
      ),
    );
    return `${role.padEnd(12)}${cells.join('')}`;
  });
  return [head, ...rows];
}

function tallied(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => numbered(count, name));
}

function numbered(count: number, name: string): string {
  return `${String(count).padStart(6)}  ${name}`;
}

/** The lines in which two texts differ, with `-` and `+`; a longest-common-subsequence is not worth it for counts. */
export function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const removed = without(old, now).map((line) => `- ${line}`);
  const added = without(now, old).map((line) => `+ ${line}`);
  return [...removed, ...added];
}

function without(lines: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
