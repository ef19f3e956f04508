/**
 * What a report is: a pure view of an assessment. A reporter never prints, reads a file or looks at the clock.
 */
import type { Assessment } from '../assess/assessment.js';
import type { Verdict } from '../check/verdict.js';
import type { Target } from '../match/finding.js';

/** Those that every command has. */
export const PAGE_FORMATS = ['text', 'json', 'markdown'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

export const FORMATS = [...PAGE_FORMATS, 'html', 'csv', 'sarif', 'github', 'gitlab', 'junit'] as const;
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
  /** What a check came to; formats for linters else judge by the policy by default. */
  verdict?: Verdict;
}

export interface Report {
  text: string;
  mediaType: string;
}

export type Reporter = (assessment: Assessment, options: ReportOptions) => Report;
