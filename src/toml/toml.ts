/** TOML to plain data, and the lines on which its keys and texts stand, which the parser does not tell. Knows no keys. */
import { parse, TomlError } from 'smol-toml';

/** A table of TOML. */
export type TomlTable = Record<string, unknown>;

/** What was read, and what was wrong with it. */
export interface TomlText {
  table: TomlTable | null;
  problem: { message: string; line?: number } | null;
}

/** Reads TOML. Never throws. */
export function parseToml(text: string): TomlText {
  try {
    return { table: parse(text, { maxDepth: 100 }) as TomlTable, problem: null };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
    const why = reason
      .replace(/^Invalid TOML document:\s*/, '')
      .slice(0, 160)
      .replaceAll('`', "'")
      .replace(/[.\s]+$/, '');
    const message = `This is no valid TOML: ${why}. Nothing of the file was read. Correct the line.`;
    return { table: null, problem: error instanceof TomlError ? { message, line: error.line } : { message } };
  }
}

/** A table, or an empty one where the value is something else. */
export function asTable(value: unknown): TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? (value as TomlTable)
    : {};
}

/** A list, or an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return asList(value).filter((item) => typeof item === 'string');
}

/** Finds lines, from the top to the bottom of each table. */
export interface TomlLines {
  /** Where a key of a table is written; the table's own line where it is not found. */
  key(table: string, key: string): number;
  /** Where a text stands in quotes, at or behind the last place found for it, within the table where it has a header. */
  text(table: string, text: string): number;
}

/** An index of the lines of a TOML text: one pass, then every question is a look-up. */
export function tomlLines(text: string): TomlLines {
  const starts = new Map<string, number>();
  const keys = new Map<string, number[]>();
  const strings = new Map<string, number[]>();
  for (const [index, full] of text.split(/\r?\n/).entries()) {
    const line = full.slice(0, MAX_LINE);
    const header = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/.exec(line)?.[1];
    if (header !== undefined && !starts.has(plainHeader(header))) starts.set(plainHeader(header), index);
    const key = keyOf(line);
    if (key !== undefined) {
      push(keys, key, index);
      if (key.includes('.')) push(keys, key.slice(key.lastIndexOf('.') + 1), index);
    }
    for (const [, double, single] of line.matchAll(QUOTED))
      push(strings, unescaped(double) ?? single ?? '', index);
  }
  const startOf = (table: string): number => {
    for (
      let name = table;
      name !== '';
      name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : ''
    ) {
      const start = starts.get(name);
      if (start !== undefined) return start;
    }
    return 0;
  };
  const seen = new Map<string, number>();
  return {
    key(table, key) {
      const start = startOf(table);
      return (firstFrom(keys.get(key), start) ?? start) + 1;
    },
    text(table, wanted) {
      const start = startOf(table);
      const mark = `${table}\n${wanted}`;
      const found = firstFrom(strings.get(wanted), seen.get(mark) ?? start);
      if (found !== undefined) seen.set(mark, found + 1);
      return (found ?? start) + 1;
    },
  };
}

const QUOTED = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;
/** Longer lines hold data, whose place nobody asks for. */
const MAX_LINE = 10_000;

function push(into: Map<string, number[]>, key: string, line: number): void {
  const lines = into.get(key);
  if (lines) lines.push(line);
  else into.set(key, [line]);
}

/** The first of the ascending lines that is not before `from`. */
function firstFrom(lines: readonly number[] | undefined, from: number): number | undefined {
  if (lines === undefined) return undefined;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return lines[low];
}

function plainHeader(header: string): string {
  return header.replace(/["']/g, '').replace(/\s*\.\s*/g, '.');
}

function keyOf(line: string): string | undefined {
  const key = /^\s*([A-Za-z0-9_.\-"' ]+?)\s*=/.exec(line)?.[1];
  return key === undefined ? undefined : plainHeader(key);
}

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\\(["\\])/g, '$1');
}
