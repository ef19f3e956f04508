/** The findings on a screen: the most important groups with the reader's own call rewritten, the rest as a list. */
import type { Assessment } from '../../assess/assessment.js';
import type { Finding, Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { visible } from '../escape.js';
import { counted, number, type Prose, parseProse, plain, prose } from '../prose.js';
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
import { codeLines } from './code.js';
import { columns, padEnd, padStart, shortenEnd, shortenMiddle } from './columns.js';
import type { Screen } from './screen.js';
import { wrapProse } from './wrap.js';

/** So many groups with an example: fewer where each shows three targets. */
const EXAMPLES = { one: 5, several: 3 };
const LISTED = 8;
const CODE_LINES = 6;
const PLACES_NAMED = 3;

/** Under the number of a group. */
const INDENT = '   ';
const LABEL = 9;

interface Context extends Screen {
  assessment: Assessment;
  usages: ReadonlyMap<string, Usage>;
}

/** The section of findings; empty where there are none. */
export function findingLines(assessment: Assessment, screen: Screen): string[] {
  const groups = groupFindings(assessment, screen.targets);
  if (groups.length === 0) return [];
  const context = { ...screen, assessment, usages: usagesById(assessment) };
  const examples = screen.targets.length === 1 ? EXAMPLES.one : EXAMPLES.several;
  const silent = groups.filter((group) => group.silent !== null).length;
  const shown = screen.all ? groups : groups.slice(0, silent + examples);
  const rest = groups.slice(shown.length);
  return [
    screen.paint.heading(findingsTitle(leadTarget(assessment, screen.targets), screen.all)),
    ...shown.flatMap((group, index) => [...groupLines(group, index + 1, context), '']),
    ...restLines(rest, shown.length, context),
  ];
}

function groupLines(group: FindingGroup, rank: number, context: Context): string[] {
  const { paint, assessment, all } = context;
  const first = `${padStart(String(rank), 2)} `;
  const text = ruleText(assessment, group.rule).text;
  const repeats = all
    ? collapseRepeats(group.findings)
    : [{ example: group.example, places: [group.example] }];
  return [
    ...wrapProse(titleOf(assessment, group.example), {
      ...context,
      first,
      indent: INDENT,
      brush: paint.strong,
    }),
    `${INDENT}${groupMeta(group, context)}`,
    ...(group.silent
      ? wrapProse(prose`Wrong today, without an error: ${parseProse(group.silent)}`, {
          ...context,
          indent: INDENT,
          brush: paint.strong,
        })
      : []),
    ...(text ? wrapProse(parseProse(text), { ...context, indent: INDENT }) : []),
    ...repeats.flatMap(({ example, places }) => blockLines(example, places, context)),
  ];
}

function groupMeta(group: FindingGroup, { paint }: Context): string {
  const consequence = paint.consequence[group.consequence](CONSEQUENCE_WORDS[group.consequence].short);
  const amount = `${counted(group.findings.length, 'use')} in ${counted(group.files, 'file')}`;
  return `${consequence} · ${EFFORT_WORDS[group.effort].short} · ${amount}`;
}

function blockLines(example: Finding, places: readonly Finding[], context: Context): string[] {
  const { paint, targets, width } = context;
  const before = codeLines(example.before, width - INDENT.length - 2 - LABEL, lineLimit(context));
  return [
    ...placeLines(example, places, context),
    ...labelled('now', before, { ...context, brush: paint.before }),
    ...targets.flatMap((target) => adviceLines(target, example, context)),
    ...sideNotes(context.assessment, example, targets).flatMap(({ label, text }, index, notes) =>
      wrapProse(text, {
        ...context,
        first: `${INDENT}  ${padEnd(notes[index - 1]?.label === label ? '' : label, LABEL)}`,
        indent: `${INDENT}  ${' '.repeat(LABEL)}`,
      }),
    ),
  ];
}

function placeLines(example: Finding, places: readonly Finding[], context: Context): string[] {
  const { paint, width, all } = context;
  const within = enclosing(context.usages, example);
  const after = `${within ? ` in ${visible(within)}` : ''} · ${CERTAINTY_WORDS[example.certainty]}`;
  const room = width - INDENT.length;
  const place = shortenMiddle(visible(placeOf(example)), Math.max(20, room - columns(after)));
  const tail = columns(place) + columns(after) <= room ? after : ` · ${CERTAINTY_WORDS[example.certainty]}`;
  const others = places.slice(1, all ? undefined : PLACES_NAMED).map((place) => visible(placeOf(place)));
  return [
    `${INDENT}${place}${paint.faint(tail)}`,
    ...(others.length > 0
      ? wrapProse(prose`also ${others.join(', ')}`, { ...context, indent: INDENT, brush: paint.faint })
      : []),
  ];
}

/** One target: its code by place, then kind, effort and proof, on the same line where they fit. */
function adviceLines(target: Target, example: Finding, context: Context): string[] {
  const advice = example.advice[target];
  const { paint, width } = context;
  const room = width - INDENT.length - 2 - LABEL;
  const parts = codeParts(advice);
  const lines = parts.flatMap(({ place, code }) => [
    ...(place ? [`# ${place}`] : []),
    ...codeLines(code, room, lineLimit(context)),
  ]);
  const meta = visible(adviceMeta(example, target));
  const imports =
    context.targets.length === 1 || context.all
      ? advice.imports.flatMap((line) => codeLines(line, room))
      : [];
  const shown = labelled(TARGET_WORDS[target].name, [...imports, ...lines], {
    ...context,
    brush: paint.after,
  });
  const last = lines.at(-1);
  if (last === undefined)
    return labelled(TARGET_WORDS[target].name, [meta], { ...context, brush: paint.faint });
  if (parts.length === 1 && columns(last) + 2 + columns(meta) <= room) {
    shown[shown.length - 1] += `  ${paint.faint(meta)}`;
    return shown;
  }
  return [
    ...shown,
    ...wrapProse(prose`${meta}`, {
      ...context,
      indent: `${INDENT}  ${' '.repeat(LABEL)}`,
      brush: paint.faint,
    }),
  ];
}

function labelled(
  label: string,
  lines: readonly string[],
  { paint, brush }: Context & { brush: (text: string) => string },
): string[] {
  return lines.map((line, index) => {
    const head = index === 0 ? paint.faint(padEnd(label, LABEL)) : ' '.repeat(LABEL);
    return `${INDENT}  ${head}${brush(line)}`;
  });
}

function lineLimit({ all }: Context): number | undefined {
  return all ? undefined : CODE_LINES;
}

/** A symbol says most at both ends, a title at its beginning. */
function shortName(name: Prose, width: number): string {
  const shorten = name.some((piece) => 'text' in piece) ? shortenEnd : shortenMiddle;
  return shorten(visible(plain(name)), width);
}

function restLines(rest: readonly FindingGroup[], shown: number, context: Context): string[] {
  if (rest.length === 0) return [];
  const listed = rest.slice(0, LISTED);
  const left = rest.length - listed.length;
  const nameWidth = context.width - 48;
  const rows = listed.map((group, index) => {
    const name = shortName(nameOf(context.assessment, group.example), nameWidth);
    const count = padStart(counted(group.findings.length, 'use'), 10);
    const files = padStart(counted(group.files, 'file'), 10);
    const consequence = context.paint.consequence[group.consequence](padEnd(group.consequence, 11));
    return `${padStart(String(shown + index + 1), 2)} ${context.paint.name(padEnd(name, nameWidth))}${count}${files}  ${consequence} ${EFFORT_WORDS[group.effort].short}`;
  });
  const more =
    left > 0
      ? [`${INDENT}and ${number(left)} more ${left === 1 ? 'kind' : 'kinds'}: see them all with --all`]
      : [];
  return [...rows, ...more, ''];
}
