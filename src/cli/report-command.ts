/** What `scan`, `render` and `check` share: an assessment goes out in the wanted formats, and the limit decides the exit code. */
import type { Assessment } from '../assess/assessment.js';
import { reaches } from '../check/policy.js';
import { type Consequence, type Finding, TARGETS, type Target } from '../match/finding.js';
import { counted } from '../report/prose.js';
import type { Format, ReportOptions } from '../report/report.js';
import { emitHelpers } from './emit-helpers.js';
import { EXIT } from './errors.js';
import { type Io, wantsColour } from './io.js';
import type { Output, ReportSettings } from './options.js';
import { checkOutput, writeOutput } from './output.js';

/** Renders one format. */
export type Render = (format: Format, options: ReportOptions) => Promise<string>;

/** Fails before the work where a report could not be written after it. */
export function checkOutputs({ outputs }: ReportSettings): void {
  for (const { path } of outputs) if (path !== null) checkOutput(path);
}

/** Renders, writes, and says how the run ends. `paths` are those of a scan, as they were typed. */
export async function deliver(
  assessment: Assessment,
  settings: ReportSettings,
  io: Io,
  paths?: readonly string[],
): Promise<number> {
  const { render } = await import('../report/index.js');
  const shown = paths ? { paths } : {};
  await writeReports(settings, io, async (format, options) => {
    const { text } = await render(assessment, format, { ...options, ...shown });
    return text;
  });
  if (settings.emitHelpers !== null) emitHelpers(assessment, settings.emitHelpers, settings, io);
  return judge(assessment, settings, io);
}

/** Every output, all rendered before the first is written: a fault leaves no half set. */
export async function writeReports(settings: ReportSettings, io: Io, render: Render): Promise<void> {
  const texts: string[] = [];
  for (const output of settings.outputs) {
    texts.push(await render(output.format, optionsFor(output, settings, io)));
  }
  for (const [index, { path }] of settings.outputs.entries()) {
    const text = texts[index] as string;
    if (path === null) await io.out(text);
    else {
      writeOutput(path, text);
      if (!settings.quiet) io.err(`Wrote ${path}.\n`);
    }
  }
}

function optionsFor({ path }: Output, { target, all, width, colour }: ReportSettings, io: Io): ReportOptions {
  const columns = width ?? (path === null && io.outIsTerminal ? io.columns : undefined);
  return {
    ...(target ? { target } : {}),
    ...(columns ? { width: columns } : {}),
    all,
    colour: path === null && wantsColour(io, colour),
  };
}

/** Over the limit where a finding that counts is as bad as `--fail-on` says, for a target that is looked at. */
function judge(assessment: Assessment, { failOn, target, quiet }: ReportSettings, io: Io): number {
  if (!failOn) return EXIT.done;
  const targets: readonly Target[] = target ? [target] : TARGETS;
  const over = assessment.findings.filter((finding) => isOver(finding, failOn, targets));
  if (over.length === 0) return EXIT.done;
  if (!quiet) io.err(`${counted(over.length, 'finding')}: \`${failOn}\` or worse.\n`);
  return EXIT.overLimit;
}

function isOver(finding: Finding, limit: Consequence, targets: readonly Target[]): boolean {
  if (finding.partOf !== undefined) return false;
  return targets.some((target) => reaches(finding.advice[target].consequence, limit));
}
