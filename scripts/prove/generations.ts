/** Which generations of TensorFlow have a name, by the signatures of `rules/facts/source.json` and what `vocabulary.json` says is left. */
import type { CatalogFacts } from '../../src/catalog/compile/facts.js';
import { loadFacts } from '../../src/facts/load.js';
import { createStayLookup, type Vocabulary } from '../../src/facts/stay.js';
import type { Generation, Generations } from './source.js';

/** Reads the facts once. A name that nobody knows gives an empty map. */
export function createGenerations({ source }: CatalogFacts): Generations {
  const stay = createStayLookup(loadFacts<Vocabulary>('vocabulary.json'));
  return (symbol) => {
    const fact = source?.[symbol];
    const left = stay(symbol);
    const known = new Map<Generation, string>();
    if (fact?.v1 !== undefined) known.set('v1', symbol);
    if (fact?.v2 !== undefined) known.set('v2', left?.spelling ?? symbol);
    if (known.size > 0) return known;
    const isOld = symbol.startsWith('tf.contrib.') || left?.state === 'compat.v1 only';
    if (isOld) return new Map([['v1', symbol]]);
    return left?.spelling === undefined ? known : new Map([['v2', left.spelling]]);
  };
}
