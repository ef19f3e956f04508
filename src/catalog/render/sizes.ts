/**
 * Sizes of tensors that the reader calculates with, or makes a shape of. In a graph both are tensors; in the targets sizes are
 * tuples of numbers, which `*` repeats and `+` joins, and a shape has to be one: PyTorch refuses a tensor there, JAX one that
 * is traced.
 */
import type { Argument, Expression, Usage } from '../../usage/usage.js';
import { SIZES } from '../converters/tensor.js';
import { useName } from './piece.js';
import type { Scope } from './scope.js';

type Print = (expression: Expression) => string;

/** Symbols that give the sizes as a tensor. */
const DYNAMIC: ReadonlySet<string> = new Set(['tf.shape', 'tf.keras.backend.shape']);

/** Symbols that put single sizes into a shape. */
const STACKS: ReadonlySet<string> = new Set(['tf.stack', 'tf.pack', 'tf.keras.backend.stack']);
/** Symbols that join parts of a shape. */
const JOINS: ReadonlySet<string> = new Set(['tf.concat', 'tf.keras.backend.concatenate']);
/** Symbols that make a tensor of a display. */
const MAKERS: ReadonlySet<string> = new Set(['tf.constant', 'tf.convert_to_tensor', 'tf.TensorShape']);

const SLICE = /^\s*\[[^\][()]*:[^\][()]*\]/;
const OPERATOR_BEFORE = /[\w)\]]\s*(?:\*|\/|%|\+|-)$/;
const OPERATOR_AFTER = /^[*/%+-]/;

/**
 * The sizes at `part` of a reader's text, with the slice behind them, as an array of NumPy, whose numbers are known under `jax.jit`
 * too; null where they are no operand.
 */
export function asOperand(
  advised: string,
  { expression, start, end }: NonNullable<Expression['parts']>[number],
  { text, scope }: { text: string; scope: Scope },
): { text: string; end: number } | null {
  if (!SIZES.test(advised) || !DYNAMIC.has(usageOf(expression, scope)?.symbol ?? '')) return null;
  const slice = SLICE.exec(text.slice(end))?.[0] ?? '';
  const isOperand =
    OPERATOR_AFTER.test(text.slice(end + slice.length).trimStart()) ||
    OPERATOR_BEFORE.test(text.slice(0, start).trimEnd());
  if (!isOperand) return null;
  useName(scope.trace, scope.target, 'np.asarray');
  return { text: `np.asarray(${advised}${slice})`, end: end + slice.length };
}

/** A shape as the display of its sizes; null where it is none that the text tells. */
export function shapeText(expression: Expression, print: Print, scope: Scope): string | null {
  const sizes = sizesOf(expression, print, scope);
  return sizes && `[${sizes.join(', ')}]`;
}

function sizesOf(expression: Expression, print: Print, scope: Scope): string[] | null {
  const usage = usageOf(expression, scope);
  if (!usage || !isFirstAxis(usage.arguments)) return null;
  const items = usage.arguments.find(({ value }) => value.items)?.value.items;
  if (!items) return null;
  if (STACKS.has(usage.symbol) || MAKERS.has(usage.symbol)) {
    return items.some((item) => item.items) ? null : items.map(print);
  }
  return JOINS.has(usage.symbol) ? items.flatMap((item) => joined(item, print, scope)) : null;
}

/** What a part of a joined shape adds to it. */
function joined(part: Expression, print: Print, scope: Scope): string[] {
  if (part.items && !part.items.some((item) => item.items)) return part.items.map(print);
  return sizesOf(part, print, scope) ?? [`*${print(part)}`];
}

/** A shape has one axis: what joins along another makes no shape. */
function isFirstAxis(args: readonly Argument[]): boolean {
  return args.every(({ keyword, value }) => {
    if (value.items || (keyword !== null && !/^(?:axis|concat_dim)$/.test(keyword))) return true;
    return value.literal?.type !== 'number' || value.text === '0' || value.text === '-1';
  });
}

function usageOf(expression: Expression, scope: Scope): Usage | undefined {
  return expression.usage === undefined ? undefined : scope.world.usage(expression.usage);
}
