/** The recommendation in Markdown: at the top what to know, below it why. */
import type { Assessment, Recommendation } from '../../assess/assessment.js';
import { OPTIONS, type Option } from '../../assess/fit/recommendation.js';
import type { Target } from '../../match/finding.js';
import { number, parseProse, prose } from '../prose.js';
import {
  answersSentence,
  blockerLists,
  blockerProse,
  flipSentence,
  fullReasons,
  missingSentence,
  partsSentence,
  shareRows,
  shownRecommendation,
  signalRows,
  signed,
  stoppedSentence,
} from '../view/choice.js';
import { OPTION_WORDS } from '../wording.js';
import { sentence, span, table } from './escape.js';

const NUMBERS = [1, 2, 3, 4];

/** The choice, its reasons, and what is stopped. */
export function choiceHead(assessment: Assessment, targets: readonly Target[]): string[][] {
  const recommendation = shownRecommendation(assessment, targets);
  if (!recommendation) return [];
  const stopped = stoppedSentence(recommendation);
  return [
    [`**${sentence(parseProse(recommendation.sentence))}**`],
    fullReasons(recommendation).map((reason) => `- ${sentence(reason)}`),
    stopped ? [sentence(stopped)] : [],
  ];
}

/** Shares, signals, blockers, what would flip it, steps and parts. */
export function choiceSection(assessment: Assessment, targets: readonly Target[], all: boolean): string[][] {
  const recommendation = shownRecommendation(assessment, targets);
  if (!recommendation) return blocked(assessment, targets, all);
  const heads = OPTIONS.map((option) => OPTION_WORDS[option].head);
  const score = (option: Option) => recommendation.ranking.find((each) => each.option === option)!;
  const sums = OPTIONS.map(
    (option) => `**${score(option).score}**${score(option).stopped ? ' (stopped)' : ''}`,
  );
  const told = [flipSentence(recommendation), partsSentence(recommendation), answersSentence(recommendation)];
  return [
    ['## Which way, and why'],
    [`What becomes of the ${number(recommendation.sideBySide.callSites)} call sites:`],
    table(
      ['', ...heads],
      shareRows(recommendation.sideBySide).map(({ label, cells }) => [label, ...cells]),
      NUMBERS,
    ),
    ['What was seen, and its points:'],
    table(
      ['', ...heads],
      [
        ...signalRows(recommendation).map(({ what, points }) => [
          sentence(what, true),
          ...points.map(signed),
        ]),
        ['**sum**', ...sums],
      ],
      NUMBERS,
    ),
    ...blockers(assessment, OPTIONS, all),
    ...told.map((each) => (each ? [sentence(each)] : [])),
    ...partTable(assessment),
    recommendation.stones.map(
      ({ title, text }) => `- **${sentence(parseProse(title))}.** ${sentence(parseProse(text))}`,
    ),
    ...history(recommendation),
  ];
}

/** For the person who was away. */
function history({ history: happenings }: Recommendation): string[][] {
  if (happenings.length === 0) return [];
  return [
    ['## What happened since, as far as it concerns this code'],
    happenings.map(
      ({ date, text, source }) =>
        `- ${date}: ${sentence(parseProse(text))} (${sentence(parseProse(source))})`,
    ),
  ];
}

/** With a target chosen, only what stands in its way is of interest. */
function blocked(assessment: Assessment, targets: readonly Target[], all: boolean): string[][] {
  const target = targets[0];
  if (!target || !assessment.recommendation?.blockers.some(({ option }) => option === target)) return [];
  return [[`## In the way of ${OPTION_WORDS[target].name}`], ...blockers(assessment, [target], all)];
}

function blockers({ recommendation }: Assessment, options: readonly Option[], all: boolean): string[][] {
  if (!recommendation) return [];
  const { structural, names } = blockerLists(recommendation, options);
  const missing = options
    .map((option) => missingSentence(names, option, all))
    .filter((each) => each !== null);
  return [[...structural.map(blockerProse), ...missing].map((each) => `- ${sentence(each)}`)];
}

function partTable({ recommendation }: Assessment): string[][] {
  if (!recommendation || recommendation.parts.length === 0) return [];
  const rows = recommendation.parts.map(({ path, usages, choice, margin }) => [
    span(path, true),
    number(usages),
    sentence(prose`${OPTION_WORDS[choice].name}${margin === 'close' ? ' (close)' : ''}`),
  ]);
  return [table(['Part', 'Uses', 'Looked at alone'], rows, [1])];
}
