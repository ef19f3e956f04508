/**
 * Follows Python text line by line only as far as to know whether the next line starts a statement: brackets, strings,
 * comments, backslashes. Not a parser, and never wrong for longer than a cell.
 */

/** Where the text read so far has left off. */
export interface LexicalState {
  depth: number;
  /** The quotes of the string that goes on over lines; empty outside one. */
  quotes: string;
  /** The last line ended in a backslash. */
  continued: boolean;
}

/** The state at the start of a text. */
export function newLexicalState(): LexicalState {
  return { depth: 0, quotes: '', continued: false };
}

/** Whether the next line starts a statement. */
export function atStatementStart(state: LexicalState): boolean {
  return state.depth === 0 && state.quotes === '' && !state.continued;
}

/** Takes one line, without its line end, into the state. */
export function feedLine(state: LexicalState, line: string): void {
  state.continued = false;
  let at = 0;
  while (at < line.length) at = state.quotes === '' ? feedCode(state, line, at) : feedString(state, line, at);
}

/** Takes code from `at` on; returns where to go on. */
function feedCode(state: LexicalState, line: string, at: number): number {
  const character = line[at];
  if (character === '#') return line.length;
  if (character === '"' || character === "'") {
    const triple = character.repeat(3);
    if (!line.startsWith(triple, at)) return skipString(state, line, at);
    state.quotes = triple;
    return at + 3;
  }
  if (character === '(' || character === '[' || character === '{') state.depth++;
  // A bracket too many must not make every later line look like a continuation.
  else if (character === ')' || character === ']' || character === '}')
    state.depth = Math.max(0, state.depth - 1);
  else if (character === '\\') state.continued = isLastOfLine(line, at);
  return at + 1;
}

/** Takes the rest of a string with three quotes, or of one that goes on behind a backslash. */
function feedString(state: LexicalState, line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line.startsWith(state.quotes, at)) {
      const end = at + state.quotes.length;
      state.quotes = '';
      return end;
    }
  }
  if (state.quotes.length === 1 && !endsInBackslash(line)) state.quotes = '';
  return line.length;
}

/** A string with single quotes ends on its line, unless a backslash takes it further. */
function skipString(state: LexicalState, line: string, at: number): number {
  state.quotes = line[at] ?? '';
  return feedString(state, line, at + 1);
}

function isLastOfLine(line: string, at: number): boolean {
  return at === line.length - 1 || (at === line.length - 2 && line.endsWith('\r'));
}

function endsInBackslash(line: string): boolean {
  const run = /\\+(?=\r?$)/.exec(line)?.[0].length ?? 0;
  return run % 2 === 1;
}
