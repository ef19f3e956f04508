/**
 * Runs one command and gives its wall time, processor time and peak memory. Must not know which tools are compared.
 * Linux only: the last two are the kernel's own figures, read while the process lives.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run. */
export interface Run {
  seconds: number;
  /** Processor time of all threads: what a busy machine does not change. */
  processor: number;
  /** Peak resident memory in MB (10^6 bytes); 0 where the process was too short to be read. */
  megabytes: number;
  status: number | null;
  stderr: string;
}

const POLL_MS = 5;
/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Runs a command with nothing on stdin, its output thrown away. */
export function measure(command: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let [kilobytes, ticks] = [0, 0];
    let stderr = '';
    const timer = setInterval(() => {
      kilobytes = Math.max(kilobytes, highWaterMark(child.pid));
      ticks = Math.max(ticks, ticksOf(child.pid));
    }, POLL_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      const processor = ticks / TICKS_PER_SECOND;
      resolve({ seconds, processor, megabytes: (kilobytes * 1024) / 1e6, status, stderr });
    });
  });
}

function highWaterMark(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0; // The process has just ended.
  }
}

/** User and system time; the program's name, which may hold spaces, ends with the last bracket. */
function ticksOf(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** Smallest and middle value. */
export function minAndMedian(values: number[]): { min: number; median: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median };
}
