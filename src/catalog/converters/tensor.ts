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

/** `[0.0]` -> `torch.as_tensor([0.0])`; a number stays as it is. */
export function displayText(expression: Either, part: Part, target: Target): string | null {
  const found = items(expression);
  if (!found || hasText(expression)) return null;
  if (target !== 'pytorch' || found.every(isPlain)) return `${MAKE[target]}(${part(expression)})`;
  // `as_tensor` of tensors would cut them off from their gradients.
  return `torch.stack([${found.map((item) => tensorText(item, part, target) ?? part(item)).join(', ')}])`;
}

/** The same, and 1.0 and `x.shape` too where the target refuses them: PyTorch refuses numbers, all refuse tuples. */
export function tensorText(expression: Either, part: Part, target: Target): string | null {
  if (isNumber(expression)) return target === 'pytorch' ? `${MAKE[target]}(${part(expression)})` : null;
  return displayText(expression, part, target) ?? sizesText(part(expression), target);
}

/** What NumPy gives is an array, which PyTorch's functions refuse. */
const NUMPY = /^(?:np|numpy)\.\w+(?:\.\w+)*\([^()]*(?:\([^()]*\)[^()]*)*\)$/;

/** `len(x)`, and a name that holds a number: numbers have no methods of tensors. */
const isOfPython = (expression: Either): boolean =>
  !('t' in expression) &&
  (/^(?:int|float|bool)$/.test(expression.kind ?? '') ||
    /^(?:len|int|float)\([^()]*\)$/.test(expression.text));

/** The same for what has methods, as no number has. */
export function ownedText(expression: Either, part: Part, target: Target): string | null {
  const text = part(expression);
  if (isNumber(expression) || isSizes(text) || isOfPython(expression)) return `${MAKE[target]}(${text})`;
  if (target === 'pytorch' && NUMPY.test(text)) return `${MAKE[target]}(${text})`;
  return displayText(expression, part, target);
}

/** The elements of a display, each a tensor: `[[0.0], x]` -> `[torch.as_tensor([0.0]), x]`; null where they are as they are. */
export function tensorsText(expression: Either, part: Part, target: Target): string | null {
  const parts = items(expression)?.map((item) => ({ item, text: tensorText(item, part, target) }));
  if (!parts?.some(({ text }) => text !== null)) return null;
  return `[${parts.map(({ item, text }) => text ?? part(item)).join(', ')}]`;
}

/** `x.shape` and slices of it, tuples of numbers; with an index a number. */
export const SIZES = /(?:\.shape|\bkeras\.ops\.shape\([^()]*\))(?:\[[^\][]*\])?$/;

const isSizes = (text: string): boolean => SIZES.test(text) || isArithmetic(text) || ARRAY.test(text);

/** Sizes that are calculated with. */
const ARRAY = /\bnp\.asarray\(/;

/** One size of a tensor. */
const SIZE = /(?:[\w.]+(?:\[[^\][]*\])*\.shape|keras\.ops\.shape\([^()]*\))\[[^\][:]*\]/g;

/** `(x.shape[0] * 2)`: a number, as it is made of sizes and numbers alone. */
const isArithmetic = (text: string): boolean => {
  const counted = text.replace(SIZE, '1');
  return counted !== text && /^[\d\s.()*/+%-]+$/.test(counted);
};

function sizesText(text: string, target: Target): string | null {
  if (!SIZES.test(text)) return target === 'pytorch' && isSizes(text) ? `${MAKE[target]}(${text})` : null;
  const isOne = /\[[^\]:]*\]$/.test(text);
  return isOne && target !== 'pytorch' ? null : `${MAKE[target]}(${text})`;
}

/** Strings are no tensors in the targets. */
const hasText = (expression: Either): boolean =>
  items(expression)?.some(hasText) ??
  ('t' in expression ? expression.t === 'str' : expression.literal?.type === 'string');

const isPlain = (expression: Either): boolean =>
  isNumber(expression) || (items(expression)?.every(isPlain) ?? false);
