/** From usages to findings: which, in what order, under which rule, with what identity. */
import { describe, expect, test } from 'vitest';
import { keep, namespace, none, redesign, table, value } from '../../src/catalog/kit.js';
import { TARGETS } from '../../src/match/finding.js';
import { withoutLayout } from '../../src/match/fingerprint.js';
import { match } from '../../src/match/match.js';
import type { Usage } from '../../src/usage/usage.js';
import { catalogOf, usagesIn } from '../catalog/support.js';

const everywhere = (text: string) => ({ pytorch: text, jax: text, keras: text });

const catalog = catalogOf([
  table('tf', {
    abs: { signatures: [{ params: 'x, name=None' }], ...everywhere('abs(x)'), aliases: ['tf.math.abs'] },
    math: value({ pytorch: 'math', jax: 'math', keras: 'math' }),
    'nn.dropout': {
      signatures: [
        { params: 'x, keep_prob', api: 'v1' },
        { params: 'x, rate', api: 'v2' },
      ],
      ...everywhere('f(x, rate)'),
    },
    'data.Dataset.map': {
      signatures: [{ params: 'map_func' }],
      pytorch: redesign('A `Dataset` of your own.'),
      jax: keep('The pipeline stays.'),
      keras: keep('The pipeline stays.'),
    },
  }),
  namespace('tf.contrib', { pytorch: none('Gone.'), jax: none('Gone.'), keras: none('Gone.') }),
  namespace('tf.contrib.slim', { pytorch: none('Slim.'), jax: none('Slim.'), keras: none('Slim.') }),
]);

const one = (text: string, change: Partial<Usage> = {}) => match(usagesIn(text, { change }), catalog);

describe('which usages become findings', () => {
  test('those that need more than `same`', () => {
    expect(one('tf.abs(x)')).toHaveLength(1);
    expect(match(usagesIn('math', { symbols: { math: 'tf.math' } }), catalog)).toEqual([]);
  });
  test('not imports', () => expect(one('tf.abs', { role: 'import' })).toEqual([]));
  test('nested ones too', () => {
    expect(one('tf.abs(tf.abs(x))').map(({ before }) => before)).toEqual(['tf.abs(tf.abs(x))', 'tf.abs(x)']);
  });
});

describe('rules', () => {
  test.each([
    ['tf.abs(x)', 'api/tf.abs'],
    ['tf.math.abs(x)', 'api/tf.abs'],
    ['tf.contrib.slim.conv2d(x)', 'namespace/tf.contrib.slim'],
    ['tf.contrib.layers.conv2d(x)', 'namespace/tf.contrib'],
    ['tf.contribution(x)', 'unknown/tf.contribution'],
    ['tf.constructor', 'unknown/tf.constructor'],
  ])('%s is %s', (text, rule) => expect(one(text)[0]?.rule).toBe(rule));
});

test('an API version that nothing tells makes a finding at most likely', () => {
  expect(one('tf.nn.dropout(x, 0.5)', { api: 'v1' })[0]?.certainty).toBe('certain');
  expect(one('tf.nn.dropout(x, 0.5)')[0]?.certainty).toBe('likely');
  expect(one('tf.nn.dropout(x, 0.5)', { certainty: 'guess' })[0]?.certainty).toBe('guess');
});

test('inside a pipeline TensorFlow stays where the target keeps the pipeline', () => {
  const [finding] = one('tf.abs(x)', { context: 'pipeline' });
  expect(TARGETS.map((target) => finding?.advice[target].kind)).toEqual(['rename', 'keep', 'keep']);
});

test('a name in the arguments of a call that stays TensorFlow stays too; a call does not', () => {
  const found = match(
    usagesIn('ds.map([tf.math, tf.abs(x)])', { symbols: { '.map': 'tf.data.Dataset.map' } }),
    catalog,
  );
  expect(found.map(({ before, advice }) => `${before} ${advice.jax.kind}`)).toEqual([
    'ds.map([tf.math, tf.abs(x)]) keep',
    'tf.math keep',
    'tf.abs(x) rename',
  ]);
});

test('staying on TF2 is asked by symbol and version', () => {
  const usages = usagesIn('tf.abs(x)', { api: 'v1' });
  const [finding] = match(usages, catalog, (symbol, api) =>
    symbol === 'tf.abs' && api === 'v1' ? 'gone' : 'alive',
  );
  expect(finding?.stay).toBe('gone');
});

