/**
 * Which TensorFlow the code really needs, by the names it uses as it spells them. Every bound has places that show it; a
 * guess shows nothing. Knows nothing of what the manifests ask for.
 */
import { compareText } from '../base/location.js';
import { compareReleases, type NameBounds, type ReleaseLookup } from '../facts/releases.js';
import type { Usage } from '../usage/usage.js';
import type { Said } from './declared.js';

/** One place that shows what is needed. */
export interface NeededEvidence extends Said {
  /** The name the fact is about: `tf.contrib`, `tf.compat.v1`, `tf.keras.Layer`. */
  symbol: string;
  /** As the reader spells it. */
  written: string;
  bound: 'lower' | 'upper';
  /** The release the bound names. */
  release: string;
  /** How many usages of the symbol show it. */
  count: number;
  /** One sentence. */
  why: string;
}

/** The releases the code can run on, as far as its names tell. */
export interface NeededTensorflow {
  /** At least this release; null where nothing asks for one. */
  lower: string | null;
  /** Below this release; null where nothing ends. */
  upper: string | null;
  /** The names that decide, the hardest bound first. Where both bounds exclude each other, the code is of two times. */
  evidence: NeededEvidence[];
}

/** So many symbols are shown a bound. */
const MAX_SYMBOLS = 5;

/**
 * Reads the needs off usages. Text in strings, methods found by their name alone and what is guarded (`guards.ts`) are no
 * evidence.
 */
export function neededTensorflow(
  usages: readonly Usage[],
  lookup: ReleaseLookup,
  isGuarded: (usage: Usage) => boolean = () => false,
): NeededTensorflow {
  const lower = new Map<string, NeededEvidence>();
  const upper = new Map<string, NeededEvidence>();
  for (const usage of usages) {
    if (usage.certainty === 'guess' || usage.role === 'method' || usage.role === 'string') continue;
    const bounds = lookup(usage.qualified);
    if (bounds === null || isGuarded(usage)) continue;
    if (bounds.lower) note(usage, bounds, 'lower', lower);
    if (bounds.upper) note(usage, bounds, 'upper', upper);
  }
  const highest = ordered(lower.values(), (a, b) => compareReleases(b.release, a.release));
  const lowest = ordered(upper.values(), (a, b) => compareReleases(a.release, b.release));
  return {
    lower: highest[0]?.release ?? null,
    upper: lowest[0]?.release ?? null,
    evidence: [...lowest.slice(0, MAX_SYMBOLS), ...highest.slice(0, MAX_SYMBOLS)],
  };
}

/** Whether no release has all the names: the code takes one of two ways, or does not run as a whole. */
export function isOfTwoTimes({ lower, upper }: Pick<NeededTensorflow, 'lower' | 'upper'>): boolean {
  return lower !== null && upper !== null && compareReleases(lower, upper) >= 0;
}

function note(
  usage: Usage,
  bounds: NameBounds,
  bound: 'lower' | 'upper',
  into: Map<string, NeededEvidence>,
): void {
  const release = bounds[bound] as string;
  const before = into.get(bounds.name);
  if (before) {
    before.count++;
    return;
  }
  into.set(bounds.name, {
    file: usage.file,
    ...(usage.cell !== undefined && { cell: usage.cell }),
    line: usage.line,
    symbol: bounds.name,
    written: usage.written,
    bound,
    release,
    count: 1,
    why: bound === 'lower' ? lowerSentence(bounds.name, release) : upperSentence(bounds, release),
  });
}

function lowerSentence(name: string, release: string): string {
  return `\`${name}\` is in no TensorFlow before ${release}.`;
}

function upperSentence({ name, kept }: NameBounds, release: string): string {
  if (!kept) return `\`${name}\` is gone in TensorFlow ${release}.`;
  return `\`${name}\` is gone in TensorFlow ${release}, as Keras 3 came; with \`tf-keras\` and \`TF_USE_LEGACY_KERAS=1\` it stays.`;
}

/** The hardest first, then what is used most, then by name. */
function ordered(
  found: Iterable<NeededEvidence>,
  harder: (a: NeededEvidence, b: NeededEvidence) => number,
): NeededEvidence[] {
  return [...found].sort((a, b) => harder(a, b) || b.count - a.count || compareText(a.symbol, b.symbol));
}
