/**
 * Everything an explanation is made from, loaded by whoever runs: the catalogue and the facts, with the lookups over them.
 */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { Canonicalizer } from '../facts/canonical.js';
import type { IsKnown } from '../facts/known.js';
import type { StayLookup } from '../facts/stay.js';
import type { LinkFacts } from '../facts/types.js';
import type { Explanation } from './explanation.js';

export interface Knowledge {
  catalog: CompiledCatalog;
  facts: LinkFacts;
  canonical: Canonicalizer;
  isKnown: IsKnown;
  stay: StayLookup;
  /** All public names that somebody was asked about, canonical. */
  vocabulary: readonly string[];
  tool: Explanation['tool'];
}
