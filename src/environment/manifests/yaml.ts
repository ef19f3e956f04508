/**
 * YAML to a plain tree with lines. Aliases are followed within a budget, so that a bomb of them costs nothing; what is
 * wrong with the text is a sentence, and what could be read is given. Knows no keys.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';

/** A value; a scalar keeps its text as written, so that `3.10` is not `3.1`. */
export type YamlNode =
  | { t: 'scalar'; text: string; line: number }
  | { t: 'list'; items: YamlNode[]; line: number }
  | { t: 'map'; entries: { key: string; value: YamlNode; line: number }[]; line: number };

/** What was read, and what was wrong with it. */
export interface YamlText {
  documents: YamlNode[];
  problem: { message: string; line?: number } | null;
}

/** Nodes of one file, those behind aliases counted each time; manifests have thousands. */
const MAX_NODES = 300_000;
const MAX_DEPTH = 60;

interface Budget {
  nodes: number;
  cut: boolean;
}

/** Reads YAML. Never throws. */
export function parseYaml(text: string): YamlText {
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const found = Array.isArray(parsed) ? parsed : [];
    const budget: Budget = { nodes: MAX_NODES, cut: false };
    const documents: YamlNode[] = [];
    for (const document of found) {
      const lineOf = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line;
      const resolve = (node: Node): Node | null =>
        isAlias(node) ? ((node.resolve(document) as Node | undefined) ?? null) : node;
      const tree = plain(document.contents as Node | null, { lineOf, resolve, budget }, 0);
      if (tree !== null) documents.push(tree);
    }
    const error = found.flatMap(({ errors }) => errors)[0];
    if (error) return { documents, problem: broken(error.message, lines.linePos(error.pos[0]).line) };
    return { documents, problem: budget.cut ? { message: CUT } : null };
  } catch (error) {
    if (error instanceof RangeError) return { documents: [], problem: { message: DEEP } };
    return { documents: [], problem: broken(error instanceof Error ? error.message : String(error)) };
  }
}

const DEEP =
  'This YAML nests deeper than can be read, so nothing of it was. Write it plainly, or exclude it.';
const CUT =
  'This YAML repeats or nests so much by its aliases that only a part of it was read. Write it plainly, or exclude it.';

function broken(reason: string, line?: number): { message: string; line?: number } {
  if (reason.includes('call stack')) return { message: DEEP };
  const first = (reason.split('\n')[0] as string)
    .slice(0, 160)
    .replaceAll('`', "'")
    .replace(/[.:\s]+$/, '');
  const message = `This is no valid YAML: ${first}. What could be read counts. Correct the line.`;
  return line === undefined ? { message } : { message, line };
}

interface Reading {
  lineOf(node: Node): number;
  resolve(node: Node): Node | null;
  budget: Budget;
}

function plain(given: Node | null, reading: Reading, depth: number): YamlNode | null {
  const node = given === null ? null : reading.resolve(given);
  if (node === null) return null;
  if (reading.budget.nodes-- <= 0 || depth > MAX_DEPTH) {
    reading.budget.cut = true;
    return null;
  }
  const line = reading.lineOf(node);
  if (isScalar(node)) {
    // The text of a block starts below its sign.
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    return { t: 'scalar', text: scalarText(node.value, node.source), line: isBlock ? line + 1 : line };
  }
  const below = (item: unknown): YamlNode | null => plain(item as Node | null, reading, depth + 1);
  if (isSeq(node)) {
    return { t: 'list', line, items: node.items.map(below).filter((item) => item !== null) };
  }
  if (!isMap(node)) return null;
  const entries = node.items.flatMap((pair) => {
    if (!isPair(pair) || !isScalar(pair.key)) return [];
    const value = below(pair.value);
    const key = scalarText(pair.key.value, pair.key.source);
    return value === null ? [] : [{ key, value, line: reading.lineOf(pair.key) }];
  });
  return { t: 'map', line, entries };
}

function scalarText(value: unknown, source: string | undefined): string {
  if (typeof value === 'string') return value;
  return source ?? String(value ?? '');
}

/** The value under a key of a map. */
export function under(node: YamlNode | undefined, key: string): YamlNode | undefined {
  if (node?.t !== 'map') return undefined;
  return node.entries.find((entry) => entry.key === key)?.value;
}

/** All scalars in a value, in order. */
export function scalarsIn(node: YamlNode | undefined): { text: string; line: number }[] {
  if (node === undefined) return [];
  if (node.t === 'scalar') return [{ text: node.text, line: node.line }];
  return (node.t === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsIn);
}
