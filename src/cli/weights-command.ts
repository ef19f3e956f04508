/** `advise weights PATH`: the port map of variables, or the script that ports them. */
import { extname } from 'node:path';
import { TARGETS, type Target } from '../match/finding.js';
import type { PortMap } from '../weights/port-map.js';
import { EXIT, userError } from './errors.js';
import type { Io } from './io.js';
import { type CommandOptions, choose } from './options.js';
import { checkOutput, writeOutput } from './output.js';
import { watchProgress } from './progress.js';
import type { WeightsMapper } from './scanner.js';
import { readWeightsSource, weightsIn } from './weights-source.js';

const FORMATS = ['text', 'markdown', 'json', 'script'] as const;
type Format = (typeof FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.py': 'script',
};

/** Runs it and gives the exit code. */
export async function weightsCommand(path: string, options: CommandOptions, io: Io): Promise<number> {
  const target = options.target === undefined ? undefined : choose('--target', options.target, TARGETS);
  const byName = EXTENSIONS[extname(options.output ?? '').toLowerCase()] ?? 'text';
  const format = options.format === undefined ? byName : choose('--format', options.format, FORMATS);
  if (format === 'script' && !target) throw userError('script-without-target');
  if (options.output !== undefined) checkOutput(options.output);
  const source = readWeightsSource(path);
  const mapper = await io.loadWeights();
  const map =
    source.is === 'file' ? mapper.mapOfFile(source.stored, path) : await ofCode(path, mapper, io, options);
  const text = await rendered(map, { format, target, all: options.all ?? false });
  if (options.output === undefined) await io.out(text);
  else {
    writeOutput(options.output, text);
    if (!options.quiet) io.err(`Wrote ${options.output}.\n`);
  }
  return EXIT.done;
}

/** Reading a repository takes a while: whoever watches is told. */
async function ofCode(
  path: string,
  mapper: WeightsMapper,
  io: Io,
  options: CommandOptions,
): Promise<PortMap> {
  const progress = watchProgress(io, options.quiet ?? false);
  try {
    const map = await mapper.mapOfCode(path, progress.update);
    const files = map.layers.length === 0 ? weightsIn(path) : [];
    if (files.length > 0)
      map.notes.push(`There are files of weights here; name one: \`${files.join('`, `')}\`.`);
    return map;
  } finally {
    progress.stop();
  }
}

async function rendered(
  map: PortMap,
  { format, target, all }: { format: Format; target: Target | undefined; all: boolean },
): Promise<string> {
  if (format === 'script') {
    const { portingScript } = await import('../weights/script/script.js');
    return portingScript(map, target as Target);
  }
  const { renderWeights } = await import('../report/weights/index.js');
  return renderWeights(map, format, { ...(target && { target }), all });
}
