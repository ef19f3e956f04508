/**
 * The catalogue as it lies in the package: all but the rows in one JSON file, a row a line in another. A run looks at some
 * hundred rows of thousands, so that a row is parsed when it is first asked for. Pure.
 */
import type { CompiledCatalog, CompiledRow } from './compiled.js';

interface Head extends Omit<CompiledCatalog, 'rows'> {
  /** Symbol -> the length of its line in bytes, in the order of the lines. */
  rows: Record<string, number>;
}

/** The two files of a catalogue. Examples stay with the rules: nothing reads them at run time. */
export function packCatalog(catalog: CompiledCatalog): { head: string; rows: string } {
  const lines = Object.entries(catalog.rows).map(([symbol, { examples: _, ...row }]) => ({
    symbol,
    line: `${JSON.stringify(row)}\n`,
  }));
  const lengths = Object.fromEntries(lines.map(({ symbol, line }) => [symbol, Buffer.byteLength(line)]));
  const head: Head = { ...catalog, rows: lengths };
  return { head: `${JSON.stringify(head)}\n`, rows: lines.map(({ line }) => line).join('') };
}

/** The catalogue of two such files. Its rows look like any record; each is parsed once. */
export function unpackCatalog(head: Buffer, rows: Buffer): CompiledCatalog {
  const { rows: lengths, ...rest } = JSON.parse(head.toString()) as Head;
  const found: Record<string, CompiledRow> = {};
  let start = 0;
  for (const [symbol, length] of Object.entries(lengths)) {
    defineRow(found, symbol, rows.subarray(start, start + length));
    start += length;
  }
  return { ...rest, rows: found };
}

function defineRow(rows: Record<string, CompiledRow>, symbol: string, line: Buffer): void {
  let row: CompiledRow | undefined;
  Object.defineProperty(rows, symbol, {
    enumerable: true,
    configurable: true,
    get: () => {
      row ??= JSON.parse(line.toString()) as CompiledRow;
      return row;
    },
  });
}
