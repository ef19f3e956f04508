/** The process around a run: streams, signals and the exit code. `--version` is answered before anything is loaded. */
import { readFileSync } from 'node:fs';
import type { Io } from './io.js';
import { packageVersion } from './version.js';

/** Runs `advise` with the arguments of a process. Sets `process.exitCode`; never throws. */
export async function main(argv: string[]): Promise<void> {
  const given = argv.slice(2);
  if (given.length === 1 && (given[0] === '--version' || given[0] === '-V')) {
    process.stdout.write(`${packageVersion()}\n`);
    return;
  }
  survivePipes();
  const { report, run } = await import('./run.js');
  const io = processIo();
  const fault = (error: unknown) => process.exit(report(error, io));
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  process.exitCode = await run(given, io);
}

/** `advise . | head` closes the pipe early: that is no error, whoever reads has what they want. */
function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}

function processIo(): Io {
  return {
    out: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    err: (text) => process.stderr.write(text),
    stdin: () => readFileSync(0, 'utf8'),
    env: process.env,
    outIsTerminal: process.stdout.isTTY ?? false,
    errIsTerminal: process.stderr.isTTY ?? false,
    columns: process.stdout.columns,
    loadTextScanner: async () => (await import('../advise.js')).scanTexts,
    loadSharder: async () => (await import('../advise.js')).shard,
    loadMerger: async () => (await import('../advise.js')).merge,
    loadPlanner: async () => (await import('../advise.js')).plan,
    loadWeights: async () => (await import('../advise.js')).weights,
    loadScanner: async () => (await import('../advise.js')).scan,
  };
}
