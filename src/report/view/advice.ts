/** One finding as a reader needs it: where, the own call, and what it becomes. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import type { Location } from '../../base/location.js';
import type { Advice, Finding, Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { code, type Prose, parseProse, prose } from '../prose.js';
import { EFFORT_WORDS, KIND_WORDS, PLACE_WORDS, proofWords, TARGET_WORDS } from '../wording.js';
import { ruleText } from './caveats.js';

/** A stretch of Python and where it goes; no place where it simply stands where the reader's expression stood. */
export interface CodePart {
  place: string | null;
  code: string;
}

const PLACE_ORDER = ['setup', 'init', 'call', 'step'] as const;

/** The Python of one advice in the order in which a program holds it. */
export function codeParts(advice: Advice): CodePart[] {
  const parts: CodePart[] = [];
  for (const place of PLACE_ORDER) {
    const text = advice.places[place];
    if (text !== undefined) parts.push({ place: PLACE_WORDS[place], code: text });
  }
  if (advice.code !== null) {
    parts.push({ place: parts.length > 0 ? PLACE_WORDS.code : null, code: advice.code });
  }
  return parts;
}

/** `new name · minutes · not run yet` */
export function adviceMeta(advice: Advice): string {
  return [KIND_WORDS[advice.kind].short, EFFORT_WORDS[advice.effort].short, proofWords(advice.proof)].join(
    ' · ',
  );
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
  const notes = new Map<string, { label: string; text: Prose; targets: Target[] }>();
  const note = (target: Target, label: string, text: Prose) => {
    const key = JSON.stringify([label, text]);
    const known = notes.get(key);
    if (known) known.targets.push(target);
    else notes.set(key, { label, text, targets: [target] });
  };
  for (const target of targets) {
    const advice = finding.advice[target];
    if (advice.note) note(target, 'note', parseProse(advice.note));
    for (const { name, what } of advice.holes) {
      note(target, 'fill in', prose`${code(holeName(name))}: ${parseProse(what)}`);
    }
    for (const id of advice.helpers) note(target, 'helper', prose`${code(id)}`);
    for (const id of new Set(advice.caveats)) {
      note(target, 'careful', parseProse(ruleText(assessment, id).title));
    }
  }
  return [...notes.values()].map((entry) => ({
    label: entry.label,
    text:
      entry.targets.length === targets.length ? entry.text : prose`${names(entry.targets)}: ${entry.text}`,
  }));
}

function names(targets: readonly Target[]): string {
  return targets.map((target) => TARGET_WORDS[target].name).join(', ');
}

function holeName(name: string): string {
  return name.startsWith('?') ? name : `?${name}`;
}

/** What heads a group or a finding. */
export function titleOf(assessment: Assessment, finding: Finding): Prose {
  const known = Object.hasOwn(assessment.rules, finding.rule);
  const title = parseProse(known ? ruleText(assessment, finding.rule).title : finding.title);
  const names = title.some((piece) => 'code' in piece && piece.code.includes(finding.symbol));
  return names || !/^(api|namespace|unknown)\//.test(finding.rule)
    ? title
    : prose`${code(finding.symbol)}: ${title}`;
}
