/** What `scan` and `render` share: an assessment goes out in the wanted format, and the limit decides the exit code. */
import type { Assessment } from '../assess/assessment.js';
import { type Consequence, type Finding, TARGETS, type Target } from '../match/finding.js';
import { counted } from '../report/prose.js';
import { emitHelpers } from './emit-helpers.js';
import { EXIT } from './errors.js';
import { type Io, wantsColour } from './io.js';
import type { Settings } from './options.js';
import { writeOutput } from './output.js';

/** Renders, writes, and says how the run ends. `paths` are those of a scan, as they were typed. */
export async function deliver(
  assessment: Assessment,
  settings: Settings,
  io: Io,
  paths?: readonly string[],
): Promise<number> {
  const { format, output, target, all, quiet } = settings;
  const { render } = await import('../report/index.js');
  const width = settings.width ?? (output === null && io.outIsTerminal ? io.columns : undefined);
  const { text } = await render(assessment, format, {
    ...(target ? { target } : {}),
    ...(width ? { width } : {}),
    ...(paths ? { paths } : {}),
    all,
    colour: output === null && wantsColour(io, settings.colour),
  });
  if (output === null) await io.out(text);
  else {
    writeOutput(output, text);
    if (!quiet) io.err(`Wrote ${output}.\n`);
  }
  if (settings.emitHelpers !== null) emitHelpers(assessment, settings.emitHelpers, settings, io);
  return judge(assessment, settings, io);
}

const RANK: Record<Consequence, number> = { optional: 0, check: 1, 'must change': 2 };

/** Over the limit where a finding that counts is as bad as `--fail-on` says, for a target that is looked at. */
function judge(assessment: Assessment, { failOn, target, quiet }: Settings, io: Io): number {
  if (!failOn) return EXIT.done;
  const targets: readonly Target[] = target ? [target] : TARGETS;
  const over = assessment.findings.filter((finding) => isOver(finding, failOn, targets));
  if (over.length === 0) return EXIT.done;
  if (!quiet) io.err(`${counted(over.length, 'finding')}: \`${failOn}\` or worse.\n`);
  return EXIT.overLimit;
}

function isOver(finding: Finding, limit: Consequence, targets: readonly Target[]): boolean {
  if (finding.partOf !== undefined) return false;
  return targets.some((target) => RANK[finding.advice[target].consequence] >= RANK[limit]);
}
