/**
 * Our side: scans one checkout and gives its usages at the reference's places. The one file here that calls the tool.
 * Must not know the reference's rows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../src/assess/assessment.js';
import type { Certainty, Role, Usage } from '../../src/usage/usage.js';
import { scanFolder } from '../scan-folder.js';
import { joinedCells } from './notebook-lines.js';
import { checkouts } from './paths.js';

/** A usage of ours, at a line as the reference counts it. */
export interface Own {
  repo: string;
  file: string;
  line: number;
  symbol: string;
  role: Role;
  certainty: Certainty;
  written: string;
  qualified: string;
  api: string | null;
  /** What the receiver of a method holds, where that is known. */
  receiver: string | null;
  evidence: string;
}

/** Scans one checkout; usages with the role `import` are left out. */
export async function scanCheckout(repo: string): Promise<{ usages: Own[]; assessment: Assessment }> {
  const assessment = await scanFolder(join(checkouts, repo));
  const places = new Map<string, Map<number, number>>();
  const usages: Own[] = [];
  for (const usage of assessment.usages) {
    if (usage.role === 'import') continue;
    const line = joinedLine(repo, usage, places);
    if (line !== undefined) usages.push(own(repo, usage, line));
  }
  return { usages, assessment };
}

function own(repo: string, usage: Usage, line: number): Own {
  const { file, symbol, role, certainty, written, qualified, api } = usage;
  const evidence = usage.evidence.map((step) => step.step).join('+');
  const receiver = usage.receiver?.kind ?? null;
  return { repo, file, line, symbol, role, certainty, written, qualified, api, receiver, evidence };
}

function joinedLine(
  repo: string,
  usage: Usage,
  places: Map<string, Map<number, number>>,
): number | undefined {
  if (usage.cell === undefined) return usage.line;
  let before = places.get(usage.file);
  if (!before) {
    before = joinedCells(join(checkouts, repo, usage.file)).before;
    places.set(usage.file, before);
  }
  const start = before.get(usage.cell);
  return start === undefined ? undefined : start + usage.line;
}

/** Gives source lines by (repo, file, line); reads each file once. */
export function sourceReader(): (repo: string, file: string, line: number) => string {
  const cache = new Map<string, string[]>();
  return (repo, file, line) => {
    const path = join(checkouts, repo, file);
    let lines = cache.get(path);
    if (!lines) {
      lines = !existsSync(path) ? [] : file.endsWith('.ipynb') ? joinedCells(path).lines : readLines(path);
      cache.set(path, lines);
    }
    return (lines[line - 1] ?? '').trim();
  };
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
}
