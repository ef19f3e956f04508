/** Findings that were drawn at random and read in their code: what the readers noted. */
import { existsSync, readFileSync } from 'node:fs';

/** One finding, read. */
export interface Reading {
  idiom: string;
  /** Which drawing it was in. */
  seed: number;
  /** As `placeOf` says it, with the line at the commit that was read. */
  place: string;
  right: boolean;
  /** What was seen there; for a wrong one why it is wrong, and what was done. */
  seen: string;
}

const FILE = new URL('readings.tsv', import.meta.url);

/** All readings, in the order of the file. */
export function readReadings(): Reading[] {
  if (!existsSync(FILE)) return [];
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [idiom = '', seed = '', place = '', verdict = '', seen = ''] = line.split('\t');
      if (verdict !== 'right' && verdict !== 'wrong') throw new Error(`Neither right nor wrong: ${line}`);
      return { idiom, seed: Number(seed), place, right: verdict === 'right', seen };
    });
}

/** Draws `count` of a list, the same ones for the same seed. */
export function draw<T>(all: readonly T[], count: number, seed: number): T[] {
  const left = [...all];
  const random = randomOf(seed);
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0)
    drawn.push(left.splice(Math.floor(random() * left.length), 1)[0]!);
  return drawn;
}

/** mulberry32: numbers from 0 to 1 that only the seed decides. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
