/**
 * The source symbol exists, and a signature written in a row has only parameters that the source has.
 * Runs where `rules/facts/source.json` exists.
 */
import { type RuleProblem, rowsOf } from '../compile/catalog.js';
import type { SourceFacts } from '../compile/facts.js';
import { safeParameters } from '../compile/row.js';
import type { CompiledRow } from '../compiled.js';
import { paramsOf } from '../python/walk.js';
import { didYouMean } from './did-you-mean.js';
import { templatesOf } from './each.js';
import type { LintInput } from './lint.js';

export function lintSource({ catalog, entries, facts }: LintInput): RuleProblem[] {
  const { source, aliases } = facts;
  if (!source) return [];
  const rows = Object.values(catalog.rows).flatMap((row) => [
    ...parametersExist(row, source),
    ...isBindable(row),
  ]);
  return [...rows, ...neverFound(entries, aliases ?? {})];
}

/** Rows under a rarer spelling of a symbol that has a row of its own. */
function neverFound(entries: LintInput['entries'], aliases: Readonly<Record<string, string>>): RuleProblem[] {
  const symbols = new Set(rowsOf(entries).map(({ symbol }) => symbol));
  return [...symbols].flatMap((symbol) => {
    const usual = aliases[symbol];
    if (usual === undefined || !symbols.has(usual)) return [];
    return [
      {
        where: symbol,
        message: `Usages carry the name \`${usual}\`, which has its own row: this one is never found.`,
      },
    ];
  });
}

function parametersExist(row: CompiledRow, source: SourceFacts): RuleProblem[] {
  const fact = source[row.symbol];
  if (!fact) return [];
  const texts = [fact.v1, fact.v2, fact['0.12']].filter((text) => text !== undefined);
  const params = texts.flatMap(safeParameters);
  if (params.length === 0 || params.some((param) => param.kind === '**')) return [];
  const known = new Set(params.map((param) => param.name));
  const own = (row.signatures ?? []).filter(({ until }) => !until).flatMap((signature) => signature.params);
  return [...new Set(own.map((param) => param.name))]
    .filter((name) => !known.has(name))
    .map((name) => ({
      where: row.symbol,
      message: `The source has no parameter \`${name}\`.${didYouMean(name, known)}`,
    }));
}

/** A template that reads parameters needs a signature to bind them by. */
function isBindable(row: CompiledRow): RuleProblem[] {
  if (row.signatures) return [];
  const templates = Object.values(row.advice).flatMap((variants) => variants.flatMap(templatesOf));
  const reads = templates.flatMap(paramsOf).filter((id) => id !== 'self');
  return reads.length === 0
    ? []
    : [
        {
          where: row.symbol,
          message: 'It reads parameters but has no signature, in the row or in the facts.',
        },
      ];
}
