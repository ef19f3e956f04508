/** The lower part of the terminal report: silent differences, what was understood, and what to do next. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import { code, counted, parseProse, prose } from '../prose.js';
import type { ReportOptions } from '../report.js';
import { placeOf } from '../view/advice.js';
import { caveatsOf } from '../view/caveats.js';
import { coverageFacts, problemRows } from '../view/coverage.js';
import { beginProse, nextSteps } from '../view/next.js';
import { TARGET_WORDS } from '../wording.js';
import { columns, padEnd } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

const CAVEATS_SHOWN = 3;
const PROBLEMS_SHOWN = 5;

/** What changes without any error: the heart of a port. */
export function caveatLines(assessment: Assessment, screen: Screen): string[] {
  const caveats = caveatsOf(assessment, screen.targets);
  if (caveats.length === 0) return [];
  const shown = screen.all ? caveats : caveats.slice(0, CAVEATS_SHOWN);
  const left = caveats.length - shown.length;
  return [
    screen.paint.heading('Differences to watch'),
    ...shown.flatMap(({ rule, findings, files, first, targets }) => [
      ...wrapProse(parseProse(rule.title), {
        ...screen,
        first: ' - ',
        indent: '   ',
        brush: screen.paint.strong,
      }),
      ...(rule.text ? wrapProse(parseProse(rule.text), { ...screen, indent: '   ' }) : []),
      ...wrapProse(
        prose`${targets.map((target) => TARGET_WORDS[target].name).join(', ')} · ${counted(findings, 'use')} in ${counted(files, 'file')} · first at ${visible(placeOf(first))}`,
        { ...screen, indent: '   ', brush: screen.paint.faint },
      ),
    ]),
    ...(left > 0 ? [`   and ${left} more: see them all with --all`] : []),
    '',
  ];
}

/** What was understood and what was not. */
export function coverageLines(assessment: Assessment, screen: Screen): string[] {
  const facts = coverageFacts(assessment, screen.targets, screen.all);
  const rows = problemRows(assessment);
  const shown = screen.all ? rows : rows.slice(0, PROBLEMS_SHOWN);
  const left = rows.length - shown.length;
  if (facts.length + rows.length === 0) return [];
  return [
    screen.paint.heading('What was understood'),
    ...facts.flatMap((fact) => wrapProse(fact, { ...screen, first: ' - ', indent: '   ' })),
    ...shown.flatMap((row) => wrapProse(row, { ...screen, first: ' ! ', indent: '   ' })),
    ...(left > 0 ? [`   and ${counted(left, 'more problem')}: see them all with --all`] : []),
    '',
  ];
}

/** The commands to go on with. */
export function nextLines(assessment: Assessment, screen: Screen, options: ReportOptions): string[] {
  if (assessment.usages.length === 0) return [];
  const steps = nextSteps(assessment, options);
  const width = Math.max(...steps.map(({ command }) => columns(command)));
  const beside = width + 4 + Math.max(...steps.map(({ why }) => columns(why))) <= screen.width;
  const begin = beginProse(assessment, options.target);
  return [
    screen.paint.heading('Where to begin'),
    ...(begin ? wrapProse(begin, screen) : []),
    ...steps.flatMap(({ command, why }) =>
      beside
        ? [`  ${screen.paint.name(padEnd(command, width))}  ${screen.paint.faint(why)}`]
        : [`  ${screen.paint.name(command)}`, `      ${screen.paint.faint(why)}`],
    ),
  ];
}

/** Which advise this was, which releases it speaks of, and what it does not do yet. */
export function footLines({ tool }: Assessment, screen: Screen): string[] {
  const pins = Object.entries(tool.pins).map(([name, version]) => `${name} ${version}`);
  const sentence = prose`${code('advise')} ${tool.version}, catalogue ${tool.catalogVersion} as of ${tool.asOf}${pins.length > 0 ? `: ${pins.join(', ')}` : ''}.`;
  return ['', ...wrapProse(sentence, { ...screen, brush: screen.paint.faint })];
}
