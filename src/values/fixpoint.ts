/**
 * Demand-driven evaluation of mutually dependent sets: the least fixpoint, whatever the order of questions.
 * A value met again while it is being computed gives its estimate so far; the one who asked first repeats until nothing
 * grows. What was computed from an estimate is kept only once that estimate is final.
 */
import { NOTHING, one, unknown, type Values } from './value.js';

/** Sets are small and only grow; more rounds than this do not occur outside contrived code. */
const MAX_ROUNDS = 6;
/** Frames of JavaScript stack are finite: about ten a level. */
const MAX_DEPTH = 400;

interface Frame {
  estimate: Values;
  isHead: boolean;
}

/** Gives the value of `id`, computing it once. */
export type Fixpoint = (id: number, compute: () => Values) => Values;

/** For ids from 0 to `size` - 1. */
export function createFixpoint(size: number): Fixpoint {
  const done: (Values | undefined)[] = new Array(size);
  const active = new Map<number, number>();
  const frames: Frame[] = [];
  const provisional = new Map<number, { value: Values; lowest: number }>();
  const order: number[] = [];
  let lowest = Number.POSITIVE_INFINITY;

  const forget = (mark: number): void => {
    while (order.length > mark) provisional.delete(order.pop() as number);
  };
  const keep = (mark: number): void => {
    while (order.length > mark) {
      const id = order.pop() as number;
      done[id] = provisional.get(id)?.value;
      provisional.delete(id);
    }
  };

  return (id, compute) => {
    const known = done[id];
    if (known) return known;
    const at = active.get(id);
    if (at !== undefined) {
      const frame = frames[at] as Frame;
      frame.isHead = true;
      lowest = Math.min(lowest, at);
      return frame.estimate;
    }
    const early = provisional.get(id);
    if (early) {
      lowest = Math.min(lowest, early.lowest);
      return early.value;
    }
    if (frames.length >= MAX_DEPTH) return one(unknown('too deep'), 1);

    const index = frames.length;
    const frame: Frame = { estimate: NOTHING, isHead: false };
    frames.push(frame);
    active.set(id, index);
    const outer = lowest;
    const mark = order.length;
    let value = NOTHING;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      lowest = Number.POSITIVE_INFINITY;
      frame.isHead = false;
      value = compute();
      if (!frame.isHead || value.key === frame.estimate.key) break;
      frame.estimate = value;
      if (round < MAX_ROUNDS - 1) forget(mark);
    }
    frames.pop();
    active.delete(id);
    if (lowest < index) {
      provisional.set(id, { value, lowest });
      order.push(id);
      lowest = Math.min(outer, lowest);
    } else {
      keep(mark);
      done[id] = value;
      lowest = outer;
    }
    return value;
  };
}
