/**
 * IPython's additions to Python, blanked out of a notebook cell so that what stays is Python with every line and column
 * in its place. Knows the syntax of magics and just enough of Python's to see where a statement starts.
 */
import { atStatementStart, feedLine, newLexicalState } from './lexical.js';

/** `%%` magics whose cell is not Python of this program. Others, known or not, keep their body: most wrap Python. */
const FOREIGN_CELLS = new Set(
  (
    'bash sh zsh script shell cmd powershell pwsh system sx sc ! html HTML svg SVG latex markdown md javascript js ' +
    'perl ruby R r julia octave matlab fortran java kotlin scala cpp c cu nvcc cuda cython cython_inline pyximport ' +
    'writefile file appendfile writetemplate save sql bigquery bq gql cypher sparql spark_sql sparksql hive mermaid ' +
    'plantuml dot graphviz css jsx ts typescript go rust perl6 lua php configure conf yaml json shell_cell ipynb'
  ).split(' '),
);

/** A module written from a notebook is code of the project like any other. */
const WRITES_PYTHON = /^[ \t]*%%(?:write)?file\b.*\.py["']?\s*$/;
/** Line magics that run the statement behind them, after options such as `-n 10`. */
const RUNS_STATEMENT = /^%(?:time|timeit|memit)(?:[ \t]+-[a-zA-Z]+(?:[ \t]*[\d.]+)?)*[ \t]+(?=[^-\s])/;
/** IPython takes `pip install` and its like without any sign; no Python looks like that. */
const ESCAPED = /^(?:[%!?,;]|\/(?=[A-Za-z_])|(?:pip|conda|mamba)[ \t]+(?:un)?install[ \t])/;
const HELP = /^%{0,2}[A-Za-z_*][\w.*]*(?:\[-?\d+\][\w.*]*)*\?{1,2}[ \t]*;?[ \t]*(?:#.*)?$/;
/** `files = !ls`, `where = %pwd`; a comparison or an operator before the sign is Python. */
const ASSIGNED = /^([^=#'"!%]*(?:\[[^\]]*\][^=#'"!%]*)?=[ \t]*)[!%](?!=)/;

/** No magic people write is longer; on a line of megabytes the patterns above could take minutes. */
const MAX_MAGIC_LINE = 4096;

/** A cell as Python. */
export interface PlainCell {
  text: string;
  /** Where a statement begins that the cell does not finish, one-based; it was blanked out. */
  unfinished: number | null;
}

/** A cell as Python; null where it is in another language. */
export function withoutMagics(cell: string): PlainCell | null {
  const lines = cell.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = (lines[first] ?? '').slice(0, MAX_MAGIC_LINE);
  const name = /^[ \t]*%%([^\s?]+)(?!\S*\?)/.exec(head)?.[1];
  if (name !== undefined && FOREIGN_CELLS.has(name) && !WRITES_PYTHON.test(head)) return null;
  const unfinished = blankMagics(lines);
  return { text: lines.join('\n'), unfinished };
}

/**
 * Blanks each magic. A cell that ends inside a bracket or a string would take the cells behind it along, so the
 * statement that is open at the end goes too; its line is returned.
 */
function blankMagics(lines: string[]): number | null {
  const state = newLexicalState();
  let opened = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (atStatementStart(state)) opened = index;
    const replaced = atStatementStart(state) ? replaceMagic(line) : null;
    if (replaced !== null) lines[index] = replaced.text;
    if (replaced === null || replaced.runs) feedLine(state, lines[index] ?? '');
    else index = blankContinuation(lines, index, line);
  }
  if (atStatementStart(state)) return null;
  for (let index = opened; index < lines.length; index++) lines[index] = blank(lines[index] ?? '');
  return opened + 1;
}

/** The line without its magic; null where it holds none. `runs`: Python is left on it. */
function replaceMagic(line: string): { text: string; runs: boolean } | null {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const code = line.slice(indent.length);
  if (code.length > MAX_MAGIC_LINE) {
    return ESCAPED.test(code) ? { text: indent + placeholder(code, indent !== ''), runs: false } : null;
  }
  const statement = RUNS_STATEMENT.exec(code)?.[0];
  if (statement !== undefined) {
    return { text: `${indent}0;${blank(statement.slice(2))}${code.slice(statement.length)}`, runs: true };
  }
  if (ESCAPED.test(code) || HELP.test(code)) {
    return { text: indent + placeholder(code, indent !== ''), runs: false };
  }
  const assigned = ASSIGNED.exec(code)?.[1];
  if (assigned === undefined) return null;
  // A name nobody binds: the value is not known, and the variable is not what it was before.
  return { text: `${indent}${assigned}_${blank(code.slice(assigned.length + 1))}`, runs: false };
}

/** Inside a block something must stay, or a block with nothing but a magic would be a syntax error. */
function placeholder(code: string, isIndented: boolean): string {
  return isIndented ? `0${blank(code.slice(1))}` : blank(code);
}

/** A shell command goes on behind a backslash. Returns the index of its last line. */
function blankContinuation(lines: string[], index: number, line: string): number {
  let at = index;
  for (let text = line; /\\[ \t\r]*$/.test(text) && at + 1 < lines.length; ) {
    at++;
    text = lines[at] ?? '';
    lines[at] = blank(text);
  }
  return at;
}

/** As many spaces, one a UTF-16 unit; tabs and carriage returns stay. */
function blank(text: string): string {
  return text.replace(/[^\t\r]+/g, (run) => ' '.repeat(run.length));
}
