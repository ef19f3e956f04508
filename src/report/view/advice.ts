/** One finding as a reader needs it: where, the own call, and what it becomes. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import type { Location } from '../../base/location.js';
import { type Advice, type Finding, isExecuted, type Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { code, type Prose, parseProse, prose } from '../prose.js';
import { EFFORT_WORDS, KIND_WORDS, NO_ANSWER, PLACE_WORDS, proofWords, TARGET_WORDS } from '../wording.js';
import { ruleText } from './caveats.js';
import { isUnknown } from './groups.js';

/** A stretch of Python and where it goes; no place where it simply stands where the reader's expression stood. */
export interface CodePart {
  place: string | null;
  code: string;
}

/** What stands here runs before the object is called and before the loop. */
const PLACE_ORDER = ['setup', 'init', 'code', 'call', 'step'] as const;

/** The Python of one advice in the order in which a program holds it. */
export function codeParts(advice: Advice): CodePart[] {
  const texts = { ...advice.places, ...(advice.code !== null && { code: advice.code }) };
  const held = PLACE_ORDER.filter((place) => texts[place] !== undefined);
  const standsAlone = held.length === 1 && held[0] === 'code';
  return held.map((place) => ({
    place: standsAlone ? null : PLACE_WORDS[place],
    code: texts[place] as string,
  }));
}

/** `new name · minutes · not run yet`; what nobody runs says nothing of it. */
export function adviceMeta(finding: Finding, target: Target): string {
  if (isUnknown(finding.rule)) return NO_ANSWER;
  const { kind, effort, proof } = finding.advice[target];
  const run = isExecuted(kind) ? [proofWords(proof)] : [];
  return [KIND_WORDS[kind].short, EFFORT_WORDS[effort].short, ...run].join(' · ');
}

/** `train.py:41:14`, `demo.ipynb[cell 3]:2:0`. The column counts from 1 here, as editors do. */
export function placeOf({ file, cell, line, column }: Location): string {
  return `${cell === undefined ? file : `${file}[cell ${cell}]`}:${line}:${column + 1}`;
}

/** The function or class a finding stands in; empty at module level. */
export function enclosing(usages: ReadonlyMap<string, Usage>, finding: Finding): string {
  for (const id of finding.usages) {
    const usage = usages.get(id);
    if (usage) return usage.within;
  }
  return '';
}

/** Usages by id, made once a report. */
export function usagesById({ usages }: Assessment): Map<string, Usage> {
  return new Map(usages.map((usage) => [usage.id, usage]));
}

/** What a reader has to know or do beside the code, one note each, the same note once for all targets. */
export function sideNotes(
  assessment: Assessment,
  finding: Finding,
  targets: readonly Target[],
): { label: string; text: Prose }[] {
  const notes: SideNote[] = [];
  for (const target of targets) {
    for (const { label, text } of notesOf(assessment, finding, target)) {
      const known = notes.find((note) => note.label === label && sameProse(note.text, text));
      if (known) known.targets.push(target);
      else notes.push({ label, text, targets: [target] });
    }
  }
  return joinSentences(notes).map(({ label, text, targets: of }) => ({
    label,
    text: of.length === targets.length ? text : prose`${names(of)}: ${text}`,
  }));
}

interface SideNote {
  label: string;
  text: Prose;
  targets: Target[];
}

const LABELS = ['note', 'fill in', 'helper', 'careful'];

function notesOf(assessment: Assessment, finding: Finding, target: Target): { label: string; text: Prose }[] {
  const { note, holes, helpers, caveats } = finding.advice[target];
  const shownAbove = new Set(sentences(ruleText(assessment, finding.rule).text));
  const told = sentences(note ?? '').filter((sentence) => !shownAbove.has(sentence));
  return [
    ...told.map((sentence) => ({ label: 'note', text: parseProse(sentence) })),
    ...holes.map(({ name, what }) => ({
      label: 'fill in',
      text: prose`${code(holeName(name))}: ${parseProse(what)}`,
    })),
    ...helpers.map((id) => ({ label: 'helper', text: prose`${code(id)}` })),
    ...[...new Set(caveats)].map((id) => ({
      label: 'careful',
      text: parseProse(ruleText(assessment, id).title),
    })),
  ];
}

/** Sentences end before a blank and a capital or a name. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.?]) (?=[A-Z`])/).filter(Boolean);
}

/** Sentences for the same targets make one note again; notes in the order of their labels. */
function joinSentences(notes: readonly SideNote[]): SideNote[] {
  const joined: SideNote[] = [];
  for (const note of [...notes].sort((a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label))) {
    const known = joined.find(
      ({ label, targets }) => label === 'note' && note.label === 'note' && `${targets}` === `${note.targets}`,
    );
    if (known) known.text = prose`${known.text} ${note.text}`;
    else joined.push({ ...note });
  }
  return joined;
}

function sameProse(a: Prose, b: Prose): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function names(targets: readonly Target[]): string {
  return targets.map((target) => TARGET_WORDS[target].name).join(', ');
}

function holeName(name: string): string {
  return name.startsWith('?') ? name : `?${name}`;
}

/** What heads a group or a finding. A title that only repeats the name gives way to one that says what to do. */
export function titleOf(assessment: Assessment, finding: Finding): Prose {
  if (isUnknown(finding.rule)) return prose`${code(finding.symbol)} is not in the catalogue yet`;
  const known = Object.hasOwn(assessment.rules, finding.rule);
  if (finding.rule.startsWith('namespace/')) {
    return prose`Other names of ${code(finding.rule.slice('namespace/'.length))}, such as ${code(finding.symbol)}`;
  }
  const text = known ? ruleText(assessment, finding.rule).title : '';
  // `Session` says no more than `tf.Session` does.
  const written = text === finding.symbol.split('.').at(-1) ? [] : parseProse(text);
  const title = written.some((piece) => 'text' in piece) ? written : parseProse(finding.title);
  const names = title.some((piece) => 'code' in piece && piece.code.includes(finding.symbol));
  return names || !finding.rule.startsWith('api/') ? title : prose`${code(finding.symbol)}: ${title}`;
}

/** The name of a group in a table: a symbol, a whole namespace, or the title of an idiom. */
export function nameOf(assessment: Assessment, { rule, symbol }: Finding): Prose {
  if (rule.startsWith('namespace/')) return prose`other ${code(`${rule.slice('namespace/'.length)}.*`)}`;
  if (/^(api|unknown)\//.test(rule)) return [code(symbol)];
  return parseProse(ruleText(assessment, rule).title || rule);
}
