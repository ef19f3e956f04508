/**
 * Which encoding a Python file is in: byte order mark, coding comment (PEP 263), and Python's names for encodings
 * translated to those of `TextDecoder`. Knows bytes, and nothing of what the text says.
 */

/** Python's names, normalised, where `TextDecoder` uses another. The rest pass through. */
const PYTHON_NAMES: Record<string, string> = {
  utf: 'utf-8',
  u8: 'utf-8',
  utf8: 'utf-8',
  cp65001: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf8-sig': 'utf-8',
  646: 'ascii',
  'us-ascii': 'ascii',
  'ansi-x3.4-1968': 'ascii',
  latin: 'latin-1',
  latin1: 'latin-1',
  l1: 'latin-1',
  8859: 'latin-1',
  cp819: 'latin-1',
  'iso8859-1': 'latin-1',
  'iso-8859-1': 'latin-1',
  'iso-latin-1': 'latin-1',
  'latin-2': 'iso-8859-2',
  'latin-9': 'iso-8859-15',
  latin9: 'iso-8859-15',
  ujis: 'euc-jp',
  eucjp: 'euc-jp',
  'u-jis': 'euc-jp',
  'euc-jis-2004': 'euc-jp',
  shiftjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  's-jis': 'shift_jis',
  cp932: 'shift_jis',
  932: 'shift_jis',
  ms932: 'shift_jis',
  mskanji: 'shift_jis',
  'ms-kanji': 'shift_jis',
  'iso2022-jp': 'iso-2022-jp',
  cp936: 'gbk',
  936: 'gbk',
  ms936: 'gbk',
  'euc-cn': 'gbk',
  euccn: 'gbk',
  hz: 'unknown',
  cp950: 'big5',
  950: 'big5',
  'big5-tw': 'big5',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  949: 'euc-kr',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  mbcs: 'windows-1252',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  'mac-cyrillic': 'x-mac-cyrillic',
  'tis-620': 'windows-874',
  cp874: 'windows-874',
};

/** Names `TextDecoder` knows that no Python source can be in: the comment itself could not be read. */
const NOT_FOR_SOURCE = /^(?:utf-?16|utf-?32|ucs|unicode)/;

/** Windows-1252 from 0x80 to 0x9f. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#.*)?$/;

/** A byte order mark: which encoding it means, and how many bytes it takes. */
export interface ByteOrderMark {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  bytes: number;
}

/** The byte order mark a file starts with; null where it starts with none. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', bytes: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', bytes: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', bytes: 2 };
  return null;
}

/**
 * What the coding comment in the first two lines says, as written; null where there is none.
 *
 *     #!/usr/bin/env python
 *     # -*- coding: latin-1 -*-
 */
export function codingComment(firstLines: string): string | null {
  const [first = '', second = ''] = firstLines.split(/\r\n|\r|\n/, 2);
  const inFirst = CODING.exec(first)?.[1];
  if (inFirst !== undefined) return inFirst;
  return BLANK_OR_COMMENT.test(first) ? (CODING.exec(second)?.[1] ?? null) : null;
}

/**
 * The encoding that Python means by a name: `utf-8`, `ascii`, `latin-1`, or a label for `TextDecoder`. Null where
 * neither knows it.
 */
export function encodingNamed(written: string): string | null {
  const name = written.toLowerCase().replaceAll('_', '-');
  if (/^utf-?8(?:-|$)/.test(name)) return 'utf-8';
  if (/^(?:latin-1|iso-8859-1|iso-latin-1)-/.test(name)) return 'latin-1';
  if (name === 'ascii' || name === 'latin-1') return name;
  if (NOT_FOR_SOURCE.test(name)) return null;
  const known = Object.hasOwn(PYTHON_NAMES, name) ? PYTHON_NAMES[name] : undefined;
  const label = known ?? name.replace(/^cp(?=125\d$)/, 'windows-').replace(/^iso8859-/, 'iso-8859-');
  return label === 'utf-8' || label === 'ascii' || label === 'latin-1' ? label : webName(label);
}

/** The one name of an encoding on the web; null where `TextDecoder` does not know the label. */
function webName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Node 20's own decoder for `windows-1252` is wrong: it decodes Latin-1. */
export function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(
    /[\x80-\x9f]/g,
    (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80] ?? character,
  );
}
