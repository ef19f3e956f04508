/** The recommendation in one plain sentence, or two where a blocker decided. */
import type { Blocker, Margin, Option, Ranked } from './recommendation.js';

const CHOSEN: Record<Option, string> = {
  pytorch: 'PyTorch suits this code best',
  jax: 'JAX suits this code best',
  keras: 'Keras 3 suits this code best',
  stay: 'Staying on TensorFlow 2 suits this code best',
};

const NAMES: Record<Option, string> = {
  pytorch: 'PyTorch',
  jax: 'JAX',
  keras: 'Keras 3',
  stay: 'staying on TensorFlow 2',
};

/** Says the choice, how sure it is, and what a blocker took out of the race. */
export function sentenceOf(ranking: readonly Ranked[], margin: Margin, blockers: readonly Blocker[]): string {
  const [first, ...rest] = ranking;
  const next = rest.filter(({ stopped }) => stopped === first!.stopped)[0];
  const parts = [`${CHOSEN[first!.option]}${distance(first!, next, margin)}.`];
  const better = rest.find(({ stopped, score }) => stopped && !first!.stopped && score > first!.score);
  if (better) {
    const stop = blockers.find(({ option, severity }) => option === better.option && severity === 'stops');
    parts.push(
      `${upper(NAMES[better.option])} would score higher, but cannot be had as it is: ${stop!.what}.`,
    );
  }
  if (first!.stopped)
    parts.push('Something stands in the way of every option, this one too: see the blockers.');
  return parts.join(' ');
}

function distance(first: Ranked, next: Ranked | undefined, margin: Margin): string {
  if (!next) return ', as something stands in the way of all others';
  const name = NAMES[next.option];
  const lead = first.score - next.score;
  if (lead === 0) return `, but ${name} has as many points: it is as good as a tie`;
  const points = lead === 1 ? '1 point' : `${lead} points`;
  if (margin === 'close') return `, but only ${points} ahead of ${name}: it is close`;
  return margin === 'clear' ? `, clearly: ${points} ahead of ${name}` : `, ${points} ahead of ${name}`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
