/**
 * Runs one command and gives its wall time and peak memory. Must not know which tools are compared.
 * Linux only: the peak is the kernel's own high-water mark, read while the process lives.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run. */
export interface Run {
  seconds: number;
  /** Peak resident memory in MB (10^6 bytes); 0 where the process was too short to be read. */
  megabytes: number;
  status: number | null;
  stderr: string;
}

const POLL_MS = 5;

/** Runs a command with nothing on stdin, its output thrown away. */
export function measure(command: string, args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let kilobytes = 0;
    let stderr = '';
    const timer = setInterval(() => {
      kilobytes = Math.max(kilobytes, highWaterMark(child.pid));
    }, POLL_MS);
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, megabytes: (kilobytes * 1024) / 1e6, status, stderr });
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

/** Smallest and middle value. */
export function minAndMedian(values: number[]): { min: number; median: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { min: sorted[0]!, median };
}
