/** Notebooks: which cells count, which lines they have, and what magics become. */
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/project/decode.js';
import { withoutMagics } from '../../src/project/magics.js';

const code = (source: unknown, more = {}) => ({ cell_type: 'code', source, ...more });
const prose = (source: unknown) => ({ cell_type: 'markdown', source });

function read(notebook: unknown) {
  return decodeSource(
    Buffer.from(typeof notebook === 'string' ? notebook : JSON.stringify(notebook)),
    'notebook',
  );
}

/** The text of one cell without its magics, spaces shown as dots so that a test shows every column. */
function plain(source: string): string | null {
  return withoutMagics(source)?.text.replaceAll(' ', '·') ?? null;
}

describe('cells', () => {
  test('cells are counted over all, lines over code alone', () => {
    const cells = [
      prose('# Title'),
      code(['import x\n', 'y = 1']),
      prose('more'),
      code(''),
      code('z = 2\n'),
      code('w'),
    ];
    expect(read({ cells, nbformat: 4 })).toEqual({
      text: 'import x\ny = 1\n\nz = 2\n\nw',
      chunks: [
        { firstLine: 1, cell: 2 },
        { firstLine: 3, cell: 4 },
        { firstLine: 4, cell: 5 },
        { firstLine: 6, cell: 6 },
      ],
      problems: [],
    });
  });

  test('format 3: worksheets and `input`', () => {
    const cells = [
      { cell_type: 'heading', source: 'T' },
      { cell_type: 'code', input: ['a = 1'], language: 'python' },
    ];
    const more = [
      { cell_type: 'code', input: 'b', language: 'ruby' },
      { cell_type: 'code', input: 'c' },
    ];
    const source = read({ worksheets: [{ cells }, { cells: more }, {}], nbformat: 3 });
    expect([source.text, source.chunks]).toEqual([
      'a = 1\nc',
      [
        { firstLine: 1, cell: 2 },
        { firstLine: 2, cell: 4 },
      ],
    ]);
  });

  test('cells in other languages have no text and no lines', () => {
    const cells = [
      code('a'),
      code('%%bash\nls\nls'),
      code('b', { metadata: { vscode: { languageId: 'fsharp' } } }),
      code('c'),
    ];
    const source = read({ cells });
    expect([source.text, source.chunks.map((chunk) => chunk.cell)]).toEqual(['a\nc', [1, 4]]);
  });

  test.each([
    [{ kernelspec: { language: 'R', name: 'ir' } }, ''],
    [{ kernelspec: { name: 'julia-1.9' } }, ''],
    [{ language_info: { name: 'scala' } }, ''],
    [{ kernelspec: { language: 'python', name: 'python2' } }, 'x'],
    [{ kernelspec: { name: 'conda-env-tf', display_name: 'tf' } }, 'x'],
    [{}, 'x'],
    [null, 'x'],
  ])('kernel %j', (metadata, text) => {
    expect(read({ cells: [code('x')], metadata })).toMatchObject({ text, problems: [] });
  });

  test('line ends and stray zeros inside cells', () => {
    expect(read({ cells: [code('a\r\nb\rc\0d')] }).text).toBe('a\r\nb\nc d');
  });

  test('a cell that ends inside a bracket or string loses that statement, the others stay', () => {
    const source = read({ cells: [code('a = 1\nb = f(1,\n  2'), code('c = """x'), code('d = 4')] });
    expect(source.text.split('\n')).toEqual(['a = 1', ' '.repeat(8), '   ', ' '.repeat(8), 'd = 4']);
    expect(source.problems.map(({ code: name, cell, line }) => [name, cell, line])).toEqual([
      ['syntax-error', 1, 2],
      ['syntax-error', 2, 1],
    ]);
  });
});

describe('broken notebooks', () => {
  test.each([
    ['', 'notebook-invalid'],
    ['{"cells": [', 'notebook-invalid'],
    ['[]', 'notebook-invalid'],
    ['null', 'notebook-invalid'],
    ['['.repeat(200_000), 'notebook-invalid'],
    ['version https://git-lfs.github.com/spec/v1\n', 'notebook-invalid'],
    ['{}', 'notebook-empty'],
    ['{"cells": []}', 'notebook-empty'],
    ['{"cells": "x"}', 'notebook-empty'],
  ])('%.30j is %s', (json, problem) => {
    expect(read(json)).toMatchObject({ text: '', problems: [{ code: problem }] });
  });

  test('cells of the wrong shape are passed over', () => {
    const cells = [null, 3, [], {}, code(7), code([1, 'a', null]), code({ x: 1 })];
    expect(read({ cells })).toMatchObject({ text: '\na\n', problems: [] });
    expect(read({ cells: [prose('only prose')] })).toEqual({ text: '', chunks: [], problems: [] });
  });
});

