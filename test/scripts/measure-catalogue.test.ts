/** What counts as right code in the measurement of the catalogue, and what its tables hold. */
import { describe, expect, test } from 'vitest';
import { checkPython, type Snippet } from '../../scripts/measure/python-check.js';
import type { Site, SiteAdvice } from '../../scripts/measure/read-site.js';
import { tablesOf } from '../../scripts/measure/tables.js';
import { createParser } from '../../src/python/parse.js';

const parse = createParser();

function check(block: string, change: Partial<Snippet> = {}) {
  return checkPython(parse, { imports: [], blocks: [block], holes: [], helpers: [], before: '', ...change });
}

describe('right Python', () => {
  test('imports, holes, helpers, builtins and the reader give names', () => {
    const given = { imports: ['import torch'], holes: ['n'], helpers: ['same_padding'], before: 'tf.f(x)' };
    expect(check('same_padding(torch.sum(x), ?n, len(x))', given)).toEqual({ parses: true, unresolved: [] });
  });
  test('a name that nothing gives is named', () => {
    expect(check('torch.sum(x)').unresolved).toEqual(['torch', 'x']);
  });
  test('names that the code binds itself resolve, and only where they are bound', () => {
    expect(check('y = 1\n(lambda z: z + y)(2)').unresolved).toEqual([]);
    expect(check('[i for i in range(3)] + [i]').unresolved).toEqual(['i']);
  });
  test('code that is no Python does not parse', () => {
    expect(check('f(1,, 2)').parses).toBe(false);
  });
});

describe('tables', () => {
  const fine: SiteAdvice = {
    kind: 'rename',
    hasCode: true,
    proof: 'not run',
    unproved: 'variant 0 without an example',
    keywords: [],
    faults: [],
    example: 'torch.f(x)',
  };
  const site = (symbol: string, change: Partial<Site> = {}, pytorch: Partial<SiteAdvice> = {}): Site => ({
    repo: 'a',
    symbol,
    role: 'call',
    how: 'row',
    rule: `api/${symbol}`,
    targets: { pytorch: { ...fine, ...pytorch }, jax: fine, keras: fine },
    ...change,
  });

  test('names without a row come by use, private ones at the end', () => {
    const lacking = { how: 'namespace', rule: 'namespace/tf' } as const;
    const sites = [
      site('tf.a'),
      site('tf.b', lacking),
      site('tf.c', lacking),
      site('tf.c', lacking),
      site('tf._d', lacking),
    ];
    const [, ...rows] = tablesOf([...sites, site('tf._d', lacking), site('tf._d', lacking)])['missing-rows'];
    expect(rows.map((row) => [row[0], row[3]])).toEqual([
      ['tf.c', 2],
      ['tf.b', 1],
      ['tf._d', 3],
    ]);
  });
  test('a keyword counts once a place, with the targets that lose it', () => {
    const lost = { keywords: [{ keyword: 'k', fate: 'dropped' as const }] };
    const [, ...rows] = tablesOf([site('tf.a', {}, lost), site('tf.a', { repo: 'b' }, lost)])[
      'missing-keywords'
    ];
    expect(rows).toEqual([['tf.a', 'k', 'dropped', 'api/tf.a', 2, 2, 'pytorch']]);
  });
  test('code that no run speaks for comes with why; what is verified or without a finding does not', () => {
    const verified = { proof: 'verified', unproved: '' } as const;
    const rows = tablesOf([
      site('tf.a'),
      site('tf.b', {}, verified),
      site('tf.c', {}, { unproved: 'no finding' }),
    ]).unproved.filter(([target]) => target === 'pytorch');
    expect(rows).toEqual([
      ['pytorch', 'tf.a', 'call', 'rename', 'variant 0 without an example', 1, '"torch.f(x)"'],
    ]);
  });
  test('faults come with one example', () => {
    const [, ...rows] = tablesOf([site('tf.a', {}, { faults: ['name y'] })])['faulty-code'];
    expect(rows).toEqual([['pytorch', 'tf.a', 'api/tf.a', 'name y', 1, '"torch.f(x)"']]);
  });
});
