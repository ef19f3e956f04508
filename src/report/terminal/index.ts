/** The report for a terminal: one screen first, details below it. Knows columns and colours, never the terminal itself. */
import type { Assessment } from '../../assess/assessment.js';
import type { Report, ReportOptions } from '../report.js';
import { choiceHeadLines, choiceLines } from './choice.js';
import { effortLines } from './effort.js';
import { environmentHeadLines, environmentLines } from './environment.js';
import { findingLines } from './findings.js';
import { identityLines, workLines } from './head.js';
import { caveatLines, coverageLines, footLines, nextLines } from './rest.js';
import { makeScreen } from './screen.js';

/** Lays the assessment out for a reader with a terminal of `options.width` columns. */
export function renderText(assessment: Assessment, options: ReportOptions): Report {
  const screen = makeScreen(options);
  const lines = [
    ...identityLines(assessment, screen),
    '',
    ...section(choiceHeadLines(assessment, screen)),
    ...section(environmentHeadLines(assessment, screen)),
    ...section(workLines(assessment, screen)),
    ...section(choiceLines(assessment, screen)),
    ...findingLines(assessment, screen),
    ...caveatLines(assessment, screen),
    ...effortLines(assessment, screen),
    ...environmentLines(assessment, screen),
    ...coverageLines(assessment, screen),
    ...nextLines(assessment, screen, options),
    ...footLines(assessment, screen),
  ];
  return { text: `${withoutDoubleBlanks(lines).join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}

function section(lines: string[]): string[] {
  return lines.length > 0 ? [...lines, ''] : [];
}

/** Sections that turn out empty must not leave holes. */
function withoutDoubleBlanks(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}
