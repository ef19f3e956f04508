/** How wide a report for a terminal may be; known to the CLI without loading the report. */

/** Narrower than this nothing can be laid out. */
export const NARROWEST = 60;
/** Wider than this, lines are hard to read. */
export const WIDEST = 120;
export const DEFAULT_WIDTH = 80;
