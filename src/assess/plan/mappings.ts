/** What the expressions of a packet become on the target, and the differences that concern them. */
import type { Finding, Target } from '../../match/finding.js';
import { isMade, titleIn } from '../../match/title.js';
import type { RuleText } from '../assessment.js';
import type { CaveatFigure, Mapping, PacketCaveat, PlanPlace } from './types.js';

/** What mappings refer to. */
export interface MappingContext {
  target: Target;
  rules: Readonly<Record<string, RuleText>>;
  /** Rules by the fingerprint of their finding: what a finding is part of. */
  ruleOf: ReadonlyMap<string, string>;
}

/** The mappings of some findings: what fails in silence first, then whole structures, then by place. */
export function mappingsOf(findings: readonly Finding[], context: MappingContext): Mapping[] {
  const known = new Map<string, Mapping>();
  for (const finding of findings) {
    const mapping = mappingOf(finding, context);
    if (mapping === null) continue;
    const { places, ...rest } = mapping;
    const key = JSON.stringify(rest);
    const same = known.get(key);
    if (same) same.places.push(...places);
    else known.set(key, mapping);
  }
  return [...known.values()].sort((a, b) => rank(a) - rank(b) || comparePlaces(a.places[0]!, b.places[0]!));
}

function rank({ silent, rule }: Mapping): number {
  if (silent !== undefined) return 0;
  return rule.startsWith('idiom/') ? 1 : 2;
}

export function comparePlaces(a: PlanPlace, b: PlanPlace): number {
  return (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line;
}

/** The place of something in its file. */
export function placeIn({ cell, line }: { cell?: number; line: number }): PlanPlace {
  return cell === undefined ? { line } : { cell, line };
}

/** Null where nothing changes on this target but the import. */
function mappingOf(finding: Finding, { target, rules, ruleOf }: MappingContext): Mapping | null {
  const { kind, code, places, holes, helpers, note, caveats, consequence, effort, proof } =
    finding.advice[target];
  const silent = rules[finding.rule]?.silent;
  if (kind === 'same' && caveats.length === 0 && consequence !== 'check' && silent === undefined) return null;
  const partOf = finding.partOf === undefined ? undefined : ruleOf.get(finding.partOf);
  return {
    rule: finding.rule,
    symbol: finding.symbol,
    title: isMade(finding.title, finding.symbol) ? titleIn(finding.symbol, kind) : finding.title,
    places: [placeIn(finding)],
    certainty: finding.certainty,
    ...(silent !== undefined && { silent }),
    ...(partOf !== undefined && { partOf }),
    before: finding.before,
    kind,
    code,
    at: places,
    holes,
    helpers,
    note,
    caveats,
    consequence,
    effort,
    stay: finding.stay,
    proof,
  };
}

/** The differences that the mappings refer to, once each, in the order of their first place. */
export function caveatsOf(mappings: readonly Mapping[], { target, rules }: MappingContext): PacketCaveat[] {
  const found = new Map<string, PacketCaveat>();
  for (const { caveats, places } of mappings) {
    for (const id of caveats) {
      const text = rules[id];
      if (!text) continue;
      const known = found.get(id);
      if (known) known.places.push(...places);
      else
        found.set(id, {
          id,
          title: text.title,
          text: text.text,
          places: [...places],
          figures: figuresOf(text, target),
        });
    }
  }
  for (const caveat of found.values()) caveat.places = withoutRepeats(caveat.places);
  return [...found.values()].sort((a, b) => comparePlaces(a.places[0]!, b.places[0]!));
}

function figuresOf({ figures }: RuleText, target: Target): CaveatFigure[] {
  return (figures ?? []).flatMap(({ target: of, ...figure }) => (of === target ? [figure] : []));
}

/** Sorted, each once. */
export function withoutRepeats(places: readonly PlanPlace[]): PlanPlace[] {
  const sorted = [...places].sort(comparePlaces);
  return sorted.filter((place, index) => index === 0 || comparePlaces(sorted[index - 1]!, place) !== 0);
}
