/** GitLab's Code Quality report: a JSON list of what fails or would be told. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import type { Report, ReportOptions } from '../report.js';
import { lintEntries, type Severity, verdictOf } from '../view/lint.js';

const SEVERITIES: Record<Severity, string> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab compares branches by itself, so what a baseline accepts is told as well; what comments hide is not. */
export function renderGitlab(assessment: Assessment, options: ReportOptions): Report {
  const entries = lintEntries(assessment, verdictOf(assessment, options), options.target);
  const issues = entries
    .filter(({ standing }) => standing !== 'suppressed')
    .map(({ rule, file, cell, line, endLine, severity, what, becomes, fingerprint }) => ({
      description: `${cell === undefined ? '' : `cell ${cell}, line ${line}: `}${what}. ${becomes}`,
      check_name: rule,
      fingerprint: `${fingerprint}`,
      severity: SEVERITIES[severity],
      location: {
        path: visible(file),
        lines: cell === undefined ? { begin: line, end: endLine } : { begin: 1 },
      },
    }));
  return { text: `${JSON.stringify(issues, null, 1)}\n`, mediaType: 'application/json' };
}
