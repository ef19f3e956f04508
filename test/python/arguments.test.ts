/** What counts as an argument of a call. */
import { expect, test } from 'vitest';
import { lowerModule } from '../../src/python/lower.js';
import { createParser } from '../../src/python/parse.js';

const parse = createParser();

function argumentTexts(text: string): string[] {
  const [statement] = lowerModule(parse, text).body;
  if (statement?.t !== 'expr' || statement.value.t !== 'call') throw new Error('That is no call.');
  return statement.value.args.map(({ value }) => text.slice(value.start, value.end));
}

test('a no-break space that was pasted with the code is none', () => {
  expect(argumentTexts('f(32,\u00a0a="relu")')).toEqual(['32', '"relu"']);
});

test('comments and continued lines are none', () => {
  expect(argumentTexts('f(1, \\\n  # two\n  2)')).toEqual(['1', '2']);
});

test('broken text between arguments is kept', () => {
  expect(argumentTexts('f(1, $, 2)').join(' ')).toContain('2');
});
