/**
 * What TensorFlow takes for a tensor and the targets do not: numbers, displays, sizes. They become tensors by a call, and only
 * where the text shows them: what a name holds is the reader's to know.
 */
import type { Target } from '../../match/finding.js';
import type { Expression } from '../../usage/usage.js';
import type { Py } from '../python/ast.js';
import { isNumber, items } from './shape.js';

type Either = Expression | Py;
type Part = (expression: Either) => string;

const MAKE = {
  pytorch: 'torch.as_tensor',
  jax: 'jnp.asarray',
  keras: 'keras.ops.convert_to_tensor',
} as const;

/** `x.shape` and slices of it: tuples of numbers; with an index a number. */
const SIZES = /(?:\.shape|\bkeras\.ops\.shape\([^()]*\))(?:\[[^\][]*\])?$/;

/** `[0.0]` -> `torch.as_tensor([0.0])`; null where it may be a tensor already. */
export function tensorText(expression: Either, part: Part, target: Target): string | null {
  if (isNumber(expression)) return target === 'pytorch' ? `${MAKE[target]}(${part(expression)})` : null;
  const found = items(expression);
  if (!found) return sizesText(part(expression), target);
  if (target !== 'pytorch' || found.every(isPlain)) return `${MAKE[target]}(${part(expression)})`;
  // `as_tensor` of tensors would cut them off from their gradients.
  return `torch.stack([${found.map((item) => tensorText(item, part, target) ?? part(item)).join(', ')}])`;
}

/** The elements of a display, each a tensor: `[[0.0], x]` -> `[torch.as_tensor([0.0]), x]`; null where they are as they are. */
export function tensorsText(expression: Either, part: Part, target: Target): string | null {
  const parts = items(expression)?.map((item) => ({ item, text: tensorText(item, part, target) }));
  if (!parts?.some(({ text }) => text !== null)) return null;
  return `[${parts.map(({ item, text }) => text ?? part(item)).join(', ')}]`;
}

function sizesText(text: string, target: Target): string | null {
  if (!SIZES.test(text)) return null;
  const isOne = /\[[^\]:]*\]$/.test(text);
  return isOne && target !== 'pytorch' ? null : `${MAKE[target]}(${text})`;
}

const isPlain = (expression: Either): boolean =>
  isNumber(expression) || (items(expression)?.every(isPlain) ?? false);
