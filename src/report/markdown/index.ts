/** The report as Markdown, to be committed or pasted into a pull request. The same content as the terminal shows. */
import type { Assessment } from '../../assess/assessment.js';
import type { Target } from '../../match/finding.js';
import { code, counted, number, parseProse, percent, prose } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { placeOf } from '../view/advice.js';
import { caveatsOf } from '../view/caveats.js';
import { coverageFacts, problemRows } from '../view/coverage.js';
import { effortSentence } from '../view/effort.js';
import { describe, silentNote, styleRows, vendoredNote } from '../view/identity.js';
import { beginProse, nextSteps } from '../view/next.js';
import { breakSentence, stateRows } from '../view/states.js';
import { findingCount, shownTargets, stayingSentence, workTable } from '../view/work.js';
import { TARGET_WORDS } from '../wording.js';
import { choiceHead, choiceSection } from './choice.js';
import { effortSection } from './effort.js';
import { environmentSection } from './environment.js';
import { fenced, sentence, span, table } from './escape.js';
import { findingSection } from './findings.js';

const CAVEATS_SHOWN = 10;
const PROBLEMS_SHOWN = 20;

/** Writes the assessment as one Markdown document. */
export function renderMarkdown(assessment: Assessment, options: ReportOptions): Report {
  const targets = shownTargets(options.target);
  const all = options.all ?? false;
  const blocks = [
    ['# Moving away from TensorFlow'],
    ...identity(assessment),
    ...choiceHead(assessment, targets),
    ...states(assessment),
    ...work(assessment, targets),
    ...choiceSection(assessment, targets, all),
    ...findingSection(assessment, targets, all),
    ...caveats(assessment, targets, all),
    ...effortSection(assessment, targets, all),
    ...environmentSection(assessment, targets, all),
    ...coverage(assessment, targets, all),
    ...next(assessment, options),
    foot(assessment),
  ].filter((block) => block.length > 0);
  return {
    text: `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`,
    mediaType: 'text/markdown; charset=utf-8',
  };
}

function identity(assessment: Assessment): string[][] {
  const { what, where } = describe(assessment);
  const note = vendoredNote(assessment);
  const silent = silentNote(assessment);
  const rows = styleRows(assessment);
  const total = rows.reduce((sum, { usages }) => sum + usages, 0);
  const styles = rows.map(({ name, usages, files }) => [
    sentence(name, true),
    number(usages),
    percent(usages, total),
    number(files),
  ]);
  return [
    [`**${sentence(what)}** ${sentence(where)}${note ? ` ${sentence(note)}` : ''}`],
    silent ? [`**${sentence(silent)}**`] : [],
    styles.length > 1 ? table(['Style', 'Uses', 'Share', 'Files'], styles, [1, 2, 3]) : [],
  ];
}

function states(assessment: Assessment): string[][] {
  const rows = stateRows(assessment);
  const broken = breakSentence(assessment);
  if (rows.length < 2 && !broken) return [];
  const cells = rows.map(({ name, files, usages }) => [sentence(name, true), number(files), number(usages)]);
  return [
    ['## What each file is'],
    table(['State', 'Files', 'Uses'], cells, [1, 2]),
    broken ? [sentence(broken)] : [],
  ];
}

function work(assessment: Assessment, targets: readonly Target[]): string[][] {
  const count = findingCount(assessment);
  if (count === 0) return [];
  const { sections } = workTable(assessment, targets);
  const names = targets.map((target) => TARGET_WORDS[target].name);
  const staying = stayingSentence(assessment);
  const effort = effortSentence(assessment, targets);
  return [
    ['## What it would take'],
    [`${counted(count, 'place')} to act on.`],
    targets.map(
      (target) => `- **${TARGET_WORDS[target].name}**: ${sentence(parseProse(TARGET_WORDS[target].what))}`,
    ),
    ...sections.map(({ title, rows }) =>
      table(
        [title, ...names],
        rows.map(({ label, counts }) => [label, ...counts.map((each) => (each === 0 ? '-' : number(each)))]),
        targets.map((_, index) => index + 1),
      ),
    ),
    staying ? [sentence(staying)] : [],
    effort ? [sentence(effort)] : [],
  ];
}

function caveats(assessment: Assessment, targets: readonly Target[], all: boolean): string[][] {
  const found = caveatsOf(assessment, targets);
  if (found.length === 0) return [];
  const shown = all ? found : found.slice(0, CAVEATS_SHOWN);
  const lines = shown.map(({ rule, findings, files, first, targets: touched }) => {
    const names = touched.map((target) => TARGET_WORDS[target].name).join(', ');
    const text = rule.text ? ` ${sentence(parseProse(rule.text))}` : '';
    const where = sentence(
      prose`${counted(findings, 'use')} in ${counted(files, 'file')}, first at ${code(placeOf(first))}`,
    );
    return `- **${sentence(parseProse(rule.title))}.**${text} (${names}; ${where})`;
  });
  const left = found.length - shown.length;
  return [['## Differences to watch'], [...lines, ...(left > 0 ? [`- and ${left} more`] : [])]];
}

function coverage(assessment: Assessment, targets: readonly Target[], all: boolean): string[][] {
  const facts = coverageFacts(assessment, targets, all).map((fact) => `- ${sentence(fact)}`);
  const rows = problemRows(assessment);
  const shown = all ? rows : rows.slice(0, PROBLEMS_SHOWN);
  const left = rows.length - shown.length;
  if (facts.length + rows.length === 0) return [];
  return [
    ['## What was understood'],
    facts,
    rows.length > 0 ? ['### Problems'] : [],
    [
      ...shown.map((row) => `- ${sentence(row)}`),
      ...(left > 0 ? [`- and ${counted(left, 'more problem')}`] : []),
    ],
  ];
}

function next(assessment: Assessment, options: ReportOptions): string[][] {
  if (assessment.usages.length === 0) return [];
  const steps = nextSteps(assessment, options);
  const begin = beginProse(assessment, options.target);
  return [
    ['## Where to begin'],
    begin ? [sentence(begin)] : [],
    fenced(steps.map(({ command, why }) => `${command}  # ${why}`).join('\n'), 'sh'),
  ];
}

function foot({ tool }: Assessment): string[] {
  const pins = Object.entries(tool.pins).map(([name, version]) => `${name} ${version}`);
  const speaks = pins.length > 0 ? `, which speaks of ${pins.join(', ')}` : '';
  return [
    `Made by ${span('advise')} ${sentence(prose`${tool.version} with catalogue ${tool.catalogVersion} as of ${tool.asOf}${speaks}`)}.`,
  ];
}
