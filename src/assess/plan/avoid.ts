/** Which dead names of the target a packet tempts people to write. */
import type { DeadApiText } from '../../catalog/ecosystem-text.js';
import type { Target } from '../../match/finding.js';
import type { DeadApi } from './types.js';

/** No packet needs a longer list. */
const MOST = 12;

/** Gives the dead names for the symbols of a packet, those first that are gone. */
export function createAvoid(
  facts: readonly DeadApiText[],
): (target: Target, symbols: readonly string[]) => DeadApi[] {
  const known = facts.map((fact) => ({ fact, near: new RegExp(fact.near) }));
  return (target, symbols) =>
    known
      .filter(({ fact, near }) => fact.target === target && symbols.some((symbol) => near.test(symbol)))
      .map(({ fact: { name, state, since, instead, source } }) => ({ name, state, since, instead, source }))
      .sort((a, b) => RANK[a.state] - RANK[b.state])
      .slice(0, MOST);
}

const RANK: Record<DeadApi['state'], number> = { trap: 0, gone: 1, deprecated: 2 };
