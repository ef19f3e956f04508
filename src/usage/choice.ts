/** Among the things an expression may be, which to report: the surest, and whether anything else is as likely. */
import type { Alternative, Values } from '../values/value.js';

/** A public name that an alternative stands for. */
export interface Named {
  /** As imported, or canonical for a member. */
  qualified: string;
  /** Equal for two spellings of one thing. */
  symbol: string;
  alternative: Alternative;
}

export interface Choice extends Named {
  /** Something without a public name is as likely. */
  ambiguous: boolean;
  /** How many things it may be that the program could call: the chosen names, and the project's own. */
  rivals: number;
}

const OF_THE_PROJECT: ReadonlySet<string> = new Set(['function', 'class', 'object', 'partial']);

/**
 * The surest of the named alternatives, one a symbol. A fallback in an `except` handler is less sure than what it falls
 * back from and drops out; what is unknown always casts doubt.
 */
export function choose(values: Values, name: (alternative: Alternative) => readonly Named[]): Choice[] {
  if (values.alts.every(({ value }) => value.t === 'unknown' || value.t === 'plain')) return [];
  const best = new Map<string, Named>();
  let doubts: Alternative[] = [];
  for (const alternative of values.alts) {
    const named = name(alternative);
    if (named.length === 0) doubts.push(alternative);
    for (const one of named) {
      const known = best.get(one.symbol);
      if (!known || known.alternative.sure < one.alternative.sure) best.set(one.symbol, one);
    }
  }
  const top = Math.max(-1, ...[...best.values()].map((one) => one.alternative.sure));
  const chosen = [...best.values()].filter((one) => one.alternative.sure === top);
  doubts = doubts.filter((doubt) => doubt.value.t === 'unknown' || doubt.sure >= top);
  const own = doubts.filter((doubt) => OF_THE_PROJECT.has(doubt.value.t)).length;
  const ambiguous = doubts.length > 0;
  return chosen.map((one) => ({ ...one, ambiguous, rivals: chosen.length + own }));
}
