/**
 * Makes what comes from the input harmless on a screen. Knows no format; each format escapes its own syntax on top.
 */

/**
 * Control characters, escape codes, direction overrides, invisible characters and lone surrogates. Each of them can hide or
 * rearrange what a reader sees, or drive a terminal.
 */
const DANGEROUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line of text with everything dangerous written out: a newline becomes `\n`, an escape `\x1b`. */
export function visible(text: string): string {
  return text.replace(DANGEROUS, (char) => NAMED[char] ?? written(char.codePointAt(0)!));
}

/** The lines of a piece of Python, each made harmless; tabs become four spaces, as editors show them. */
export function visibleLines(source: string): string[] {
  const lines = source.split(/\r\n|\r|\n/).map((line) => visible(line.replaceAll('\t', '    ')).trimEnd());
  return dedent(lines);
}

/** An expression cut out of a deep block keeps the depth of its later lines; they need no more than one step. */
function dedent(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  const depths = rest.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const surplus = Math.max(0, Math.min(...depths) - ONE_STEP);
  return depths.length === 0 ? [...lines] : [first, ...rest.map((line) => line.slice(surplus))];
}

const ONE_STEP = 4;

function written(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return codePoint <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
