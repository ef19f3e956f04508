/** Hands the examples of idioms to the frameworks (test/conformance/idioms, in Python) and reads what they found. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IdiomEntry } from '../../src/catalog/idiom-text.js';
import { TARGETS, type Target } from '../../src/match/finding.js';
import { examplesOf, variantsOf } from '../idioms.js';

/** What running one target's example gave. */
export interface IdiomOutcome {
  ok: boolean;
  /** Largest difference, relative to the largest value or 1. */
  difference: number | null;
  /** False where the original cannot be run. */
  compared: boolean;
  problems: string[];
}

export interface IdiomRan {
  id: string;
  /** Why the original did not run. */
  before: string | null;
  targets: Partial<Record<Target, IdiomOutcome>>;
}

const PYTHON = fileURLToPath(new URL('../../test/conformance/python.sh', import.meta.url));
const TOLERANCE = 1e-5;
const BACKENDS = ['tensorflow', 'jax', 'torch'];

/** Runs the examples. Throws where the frameworks cannot be had. */
export function proveIdioms(entries: readonly IdiomEntry[]): IdiomRan[] {
  const folder = mkdtempSync(join(tmpdir(), 'advise-idioms-'));
  try {
    const [input, output] = [join(folder, 'spec.json'), join(folder, 'results.json')];
    writeFileSync(input, JSON.stringify(entries.map(specOf)));
    const { status } = spawnSync('bash', [PYTHON, 'idioms/prove.py', input, output], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error(`The examples ended with exit code ${status}.`);
    return JSON.parse(readFileSync(output, 'utf8')) as IdiomRan[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function specOf(entry: IdiomEntry) {
  const { id, example } = entry;
  return {
    id,
    folder: examplesOf(id),
    tolerance: example?.tolerance ?? TOLERANCE,
    before: example?.cannotRun === undefined ? (example?.before ?? 'current') : null,
    targets: Object.fromEntries(TARGETS.map((target) => [target, backendsOf(entry, target)])),
  };
}

/** `['']` is a target that has no backends. */
function backendsOf(entry: IdiomEntry, target: Target): readonly string[] {
  const variants = variantsOf(entry, target);
  const [first] = variants;
  if (!first || first.cannotRun !== undefined || !existsSync(join(examplesOf(entry.id), `${target}.py`)))
    return [];
  return target === 'keras' ? (first.backends ?? BACKENDS) : [''];
}
