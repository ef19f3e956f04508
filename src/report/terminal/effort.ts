/** How much work it is, in the terminal: packages, the biggest files, and how the ranges came about. */
import type { Assessment } from '../../assess/assessment.js';
import type { EffortSummary } from '../../assess/effort/types.js';
import { visible } from '../escape.js';
import { code, type Prose, prose } from '../prose.js';
import {
  biggestFiles,
  type EffortRow,
  effortNotes,
  packageRows,
  referenceProse,
  shortBand,
  shortWay,
  shownWays,
} from '../view/effort.js';
import { columns, padEnd, padStart, shortenMiddle } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

const FILES_SHOWN = 5;
const PACKAGES_SHOWN = 5;

/** Where the work is, and what the ranges mean. The whole stands at the top of the report. */
export function effortLines({ effort }: Assessment, screen: Screen): string[] {
  if (!effort) return [];
  const ways = shownWays(screen.targets).slice(0, Math.max(1, Math.floor((screen.width - 12) / CELL)));
  const packages = cut(packageRows(effort, ways), PACKAGES_SHOWN, screen);
  const files = cut(biggestFiles(effort, ways), FILES_SHOWN, screen);
  const widths = widthsFor([...packages, ...files], ways.length, screen);
  const head = ways.map((way) => screen.paint.strong(padStart(shortWay(way), widths.cell)));
  return [
    screen.paint.heading('Where the work is, for one person'),
    `    ${padEnd('', widths.label)}${head.join('')}`,
    ...rows('By package', packages, widths, screen),
    ...rows('The biggest files', files, widths, screen),
    ...notes(effort, screen),
    '',
  ];
}

function cut(all: EffortRow[], most: number, { all: everything }: Screen): EffortRow[] {
  return everything ? all : all.slice(0, most);
}

function rows(title: string, shown: readonly EffortRow[], widths: Widths, screen: Screen): string[] {
  return shown.length === 0
    ? []
    : [
        `  ${screen.paint.faint(title)}`,
        ...shown.map(({ name, bands }) => {
          const cells = bands.map((band) => padStart(shortBand(band), widths.cell));
          const label = shortenMiddle(visible(name), widths.label);
          return `    ${padEnd(label, widths.label)}${cells.join('')}`;
        }),
      ];
}

interface Widths {
  label: number;
  cell: number;
}

/** `30 min - 4 h` is the longest band there is. */
const CELL = 14;

function widthsFor(all: readonly EffortRow[], ways: number, { width }: Screen): Widths {
  const longest = Math.max(...all.map(({ name }) => columns(visible(name))));
  return { cell: CELL, label: Math.min(longest, width - 4 - CELL * ways) };
}

function notes(effort: EffortSummary, screen: Screen): string[] {
  const shown: Prose[] = screen.all
    ? [...effortNotes(effort), ...referenceProse(effort)]
    : [
        prose`Ranges are rounded outwards. ${code('--all')} shows the formula, and what such moves took others.`,
      ];
  return shown.flatMap((note) => wrapProse(note, { ...screen, first: ' - ', indent: '   ' }));
}
