/**
 * Keras names that live on: where the reader's spelling stays right (`layers.Dense`), only its import changes.
 */
import type { Usage } from '../../usage/usage.js';

const KERAS = /^(?:tf|tensorflow|tf_keras|keras)(?:\.compat\.v[12])?(?:\.keras)?\./;

/** The spelling to keep and the import that makes it right, or null where the name must be spelled out. */
export function keptSpelling(head: string, usage: Usage): { text: string; import: string } | null {
  const { written, qualified } = usage;
  if (!head.startsWith('keras.') || written === head || !KERAS.test(qualified)) return null;
  if (!head.endsWith(`.${written}`)) return null;
  const module = head.slice(0, -written.length - 1);
  const first = written.split('.')[0]!;
  return { text: written, import: `from ${module} import ${first}` };
}
