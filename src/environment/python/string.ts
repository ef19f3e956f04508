/** What a Python string literal says, pieces joined, escapes read. Bytes and raw strings too. */

const LITERAL = /([rRbBuUfF]{0,3})("""|'''|"|')/y;
const SIMPLE: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** One piece of a string: what is between its quotes. */
export interface Piece {
  prefix: string;
  /** As written. */
  raw: string;
  /** Offset of `raw` in the text. */
  at: number;
}

/** The literals in a stretch of Python that holds nothing but string literals, blanks and comments. */
export function pieces(source: string, start: number): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < source.length; ) {
    LITERAL.lastIndex = at;
    const open = LITERAL.exec(source);
    if (open === null) {
      const end = source[at] === '#' ? source.indexOf('\n', at) : at + 1;
      at = end < 0 ? source.length : end;
      continue;
    }
    const quote = open[2] as string;
    const from = at + open[0].length;
    const to = closing(source, from, quote);
    out.push({ prefix: (open[1] as string).toLowerCase(), raw: source.slice(from, to), at: start + from });
    at = to + quote.length;
  }
  return out;
}

function closing(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith(quote, at)) return at;
  }
  return source.length;
}

/** The text of a literal expression. */
export function literalText(source: string): string {
  return pieces(source, 0)
    .map(({ prefix, raw }) => (prefix.includes('r') ? raw : unescaped(raw)))
    .join('');
}

/** With the common escapes read; others stay as written. */
export function unescaped(raw: string): string {
  return raw.replace(/\\([\s\S])/g, (whole, letter: string) => SIMPLE[letter] ?? whole);
}
