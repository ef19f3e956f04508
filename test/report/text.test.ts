/** The terminal report: what it shows, that it fits, and that nothing from the input reaches the terminal alive. */
import { describe, expect, test } from 'vitest';
import type { ReportOptions } from '../../src/report/report.js';
import { columns } from '../../src/report/terminal/columns.js';
import { renderText } from '../../src/report/terminal/index.js';
import { CASES, empty, hostile, many, noTensorFlow, one } from './cases.js';

const VARIANTS: Record<string, ReportOptions> = {
  '80': { width: 80 },
  '120': { width: 120 },
  'pytorch.80': { width: 80, target: 'pytorch' },
  'all.80': { width: 80, all: true },
  'colour.80': { width: 80, colour: true },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape codes
const COLOURS = /\u001b\[\d+m/g;

describe.each(Object.keys(CASES))('%s', (name) => {
  const assessment = CASES[name]!;

  test.each(Object.keys(VARIANTS))('looks as expected: %s', async (variant) => {
    const { text } = renderText(assessment, VARIANTS[variant]!);
    await expect(text).toMatchFileSnapshot(`expected/${name}.${variant}.txt`);
  });

  test.each([60, 80, 100, 120])('fits %d columns', (width) => {
    for (const all of [false, true]) {
      const { text } = renderText(assessment, { width, all });
      const wide = text.split('\n').filter((line) => columns(line) > width && !isCommand(line));
      expect(wide).toEqual([]);
    }
  });

  test('holds no control character but line feeds', () => {
    const { text } = renderText(assessment, { all: true });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  test('colours only add escape codes', () => {
    const coloured = renderText(assessment, { colour: true }).text;
    expect(coloured.replace(COLOURS, '')).toBe(renderText(assessment, {}).text);
    expect(coloured).toMatch(COLOURS);
  });

  test('has no blank at the end of a line and no two blank lines', () => {
    const { text } = renderText(assessment, {});
    expect(text).not.toMatch(/ \n/);
    expect(text).not.toMatch(/\n\n\n/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

/** Commands are for copying: never broken. */
function isCommand(line: string): boolean {
  return line.startsWith('  advise ');
}

describe('the first screen', () => {
  test('says what the repository is before anything else', () => {
    const [first, second] = renderText(many, {}).text.split('\n');
    expect(first).toBe('This is TensorFlow 1 code: it builds a graph first and runs it in a session.');
    expect(second).toMatch(/^30 uses of TensorFlow in 4 of 34 Python files and 2 notebooks/);
  });

  test('has the recommendation, and the table of work within the first 30 lines', () => {
    const lines = renderText(many, {}).text.split('\n').slice(0, 30);
    expect(lines.some((line) => /must change: it will not run +30 +30 +30/.test(line))).toBe(true);
    const top = lines.slice(0, 15);
    const at = top.findIndex((line) => line.startsWith('PyTorch suits this code best'));
    expect(at).toBeGreaterThan(0);
    // Its sentence, three reasons and what would change it, then an empty line: six lines at most.
    expect(top.slice(at + 1, at + 4).every((line) => line.startsWith(' + '))).toBe(true);
    expect(top.indexOf('', at) - at).toBeLessThanOrEqual(6);
  });
});

describe('the findings', () => {
  test('put a redesign above many small renames', () => {
    const { text } = renderText(many, {});
    expect(text.indexOf('Training loop around')).toBeLessThan(text.indexOf('tf.float32'));
  });

  test('show the own call rewritten, with place, certainty and proof', () => {
    const { text } = renderText(one, {});
    expect(text).toContain('train.py:12:12 in train · certain');
    expect(text).toContain('now      tf.reduce_mean(loss, axis=[1, 2])');
    expect(text).toContain('torch.mean(loss, dim=[1, 2])');
    expect(text.replace(/\s+/g, ' ')).toContain('verified: torch 2.13, max difference 2e-7');
    expect(text).toMatch(/jnp\.mean\(loss, axis=\[1, 2\]\) {2}new name · minutes · not run yet/);
  });

  test('with --target speak of that target alone', () => {
    const { text } = renderText(many, { target: 'pytorch' });
    expect(text).toContain('nn.Linear(');
    expect(text).not.toMatch(/\bJAX \b|\bKeras 3\b|jnp\.float32|keras\.ops|nnx\./);
  });

  test('with --all name every place', () => {
    const { text } = renderText(many, { all: true });
    for (const { line } of many.findings) expect(text).toMatch(new RegExp(`:${line}:\\d+`));
  });
});

describe('kind sentences', () => {
  test('for a folder without Python', () => {
    expect(renderText(empty, {}).text).toMatch(/^There is no Python here\./);
  });

  test('for Python without TensorFlow', () => {
    const { text } = renderText(noTensorFlow, {});
    expect(text).toMatch(/^There is no TensorFlow here\.\n34 Python files and 2 notebooks/);
    expect(text).not.toContain('What to do next');
  });
});

test('escape codes of the input are written out', () => {
  const { text } = renderText(hostile, {});
  expect(text).toContain('\\x1b]0;owned\\x07');
  expect(text).toContain('\\n\\u202etxt.py');
});
