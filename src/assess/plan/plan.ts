/** The plan of a migration: a pure function of an assessment and a target. The same assessment gives the same plan. */
import { TARGETS, type Target } from '../../match/finding.js';
import type { Outline } from '../../usage/outline.js';
import type { Assessment } from '../assessment.js';
import { BOUNDS, originOf } from './divide.js';
import { type LinkedPiece, linkPieces } from './links.js';
import { packetsOf, rangeOf, titleOf } from './packet.js';
import { PHASE_TEXTS } from './phase-texts.js';
import { phaseOfSymbol } from './phases.js';
import { piecesOf } from './pieces.js';
import { type Role, rolesOf } from './roles.js';
import { tasksOf } from './tasks.js';
import {
  type DeadApi,
  type Packet,
  PHASES,
  type Phase,
  PLAN_VERSION,
  type Plan,
  type PlanModule,
} from './types.js';
import { workOf } from './work.js';

/** What a plan is made for. */
export interface PlanOptions {
  /** The target that was asked for; absent: the recommended one. */
  target?: Target;
  /** Names of the target that are gone or going, for what a packet uses. */
  avoid?: (target: Target, symbols: readonly string[]) => DeadApi[];
}

/** The plan; null where there is no TensorFlow. */
export function makePlan(assessment: Assessment, { target: asked, avoid }: PlanOptions = {}): Plan | null {
  const order = orderOf(assessment, asked);
  if (order === null) return null;
  const { target, chosen, linked, outlines, roles } = order;
  const { findings, files } = assessment;
  const byFile = new Map(outlines.map((outline) => [outline.file, outline]));
  const graphs = new Set(files.flatMap(({ file, state }) => (/TF1|compat/.test(state) ? [file] : [])));
  const packets = packetsOf(linked, {
    target,
    rules: assessment.rules,
    ruleOf: new Map(findings.map(({ fingerprint, rule }) => [fingerprint, rule])),
    outlineOf: (file) => byFile.get(file)!,
    roleOf: (file) => roles.get(file)?.role ?? 'imported',
    isGraph: (file) => graphs.has(file),
    hasFile: (path) => byFile.has(path),
    avoid: (symbols) => avoid?.(target, symbols) ?? [],
  });
  const modules = modulesOf(outlines, roles, packets);
  return {
    planVersion: PLAN_VERSION,
    tool: assessment.tool,
    target,
    chosen,
    bounds: { ...BOUNDS },
    effort: rangeOf(sumOf(packets)),
    phases: phasesOf(assessment, { target, packets, modules }),
    modules,
    packets,
    notes: notesOf(assessment, modules, packets),
  };
}

/** Where to begin, for a report that is no plan. */
export interface Beginning {
  target: Target;
  packets: number;
  /** Titles of the first packets that need nothing else, in Markdown. */
  first: string[];
}

/** The first steps of the plan, without its packets in full; null where there is nothing to plan. */
export function beginningOf(assessment: Assessment, asked?: Target): Beginning | null {
  const order = orderOf(assessment, asked);
  if (order === null) return null;
  const { target, linked } = order;
  const free = linked.filter(({ dependsOn }) => dependsOn.length === 0);
  return { target, packets: linked.length, first: free.slice(0, FIRST).map(({ piece }) => titleOf(piece)) };
}

const FIRST = 3;

interface Order {
  target: Target;
  chosen: Plan['chosen'];
  linked: LinkedPiece[];
  outlines: Outline[];
  roles: Map<string, Role>;
}

/** The pieces in their order. */
function orderOf(assessment: Assessment, asked: Target | undefined): Order | null {
  const { usages, findings, plan: facts, project } = assessment;
  if (usages.length === 0) return null;
  const { target, chosen } = targetOf(assessment, asked);
  const known = facts?.modules ?? [];
  const works = workOf({ usages, findings, outlines: known, target });
  const names = new Set(known.map(({ file }) => file));
  const outlines = [...known, ...works.map(({ outline }) => outline).filter(({ file }) => !names.has(file))];
  const roles = rolesOf({
    outlines,
    usages,
    scripts: facts?.scripts ?? [],
    isInstalled: project.manifests.some(({ kind }) => /^(setup\.py|setup\.cfg|pyproject)$/.test(kind)),
  });
  const pieces = works.flatMap((work) => piecesOf(work, target));
  const roleOf = (file: string) => roles.get(file)?.role;
  const linked = linkPieces(pieces, outlines, {
    isMain: ({ file, whole, units }) =>
      roleOf(file) === 'entry' &&
      (whole || units.some(({ unit }) => unit.kind === 'main' || originOf(unit.name) === 'main')),
    isStarted: ({ file }) => roleOf(file) === 'entry' || roleOf(file) === 'test',
  });
  return { target, chosen, linked, outlines, roles };
}

