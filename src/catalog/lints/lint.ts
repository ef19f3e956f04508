/**
 * Checks every row against the facts and against the others. One function a check; each says what is wrong in one sentence.
 */

import type { RuleEntry, RuleProblem } from '../compile/catalog.js';
import type { CatalogFacts } from '../compile/facts.js';
import type { CompiledCatalog } from '../compiled.js';
import { lintEcosystem } from './ecosystem.js';
import { lintErrors } from './errors.js';
import { lintIdioms } from './idioms.js';
import { lintNames } from './names.js';
import { lintReferences } from './references.js';
import { lintSentences } from './sentences.js';
import { lintSource } from './source.js';
import { lintTargets } from './targets.js';
import { lintVariants } from './variants.js';

export interface LintInput {
  catalog: CompiledCatalog;
  entries: readonly RuleEntry[];
  facts: CatalogFacts;
}

type Lint = (input: LintInput) => RuleProblem[];

/** All checks by name. */
export const LINTS: Readonly<Record<string, Lint>> = {
  ecosystem: lintEcosystem,
  errors: lintErrors,
  idioms: lintIdioms,
  names: lintNames,
  references: lintReferences,
  sentences: lintSentences,
  source: lintSource,
  targets: lintTargets,
  variants: lintVariants,
};

export function lintCatalog(input: LintInput): RuleProblem[] {
  return Object.values(LINTS).flatMap((lint) => lint(input));
}
