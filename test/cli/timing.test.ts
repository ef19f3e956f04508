/** Where the time goes. */
import { expect, test } from 'vitest';
import { makeTiming } from '../../src/cli/timing.js';

test('a stage ends where the next one begins', () => {
  let now = 0;
  const timing = makeTiming(() => now);
  const tell = (stage: string, at: number) => {
    now = at;
    timing.update({ stage, done: 0, total: 1 });
  };
  tell('reading', 50);
  tell('reading', 80);
  tell('parsing', 200);
  tell('linking', 1200.4);
  expect(timing.text(1500).split('\n').slice(0, 5)).toEqual([
    'starting        50 ms',
    'reading        150 ms',
    'parsing       1000 ms',
    'linking        300 ms',
    'in all        1500 ms',
  ]);
});
