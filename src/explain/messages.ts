/**
 * Finds the error messages that the catalogue knows in a squeezed text. Linear in the text for each pattern.
 */
import type { ErrorText } from '../catalog/error-text.js';
import { type PatternPiece, parsePattern } from '../catalog/message-pattern.js';
import { nameAt, type Squeezed, tighten } from './squeezed.js';

/** One known message at one place. */
export interface FoundMessage {
  error: ErrorText;
  /** What `{name}` and the like were. */
  captured: ReadonlyMap<string, string>;
  /** From and to in the squeezed text. */
  start: number;
  end: number;
  /** How many letters of it the pattern names: more say more. */
  weight: number;
}

type Piece = Exclude<PatternPiece, { is: 'literal' | 'choice' }> | Literal | Choice;
type Literal = { is: 'literal'; text: string };
type Choice = { is: 'choice'; capture: string; words: { word: string; tight: string }[] };

/** More places of one pattern are only more of the same. */
const MOST_PLACES = 400;
/** Letters that `{*}` skips at most. */
const LONGEST_GAP = 600;

/** All known messages in a text, by place; of those that overlap the one that says most. */
export function findMessages(text: Squeezed, errors: Iterable<ErrorText>): FoundMessage[] {
  const found: FoundMessage[] = [];
  for (const error of errors) {
    for (const pattern of error.patterns) found.push(...findPattern(text, error, pattern));
  }
  found.sort((a, b) => b.weight - a.weight || a.start - b.start);
  const kept: FoundMessage[] = [];
  const taken = new Set<number>();
  for (const one of found) {
    if (taken.has(one.start) || overlaps(one, kept)) continue;
    taken.add(one.start);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Only the latest are compared: beyond so many messages a text repeats itself. */
function overlaps(one: FoundMessage, kept: readonly FoundMessage[]): boolean {
  return kept.slice(-MOST_PLACES).some((other) => one.start < other.end && other.start < one.end);
}

function findPattern(text: Squeezed, error: ErrorText, pattern: string): FoundMessage[] {
  const pieces = parsePattern(pattern).map(tight);
  const [first, ...rest] = pieces;
  if (first?.is === 'literal') return findFrom(text, { error, head: first.text, rest });
  // A pattern that begins with a choice is looked for word by word.
  if (first?.is !== 'choice') return [];
  return first.words.flatMap(({ word, tight: head }) =>
    findFrom(text, { error, head, rest, captured: [first.capture, word] }),
  );
}

interface Search {
  error: ErrorText;
  head: string;
  rest: readonly Piece[];
  captured?: [string, string];
}

function findFrom(text: Squeezed, { error, head, rest, captured }: Search): FoundMessage[] {
  const found: FoundMessage[] = [];
  let from = text.tight.indexOf(head);
  for (let places = 0; from >= 0 && places < MOST_PLACES; places++) {
    const captures = new Map(captured ? [captured] : []);
    const startsWord = !captured || !isWord(text.tight[from - 1]) || isBreak(text, from);
    const rated = startsWord ? matchRest(text, from + head.length, rest, captures) : null;
    if (rated) {
      found.push({
        error,
        captured: captures,
        start: from,
        end: rated.end,
        weight: head.length + rated.weight,
      });
    }
    from = text.tight.indexOf(head, from + 1);
  }
  return found;
}

function tight(piece: PatternPiece): Piece {
  if (piece.is === 'literal') return { is: 'literal', text: tighten(piece.text) };
  if (piece.is !== 'choice') return piece;
  return { ...piece, words: piece.words.map((word) => ({ word, tight: tighten(word) })) };
}

function matchRest(
  text: Squeezed,
  from: number,
  pieces: readonly Piece[],
  captured: Map<string, string>,
): { end: number; weight: number } | null {
  let at = from;
  let weight = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === 'gap') {
      const next = pieces[index + 1];
      const skipped = next ? skipTo(text, at, next) : at;
      if (skipped === null) return null;
      at = skipped;
      continue;
    }
    const step = take(text, at, piece, captured);
    if (step === null) return null;
    at += step;
    // A name of any kind says less than one that the pattern lists.
    weight += piece.is === 'name' ? 0 : step;
  }
  return { end: at, weight };
}

/** How many letters a piece takes; null where it does not stand there. */
function take(text: Squeezed, at: number, piece: Piece, captured: Map<string, string>): number | null {
  if (piece.is === 'literal') return text.tight.startsWith(piece.text, at) ? piece.text.length : null;
  if (piece.is === 'gap') return 0;
  if (piece.is === 'choice') {
    const word = piece.words.find(
      (one) => text.tight.startsWith(one.tight, at) && endsWord(text, at + one.tight.length),
    );
    if (!word) return null;
    captured.set(piece.capture, word.word);
    return word.tight.length;
  }
  const { name, length } = nameAt(text, at);
  if (length === 0) return null;
  captured.set(piece.capture, name);
  return length;
}

/** The first place within reach where the next piece stands. */
function skipTo(text: Squeezed, at: number, next: Piece): number | null {
  if (next.is === 'gap' || next.is === 'name') return at;
  const words = next.is === 'literal' ? [next.text] : next.words.map((one) => one.tight);
  const window = text.tight.slice(at, at + LONGEST_GAP);
  const places = words.map((word) => window.indexOf(word)).filter((place) => place >= 0);
  return places.length === 0 ? null : at + Math.min(...places);
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\w]/.test(char);

/** `fit` does not stand in `fit_generator`, but does before what was pushed against it. */
function endsWord(text: Squeezed, at: number): boolean {
  return !isWord(text.tight[at]) || isBreak(text, at);
}

/** Whether white space or a quote stood between a letter and the one before. */
function isBreak(text: Squeezed, at: number): boolean {
  const here = text.at[at];
  const before = text.at[at - 1];
  return here === undefined || before === undefined || here - before > 1;
}
