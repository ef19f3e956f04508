/**
 * What becomes of a symbol for who stays on TensorFlow 2: computed from what the live package said, name by name.
 * Knows nothing of PyTorch, JAX or Keras 3, and writes no advice.
 */
import type { Api } from './api.js';

/** The fourth column of the report. */
export type Stay = 'alive' | 'compat.v1 only' | 'needs tf_keras' | 'gone';

/** `rules/facts/vocabulary.json`: public names by what the newest TensorFlow 2 (beside Keras 3) answered. */
export interface Vocabulary extends Record<Stay, string[]> {
  /** The TensorFlow that was asked. */
  version: string;
  /** A symbol whose own spelling v2 lacks -> another spelling of the same function that it has. */
  aliveAs: Record<string, string>;
  /** Alive, but v2 has something else under the name than v1 had, and calls do not carry over. */
  differs: string[];
}

/** What staying means for one symbol. */
export interface StayFact {
  state: Stay;
  /** The spelling that works without `compat.v1`, where it is not the symbol itself: `tf.math.log`. */
  spelling?: string;
}

/** Answers for many symbols. */
export type StayLookup = (symbol: string, api?: Api) => StayFact | null;

const STATES: readonly Stay[] = ['alive', 'compat.v1 only', 'needs tf_keras', 'gone'];

/** Makes the lookup; a member (`tf.Session.run`) shares the fate of what it belongs to. Null: nobody was asked. */
export function createStayLookup(facts: Vocabulary): StayLookup {
  const states = new Map(STATES.flatMap((state) => facts[state].map((name) => [name, state] as const)));
  const differs = new Set(facts.differs);
  return (symbol, api = null) => {
    if (symbol === 'tf.contrib' || symbol.startsWith('tf.contrib.')) return { state: 'gone' };
    for (let end = symbol.length; end > 'tf'.length; end = symbol.lastIndexOf('.', end - 1)) {
      const name = symbol.slice(0, end);
      const state = states.get(name);
      if (state === undefined) continue;
      if (state === 'alive' && api === 'v1' && differs.has(name)) return { state: 'compat.v1 only' };
      const other = Object.hasOwn(facts.aliveAs, name) ? facts.aliveAs[name] : undefined;
      return other === undefined ? { state } : { state: 'alive', spelling: other + symbol.slice(end) };
    }
    return null;
  };
}

/** One question without a lookup of its own. */
export function stayOnTf2(symbol: string, facts: Vocabulary, api: Api = null): StayFact | null {
  return createStayLookup(facts)(symbol, api);
}
