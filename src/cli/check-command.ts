/** `advise check [PATH...]`: the lint for CI. What it says and how it ends depends on the policy, the baseline and what changed. */
import { join, relative } from 'node:path';
import { judge } from '../check/judge.js';
import type { Policy } from '../check/policy.js';
import { BASELINE_NAME, readBaseline } from './baseline-file.js';
import { changesSince } from './changes.js';
import { doneCommand } from './done-command.js';
import { EXIT } from './errors.js';
import type { Io } from './io.js';
import { type ReportCommandOptions, readReportSettings } from './options.js';
import { type PolicyOptions, policyFor } from './policy-options.js';
import { checkOutputs, writeReports } from './report-command.js';
import { type ScannedProject, type ScanOptions, scanProject } from './scan-project.js';
import { showConfig } from './show-config.js';

export type CheckCommandOptions = ReportCommandOptions &
  ScanOptions &
  PolicyOptions & {
    /** A file; `false` for none. */
    baseline?: string | false;
    diff?: string;
    statistics?: boolean;
    showConfig?: boolean;
    done?: boolean;
    was?: string;
  };

/** Runs it and gives the exit code. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckCommandOptions,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  if (options.showConfig) return showConfig(paths, options, io);
  if (options.done) return doneCommand(paths, options, io, commands);
  const { failOn, ...shown } = options;
  const settings = readReportSettings(shown);
  checkOutputs(settings);
  const scanned = await scanProject(paths, options, io, commands);
  const policy = policyFor(scanned, options);
  const baseline = baselinePath(scanned, options.baseline);
  const accepted = baseline === null ? null : readBaseline(baseline.path, baseline.isAsked);
  const verdict = judge(scanned.assessment, policy, {
    ...(accepted && { accepted }),
    ...(options.diff !== undefined && { isChanged: changedIn(scanned, options.diff) }),
    isLookedAt: scanned.isLookedAt,
  });
  const { renderCheck } = await import('../report/check/index.js');
  await writeReports(settings, io, async (format, look) => {
    const { text } = await renderCheck(scanned.assessment, format, {
      ...look,
      ...targetOf(policy),
      verdict,
      paths: scanned.named,
      ...(options.statistics && { statistics: true }),
      ...(baseline && { baselinePath: relative(scanned.root, baseline.path) }),
    });
    return text;
  });
  return verdict.ok ? EXIT.done : EXIT.overLimit;
}

/** A policy of one target is about that target alone. */
const targetOf = ({ targets }: Policy) => (targets.length === 1 ? { target: targets[0]! } : {});

/** Where the baseline is, and whether somebody asked for it; null where none is to count. */
export function baselinePath(
  { root, found }: ScannedProject,
  given: string | false | undefined,
): { path: string; isAsked: boolean } | null {
  if (given === false) return null;
  if (given !== undefined) return { path: given, isAsked: true };
  const set = found.config.baseline;
  return set === undefined
    ? { path: join(root, BASELINE_NAME), isAsked: false }
    : { path: join(root, set), isAsked: true };
}

function changedIn({ assessment, root }: ScannedProject, ref: string) {
  const files = [...new Set(assessment.usages.map(({ file }) => file))];
  return changesSince(ref, root, files);
}
