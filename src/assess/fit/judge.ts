/** Scores and ranks the four options from evidence and answers. Pure and cheap: what would flip the answer is found by calling it again. */
import { structuralBlockers } from './blockers.js';
import type { Evidence } from './evidence.js';
import { signalsOf } from './points.js';
import {
  type Answers,
  type Blocker,
  type Margin,
  OPTIONS,
  type Option,
  type Ranked,
  type SideBySide,
  type Signal,
} from './recommendation.js';

/** What is known of a repository, or a part of it, before anybody is asked. */
export interface Case {
  evidence: readonly Evidence[];
  table: SideBySide;
  ofFiles: number;
}

export interface Verdict {
  ranking: Ranked[];
  signals: Signal[];
  blockers: Blocker[];
}

/** Ranks; `without` are ids of blockers that are taken for solved. */
export function judge(known: Case, answers: Answers, without: readonly string[] = []): Verdict {
  const signals = signalsOf(known.evidence, known.table, answers);
  const blockers = structuralBlockers(known.evidence, answers, known.ofFiles).filter(
    ({ id }) => !without.includes(id),
  );
  const ranking = OPTIONS.map((option) => ({
    option,
    score: signals.reduce((sum, { points }) => sum + points[option], 0),
    stopped: blockers.some((blocker) => blocker.option === option && blocker.severity === 'stops'),
  })).sort(
    (a, b) =>
      Number(a.stopped) - Number(b.stopped) ||
      b.score - a.score ||
      OPTIONS.indexOf(a.option) - OPTIONS.indexOf(b.option),
  );
  return { ranking, signals, blockers };
}

/** The best of a ranking. */
export function choiceOf({ ranking }: Pick<Verdict, 'ranking'>): Option {
  return ranking[0]!.option;
}

/** Up to so many points apart is close, and from so many on it is clear. */
const CLOSE = 2;
const CLEAR = 6;

/** How far the first is ahead of the next that could be chosen. */
export function marginOf([first, ...rest]: readonly Ranked[]): Margin {
  const open = rest.filter(({ stopped }) => stopped === first!.stopped);
  const lead = first!.score - Math.max(...open.map(({ score }) => score), Number.NEGATIVE_INFINITY);
  if (lead <= CLOSE) return 'close';
  return lead >= CLEAR ? 'clear' : 'ahead';
}

const REASONS = 3;

/** Ids of the signals that lift an option most above the average of the others. */
export function reasonsFor(option: Option, signals: readonly Signal[]): string[] {
  const lift = ({ points }: Signal) =>
    (OPTIONS.length - 1) * points[option] -
    OPTIONS.reduce((sum, other) => sum + (other === option ? 0 : points[other]), 0);
  return signals
    .map((signal, order) => ({ signal, order, lift: lift(signal) }))
    .filter(({ signal, lift: by }) => by > 0 && signal.points[option] > 0)
    .sort((a, b) => b.lift - a.lift || a.order - b.order)
    .slice(0, REASONS)
    .map(({ signal }) => signal.id);
}
