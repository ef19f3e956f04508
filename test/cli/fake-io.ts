/** An outside world for the CLI that writes things down, and a scanner that needs no Python. */
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import type { Scanner } from '../../src/cli/scanner.js';
import { many } from '../report/cases.js';

export interface Outcome {
  exit: number;
  stdout: string;
  stderr: string;
  /** The paths of each scan. */
  scans: string[][];
}

export interface World {
  env?: Record<string, string>;
  terminal?: boolean;
  columns?: number;
  stdin?: string;
  scan?: Scanner;
}

/** Runs `advise` with arguments in a made-up world. */
export async function advise(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const outcome: Outcome = { exit: -1, stdout: '', stderr: '', scans: [] };
  const scan = world.scan ?? (async () => many);
  const io: Io = {
    out: async (text) => {
      outcome.stdout += text;
    },
    err: (text) => {
      outcome.stderr += text;
    },
    stdin: () => world.stdin ?? '',
    env: world.env ?? {},
    outIsTerminal: world.terminal ?? false,
    errIsTerminal: false,
    columns: world.columns,
    loadTextScanner: async () => (await import('../../src/advise.js')).scanTexts,
    loadSharder: async () => (await import('../../src/advise.js')).shard,
    loadMerger: async () => (await import('../../src/advise.js')).merge,
    loadPlanner: async () => (await import('../../src/advise.js')).plan,
    loadWeights: async () => (await import('../../src/advise.js')).weights,
    loadScanner: async () => (paths, onProgress, options) => {
      outcome.scans.push([...paths]);
      return scan(paths, onProgress, options);
    },
  };
  outcome.exit = await run(argv, io);
  return outcome;
}
