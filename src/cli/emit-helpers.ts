/** `--emit-helpers DIR`: the functions that the advice calls, as one module a target that can be imported as it is. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../assess/assessment.js';
import { helperModule } from '../catalog/helpers.js';
import { loadHelpers } from '../catalog/load.js';
import { TARGETS, type Target } from '../match/finding.js';
import { systemReason, userError } from './errors.js';
import type { Io } from './io.js';
import type { ReportSettings } from './options.js';
import { writeOutput } from './output.js';

/** Writes `DIR/advise_helpers.py` for the one target that is looked at, else `DIR/<target>/advise_helpers.py` for each. */
export function emitHelpers(
  assessment: Assessment,
  folder: string,
  { target, quiet }: Pick<ReportSettings, 'target' | 'quiet'>,
  io: Io,
): void {
  const files = loadHelpers();
  const written = (target ? [target] : TARGETS).flatMap((one) => {
    const text = helperModule(files[one], helpersOf(assessment, one));
    if (text === null) return [];
    const path = join(makeFolder(target ? folder : join(folder, one)), 'advise_helpers.py');
    writeOutput(path, text);
    return [path];
  });
  if (quiet) return;
  io.err(
    written.length > 0
      ? `Wrote ${written.join(', ')}.\n`
      : 'No advice here calls a helper function: nothing to write.\n',
  );
}

/** What the findings of a target call. */
function helpersOf({ findings }: Assessment, target: Target): string[] {
  return [...new Set(findings.flatMap(({ advice }) => advice[target].helpers))].sort();
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw userError('output-unwritable', { path: folder, detail: systemReason(error) });
  }
}
