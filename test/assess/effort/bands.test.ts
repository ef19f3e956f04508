/** Ranges in words: rounded outwards, never to more than a person could promise. */
import { expect, test } from 'vitest';
import { bandOf } from '../../../src/assess/effort/bands.js';

const DAY = 8 * 60;

test.each([
  [0, 0, 'no work'],
  [2, 4, 'under 5 minutes'],
  [6, 9, '5-10 minutes'],
  [5, 5, '5 minutes'],
  [20, 100, '15 minutes to 2 hours'],
  [60, 60, '1 hour'],
  [61, 119, '1-2 hours'],
  [2.2 * DAY, 3.9 * DAY, '2-4 days'],
  [DAY, DAY, '1 day'],
  [4 * DAY, 7 * DAY, '4 days to 2 weeks'],
  [6 * DAY, 9 * DAY, '1-2 weeks'],
  [30 * DAY, 121 * DAY, '6 weeks to 8 months'],
  [240 * DAY, 700 * DAY, '1-3 years'],
  [20_000 * DAY, 20_001 * DAY, 'over 50 years'],
])('%d to %d minutes', (low, high, band) => {
  expect(bandOf(low, high)).toBe(band);
});

test('a band never gets smaller when the range grows', () => {
  const order = new Map<string, number>();
  for (let minutes = 1; minutes < 300 * DAY; minutes = Math.ceil(minutes * 1.1)) {
    const band = bandOf(minutes, minutes);
    if (!order.has(band)) order.set(band, order.size);
    expect(order.get(band)).toBe(order.size - 1);
  }
  expect(order.size).toBeGreaterThan(30);
});
