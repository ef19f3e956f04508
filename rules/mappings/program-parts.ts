/**
 * Shorthands of the rows about programs: the same answer in every target, or one sentence for each. No rows of its own.
 */
import type { AdviceText, RowText, VariantText } from '../../src/catalog/kit.js';
import { keep, none, redesign, remove } from '../../src/catalog/kit.js';

/** The advice part of a row. */
export type Advice = Pick<RowText, 'pytorch' | 'jax' | 'keras'>;

/** One answer for all targets. */
export const everywhere = (advice: AdviceText): Advice => ({ pytorch: advice, jax: advice, keras: advice });

/** One answer for each target; a plain sentence is a small redesign. */
export const each = (
  pytorch: AdviceText,
  jax: AdviceText,
  keras: AdviceText,
  effort: NonNullable<VariantText['effort']> = 'minutes',
): Advice => {
  const advice = (text: AdviceText): AdviceText =>
    typeof text === 'string' && /^[A-Z`].*\.$/.test(text) ? redesign(text, { effort }) : text;
  return { pytorch: advice(pytorch), jax: advice(jax), keras: advice(keras) };
};

/** It simply goes, in every target. */
export const gone = (note: string): Advice => everywhere(remove(note));

/** Nothing takes its place, in any target. */
export const nothing = (note: string): Advice => everywhere(none(note));

/** It stays with TensorFlow, in every target. */
export const stays = (note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): Advice =>
  everywhere(keep(note, more));

/** A small change of structure that is the same everywhere. */
export const small = (note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): Advice =>
  everywhere(redesign(note, { effort: 'minutes', ...more }));
