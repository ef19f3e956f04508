/** The plan as a checklist to commit. */
import type { Packet, Phase, Plan, Task } from '../../assess/plan/types.js';
import { blockLines } from '../explain/markdown.js';
import { fenced, sentence, span, words } from '../markdown/escape.js';
import { code, counted, type Prose, parseProse, prose } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { TARGET_WORDS } from '../wording.js';
import { packetBlocks } from './packet.js';
import { beginProse, headProse, listed, moduleProses, needsText, packetsOf } from './view.js';

/** Writes it; with `all` every packet in full behind the list. */
export function planMarkdown(plan: Plan, options: ReportOptions): Report {
  const blocks = [
    [`# Migration to ${TARGET_WORDS[plan.target].name}`],
    [sentence(headProse(plan))],
    [sentence(beginProse(plan))],
    [...moduleProses(plan), ...plan.notes.map(parseProse)].map((each) => `- ${sentence(each)}`),
    ...plan.phases.flatMap((phase, index) => phaseBlocks(plan, phase, index + 1)),
    ...(options.all ? plan.packets.flatMap((packet) => packetMarkdown(plan, packet)) : []),
    [foot(plan)],
  ].filter((block) => block.length > 0);
  return markdown(blocks);
}

/** One packet in full. */
export function packetReport(plan: Plan, packet: Packet): Report {
  return markdown(packetMarkdown(plan, packet));
}

const packetMarkdown = (plan: Plan, packet: Packet): string[][] => packetBlocks(plan, packet).map(blockLines);

function markdown(blocks: readonly string[][]): Report {
  return {
    text: `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`,
    mediaType: 'text/markdown; charset=utf-8',
  };
}

function phaseBlocks(plan: Plan, phase: Phase, at: number): string[][] {
  const packets = packetsOf(plan, phase);
  const amount = packets.length > 0 ? ` (${counted(packets.length, 'packet')}, ${phase.effort.band})` : '';
  return [
    [`## ${at}. ${words(phase.title)}${amount}`],
    [sentence(parseProse(phase.text))],
    [...phase.tasks.flatMap(taskLines), ...packets.flatMap((packet) => packetLines(plan, packet))],
  ];
}

function taskLines({ text, commands }: Task): string[] {
  const shown =
    commands.length > 0 ? ['', ...fenced(commands.join('\n'), 'sh').map((line) => `  ${line}`), ''] : [];
  return [`- [ ] ${sentence(parseProse(text))}`, ...shown];
}

const SYMBOLS = 5;
const CAVEATS = 4;

function packetLines(plan: Plan, packet: Packet): string[] {
  const { number, title, effort, symbols, caveats, oversize, role } = packet;
  const needs = needsText(plan, packet);
  const facts = [
    effort.band,
    ...(role === 'entry' || role === 'test' || role === 'unused' ? [ROLE_WORDS[role]] : []),
    ...(needs ? [needs] : []),
  ];
  const most = [...symbols].sort((a, b) => b.places.length - a.places.length).slice(0, SYMBOLS);
  const details: Prose[] = [
    ...(most.length > 0
      ? [
          prose`uses ${listed(
            most.map(({ symbol }) => code(symbol)),
            symbols.length - most.length,
          )}`,
        ]
      : []),
    ...(caveats.length > 0
      ? [
          prose`careful: ${listed(
            caveats.slice(0, CAVEATS).map((caveat) => parseProse(caveat.title)),
            caveats.length - CAVEATS,
          )}`,
        ]
      : []),
    ...(oversize ? [parseProse(oversize)] : []),
  ];
  return [
    `- [ ] **${number}** ${sentence(parseProse(title))} · ${words(facts.join(' · '))}`,
    ...details.map((detail) => `  - ${sentence(detail)}`),
  ];
}

const ROLE_WORDS = { entry: 'a program', test: 'a test', unused: 'used by nothing' } as const;

function foot({ tool, target }: Plan): string {
  return `${span(`advise plan --packet NUMBER --target ${target}`)} prints one packet in full: what becomes of each line, what differs, and a test. Made by ${span('advise')} ${words(`${tool.version} with catalogue ${tool.catalogVersion} as of ${tool.asOf}`)}.`;
}
