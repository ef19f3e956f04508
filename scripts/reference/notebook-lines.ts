/**
 * Turns our place in a notebook (cell, line in it) into the reference's: a line through all Python code cells joined in
 * order. Must not know usages.
 */
import { readFileSync } from 'node:fs';

interface Cell {
  cell_type?: string;
  source?: string | string[];
  input?: string | string[];
}

/** `%%` magics whose cell is still Python. */
const PYTHON_MAGIC = /^%%(time|timeit|capture|prun|python3?|px|backend|writefile\s.*\.py)\b/;

/** For each cell number (over all cells, from 1), the lines that stand before it; absent where it does not count. */
export function linesBeforeCells(notebookJson: string): Map<number, number> {
  const before = new Map<number, number>();
  let lines = 0;
  cellsOf(notebookJson).forEach((cell, index) => {
    if (cell.cell_type !== 'code') return;
    const text = textOf(cell);
    const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
    if (first.startsWith('%%') && !PYTHON_MAGIC.test(first)) return;
    before.set(index + 1, lines);
    lines += text.split('\n').length;
  });
  return before;
}

/** The joined Python code cells, as the reference counts its lines. */
export function joinedCells(path: string): { before: Map<number, number>; lines: string[] } {
  const json = readFileSync(path, 'utf8');
  const before = linesBeforeCells(json);
  const cells = cellsOf(json);
  return {
    before,
    lines: [...before.keys()].flatMap((number) => textOf(cells[number - 1] ?? {}).split('\n')),
  };
}

function cellsOf(json: string): Cell[] {
  const notebook = JSON.parse(json) as { cells?: Cell[]; worksheets?: { cells?: Cell[] }[] };
  return notebook.cells ?? (notebook.worksheets ?? []).flatMap((sheet) => sheet.cells ?? []);
}

function textOf(cell: Cell): string {
  const source = cell.source ?? cell.input ?? '';
  return typeof source === 'string' ? source : source.join('');
}
