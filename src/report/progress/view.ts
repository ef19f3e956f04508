/** Progress in sentences and rows. Pure; knows nothing of formats. */
import type { Progress } from '../../progress/progress.js';
import { code, counted, number, type Prose, prose } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';

const BARS = '▁▂▃▄▅▆▇█';

/** One character a result; none left is a blank at the bottom. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(...values, 1);
  return values
    .map((value) =>
      value === 0 ? '_' : BARS[Math.min(BARS.length - 1, Math.floor((value / most) * BARS.length))],
    )
    .join('');
}

/** What became of it, the newest against the one before. */
export function headProse({ comparison, points }: Progress): Prose {
  const { fixed, fresh, from, to } = comparison;
  const [before, after] = [points.at(-2) ?? points.at(-1)!, points.at(-1)!];
  return prose`From ${code(from)} to ${code(to)}: ${number(before.findings)} findings became ${number(after.findings)}; ${counted(fixed.length, 'is', 'are')} fixed, ${fresh.length} new.`;
}

/** At this pace; null where no dates tell. */
export function paceProse({ perWeek, doneBy, points }: Progress): Prose | null {
  if (perWeek === null) return null;
  if (points.at(-1)!.findings === 0) return prose`Nothing is left.`;
  const rounded =
    Math.abs(perWeek) < 10 ? Math.round(Math.abs(perWeek) * 10) / 10 : Math.round(Math.abs(perWeek));
  if (perWeek <= 0) return prose`It grows by ${rounded} findings a week: at this pace it never ends.`;
  const end = doneBy === null ? 'none is left in sight' : `none is left about ${doneBy}`;
  return prose`At this pace, ${rounded} findings a week, ${end}.`;
}

/** Findings of a folder that are left, as a share of what there was. */
export function packageRows({
  comparison,
}: Progress): { name: string; before: string; after: string; change: string }[] {
  return comparison.packages.map(({ package: name, before, after }) => ({
    name,
    before: number(before),
    after: number(after),
    change:
      after === before ? '·' : after < before ? `-${number(before - after)}` : `+${number(after - before)}`,
  }));
}

/** One row a result. */
export function pointRows({ points }: Progress): string[][] {
  return points.map(({ name, findings, usages, files, minutes }) => [
    name,
    number(findings),
    number(usages),
    number(files),
    `${number(Math.round(minutes / 60))} h`,
  ]);
}

/** The heads of those rows. */
export const pointHeads = ({ target }: Progress): string[] => [
  'Result',
  'Findings',
  'Uses',
  'Files',
  `Effort to ${TARGET_WORDS[target].name}, about`,
];
