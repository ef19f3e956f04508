/** Workers or not, large or small: the same answers in the same order. Runs the built worker, as users do. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { summarizeAll } from '../../src/summary/pool.js';

const BUILT = new URL('../../dist/src/summary/pool.js', import.meta.url);

/** Enough text that workers are started. */
function tasks(count: number, lines: number) {
  const body = 'y = tf.nn.relu(tf.add(x, 1))\n'.repeat(lines);
  return Array.from({ length: count }, (_, index) => ({
    index,
    path: `file${index}.py`,
    source: { text: `import tensorflow as tf\nx = ${index}\n${body}`, chunks: [], problems: [] },
  }));
}

test.skipIf(!existsSync(BUILT))(
  'the pool gives what one thread gives, in the order of the tasks',
  async () => {
    const built: { summarizeAll: typeof summarizeAll } = await import(BUILT.href);
    const many = tasks(60, 900);
    const inWorkers = await built.summarizeAll(many);
    const halves = [many.slice(0, 30), many.slice(30)];
    const inThisThread = (await Promise.all(halves.map((half) => built.summarizeAll(half)))).flat();
    expect(inWorkers.map((answer) => answer.index)).toEqual(many.map((task) => task.index));
    expect(JSON.stringify(inWorkers)).toBe(JSON.stringify(inThisThread));
  },
);

test.skipIf(!existsSync(BUILT))('code too deep for this thread is read in a worker', async () => {
  const built: { summarizeAll: typeof summarizeAll } = await import(BUILT.href);
  const text = `import tensorflow as tf\nx = ${'tf.add('.repeat(3000)}1${')'.repeat(3000)}\n`;
  const [answer] = await built.summarizeAll([
    { index: 0, path: 'deep.py', source: { text, chunks: [], problems: [] } },
  ]);
  expect(answer?.problems).toEqual([]);
  expect(answer?.summary?.nodes.filter((node) => node.t === 'call')).toHaveLength(3000);
});
