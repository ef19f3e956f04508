/** Whether a name in a public namespace is one that TensorFlow ever had there; one that is not gets no namespace's answer. */
import type { Stay, Vocabulary } from './stay.js';
import type { LinkFacts } from './types.js';

/** False only where all public names of the namespace are known and this is none of them: `tf.layers.dens`. */
export type IsKnown = (symbol: string) => boolean;

const STATES: readonly Stay[] = ['alive', 'compat.v1 only', 'needs tf_keras', 'gone'];

/** Indexes the facts once. */
export function createIsKnown(facts: LinkFacts, vocabulary: Vocabulary): IsKnown {
  const modules = new Set(['tf', ...facts.modules]);
  const names = new Set([
    ...modules,
    ...Object.keys(facts.aliases),
    ...Object.values(facts.aliases),
    ...Object.values(facts.internals),
    ...Object.keys(facts.classes),
    ...Object.keys(facts.functions),
    ...Object.keys(facts.values),
    ...STATES.flatMap((state) => vocabulary[state]),
  ]);
  return (symbol) => {
    const space = symbol.slice(0, Math.max(0, symbol.lastIndexOf('.')));
    const isTensorFlow = space === 'tf' || (space.startsWith('tf.') && !space.startsWith('tf.python'));
    return !isTensorFlow || !modules.has(space) || names.has(symbol);
  };
}
