/** How much work it is, in Markdown: the whole, packages, the biggest files, the formula, and what others needed. */
import type { Assessment } from '../../assess/assessment.js';
import type { Target } from '../../match/finding.js';
import {
  biggestFiles,
  type EffortRow,
  effortNotes,
  packageRows,
  referenceProse,
  shownWays,
  wayName,
} from '../view/effort.js';
import { sentence, span, table } from './escape.js';

const SHOWN = 10;

/** The section; nothing where nothing is to be done. */
export function effortSection({ effort }: Assessment, targets: readonly Target[], all: boolean): string[][] {
  if (!effort) return [];
  const ways = shownWays(targets);
  const head = ways.map((way) => (way === 'stay' ? 'Staying on TensorFlow 2' : wayName(way)));
  const rowsOf = (rows: readonly EffortRow[]) =>
    (all ? rows : rows.slice(0, SHOWN)).map(({ name, bands }) => [span(name, true), ...bands]);
  const packages = packageRows(effort, ways);
  return [
    ['## How much work it is'],
    table(
      ['For one person', ...head],
      [['**The whole**', ...ways.map((way) => `**${effort.whole[way].band}**`)], ...rowsOf(packages)],
    ),
    table(['The biggest files', ...head], rowsOf(biggestFiles(effort, ways))),
    effortNotes(effort).map((note) => `- ${sentence(note)}`),
    ['What it took others:'],
    referenceProse(effort).map((note) => `- ${sentence(note)}`),
  ];
}
