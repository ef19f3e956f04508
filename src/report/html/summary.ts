/** The page on top: what this is, which way, what it costs, in which phases. Plain HTML, which prints and needs no script. */
import type { Assessment } from '../../assess/assessment.js';
import { OPTIONS } from '../../assess/fit/recommendation.js';
import type { Plan } from '../../assess/plan/types.js';
import type { Target } from '../../match/finding.js';
import { counted, number, parseProse, percent, prose } from '../prose.js';
import {
  blockerLists,
  blockerProse,
  flipSentence,
  fullReasons,
  missingSentence,
  partsSentence,
  shareRows,
  signalRows,
  signed,
  stoppedSentence,
} from '../view/choice.js';
import { coverageFacts, problemRows } from '../view/coverage.js';
import { effortNotes, effortSentence, referenceProse, shownWays, wayName } from '../view/effort.js';
import { environmentHead, environmentParts } from '../view/environment.js';
import { describe, silentNote, styleRows, vendoredNote } from '../view/identity.js';
import { beginProse } from '../view/next.js';
import { breakSentence, stateRows } from '../view/states.js';
import { findingCount, stayingSentence, workTable } from '../view/work.js';
import { OPTION_WORDS, TARGET_WORDS } from '../wording.js';
import { html, listOf, type Markup, phrase, tableOf } from './markup.js';

/** The first screen of a manager, and below it why. */
export function summary(assessment: Assessment, targets: readonly Target[], plan: Plan | null): Markup {
  const { what, where } = describe(assessment);
  const [silent, vendored] = [silentNote(assessment), vendoredNote(assessment)];
  return html`<section id="summary" aria-labelledby="summary-title">
<h1 id="summary-title">Moving away from TensorFlow</h1>
<p class="lead">${phrase(what)} ${phrase(where)}${vendored && html` ${phrase(vendored)}`}</p>
${silent && html`<p class="warn">${phrase(silent)}</p>`}
${verdict(assessment)}
<div class="cards">${cost(assessment, targets)}${clock(assessment)}${phases(plan)}</div>
${styles(assessment)}
</section>`;
}

function verdict({ recommendation }: Assessment): Markup {
  if (!recommendation) return html``;
  const stopped = stoppedSentence(recommendation);
  const parts = partsSentence(recommendation);
  return html`<div class="verdict"><p class="choice">${phrase(parseProse(recommendation.sentence))}</p>
${listOf(fullReasons(recommendation))}
${stopped && html`<p class="warn">${phrase(stopped)}</p>`}
<p>${phrase(flipSentence(recommendation))}</p>${parts && html`<p>${phrase(parts)}</p>`}</div>`;
}

function cost(assessment: Assessment, targets: readonly Target[]): Markup {
  const { effort } = assessment;
  if (!effort) return html``;
  const rows = shownWays(targets).map(
    (way) => html`<div><dt>${wayName(way)}</dt><dd>${effort.whole[way].band}</dd></div>`,
  );
  return html`<div class="card"><h2>What it costs</h2><p>${counted(findingCount(assessment), 'place')} to act on. For one person:</p><dl>${rows}</dl></div>`;
}

function clock(assessment: Assessment): Markup {
  const notes = environmentHead(assessment);
  if (notes.length === 0) return html``;
  return html`<div class="card"><h2>What still runs it</h2>${notes.map((note) => html`<p>${phrase(note)}</p>`)}<p><a href="#environment">Dates, packages, deployment</a></p></div>`;
}

function phases(plan: Plan | null): Markup {
  if (!plan) return html``;
  const rows = plan.phases.filter(({ packets, tasks }) => packets.length + tasks.length > 0);
  return html`<div class="card"><h2>The way to ${TARGET_WORDS[plan.target].name}</h2><ol>${rows.map(
    ({ title, packets, effort }) => {
      const amount =
        packets.length > 0
          ? `${counted(packets.length, 'packet')}, ${effort.band}`
          : 'before or after the code';
      return html`<li>${phrase(parseProse(title))} <span class="faint">${amount}</span></li>`;
    },
  )}</ol><p><a href="#plan">The packets in their order</a></p></div>`;
}

function styles(assessment: Assessment): Markup {
  const rows = styleRows(assessment);
  if (rows.length < 2) return html``;
  const total = rows.reduce((sum, { usages }) => sum + usages, 0);
  return html`<h2>Which TensorFlow</h2>${tableOf(
    'Styles of TensorFlow',
    ['Style', 'Uses', 'Share', 'Files'],
    rows.map(({ name, usages, files }) => [
      phrase(name),
      number(usages),
      percent(usages, total),
      number(files),
    ]),
  )}`;
}

/** Side by side: what becomes of the calls, what was seen, what stands in the way. */
export function choice(assessment: Assessment, targets: readonly Target[]): Markup {
  const { recommendation } = assessment;
  const staying = stayingSentence(assessment);
  const effort = effortSentence(assessment, targets);
  const names = targets.map((target) => TARGET_WORDS[target].name);
  return html`<section id="targets" aria-labelledby="targets-title"><h2 id="targets-title">The targets side by side</h2>
${
  findingCount(assessment) > 0 &&
  workTable(assessment, targets).sections.map(({ title, rows }) =>
    tableOf(
      title,
      [title, ...names],
      rows.map(({ label, counts }) => [label, ...counts.map((each) => (each === 0 ? '·' : number(each)))]),
    ),
  )
}
${staying && html`<p>${phrase(staying)}</p>`}${effort && html`<p>${phrase(effort)}</p>`}
${recommendation && shares(recommendation)}
</section>`;
}

