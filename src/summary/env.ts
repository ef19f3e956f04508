/**
 * Which definitions of each name reach the current point: a stack of small overlays, one a branch, so that the cost
 * of an `if` is what its arms change. Keys are names, or `a.b` for an attribute assigned in the same function.
 */
import type { DefId } from './summary.js';

export interface Env {
  parent: Env | null;
  changes: Map<string, readonly DefId[]>;
  /** Control does not get past here: `return`, `raise`, `break`, `continue`. */
  dead: boolean;
}

/** A fresh scope, or a branch of `parent`. */
export function createEnv(parent: Env | null = null): Env {
  return { parent, changes: new Map(), dead: false };
}

/** The definitions that reach, or undefined where the name is not bound in this scope. */
export function reaching(env: Env, key: string): readonly DefId[] | undefined {
  for (let e: Env | null = env; e; e = e.parent) {
    const found = e.changes.get(key);
    if (found) return found;
  }
  return undefined;
}

/** Takes over what the arms of a branch changed; arms that end in a jump do not count unless all do. */
export function mergeArms(env: Env, arms: readonly Env[]): void {
  const live = arms.filter((arm) => !arm.dead);
  if (live.length === 0) env.dead = true;
  const counted = live.length > 0 ? live : arms;
  const keys = new Set(counted.flatMap((arm) => [...arm.changes.keys()]));
  for (const key of keys) {
    const sets = counted.map((arm) => reaching(arm, key));
    // An attribute may have been set elsewhere before: one arm alone says nothing certain about it.
    const unsure = key.includes('.') && sets.some((set) => !set || set.length === 0);
    env.changes.set(key, unsure ? [] : union(sets));
  }
}

/** Set union in first-seen order. */
export function union(sets: readonly (readonly DefId[] | undefined)[]): readonly DefId[] {
  const present = sets.filter((set) => set !== undefined);
  return present.length === 1 ? (present[0] as readonly DefId[]) : [...new Set(present.flat())];
}
