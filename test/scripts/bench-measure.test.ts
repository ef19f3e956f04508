/** What the benchmark reads off a process. */
import { expect, it } from 'vitest';
import { measure, minAndMedian } from '../../scripts/bench/measure.js';

it('gives time, peak memory and status of a command', async () => {
  const script = 'const b = Buffer.alloc(80e6, 1); setTimeout(() => process.exit(b[5] + 2), 150)';
  const run = await measure(process.execPath, ['-e', script]);
  expect(run.status).toBe(3);
  expect(run.seconds).toBeGreaterThan(0.15);
  expect(run.megabytes).toBeGreaterThan(80);
});

it('counts processor time, not waiting', async () => {
  const busy = await measure(process.execPath, ['-e', 'const e = Date.now() + 400; while (Date.now() < e);']);
  const idle = await measure(process.execPath, ['-e', 'setTimeout(() => {}, 400)']);
  expect(busy.processor).toBeGreaterThan(idle.processor);
  expect(idle.processor).toBeLessThan(idle.seconds);
});

it('takes the mean of the two middle values of an even count', () => {
  expect(minAndMedian([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5 });
  expect(minAndMedian([9, 1, 5])).toEqual({ min: 1, median: 5 });
});
