/** Reads the pointers: where a shape is known to stand, from a survey that is not ours to count by. */
import { readFileSync } from 'node:fs';

/** One place where an idiom is known to be. */
export interface Pointer {
  rank: number;
  idiom: string;
  /** How many files and repositories of the survey hold the shape. */
  files: number;
  repositories: number;
  repo: string;
  file: string;
  line: number;
  /** Why the shape is not there, where the survey is wrong. */
  none?: string;
}

/** All pointers, most frequent idiom first. */
export function readPointers(): Pointer[] {
  const text = readFileSync(new URL('pointers.tsv', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [rank, idiom = '', files, repositories, place = '', at, none] = line.split('\t');
      const cut = place.indexOf('/');
      return {
        rank: Number(rank),
        idiom,
        files: Number(files),
        repositories: Number(repositories),
        repo: place.slice(0, cut),
        file: place.slice(cut + 1),
        line: Number(at),
        ...(none !== undefined && { none }),
      };
    });
}
