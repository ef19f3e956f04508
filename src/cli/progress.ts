/** Shows on standard error how far a long run is. Silent for short runs, in pipes and in CI. */
import { number } from '../report/prose.js';
import { type Io, mayAnimate } from './io.js';
import type { Progress } from './scanner.js';

/** Runs shorter than this show nothing: a spinner that flashes only disturbs. */
const PATIENCE_MS = 300;
/** Redrawing more often costs time and shows nothing more. */
const REDRAW_MS = 80;

export interface ProgressView {
  update(progress: Progress): void;
  stop(): void;
}

const SILENT: ProgressView = { update: () => {}, stop: () => {} };

/** Starts watching. The spinner itself is loaded in the background and drawn once the run has lasted long enough. */
export function watchProgress(io: Io, quiet: boolean): ProgressView {
  if (quiet || !mayAnimate(io)) return SILENT;
  const started = Date.now();
  const spinner = import('ora').then(({ default: ora }) =>
    ora({ stream: process.stderr, discardStdin: false }),
  );
  let shown: Awaited<typeof spinner> | null = null;
  let stopped = false;
  let drawn = 0;
  void spinner.then((made) => {
    if (!stopped) shown = made;
  });
  return {
    update(progress) {
      const now = Date.now();
      if (!shown || now - started < PATIENCE_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      shown.text = progressText(progress);
      if (shown.isSpinning) shown.render();
      else shown.start();
    },
    stop() {
      stopped = true;
      shown?.stop();
    },
  };
}

/** `reading 1,200 of 5,500`. */
export function progressText({ stage, done, total }: Progress): string {
  return total > 0 ? `${stage} ${number(done)} of ${number(total)}` : stage;
}
