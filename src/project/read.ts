/**
 * Reads one found file from disk and decodes it. The only place where the content of a source file is read.
 */
import { readFileSync } from 'node:fs';
import { decodeSource, failed, maxBytes, tooLarge } from './decode.js';
import { unreadable } from './problems.js';
import type { FoundFile, SourceText } from './types.js';

/** The bytes of a file, or the source without text that says why there are none. */
export type FileBytes = { ok: true; bytes: Uint8Array } | { ok: false; source: SourceText };

/** Reads a file found by `discover`. Never throws: what goes wrong is a problem of the source. */
export function readSource(file: FoundFile): SourceText {
  const read = readBytes(file);
  return read.ok ? placedIn(decodeSource(read.bytes, file.form), file.path) : read.source;
}

/** The bytes alone, for those who look a summary up by content before they decode. */
export function readBytes(file: FoundFile): FileBytes {
  const limit = maxBytes(file.form);
  if (file.bytes > limit)
    return { ok: false, source: placedIn(failed(tooLarge(file.bytes, limit)), file.path) };
  try {
    return { ok: true, bytes: readFileSync(file.absolute) };
  } catch (error) {
    return { ok: false, source: placedIn(failed(unreadable(file.path, 'file', error)), file.path) };
  }
}

/** The same source with the path filled into its problems. */
export function placedIn(source: SourceText, path: string): SourceText {
  if (source.problems.length === 0) return source;
  return { ...source, problems: source.problems.map((problem) => ({ ...problem, file: path })) };
}
