/** The recommendation as sentences and rows. Pure; knows nothing of formats. */
import type { Assessment, Recommendation } from '../../assess/assessment.js';
import {
  type Blocker,
  type Flip,
  OPTIONS,
  type Option,
  type Place,
  type SideBySide,
  type Signal,
} from '../../assess/fit/recommendation.js';
import type { AdviceKind, StayOnTf2, Target } from '../../match/finding.js';
import { code, counted, list, number, type Prose, parseProse, percent, prose } from '../prose.js';
import { KIND_WORDS, OPTION_WORDS, SEVERITY_WORDS } from '../wording.js';

/** The strongest reasons, in short; each in ever shorter forms, so that one of them fits on a line. */
export function shortReasons(recommendation: Recommendation): Prose[][] {
  const { choice } = recommendation;
  return reasonSignals(recommendation).map((signal) => {
    const { basis, usages, files, because } = signal;
    const what = parseProse(signal.what);
    if (basis !== 'code') return [prose`${what}: ${parseProse(because[choice] ?? '')}`, what];
    const amount = usages > 0 ? counted(usages, 'use') : counted(files, 'file');
    const place = code(placeText(signal.places[0]!));
    return [
      prose`${what}${amountOf(signal)}`,
      prose`${what} (${amount}, such as ${place})`,
      prose`${what} (${amount} in ${counted(files, 'file')})`,
      prose`${what} (${amount})`,
      what,
    ];
  });
}

/** The strongest reasons with the clause that says why. */
export function fullReasons(recommendation: Recommendation): Prose[] {
  const { choice } = recommendation;
  return reasonSignals(recommendation).map((signal) => {
    const why = signal.because[choice];
    return prose`${parseProse(signal.what)}${amountOf(signal)}${why ? prose`: ${parseProse(why)}` : ''}.`;
  });
}

function reasonSignals({ reasons, signals }: Recommendation): Signal[] {
  return reasons.flatMap((id) => signals.find((signal) => signal.id === id) ?? []);
}

/** ` (250 uses in 43 files, such as x.py:12)`; nothing for what was not seen in the code. */
function amountOf({ basis, usages, files, places }: Signal): Prose {
  if (basis !== 'code') return [];
  const amount =
    usages > 0 ? `${counted(usages, 'use')} in ${counted(files, 'file')}` : counted(files, 'file');
  return prose` (${amount}, such as ${code(placeText(places[0]!))})`;
}

/** `train.py:41`, `demo.ipynb[cell 3]:2`. */
export function placeText({ file, cell, line }: Place): string {
  const whole = cell === undefined ? file : `${file}[cell ${cell}]`;
  return line === undefined ? whole : `${whole}:${line}`;
}

/** The signals as rows of a table, those that set the options apart most first. */
export function signalRows({ signals }: Recommendation): { what: Prose; files: number; points: number[] }[] {
  return signals.map(({ what, files, points }) => ({
    what: parseProse(what),
    files,
    points: OPTIONS.map((option) => points[option]),
  }));
}

/** `+6`, `-4`, or a dot where a signal says nothing. */
export function signed(points: number): string {
  if (points === 0) return '·';
  return points > 0 ? `+${points}` : String(points);
}

/** What stops an option altogether, in one sentence; null where nothing does. */
export function stoppedSentence({ blockers }: Recommendation): Prose | null {
  const stopped = OPTIONS.flatMap((option) => {
    const names = blockers.filter((each) => each.option === option && each.severity === 'stops');
    if (names.length === 0) return [];
    return [prose`${OPTION_WORDS[option].name} (${list(names.map(({ what }) => parseProse(what)))})`];
  });
  return stopped.length === 0 ? null : prose`Something stops ${list(stopped)}.`;
}

/** One thing in the way, of one option or of several alike. */
export interface BlockerView {
  what: string;
  severity: Blocker['severity'];
  /** Where most of it stands, and how much; of an answer nothing. */
  seen: Blocker;
  /** Why, and what to do, for each option or for several alike. */
  whys: { options: Option[]; why: string }[];
}

/** Blockers with what to do, for the options that are looked at; plain names without an equivalent are told apart. */
export function blockerLists(
  { blockers }: Recommendation,
  options: readonly Option[],
): { structural: BlockerView[]; names: Blocker[] } {
  const looked = blockers.filter(({ option }) => options.includes(option));
  const isName = ({ id }: Blocker) => /^(none|gone)\//.test(id);
  const views = new Map<string, BlockerView>();
  for (const blocker of looked.filter((each) => !isName(each))) {
    const { id, severity, what, why, option } = blocker;
    const key = `${id} ${severity}`;
    const view: BlockerView = views.get(key) ?? { what, severity, seen: blocker, whys: [] };
    const same = view.whys.find((each) => each.why === why);
    if (same) same.options.push(option);
    else view.whys.push({ options: [option], why });
    views.set(key, view);
  }
  return { structural: [...views.values()], names: looked.filter(isName) };
}

/** One blocker: for whom, how much of it, and what to do. */
export function blockerProse({ what, severity, seen, whys }: BlockerView): Prose {
  const first = seen.places[0];
  const amount =
    seen.usages > 0
      ? `${counted(seen.usages, 'use')} in ${counted(seen.files, 'file')}`
      : counted(seen.files, 'file');
  const where = first ? prose` (${amount}, such as ${code(placeText(first))})` : '';
  const name = (option: Option) => prose`${OPTION_WORDS[option].name}`;
  const all = list(whys.flatMap(({ options }) => options.map(name)));
  const told = whys.flatMap(({ options, why }) =>
    whys.length === 1
      ? prose` ${parseProse(why)}`
      : prose` ${upper(list(options.map(name)))}: ${parseProse(why)}`,
  );
  return prose`${parseProse(what)}${where}: ${SEVERITY_WORDS[severity]} ${all}.${told}`;
}

