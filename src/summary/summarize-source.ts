/** One decoded source to its summary, or to the problem that prevented it. Never throws. */
import type { Problem, SourceText } from '../project/types.js';
import type { Parse } from '../python/parse.js';
import { summarize } from './summarize.js';
import type { Summary } from './summary.js';

export interface Summarized {
  /** Null where nothing could be made of the text. */
  summary: Summary | null;
  problems: Problem[];
  /** Lines inside ranges lost to syntax errors. */
  linesLost: number;
}

/** Parses and binds; syntax errors and too deep nesting become problems of `path`. */
export function summarizeSource(parse: Parse, path: string, source: SourceText): Summarized {
  try {
    const summary = summarize(parse, source.text);
    return { summary, ...brokenRanges(path, source, summary) };
  } catch (error) {
    const deep = error instanceof RangeError;
    const message = deep
      ? 'The code is nested too deeply to be read. Its expressions or blocks go deeper than the parser can follow. Split the file, or leave it out.'
      : `This file could not be analysed: ${error instanceof Error ? error.message : String(error)}. That is a fault of \`advise\`. Report it with the file, if you can.`;
    return {
      summary: null,
      problems: [{ file: path, code: deep ? 'too-deep' : 'internal', message }],
      linesLost: 0,
    };
  }
}

function brokenRanges(
  path: string,
  source: SourceText,
  summary: Summary,
): Pick<Summarized, 'problems' | 'linesLost'> {
  const problems: Problem[] = [];
  let linesLost = 0;
  for (const { start, end } of summary.broken) {
    const line = lineAt(source.text, start);
    const lines = lineAt(source.text, Math.max(start, end - 1)) - line + 1;
    linesLost += lines;
    problems.push({
      file: path,
      ...placed(source, line),
      code: 'syntax-error',
      message: syntaxMessage(lines),
    });
  }
  return { problems: problems.slice(0, MAX_REPORTED), linesLost };
}

/** A file in another language or with a damaged head can have thousands; the first ones say enough. */
const MAX_REPORTED = 20;

function syntaxMessage(lines: number): string {
  const range = lines === 1 ? 'This line is' : `These ${lines} lines are`;
  return `${range} not valid Python 2 or 3 for the parser. What stands inside may be missed; the rest of the file is read. Check the line by hand.`;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function placed(source: SourceText, line: number): { line: number; cell?: number } {
  const chunk = source.chunks.findLast((c) => c.firstLine <= line);
  return chunk && chunk.cell !== null ? { cell: chunk.cell, line: line - chunk.firstLine + 1 } : { line };
}
