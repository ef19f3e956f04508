/** What a check says, in each format: the linters' formats are those of any report, the pages are its own. */
import type { Assessment } from '../../assess/assessment.js';
import type { Verdict } from '../../check/verdict.js';
import { render } from '../index.js';
import type { Format, Report, ReportOptions } from '../report.js';

export interface CheckOptions extends ReportOptions {
  verdict: Verdict;
  /** Whether to count by rule instead of listing places. */
  statistics?: boolean;
  /** The file of the baseline, for the sentences on it. */
  baselinePath?: string;
}

/** Renders the verdict on an assessment. */
export async function renderCheck(
  assessment: Assessment,
  format: Format,
  options: CheckOptions,
): Promise<Report> {
  if (format === 'text') return (await import('./text.js')).renderCheckText(assessment, options);
  if (format === 'markdown') return (await import('./markdown.js')).renderCheckMarkdown(assessment, options);
  if (format === 'json') return (await import('./json.js')).renderCheckJson(assessment, options);
  return render(assessment, format, options);
}
