/** The summary is a pure function of a text, survives being written down, and hostile texts cost a problem, not a crash. */
import { expect, test } from 'vitest';
import { loadLinkFacts } from '../../src/facts/load.js';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import { summarizeSource } from '../../src/summary/summarize-source.js';
import type { Summary } from '../../src/summary/summary.js';
import { linkProject } from '../../src/usage/link-project.js';

const parse = createParser();
const TEXT = `
import tensorflow as tf
class Net(tf.keras.Model):
    def __init__(self, constructor=tf.nn.relu):
        self.toString = tf.keras.layers.Dense(3)
    def call(self, x):
        for _ in range(3):
            x = self.toString(x)
        return x
hasOwnProperty = Net()
hasOwnProperty.fit(tf.zeros([1]))
`;

function usages(summary: Summary): string[] {
  const file = { path: 'main.py', text: TEXT, chunks: [{ firstLine: 1, cell: null }], summary };
  return linkProject([file], loadLinkFacts()).usages.map(
    (u) => `${u.line}:${u.column} ${u.role} ${u.symbol}`,
  );
}

test('a summary written down and read again gives the same usages, whatever the names are called', () => {
  const summary = summarize(parse, TEXT);
  const again = JSON.parse(JSON.stringify(summary)) as Summary;
  expect(usages(again)).toEqual(usages(summary));
  expect(usages(again)).toContain('11:15 method tf.keras.Model.fit');
  expect(usages(again)).toContain('8:16 method tf.keras.layers.Layer.__call__');
});

test('the same text gives the same summary', () => {
  expect(summarize(createParser(), TEXT)).toEqual(summarize(parse, TEXT));
});

test('children stand before their parents in the node table', () => {
  const { nodes } = summarize(parse, TEXT);
  nodes.forEach((node, n) => {
    if (node.t === 'attr') expect(node.base).toBeLessThan(n);
    if (node.t === 'call')
      for (const child of [node.func, ...node.args.map((a) => a.v)]) expect(child).toBeLessThan(n);
  });
});

test('text beyond the 32 KB of the native buffer is read to its end (node-tree-sitter issue 199)', () => {
  const text = `${'# filler\n'.repeat(10_000)}x = last_name\n`;
  expect(summarize(parse, text).nodes.at(-1)).toMatchObject({ t: 'name', id: 'last_name' });
});

test('nesting deeper than the stack is a problem of that file', () => {
  const depth = 200_000;
  const text = `x = ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  const { summary, problems } = summarizeSource(parse, 'deep.py', { text, chunks: [], problems: [] });
  expect(summary).toBeNull();
  expect(problems).toMatchObject([{ file: 'deep.py', code: 'too-deep' }]);
});

test('a broken line is a problem with its place, and the rest is read', () => {
  const text = 'import tensorflow as tf\ndef f(:\n    pass\nz = tf.ones(3)\n';
  const source = { text, chunks: [{ firstLine: 1, cell: null }], problems: [] };
  const { summary, problems, linesLost } = summarizeSource(parse, 'broken.py', source);
  expect(problems[0]).toMatchObject({ code: 'syntax-error', line: 2 });
  expect(linesLost).toBeGreaterThan(0);
  expect(summary?.nodes.some((node) => node.t === 'attr' && node.name === 'ones')).toBe(true);
});
