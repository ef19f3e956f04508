/**
 * Demand-driven evaluation of mutually dependent sets: the least fixpoint, whatever the order of questions.
 * A value met again while it is being computed gives its estimate so far. The first of a group of values that depend on
 * each other repeats the group until no estimate grows; only then are the group's values kept.
 */
import { NOTHING, one, unknown, type Values } from './value.js';

/** Sets are small and only grow; more rounds than this do not occur outside contrived code. */
const MAX_ROUNDS = 8;
/** Frames of JavaScript stack are finite: about ten a level. */
const MAX_DEPTH = 400;

interface Frame {
  estimate: Values;
  /** Asked for while being computed. */
  isHead: boolean;
}

interface Group {
  done: (Values | undefined)[];
  active: Map<number, number>;
  frames: Frame[];
  /** Values computed from estimates, with the lowest frame they depend on. */
  provisional: Map<number, { value: Values; lowest: number }>;
  order: number[];
  /** What a head gave in the round before. */
  estimates: Map<number, Values>;
  lowest: number;
  /** An estimate grew in this round. */
  grew: boolean;
}

/** Gives the value of `id`, computing it once. */
export type Fixpoint = (id: number, compute: () => Values) => Values;

/** For ids from 0 to `size` - 1. */
export function createFixpoint(size: number): Fixpoint {
  const g: Group = {
    done: new Array(size),
    active: new Map(),
    frames: [],
    provisional: new Map(),
    order: [],
    estimates: new Map(),
    lowest: Number.POSITIVE_INFINITY,
    grew: false,
  };
  return (id, compute) => g.done[id] ?? early(g, id) ?? settle(g, id, compute);
}

/** The estimate of a value that is under way, or one that this round has computed already. */
function early(g: Group, id: number): Values | undefined {
  const at = g.active.get(id);
  if (at !== undefined) {
    const frame = g.frames[at] as Frame;
    frame.isHead = true;
    g.lowest = Math.min(g.lowest, at);
    return frame.estimate;
  }
  const found = g.provisional.get(id);
  if (found) g.lowest = Math.min(g.lowest, found.lowest);
  return found?.value;
}

function settle(g: Group, id: number, compute: () => Values): Values {
  if (g.frames.length >= MAX_DEPTH) return one(unknown('too deep'), 1);
  const index = g.frames.length;
  const frame: Frame = { estimate: g.estimates.get(id) ?? NOTHING, isHead: false };
  const outer = { lowest: g.lowest, grew: g.grew };
  const mark = g.order.length;
  g.frames.push(frame);
  g.active.set(id, index);
  let value = NOTHING;
  try {
    for (let round = 1; ; round++) {
      g.lowest = Number.POSITIVE_INFINITY;
      g.grew = false;
      value = compute();
      if (frame.isHead && value.key !== frame.estimate.key) g.grew = true;
      if (frame.isHead) g.estimates.set(id, value);
      // A member of a larger group leaves the rounds to the group's first.
      if (g.lowest < index || !g.grew || round === MAX_ROUNDS) break;
      frame.estimate = value;
      drop(g, mark);
    }
  } finally {
    g.frames.length = index;
    g.active.delete(id);
  }
  close(g, { id, value, index, mark, outer });
  return value;
}

interface Closing {
  id: number;
  value: Values;
  index: number;
  mark: number;
  outer: Pick<Group, 'lowest' | 'grew'>;
}

function close(g: Group, { id, value, index, mark, outer }: Closing): void {
  if (g.lowest < index) {
    g.provisional.set(id, { value, lowest: g.lowest });
    g.order.push(id);
    g.lowest = Math.min(outer.lowest, g.lowest);
    g.grew ||= outer.grew;
    return;
  }
  g.done[id] = value;
  g.estimates.delete(id);
  while (g.order.length > mark) {
    const member = g.order.pop() as number;
    g.done[member] = g.provisional.get(member)?.value;
    g.provisional.delete(member);
    g.estimates.delete(member);
  }
  g.lowest = outer.lowest;
  g.grew = outer.grew;
}

function drop(g: Group, mark: number): void {
  while (g.order.length > mark) g.provisional.delete(g.order.pop() as number);
}
