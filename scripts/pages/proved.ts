/** The catalogue as the build ships it: compiled, with what running it gave. */
import type { CompiledCatalog } from '../../src/catalog/compiled.js';
import { casesOf } from '../prove/cases.js';
import { createGenerations } from '../prove/generations.js';
import { attachProofs, currentHashes, readVerified } from '../prove/verified.js';
import { compileRules } from '../rules.js';

export async function proved(): Promise<CompiledCatalog> {
  const { catalog, facts } = await compileRules();
  attachProofs(catalog, readVerified(), currentHashes(casesOf(catalog, createGenerations(facts))));
  return catalog;
}
