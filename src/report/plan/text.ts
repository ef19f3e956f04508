/** The plan on a screen: short. */
import type { Packet, Plan } from '../../assess/plan/types.js';
import { blockLines, opens } from '../explain/text.js';
import { counted, parseProse, prose } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { padEnd, padStart } from '../terminal/columns.js';
import { makeScreen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import { pathArguments } from '../view/next.js';
import { packetBlocks } from './packet.js';
import { beginProse, headProse, moduleProses, needsText } from './view.js';

const FIRST = 5;

/** Phases with counts, the first packets, and where to begin. */
export function planText(plan: Plan, options: ReportOptions): Report {
  const screen = makeScreen(options);
  const { paint } = screen;
  const width = Math.max(...plan.phases.map(({ title }) => title.length));
  const shown = options.all ? plan.packets : plan.packets.slice(0, FIRST);
  const left = plan.packets.length - shown.length;
  const run = ['advise plan', ...pathArguments(options.paths ?? ['.']), '--target', plan.target].join(' ');
  const lines = [
    ...wrapProse(headProse(plan), { ...screen, brush: paint.strong }),
    '',
    ...plan.phases.map(({ title, packets, effort }, index) => {
      const count = packets.length > 0 ? counted(packets.length, 'packet') : '';
      return `${padStart(`${index + 1}`, 4)}  ${padEnd(title, width)}  ${padStart(count, 11)}  ${packets.length > 0 ? effort.band : ''}`.trimEnd();
    }),
    '',
    ...wrapProse(beginProse(plan), screen),
    ...[...moduleProses(plan), ...plan.notes.map(parseProse)].flatMap((each) =>
      wrapProse(each, { ...screen, first: ' - ', indent: '   ' }),
    ),
    '',
    paint.heading(options.all ? 'Packets' : 'The first packets'),
    ...shown.flatMap((packet) => packetLines(plan, packet, screen)),
    ...(left > 0 ? [`     and ${left} more: see them all with --all`] : []),
    '',
    paint.heading('What to do next'),
    `  ${paint.name(`${run} --packet 1`)}`,
    `      ${paint.faint('one packet in full: each line, what differs, and a test')}`,
    `  ${paint.name(`${run} --output MIGRATION.md`)}`,
    `      ${paint.faint('the checklist, to commit')}`,
    `  ${paint.name(`${run} --output plan.json`)}`,
    `      ${paint.faint('all packets, for a coding agent')}`,
  ];
  return { text: `${lines.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}

function packetLines(plan: Plan, packet: Packet, screen: ReturnType<typeof makeScreen>): string[] {
  const needs = needsText(plan, packet);
  const facts = [packet.effort.band, ...(needs ? [needs] : [])].join(' · ');
  return [
    ...wrapProse(parseProse(packet.title), {
      ...screen,
      first: `${padStart(String(packet.number), 4)} `,
      indent: '     ',
    }),
    ...wrapProse(prose`${facts}`, { ...screen, indent: '     ', brush: screen.paint.faint }),
  ];
}

/** One packet in full. */
export function packetText(plan: Plan, packet: Packet, options: ReportOptions): Report {
  const screen = makeScreen(options);
  const lines = packetBlocks(plan, packet).flatMap((block, index) => [
    ...(index > 0 && opens(block) ? [''] : []),
    ...blockLines(block, screen),
  ]);
  return { text: `${lines.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}
