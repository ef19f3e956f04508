/**
 * A text for finding messages in: white space, quotes and capitals do not count, so that a message is found however it was
 * wrapped, quoted or copied. Every place leads back to the text it came from.
 */
import { withoutPrefix } from './plain.js';

/** The text that was squeezed, and what is left of it. */
export interface Squeezed {
  /** Lines without prefixes, joined by line feeds. */
  plain: string;
  /** `plain` in lower case without white space and quotes. */
  tight: string;
  /** Index in `tight` -> index in `plain`. */
  at: Int32Array;
}

const SPACE = 32;
/** Quotes of all kinds and the backslash before them; box drawing, which frames errors of Rich and IPython. */
const DROPPED: ReadonlySet<number> = new Set(
  [...'\'"`\\´‘’‚‛“”„‟′″«»\u00a0\u200b\ufeff│┃╭╮╰╯─━'].map((char) => char.charCodeAt(0)),
);

const isDropped = (code: number): boolean => code <= SPACE || DROPPED.has(code);
const lowered = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** Squeezes lines. */
export function squeeze(lines: readonly string[]): Squeezed {
  const plain = lines.map(withoutPrefix).join('\n');
  const codes = new Uint16Array(plain.length);
  const at = new Int32Array(plain.length);
  let length = 0;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (isDropped(code)) continue;
    codes[length] = lowered(code);
    at[length++] = i;
  }
  return { plain, tight: decode(codes.subarray(0, length)), at: at.subarray(0, length) };
}

/** The literal of a pattern in the same form. */
export function tighten(text: string): string {
  return [...text]
    .filter((char) => !isDropped(char.charCodeAt(0)))
    .join('')
    .replace(/[A-Z]/g, (c) => c.toLowerCase());
}

const CHUNK = 8192;

function decode(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += CHUNK)
    parts.push(String.fromCharCode(...codes.subarray(i, i + CHUNK)));
  return parts.join('');
}

const isNamePart = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  code === 46;

const QUOTES = new Set('\'"`‘’“”'.split('').map((char) => char.charCodeAt(0)));

/**
 * The dotted name that stands at a place of `tight`, as written. In quotes it goes on over a line break, which a narrow
 * window puts anywhere; without quotes it ends where the line does.
 */
export function nameAt({ plain, at }: Squeezed, place: number): { name: string; length: number } {
  const start = at[place];
  if (start === undefined) return { name: '', length: 0 };
  const isQuoted = start > 0 && QUOTES.has(plain.charCodeAt(start - 1));
  let name = '';
  for (let i = start; i < plain.length && name.length < LONGEST_NAME; i++) {
    const code = plain.charCodeAt(i);
    if (isNamePart(code)) name += plain[i];
    else if (!(isQuoted && (code === 10 || code === SPACE))) break;
  }
  const trimmed = name.replace(/\.+$/, '');
  return { name: trimmed, length: trimmed.length };
}

const LONGEST_NAME = 200;
