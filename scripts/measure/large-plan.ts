/**
 * A plan of ten thousand files, made in a temporary folder and taken away again: time and memory of the whole command.
 * Each file imports five earlier ones, every hundredth closes a circle of three, a tenth has no TensorFlow.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one command took. */
export interface LargeRun {
  command: string;
  seconds: number;
  megabytes: number;
  exit: number | null;
}

/** Runs the report and the plan on a made-up project of so many files. */
export function measureLarge(files: number): LargeRun[] {
  const folder = mkdtempSync(join(tmpdir(), 'advise-large-'));
  try {
    write(folder, files);
    return [
      ['scan', '--format', 'text'],
      ['plan', '--format', 'text'],
      ['plan', '--format', 'json'],
    ].map((command) => measure(command, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, files: number): void {
  for (let index = 0; index < files; index++) {
    const at = join(folder, `pkg${Math.floor(index / 100)}`);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, `m${index}.py`), textOf(index, files));
  }
}

function moduleOf(index: number): string {
  return `pkg${Math.floor(index / 100)}.m${index}`;
}

function textOf(index: number, files: number): string {
  const needed = [1, 2, 7, 31, 101].map((step) => index - step).filter((other) => other >= 0);
  const circle = index % 100 === 97 && index + 2 < files ? [index + 2] : [];
  const imports = [...needed, ...circle]
    .map((other) => `from ${moduleOf(other)} import f${other}\n`)
    .join('');
  const calls = [...needed, ...circle].map((other) => `f${other}(y)`);
  const isPlain = index % 10 === 9;
  const body = isPlain ? 'y = x' : `y = tf.layers.dense(tf.reduce_mean(tf.log(x), axis=1), ${index})`;
  return `${isPlain ? '' : 'import tensorflow as tf\n'}${imports}\ndef f${index}(x):\n    ${body}\n    return ${['y', ...calls].join(' + ')}\n`;
}

function measure(command: readonly string[], folder: string): LargeRun {
  const program = fileURLToPath(new URL('../../bin/advise.js', import.meta.url));
  const started = performance.now();
  const run = ['bash', '-c', 'command time -f %M node "$@"', 'bash', program, ...command, folder];
  const { stderr, status } = spawnSync('/usr/bin/env', run, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  return {
    command: ['advise', ...command].join(' '),
    seconds: (performance.now() - started) / 1000,
    megabytes: Math.round(Number(stderr.trim().split('\n').at(-1)) / 1024),
    exit: status,
  };
}
