/** What the pages share: rows in order, file names, an advice in one table cell. */
import type { CompiledCatalog, CompiledRow, CompiledVariant } from '../../src/catalog/compiled.js';
import { templateOf } from '../../src/explain/template.js';
import type { Target } from '../../src/match/finding.js';
import { KIND_WORDS } from '../../src/report/wording.js';

export interface Entry {
  symbol: string;
  row: CompiledRow;
}

export function entriesOf({ rows }: CompiledCatalog): Entry[] {
  return Object.values(rows)
    .map((row) => ({ symbol: row.symbol, row }))
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** Names differ in case only here and there, which some file systems do not tell apart. */
export const fileOf = (namespace: string): string =>
  namespace.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The text in a table's cell. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The last variant's code, or what kind of advice it is. */
export function shortAdvice(variants: readonly CompiledVariant[], target: Target): string {
  const variant = variants.findLast(({ code }) => code !== undefined) ?? variants.at(-1);
  if (!variant) return '';
  const { places } = templateOf(target, variant, variant.proof ?? { state: 'not run' });
  const text = places.code ?? places.init ?? places.step;
  const kind = variant.kind ? KIND_WORDS[variant.kind].short : '';
  return text === undefined ? kind : [`\`${cell(text)}\``, kind && `(${kind})`].filter(Boolean).join(' ');
}
