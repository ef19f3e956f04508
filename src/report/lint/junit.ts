/** JUnit's XML: a suite a file, a case a finding; a file without one is a case that passes. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import type { Report, ReportOptions } from '../report.js';
import { type LintEntry, lintEntries, verdictOf } from '../view/lint.js';
import { verdictSentences } from '../view/verdict.js';

/** What fails is a failure, what a comment hides is skipped, all else passes. */
export function renderJunit(assessment: Assessment, options: ReportOptions): Report {
  const verdict = verdictOf(assessment, options);
  const byFile = new Map<string, LintEntry[]>();
  for (const entry of lintEntries(assessment, verdict, options.target)) {
    byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), entry]);
  }
  const suites = [...byFile].map(([file, entries]) => suite(file, entries.map(testCase), entries));
  const failing = [...byFile.values()].flat().filter(({ standing }) => standing === 'fails').length;
  const problems = verdict.problems.map(
    ({ file, message }) =>
      `    <testcase name="${attribute(file)}" classname="advise.read"><error message="${attribute(message)}"/></testcase>`,
  );
  const whole = verdictSentences(verdict).join(' ');
  const last = verdict.ok ? '' : `<failure message="${attribute(whole)}"/>`;
  const summary = [
    `  <testsuite name="advise" tests="${problems.length + 1}" failures="${verdict.ok ? 0 : 1}" errors="${problems.length}" skipped="0">`,
    ...problems,
    `    <testcase name="verdict" classname="advise">${last}</testcase>`,
    '  </testsuite>',
  ];
  const tests = [...byFile.values()].flat().length + problems.length + 1;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="advise" tests="${tests}" failures="${failing + (verdict.ok ? 0 : 1)}" errors="${problems.length}">`,
    ...suites.flat(),
    ...summary,
    '</testsuites>',
  ].join('\n');
  return { text: `${text}\n`, mediaType: 'application/xml' };
}

function suite(file: string, cases: readonly string[], entries: readonly LintEntry[]): string[] {
  const failures = entries.filter(({ standing }) => standing === 'fails').length;
  const skipped = entries.filter(({ standing }) => standing === 'suppressed').length;
  return [
    `  <testsuite name="${attribute(file)}" tests="${entries.length}" failures="${failures}" errors="0" skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase({ rule, file, cell, line, column, standing, severity, what, becomes }: LintEntry): string {
  const place = `${cell === undefined ? '' : `cell ${cell}, `}line ${line}, column ${column + 1}`;
  const body =
    standing === 'fails'
      ? `<failure type="${severity}" message="${attribute(`${what}. ${becomes}`)}">${content(`${file}: ${place}: ${what}. ${becomes}`)}</failure>`
      : standing === 'suppressed'
        ? '<skipped message="a comment asks not to be told"/>'
        : '';
  return `    <testcase name="${attribute(`${rule} at ${place}`)}" classname="${attribute(file.replaceAll('/', '.'))}">${body}</testcase>`;
}

/** XML 1.0 has no way to write most control characters at all. */
const content = (text: string) =>
  visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\ufffe\uffff]/g, '?');
const attribute = (text: string) => content(text).replaceAll('"', '&quot;');
