/** The findings in Markdown: the most important rules with an example each, the rest as a table. */
import type { Assessment } from '../../assess/assessment.js';
import type { Finding, Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { code, counted, list, number, parseProse, prose } from '../prose.js';
import {
  adviceMeta,
  codeParts,
  enclosing,
  nameOf,
  placeOf,
  sideNotes,
  titleOf,
  usagesById,
} from '../view/advice.js';
import { ruleText } from '../view/caveats.js';
import {
  collapseRepeats,
  type FindingGroup,
  findingsTitle,
  groupFindings,
  leadTarget,
} from '../view/groups.js';
import { CERTAINTY_WORDS, CONSEQUENCE_WORDS, EFFORT_WORDS, TARGET_WORDS } from '../wording.js';
import { fenced, sentence, table, words } from './escape.js';

const EXAMPLES = 10;

/** The section of findings; empty where there are none. */
export function findingSection(assessment: Assessment, targets: readonly Target[], all: boolean): string[][] {
  const lead = leadTarget(assessment, targets);
  const groups = groupFindings(assessment, targets);
  if (groups.length === 0) return [];
  const silent = groups.filter((group) => group.silent !== null).length;
  const shown = all ? groups : groups.slice(0, silent + EXAMPLES);
  const usages = usagesById(assessment);
  return [
    [`## ${findingsTitle(lead, all)}`],
    ...shown.flatMap((group, index) =>
      groupBlocks(assessment, group, { rank: index + 1, targets, all, usages }),
    ),
    ...restTable(assessment, groups.slice(shown.length)),
  ];
}

interface View {
  rank: number;
  targets: readonly Target[];
  all: boolean;
  usages: ReadonlyMap<string, Usage>;
}

function groupBlocks(assessment: Assessment, group: FindingGroup, view: View): string[][] {
  const { example, findings, files, consequence, effort } = group;
  const text = ruleText(assessment, group.rule).text;
  const amount = `${counted(findings.length, 'use')} in ${counted(files, 'file')}`;
  const repeats = view.all ? collapseRepeats(findings) : [{ example, places: [example] }];
  return [
    [`### ${view.rank}. ${sentence(titleOf(assessment, example))}`],
    [`${CONSEQUENCE_WORDS[consequence].short} · ${EFFORT_WORDS[effort].short} · ${amount}`],
    group.silent ? [`**Wrong today, without an error:** ${sentence(parseProse(group.silent))}`] : [],
    text ? [sentence(parseProse(text))] : [],
    ...repeats.flatMap((repeat) => exampleBlocks(assessment, repeat.example, repeat.places, view)),
  ];
}

function exampleBlocks(
  assessment: Assessment,
  example: Finding,
  places: readonly Finding[],
  { targets, usages }: View,
): string[][] {
  const where = list(places.map((place) => code(placeOf(place))));
  const within = places.length === 1 ? enclosing(usages, example) : '';
  const notes = sideNotes(assessment, example, targets);
  return [
    [
      sentence(
        prose`${where}${within ? prose` in ${code(within)}` : ''} (${CERTAINTY_WORDS[example.certainty]}):`,
      ),
    ],
    fenced(example.before, 'python'),
    ...targets.flatMap((target) => adviceBlocks(example, target)),
    notes.map(({ label, text }) => `- ${label}: ${sentence(text)}`),
  ];
}

function adviceBlocks(example: Finding, target: Target): string[][] {
  const advice = example.advice[target];
  const parts = codeParts(advice);
  const python = parts.flatMap(({ place, code: text }) => (place ? [`# ${place}`, text] : [text]));
  const head = `**${TARGET_WORDS[target].name}** · ${words(adviceMeta(example, target))}`;
  return python.length === 0
    ? [[head]]
    : [[head], fenced([...advice.imports, ...python].join('\n'), 'python')];
}

function restTable(assessment: Assessment, groups: readonly FindingGroup[]): string[][] {
  if (groups.length === 0) return [];
  const rows = groups.map((group) => [
    sentence(nameOf(assessment, group.example), true),
    number(group.findings.length),
    number(group.files),
    group.consequence,
    EFFORT_WORDS[group.effort].short,
  ]);
  return [['### And the rest'], table(['What', 'Uses', 'Files', 'Consequence', 'Effort'], rows, [1, 2])];
}
