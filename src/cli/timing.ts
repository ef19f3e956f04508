/** `--timing`: where the time of a run goes, by the stages that the scan tells of. */
import type { Progress } from './scanner.js';

export interface Timing {
  /** Told of every step; a new stage ends the one before. */
  update(progress: Progress): void;
  /** A line a stage, with what came before and after them. `now` is the time since the process began, in milliseconds. */
  text(now: number): string;
}

/** `clock` gives the time since the process began, in milliseconds. */
export function makeTiming(clock: () => number): Timing {
  const began = new Map<string, number>();
  return {
    update({ stage }) {
      if (!began.has(stage)) began.set(stage, clock());
    },
    text(now) {
      const stages = [['starting', 0] as const, ...began];
      const lines = stages.map(([stage, start], index) => {
        const end = stages[index + 1]?.[1] ?? now;
        return [stage, end - start] as const;
      });
      const shown = [...lines, ['in all', now] as const];
      const memory = Math.round(process.resourceUsage().maxRSS / 1024);
      return `${shown.map(([stage, took]) => `${stage.padEnd(10)} ${`${Math.round(took)} ms`.padStart(10)}`).join('\n')}\nmemory     ${`${memory} MB`.padStart(10)}\n`;
    },
  };
}
