/**
 * What to ask instead, where nothing is known: names, caveats and errors near to what was typed or pasted.
 */
import { distance, nearestSome } from '../base/nearest.js';
import { answerTo } from '../catalog/lookup.js';
import type { Near } from './explanation.js';
import type { Knowledge } from './knowledge.js';
import { helperNames } from './lookup.js';
import type { NameIndex } from './names.js';
import { namesIn } from './text-names.js';

const MOST = 5;

/** A symbol with the title of its row. */
export function titled(symbol: string, { catalog, isKnown }: Knowledge): Near {
  const answer = answerTo(catalog, symbol, isKnown);
  const title =
    answer.how === 'row' ? answer.row.title : answer.how === 'namespace' ? answer.namespace.title : '';
  return { ask: symbol, title: title ?? '' };
}

/** The nearest names of all kinds. */
export function nearName(typed: string, knowledge: Knowledge, index: NameIndex): Near[] {
  const name = typed.replace(/^[a-z]+\//i, '').slice(0, LONGEST);
  const ids = [
    ...Object.values(knowledge.catalog.caveats).map(({ id, title }) => ({ ask: `caveat/${id}`, id, title })),
    ...Object.values(knowledge.catalog.errors).map(({ id, title }) => ({ ask: `error/${id}`, id, title })),
    ...helperNames(knowledge).map((id) => ({ ask: id, id, title: 'A helper function' })),
  ];
  const near = nearestSome(
    name,
    ids.map(({ id }) => id),
    MOST,
  );
  const others = near
    .flatMap((id) => ids.filter((one) => one.id === id))
    .map(({ ask, title }) => ({ ask, title }));
  const symbols = nearSymbols(name, knowledge, index);
  return [...symbols, ...others].slice(0, MOST);
}

const LONGEST = 100;

/** By whole names with their root, else by last names: `tf.layrs.dense`, `dens`. */
function nearSymbols(name: string, knowledge: Knowledge, index: NameIndex): Near[] {
  const full = knowledge.canonical(name).symbol.toLowerCase();
  const last = full.split('.').at(-1)!;
  const limit = Math.max(1, Math.min(3, Math.floor(last.length / 3)));
  const scored = index.names().flatMap((known) => {
    const folded = known.toLowerCase();
    const whole = distance(full, folded, limit);
    if (whole <= limit) return [{ known, far: whole }];
    const far = distance(last, folded.slice(folded.lastIndexOf('.') + 1), limit);
    return far <= limit ? [{ known, far: far + 2 }] : [];
  });
  const isRow = (symbol: string) => Object.hasOwn(knowledge.catalog.rows, symbol);
  scored.sort(
    (a, b) =>
      a.far - b.far || Number(isRow(b.known)) - Number(isRow(a.known)) || a.known.length - b.known.length,
  );
  const symbols = scored.map(({ known }) => knowledge.canonical(known).symbol);
  return [...new Set(symbols)].slice(0, MOST).map((symbol) => titled(symbol, knowledge));
}

/** Of a text: the names in it that are known, and what has words in common with it. */
export function nearText(text: string, knowledge: Knowledge, index: NameIndex): Near[] {
  const end = text.slice(-LOOKED_AT);
  const symbols = namesIn(end)
    .slice(0, MOST_NAMES)
    .flatMap((name) => index.exactly(name)?.symbol ?? []);
  const named = [...new Set(symbols)].map((symbol) => titled(symbol, knowledge));
  return [...named, ...byWords(end, knowledge)].slice(0, MOST);
}

const LOOKED_AT = 50_000;
const MOST_NAMES = 200;

/** Words of at least so many letters tell something. */
const TELLING = 5;

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z_]{1,40}/g) ?? []).filter((word) => word.length >= TELLING));
}

/** Caveats and errors that share rare words with the text. */
function byWords(text: string, { catalog }: Knowledge): Near[] {
  const asked = wordsOf(text);
  const entries = [
    ...Object.values(catalog.errors).map(({ id, title, patterns }) => ({
      ask: `error/${id}`,
      title,
      words: wordsOf(`${title} ${patterns.join(' ')}`),
    })),
    ...Object.values(catalog.caveats).map(({ id, title }) => ({
      ask: `caveat/${id}`,
      title,
      words: wordsOf(title),
    })),
  ];
  const rarity = new Map<string, number>();
  for (const { words } of entries) for (const word of words) rarity.set(word, (rarity.get(word) ?? 0) + 1);
  return entries
    .map((entry) => ({
      entry,
      score: [...entry.words].reduce((sum, word) => sum + (asked.has(word) ? 1 / rarity.get(word)! : 0), 0),
    }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.entry.ask < b.entry.ask ? -1 : 1))
    .slice(0, MOST)
    .map(({ entry: { ask, title } }) => ({ ask, title }));
}

/** One word that few others have, or several common ones. */
const LEAST_SCORE = 0.4;
