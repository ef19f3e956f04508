/** Advice that needs no row. */
import type { Advice } from '../match/finding.js';
import type { Usage } from '../usage/usage.js';

/** Inside a `tf.data` callback a target that keeps the pipeline keeps TensorFlow. */
export const PIPELINE: Advice = {
  kind: 'keep',
  code: null,
  places: {},
  symbols: [],
  imports: [],
  holes: [],
  helpers: [],
  caveats: [],
  consequence: 'optional',
  effort: 'none',
  note: 'This runs inside a `tf.data` callback, where TensorFlow stays.',
  proof: { state: 'not run' },
};

/** Stays because the call around it does. */
export const KEPT_WITH_CALL: Advice = {
  ...PIPELINE,
  note: 'It belongs to a call that stays TensorFlow.',
};

/** Nothing changes. */
export function sameAdvice(usage: Usage): Advice {
  return { ...PIPELINE, kind: 'same', code: usage.expression.text, note: null };
}

/** Nothing is known. */
export function unknownAdvice(usage: Usage): Advice {
  return {
    ...PIPELINE,
    kind: 'none',
    consequence: 'must change',
    effort: 'hours',
    note: `The catalogue has no answer for \`${usage.symbol}\` yet.`,
  };
}
