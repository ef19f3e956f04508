/** Binding: Python's rules for arguments, legacy spellings, and never losing one. */
import { describe, expect, test } from 'vitest';
import { type Binding, bind, bindTo } from '../../src/catalog/bind.js';
import { compileSignatures } from '../../src/catalog/compile/signature.js';
import { truthOf } from '../../src/catalog/condition.js';
import type { SignatureText } from '../../src/catalog/kit.js';
import { usagesIn } from './support.js';

const row = (signatures: SignatureText[]) => ({ signatures, pytorch: '', jax: '', keras: '' });

function bound(call: string, ...signatures: SignatureText[]): Binding {
  const [usage] = usagesIn(call);
  const compiled = compileSignatures('tf.f', row(signatures), null);
  const { arguments: args, api } = usage!;
  return bind(compiled, { args, api }, (condition, binding) => truthOf(condition, binding) === true);
}

/** Parameter -> text, `-` for a default, `?` for what lacks. */
function show(binding: Binding): Record<string, string> {
  const text = (name: string): string => {
    const value = binding.values.get(name)!;
    if (value.from === 'reader') return value.value.text;
    if (value.from === 'rest') return value.values.map((arg) => arg.value.text).join(' ');
    return { default: '-', missing: '?', unpacked: '*' }[value.from];
  };
  return Object.fromEntries([...binding.values.keys()].map((name) => [name, text(name)]));
}

describe('binding', () => {
  test('by position, by keyword, by default', () => {
    expect(show(bound('tf.f(a, axis=1)', { params: 'x, axis=None, name=None' }))).toEqual({
      x: 'a',
      axis: '1',
      name: '-',
    });
  });
  test('keyword-only parameters take no position', () => {
    const binding = bound('tf.f(a, b)', { params: 'x, *, y=1' });
    expect(show(binding)).toEqual({ x: 'a', y: '-' });
    expect(binding.unknown.map((arg) => arg.value.text)).toEqual(['b']);
  });
  test('positional-only parameters take no keyword', () => {
    const binding = bound('tf.f(x=a)', { params: 'x, /' });
    expect(binding.missing).toEqual(['x']);
    expect(binding.unknown.map((arg) => arg.keyword)).toEqual(['x']);
  });
  test('`*args` and `**kwargs` collect', () => {
    const binding = bound('tf.f(a, b, c, k=1)', { params: 'x, *rest, **more' });
    expect(show(binding)).toEqual({ x: 'a', rest: 'b c', more: '1' });
    expect(binding.unknown).toEqual([]);
  });
  test('an unknown keyword is kept apart', () => {
    expect(bound('tf.f(a, foo=1)', { params: 'x' }).unknown.map((arg) => arg.keyword)).toEqual(['foo']);
  });
  test('unpacking makes the rest unknown', () => {
    expect(show(bound('tf.f(a, *rest)', { params: 'x, y, z=1' }))).toEqual({ x: 'a', y: '*', z: '*' });
  });
});

describe('legacy spellings', () => {
  const reduce = { params: 'x, axis=None, keepdims=None, reduction_indices=None, keep_dims=None' };
  test('a legacy name beside the current one is renamed', () => {
    expect(show(bound('tf.f(a, reduction_indices=1, keep_dims=True)', reduce))).toEqual({
      x: 'a',
      axis: '1',
      keepdims: 'True',
    });
  });
  test('defaults of the legacy twin say nothing', () => {
    expect(show(bound('tf.f(a)', reduce))).toEqual({ x: 'a', axis: '-', keepdims: '-' });
  });
  test('`dim` alone is a name of its own', () => {
    expect(show(bound('tf.f(a, dim=1)', { params: 'x, dim=None' }))).toEqual({ x: 'a', dim: '1' });
  });
});

describe('several signatures', () => {
  const range = [{ params: 'start, limit, delta=1' }, { params: 'limit, delta=1' }];
  test('the one that fits', () => {
    expect(show(bound('tf.f(5)', ...range))).toEqual({ limit: '5', delta: '-' });
    expect(show(bound('tf.f(1, 5)', ...range))).toEqual({ start: '1', limit: '5', delta: '-' });
    expect(show(bound('tf.f(5, delta=2)', ...range))).toEqual({ limit: '5', delta: '2' });
  });
  test('where none fits, the one that loses fewest', () => {
    const binding = bound('tf.f(a, foo=1)', { params: 'x, y, z' }, { params: 'x' });
    expect(show(binding)).toEqual({ x: 'a' });
  });
  test('a condition decides between two that fit', () => {
    const concat: SignatureText[] = [
      { params: 'values, axis' },
      { params: 'concat_dim, values', when: 'is_int(concat_dim)', rename: { concat_dim: 'axis' } },
    ];
    expect(show(bound('tf.f(1, x)', ...concat))).toEqual({ axis: '1', values: 'x' });
    expect(show(bound('tf.f(x, 1)', ...concat))).toEqual({ values: 'x', axis: '1' });
    expect(show(bound('tf.f(dim, x)', ...concat))).toEqual({ values: 'dim', axis: 'x' });
  });
});

test('a receiver is no parameter', () => {
  const compiled = compileSignatures('tf.f', row([{ params: 'self, x' }]), null)!;
  expect(compiled[0]!.params.map((param) => param.name)).toEqual(['x']);
  expect(bindTo(compiled[0]!, { args: [], api: null }).missing).toEqual(['x']);
});

test('signatures come from the facts where the row has none, one for each version that differs', () => {
  const { signatures: _, ...bare } = row([]);
  const facts = { 'tf.f': { v1: 'x, dim=None', v2: 'x, axis=None' }, 'tf.g': { v1: 'x', v2: 'x' } };
  expect(compileSignatures('tf.f', bare, facts)?.map(({ api }) => api)).toEqual(['v2', 'v1']);
  expect(compileSignatures('tf.g', bare, facts)).toHaveLength(1);
  expect(compileSignatures('tf.h', bare, facts)).toBeUndefined();
});
