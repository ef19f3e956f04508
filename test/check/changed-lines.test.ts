/** Which lines are new. */
import { expect, test } from 'vitest';
import { changedLines } from '../../src/check/changed-lines.js';

const fresh = (before: string, after: string) => {
  const isChanged = changedLines(before, after);
  const lines = after.split('\n').length;
  return Array.from({ length: lines }, (_, index) => index + 1).filter((line) => isChanged(line, line));
};

test.each([
  ['the same', 'a\nb\nc', 'a\nb\nc', []],
  ['other line ends', 'a\r\nb\r\n', 'a\nb\n', []],
  ['blanks at an end', 'a  \nb', 'a\nb', []],
  ['one more in the middle', 'a\nb\nc', 'a\nx\nb\nc', [2]],
  ['one changed', 'a\nb\nc', 'a\nB\nc', [2]],
  ['only taken out', 'a\nb\nc', 'a\nc', []],
  ['a new text', '', 'a\nb', [1, 2]],
  ['moved', 'a\nb\nc\nd', 'b\nc\nd\na', [4]],
  ['two places', 'a\nb\nc\nd\ne', 'a\nx\nc\nd\ny\ne', [2, 5]],
])('%s', (_, before, after, lines) => expect(fresh(before, after)).toEqual(lines));

test('a range is new where one of its lines is', () => {
  const isChanged = changedLines('a\nb\nc\nd', 'a\nb\nX\nd');
  expect([isChanged(1, 2), isChanged(2, 3), isChanged(3, 3), isChanged(4, 4)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('texts that have nothing in common take no time', () => {
  const text = (word: string) => Array.from({ length: 60_000 }, (_, i) => `${word}${i}`).join('\n');
  const isChanged = changedLines(text('a'), text('b'));
  expect(isChanged(30_000, 30_000)).toBe(true);
}, 20_000);