function targetOf(
  { recommendation }: Assessment,
  asked: Target | undefined,
): { target: Target; chosen: Plan['chosen'] } {
  if (asked) return { target: asked, chosen: 'asked' };
  const choice = recommendation?.choice;
  if (choice !== undefined && choice !== 'stay') return { target: choice, chosen: 'recommended' };
  const best = recommendation?.ranking.map(({ option }) => option).find((option) => option !== 'stay');
  return { target: TARGETS.find((target) => target === best) ?? 'pytorch', chosen: 'best target' };
}

function modulesOf(
  outlines: readonly Outline[],
  roles: ReadonlyMap<string, Role>,
  packets: readonly Packet[],
): PlanModule[] {
  const byFile = new Map<string, string[]>();
  for (const { file, id } of packets) byFile.set(file, [...(byFile.get(file) ?? []), id]);
  return outlines
    .map(({ file, imports }) => ({ file, ...roles.get(file)!, imports, packets: byFile.get(file) ?? [] }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function sumOf(packets: readonly Packet[]): { low: number; high: number } {
  return packets.reduce((sum, { effort }) => ({ low: sum.low + effort.low, high: sum.high + effort.high }), {
    low: 0,
    high: 0,
  });
}

interface Made {
  target: Target;
  packets: readonly Packet[];
  modules: readonly PlanModule[];
}

/** Phases with anything to do. */
function phasesOf(assessment: Assessment, { target, packets, modules }: Made): Phase[] {
  return PHASES.flatMap((id): Phase[] => {
    const own = packets.filter(({ phase }) => phase === id);
    const tasks = tasksOf(id, {
      assessment,
      target,
      modules,
      hasHelpers: packets.some(({ helpers }) => helpers.length > 0),
      hasPackets: own.length > 0,
      hasWeights: packets.some(({ symbols }) =>
        symbols.some(({ symbol }) => phaseOfSymbol(symbol)?.phase === 'weights'),
      ),
    });
    if (own.length === 0 && tasks.length === 0) return [];
    return [
      { id, ...PHASE_TEXTS[id], tasks, packets: own.map((packet) => packet.id), effort: rangeOf(sumOf(own)) },
    ];
  });
}

function notesOf(
  assessment: Assessment,
  modules: readonly PlanModule[],
  packets: readonly Packet[],
): string[] {
  const entries = modules.filter(({ role }) => role === 'entry');
  const circles = packets.filter(({ together }) => together.length > 0);
  const oversize = packets.filter((packet) => packet.oversize !== null);
  const broken = assessment.problems.filter(({ code }) => code === 'syntax-error').length;
  return [
    ...(entries.length === 0
      ? [
          'Nothing here starts by itself: no `__main__` block, no installed command, no script. It is a library, or its programs lie elsewhere, so the whole forward pass has to be checked from outside.',
        ]
      : []),
    ...(circles.length > 0
      ? [
          `${circles.length} packets need each other in circles: each circle is one step, done at the same time.`,
        ]
      : []),
    ...(circles.length > 0 && circles.length === packets.length && packets.length > 1
      ? [
          'Everything here imports everything else. Take one import out of the circle before you begin, or the migration is a single step.',
        ]
      : []),
    ...(oversize.length > 0
      ? [
          `${oversize.length === 1 ? 'One packet is' : `${oversize.length} packets are`} larger than one sitting, because one definition is: ${oversize.length === 1 ? 'it says' : 'they say'} so.`,
        ]
      : []),
    ...(broken > 0 ? ['Parts of the code could not be parsed; what stands there is in no packet.'] : []),
  ];
}
