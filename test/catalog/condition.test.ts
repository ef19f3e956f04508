/** `when` in three-valued logic: what is not known is neither true nor false. */
import { describe, expect, test } from 'vitest';
import { bindTo } from '../../src/catalog/bind.js';
import { resolveNames } from '../../src/catalog/compile/resolve.js';
import { compileSignatures } from '../../src/catalog/compile/signature.js';
import { truthOf } from '../../src/catalog/condition.js';
import { parseExpression } from '../../src/catalog/python/parser.js';
import { usagesIn } from './support.js';

const PARAMS = 'a, b=None, c=3, d="x", *rest';
const NAMES = new Set(['a', 'b', 'c', 'd', 'rest', 'other']);
const signature = compileSignatures(
  'tf.f',
  { signatures: [{ params: PARAMS }], pytorch: '', jax: '', keras: '' },
  null,
)![0]!;

function truth(condition: string, call: string, kinds: Record<string, string> = {}) {
  const usages = usagesIn(call, { kinds });
  const symbolOf = (id: string) => usages.find((one) => one.id === id)?.symbol;
  const binding = bindTo(signature, { args: usages[0]!.arguments, api: 'v1', symbolOf });
  return truthOf(resolveNames(parseExpression(condition), NAMES), binding);
}

describe('known values', () => {
  test.each([
    ['a == 1', 'tf.f(1)', true],
    ['a == 1', 'tf.f(2)', false],
    ['a == -1', 'tf.f(-1)', true],
    ['a is None', 'tf.f(None)', true],
    ['b is None', 'tf.f(1)', true],
    ['b is not None', 'tf.f(1)', false],
    ['c == 3', 'tf.f(1)', true],
    ["d in ('x', 'y')", 'tf.f(1)', true],
    ["d == 'x'", 'tf.f(1, d="X")', false],
    ['not a', 'tf.f(False)', true],
    ['a is True', 'tf.f(True)', true],
    ['a == (1, 2)', 'tf.f((1, 2))', true],
    ['a[0] == 1 and a[-1] == 2', 'tf.f([1, 2])', true],
    ['1 < c <= 3', 'tf.f(1)', true],
    ["api == 'v1'", 'tf.f(1)', true],
    ['a % 2 == 0', 'tf.f(4)', true],
  ])('%s of %s', (condition, call, expected) => expect(truth(condition, call)).toBe(expected));
});

describe('kinds', () => {
  test.each([
    ['is_int(a)', 'tf.f(1)', true],
    ['is_int(a)', 'tf.f(1.0)', false],
    ['is_int(a)', 'tf.f(x)', null],
    ['is_str(a)', "tf.f('s')", true],
    ['is_list(a)', 'tf.f([x, y])', true],
    ['is_number(a)', 'tf.f(1.5)', true],
    ["kind(a) == 'tf.Tensor'", 'tf.f(t)', true],
    ['is_int(a)', 'tf.f(t)', false],
    ['a is None', 'tf.f(t)', false],
    ["kind(a) in ('list', 'tuple')", 'tf.f((1, x))', true],
    ['len(a) == 2', 'tf.f([x, y])', true],
    ['len(rest) == 0', 'tf.f(1)', true],
    ['absent(b)', 'tf.f(1)', true],
    ['absent(b)', 'tf.f(1, None)', false],
    ['absent(other)', 'tf.f(1)', true],
    ['absent(b)', 'tf.f(1, *more)', null],
  ])('%s of %s', (condition, call, expected) => {
    expect(truth(condition, call, { t: 'tf.Tensor' })).toBe(expected);
  });
});

describe('unknown values', () => {
  test.each([
    ['a == 1', null],
    ['a != 1', null],
    ['not a', null],
    ['a == 1 or c == 3', true],
    ['a == 1 or c == 4', null],
    ['a == 1 and c == 4', false],
    ['a == 1 and c == 3', null],
    ['a is None', null],
    ['a in (1, 2)', null],
    ['c in (a, 3)', true],
    ['a < 2', null],
    ['(1, a) == (2, 2)', false],
    ['(1, a) == (1, 2)', null],
  ])('%s of a name', (condition, expected) => expect(truth(condition, 'tf.f(x)')).toBe(expected));
});

describe('symbols', () => {
  test.each([
    ["symbol(a) == 'tf.g.X'", 'tf.f(tf.g.X)', true],
    ["symbol(a) == 'tf.g.X'", 'tf.f(tf.g.Y)', false],
    ["symbol(a) in ('tf.g.X', 'tf.g.Y')", 'tf.f(tf.g.Y)', true],
    ["symbol(a) == 'tf.g.X'", 'tf.f(tf.g.X())', null],
    ["symbol(a) == 'tf.g.X'", 'tf.f(x)', null],
    ["symbol(a) == 'tf.g.X'", "tf.f('X')", false],
    ['symbol(c) is None', 'tf.f(1)', true],
    ["a == 'x' or symbol(a) == 'tf.g.X'", 'tf.f(tf.g.X)', true],
    ["symbol(b) == 'tf.g.X'", 'tf.f(1, *more)', null],
  ])('%s of %s', (condition, call, expected) => expect(truth(condition, call)).toBe(expected));
});
