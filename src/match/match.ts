/**
 * From usages to findings: one for every usage that needs more than `same` in some target. Linear in the usages,
 * deterministic, sees no syntax tree.
 */
import { compareLocations, compareText, type Location } from '../base/location.js';
import { type Adviser, createAdviser } from '../catalog/adviser.js';
import type { CompiledCatalog } from '../catalog/compiled.js';
import { type Answer, type IsKnown, ruleOf } from '../catalog/lookup.js';
import type { Frames } from '../usage/frame.js';
import type { Api, Certainty, Usage } from '../usage/usage.js';
import { withAlternatives } from './alternatives.js';
import { type Advice, type Finding, type StayOnTf2, TARGETS, type Target } from './finding.js';
import { fingerprinter } from './fingerprint.js';
import { withIdioms } from './idioms/idioms.js';
import { titleOf } from './title.js';

/** What staying on TF2 means for a symbol. */
export type Stay = (symbol: string, api: Api) => StayOnTf2;

const NOT_KNOWN: Stay = () => 'unknown';

/** What is known beside usages and rows. */
export interface Surroundings {
  isKnown?: IsKnown;
  /** Where usages stand; null where no idiom may ask. */
  frames?: Frames | null;
}

/** Makes the findings, sorted by place and rule. */
export function match(
  usages: readonly Usage[],
  catalog: CompiledCatalog,
  stay: Stay = NOT_KNOWN,
  { isKnown = () => true, frames = null }: Surroundings = {},
): Finding[] {
  const adviser = createAdviser(catalog, usages, isKnown);
  const sorted = [...usages].sort(compareUsages);
  const single = withAlternatives(singleFindings(sorted, adviser, stay), usages);
  const idioms = {
    idioms: catalog.idioms,
    usages: sorted,
    adviser,
    frames,
    stay: ({ symbol, api }: Usage) => stay(symbol, api),
  };
  return withIdioms(single, idioms).sort(compareLocations);
}

/** One finding for every usage that needs more than `same`. */
function singleFindings(usages: readonly Usage[], adviser: Adviser, stay: Stay): Finding[] {
  const fingerprint = fingerprinter();
  const findings: Finding[] = [];
  for (const usage of usages) {
    if (usage.role === 'import') continue;
    const advised = TARGETS.map((target) => [target, adviser.advise(usage, target)] as const);
    if (advised.every(([, { advice }]) => advice.kind === 'same')) continue;
    const answer = adviser.answer(usage);
    const rule = ruleOf(answer, usage.symbol);
    const advice = Object.fromEntries(advised.map(([target, { advice: one }]) => [target, one])) as Record<
      Target,
      Advice
    >;
    findings.push({
      ...locationOf(usage),
      rule,
      symbol: usage.symbol,
      usages: [usage.id],
      title: titleOf(usage, writtenTitle(answer), advice),
      certainty: certaintyOf(
        usage,
        advised.some(([, { ambiguous }]) => ambiguous),
      ),
      fingerprint: fingerprint(rule, usage.file, usage.expression.text),
      before: usage.expression.text,
      advice,
      stay: stay(usage.symbol, usage.api),
    });
  }
  return findings;
}

function compareUsages(a: Usage, b: Usage): number {
  return compareLocations(a, b) || compareText(a.symbol, b.symbol) || compareText(a.id, b.id);
}

function locationOf({ file, cell, line, column, endLine, endColumn }: Usage): Location {
  return { file, ...(cell !== undefined && { cell }), line, column, endLine, endColumn };
}

function writtenTitle(answer: Answer): string | undefined {
  if (answer.how === 'row') return answer.row.title;
  return answer.how === 'namespace' ? answer.namespace.title : undefined;
}

/** Where the advice depends on an API version that nothing tells, it is at most likely. */
function certaintyOf(usage: Usage, ambiguous: boolean): Certainty {
  return ambiguous && usage.certainty === 'certain' ? 'likely' : usage.certainty;
}
