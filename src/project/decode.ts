/**
 * Bytes of one source file to text, the way Python reads it, and with a best effort where Python would refuse: one bad
 * byte must not hide the rest of a file. A pure function of the bytes; knows no path.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { byteOrderMark, codingComment, decodeWindows1252, encodingNamed } from './encodings.js';
import { parseNotebook } from './notebook.js';
import type { FoundFile, Problem, SourceText } from './types.js';

/**
 * Python text above this size is data, not code: the largest modules people wrote or generated are about 1.5 MB. Parsing
 * takes 150 MB of memory and half a second a megabyte (measured), and a run must stay below 500 MB.
 */
export const MAX_PYTHON_BYTES = 2 * 1024 * 1024;

/** Notebooks carry their pictures with them; the code in one is held to `MAX_PYTHON_BYTES` as well. */
export const MAX_NOTEBOOK_BYTES = 64 * 1024 * 1024;

/** Where coding comment and binary content are looked for. */
const HEAD_BYTES = 4096;
/** Text has next to no control characters; a tenth of random bytes are. */
const BINARY_SHARE = 0.05;

/** A decoded text, and what went wrong on the way. */
export interface Decoded {
  text: string;
  problem?: Pick<Problem, 'code' | 'message' | 'line'>;
}

/**
 * Decodes a file, and takes the code out of it where it is a notebook. Offsets and columns stay those of the file: a
 * byte order mark is dropped, a lone carriage return (a line end to Python) becomes a line feed, all else is kept.
 *
 * The `file` of each problem is empty: `readSource` and whoever keeps summaries by content fill it in.
 */
export function decodeSource(bytes: Uint8Array, form: FoundFile['form']): SourceText {
  const limit = maxBytes(form);
  if (bytes.length > limit) return failed(tooLarge(bytes.length, limit));
  const { text, problem } = decodeText(bytes);
  const problems: Problem[] = problem === undefined ? [] : [{ file: '', ...problem }];
  if (problem?.code === 'not-text') return failed(problem);
  if (form !== 'notebook') return { text, chunks: [{ firstLine: 1, cell: null }], problems };
  const notebook = parseNotebook(text);
  if (notebook.text.length > MAX_PYTHON_BYTES)
    return failed(tooLarge(notebook.text.length, MAX_PYTHON_BYTES));
  return { ...notebook, problems: [...problems, ...notebook.problems] };
}

/** The size above which a file of this form is not read. */
export function maxBytes(form: FoundFile['form']): number {
  return form === 'notebook' ? MAX_NOTEBOOK_BYTES : MAX_PYTHON_BYTES;
}

/** A source without text. */
export function failed(problem: Pick<Problem, 'code' | 'message'>): SourceText {
  return { text: '', chunks: [{ firstLine: 1, cell: null }], problems: [{ file: '', ...problem }] };
}

/** A file that is larger than its limit. */
export function tooLarge(bytes: number, limit: number): Pick<Problem, 'code' | 'message'> {
  return {
    code: 'too-large',
    message: `This file holds ${megabytes(bytes)} MB, more than the ${megabytes(limit)} MB that are read. Code of this size is data, and parsing it would take too much memory. Split it or exclude it.`,
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}

/** Bytes to text the way Python reads them; a problem says what was wrong. */
export function decodeText(all: Uint8Array): Decoded {
  const mark = byteOrderMark(all);
  const buffer = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
  const bytes = mark === null ? buffer : buffer.subarray(mark.bytes);
  if (mark !== null && mark.encoding !== 'utf-8') return decodeWide(bytes, mark.encoding);
  if (bytes.includes(0)) return notText();
  const decoded = decodeNarrow(bytes, mark !== null);
  return { ...decoded, text: withPythonLineEnds(decoded.text) };
}

function decodeWide(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? notText() : { text: withPythonLineEnds(text) };
}

function decodeNarrow(bytes: Buffer, isMarked: boolean): Decoded {
  const ascii = isAscii(bytes);
  const written = isMarked ? null : codingComment(bytes.toString('latin1', 0, HEAD_BYTES));
  const encoding = written === null ? 'utf-8' : encodingNamed(written);
  if (written !== null && encoding === null) return unknownEncoding(bytes, written);
  if (ascii && encoding !== 'iso-2022-jp') return { text: bytes.toString('latin1') };
  if (encoding === 'utf-8') return isUtf8(bytes) ? { text: bytes.toString('utf8') } : badUtf8(bytes);
  if (encoding === 'latin-1') return looksBinary(bytes) ? notText() : { text: bytes.toString('latin1') };
  if (encoding === 'ascii' || encoding === null) return badAscii(bytes);
  return decodeNamed(bytes, encoding);
}

function decodeNamed(bytes: Buffer, encoding: string): Decoded {
  const text =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (!text.includes('\ufffd')) return { text };
  const line = lineCount(text.slice(0, text.indexOf('\ufffd')));
  return {
    text,
    problem: bad(`Some bytes are not valid \`${encoding}\`, which its coding comment names`, line),
  };
}

function badUtf8(bytes: Buffer): Decoded {
  if (looksBinary(bytes)) return notText();
  const text = bytes.toString('utf8');
  const line = lineCount(text.slice(0, text.indexOf('\ufffd')));
  return {
    text,
    problem: bad('Some bytes are not valid UTF-8, and no coding comment names another encoding', line),
  };
}

function badAscii(bytes: Buffer): Decoded {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
  return { text, problem: bad('Its coding comment says ASCII, but it holds other characters', 1) };
}

function unknownEncoding(bytes: Buffer, written: string): Decoded {
  if (looksBinary(bytes)) return notText();
  const text = isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
  return { text, problem: bad(`Its coding comment names \`${written}\`, which is not known here`, 1) };
}

function bad(what: string, line: number): Pick<Problem, 'code' | 'message' | 'line'> {
  const rest = 'It was read as well as possible. Only names and texts with such characters can be wrong.';
  return { code: 'bad-encoding', line, message: `${what}. ${rest}` };
}

function notText(): Decoded {
  const message = 'This is no text but binary content. Nothing in it can be Python. Rename it or exclude it.';
  return { text: '', problem: { code: 'not-text', message } };
}

/** Compressed or compiled content that happens to hold no zero byte. */
function looksBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, HEAD_BYTES);
  let controls = 0;
  for (const byte of head)
    if (byte < 7 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
  return controls > head.length * BINARY_SHARE;
}

/** One-based line on which the text after this one starts. */
function lineCount(before: string): number {
  return before.split(/\r\n|\r|\n/).length;
}

/** A carriage return that stands alone ends a line in Python, though not for the parser. Lengths stay equal. */
export function withPythonLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
