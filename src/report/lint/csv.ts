/** The findings as a table for spreadsheets: RFC 4180, one row a finding. */
import type { Assessment } from '../../assess/assessment.js';
import { TARGETS } from '../../match/finding.js';
import { visible } from '../escape.js';
import type { Report, ReportOptions } from '../report.js';
import { lintEntries, verdictOf } from '../view/lint.js';
import { shownTargets } from '../view/work.js';

const HEAD = [
  'file',
  'cell',
  'line',
  'column',
  'rule',
  'what',
  'severity',
  'standing',
  'certainty',
  'before',
];
const OF_TARGET = ['kind', 'code', 'consequence', 'effort', 'caveats', 'proof', 'difference'];
const TAIL = ['stay', 'fingerprint'];

/** Writes the table; columns of targets that are not shown are left out. */
export function renderCsv(assessment: Assessment, options: ReportOptions): Report {
  const targets = TARGETS.filter((target) => shownTargets(options.target).includes(target));
  const head = [
    ...HEAD,
    ...targets.flatMap((target) => OF_TARGET.map((name) => `${target} ${name}`)),
    ...TAIL,
  ];
  const rows = lintEntries(assessment, verdictOf(assessment, options), options.target).map((entry) => {
    const { finding } = entry;
    return [
      entry.file,
      entry.cell ?? '',
      entry.line,
      entry.column + 1,
      entry.rule,
      entry.what,
      entry.severity,
      entry.standing,
      finding?.certainty ?? '',
      finding?.before ?? '',
      ...targets.flatMap((target) => {
        const advice = finding?.advice[target];
        if (!advice) return OF_TARGET.map(() => '');
        const { kind, code, consequence, effort, caveats, proof } = advice;
        const off = proof.state === 'verified' ? proof.maxDifference : '';
        return [kind, code ?? '', consequence, effort, caveats.join(' '), proof.state, off];
      }),
      finding?.stay ?? '',
      entry.fingerprint,
    ];
  });
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return { text: `${text}\r\n`, mediaType: 'text/csv; charset=utf-8; header=present' };
}

/** Spreadsheets run what begins like a formula: an apostrophe makes it text. Lines of code stay lines. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const lines = value.split(/\r\n|\r|\n/).map(visible);
  const text = lines.join('\n').replace(/^[=+\-@\t]/, "'$&");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
