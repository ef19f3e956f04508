/** The small parts of the CLI. */
import { expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.js';
import { mayAnimate } from '../../src/cli/io.js';
import { progressText } from '../../src/cli/progress.js';

test.each([
  ['fromat', 'format'],
  ['jsno', 'json'],
  ['markdwon', 'markdown'],
  ['sarif', undefined],
  ['x', undefined],
  ['', undefined],
])('nearest to %j is %j', (typed, expected) => {
  expect(nearest(typed, ['format', 'json', 'markdown', 'text'])).toBe(expected);
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ CI: 'true' }, true, false],
  [{ CI: 'false' }, true, true],
  [{ TERM: 'dumb' }, true, false],
])('with %j and a terminal %j, a spinner: %j', (env, errIsTerminal, expected) => {
  const io = { env, errIsTerminal } as unknown as Parameters<typeof mayAnimate>[0];
  expect(mayAnimate(io)).toBe(expected);
});

test('progress counts where there is something to count', () => {
  expect(progressText({ stage: 'reading', done: 1200, total: 5500 })).toBe('reading 1,200 of 5,500');
  expect(progressText({ stage: 'linking', done: 0, total: 0 })).toBe('linking');
});
