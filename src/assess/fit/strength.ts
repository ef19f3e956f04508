/** How much of the code a signal is, in three steps, so that one stray call does not weigh like a whole program. */
import type { Scale } from './signals.js';

/** From which share on a signal has strength 1, 2 and 3; below the first it has none. */
const BOUNDS: Record<Exclude<Scale, 'need'>, readonly [number, number, number]> = {
  files: [0.02, 0.08, 0.25],
  usages: [0.02, 0.2, 0.5],
};

/**
 * In however many files it stands: below the first share of the usages it is little, below the second not most. A session that only
 * runs a stored graph, once a file, makes no graph program. Not for rows without usages.
 */
const LITTLE = [0.01, 0.03] as const;

/** What a need takes: one place is enough for 1. */
const NEED = { places: 10, files: 0.25 };

/** How often something was seen, and how much there is to see. */
export interface Seen {
  usages: number;
  files: number;
  ofUsages: number;
  ofFiles: number;
}

/** 0 to 3. */
export function strengthOf(scale: Scale, { usages, files, ofUsages, ofFiles }: Seen): number {
  if (files === 0) return 0;
  if (scale === 'need')
    return 1 + Number(usages >= NEED.places) + Number(files >= ofFiles * NEED.files && ofFiles > 4);
  const ofCode = usages / Math.max(ofUsages, 1);
  const share = scale === 'files' ? files / Math.max(ofFiles, 1) : ofCode;
  const reached = BOUNDS[scale].filter((bound) => share >= bound).length;
  if (usages === 0) return reached;
  return Math.min(reached, 1 + LITTLE.filter((bound) => ofCode >= bound).length);
}
