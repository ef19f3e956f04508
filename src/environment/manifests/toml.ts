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

/** An index of the lines of a TOML text. */
export function tomlLines(text: string): TomlLines {
  const lines = text.split(/\r?\n/);
  const starts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/.exec(line)?.[1];
    if (header !== undefined && !starts.has(plainHeader(header))) starts.set(plainHeader(header), index);
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
  const find = (from: number, fits: (line: string) => boolean): number => {
    for (let at = from; at < lines.length; at++) if (fits(lines[at] as string)) return at;
    return -1;
  };
  return {
    key(table, key) {
      const start = startOf(table);
      const found = find(start, (line) => keyOf(line) === key || keyOf(line)?.endsWith(`.${key}`) === true);
      return (found < 0 ? start : found) + 1;
    },
    text(table, wanted) {
      const start = startOf(table);
      const mark = `${table}\n${wanted}`;
      const from = seen.get(mark) ?? start;
      const found = find(
        from,
        (line) => line.includes(`"${escaped(wanted)}"`) || line.includes(`'${wanted}'`),
      );
      if (found >= 0) seen.set(mark, found + 1);
      return (found < 0 ? start : found) + 1;
    },
  };
}

function plainHeader(header: string): string {
  return header.replace(/["']/g, '').replace(/\s*\.\s*/g, '.');
}

function keyOf(line: string): string | undefined {
  const key = /^\s*([A-Za-z0-9_.\-"' ]+?)\s*=/.exec(line)?.[1];
  return key === undefined ? undefined : plainHeader(key);
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
