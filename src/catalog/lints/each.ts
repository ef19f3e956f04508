/**
 * Iterates over what lints look at: every variant of every row and namespace, and the expressions in them.
 */
import { TARGETS, type Target } from '../../match/finding.js';
import type { CompiledCatalog, CompiledRow, CompiledVariant } from '../compiled.js';
import type { Py } from '../python/ast.js';
import { expressionsOf } from '../python/walk.js';

export interface EachVariant {
  symbol: string;
  target: Target;
  variant: CompiledVariant;
  /** Null for a namespace's answer. */
  row: CompiledRow | null;
  isLast: boolean;
}

export function eachVariant(catalog: CompiledCatalog): EachVariant[] {
  const answers = [
    ...Object.values(catalog.rows).map((row) => ({ symbol: row.symbol, advice: row.advice, row })),
    ...Object.values(catalog.namespaces).map(({ namespace, advice }) => ({
      symbol: namespace,
      advice,
      row: null,
    })),
  ];
  return answers.flatMap(({ symbol, advice, row }) =>
    TARGETS.flatMap((target) =>
      advice[target].map((variant, i) => ({
        symbol,
        target,
        variant,
        row,
        isLast: i === advice[target].length - 1,
      })),
    ),
  );
}

/** Every expression of a variant's templates; conditions apart. */
export function templatesOf(variant: CompiledVariant): Py[] {
  const lines = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  const places = expressionsOf(variant.code ? [variant.code, ...lines] : lines);
  const all = [...places, ...Object.values(variant.fills ?? {}).flat()];
  return variant.reference ? [...all, variant.reference] : all;
}

/** Names that lines of the variant assign: `x = ...` in `setup` makes `x` known. */
export function assignedIn(variant: CompiledVariant): Set<string> {
  const lines = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  const names = lines.flatMap(({ to }) =>
    to?.t === 'name' ? [to.id] : to?.t === 'tuple' ? to.items.flatMap(nameOf) : [],
  );
  return new Set(names);
}

const nameOf = (py: Py): string[] => (py.t === 'name' ? [py.id] : []);
