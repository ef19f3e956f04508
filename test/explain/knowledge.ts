/** The real catalogue and facts for tests of explanations, compiled from `rules/` once. */
import { compileRules } from '../../scripts/rules.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { createCanonicalizer } from '../../src/facts/canonical.js';
import { createIsKnown } from '../../src/facts/known.js';
import { loadFacts, loadLinkFacts } from '../../src/facts/load.js';
import { createStayLookup, type Vocabulary } from '../../src/facts/stay.js';

/** What the CLI loads, without a build. */
export async function readKnowledge(): Promise<Knowledge> {
  const { catalog } = await compileRules();
  const facts = loadLinkFacts();
  const vocabulary = loadFacts<Vocabulary>('vocabulary.json');
  return {
    catalog,
    facts,
    canonical: createCanonicalizer(facts),
    isKnown: createIsKnown(facts, vocabulary),
    stay: createStayLookup(vocabulary),
    vocabulary: [
      ...vocabulary.alive,
      ...vocabulary['compat.v1 only'],
      ...vocabulary['needs tf_keras'],
      ...vocabulary.gone,
    ],
    tool: { name: 'advise', version: '0', catalogVersion: '0', pins: {}, asOf: '2026-01-01' },
  };
}