describe('several names that one call may be of', () => {
  const candidates = (certainty: Usage['certainty']) =>
    ['tf.contrib.f', 'tf.abs', 'tf.math.abs'].map((symbol, i) => ({
      ...usagesIn('fn(x)', { symbols: { fn: symbol } })[0]!,
      id: `u${i}`,
      line: 1,
      certainty,
    }));
  test('count as one, which names the others and what they become', () => {
    const found = match(candidates('likely'), catalog);
    expect(found.map(({ partOf }) => partOf)).toEqual([
      undefined,
      found[0]?.fingerprint,
      found[0]?.fingerprint,
    ]);
    const [first] = found;
    expect(first?.symbol).toBe('tf.abs');
    expect(first?.title).toBe('One of `tf.abs` or `tf.contrib.f` or `tf.math.abs`');
    expect(first?.advice.jax.note).toBe(
      'This is `tf.abs` or `tf.contrib.f` or `tf.math.abs`, depending on what comes here; it counts once. ' +
        'Where it is `tf.contrib.f`, the advice is `none`. Where it is `tf.math.abs`, it becomes `abs(x)`.',
    );
  });
  test('two certain names at one place are both true', () => {
    expect(match(candidates('certain'), catalog).every(({ partOf }) => partOf === undefined)).toBe(true);
  });
  test('a name that nothing is said about is still named', () => {
    const [same, other] = ['tf.math', 'tf.abs'].map((symbol, i) => ({
      ...usagesIn('f', { symbols: { f: symbol } })[0]!,
      id: `u${i}`,
      line: 1,
      certainty: 'likely' as const,
    }));
    const [only] = match([same!, other!], catalog);
    expect(only?.title).toBe('One of `tf.abs` or `tf.math`');
    expect(only?.partOf).toBeUndefined();
  });
});

describe('order and identity', () => {
  const at = (line: number, text: string, file = 'a.py') => {
    const usages = usagesIn(text, { change: { line, endLine: line, file } });
    return usages.map((usage) => ({ ...usage, id: `${file}:${line}:${usage.id}` }));
  };
  test('findings are sorted by place, whatever the order of usages', () => {
    const usages = [...at(9, 'tf.abs(x)'), ...at(2, 'tf.abs(y)'), ...at(1, 'tf.abs(z)', 'b.py')];
    const forth = match(usages, catalog);
    expect(forth.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.py:2', 'a.py:9', 'b.py:1']);
    expect(match(usages.reverse(), catalog)).toEqual(forth);
  });
  test('a fingerprint knows no lines and no layout', () => {
    const [plain] = match(at(1, 'tf.abs(x)'), catalog);
    const moved = at(7, 'tf.abs(x)');
    moved[0]!.expression.text = 'tf.abs(  # why\n    x)';
    expect(match(moved, catalog)[0]?.fingerprint).toBe(plain?.fingerprint);
    expect(plain?.fingerprint).toMatch(/^[\da-f]{16}$/);
  });
  test('equals are told apart by their ordinal, files by their path', () => {
    const found = match(
      [...at(1, 'tf.abs(x)'), ...at(2, 'tf.abs(x)'), ...at(1, 'tf.abs(x)', 'b.py')],
      catalog,
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});

test('layout is what stands between tokens', () => {
  expect(withoutLayout('f( a,\\\n  "x  # y" )  # end')).toBe('f(a,"x  # y")');
  expect(withoutLayout('a  if b else\tc')).toBe('a if b else c');
  // As black writes it.
  expect(withoutLayout("f(u'x', 1E5,\n)")).toBe(withoutLayout('f("x", 1e5)'));
  expect(withoutLayout("f('say \"x\"', F'')")).toBe('f(\'say "x"\',f"")');
  expect(withoutLayout('"""a\n b"""')).toBe('"""a\n b"""');
});

test('time grows with the number of usages, not with its square', () => {
  const usages = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...usagesIn('tf.abs(x)')[0]!, id: `u${i}`, line: i + 1 }));
  const time = (list: Usage[]) => {
    const start = performance.now();
    match(list, catalog);
    return performance.now() - start;
  };
  time(usages(500));
  const [small, large] = [time(usages(1000)), time(usages(8000))];
  expect(large).toBeLessThan(Math.max(small, 2) * 40);
});