describe('magics', () => {
  test.each([
    ['%matplotlib inline', '··················'],
    ['!pip install tensorflow==1.15', '·'.repeat(29)],
    ['!!ls', '····'],
    ['?tf.Session', '···········'],
    ['tf.Session?', '···········'],
    ['tf.nn.*pool*??  # all', '·'.repeat(21)],
    ['a[0].b?;', '········'],
    ['/f x', '····'],
    ['x = 1\n%env A=1\ny = 2', 'x·=·1\n········\ny·=·2'],
    ['if x:\n    !ls', 'if·x:\n····0··'],
    ['if x:\n\t%cd y', 'if·x:\n\t0····'],
    ['!pip \\\n  install \\\n  x\ny', '······\n···········\n···\ny'],
  ])('%j is blanked out', (cell, text) => {
    expect(plain(cell)).toBe(text);
  });

  test.each([
    ['files = !ls *.py', 'files·=·_·······'],
    ['  d["a"] = %pwd', '··d["a"]·=·_···'],
    ['a, b = !ls', 'a,·b·=·_··'],
    ['%time y = f(x)', '0;····y·=·f(x)'],
    ['%timeit -n 10 -r3 sess.run(y)', '0;················sess.run(y)'],
    ['  %time f(x)', '··0;····f(x)'],
  ])('%j keeps its Python', (cell, text) => {
    expect(plain(cell)).toBe(text);
  });

  test.each([
    'x = (a\n% b)',
    'x = """\n%matplotlib\n!ls\n"""',
    "x = '''a\\'''\n!ls\n'''",
    'x = a \\\n% b',
    'f(a,\n  # it is (unbalanced\n  "(",\n  b,\n% c)',
    'x %= 3',
    'x = y % z != w',
    'print("really?")',
    '# why?',
    'x = "a"  # what?',
    's = "x = !ls"',
    'd = {\n "a": 1,\n}\nx = [1]',
  ])('%j is Python and stays', (cell) => {
    expect(withoutMagics(cell)).toEqual({ text: cell, unfinished: null });
  });

  test('a bracket too many does not make the rest a continuation', () => {
    expect(plain('f(x))\n!ls\ny')).toBe('f(x))\n···\ny');
  });

  test('a string that its line leaves open does not swallow the rest', () => {
    expect(plain('print "it\n%cd x\ny')).toBe('print·"it\n·····\ny');
  });
});

describe('cell magics', () => {
  test.each([
    '%%time',
    '%%timeit -n 1',
    '%%capture out',
    '%%backend tensorflow',
    '%%px --block',
    '%%python3',
    '%%writefile a.py',
  ])('%j keeps its body, one line further down', (magic) => {
    expect(plain(`${magic}\nx = 1`)).toBe(`${'·'.repeat(magic.length)}\nx·=·1`);
  });

  test.each([
    '%%bash',
    '%%html',
    '%%javascript',
    '%%writefile a.txt',
    '%%file x.proto',
    '%%sh -x',
    '%%R',
    '%%cython',
    '%%!',
  ])('%j drops the cell', (magic) => {
    expect(plain(`${magic}\nx = 1`)).toBeNull();
    expect(plain(`\n  ${magic}\nx = 1`)).toBeNull();
  });

  test('help on a cell magic is help, and `%%` later in a cell is a line', () => {
    expect(plain('%%bash?\nx')).toBe('·······\nx');
    expect(plain('x\n%%bash\ny')).toBe('x\n······\ny');
    expect(plain('%%capture\n%%time\ny')).toBe('·········\n······\ny');
  });
});

// A quadratic pattern would take minutes; the limit leaves room for a busy machine.
test('hostile lines take no time', () => {
  const started = performance.now();
  for (const line of [
    '['.repeat(1e6),
    '%%'.repeat(1e6),
    `%%${'?'.repeat(1e6)}`,
    `x = ${'['.repeat(1e6)}`,
    '\\'.repeat(1e6),
  ]) {
    withoutMagics(line);
    withoutMagics(`${line.slice(0, 4000)}\n`.repeat(20));
  }
  expect(performance.now() - started).toBeLessThan(15_000);
});
