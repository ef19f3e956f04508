/**
 * Cuts template text into tokens. Templates are one logical line; newlines inside brackets are layout.
 */

/** One token with its place in the text. */
export interface Token {
  type: 'name' | 'hole' | 'number' | 'string' | 'op' | 'end';
  text: string;
  at: number;
}

/** A template that cannot be read: says where and what was met. */
export class TemplateError extends Error {}

const PATTERNS: readonly [Token['type'] | 'space', RegExp][] = [
  ['space', /[ \t\r\n]+/y],
  ['string', /[rRbBuUfF]{0,2}(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/y],
  ['number', /(?:0[xX][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)/y],
  ['name', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['hole', /\?[\p{L}_][\p{L}\p{N}_]*/uy],
  [
    'op',
    /\.\.\.|\*\*=|\/\/=|<<=|>>=|:=|[-+*/%@&|^]=|==|!=|<=|>=|<<|>>|\*\*|\/\/|->|[-+*/%@&|^~<>()[\]{},:.=]/y,
  ],
];

/** All tokens of a text, ended by one of type `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.type !== 'space') tokens.push({ type: token.type, text: token.text, at });
    at += token.text.length;
  }
  tokens.push({ type: 'end', text: '', at });
  return tokens;
}

function tokenAt(text: string, at: number): { type: Token['type'] | 'space'; text: string } {
  for (const [type, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { type, text: found[0] };
  }
  throw new TemplateError(`Unexpected \`${text[at]}\` at column ${at} of \`${text}\`.`);
}
