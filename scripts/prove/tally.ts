/** What the runs say of each row and target: agreed, differs, not run and why, and which variants no example reaches. */
import type { CompiledCatalog, CompiledRow, CompiledVariant } from '../../src/catalog/compiled.js';
import type { Comparison } from '../../src/catalog/examples.js';
import { TARGETS, type Target } from '../../src/match/finding.js';
import type { Case } from './cases.js';
import { textFor } from './cases.js';
import type { Ran } from './run.js';

/** How much a comparison says. */
const STRENGTH: Readonly<Record<Comparison, number>> = { value: 3, moments: 2, shape: 1, type: 0 };

export type State = 'agrees' | 'differs' | 'cannot run' | 'no example' | 'written';

/** One row in one target. */
export interface Judged {
  symbol: string;
  target: Target;
  /** `written`: advice without code, which is not executed. */
  state: State;
  /** Why it cannot run. */
  reason?: string;
  programs: number;
  difference: number;
  gradient: 'agrees' | 'none' | 'left out';
  widths: string[];
  problems: Problem[];
  /** Variant -> the largest difference of the programs that reach it, and the most that any of them compared. */
  variants: Map<number, { difference: number; compare: Comparison }>;
  /** Variants with code that no program reaches. */
  unreached: number[];
  /** Hashes of the programs, sorted. */
  hashes: string[];
}

export interface Problem {
  id: string;
  text: string;
  source: string;
  program: string;
  values: { source: string; target: string };
}

/** All rows of the catalogue that `wanted` names, in its order. */
export function tally(
  catalog: CompiledCatalog,
  cases: readonly Case[],
  ran: readonly Ran[],
  wanted: (symbol: string) => boolean = () => true,
): Judged[] {
  const pairs = new Map<string, [Case, Ran][]>();
  for (const [i, one] of cases.entries()) {
    const list = pairs.get(one.symbol);
    if (list) list.push([one, ran[i]!]);
    else pairs.set(one.symbol, [[one, ran[i]!]]);
  }
  return Object.values(catalog.rows)
    .filter(({ symbol }) => wanted(symbol))
    .flatMap((row) => TARGETS.map((target) => judge(row, target, pairs.get(row.symbol) ?? [])));
}

/** Whether a variant shows code that could be run: a note alone, or a note with a leftover, is not. */
export function hasCode(variant: CompiledVariant): boolean {
  return variant.code !== undefined && variant.kind !== 'keep' && variant.kind !== 'none';
}

/** Whether a variant is held to be run: written kinds are proved by idioms and liveness. */
export const isExecutable = (variant: CompiledVariant): boolean =>
  variant.kind === undefined && hasCode(variant);

function judge(row: CompiledRow, target: Target, pairs: readonly [Case, Ran][]): Judged {
  const judged: Judged = {
    symbol: row.symbol,
    target,
    state: 'no example',
    programs: 0,
    difference: 0,
    gradient: 'none',
    widths: [],
    problems: [],
    variants: new Map(),
    unreached: [],
    hashes: [],
  };
  for (const [one, result] of pairs) add(judged, one, result);
  judged.hashes.sort();
  judged.widths = [...new Set(judged.widths)].sort();
  judged.unreached = row.advice[target].flatMap((variant, i) =>
    isExecutable(variant) && !judged.variants.has(i) ? [i] : [],
  );
  return { ...judged, ...stateOf(row, target, judged) };
}

function add(judged: Judged, one: Case, result: Ran): void {
  const { target } = judged;
  const program = one.targets[target];
  const source = [one.source.make, one.source.use].filter(Boolean).join('\n');
  if (!program) {
    const why = one.without[target] ?? '';
    if (/^(?:The example has nothing|The advice has no|`advise` reads)/.test(why)) {
      judged.problems.push({
        id: one.id,
        text: why,
        source,
        program: '',
        values: { source: '', target: '' },
      });
    }
    return;
  }
  judged.programs++;
  judged.hashes.push(program.hash);
  const outcome = result.targets[target];
  if (!outcome?.ok) {
    judged.problems.push({
      id: one.id,
      text: outcome?.problem ?? `TensorFlow itself fails: ${result.source_error}`,
      source,
      program: [program.make, program.use].filter(Boolean).join('\n'),
      values: { source: result.source ?? '', target: outcome?.shown ?? '' },
    });
    return;
  }
  const difference = outcome.difference ?? 0;
  judged.difference = Math.max(judged.difference, difference);
  judged.widths.push(...outcome.widths);
  if (outcome.gradient === 'agrees' || (outcome.gradient === 'left out' && judged.gradient === 'none')) {
    judged.gradient = outcome.gradient;
  }
  const known = judged.variants.get(program.variant);
  judged.variants.set(program.variant, {
    difference: Math.max(known?.difference ?? 0, difference),
    compare: known && STRENGTH[known.compare] > STRENGTH[one.compare] ? known.compare : one.compare,
  });
}

function stateOf(row: CompiledRow, target: Target, judged: Judged): Pick<Judged, 'state' | 'reason'> {
  if (judged.problems.length > 0) return { state: 'differs' };
  if (judged.variants.size > 0) return { state: 'agrees' };
  if (!row.advice[target].some(isExecutable)) return { state: 'written' };
  const reason = textFor(row.proof?.cannotRun, target);
  return reason === undefined ? { state: 'no example' } : { state: 'cannot run', reason };
}
