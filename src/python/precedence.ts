/**
 * How tightly Python's constructs bind, in one table: the reader parses with it in mind, the renderer puts parentheses by it.
 * A construct may stand bare where its level is at least the level wanted there. Knows nothing of trees or of TensorFlow.
 */

/** The levels of Python's grammar, loosest first. */
export const PRECEDENCE = {
  /** `a := b`, `yield x`, a tuple or generator without its own parentheses, `*x`. */
  bare: 0,
  lambda: 1,
  /** `a if c else b` */
  conditional: 2,
  or: 3,
  and: 4,
  not: 5,
  /** `in`, `not in`, `is`, `is not`, `<`, `<=`, `>`, `>=`, `!=`, `==` */
  comparison: 6,
  bitOr: 7,
  bitXor: 8,
  bitAnd: 9,
  shift: 10,
  /** `+`, `-` */
  sum: 11,
  /** `*`, `@`, `/`, `//`, `%` */
  product: 12,
  /** `-x`, `+x`, `~x`; a negative number too */
  unary: 13,
  /** `**` binds tighter than a sign on its left and looser than one on its right */
  power: 14,
  await: 15,
  /** `x.y`, `x[i]`, `f(x)` */
  primary: 16,
  /** Names, literals, anything in its own brackets. 17 is left free. */
  atom: 18,
} as const;

/** What an argument of a call, an element of a display, or the right side of `=` may be without parentheses. */
export const ARGUMENT_LEVEL = PRECEDENCE.lambda;

/** Binary operators with their level. */
export const BINARY_LEVEL: Readonly<Record<string, number>> = {
  or: PRECEDENCE.or,
  and: PRECEDENCE.and,
  '|': PRECEDENCE.bitOr,
  '^': PRECEDENCE.bitXor,
  '&': PRECEDENCE.bitAnd,
  '<<': PRECEDENCE.shift,
  '>>': PRECEDENCE.shift,
  '+': PRECEDENCE.sum,
  '-': PRECEDENCE.sum,
  '*': PRECEDENCE.product,
  '@': PRECEDENCE.product,
  '/': PRECEDENCE.product,
  '//': PRECEDENCE.product,
  '%': PRECEDENCE.product,
  '**': PRECEDENCE.power,
};

/** Comparison operators, all on one level and chained without brackets. */
export const COMPARISONS: ReadonlySet<string> = new Set([
  'in',
  'not in',
  'is',
  'is not',
  '<',
  '<=',
  '>',
  '>=',
  '!=',
  '==',
]);
