/** The recommendation on a screen: six lines at the top, and the section that explains them. */
import type { Assessment, Recommendation } from '../../assess/assessment.js';
import { OPTIONS, type Option } from '../../assess/fit/recommendation.js';
import { counted, type Prose, parseProse } from '../prose.js';
import {
  answersSentence,
  blockerLists,
  blockerProse,
  flipSentence,
  fullReasons,
  missingSentence,
  partsSentence,
  shareRows,
  shortReasons,
  shownRecommendation,
  signalRows,
  signed,
  stoppedSentence,
} from '../view/choice.js';
import { OPTION_WORDS } from '../wording.js';
import { columns, padEnd, padStart, shortenMiddle } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

/** The first screen has no more room for it. */
const HEAD_LINES = 6;
const SIGNALS_SHOWN = 8;
const BLOCKERS_SHOWN = 3;
const CELL = 9;

/** The choice, its three strongest reasons, what is stopped, and what would change it, in six lines. */
export function choiceHeadLines(assessment: Assessment, screen: Screen): string[] {
  const recommendation = shownRecommendation(assessment, screen.targets);
  if (!recommendation) return [];
  const stopped = stoppedSentence(recommendation);
  const flip = flipSentence(recommendation);
  const must = [
    ...wrapProse(parseProse(recommendation.sentence), { ...screen, brush: screen.paint.strong }),
    ...shortReasons(recommendation).map((forms) => fittingLine(forms, ' + ', screen)),
    ...(stopped ? [oneLine(stopped, ' ! ', screen)] : []),
  ];
  return [...must, ...(must.length < HEAD_LINES ? [oneLine(flip, ' ? ', screen)] : [])].slice(0, HEAD_LINES);
}

/** The longest form that fits on the line. */
function fittingLine(forms: readonly Prose[], first: string, screen: Screen): string {
  const indent = ' '.repeat(columns(first));
  const wrapped = forms.map((form) => wrapProse(form, { ...screen, first, indent }));
  return wrapped.find((lines) => lines.length === 1)?.[0] ?? oneLine(forms.at(-1)!, first, screen);
}

/** What does not fit on the line ends in an ellipsis: the section below has all of it. */
function oneLine(text: Prose, first: string, screen: Screen): string {
  const indent = ' '.repeat(columns(first));
  const whole = wrapProse(text, { ...screen, first, indent });
  if (whole.length === 1) return whole[0]!;
  return `${wrapProse(text, { ...screen, width: screen.width - 2, first, indent })[0]} …`;
}

/** Why: scores, signals, shares, blockers, what would flip it, and the steps on the way. */
export function choiceLines(assessment: Assessment, screen: Screen): string[] {
  const recommendation = shownRecommendation(assessment, screen.targets);
  if (!recommendation) return blockedLines(assessment, screen);
  const sentences = [
    flipSentence(recommendation),
    partsSentence(recommendation),
    answersSentence(recommendation),
  ];
  return [
    screen.paint.heading('Which way, and why'),
    ...fullReasons(recommendation).flatMap((reason) => bullet(reason, ' + ', screen)),
    '',
    ...scoreTable(recommendation, screen),
    '',
    ...blockerLines(recommendation, OPTIONS, screen),
    ...sentences.flatMap((each) => (each ? wrapProse(each, { ...screen, indent: '  ' }) : [])),
    ...stoneLines(recommendation, screen),
    '',
    ...historyLines(recommendation, screen),
  ];
}

/** For the person who was away. */
function historyLines({ history }: Recommendation, screen: Screen): string[] {
  if (history.length === 0) return [];
  return [
    screen.paint.heading('What happened since, as far as it concerns this code'),
    ...history.flatMap(({ date, text }) =>
      wrapProse(parseProse(text), { ...screen, first: `  ${date}  `, indent: ' '.repeat(11) }),
    ),
  ];
}

/** With a target chosen, only what stands in its way is of interest. */
function blockedLines({ recommendation }: Assessment, screen: Screen): string[] {
  const target = screen.targets[0]!;
  if (!recommendation?.blockers.some(({ option }) => option === target)) return [];
  return [
    screen.paint.heading(`In the way of ${OPTION_WORDS[target].name}`),
    ...blockerLines(recommendation, [target], screen),
  ];
}

function bullet(text: Prose, first: string, screen: Screen): string[] {
  return wrapProse(text, { ...screen, first, indent: '   ' });
}

function scoreTable(recommendation: Recommendation, screen: Screen): string[] {
  const width = screen.width - 2 - CELL * OPTIONS.length;
  const row = (label: string, cells: readonly string[]) =>
    `  ${padEnd(shortenMiddle(label, width - 1), width)}${cells.map((cell) => padStart(cell, CELL)).join('')}`;
  const rows = signalRows(recommendation);
  const shown = screen.all ? rows : rows.slice(0, SIGNALS_SHOWN);
  const rest = rows.slice(shown.length);
  const score = (option: Option) => recommendation.ranking.find((each) => each.option === option)!;
  return [
    screen.paint.strong(
      row(
        '',
        OPTIONS.map((option) => OPTION_WORDS[option].head),
      ),
    ),
    ...shareRows(recommendation.sideBySide).map(({ label, cells }) => row(label, cells)),
    screen.paint.faint(`  points for what was seen, and their sum`),
    ...shown.map(({ what, points }) => row(plain(what, screen), points.map(signed))),
    ...(rest.length > 0
      ? [
          row(
            `${counted(rest.length, 'more signal')}`,
            OPTIONS.map((_, at) => signed(rest.reduce((sum, each) => sum + each.points[at]!, 0))),
          ),
        ]
      : []),
    screen.paint.strong(
      row(
        'sum',
        OPTIONS.map((option) => `${score(option).score}${score(option).stopped ? '!' : ''}`),
      ),
    ),
  ];
}

function plain(text: Prose, screen: Screen): string {
  return wrapProse(text, { width: 200, paint: screen.bare })[0]!;
}

function blockerLines(recommendation: Recommendation, options: readonly Option[], screen: Screen): string[] {
  const { structural, names } = blockerLists(recommendation, options);
  const shown = screen.all ? structural : structural.slice(0, BLOCKERS_SHOWN);
  const left = structural.length - shown.length;
  const named = screen.all || options.length === 1 ? options : [recommendation.choice];
  const missing = named
    .map((option) => missingSentence(names, option, screen.all))
    .filter((each) => each !== null);
  return [
    ...shown.flatMap((blocker) => bullet(blockerProse(blocker), ' ! ', screen)),
    ...(left > 0 ? [`   and ${counted(left, 'more blocker')}: see them all with --all`] : []),
    ...missing.flatMap((each) => wrapProse(each, { ...screen, indent: '  ' })),
  ];
}

function stoneLines({ stones }: Recommendation, screen: Screen): string[] {
  return stones.flatMap(({ title, text }) => [
    ...wrapProse(parseProse(title), { ...screen, first: ' - ', indent: '   ', brush: screen.paint.strong }),
    ...wrapProse(parseProse(text), { ...screen, indent: '   ' }),
  ]);
}
