/** `advise baseline [PATH...]`: accepts what is there, and from then on only lets the list get shorter. */
import { relative } from 'node:path';
import { accept, baselineText } from '../baseline/baseline.js';
import { compareToBaseline } from '../baseline/compare.js';
import { counted } from '../report/prose.js';
import { BASELINE_NAME, readBaseline } from './baseline-file.js';
import { baselinePath } from './check-command.js';
import { EXIT, userError } from './errors.js';
import type { Io } from './io.js';
import { checkOutput, writeOutput } from './output.js';
import { type ScanOptions, scanProject } from './scan-project.js';

export type BaselineOptions = ScanOptions & { baseline?: string; add?: boolean; dryRun?: boolean };

/** Runs it and gives the exit code: 1 where there is something new that was not to be added. */
export async function baselineCommand(
  paths: readonly string[],
  options: BaselineOptions,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  const scanned = await scanProject(paths, options, io, commands);
  const { assessment, isLookedAt } = scanned;
  const path = baselinePath(scanned, options.baseline)?.path ?? BASELINE_NAME;
  checkOutput(path);
  const before = readBaseline(path, false);
  const findings = assessment.findings.filter(({ partOf }) => partOf === undefined);
  const { known, fresh, fixed, unseen } = compareToBaseline(findings, before ?? [], isLookedAt);
  const adds = before === null || options.add === true;
  const kept = accept(findings.filter(({ fingerprint }) => adds || known.has(fingerprint)));
  const text = baselineText([...kept, ...unseen]);
  const name = relative('.', path) || path;
  const said = [
    before === null
      ? `${counted(kept.length, 'finding')} accepted`
      : `${kept.length + unseen.length} accepted`,
    ...(before !== null && adds && fresh.length > 0 ? [`${fresh.length} of them new`] : []),
    ...(fixed.length > 0 ? [`${counted(fixed.length, 'fixed one')} taken out`] : []),
    ...(unseen.length > 0 ? [`${unseen.length} kept of files that were not looked at`] : []),
  ].join(', ');
  if (!options.dryRun) writeOutput(path, text);
  if (!options.quiet) io.err(`${options.dryRun ? 'Would write' : 'Wrote'} ${name}: ${said}.\n`);
  if (!adds && fresh.length > 0) {
    throw userError('baseline-grows', { count: counted(fresh.length, 'finding is', 'findings are') });
  }
  return EXIT.done;
}
