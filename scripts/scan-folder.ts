/** The one place where scripts call the tool on a folder of somebody else's code. Must not know what they measure. */
import type { Assessment } from '../src/assess/assessment.js';

type Scan = (paths: string[]) => Promise<Assessment>;

/** Scans one folder; the root of the result is that folder. */
export async function scanFolder(folder: string): Promise<Assessment> {
  const specifier = new URL('../src/advise.ts', import.meta.url).href;
  const { scan } = (await import(specifier)) as { scan: Scan };
  return scan([folder]);
}
