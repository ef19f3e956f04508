/** The formats of linters: positions, levels, and nothing of the code that could break out of them. */
import { describe, expect, test } from 'vitest';
import { accept } from '../../src/baseline/baseline.js';
import { judge } from '../../src/check/judge.js';
import { DEFAULT_POLICY } from '../../src/check/policy.js';
import { renderCsv } from '../../src/report/lint/csv.js';
import { renderGithub } from '../../src/report/lint/github.js';
import { renderGitlab } from '../../src/report/lint/gitlab.js';
import { renderJunit } from '../../src/report/lint/junit.js';
import { renderSarif } from '../../src/report/lint/sarif.js';
import { scanned } from '../scanned/scanned.js';

const NOTEBOOK = JSON.stringify({
  cells: [
    { cell_type: 'markdown', source: ['# x'] },
    { cell_type: 'code', source: ['import tensorflow as tf\n', 'tf.square(z)\n'] },
  ],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});
/** What people put into names and strings to break out of a format. */
const HOSTILE = 'ü \\u001b[31m ]]> </script> | `x` ::error::, % = \\u202e "quoted"';
const assessment = await scanned({
  'a.py': `import tensorflow as tf
x = tf.reduce_mean(
    y)
s = "ü😀"; q = tf.square(s)
p = tf.placeholder(tf.float32)  # advise: ignore -- kept
t = tf.constant('''=1+1
,${HOSTILE}''')
`,
  'b,:%.ipynb': NOTEBOOK,
});
const counted = assessment.findings.filter(({ partOf }) => partOf === undefined);
const one = { target: 'pytorch' } as const;
const policy = { ...DEFAULT_POLICY, targets: ['pytorch'] as const };

describe('CSV', () => {
  const { text } = renderCsv(assessment, one);
  const rows = readCsv(text);

  test('has a row a finding with as many cells as the head', () => {
    expect(rows).toHaveLength(counted.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]));
    const at = (name: string) => rows.map((row) => row[rows[0]!.indexOf(name)]);
    expect(at('line').slice(1)).toEqual(['2', '4', '5', '5', '6', '2']);
    expect(at('before')[1]).toBe('tf.reduce_mean(\n    y)');
    expect(at('standing')).toContain('suppressed');
  });

  test('shows the targets that are asked for', () => {
    expect(rows[0]).toContain('pytorch code');
    expect(rows[0]).not.toContain('jax code');
    expect(readCsv(renderCsv(assessment, {}).text)[0]).toContain('jax code');
  });

  test('starts no formula', () => {
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t-]/);
  });
});

describe('GitHub', () => {
  const lines = renderGithub(assessment, one).text.trimEnd().split('\n');

  test('gives lines and columns', () => {
    expect(lines[0]).toMatch(/^::error file=a\.py,line=2,col=5,endColumn=19,title=api\/tf\.reduce_mean::/);
    expect(lines[1]).toMatch(/^::error file=a\.py,line=4,col=16,endColumn=25,title=api\/tf\.square::/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^::error file=b%2C%3A%25\.ipynb,title=.*::cell 2, line 2: /),
    );
  });

  test('keeps to one command a line, the verdict last', () => {
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) [^\n]*::[^\r\n]*$/);
    expect(lines.at(-1)).toBe('::error title=advise::Failed: 4 findings.');
    expect(lines.filter((line) => line.includes('line=5'))).toEqual([]);
  });
});

test('GitLab has a place, a level and a fingerprint of its own for each', () => {
  const issues = JSON.parse(renderGitlab(assessment, one).text);
  expect(issues.map(({ location }: { location: object }) => location)).toEqual([
    { path: 'a.py', lines: { begin: 2, end: 2 } },
    { path: 'a.py', lines: { begin: 4, end: 4 } },
    { path: 'a.py', lines: { begin: 6, end: 6 } },
    { path: 'b,:%.ipynb', lines: { begin: 1 } },
  ]);
  const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  for (const { severity } of issues) expect(['info', 'minor', 'major']).toContain(severity);
});

test('JUnit counts what it holds, and no text closes an element', () => {
  const { text } = renderJunit(assessment, one);
  expect(text).toContain('<testsuites name="advise" tests="7" failures="5" errors="0">');
  expect(text.match(/<testcase /g)).toHaveLength(7);
  expect(text.match(/<failure /g)).toHaveLength(5);
  expect(text).toContain('<skipped ');
  expect(text).not.toContain('</script>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]|&(?!amp;|lt;|gt;|quot;)/);
});

describe('SARIF', () => {
  const document = (options: Parameters<typeof renderSarif>[1]) =>
    JSON.parse(renderSarif(assessment, options).text);
  const [run] = document(one).runs;

  test('counts columns from 1, in UTF-16 units, and leaves out those of notebooks', () => {
    const regions = run.results.map((each: Result) => each.locations[0].physicalLocation.region);
    expect(regions[0]).toEqual({ startLine: 2, startColumn: 5, endLine: 2, endColumn: 19 });
    expect(regions[1]).toEqual({ startLine: 4, startColumn: 16, endLine: 4, endColumn: 25 });
    expect(regions.at(-1)).toEqual({ startLine: 1 });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results.at(-1).locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'b%2C%3A%25.ipynb',
      uriBaseId: 'SRCROOT',
    });
  });

  test('has the text of each rule once, and results that point at it', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    for (const { help } of run.tool.driver.rules) expect(help.text).not.toBe('');
  });

  test('says what a baseline knows, what is new and what is gone', () => {
    const gone = { file: 'c.py', rule: 'api/tf.exp', fingerprint: 'f', content: 'c' };
    const verdict = judge(assessment, policy, { accepted: [...accept(counted.slice(1)), gone] });
    const results = document({ ...one, verdict }).runs[0].results;
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'new',
      'unchanged',
      'new',
      'new',
      'unchanged',
      'unchanged',
      'absent',
    ]);
    expect(results.filter((each: Result) => each.suppressions)).toHaveLength(2);
  });
});

interface Result {
  locations: [{ physicalLocation: { region: object } }];
  suppressions?: object[];
}

/** RFC 4180, as a reader that we did not write would take it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
