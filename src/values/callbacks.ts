/**
 * Functions handed to the framework: what it calls them with. Sources: the documented contracts of these
 * functions in TF 1.15 and 2.21. Kinds as in `facts/types.ts`.
 */

export interface Callback {
  /** Positional index and keyword of the function argument. */
  at: number;
  keyword: string;
  /** Kinds of the function's parameters; the last repeats when `repeat` is set. */
  kinds: readonly string[];
  repeat?: boolean;
  /** The function runs inside a `tf.data` pipeline or an export. */
  pipeline?: boolean;
}

const tensors = (at: number, keyword: string): Callback => ({
  at,
  keyword,
  kinds: ['tf.Tensor'],
  repeat: true,
});
const pipeline = (at: number, keyword: string): Callback => ({ ...tensors(at, keyword), pipeline: true });

/** By the symbol of the function or method that takes the callback. */
export const CALLBACKS: Record<string, readonly Callback[]> = {
  'tf.data.Dataset.map': [pipeline(0, 'map_func')],
  'tf.data.Dataset.flat_map': [pipeline(0, 'map_func')],
  'tf.data.Dataset.interleave': [pipeline(0, 'map_func')],
  'tf.data.Dataset.filter': [pipeline(0, 'predicate')],
  'tf.data.Dataset.reduce': [pipeline(1, 'reduce_func')],
  'tf.data.Dataset.apply': [
    { at: 0, keyword: 'transformation_func', kinds: ['tf.data.Dataset'], pipeline: true },
  ],
  'tf.data.experimental.map_and_batch': [pipeline(0, 'map_func')],
  'tf.contrib.data.map_and_batch': [pipeline(0, 'map_func')],
  'tf.data.experimental.parallel_interleave': [pipeline(0, 'map_func')],
  'tf.contrib.data.parallel_interleave': [pipeline(0, 'map_func')],
  'tf.while_loop': [tensors(0, 'cond'), tensors(1, 'body')],
  'tf.map_fn': [tensors(0, 'fn')],
  'tf.scan': [tensors(0, 'fn')],
  'tf.foldl': [tensors(0, 'fn')],
  'tf.foldr': [tensors(0, 'fn')],
  'tf.vectorized_map': [tensors(0, 'fn')],
  'tf.keras.layers.Lambda': [tensors(0, 'function')],
};
