/** Real scans of small projects written for a test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scan } from '../../src/advise.js';
import type { Assessment } from '../../src/assess/assessment.js';

/** Writes files into a new folder; whoever calls it takes it away again. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'advise-test-')));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The assessment of files, by their paths. */
export async function scanned(files: Readonly<Record<string, string>>): Promise<Assessment> {
  const folder = folderOf(files);
  try {
    return await scan([folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
