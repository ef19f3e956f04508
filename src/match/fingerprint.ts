/**
 * A finding's identity over time: rule, path, the usage by its tokens without layout, and its ordinal among equals.
 * No line numbers, so that edits elsewhere change nothing.
 */
import { createHash } from 'node:crypto';

/** Hexadecimal digits kept: 64 bits are plenty within one project. */
const DIGITS = 16;

const TOKEN =
  /#[^\n]*|\\\r?\n|[rRbBuUfF]{0,2}(?:'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|[\p{L}\p{N}_]+|\s+|[\s\S]/gu;

/**
 * The tokens of Python text with one space between two words and nothing else between others. What formatters change
 * is evened out: quotes, commas before a closing bracket, capitals in numbers.
 */
export function withoutLayout(text: string): string {
  let out = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('#') || token.startsWith('\\') || token.trim() === '') continue;
    const needsSpace = /[\p{L}\p{N}_]$/u.test(out) && /^[\p{L}\p{N}_'"]/u.test(token);
    if (/^[)\]}]$/.test(token)) out = out.replace(/,+$/, '');
    out += needsSpace ? ` ${evened(token)}` : evened(token);
  }
  return out;
}

/** A string in double quotes where that changes nothing else, without the `u` of Python 2; a number in small letters. */
function evened(token: string): string {
  if (/^\d/.test(token)) return token.toLowerCase();
  const [, prefix = '', quote, inside = ''] = /^([rRbBuUfF]{0,2})('''|')([\s\S]*)\2$/.exec(token) ?? [];
  if (quote === undefined) return token.replace(/^[uU](?=["'])/, '');
  const same = inside.includes('"') || inside.includes('\\') ? quote : quote.replaceAll("'", '"');
  return `${prefix.replace(/^[uU]$/, '').replace(/[FB]/g, (letter) => letter.toLowerCase())}${same}${inside}${same}`;
}

/** Makes fingerprints in the order in which findings are met; counts equals as it goes. */
export function fingerprinter(): (rule: string, file: string, text: string) => string {
  const seen = new Map<string, number>();
  /** Most texts come again: `tf.float32`. */
  const bare = new Map<string, string>();
  return (rule, file, text) => {
    const tokens = bare.get(text) ?? withoutLayout(text);
    bare.set(text, tokens);
    const key = [rule, file, tokens].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, DIGITS);
  };
}
