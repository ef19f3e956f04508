/**
 * A finding's title, from what is to be done in all targets. For tables: initial capital, no full stop.
 */
import type { Usage } from '../usage/usage.js';
import type { Advice, AdviceKind, Target } from './finding.js';

const KINDS_BY_WEIGHT: readonly AdviceKind[] = [
  'redesign',
  'none',
  'helper',
  'compose',
  'arguments',
  'rename',
  'remove',
  'keep',
  'same',
];

/** `Replace`, `Redesign around` ...: the heaviest kind of the three targets speaks. */
const PHRASE: Readonly<Record<AdviceKind, (name: string) => string>> = {
  redesign: (name) => `Redesign what uses ${name}`,
  none: (name) => `${name} has no equivalent everywhere`,
  helper: (name) => `Replace ${name} by a helper`,
  compose: (name) => `Replace ${name} by other calls`,
  arguments: (name) => `Replace ${name} and its arguments`,
  rename: (name) => `Rename ${name}`,
  remove: (name) => `Remove ${name}`,
  keep: (name) => `${name} stays TensorFlow`,
  same: (name) => `${name} stays as it is`,
};

/** The row's own title with the symbol, or one made from the kinds of advice. */
export function titleOf(
  usage: Usage,
  written: string | undefined,
  advice: Readonly<Record<Target, Advice>>,
): string {
  if (written !== undefined && written !== usage.symbol.split('.').at(-1)) return written;
  const kinds = Object.values(advice).map(({ kind }) => kind);
  const heaviest = KINDS_BY_WEIGHT.find((kind) => kinds.includes(kind)) ?? 'same';
  return PHRASE[heaviest](`\`${usage.symbol}\``);
}
