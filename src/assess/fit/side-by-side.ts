/** Call sites by what becomes of them, for each target and for staying: the table that stands beside the recommendation. */
import { type AdviceKind, type Finding, type StayOnTf2, TARGETS, type Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import type { Option, SideBySide } from './recommendation.js';

const KINDS: readonly AdviceKind[] = [
  'same',
  'rename',
  'arguments',
  'compose',
  'helper',
  'remove',
  'keep',
  'redesign',
  'none',
];
const STAYS: readonly StayOnTf2[] = ['alive', 'compat.v1 only', 'needs tf_keras', 'gone', 'unknown'];

/** Counts every usage once. A usage that an idiom explains becomes what the idiom becomes. */
export function sideBySide(usages: readonly Usage[], findings: readonly Finding[]): SideBySide {
  const counted = usages.filter(({ role }) => role !== 'import');
  const findingOf = decidingFindings(findings);
  const targets = Object.fromEntries(
    TARGETS.map((target) => [target, zeros(KINDS)]),
  ) as SideBySide['targets'];
  const stay = zeros(STAYS);
  for (const { id } of counted) {
    const finding = findingOf.get(id);
    for (const target of TARGETS) targets[target][finding?.kind[target] ?? 'same'] += 1;
    // Without a finding nothing has to change anywhere.
    stay[finding?.stay ?? 'alive'] += 1;
  }
  return { callSites: counted.length, targets, stay };
}

interface Deciding {
  kind: Record<Target, AdviceKind>;
  stay: StayOnTf2;
}

/** The finding that says what becomes of a usage: its own, or that of the idiom that explains it. */
function decidingFindings(findings: readonly Finding[]): Map<string, Deciding> {
  const idioms = new Map(
    findings
      .filter(({ rule }) => rule.startsWith('idiom/'))
      .map((finding) => [finding.fingerprint, finding] as const),
  );
  const deciding = new Map<string, Deciding>();
  for (const finding of findings) {
    if (finding.rule.startsWith('idiom/')) continue;
    const idiom = finding.partOf === undefined ? undefined : idioms.get(finding.partOf);
    if (finding.partOf !== undefined && !idiom && deciding.has(finding.usages[0] ?? '')) continue;
    const { advice } = idiom ?? finding;
    const kind = Object.fromEntries(
      TARGETS.map((target) => [target, advice[target].kind]),
    ) as Deciding['kind'];
    for (const id of finding.usages) deciding.set(id, { kind, stay: finding.stay });
  }
  return deciding;
}

/** Kinds where a call stays a call: nobody has to think about the program around it. */
const CARRIED: readonly AdviceKind[] = ['same', 'rename', 'arguments', 'remove', 'keep'];

/** Thousandths of the call sites that move call by call; for staying, those that live, and half of what only limps or is not known. */
export function carriedShare({ callSites, targets, stay }: SideBySide): Record<Option, number> {
  const whole = Math.max(callSites, 1);
  const share = (count: number) => Math.round((1000 * count) / whole);
  const of = (target: Target) => share(CARRIED.reduce((sum, kind) => sum + targets[target][kind], 0));
  const limps = (stay['compat.v1 only'] + stay['needs tf_keras'] + stay.unknown) / 2;
  return { pytorch: of('pytorch'), jax: of('jax'), keras: of('keras'), stay: share(stay.alive + limps) };
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
