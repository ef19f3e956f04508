/**
 * What a report is: a pure view of an assessment. A reporter never prints, reads a file or looks at the clock.
 */
import type { Assessment } from '../assess/assessment.js';
import type { Target } from '../match/finding.js';

export const FORMATS = ['text', 'json', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface ReportOptions {
  /** Shows one target only. Never changes the JSON. */
  target?: Target;
  /** Lists every finding instead of the most important ones. */
  all?: boolean;
  /** The paths of this run as they were typed, for commands to copy; else those of the result, relative to its root. */
  paths?: readonly string[];
  /** Columns of the terminal; 80 where it is not known. */
  width?: number;
  /** Whether the terminal report may use colours. */
  colour?: boolean;
}

export interface Report {
  text: string;
  mediaType: string;
}

export type Reporter = (assessment: Assessment, options: ReportOptions) => Report;