function shares(recommendation: NonNullable<Assessment['recommendation']>): Markup {
  const heads = OPTIONS.map((option) => OPTION_WORDS[option].head);
  const score = (option: (typeof OPTIONS)[number]) =>
    recommendation.ranking.find((each) => each.option === option)!;
  const sums = OPTIONS.map((option) => `${score(option).score}${score(option).stopped ? ' (stopped)' : ''}`);
  const { structural, names } = blockerLists(recommendation, OPTIONS);
  const missing = OPTIONS.map((option) => missingSentence(names, option, true)).filter(
    (each) => each !== null,
  );
  const blockers = [...structural.map(blockerProse), ...missing];
  return html`<h3>What becomes of the ${number(recommendation.sideBySide.callSites)} call sites</h3>
${tableOf(
  'Share of call sites',
  ['', ...heads],
  shareRows(recommendation.sideBySide).map(({ label, cells }) => [label, ...cells]),
)}
<h3>What was seen, and its points</h3>
${tableOf('Points', ['', ...heads], [...signalRows(recommendation).map(({ what, points }) => [phrase(what), ...points.map(signed)]), ['sum', ...sums]])}
${blockers.length > 0 && html`<h3>What stands in the way</h3>${listOf(blockers)}`}
${recommendation.stones.length > 0 && html`<h3>Stepping stones</h3>${listOf(recommendation.stones.map(({ title, text }) => prose`${parseProse(title)}. ${parseProse(text)}`))}`}
${recommendation.history.length > 0 && html`<h3>What happened since, as far as it concerns this code</h3>${listOf(recommendation.history.map(({ date, text, source }) => prose`${date}: ${parseProse(text)} (${parseProse(source)})`))}`}`;
}

/** Whether it can still be installed and run. */
export function environment(assessment: Assessment, targets: readonly Target[]): Markup {
  const parts = environmentParts(assessment, targets, true);
  if (parts.length === 0) return html``;
  return html`<section id="environment" aria-labelledby="environment-title"><h2 id="environment-title">Can it still be installed?</h2>
${parts.map(
  ({ title, notes, printed, table }) =>
    html`${title && html`<h3>${title}</h3>`}${
      table &&
      tableOf(
        'Ways to deploy',
        ['Way', ...table.head],
        table.rows.map((row) => [
          phrase(row.title),
          ...row.states.map(
            (state) => html`<span class="state ${state.replace(/\W+/g, '-')}">${state}</span>`,
          ),
        ]),
      )
    }${listOf(notes)}${printed && html`<pre tabindex="0">${wrapped(printed)}</pre>`}`,
)}
</section>`;
}

const wrapped = (text: string) =>
  text.split('\n').map((line, index) => html`${index > 0 ? html`\n` : ''}${line}`);

/** What was understood, and everything that was not. */
export function coverage(assessment: Assessment, targets: readonly Target[]): Markup {
  const problems = problemRows(assessment);
  const { unknownSymbols } = assessment.coverage;
  const [rows, broken] = [stateRows(assessment), breakSentence(assessment)];
  return html`<section id="coverage" aria-labelledby="coverage-title"><h2 id="coverage-title">What was understood</h2>
${listOf(coverageFacts(assessment, targets, true))}
${
  rows.length > 1 &&
  tableOf(
    'What each file is',
    ['State', 'Files', 'Uses'],
    rows.map(({ name, files, usages }) => [phrase(name), number(files), number(usages)]),
  )
}
${broken && html`<p>${phrase(broken)}</p>`}
${unknownSymbols.length > 0 && html`<h3>Names that nothing knows</h3><p>${unknownSymbols.map(({ symbol, count }) => html`<code>${symbol}</code> (${count}) `)}</p>`}
${problems.length > 0 && html`<h3>Problems</h3>${listOf(problems)}`}
</section>`;
}

/** How the figures of effort came about. */
export function effortDetails({ effort }: Assessment): Markup {
  if (!effort) return html``;
  return html`<section id="effort" aria-labelledby="effort-title"><h2 id="effort-title">How the effort is worked out</h2>${listOf(effortNotes(effort))}<h3>What others needed</h3>${listOf(referenceProse(effort))}</section>`;
}

/** Where to begin. */
export function begin(assessment: Assessment, target: Target | undefined): Markup {
  const sentence = beginProse(assessment, target);
  return sentence ? html`<p>${phrase(sentence)}</p>` : html``;
}

/** Who made it. */
export function foot({ tool }: Assessment): Markup {
  const pins = Object.entries(tool.pins).map(([name, version]) => `${name} ${version}`);
  return html`<footer><p>Made by <code>advise</code> ${tool.version} with catalogue ${tool.catalogVersion} as of ${tool.asOf}${pins.length > 0 && `: ${pins.join(', ')}`}.</p></footer>`;
}
