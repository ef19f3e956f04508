/**
 * The report as one HTML file: no request leaves it, its script is named by its hash, and what comes from the read project is text or
 * packed data, never markup.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Assessment } from '../../assess/assessment.js';
import { makePlan } from '../../assess/plan/plan.js';
import { parseProse } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { leadTarget } from '../view/groups.js';
import { standings, verdictSentences } from '../view/verdict.js';
import { shownTargets } from '../view/work.js';
import { loadPageAssets } from './assets.js';
import { html, type Markup, phrase } from './markup.js';
import { pageModel } from './model.js';
import { begin, choice, coverage, effortDetails, environment, foot, summary } from './summary.js';

export function renderHtml(assessment: Assessment, options: ReportOptions): Report {
  const targets = shownTargets(options.target);
  const lead = leadTarget(assessment, targets) ?? targets[0]!;
  const { script, style } = loadPageAssets();
  const standing = new Map(
    (options.verdict?.judged ?? []).map(({ finding, standing: each }) => [
      finding.fingerprint,
      each as string,
    ]),
  );
  const model = pageModel(assessment, targets, lead, standing);
  // The page sees the same bytes on every machine: no time, no system in the head of the archive.
  const packed = gzipSync(JSON.stringify(model), { level: 9 }).toString('base64');
  const plan = makePlan(assessment, { target: lead });
  const hash = createHash('sha256').update(script).digest('base64');
  const hasWork = model.findings.length > 0;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${raw(hash)}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>Moving away from TensorFlow</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
<nav aria-label="Sections">${navigation(assessment, hasWork)}</nav>
<main id="main">
${checkPart(options)}
${summary(assessment, targets, plan)}
${hasWork && html`<div id="app"><p class="noscript">The map, the findings and the graph of the plan need a script.</p></div>`}
${choice(assessment, targets)}
${environment(assessment, targets)}
${effortDetails(assessment)}
${coverage(assessment, targets)}
${begin(assessment, options.target)}
</main>
${foot(assessment)}
<script type="application/octet-stream" id="data">${raw(packed)}</script>
<script>${raw(script)}</script>
</body>
</html>
`;
  return { text: page.html, mediaType: 'text/html; charset=utf-8' };
}

/** Our own built files, and base64. */
const raw = (text: string): Markup => ({ html: text });

function navigation({ environment: read }: Assessment, hasWork: boolean): Markup {
  const parts: [string, string][] = [
    ['summary', 'Summary'],
    ...(hasWork
      ? ([
          ['map', 'Map'],
          ['findings', 'Findings'],
          ['plan', 'Plan'],
        ] as [string, string][])
      : []),
    ['targets', 'Targets'],
    ...(read ? ([['environment', 'Environment']] as [string, string][]) : []),
    ['coverage', 'Coverage'],
  ];
  return html`<ul>${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul>`;
}

/** What a check came to, where the report is one of a check. */
function checkPart({ verdict }: ReportOptions): Markup {
  if (!verdict) return html``;
  const { fails, accepted, suppressed } = standings(verdict);
  const sentences = verdictSentences(verdict).map((each) => html`${phrase(parseProse(each))} `);
  return html`<p class="${verdict.ok ? 'passed' : 'failed'}" role="status">${sentences}<span class="faint">${fails} failing, ${accepted} in the baseline, ${suppressed} hidden by comments.</span></p>`;
}