/** A sentence begins with a capital, `staying` too. */
function upper([first, ...rest]: Prose): Prose {
  if (!first || !('text' in first)) return first ? [first, ...rest] : rest;
  return [{ text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** Names without an equivalent for one option, most used first. */
export function missingSentence(names: readonly Blocker[], option: Option, all: boolean): Prose | null {
  const those = names.filter((each) => each.option === option);
  if (those.length === 0) return null;
  const shown = all ? those : those.slice(0, NAMES_SHOWN);
  const named = shown.map(({ what, usages }) => prose`${parseProse(what)} (${usages})`);
  const left = those.length - shown.length;
  const of =
    option === 'stay' ? 'Gone from TensorFlow 2' : `Without an equivalent in ${OPTION_WORDS[option].name}`;
  return prose`${of}: ${list(left > 0 ? [...named, prose`${left} more`] : named)}.`;
}

const NAMES_SHOWN = 6;

/** What would change the answer. */
export function flipSentence({ flips, choice, blockers }: Recommendation): Prose {
  const byChoice = OPTIONS.filter((option) => option !== choice).flatMap((option) => {
    const those = flips.filter((flip) => flip.choice === option);
    return those.length === 0 ? [] : [prose`${OPTION_WORDS[option].name} with ${either(those, blockers)}`];
  });
  if (byChoice.length === 0) return prose`No single answer of yours would change that.`;
  return prose`It would be ${joinedBy(byChoice, '; ')}.`;
}

function either(flips: readonly Flip[], blockers: readonly Blocker[]): Prose {
  const named = flips.map(({ by, what }) => {
    if (by === 'answer') return prose`${code(`--${what.replace('=', ' ')}`)}`;
    const blocker = blockers.find(({ id }) => id === what);
    return prose`${parseProse(blocker?.what ?? what)} out of the way`;
  });
  return joinedBy(named, ' or ');
}

function joinedBy(parts: readonly Prose[], separator: string): Prose {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}

/** Which parts have an answer of their own; null where the repository is one part. */
export function partsSentence({ parts, choice }: Recommendation): Prose | null {
  if (parts.length === 0) return null;
  const other = parts.filter((part) => part.choice !== choice);
  if (other.length === 0) {
    return prose`Each of the ${number(parts.length)} larger parts has the same answer.`;
  }
  const named = other.map(
    (part) =>
      prose`${code(part.path)} (${OPTION_WORDS[part.choice].name}${part.margin === 'close' ? ', close' : ''})`,
  );
  return prose`Looked at alone, ${counted(other.length, 'part')} of ${number(parts.length)} would go another way: ${list(named)}.`;
}

const GROUPS: readonly { label: string; kinds: readonly AdviceKind[]; stays: readonly StayOnTf2[] }[] = [
  { label: 'same code, or a new name', kinds: ['same', 'rename'], stays: ['alive'] },
  { label: KIND_WORDS.arguments.label, kinds: ['arguments'], stays: [] },
  { label: 'a few calls, or a helper', kinds: ['compose', 'helper'], stays: [] },
  { label: 'goes away', kinds: ['remove'], stays: [] },
  { label: 'TensorFlow stays for it', kinds: ['keep'], stays: [] },
  { label: 'in `compat.v1` or `tf_keras` only', kinds: [], stays: ['compat.v1 only', 'needs tf_keras'] },
  { label: KIND_WORDS.redesign.label, kinds: ['redesign'], stays: [] },
  { label: KIND_WORDS.none.label, kinds: ['none'], stays: ['gone'] },
  { label: 'not known', kinds: [], stays: ['unknown'] },
];

/** Shares of the call sites, a row a fate, for the four options; rows of nothing are left out. */
export function shareRows(table: SideBySide): { label: string; cells: string[] }[] {
  const { callSites, targets, stay } = table;
  return GROUPS.flatMap(({ label, kinds, stays }) => {
    const counts = OPTIONS.map((option) =>
      option === 'stay' ? sum(stays, stay) : sum(kinds, targets[option as Target]),
    );
    if (counts.every((count) => count === 0)) return [];
    return [{ label, cells: counts.map((count) => (count === 0 ? '·' : percent(count, callSites))) }];
  });
}

function sum<K extends string>(keys: readonly K[], counts: Readonly<Record<K, number>>): number {
  return keys.reduce((total, key) => total + counts[key], 0);
}

/** What the person has told; null where nothing was. */
export function answersSentence({ answers }: Recommendation): Prose | null {
  const told = Object.entries(answers).filter(([, value]) => value !== 'unknown');
  if (told.length === 0) {
    const open = Object.keys(answers).map((question) => prose`${code(`--${question}`)}`);
    return prose`The code alone decided; what it cannot tell, you can: ${list(open)}.`;
  }
  return prose`You told ${list(told.map(([question, value]) => prose`${code(`--${question} ${value}`)}`))}.`;
}

/** The recommendation, for who wants one: with a target given, the choice is made. */
export function shownRecommendation(
  assessment: Assessment,
  targets: readonly Target[],
): Recommendation | null {
  return targets.length > 1 ? assessment.recommendation : null;
}
