/** The JSON report: the object itself, and every other format the same from it. */
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.js';
import { parseAssessment } from '../../src/assess/parse.js';
import { render } from '../../src/report/index.js';
import { renderJson } from '../../src/report/json.js';
import { FORMATS } from '../../src/report/report.js';
import { CASES, many } from './cases.js';

describe.each(Object.keys(CASES))('%s', (name) => {
  const assessment = CASES[name]!;
  const saved = renderJson(assessment).text;

  test('is the object', () => {
    expect(JSON.parse(saved)).toEqual(assessment);
  });

  test.each(FORMATS)('renders to the same %s after being saved', async (format) => {
    const read = parseAssessment(saved) as Assessment;
    const options = { all: true, width: 100 };
    expect((await render(read, format, options)).text).toBe((await render(assessment, format, options)).text);
  });
});

test('holds one finding a line', () => {
  const lines = renderJson(many).text.split('\n');
  expect(lines.filter((line) => line.startsWith('    {"rule":'))).toHaveLength(many.findings.length);
});

test('has the same bytes whichever order the keys were made in', () => {
  const [first, ...others] = many.usages;
  const reversed = Object.fromEntries(Object.entries(first!).reverse()) as unknown as typeof first;
  const other = { ...many, usages: [reversed!, ...others] };
  expect(renderJson(other).text).toBe(renderJson(many).text);
});
