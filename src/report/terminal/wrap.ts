/** Lays prose out in lines of a given width, names painted and never broken unless longer than a line. */
import { visible } from '../escape.js';
import type { Prose } from '../prose.js';
import { columns, hardWrap } from './columns.js';
import type { Brush, Paint } from './paint.js';

/** What stays together on a line: chunks without a space between them. */
type Word = { text: string; brush: Brush }[];

export interface WrapOptions {
  width: number;
  paint: Paint;
  /** Put before every line. */
  indent?: string;
  /** Put before the first line instead of the indent; as wide as it. */
  first?: string;
  /** How words that are not names look. */
  brush?: Brush;
}

/** The lines of one paragraph. */
export function wrapProse(prose: Prose, options: WrapOptions): string[] {
  const { width, paint, indent = '', first = indent, brush = plain } = options;
  const room = Math.max(10, width - columns(indent));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of wordsOf(prose, { room, paint, brush })) {
    const size = word.reduce((sum, chunk) => sum + columns(chunk.text), 0);
    if (used > 0 && used + 1 + size > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += (used > 0 ? ' ' : '') + word.map((chunk) => chunk.brush(chunk.text)).join('');
    used += (used > 0 ? 1 : 0) + size;
  }
  lines.push(line);
  return lines.map((text, index) => (index === 0 ? first : indent) + text);
}

function plain(text: string): string {
  return text;
}

function wordsOf(prose: Prose, style: { room: number; paint: Paint; brush: Brush }): Word[] {
  const words: Word[] = [[]];
  for (const piece of prose) {
    if ('code' in piece) {
      words.at(-1)!.push({ text: `\`${visible(piece.code)}\``, brush: style.paint.name });
      continue;
    }
    piece.text.split(/\s+/).forEach((text, index) => {
      if (index > 0) words.push([]);
      if (text) words.at(-1)!.push({ text: visible(text), brush: style.brush });
    });
  }
  return words.filter((word) => word.length > 0).flatMap((word) => breakWord(word, style.room));
}

/** Breaks a word that is wider than a line into pieces that are not. */
function breakWord(word: Word, room: number): Word[] {
  const size = word.reduce((sum, chunk) => sum + columns(chunk.text), 0);
  if (size <= room) return [word];
  return word.flatMap(({ text, brush }) => hardWrap(text, room).map((part): Word => [{ text: part, brush }]));
}
