/** `advise plan [PATH...]`: the ordered work packets of a migration, or one of them in full. */
import type { Packet, Plan } from '../assess/plan/types.js';
import { nearest } from '../base/nearest.js';
import { EXIT, userError } from './errors.js';
import { type Io, wantsColour } from './io.js';
import { type CommandOptions, readSettings } from './options.js';
import { checkOutput, writeOutput } from './output.js';
import { type ScanOptions, scanWithConfig } from './scan-project.js';

/** The options of `plan`: those of a scan, and one packet. */
export type PlanOptions = CommandOptions & ScanOptions & { packet?: string };

/** Runs it and gives the exit code. */
export async function planCommand(
  paths: readonly string[],
  options: PlanOptions,
  io: Io,
  commands: readonly string[],
): Promise<number> {
  const settings = readSettings(options);
  const { output, format, quiet, all } = settings;
  if (output !== null) checkOutput(output);
  const { assessment, named, found } = await scanWithConfig(paths, options, io, commands);
  const target = settings.target ?? found.config.target;
  const makePlan = await io.loadPlanner();
  const plan = makePlan(assessment, target);
  const width = settings.width ?? (output === null && io.outIsTerminal ? io.columns : undefined);
  const text = plan
    ? await render(plan, options.packet, format, {
        ...(width ? { width } : {}),
        paths: named,
        all,
        colour: output === null && wantsColour(io, settings.colour),
      })
    : nothingToPlan(format, assessment.project.files + assessment.project.notebooks);
  if (output === null) await io.out(text);
  else {
    writeOutput(output, text);
    if (!quiet) io.err(`Wrote ${output}.\n`);
  }
  return EXIT.done;
}

type Shown = Parameters<typeof import('../report/plan/index.js')['renderPlan']>;

async function render(
  plan: Plan,
  wanted: string | undefined,
  format: Shown[2],
  options: Shown[3],
): Promise<string> {
  const packet = wanted === undefined ? null : findPacket(plan, wanted);
  const { renderPlan } = await import('../report/plan/index.js');
  return (await renderPlan(plan, packet, format, options)).text;
}

/** By number or id; a person may also give the start of an id that only one packet has. */
function findPacket({ packets }: Plan, wanted: string): Packet {
  const text = wanted.trim();
  const found = packets.find(({ id, number }) => id === text || String(number) === text);
  if (found) return found;
  const near = packets.filter(({ id }) => id.startsWith(text) || id.endsWith(`/${text}`));
  if (near.length === 1 && text !== '') return near[0]!;
  const meant =
    near[0]?.id ??
    nearest(
      text,
      packets.map(({ id }) => id),
    );
  throw userError(
    'unknown-packet',
    { packet: wanted, count: String(packets.length) },
    meant ? `Did you mean \`${meant}\`?` : '',
  );
}

function nothingToPlan(format: Shown[2], files: number): string {
  if (format === 'json') return 'null\n';
  const read = files === 1 ? 'the one Python file' : `the ${files} Python files`;
  return files === 0
    ? 'There is no Python here, so there is nothing to migrate.\n'
    : `No TensorFlow was found in ${read} here: there is nothing to migrate. All the better.\n`;
}
