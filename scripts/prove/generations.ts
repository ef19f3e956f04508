/** Which generations of TensorFlow have a name, by the signatures of `rules/facts/source.json` and what `vocabulary.json` says is left. */
import type { CatalogFacts } from '../../src/catalog/compile/facts.js';
import { loadFacts } from '../../src/facts/load.js';
import { createStayLookup, type Vocabulary } from '../../src/facts/stay.js';
import type { Generation, Generations } from './source.js';

/** Reads the facts once. A name that nobody knows gives an empty list. */
export function createGenerations({ source }: CatalogFacts): Generations {
  const stay = createStayLookup(loadFacts<Vocabulary>('vocabulary.json'));
  const generationsOf = (symbol: string): readonly Generation[] => {
    const fact = source?.[symbol];
    const own = (['v1', 'v2'] as const).filter((api): api is Generation => fact?.[api] !== undefined);
    if (own.length > 0) return own;
    if (symbol.startsWith('tf.contrib.')) return ['v1'];
    return stay(symbol)?.state === 'compat.v1 only' ? ['v1'] : [];
  };
  return {
    of: generationsOf,
    // `tf.log` is `tf.math.log` for who has version 2.
    spelling: (symbol, api) => (api === 'v2' ? (stay(symbol, api)?.spelling ?? symbol) : symbol),
  };
}
