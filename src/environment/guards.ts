/**
 * Stretches of code that run only where they can: behind a test of the version, or in a `try` that expects a name to be
 * missing. What stands there does not show what the code needs. Goes by lines and indentation; knows no TensorFlow names.
 */
import type { Chunk } from '../project/types.js';
import type { Usage } from '../usage/usage.js';

/** A file's text, as it was read. */
export interface GuardedText {
  text: string;
  chunks: readonly Chunk[];
}

const TESTED =
  /__version__|\bversion\b|\bVERSION\b|\b(?:is_)?tf_?[12](?:_\w+)?\b|\b(?:IS_)?TF_?[12]\b|\bhasattr\s*\(|\bexecuting_eagerly\s*\(|\bin\s+dir\s*\(|_version\b|v2_behavior/i;
const MISSING_NAME = /\b(?:ImportError|ModuleNotFoundError|AttributeError|NameError)\b/;
/** Handlers of everything guard a few lines; around a whole program they guard nothing in particular. */
const ANYTHING = /^except\s*(?::|\(?\s*(?:Exception|BaseException)\b)/;
const MAX_ANYTHING = 16;
/** Longer lines are data. */
const MAX_LINE = 2000;

/** A line of code without its indentation; null for blank lines and comments. */
interface Line {
  code: string;
  indent: number;
}

/** The lines, one-based, that are guarded. */
export function guardedLines(text: string): Set<number> {
  const guarded = new Set<number>();
  const lines = text.split('\n').map((line): Line | null => {
    const code = line.slice(0, MAX_LINE).trimStart();
    return code === '' || code.startsWith('#')
      ? null
      : { code, indent: line.length - line.trimStart().length };
  });
  const mark = (from: number, to: number): void => {
    for (let at = from; at < to; at++) guarded.add(at + 1);
  };
  for (const [at, line] of lines.entries()) {
    if (line === null) continue;
    if (/^try\s*:/.test(line.code)) {
      const end = endOf(at, /^(?:except|else|finally)\b/, lines);
      if (expectsMissing(lines.slice(at, end), line.indent)) mark(at, end);
    } else if (/^(?:if|elif)\b/.test(line.code) && TESTED.test(line.code)) {
      mark(at, endOf(at, /^(?:elif|else)\b/, lines));
    } else if (/\sif\s.+\selse\s/.test(line.code) && TESTED.test(line.code)) guarded.add(at + 1);
  }
  return guarded;
}

/** The line behind a compound statement: the first that is indented no deeper and does not go on with it. */
function endOf(start: number, goesOn: RegExp, lines: readonly (Line | null)[]): number {
  const indent = lines[start]?.indent ?? 0;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.indent > indent) continue;
    if (line.indent < indent || !goesOn.test(line.code)) return at;
  }
  return lines.length;
}

function expectsMissing(block: readonly (Line | null)[], indent: number): boolean {
  const handlers = block.filter((line) => line?.indent === indent && /^except\b/.test(line.code));
  if (handlers.some((line) => line !== null && MISSING_NAME.test(line.code))) return true;
  if (block.filter((line) => line !== null).length > MAX_ANYTHING) return false;
  return handlers.some((line) => line !== null && ANYTHING.test(line.code));
}

/** An import of TensorFlow itself: in a `try` it asks whether there is one at all. */
const WHOLE = /^\s*import\s+tensorflow(?:\.compat\.v[12])?(?:\s+as\s+\w+)?\s*(?:#.*)?$/;

/** The guarded lines of a file. */
interface Looked {
  lines: readonly string[];
  guarded: ReadonlySet<number>;
  /** TensorFlow itself is imported in two ways, one where the other fails. */
  twoWays: boolean;
}

function look(text: string): Looked {
  const lines = text.split('\n');
  const guarded = guardedLines(text);
  const whole = [...guarded].map((line) => lines[line - 1] as string).filter((line) => WHOLE.test(line));
  const twoWays =
    whole.some((line) => line.includes('compat')) && whole.some((line) => !line.includes('compat'));
  return { lines, guarded, twoWays };
}

/**
 * Answers for usages, by their own line and by those through which the name came: an import in a `try`, an alias. A file
 * is looked through when it is first asked about.
 */
export function createGuards(textOf: (file: string) => GuardedText | undefined): (usage: Usage) => boolean {
  const files = new Map<string, Looked>();
  const isGuarded = (file: string, cell: number | null, line: number): boolean => {
    const source = textOf(file);
    if (source === undefined) return false;
    const looked = files.get(file) ?? look(source.text);
    files.set(file, looked);
    const at = (source.chunks.find((one) => one.cell === cell)?.firstLine ?? 1) + line - 1;
    return looked.guarded.has(at) && (looked.twoWays || !WHOLE.test(looked.lines[at - 1] ?? ''));
  };
  return (usage) =>
    isGuarded(usage.file, usage.cell ?? null, usage.line) ||
    usage.evidence.some(({ file, cell, line }) =>
      isGuarded(file ?? usage.file, cell ?? (file === undefined ? (usage.cell ?? null) : null), line),
    );
}
