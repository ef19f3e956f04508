/** A shell command to words with lines: quotes, escapes, continuations, comments. Expands and runs nothing. */

/** One word and the line it starts on, counted from 0 within the text. */
export interface Word {
  text: string;
  line: number;
}

/** Nobody writes longer ones; what lies behind is left alone. */
const MAX_TEXT = 200_000;
const SEPARATORS = new Set([';', '&', '|', '\n', '(', ')', '`']);

/** The simple commands of a text: what stands between `&&`, `;`, `|` and line ends. */
export function commandsIn(given: string): Word[][] {
  const text = given.slice(0, MAX_TEXT);
  const commands: Word[][] = [];
  let words: Word[] = [];
  let word: Word | null = null;
  let line = 0;
  const endWord = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  const add = (piece: string): void => {
    word ??= { text: '', line };
    word.text += piece;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    const next = text[at + 1];
    if (letter === '\\' && (next === '\n' || (next === '\r' && text[at + 2] === '\n'))) {
      at += next === '\n' ? 1 : 2;
      line++;
      endWord();
    } else if (letter === '\\' && next !== undefined) {
      add(next);
      at++;
    } else if (letter === "'" || letter === '"') {
      const { inside, end } = quoted(text, at);
      add(inside);
      line += countLines(text, at, end);
      at = end;
    } else if (letter === '#' && word === null) {
      const end = text.indexOf('\n', at);
      at = (end < 0 ? text.length : end) - 1;
    } else if (letter === '$' && next === '(') add(letter);
    else if (SEPARATORS.has(letter)) {
      endCommand();
      if (letter === '\n') line++;
    } else if (/\s/.test(letter)) endWord();
    else add(letter);
  }
  endCommand();
  return commands;
}

/** What stands between the quotes, and where the closing one is; without one, all the rest. */
function quoted(text: string, start: number): { inside: string; end: number } {
  const quote = text[start];
  let inside = '';
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === quote) return { inside, end: at };
    if (letter === '\\' && quote === '"' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
      at++;
      if (text[at] !== '\n') inside += text[at];
    } else inside += letter;
  }
  return { inside, end: text.length };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
