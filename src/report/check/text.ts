/** What a check says in a terminal. The verdict is the last line, where the eye is when a run ends. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import { counted, type Prose, parseProse } from '../prose.js';
import type { Report } from '../report.js';
import { padEnd, padStart, shortenEnd, shortenMiddle } from '../terminal/columns.js';
import { makeScreen, type Screen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import { failingEntries, remarks, restProse, ruleCounts, wayOut } from '../view/check.js';
import { type LintEntry, lintEntries, type Severity } from '../view/lint.js';
import { verdictSentences } from '../view/verdict.js';
import type { CheckOptions } from './index.js';

const SHOWN = 40;
const REMARKS = 10;
const WORDS: Record<Severity, string> = { error: 'must change', warning: 'check', note: 'optional' };

export function renderCheckText(assessment: Assessment, options: CheckOptions): Report {
  const { verdict, target, statistics, baselinePath } = options;
  const screen = makeScreen(options);
  const failing = failingEntries(assessment, verdict, target);
  const shown = screen.all ? failing : failing.slice(0, SHOWN);
  const rest = restProse(verdict);
  const way = wayOut(verdict, failing.length);
  const lines = [
    ...(statistics ? countLines(assessment, options, screen) : placeLines(shown, screen)),
    ...(!statistics && failing.length > shown.length
      ? [`  and ${counted(failing.length - shown.length, 'more finding')}: see them with --all`]
      : []),
    '',
    ...remarkLines(remarks(verdict, baselinePath), screen),
    ...(rest ? wrapProse(rest, screen) : []),
    ...(way ? wrapProse(way, screen) : []),
    ...verdictSentences(verdict).flatMap((sentence) =>
      wrapProse(parseProse(sentence), {
        ...screen,
        brush: verdict.ok ? screen.paint.after : screen.paint.before,
      }),
    ),
  ];
  const text = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  return { text: `${text.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}

function placeLines(entries: readonly LintEntry[], screen: Screen): string[] {
  const { width, paint } = screen;
  return entries.flatMap((entry, index) => {
    const { file, cell, line, column, severity, what, becomes, rule } = entry;
    const isFirst = entries[index - 1]?.file !== file;
    const place = `${cell === undefined ? '' : `${cell}.`}${line}:${column + 1}`;
    const level = padEnd(WORDS[severity], 11);
    const room = width - 24;
    const brush =
      paint.consequence[severity === 'error' ? 'must change' : severity === 'warning' ? 'check' : 'optional'];
    return [
      ...(isFirst && index > 0 ? [''] : []),
      ...(isFirst ? [paint.strong(shortenMiddle(visible(file), width))] : []),
      `${padStart(place, 9)}  ${brush(level)}  ${paint.name(shortenEnd(what, room))}${tagged(rule, what, room, screen)}`,
      `${' '.repeat(24)}${shortenEnd(becomes, room)}`,
    ];
  });
}

/** The rule where the name does not tell it and there is room. */
function tagged(rule: string, what: string, room: number, { paint }: Screen): string {
  const left = room - what.length - 2;
  return rule === `api/${what}` || rule.length > left ? '' : `  ${paint.faint(rule)}`;
}

function countLines(assessment: Assessment, { verdict, target }: CheckOptions, screen: Screen): string[] {
  const counts = ruleCounts(lintEntries(assessment, verdict, target));
  if (counts.length === 0) return [];
  const shown = screen.all ? counts : counts.slice(0, SHOWN);
  return [
    screen.paint.strong(`${padStart('fails', 7)}${padStart('all', 7)}  rule`),
    ...shown.map(
      ({ rule, fails, all }) =>
        `${padStart(String(fails), 7)}${padStart(String(all), 7)}  ${shortenEnd(visible(rule), screen.width - 16)}`,
    ),
    ...(counts.length > shown.length
      ? [`  and ${counted(counts.length - shown.length, 'more rule')}: see them with --all`]
      : []),
  ];
}

function remarkLines(notes: readonly Prose[], screen: Screen): string[] {
  const shown = screen.all ? notes : notes.slice(0, REMARKS);
  return [
    ...shown.flatMap((note) => wrapProse(note, { ...screen, first: ' ! ', indent: '   ' })),
    ...(notes.length > shown.length
      ? [`   and ${notes.length - shown.length} more: see them with --all`]
      : []),
  ];
}
