/** Whether a text can concern TensorFlow at all: the cheapest question there is, asked of every file. */

/** Substrings of every root name of `facts/roots.ts`; a test holds the two together. */
const MENTION = /tensorflow|keras|\btf\b|tf_|tfp|tfds|horovod|sonnet|transformers|tensor2tensor/;

/** True where the file must be summarised. */
export function mentionsFramework(text: string): boolean {
  return MENTION.test(text);
}
