/** The outside world as the commands see it, so that tests can give them another. */
import type { Merger, Planner, Scanner, Sharder, TextScanner, WeightsMapper } from './scanner.js';

export interface Io {
  /** Writes to standard output; done when it has been handed over. */
  out(text: string): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Reads all of standard input. */
  stdin(): string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches, and how wide the window is. */
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  columns: number | undefined;
  /** The analysis, loaded only when it is needed. */
  loadScanner(): Promise<Scanner>;
  /** The same for texts that are no files. */
  loadTextScanner(): Promise<TextScanner>;
  /** Shares of a scan, and what puts them together, likewise. */
  loadSharder(): Promise<Sharder>;
  loadMerger(): Promise<Merger>;
  /** What makes plans, likewise. */
  loadPlanner(): Promise<Planner>;
  /** The port maps, likewise. */
  loadWeights(): Promise<WeightsMapper>;
}

/** Whether the report may be coloured: asked for, seen by a person, and not refused by the environment. */
export function wantsColour(io: Io, asked: boolean): boolean {
  if (!asked || io.env.NO_COLOR) return false;
  if (io.env.FORCE_COLOR !== undefined) return io.env.FORCE_COLOR !== '0' && io.env.FORCE_COLOR !== 'false';
  return io.outIsTerminal && io.env.TERM !== 'dumb';
}

/** Whether something that moves may be shown on standard error. */
export function mayAnimate(io: Io): boolean {
  const ci = io.env.CI !== undefined && io.env.CI !== '' && io.env.CI !== 'false';
  return io.errIsTerminal && !ci && io.env.TERM !== 'dumb';
}
