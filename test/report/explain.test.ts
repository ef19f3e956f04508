/** Explanations as text and Markdown: width, colour, and nothing of a pasted log reaches a terminal or a page unescaped. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { renderExplanation } from '../../src/report/explain/index.js';
import { columns } from '../../src/report/terminal/columns.js';
import { readKnowledge } from '../explain/knowledge.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u202e]/;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

const text = async (asked: string, options = {}) =>
  (await renderExplanation(explain(asked, knowledge), 'text', options)).text;
const markdown = async (asked: string) =>
  (await renderExplanation(explain(asked, knowledge), 'markdown', {})).text;

const HOSTILE =
  "AttributeError: module 'tensorflow' has no attribute 'Session' \u001b]0;title\u0007 \u202e<script>alert(1)</script> [x](javascript:y) | `` ```";

test('a row, whole', async () => {
  const shown = await text('tf.concat');
  for (const part of [
    '`tf.concat`',
    'torch.cat(values, dim=axis)',
    'jnp.concatenate(values, axis=axis)',
    'api/tf.concat',
  ]) {
    expect(shown).toContain(part);
  }
});

test('one target only', async () => {
  const shown = await text('tf.concat', { target: 'jax' });
  expect(shown).toContain('jnp.concatenate');
  expect(shown).not.toContain('torch.cat');
});

test('variants stand in order, each with its condition', async () => {
  expect(await text('reduce_mean', { target: 'jax' })).toContain(
    [
      '  # where axis is None and not keepdims',
      '  jnp.mean(input_tensor)',
      '  # where not keepdims',
      '  jnp.mean(input_tensor, axis=axis)',
      '  # else',
      '  jnp.mean(input_tensor, axis=axis, keepdims=keepdims)',
    ].join('\n'),
  );
});

test('every row, caveat and error fits the width and has no escape codes', async () => {
  const { rows, caveats, errors } = knowledge.catalog;
  const asked = [
    ...Object.keys(rows),
    ...Object.keys(caveats).map((id) => `caveat/${id}`),
    ...Object.keys(errors).map((id) => `error/${id}`),
  ];
  for (const what of asked) {
    const shown = await text(what);
    expect(shown, what).not.toMatch(CONTROLS);
    expect(
      shown.split('\n').filter((line) => columns(line) > 80),
      what,
    ).toEqual([]);
  }
});

/** A name that is longer than a line is broken anywhere. */
const withoutSpace = (shown: string): string => shown.replace(/\s+/g, '');

test('the texts of every error show all four parts', async () => {
  for (const error of Object.values(knowledge.catalog.errors)) {
    const shown = withoutSpace(await text(`error/${error.id}`));
    for (const part of [error.meaning, error.why, error.stay, error.port])
      expect(shown).toContain(withoutSpace(part));
  }
});

describe('hostile text', () => {
  test('on a terminal', async () => {
    const shown = await text(HOSTILE, { colour: false });
    expect(shown).toContain('error/session-gone');
    expect(shown).not.toMatch(CONTROLS);
  });

  test('in Markdown stays inside a fence that it cannot close', async () => {
    const shown = await markdown(HOSTILE);
    const fence = /^(`{4,})text$/m.exec(shown)?.[1];
    expect(fence).toBeDefined();
    const [before = '', , after = ''] = shown.split(fence!);
    expect(before + after).not.toContain('<script>');
    expect(shown).not.toMatch(CONTROLS);
  });

  test('as a name', async () => {
    expect(await markdown('<img src=x onerror=alert(1)>')).toContain(
      '```text\n<img src=x onerror=alert(1)>\n```',
    );
  });
});

test('binary input is said to be none', async () => {
  const random = readFileSync(process.execPath).subarray(5000, 60_000).toString('utf8');
  expect(await text(random)).toContain('Nothing is known');
});
