/** Hands cases to the frameworks (test/conformance/proof, in Python) and reads what they found. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../src/match/finding.js';
import type { Case } from './cases.js';

/** What running one target's program of a case gave. */
export interface Outcome {
  ok: boolean;
  problem: string | null;
  /** Largest difference, relative to the largest value or 1; null where nothing could be compared. */
  difference: number | null;
  gradient: 'agrees' | 'differs' | 'none' | 'left out' | 'not reached';
  gradient_difference: number | null;
  /** Dtypes that differ in width only: `int64 to int32`. */
  widths: string[];
  /** The result in a few lines. */
  shown: string;
}

/** One case, run. */
export interface Ran {
  id: string;
  targets: Partial<Record<Target, Outcome>>;
  /** Why the source itself did not run. */
  source_error?: string;
  source?: string;
}

const PYTHON = fileURLToPath(new URL('../../test/conformance/python.sh', import.meta.url));

/** Runs all cases; `keep` leaves the frameworks' processes for the next run. Throws where they cannot be had. */
export function runCases(cases: readonly Case[], keep: boolean): Ran[] {
  const folder = mkdtempSync(join(tmpdir(), 'advise-prove-'));
  try {
    const [input, output] = [join(folder, 'cases.json'), join(folder, 'results.json')];
    writeFileSync(input, JSON.stringify(cases));
    const env = { ...process.env, ...(keep && { ADVISE_PROOF_KEEP: '1' }) };
    const { status } = spawnSync('bash', [PYTHON, '-m', 'proof.prove', input, output], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`The proof ended with exit code ${status}.`);
    return JSON.parse(readFileSync(output, 'utf8')) as Ran[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
