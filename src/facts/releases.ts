/**
 * Which releases of TensorFlow have a name, as measured (`rules/facts/releases.json`, made by `scripts/facts/build_releases.py`).
 * A bound is necessary, not sufficient: between two releases that were read, the exact one is not known.
 */

/** `rules/facts/releases.json`. */
export interface Releases {
  /** Those that were read, in order. */
  releases: string[];
  /** The first release with `tf.compat.v1`. */
  'compat.v1 since': string;
  /** Names that the newest releases have only with `tf-keras` and `TF_USE_LEGACY_KERAS=1`. */
  'tf-keras keeps': Record<'plain' | 'compat.v1', string[]>;
  /** `lower:upper` -> names without `tf.`: there from `lower` on (or always), and no more from `upper` on (or to this day). */
  plain: Record<string, string[]>;
  /** The same for names spelled `tf.compat.v1.X`. */
  'compat.v1': Record<string, string[]>;
}

/** What a spelled name needs. */
export interface NameBounds {
  /** The part of the name that the fact is about: `tf.contrib`. */
  name: string;
  /** Needs at least this release; null where all that were read have it. */
  lower: string | null;
  /** Needs a release below this one; null where the newest still has it. */
  upper: string | null;
  /** Whether `tf-keras` with `TF_USE_LEGACY_KERAS=1` keeps it beyond. */
  kept: boolean;
}

/** The release that left `tf.contrib` and the plain names of TensorFlow 1 behind. */
const SECOND = '2.0';

/** Answers for names as written, with imports resolved: `tensorflow.compat.v1.layers.dense`. */
export type ReleaseLookup = (qualified: string) => NameBounds | null;

/** Makes the lookup. A name that no fact knows shares the bounds of what it belongs to. */
export function createReleaseLookup(facts: Releases): ReleaseLookup {
  const plain = byName(facts.plain, facts['tf-keras keeps'].plain);
  const compat = byName(facts['compat.v1'], facts['tf-keras keeps']['compat.v1']);
  const since = facts['compat.v1 since'];
  return (qualified) => {
    if (!qualified.startsWith('tensorflow.')) return null;
    const name = qualified.slice('tensorflow.'.length);
    if (name === 'contrib' || name.startsWith('contrib.')) {
      return { name: 'tf.contrib', lower: null, upper: SECOND, kept: false };
    }
    if (name === 'compat.v1' || name.startsWith('compat.v1.')) {
      const found = longest(name.slice('compat.v1.'.length), compat, 'tf.compat.v1.');
      if (found === null) return { name: 'tf.compat.v1', lower: since, upper: null, kept: false };
      return { ...found, lower: found.lower ?? since };
    }
    return longest(name, plain, 'tf.');
  };
}

type Bounds = Omit<NameBounds, 'name'>;

function byName(groups: Record<string, string[]>, keeps: readonly string[]): Map<string, Bounds> {
  const kept = new Set(keeps);
  const out = new Map<string, Bounds>();
  for (const [bound, names] of Object.entries(groups)) {
    const [lower = '', upper = ''] = bound.split(':');
    for (const name of names)
      out.set(name, { lower: lower || null, upper: upper || null, kept: kept.has(name) });
  }
  return out;
}

function longest(name: string, facts: ReadonlyMap<string, Bounds>, root: string): NameBounds | null {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const bounds = facts.get(name.slice(0, end));
    if (bounds) return { name: root + name.slice(0, end), ...bounds };
  }
  return null;
}

/** Compares releases by their numbers: `1.15` is above `1.4`. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((release) => release.split('.').map(Number));
  for (let at = 0; at < Math.max(left!.length, right!.length); at++) {
    const difference = (left![at] ?? 0) - (right![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** All minor releases up to the newest that was read: `1.0` to `1.15`, `2.0` and on. */
export function allReleases(facts: Releases): string[] {
  const newest = Number((facts.releases.at(-1) ?? SECOND).split('.')[1]);
  const first = Array.from({ length: 16 }, (_, minor) => `1.${minor}`);
  return ['0.12', ...first, ...Array.from({ length: newest + 1 }, (_, minor) => `2.${minor}`)];
}
