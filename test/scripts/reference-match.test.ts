/** The measuring itself is measured: what counts as agreement, and what does not. */
import { describe, expect, it } from 'vitest';
import { type Matched, match } from '../../scripts/reference/match.js';
import type { Own } from '../../scripts/reference/ours.js';
import { isApart, parseSites } from '../../scripts/reference/sites.js';
import { totalsTable } from '../../scripts/reference/tally.js';

const HEAD = 'repo\tfile\tline\tsymbol\tnorm\tkind\tn_positional\tkwargs';

function sites(...rows: string[]) {
  return parseSites([HEAD, ...rows.map((row) => `r__r\ta.py\t${row.replaceAll(' ', '\t')}\t0\t`)].join('\n'));
}

function own(line: number, role: Own['role'], symbol: string): Own {
  const rest = {
    repo: 'r__r',
    file: 'a.py',
    certainty: 'certain' as const,
    api: null,
    receiver: null,
    evidence: 'import',
  };
  return { ...rest, line, role, symbol, written: symbol, qualified: symbol };
}

const identity = (name: string) => name;
const outcomes = (matched: Matched) => matched.pairs.map((pair) => pair.outcome);

describe('rows of the reference', () => {
  it('counts a decorator with a call once', () => {
    const read = sites(
      '3 tf.function tf.function deco',
      '3 tf.function tf.function call',
      '3 tf.function tf.function call',
    );
    expect(read.map((site) => site.group)).toEqual(['decorator', 'call']);
  });

  it('takes aliases and annotations as references', () => {
    const read = sites('1 tf.nn.relu tf.nn.relu alias', '2 tf.Tensor tf.Tensor ann');
    expect(read.map((site) => site.group)).toEqual(['reference', 'reference']);
  });

  it('sets private and internal names apart', () => {
    expect(isApart('tf.__version__')).toBe(true);
    expect(isApart('tf.python.client.device_lib.list_local_devices')).toBe(true);
    expect(isApart('tf.nn.relu')).toBe(false);
  });
});

describe('match', () => {
  it('is a multiset: two rows on a line need two usages', () => {
    const rows = sites('1 tf.cast tf.cast call', '1 tf.cast tf.cast call');
    expect(outcomes(match(rows, [own(1, 'call', 'tf.cast')], identity))).toEqual(['same', 'missing']);
  });

  it('keeps the right symbol in another role apart from a full match', () => {
    const rows = sites('1 tf.cast tf.cast call');
    expect(outcomes(match(rows, [own(1, 'reference', 'tf.cast')], identity))).toEqual(['role']);
  });

  it('prefers the full match over one in another role, whatever the order', () => {
    const rows = sites('1 tf.cast tf.cast ref', '1 tf.cast tf.cast call');
    const usages = [own(1, 'call', 'tf.cast'), own(1, 'reference', 'tf.cast')];
    expect(outcomes(match(rows, usages, identity))).toEqual(['same', 'same']);
  });

  it('says when another name stands there, or the right one stands near', () => {
    const rows = sites('1 tf.cast tf.cast call', '5 tf.add tf.add call');
    const usages = [own(1, 'call', 'tf.dtypes.cast'), own(6, 'call', 'tf.add')];
    expect(outcomes(match(rows, usages, identity))).toEqual(['symbol', 'near']);
  });

  it('lets both sides through one table of aliases', () => {
    const rows = sites('1 tf.summary.scalar tf.summary.scalar call');
    const canonical = (name: string) => name.replace('tf.contrib.summary', 'tf.summary');
    const matched = match(rows, [own(1, 'call', 'tf.contrib.summary.scalar')], canonical);
    expect(outcomes(matched)).toEqual(['same']);
  });

  it('sets apart what agrees by their spelling only, where their canonical name says something else', () => {
    const rows = sites('1 tf.python.estimator.model_fn.ModeKeys.TRAIN tf.estimator.TRAIN ref');
    const canonical = (name: string) => name.replace('tf.python.estimator.model_fn', 'tf.estimator');
    const usages = [own(1, 'reference', 'tf.estimator.ModeKeys.TRAIN')];
    expect(outcomes(match(rows, usages, canonical))).toEqual(['spelling']);
  });

  it('gives what no row met, but not the second self of a decorator with a call', () => {
    const rows = sites('1 tf.function tf.function deco', '1 tf.function tf.function call');
    const usages = [
      own(1, 'decorator', 'tf.function'),
      own(1, 'call', 'tf.function'),
      own(2, 'call', 'tf.add'),
    ];
    const matched = match(rows, usages, identity);
    expect(outcomes(matched)).toEqual(['same']);
    expect(matched.rest.map((one) => one.symbol)).toEqual(['tf.add']);
  });
});

describe('totals', () => {
  it('gives recall by role and without it, and sets private names apart', () => {
    const rows = sites(
      '1 tf.a tf.a call',
      '2 tf.b tf.b call',
      '3 tf.c tf.c call',
      '4 tf.d tf.d call',
      '5 tf._e tf._e call',
    );
    const usages = [own(1, 'call', 'tf.a'), own(2, 'call', 'tf.b'), own(3, 'method', 'tf.c')];
    const table = totalsTable(match(rows, usages, identity).pairs);
    expect(table.find((line) => line.startsWith('call'))).toMatch(
      /4 +2 +0 +1 +0 +0 +1 +50\.00 +50\.00 +75\.00 +99 %$/,
    );
    expect(table.find((line) => line.startsWith('apart'))).toMatch(/^apart: private and tf\.python\* +1 +0/);
  });
});
