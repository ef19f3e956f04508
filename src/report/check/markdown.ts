/** What a check says in Markdown, short enough for a comment on a pull request. */
import type { Assessment } from '../../assess/assessment.js';
import { sentence, span, table, words } from '../markdown/escape.js';
import { counted, parseProse } from '../prose.js';
import type { Report } from '../report.js';
import { failingEntries, remarks, restProse, ruleCounts, wayOut } from '../view/check.js';
import { type LintEntry, lintEntries } from '../view/lint.js';
import { verdictSentences } from '../view/verdict.js';
import type { CheckOptions } from './index.js';

const SHOWN = 50;
const REMARKS = 20;
const WORDS = { error: 'must change', warning: 'check', note: 'optional' } as const;

export function renderCheckMarkdown(assessment: Assessment, options: CheckOptions): Report {
  const { verdict, target, all, statistics, baselinePath } = options;
  const failing = failingEntries(assessment, verdict, target);
  const shown = all ? failing : failing.slice(0, SHOWN);
  const left = failing.length - shown.length;
  const notes = remarks(verdict, baselinePath);
  const rest = restProse(verdict);
  const way = wayOut(verdict, failing.length);
  const counts = statistics ? ruleCounts(lintEntries(assessment, verdict, target)) : [];
  const blocks = [
    [`## ${verdict.ok ? '✅' : '❌'} advise`],
    [
      verdictSentences(verdict)
        .map((each) => sentence(parseProse(each)))
        .join(' '),
    ],
    rest ? [sentence(rest)] : [],
    counts.length > 0
      ? table(
          ['Rule', 'Fails', 'All'],
          counts.map(({ rule, fails, all: of }) => [span(rule, true), String(fails), String(of)]),
          [1, 2],
        )
      : shown.length > 0
        ? table(['Where', 'What', 'Becomes'], shown.map(row))
        : [],
    left > 0 && counts.length === 0 ? [`and ${counted(left, 'more finding')}.`] : [],
    notes.slice(0, all ? notes.length : REMARKS).map((note) => `- ${sentence(note)}`),
    way ? [sentence(way)] : [],
  ].filter((block) => block.length > 0);
  return {
    text: `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`,
    mediaType: 'text/markdown; charset=utf-8',
  };
}

function row({ file, cell, line, severity, what, becomes, rule }: LintEntry): string[] {
  const place = `${cell === undefined ? file : `${file}[cell ${cell}]`}:${line}`;
  const named = rule === `api/${what}` ? span(what, true) : `${words(what)} (${span(rule, true)})`;
  return [span(place, true), `${named}, ${WORDS[severity]}`, words(becomes)];
}
