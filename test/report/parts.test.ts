/** The small parts reports are made of. */
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../src/match/finding.js';
import { visible, visibleLines } from '../../src/report/escape.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { counted, list, number, parseProse, percent, prose } from '../../src/report/prose.js';
import { codeLines } from '../../src/report/terminal/code.js';
import { columns, hardWrap, shortenMiddle } from '../../src/report/terminal/columns.js';
import { renderText } from '../../src/report/terminal/index.js';
import { collapseRepeats, groupFindings } from '../../src/report/view/groups.js';
import { proofWords } from '../../src/report/wording.js';
import { many } from './cases.js';

describe('visible', () => {
  test.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\nb\r\t', 'a\\nb\\r\\t'],
    ['\u202etxt', '\\u202etxt'],
    ['\u009b1m', '\\x9b1m'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\U000e0041'],
    ['naïve 模型 🙂', 'naïve 模型 🙂'],
  ])('%j', (input, expected) => {
    expect(visible(input)).toBe(expected);
  });

  test('lines of code keep their line breaks and lose their tabs', () => {
    expect(visibleLines('a\r\n\tb\rc\u0007')).toEqual(['a', '    b', 'c\\x07']);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [4210, '4,210'],
    [1234567, '1,234,567'],
  ])('%d', (value, expected) => {
    expect(number(value)).toBe(expected);
  });

  test('count with their noun', () => {
    expect(counted(1, 'file')).toBe('1 file');
    expect(counted(2000, 'use')).toBe('2,000 uses');
  });

  test('a share is 0 or 100 only where it is', () => {
    expect([percent(1, 1000), percent(999, 1000), percent(0, 5), percent(5, 5), percent(1, 3)]).toEqual([
      '<1 %',
      '>99 %',
      '0 %',
      '100 %',
      '33 %',
    ]);
  });
});

describe('prose', () => {
  test('keeps names apart from words', () => {
    expect(parseProse('Use `x` or `y`.')).toEqual([
      { text: 'Use ' },
      { code: 'x' },
      { text: ' or ' },
      { code: 'y' },
      { text: '.' },
    ]);
  });

  test('a backtick without its pair stays a backtick', () => {
    expect(parseProse('a ` b')).toEqual([{ text: 'a ` b' }]);
  });

  test('lists end with and', () => {
    const text = list([prose`a`, prose`b`, prose`c`]).map((piece) => ('text' in piece ? piece.text : ''));
    expect(text.join('')).toBe('a, b and c');
  });
});

describe('columns', () => {
  test.each([
    ['abc', 3],
    ['模型', 4],
    ['e\u0301', 1],
    ['🙂', 2],
  ])('%s', (text, expected) => {
    expect(columns(text)).toBe(expected);
  });

  test('a long path keeps its end', () => {
    const short = shortenMiddle('a/very/long/path/to/some/model.py:12:3', 24);
    expect(columns(short)).toBe(24);
    expect(short).toMatch(/….*model\.py:12:3$/);
  });

  test('text without spaces breaks anywhere', () => {
    expect(hardWrap('abcdefg', 3)).toEqual(['abc', 'def', 'g']);
    expect(hardWrap('', 3)).toEqual(['']);
  });
});

describe('code', () => {
  test('breaks at a space and goes on deeper', () => {
    expect(codeLines('call(first_argument, second_argument)', 24)).toEqual([
      'call(first_argument,',
      '    second_argument)',
    ]);
  });

  test('breaks after a bracket rather than after an assignment', () => {
    expect(codeLines('self.biases = nnx.Param(initializer(rngs))', 26)).toEqual([
      'self.biases = nnx.Param(',
      '    initializer(rngs))',
    ]);
  });

  test('breaks anywhere where there is no other place', () => {
    expect(codeLines('abcdefghij', 6)).toEqual(['abcdef', '    gh', '    ij']);
  });

  test('later lines lose the depth of the block they were cut from', () => {
    expect(codeLines('f(a,\n                b,\n                  c)', 40)).toEqual([
      'f(a,',
      '    b,',
      '      c)',
    ]);
  });

  test('says how much it leaves out', () => {
    expect(codeLines('a\nb\nc\nd', 20, 3)).toEqual(['a', 'b', '# ... 2 more lines']);
  });
});

test('a group takes the worst of the targets that are shown', () => {
  const loop = (targets: Parameters<typeof groupFindings>[1]) =>
    groupFindings(many, targets).find(({ rule }) => rule === 'idiom/session-train-loop')!;
  expect(loop(['pytorch']).effort).toBe('redesign');
  expect(loop(['keras']).effort).toBe('day');
});

test('with three targets, the recommended one orders the findings', () => {
  const towards = (choice: 'pytorch' | 'keras' | 'stay') =>
    groupFindings({ ...many, recommendation: { ...many.recommendation!, choice } }, [
      'pytorch',
      'jax',
      'keras',
    ]).find(({ rule }) => rule === 'idiom/session-train-loop')!;
  expect(towards('pytorch').effort).toBe('redesign');
  expect(towards('keras').effort).toBe('day');
  expect(towards('stay').effort).toBe('redesign');
});

test('what is wrong today without an error comes first, even where nothing has to change', () => {
  const [first] = groupFindings(many, TARGETS);
  const last = groupFindings(many, TARGETS).at(-1)!;
  expect(last.rule).not.toBe(first!.rule);
  const text = { id: last.rule, title: 'A title', text: '', silent: 'Nothing is trained.' };
  const rules = { ...many.rules, [last.rule]: text };
  const [now] = groupFindings({ ...many, rules }, TARGETS);
  expect(now).toMatchObject({ rule: last.rule, silent: 'Nothing is trained.' });
  const report = renderText({ ...many, rules }, {}).text.replace(/\s+/g, ' ');
  expect(report).toContain('is wrong today without any error: it comes first below');
  expect(report.indexOf('Wrong today, without an error: Nothing is trained.')).toBeGreaterThan(0);
  expect(report.indexOf('Wrong today, without an error')).toBeLessThan(
    report.indexOf('Training loop around'),
  );
  expect(renderMarkdown({ ...many, rules }, {}).text).toContain(
    '**Wrong today, without an error:** Nothing is trained.',
  );
});

test('findings that an idiom explains make no group', () => {
  const explained = many.findings.map((finding) => ({ ...finding, partOf: 'i1' }));
  expect(groupFindings({ ...many, findings: explained }, ['pytorch'])).toEqual([]);
});

test('equal code with equal advice is shown once, with both places', () => {
  const dense = many.findings.filter(({ symbol }) => symbol === 'tf.layers.dense');
  expect(collapseRepeats(dense).map(({ places }) => places.map(({ line }) => line))).toEqual([[31, 33]]);
});

test.each([
  [
    { state: 'verified', versions: { torch: '2.13' }, maxDifference: 2.4e-7 },
    'verified: torch 2.13, max difference 2e-7',
  ],
  [
    { state: 'verified', versions: { jax: '0.10' }, maxDifference: 0 },
    'verified: jax 0.10, max difference 0',
  ],
  [
    { state: 'verified', versions: { jax: '0.10' }, maxDifference: 0.01, compared: 'moments' },
    'verified by mean and spread: jax 0.10',
  ],
  [
    { state: 'verified', versions: { torch: '2.13' }, maxDifference: 0, compared: 'shape' },
    'verified by shape: torch 2.13',
  ],
  [{ state: 'not run' }, 'not run yet'],
  [{ state: 'cannot run', reason: 'needs a TPU' }, 'cannot be run: needs a TPU'],
] as const)('proof %j', (proof, expected) => {
  expect(proofWords(proof)).toBe(expected);
});
