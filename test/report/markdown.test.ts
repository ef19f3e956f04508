/** The Markdown report: what it shows, and that the input cannot break out of its place. */
import { describe, expect, test } from 'vitest';
import { span, words } from '../../src/report/markdown/escape.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { CASES, many } from './cases.js';

/** The document without its code: what is left is read as Markdown and HTML. */
function outsideCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

describe.each(Object.keys(CASES))('%s', (name) => {
  const assessment = CASES[name]!;

  test('looks as expected', async () => {
    await expect(renderMarkdown(assessment, {}).text).toMatchFileSnapshot(`expected/${name}.md.txt`);
    await expect(renderMarkdown(assessment, { all: true, target: 'jax' }).text).toMatchFileSnapshot(
      `expected/${name}.jax.all.md.txt`,
    );
  });

  test('has no tag, link or mention outside code', () => {
    const rest = outsideCode(renderMarkdown(assessment, { all: true }).text);
    expect(rest).not.toMatch(/(?<!\\)[<>]|@|https?:|(?<!\\)\]\(/);
  });

  test('has tables whose rows have the same number of cells', () => {
    const tables = renderMarkdown(assessment, { all: true }).text.match(/(^\|.*\n)+/gm) ?? [];
    for (const table of tables) {
      const cells = table
        .trimEnd()
        .split('\n')
        .map((row) => row.match(/(?<!\\)\|/g)!.length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test('holds no control character but line feeds', () => {
    const { text } = renderMarkdown(assessment, { all: true });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });
});

test('shows what the terminal shows', () => {
  const { text } = renderMarkdown(many, {});
  expect(text).toContain('| must change: it will not run | 30 | 30 | 30 |');
  expect(text).toContain('loss_val = train_step(model, optimizer, xb, yb)');
  expect(text).toContain('`tf.frobnicate`');
  expect(text).toContain('parameter without a caller (9)');
});

describe('code spans', () => {
  test.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``b`c', '```a``b`c```'],
    ['a\nb', '`a\\nb`'],
  ])('of %j', (name, expected) => {
    expect(span(name)).toBe(expected);
  });

  test('keep their bar inside a table cell', () => {
    expect(span('a|b', true)).toBe('`a\\|b`');
  });
});

test('words escape what Markdown and HTML would read', () => {
  expect(words('<b> *x* [a](b) @me & #1 | $x$')).toBe(
    '\\<b\\> \\*x\\* \\[a\\](b) &#64;me &amp; \\#1 \\| \\$x\\$',
  );
});
