/** Bytes to text: marks, coding comments, and what happens where they lie. */
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../src/project/decode.js';
import { codingComment, encodingNamed } from '../../src/project/encodings.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const decode = (bytes: Uint8Array) => decodeSource(bytes, 'python');

/** The text, and the codes and lines of the problems. */
function outcome(bytes: Uint8Array): [string, ...string[]] {
  const { text, problems } = decode(bytes);
  return [text, ...problems.map((problem) => `${problem.code}:${problem.line}`)];
}

describe('byte order marks', () => {
  test('are dropped, so that columns are those an editor shows', () => {
    expect(outcome(Buffer.from('\ufeffx = "ä"\n'))).toEqual(['x = "ä"\n']);
    expect(outcome(Buffer.from('\ufeffx = "ä"\n', 'utf16le'))).toEqual(['x = "ä"\n']);
    expect(outcome(Buffer.from('\ufeffx = "ä"\n', 'utf16le').swap16())).toEqual(['x = "ä"\n']);
  });

  test('the UTF-8 mark wins over a coding comment', () => {
    expect(outcome(Buffer.from('\ufeff# coding: latin-1\nx = "ä"\n'))).toEqual([
      '# coding: latin-1\nx = "ä"\n',
    ]);
  });
});

describe('coding comments', () => {
  test.each([
    ['# -*- coding: latin-1 -*-', 'latin-1'],
    ['# vim: set fileencoding=cp1252 :', 'cp1252'],
    ['#!/usr/bin/python\n# coding=utf8', 'utf8'],
    ['\f\n#coding:euc_jp', 'euc_jp'],
    ['#!/usr/bin/python\r\n# coding: gbk\r\n', 'gbk'],
    ['#!/usr/bin/python\r# coding: gbk\r', 'gbk'],
    ['"""doc"""\n# coding: gbk', null],
    ['\n\n# coding: gbk', null],
    ['x = 1 # coding: gbk', null],
    ['# encoding is gbk', null],
  ])('%j names %j', (text, name) => {
    expect(codingComment(text)).toBe(name);
  });

  test.each([
    ['UTF8', 'utf-8'],
    ['utf_8', 'utf-8'],
    ['utf-8-sig', 'utf-8'],
    ['utf-8-unix', 'utf-8'],
    ['latin-1-unix', 'latin-1'],
    ['ISO_8859_1', 'latin-1'],
    ['iso8859-15', 'iso-8859-15'],
    ['US-ASCII', 'ascii'],
    ['cp1251', 'windows-1251'],
    ['cp866', 'ibm866'],
    ['sjis', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['koi8-r', 'koi8-r'],
    ['gb2312', 'gbk'],
    ['big5', 'big5'],
    ['euc_kr', 'euc-kr'],
    ['utf-16', null],
    ['rot13', null],
    ['constructor', null],
    ['', null],
  ])('Python’s %j is %j', (written, encoding) => {
    expect(encodingNamed(written)).toBe(encoding);
  });

  // The same words written out by Python 3.11: '# coding: X\n' + text in X.
  test.each([
    ['latin-1', 'e4 80', 'ä\u0080'],
    ['cp1252', 'e4 80', 'ä€'],
    ['euc-jp', 'c6fc cbdc', '日本'],
    ['shift_jis', '93fa 967b', '日本'],
    ['gbk', 'd6d0 cec4', '中文'],
    ['cp1251', 'e4e0', 'да'],
    ['koi8_r', 'c4c1', 'да'],
  ])('%s', (name, hex, text) => {
    const bytes = Buffer.concat([latin1(`# coding: ${name}\n`), Buffer.from(hex.replace(' ', ''), 'hex')]);
    expect(outcome(bytes)).toEqual([`# coding: ${name}\n${text}`]);
  });

  test('an encoding nobody knows is a problem, and the text is still there', () => {
    expect(outcome(latin1('# coding: klingon\nx = "\xe4"\n'))).toEqual([
      '# coding: klingon\nx = "ä"\n',
      'bad-encoding:1',
    ]);
    expect(decode(latin1('# coding: klingon\n')).problems[0]?.message).toBe(
      'Its coding comment names `klingon`, which is not known here. It was read as well as possible. Only names and texts with such characters can be wrong.',
    );
  });

  test('a comment that lies is a problem', () => {
    expect(outcome(latin1('# coding: ascii\nx = "\xe4"\n'))).toEqual([
      '# coding: ascii\nx = "ä"\n',
      'bad-encoding:1',
    ]);
    expect(outcome(latin1('# coding: euc-jp\nx = 1\ny = "\xff"\n'))[1]).toBe('bad-encoding:3');
  });
});

describe('no coding comment', () => {
  test('UTF-8, with characters beyond the basic plane as two units', () => {
    const { text } = decode(Buffer.from('x = "😀"; y\n'));
    expect(text.indexOf('y')).toBe(10);
  });

  test('one bad byte costs one character and is reported with its line', () => {
    expect(outcome(latin1('a = 1\nb = "\xe4"\nc = 3\n'))).toEqual([
      'a = 1\nb = "\ufffd"\nc = 3\n',
      'bad-encoding:2',
    ]);
  });

  test('a replacement character that is really in the file is no problem', () => {
    expect(outcome(Buffer.from('x = "\ufffd"\n'))).toEqual(['x = "\ufffd"\n']);
  });

  test('problems name no file: the same bytes can be anywhere', () => {
    expect(decode(latin1('\xe4')).problems[0]?.file).toBe('');
  });
});

describe('binary content', () => {
  test.each([
    ['a zero byte', latin1('import x\0\n')],
    ['zero bytes behind a wide mark', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    [
      'compressed bytes without a zero',
      Buffer.from(Array.from({ length: 999 }, (_, i) => ((i * 7) % 255) + 1)),
    ],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ text: '', problems: [{ code: 'not-text' }] });
  });

  test('an escape code or two is text', () => {
    expect(outcome(latin1('print("\x1b[0m\x07")\n'))).toHaveLength(1);
  });
});

describe('line ends', () => {
  test('CRLF, form feeds and tabs stay; a carriage return alone becomes a line feed', () => {
    expect(outcome(latin1('a\r\n\f\tb\r\nc'))).toEqual(['a\r\n\f\tb\r\nc']);
    expect(outcome(latin1('a\rb\r\r\nc\r'))).toEqual(['a\nb\n\r\nc\n']);
  });

  test('an empty file is one empty chunk', () => {
    expect(decode(new Uint8Array())).toEqual({
      text: '',
      chunks: [{ firstLine: 1, cell: null }],
      problems: [],
    });
  });
});

test('a view into a larger buffer is decoded as what it shows', () => {
  const bytes = new Uint8Array(Buffer.from('xx = "ä"yy')).subarray(2, 9);
  expect(outcome(bytes)).toEqual([' = "ä"']);
});
