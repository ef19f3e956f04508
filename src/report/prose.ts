/**
 * Sentences whose names are kept apart from their words, so that each format can escape and quote names in its own
 * way: a file called `a|b` must not break a Markdown table, an escape code must not reach a terminal.
 */

/** A stretch of words, or a name from the code or the catalogue. */
export type Piece = { text: string } | { code: string };
export type Prose = readonly Piece[];

/** Marks a name. */
export function code(name: string): Piece {
  return { code: name };
}

/**
 * Writes a sentence: prose`Most are in ${code(file)} (${3}).`
 * Plain strings and numbers become words; numbers get thousands separators.
 */
export function prose(words: TemplateStringsArray, ...values: (string | number | Piece | Prose)[]): Prose {
  const pieces: Piece[] = [];
  words.forEach((text, index) => {
    if (text) pieces.push({ text });
    const value = values[index];
    if (value !== undefined) pieces.push(...piecesOf(value));
  });
  return pieces;
}

function piecesOf(value: string | number | Piece | Prose): Prose {
  if (typeof value === 'number') return [{ text: number(value) }];
  if (typeof value === 'string') return [{ text: value }];
  return 'text' in value || 'code' in value ? [value] : value;
}

/** Reads a sentence of the catalogue, where names stand in backticks. */
export function parseProse(sentence: string): Prose {
  return sentence
    .split(/`([^`]+)`/)
    .map((part, index): Piece => (index % 2 === 1 ? { code: part } : { text: part }))
    .filter((piece) => !('text' in piece && piece.text === ''));
}

/** The words alone, names without marks. */
export function plain(pieces: Prose): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : piece.code)).join('');
}

/** Joins parts with commas and a final `and`. */
export function list(parts: readonly (Piece | Prose)[]): Prose {
  const pieces: Piece[] = [];
  parts.forEach((part, index) => {
    if (index > 0) pieces.push({ text: index === parts.length - 1 ? ' and ' : ', ' });
    pieces.push(...piecesOf(part));
  });
  return pieces;
}

/** Joins parts that may have commas of their own. */
export function semicolons(parts: readonly Prose[]): Prose {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: '; ' }, ...part]));
}

/** `4210` as `4,210`, whatever the locale. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 file`, `2 files`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)} ${value === 1 ? singular : plural}`;
}

/** A share in whole per cent that never says 0 or 100 unless it is. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const share = Math.round((100 * part) / whole);
  if (part > 0 && share === 0) return '<1 %';
  if (part < whole && share === 100) return '>99 %';
  return `${share} %`;
}
