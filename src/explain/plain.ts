/**
 * A pasted log as plain lines: escape codes, frames and the prefixes that machines put before lines are taken away. Every
 * expression here is linear: a log is as large as it likes.
 */

/** So much of the end of a text is read; what failed stands there. */
export const MOST_CHARACTERS = 8_000_000;

/** Escape sequences, as bytes and as people and JSON write them out. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /(?:\u001b|\^\[|\\u001b|\\x1b|\\033|\\e(?=\[))(?:\[[0-9;?]{0,24}[A-Za-z]|\][^\u0007\u001b\n]{0,400}(?:\u0007|\u001b\\)|[()][A-Z0-9])/g;

/** What stands before the words of a line: `E   `, `> `, `| `, a time, a container, a level. At most so many of them. */
const PREFIXES: readonly RegExp[] = [
  /^[\s│┃|]{1,60}/,
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[.,\dZ+:-]{0,20}\]?:?\s?/,
  /^\[?\d\d:\d\d:\d\d[.,\d]{0,10}\]?\s?/,
  /^(?:E|F|W|I|>)(?=\s{2,}|\s?$)\s{0,8}/,
  /^>{1,3}\s/,
  /^[\w.-]{1,40}\s{1,20}\|\s/,
  /^\[(?:stderr|stdout|rank\d+|\d+(?:,\d+)?|ERROR|WARNING|INFO)[^\]\n]{0,20}\](?:<std(?:err|out)>:)?:?\s?/i,
  /^(?:ERROR|WARNING|INFO|CRITICAL|DEBUG)(?:\s-\s|:\s|\s{2,})/,
];

const ROUNDS = 4;

/** A line without its prefixes; the indentation of code goes too. */
export function withoutPrefix(line: string): string {
  let rest = line;
  for (let round = 0; round < ROUNDS; round++) {
    const before = rest;
    for (const prefix of PREFIXES) rest = rest.replace(prefix, '');
    if (rest === before) break;
  }
  return rest;
}

/** The lines of a text without escape codes; a carriage return alone starts a line anew, as progress bars do. */
export function linesOf(text: string): string[] {
  return text
    .replace(ESCAPES, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((line) => (WRITTEN_OUT.test(line) ? line.split(/(?:\\r)?\\n/) : [line]));
}

/** A line of JSON, as notebooks keep their output: line breaks are written out in it. */
const WRITTEN_OUT = /^\s{0,40}[["{]/;
