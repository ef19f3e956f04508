/**
 * The Python in a notebook: formats 3 and 4 (and what came before), code cells joined in order by line feeds, cells in
 * other languages left out. Knows the JSON of notebooks; what magics are is the business of `magics.ts`.
 */
import { commandsOf } from './commands.js';
import { withoutMagics } from './magics.js';
import type { Chunk, Command, Problem, SourceText } from './types.js';

type Json = Record<string, unknown>;

/** A code cell that is Python of this program. */
interface CodeCell {
  /** Over all cells of the notebook, from 1. */
  number: number;
  text: string;
  problems: Problem[];
}

/** Takes the Python out of a notebook. The `file` of each problem is empty. */
export function parseNotebook(json: string): SourceText {
  const notebook = parseJson(json);
  if (notebook === null) return withoutCode(invalid(json));
  const cells = allCells(notebook);
  if (cells.length === 0) return withoutCode(empty());
  if (!isPython(notebook)) return { text: '', chunks: [], problems: [] };
  const source = joined(cells.flatMap((cell, index) => codeCell(cell, index + 1)));
  const commands = cells.flatMap((cell, index) => commandsIn(cell, index + 1));
  return commands.length === 0 ? source : { ...source, commands };
}

/** Also of cells that are no Python: `%%bash`. */
function commandsIn(cell: unknown, number: number): Command[] {
  if (!isObject(cell) || cell.cell_type !== 'code') return [];
  return commandsOf(sourceText(cell.source ?? cell.input ?? ''), number);
}

function joined(cells: readonly CodeCell[]): SourceText {
  const chunks: Chunk[] = [];
  let firstLine = 1;
  for (const cell of cells) {
    chunks.push({ firstLine, cell: cell.number });
    firstLine += cell.text.split('\n').length;
  }
  const text = cells.map((cell) => cell.text).join('\n');
  return { text, chunks, problems: cells.flatMap((cell) => cell.problems) };
}

function codeCell(cell: unknown, number: number): CodeCell[] {
  if (!isObject(cell) || cell.cell_type !== 'code' || !isPythonCell(cell)) return [];
  // Format 3 says `input`, format 4 `source`.
  const source = sourceText(cell.source ?? cell.input ?? '');
  const plain = withoutMagics(source.replace(/\r(?!\n)/g, '\n').replaceAll('\0', ' '));
  if (plain === null) return [];
  return [
    {
      number,
      text: plain.text,
      problems: plain.unfinished === null ? [] : [unfinished(number, plain.unfinished)],
    },
  ];
}

/** A list of lines with their line ends, or one text. */
function sourceText(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : '';
}

/** Format 3 keeps cells in worksheets. */
function allCells(notebook: Json): unknown[] {
  if (Array.isArray(notebook.cells)) return notebook.cells;
  if (!Array.isArray(notebook.worksheets)) return [];
  return notebook.worksheets.flatMap((sheet) =>
    isObject(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [],
  );
}

/** Many old notebooks name no language; all of those are Python. */
function isPython(notebook: Json): boolean {
  const metadata = asObject(notebook.metadata);
  const kernel = asObject(metadata.kernelspec);
  const language = kernel.language ?? asObject(metadata.language_info).name ?? metadata.language;
  if (typeof language === 'string') return isPythonName(language);
  return (
    typeof kernel.name !== 'string' ||
    !/^(?:ir|julia|scala|octave|bash|javascript|ruby|xcpp)/i.test(kernel.name)
  );
}

function isPythonCell(cell: Json): boolean {
  const language = asObject(asObject(cell.metadata).vscode).languageId ?? cell.language;
  return typeof language !== 'string' || isPythonName(language);
}

function isPythonName(language: string): boolean {
  return /^(?:i?python|pypy|cython|sage)/i.test(language);
}

function parseJson(json: string): Json | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutCode(problem: Problem): SourceText {
  return { text: '', chunks: [], problems: [problem] };
}

function invalid(json: string): Problem {
  const isPointer = json.startsWith('version https://git-lfs');
  const what = isPointer
    ? 'This notebook is a Git LFS pointer, not the notebook itself. Fetch it with `git lfs pull`.'
    : 'This notebook is not valid JSON, so no cell of it was read. Open and save it in Jupyter to repair it.';
  return { file: '', code: 'notebook-invalid', message: json.trim() === '' ? emptyFile : what };
}

const emptyFile =
  'This notebook is an empty file, so there was nothing to read. Delete it or restore its content.';

function unfinished(cell: number, line: number): Problem {
  const message =
    'This cell ends inside a bracket or a string. Its last statement was left out, so that the cells behind it could be read. Finish the statement.';
  return { file: '', cell, line, code: 'syntax-error', message };
}

function empty(): Problem {
  const message =
    'This notebook has no cells, so there was nothing to read. If it should have some, restore it.';
  return { file: '', code: 'notebook-empty', message };
}
