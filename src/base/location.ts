/**
 * Where something stands in a scanned project. The one notion of place shared by usages, findings and problems.
 * Knows nothing of Python or TensorFlow.
 */

/** A range in one file. Lines are 1-based, columns 0-based in UTF-16 units; the end is exclusive. */
export interface Location {
  /** Path relative to the project root, with `/` between segments. */
  file: string;
  /** For notebooks: the cell, counted over all cells from 1. `line` then counts within that cell. */
  cell?: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Orders by path, cell, line, column; ties by end. Locale-independent, so that two machines agree. */
export function compareLocations(a: Location, b: Location): number {
  return (
    compareText(a.file, b.file) ||
    (a.cell ?? 0) - (b.cell ?? 0) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn
  );
}

/** Compares two strings by UTF-16 code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
