/**
 * Compiles all tables, namespace answers and caveats into one catalogue. Errors name the row and say what is wrong.
 */
import { createHash } from 'node:crypto';
import { TARGETS } from '../../match/finding.js';
import type { CompiledCatalog, CompiledCaveat, CompiledNamespace, CompiledRow } from '../compiled.js';
import type { CompiledIdiom } from '../compiled-idiom.js';
import type { DemonstrationText } from '../demo-text.js';
import type { EcosystemEntry } from '../ecosystem-text.js';
import type { ErrorText } from '../error-text.js';
import type { IdiomEntry } from '../idiom-text.js';
import type { CaveatText, NamespaceText, RowText, TableText } from '../row-text.js';
import type { RejectedKeyText, WeightKindText, WeightMakerText } from '../weights-text.js';
import { ecosystemOf } from './ecosystem.js';
import type { CatalogFacts } from './facts.js';
import { compileIdiom } from './idiom.js';
import { compileNamespace, compileRow } from './row.js';

export type RuleEntry =
  | TableText
  | NamespaceText
  | IdiomEntry
  | CaveatText
  | DemonstrationText
  | ErrorText
  | EcosystemEntry
  | WeightKindText
  | WeightMakerText
  | RejectedKeyText;

/** Something wrong with the rules: where, and one sentence. */
export interface RuleProblem {
  where: string;
  message: string;
}

export interface CompileResult {
  catalog: CompiledCatalog;
  problems: RuleProblem[];
}

/** The row's symbol: `tf` and `Session.run` give `tf.Session.run`; the key `''` is the namespace itself. */
export function symbolOf(namespace: string, key: string): string {
  return key === '' ? namespace : `${namespace}.${key}`;
}

/** Compiles entries; a row that cannot be read is left out and told. */
export function compileCatalog(
  entries: readonly RuleEntry[],
  facts: CatalogFacts,
  packageVersion: string,
): CompileResult {
  const problems: RuleProblem[] = [];
  const rows: Record<string, CompiledRow> = {};
  const namespaces: Record<string, CompiledNamespace> = {};
  const caveats: Record<string, CaveatText> = {};
  const shown: Record<string, DemonstrationText> = {};
  const errors: Record<string, ErrorText> = {};
  const once = <T>(record: Record<string, T>, key: string, make: () => T): void => {
    if (Object.hasOwn(record, key)) problems.push({ where: key, message: 'It is defined twice.' });
    else attempt(key, problems, () => Object.assign(record, { [key]: make() }));
  };
  for (const entry of entries) {
    if (entry.is === 'caveat') once(caveats, entry.id, () => entry);
    if (entry.is === 'demonstration') once(shown, entry.caveat, () => entry);
    if (entry.is === 'error') once(errors, entry.id, () => entry);
    if (entry.is === 'namespace') once(namespaces, entry.namespace, () => compileNamespace(entry, facts));
  }
  const written = rowsOf(entries);
  const symbols = new Set(written.map(({ symbol }) => symbol));
  for (const { symbol, row } of written) {
    const usual = facts.aliases?.[symbol] ?? symbol;
    // A row under a rarer spelling serves, unless the usual one has its own; a lint tells of those.
    if (usual === symbol || !symbols.has(usual)) once(rows, usual, () => compileRow(usual, row, facts));
  }
  const aliases = aliasesOf(rows, problems);
  const content = {
    rows: sortKeys(rows),
    aliases,
    rawOps: facts.rawOps ?? {},
    namespaces: sortKeys(namespaces),
    caveats: sortKeys(withDemos(caveats, shown, problems)),
    errors: sortKeys(errors),
    idioms: idiomsOf(entries, problems),
    ecosystem: ecosystemOf(entries),
    weights: {
      kinds: entries.filter((entry) => entry.is === 'weight kind'),
      makers: entries.filter((entry) => entry.is === 'weight maker'),
      rejected: entries.filter((entry) => entry.is === 'rejected key'),
    },
  };
  return {
    catalog: { version: versionOf(packageVersion, content), ...content, keepsPipeline: keeps(rows) },
    problems,
  };
}

function idiomsOf(entries: readonly RuleEntry[], problems: RuleProblem[]): CompiledIdiom[] {
  const idioms: Record<string, CompiledIdiom> = {};
  for (const entry of entries) {
    if (entry.is !== 'idiom') continue;
    attempt(`idiom/${entry.id}`, problems, () => Object.assign(idioms, { [entry.id]: compileIdiom(entry) }));
  }
  return Object.values(sortKeys(idioms));
}

function withDemos(
  caveats: Readonly<Record<string, CaveatText>>,
  shown: Readonly<Record<string, DemonstrationText>>,
  problems: RuleProblem[],
): Record<string, CompiledCaveat> {
  for (const id of Object.keys(shown)) {
    if (!Object.hasOwn(caveats, id))
      problems.push({ where: `caveat/${id}`, message: 'It is demonstrated, but does not exist.' });
  }
  return Object.fromEntries(
    Object.entries(caveats).map(([id, text]) => {
      const of = shown[id];
      const demos = (of?.demos ?? []).map((demo) => ({ ...demo, figures: null }));
      return [id, { ...text, demos, ...(of?.cannotRun && { cannotRun: of.cannotRun }) }];
    }),
  );
}

/** All rows as written, with their symbols. */
export function rowsOf(entries: readonly RuleEntry[]): { symbol: string; row: RowText }[] {
  return entries.flatMap((entry) => {
    if (entry.is !== 'table') return [];
    return Object.entries(entry.rows).map(([key, row]) => ({ symbol: symbolOf(entry.namespace, key), row }));
  });
}

function attempt(where: string, problems: RuleProblem[], run: () => void): void {
  try {
    run();
  } catch (error) {
    problems.push({ where, message: error instanceof Error ? error.message : String(error) });
  }
}

function aliasesOf(
  rows: Readonly<Record<string, CompiledRow>>,
  problems: RuleProblem[],
): Record<string, string> {
  const aliases: Record<string, string> = {};
  for (const row of Object.values(rows)) {
    for (const alias of row.aliases ?? []) {
      const other = Object.hasOwn(rows, alias) ? alias : aliases[alias];
      if (other)
        problems.push({ where: row.symbol, message: `Its alias \`${alias}\` belongs to \`${other}\`.` });
      else aliases[alias] = row.symbol;
    }
  }
  return sortKeys(aliases);
}

/** A target keeps the pipeline where the advice on `tf.data.Dataset.map` is to keep it. */
function keeps(rows: Readonly<Record<string, CompiledRow>>): CompiledCatalog['keepsPipeline'] {
  const map = rows['tf.data.Dataset.map'];
  const kept = TARGETS.map((target) => [target, map?.advice[target].at(-1)?.kind === 'keep']);
  return Object.fromEntries(kept) as CompiledCatalog['keepsPipeline'];
}

function sortKeys<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function versionOf(packageVersion: string, content: unknown): string {
  return `${packageVersion}+${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)}`;
}
