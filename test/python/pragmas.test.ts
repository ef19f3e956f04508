/** Comments for `advise`: what they are about. */
import { describe, expect, test } from 'vitest';
import { pragmasIn } from '../../src/python/pragmas.js';

const said = (text: string) =>
  pragmasIn(text).map(
    ({ line, scope, from, to, rules, reason, flaw }) =>
      `${line} ${scope} ${from}-${to} ${rules ?? 'all'}${reason ? ` (${reason})` : ''}${flaw ? ` ! ${flaw}` : ''}`,
  );

describe('behind code', () => {
  test.each([
    ['x = tf.f()  # advise: ignore\n', '1 line 1-1 all'],
    [
      'x = tf.f()  #advise:ignore[api/tf.f] -- kept for the old server\n',
      '1 line 1-1 api/tf.f (kept for the old server)',
    ],
    ['x = tf.f()  # advise: ignore [a/b, idiom/*]: why\n', '1 line 1-1 a/b,idiom/* (why)'],
    // The end of a statement is about all of it, the middle about one line.
    ['x = tf.f(\n  1,\n)  # advise: ignore\n', '3 line 1-3 all'],
    ['x = tf.f(\n  tf.g(),  # advise: ignore\n)\n', '2 line 2-2 all'],
    ['x = tf.f()  # advise: ignore\r\ny = 1\r\n', '1 line 1-1 all'],
  ])('%j', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('alone on a line', () => {
  test.each([
    ['# advise: ignore\nx = tf.f(\n  1)\ny = 2\n', '1 block 2-3 all'],
    ['# advise: ignore\n\n# more\nx = 1\n', '1 block 4-4 all'],
    ['# advise: ignore\n@decorated\n@twice(\n)\ndef f():\n  a\n\n  if b:\n    c\nd\n', '1 block 2-9 all'],
    [
      'class A:\n  # advise: ignore\n  def f(self):\n    """\n# advise: ignore\n"""\n    a\n  b\n',
      '2 block 3-7 all',
    ],
    [
      'a\n# advise: ignore-file[api/tf.f] -- a port of its own\nb\nc',
      '2 file 1-4 api/tf.f (a port of its own)',
    ],
    ['a\n# advise: ignore\n', '2 block 2-2 all'],
  ])('%j', (text, expected) => expect(said(text)).toEqual([expected]));
});

test.each([
  ['s = "# advise: ignore"\n'],
  ["s = '''\n# advise: ignore\n'''\n"],
  ['# advised: ignore\n'],
  ['# I advise: ignore it\n'],
])('%j is none', (text) => expect(said(text)).toEqual([]));

test.each([
  ['# advise: ignroe\n', '1 line 1-1  ! says `ignroe`, which `advise` does not know'],
  ['# advise:\n', '1 line 1-1  ! says nothing'],
  ['a # advise: ignore[]\n', '1 line 1-1  ! names an empty rule'],
  ['a # advise: ignore[tf f]\n', '1 line 1-1 tf f ! names `tf f`, which is no rule id'],
])('%j is wrong', (text, expected) => expect(said(text)).toEqual([expected]));

test('a megabyte of quotes and brackets takes no time', () => {
  const started = performance.now();
  expect(pragmasIn(`# advise: ignore\n${'"\'(['.repeat(250_000)}`)).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5000);
});
