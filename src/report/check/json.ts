/** What a check says as one JSON document: the verdict, with the places it is about. */
import type { Assessment } from '../../assess/assessment.js';
import type { Report } from '../report.js';
import { type LintEntry, lintEntries } from '../view/lint.js';
import { standings } from '../view/verdict.js';
import type { CheckOptions } from './index.js';

export const CHECK_VERSION = 1;

/** Everything that was judged, whatever its standing; the findings in full are in the JSON of `scan`. */
export function renderCheckJson(assessment: Assessment, { verdict, target }: CheckOptions): Report {
  const { ok, excess, baseline, unused, wrong, problems } = verdict;
  const document = {
    schemaVersion: CHECK_VERSION,
    tool: assessment.tool,
    ok,
    counts: standings(verdict),
    excess,
    places: lintEntries(assessment, verdict, target).map(({ finding, ...entry }: LintEntry) => ({
      ...entry,
      ...(finding && { certainty: finding.certainty, before: finding.before }),
    })),
    baseline: baseline && { fixed: baseline.fixed, unseen: baseline.unseen },
    unusedSuppressions: unused,
    wrongSuppressions: wrong,
    problems,
  };
  return { text: `${JSON.stringify(document, null, 1)}\n`, mediaType: 'application/json' };
}
