/** Rules of a project's own, compiled as ours are and put over them. What they advise was run by nobody here, and the report says so. */

import type { CatalogFacts } from './compile/facts.js';
import { compileIdiom } from './compile/idiom.js';
import { compileRow } from './compile/row.js';
import type { CompiledCatalog, CompiledRow } from './compiled.js';
import type { CompiledIdiom } from './compiled-idiom.js';
import type { IdiomEntry } from './idiom-text.js';
import type { RowText } from './row-text.js';

/** As they are written. */
export interface OwnRuleTexts {
  mappings: { symbol: string; row: RowText }[];
  idioms: IdiomEntry[];
}

/** Compiled; plain data. */
export interface OwnRules {
  rows: Record<string, CompiledRow>;
  idioms: CompiledIdiom[];
}

/** No facts are asked: own names are in none, and names of TensorFlow bring their signature along. */
const NO_FACTS: CatalogFacts = { source: null, targets: null, aliases: null, rawOps: null };

/** Compiles them, or says of the first that cannot be read which it is and what is wrong. */
export function compileOwnRules({
  mappings,
  idioms,
}: OwnRuleTexts): OwnRules | { name: string; wrong: string } {
  const own: OwnRules = { rows: {}, idioms: [] };
  for (const { symbol, row } of mappings) {
    const wrong = attempt(() => {
      own.rows[symbol] = compileRow(symbol, row, NO_FACTS);
    });
    if (wrong !== null) return { name: symbol, wrong };
  }
  for (const entry of idioms) {
    const wrong = attempt(() => {
      own.idioms.push(compileIdiom(entry));
    });
    if (wrong !== null) return { name: `idiom/${entry.id}`, wrong };
  }
  return own;
}

function attempt(compile: () => void): string | null {
  try {
    compile();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A catalogue in which own rows stand before ours, and own idioms behind them. */
export function withOwnRules(catalog: CompiledCatalog, { rows, idioms }: OwnRules): CompiledCatalog {
  if (Object.keys(rows).length + idioms.length === 0) return catalog;
  const all: Record<string, CompiledRow> = {};
  // Rows are parsed when they are asked for: copying descriptors asks for none.
  Object.defineProperties(all, Object.getOwnPropertyDescriptors(catalog.rows));
  for (const [symbol, row] of Object.entries(rows)) {
    Object.defineProperty(all, symbol, { value: row, enumerable: true, configurable: true });
  }
  return { ...catalog, version: `${catalog.version}+own`, rows: all, idioms: [...catalog.idioms, ...idioms] };
}
