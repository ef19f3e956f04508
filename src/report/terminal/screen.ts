/** What every part of the terminal report is given: how wide, which colours, which targets. */
import type { Target } from '../../match/finding.js';
import type { ReportOptions } from '../report.js';
import { shownTargets } from '../view/work.js';
import { DEFAULT_WIDTH, NARROWEST, WIDEST } from '../widths.js';
import { makePaint, type Paint } from './paint.js';

export interface Screen {
  width: number;
  paint: Paint;
  /** The same brushes without colour, for measuring. */
  bare: Paint;
  targets: readonly Target[];
  all: boolean;
}

/** Settles what the options leave open. */
export function makeScreen(options: ReportOptions): Screen {
  const width = options.width ?? DEFAULT_WIDTH;
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    paint: makePaint(options.colour ?? false),
    bare: makePaint(false),
    targets: shownTargets(options.target),
    all: options.all ?? false,
  };
}
