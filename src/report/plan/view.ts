/** The plan in sentences that both formats share. Pure; knows no format. */
import type { Packet, Phase, Plan } from '../../assess/plan/types.js';
import { code, counted, list, type Piece, type Prose, parseProse, prose } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';

/** What the plan is of, and how much. */
export function headProse(plan: Plan): Prose {
  const { packets, effort, target, chosen } = plan;
  const why = {
    asked: '',
    recommended: ', which suits this code best',
    'best target':
      ', the best way for this code away from TensorFlow; staying on TensorFlow 2 suits it better still',
  }[chosen];
  return prose`To ${TARGET_WORDS[target].name}${why}: ${counted(packets.length, 'packet')} of work, for one person ${effort.band}.`;
}

/** Where to begin: the first packets and why they. */
export function beginProse(plan: Plan): Prose {
  const first = plan.packets.filter(({ dependsOn }) => dependsOn.length === 0).slice(0, 3);
  const names = list(first.map(({ title }) => parseProse(title)));
  return prose`Begin with ${names}: ${first.length === 1 ? 'it needs' : 'they need'} nothing else of the project.`;
}

/** Entry points, and what nobody uses. */
export function moduleProses({ modules }: Plan): Prose[] {
  const of = (role: string) => modules.filter((module) => module.role === role).map(({ file }) => file);
  const [entries, unused] = [of('entry'), of('unused')];
  return [
    ...(entries.length > 0 ? [prose`Started from ${named(entries)}.`] : []),
    ...(unused.length > 0
      ? [
          prose`Used by nothing: ${named(unused)}. Ask before you port ${unused.length === 1 ? 'it' : 'them'}.`,
        ]
      : []),
  ];
}

/** A list that says how much it leaves out. */
export function listed(shown: readonly (Piece | Prose)[], left: number): Prose {
  return list(left > 0 ? [...shown, prose`${left} more`] : shown);
}

const NAMES = 6;

function named(names: readonly string[]): Prose {
  const shown = names.slice(0, NAMES).map((name) => code(name));
  return listed(shown, names.length - shown.length);
}

/** The packets of a phase. */
export function packetsOf(plan: Plan, phase: Phase): Packet[] {
  const byId = new Map(plan.packets.map((packet) => [packet.id, packet]));
  return phase.packets.map((id) => byId.get(id)!);
}

const NEEDS = 8;

/** `needs 1, 2`; nothing where it needs nothing. */
export function needsText(plan: Plan, { dependsOn, together }: Packet): string {
  const numbers = (ids: readonly string[]) => {
    const all = ids.map((id) => plan.packets.find((packet) => packet.id === id)!.number);
    const left = all.length - NEEDS;
    return `${all.slice(0, NEEDS).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  };
  return [
    ...(dependsOn.length > 0 ? [`needs ${numbers(dependsOn)}`] : []),
    ...(together.length > 0 ? [`together with ${numbers(together)}`] : []),
  ].join(', ');
}
