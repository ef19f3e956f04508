/** A place in a notebook becomes the reference's line through all Python code cells. */
import { expect, it } from 'vitest';
import { linesBeforeCells } from '../../scripts/reference/notebook-lines.js';

function notebook(...cells: [string, string | string[]][]): string {
  return JSON.stringify({ cells: cells.map(([cell_type, source]) => ({ cell_type, source })) });
}

it('counts code cells only, but numbers all cells', () => {
  const before = linesBeforeCells(
    notebook(['code', 'a\nb'], ['markdown', 'text\n\n'], ['code', ['c\n', 'd']]),
  );
  expect([...before]).toEqual([
    [1, 0],
    [3, 2],
  ]);
});

it('leaves out cells of another language, and keeps timed and written Python', () => {
  const json = notebook(
    ['code', '%%bash\nls'],
    ['code', '%%time\nx'],
    ['code', '%%writefile a.proto\nx'],
    ['code', '%%writefile a.py\nx'],
    ['code', 'y'],
  );
  expect([...linesBeforeCells(json)]).toEqual([
    [2, 0],
    [4, 2],
    [5, 4],
  ]);
});

it('counts a cell that ends in a newline as one line more, as joining by newlines does', () => {
  expect([...linesBeforeCells(notebook(['code', 'a\n'], ['code', 'b']))]).toEqual([
    [1, 0],
    [2, 2],
  ]);
});

it('reads notebooks of format 3', () => {
  const json = JSON.stringify({ worksheets: [{ cells: [{ cell_type: 'code', input: ['a\n', 'b'] }] }] });
  expect([...linesBeforeCells(json)]).toEqual([[1, 0]]);
});
