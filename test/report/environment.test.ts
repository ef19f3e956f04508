/** The section on what can still be installed, over a real scan of a folder with a manifest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from '../../src/advise.js';
import type { Assessment } from '../../src/assess/assessment.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { renderText } from '../../src/report/terminal/index.js';

const CODE = `import tensorflow as tf
x = tf.placeholder(tf.float32)
tf.saved_model.simple_save(session, "out", {}, {})
`;

let folder = '';
let assessment: Assessment;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'advise-environment-'));
  writeFileSync(join(folder, 'requirements.txt'), 'tensorflow-gpu==1.13.1\n');
  writeFileSync(join(folder, 'a.py'), CODE);
  assessment = await scan([folder], () => {}, { asOf: '2026-11-25' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (all = false) => renderText(assessment, { width: 80, colour: false, all }).text;

describe('the terminal', () => {
  test('says in one line of the first screen what can run it', () => {
    const line = text()
      .split('\n')
      .find((each) => each.startsWith('Runs up to'));
    expect(line).toBe('Runs up to TensorFlow 1.13.1, Python 3.7 (over since 2023-06), CUDA 10.0.');
  });

  test('shows what pip prints, and how the original can be run', () => {
    expect(text()).toContain('Can it still be installed?');
    expect(text()).toContain('On Python 3.12, for `requirements.txt:1`');
    expect(text()).toMatch(/To run the original: /);
  });

  test('shows where the ways that the code uses lead, target by target', () => {
    const lines = text().split('\n');
    const ways = lines.slice(lines.indexOf('  Ways to deploy') + 1);
    expect(ways[0]).toMatch(/^ +PyTorch +JAX +Keras 3 +staying$/);
    expect(ways[1]).toMatch(/^ {4}SavedModel\S* .*dead end +keeps TF +keeps TF +alive$/);
    expect(ways[2]).toMatch(/^ - SavedModel/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('leaves nothing out with --all: every date with its source, every way to deploy', () => {
    const { clock, deployments } = assessment.environment!.judgement;
    const flat = text(true).replace(/\s+/g, ' ');
    for (const { date } of clock) expect(flat).toContain(date);
    for (const { title } of deployments) expect(flat).toContain(title);
  });
});

test('Markdown has the same section', () => {
  const { text: page } = renderMarkdown(assessment, {});
  expect(page).toContain('## Can it still be installed?');
  expect(page).toContain('### What pip says');
  expect(page).toContain('| Way | PyTorch | JAX | Keras 3 | staying |');
});

test('a folder without TensorFlow has no such section', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'advise-environment-'));
  writeFileSync(join(empty, 'requirements.txt'), 'numpy\n');
  writeFileSync(join(empty, 'a.py'), 'import numpy\n');
  const { text: page } = renderText(await scan([empty]), { width: 80, colour: false });
  rmSync(empty, { recursive: true, force: true });
  expect(page).not.toContain('Can it still be installed?');
});
