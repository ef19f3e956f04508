/** The literate runner's own tests: a runner that passes everything would be worse than none. */
import { describe, expect, test } from 'vitest';
import type { Usage } from '../../src/usage/usage.js';
import { disagreements } from './compare.js';
import { parseCases } from './markdown.js';
import { readMarks } from './marks.js';

function marked(text: string, flags: string[] = []) {
  return readMarks({ path: 'main.py', line: 1, text, flags });
}

function usage(line: number, role: Usage['role'], symbol: string, more: Partial<Usage> = {}): Usage {
  const place = { file: 'main.py', line, column: 0, endLine: line, endColumn: 1 };
  const expression: Usage['expression'] = { text: symbol, precedence: 0, form: 'attribute' };
  return {
    ...place,
    id: 'u1',
    symbol,
    written: symbol,
    qualified: symbol,
    api: null,
    role,
    arguments: [],
    expression,
    certainty: 'certain',
    evidence: [],
    context: null,
    within: '',
    ...more,
  };
}

describe('markdown', () => {
  const text =
    '# A\n## B\n`a.py`:\n```python\nx = 1\n```\n```python crlf\ny = 2\n```\n### C\n```text\nz\n```\n';

  test('headings with Python blocks are cases, named blocks are files', () => {
    const cases = parseCases(text);
    expect(cases.map((each) => each.title)).toEqual(['B']);
    expect(cases[0]?.blocks.map((block) => [block.path, block.text, block.flags])).toEqual([
      ['a.py', 'x = 1\n', []],
      ['main.py', 'y = 2\n', ['crlf']],
    ]);
  });

  test('two files of one name are refused', () => {
    const block = '```python\nx\n```\n';
    expect(() => parseCases(`# A\n${block}${block}`)).toThrow('two files named main.py');
  });
});

describe('marks', () => {
  test('are cut off and read', () => {
    const file = marked('a(b)  # usage: call tf.a [likely] [@v1] [col 0]; ref tf.b\nc()  # no usage\n');
    expect(file.text).toBe('a(b)\nc()\n');
    expect(file.marks.get(1)?.expected).toEqual([
      { role: 'call', symbol: 'tf.a', certainty: 'likely', api: 'v1', column: 0, todo: false },
      { role: 'reference', symbol: 'tf.b', todo: false },
    ]);
    expect(file.marks.get(2)).toEqual({ expected: [], todoNone: false });
  });

  test('that cannot be read are refused', () => {
    expect(() => marked('a()  # usage: cal tf.a')).toThrow('cannot read the mark "cal tf.a"');
    expect(() => marked('a()  # usage: call tf.a [sure]')).toThrow('cannot read "[sure]"');
  });

  test('apply the layout', () => {
    expect(marked('a\n␌b\n', ['crlf', 'bom']).text).toBe('\uFEFFa\r\n\fb\r\n');
  });
});

describe('comparison', () => {
  const compare = (text: string, usages: Usage[]) =>
    disagreements(marked(text), usages).map((each) => each.split('\n')[0]);

  test('is silent when everything is as marked', () => {
    const found = [usage(1, 'reference', 'tf.b'), usage(1, 'call', 'tf.a'), usage(2, 'import', 'tf')];
    expect(compare('a(b)  # usage: call tf.a; ref tf.b\nimport tf\n', found)).toEqual([]);
  });

  test('says missing, noisy and wrong', () => {
    expect(compare('a()  # usage: call tf.a\n', [])).toEqual(['missing: call tf.a']);
    expect(compare('a()\n', [usage(1, 'call', 'tf.a')])[0]).toMatch(/^noisy: call tf\.a/);
    expect(compare('a()  # no usage\n', [usage(1, 'call', 'tf.a')])[0]).toMatch(/^noisy: call tf\.a/);
    expect(compare('a()  # usage: call tf.a\n', [usage(1, 'call', 'tf.b')])[0]).toMatch(
      /^wrong: expected call tf\.a, got call tf\.b/,
    );
    const likely = [usage(1, 'call', 'tf.a', { certainty: 'likely' })];
    expect(compare('a()  # usage: call tf.a [certain]\n', likely)[0]).toMatch(/^wrong: .*\[certain\], got/);
  });

  test('counts equal usages on a line', () => {
    const twice = 'a(a())  # usage: call tf.a; call tf.a\n';
    expect(compare(twice, [usage(1, 'call', 'tf.a')])).toEqual(['missing: call tf.a']);
  });

  test('a todo passes while it fails, and fails when it passes', () => {
    const line = 'a()  # todo usage: call tf.a\n';
    expect(compare(line, [])).toEqual([]);
    expect(compare(line, [usage(1, 'call', 'tf.b')])).toEqual([]);
    expect(compare(line, [usage(1, 'call', 'tf.a')])).toEqual(['remove todo: found call tf.a']);
    const none = 'a()  # todo no usage\n';
    expect(compare(none, [usage(1, 'call', 'tf.a')])).toEqual([]);
    expect(compare(none, [])).toEqual(['remove todo: nothing is found here any more']);
  });

  test('compares imports only where one is marked', () => {
    const found = [usage(1, 'import', 'tf'), usage(2, 'import', 'tf.nn')];
    expect(compare('import a  # usage: import tf\nimport b\n', found)[0]).toMatch(/^noisy: import tf\.nn/);
  });
});
