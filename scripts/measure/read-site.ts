/**
 * What the catalogue says at one place, as a small record to count. Pure but for the parser.
 * Must not know repositories or how figures are shown.
 */
import type { Adviser } from '../../src/catalog/adviser.js';
import type { ArgumentFate, Fate } from '../../src/catalog/fates.js';
import { ruleOf } from '../../src/catalog/lookup.js';
import { type Advice, type Proof, TARGETS, type Target } from '../../src/match/finding.js';
import type { Parse } from '../../src/python/parse.js';
import type { Expression, Role, Usage } from '../../src/usage/usage.js';
import { checkPython } from './python-check.js';

/** How a place is answered. */
export type How = 'row' | 'namespace' | 'unknown';

/** One place, as counted. */
export interface Site {
  repo: string;
  symbol: string;
  role: Role;
  how: How;
  rule: string;
  targets: Record<Target, SiteAdvice>;
}

/** A keyword argument and what becomes of it; `whole` where the advice is on the whole call and has no code. */
export interface KeywordFate {
  keyword: string;
  fate: Fate | 'whole';
}

/** What one target's advice at a place is worth. */
export interface SiteAdvice {
  kind: Advice['kind'];
  hasCode: boolean;
  proof: Proof['state'];
  /** Why no run speaks for the code: what to write an example for, or to give a place. */
  unproved: string;
  keywords: KeywordFate[];
  /** Why the code is not what was promised; empty where it is, or where there is none. */
  faults: string[];
  /** Arguments that the source takes, that the code does not show and the note names. */
  example: string;
}

/** A usage, the advice on it by target, and where it stands. */
export interface Place {
  repo: string;
  usage: Usage;
  advice: Record<Target, Advice> | null;
}

/** Reads one place. */
export function readSite({ repo, usage, advice }: Place, adviser: Adviser, parse: Parse): Site {
  const answer = adviser.answer(usage);
  const targets = Object.fromEntries(
    TARGETS.map((target) => {
      const fates = answer.how === 'row' ? adviser.fates(usage, target) : [];
      if (!advice) return [target, SAME(fates)];
      const unproved = reasonOf(adviser.variantOf(usage, target), fates, advice[target]);
      return [target, { ...siteAdvice(usage, advice[target], fates, parse), unproved }];
    }),
  ) as Site['targets'];
  return {
    repo,
    symbol: usage.symbol,
    role: usage.role,
    how: answer.how,
    rule: ruleOf(answer, usage.symbol),
    targets,
  };
}

/** Where nothing is advised, as nothing need change. */
export const NO_FINDING = 'no finding';

/** A usage without a finding: every target says `same`. */
const SAME = (fates: readonly ArgumentFate[]): SiteAdvice => ({
  kind: 'same',
  hasCode: true,
  proof: 'not run',
  unproved: NO_FINDING,
  keywords: keywordsOf(fates).map(({ argument }) => ({ keyword: argument.keyword ?? '', fate: 'used' })),
  faults: [],
  example: '',
});

/** Why advice is not verified. A variant that ran does not speak for a call that is only partly in it. */
function reasonOf(
  chosen: ReturnType<Adviser['variantOf']>,
  fates: readonly ArgumentFate[],
  advice: Advice,
): string {
  if (advice.proof.state === 'verified') return '';
  if (!chosen) return 'no variant';
  if (chosen.variant.proof?.state !== 'verified') {
    return `variant ${chosen.index} ${chosen.variant.proof?.state ?? 'without an example'}`;
  }
  const lost = fates.filter(({ fate }) => fate === 'dropped' || fate === 'unknown').map(labelOf);
  return lost.length > 0
    ? `dropped ${[...new Set(lost)].sort().join(', ')}`
    : 'something in it stays TensorFlow';
}

function siteAdvice(
  usage: Usage,
  advice: Advice,
  fates: readonly ArgumentFate[],
  parse: Parse,
): Omit<SiteAdvice, 'unproved'> {
  const blocks = [
    advice.places.setup,
    advice.places.init,
    advice.places.call,
    advice.places.step,
    advice.code,
  ]
    .filter((block) => block !== undefined && block !== null)
    .filter((block) => block !== '');
  const hasCode = blocks.length > 0;
  const text = blocks.join('\n');
  const isWhole = !hasCode || ['keep', 'remove', 'redesign', 'none', 'same'].includes(advice.kind);
  const hidden = isWhole ? [] : fates.filter((fate) => !isShown(fate, text));
  return {
    kind: advice.kind,
    hasCode,
    proof: advice.proof.state,
    keywords: keywordsOf(fates).map(({ argument, fate }) => ({
      keyword: argument.keyword ?? '',
      fate: fate === 'unknown' ? fate : isWhole ? 'whole' : fate,
    })),
    faults: hasCode ? [...pythonFaults(usage, advice, blocks, parse), ...faultsOf(hidden)] : [],
    example: text,
  };
}

const keywordsOf = (fates: readonly ArgumentFate[]): ArgumentFate[] =>
  fates.filter(({ argument }) => argument.keyword !== null);

/** Whether the code shows an argument. One that only chose the advice shows in it where it is a literal or a name of TensorFlow's. */
function isShown({ argument, fate }: ArgumentFate, text: string): boolean {
  if (fate === 'tested') return isConstant(argument.value) || text.includes(argument.value.text);
  return fate === 'used' || fate === 'explained' || fate === 'meaningless';
}

const isConstant = ({ literal, usage, form }: Expression): boolean =>
  literal !== undefined || (usage !== undefined && (form === 'name' || form === 'attribute'));

const labelOf = ({ argument, parameter }: ArgumentFate): string =>
  `${argument.keyword ?? parameter ?? 'a positional argument'}`;

function faultsOf(hidden: readonly ArgumentFate[]): string[] {
  return hidden.map((one) => {
    if (one.fate === 'unknown') return `unknown argument ${one.argument.keyword ?? '(positional)'}`;
    return one.fate === 'tested' ? `not shown ${labelOf(one)}` : `dropped ${labelOf(one)}`;
  });
}

function pythonFaults(usage: Usage, advice: Advice, blocks: readonly string[], parse: Parse): string[] {
  const { imports, helpers } = advice;
  const holes = advice.holes.map(({ name }) => name);
  const before = usage.expression.text;
  const verdict = checkPython(parse, { imports, helpers, blocks, holes, before });
  if (!verdict.parses) return ['does not parse'];
  return verdict.unresolved.map((name) => `name ${name}`);
}
