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

/** What is to be done in one target. */
export function titleIn(symbol: string, kind: AdviceKind): string {
  return kind === 'none' ? `\`${symbol}\` has no equivalent` : PHRASE[kind](`\`${symbol}\``);
}

/** Whether a title was made from kinds rather than written. */
export function isMade(title: string, symbol: string): boolean {
  return KINDS_BY_WEIGHT.some((kind) => PHRASE[kind](`\`${symbol}\``) === title);
}

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
