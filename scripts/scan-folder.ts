/** The one place where scripts call the tool on a folder of somebody else's code. Must not know what they measure. */
import { scan } from '../src/advise.js';
import type { Assessment } from '../src/assess/assessment.js';

/** Scans one folder; the root of the result is that folder. */
export function scanFolder(folder: string): Promise<Assessment> {
  return scan([folder]);
}
