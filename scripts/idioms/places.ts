/** All findings of idioms in the reference checkouts, with the code they stand in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/match/finding.js';
import { checkouts, presentCheckouts } from '../reference/paths.js';
import { scanFolder } from '../scan-folder.js';

/** One finding of an idiom. */
export interface IdiomPlace {
  /** `owner__name` */
  repo: string;
  idiom: string;
  finding: Finding;
  /** Lines and symbols of what it gathers. */
  gathers: string[];
}

/** Scans the checkouts one after the other; `only` narrows to some. */
export async function idiomPlaces(only?: ReadonlySet<string>): Promise<IdiomPlace[]> {
  const places: IdiomPlace[] = [];
  for (const repo of presentCheckouts()) {
    if (only && !only.has(repo)) continue;
    const { findings, usages } = await scanFolder(join(checkouts, repo));
    const byId = new Map(usages.map((usage) => [usage.id, usage]));
    for (const finding of findings) {
      if (!finding.rule.startsWith('idiom/')) continue;
      const gathers = finding.usages.map((id) => {
        const { line, symbol } = byId.get(id)!;
        return `${line} ${symbol}`;
      });
      places.push({ repo, idiom: finding.rule.slice('idiom/'.length), finding, gathers });
    }
  }
  return places;
}

/** `owner__name/path:line`, with the cell of a notebook. */
export function placeOf({ repo, finding }: IdiomPlace): string {
  const cell = finding.cell === undefined ? '' : `#${finding.cell}`;
  return `${repo}/${finding.file}${cell}:${finding.line}`;
}

interface Notebook {
  cells: { source: string | string[] }[];
}

/** The lines around a finding, numbered. */
export function codeAround({ repo, finding }: IdiomPlace, before: number, after: number): string {
  const text = readFileSync(join(checkouts, repo, finding.file), 'utf8');
  const lines = (finding.cell === undefined ? text : cellText(text, finding.cell)).split('\n');
  const first = Math.max(1, finding.line - before);
  return lines
    .slice(first - 1, finding.line + after)
    .map((line, i) => `${first + i === finding.line ? '>' : ' '}${first + i}\t${line}`)
    .join('\n');
}

function cellText(notebook: string, cell: number): string {
  const { source } = (JSON.parse(notebook) as Notebook).cells[cell - 1]!;
  return typeof source === 'string' ? source : source.join('');
}
