/**
 * Caveats that rows name exist, and every caveat is named by some row.
 */
import { TARGETS } from '../../match/finding.js';
import type { RuleProblem } from '../compile/catalog.js';
import type { CompiledCatalog } from '../compiled.js';
import { didYouMean } from './did-you-mean.js';
import { eachVariant } from './each.js';
import type { LintInput } from './lint.js';

export function lintReferences({ catalog }: LintInput): RuleProblem[] {
  const known = Object.keys(catalog.caveats);
  const used = usesOf(catalog);
  const missing = used
    .filter(({ id }) => !Object.hasOwn(catalog.caveats, id))
    .map(({ id, where }) => ({
      where,
      message: `The caveat \`${id}\` does not exist.${didYouMean(id, known)}`,
    }));
  const ids = new Set(used.map(({ id }) => id));
  const idle = known
    .filter((id) => !ids.has(id))
    .map((id) => ({ where: `caveat/${id}`, message: 'No row refers to this caveat.' }));
  return [...missing, ...idle];
}

function usesOf(catalog: CompiledCatalog): { id: string; where: string }[] {
  const rows = [...Object.values(catalog.rows), ...Object.values(catalog.namespaces)].flatMap((row) =>
    (row.caveats ?? []).map((id) => ({ id, where: 'symbol' in row ? row.symbol : row.namespace })),
  );
  const variants = eachVariant(catalog).flatMap(({ symbol, target, variant }) =>
    (variant.caveats ?? []).map((id) => ({ id, where: `${symbol} (${target})` })),
  );
  const idioms = catalog.idioms.flatMap(({ id, advice }) =>
    TARGETS.flatMap((target) =>
      advice[target].flatMap(({ caveats }) =>
        caveats.map((caveat) => ({ id: caveat.id, where: `idiom/${id} (${target})` })),
      ),
    ),
  );
  return [...rows, ...variants, ...idioms];
}
