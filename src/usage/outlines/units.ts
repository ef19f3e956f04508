/** Cuts a file into units: top-level functions, classes and their methods, what stands between them; of a notebook, cells. */
import type { Chunk } from '../../project/types.js';
import type { Fn, Summary } from '../../summary/summary.js';
import type { Unit, UnitParameter } from '../outline.js';
import { createPositions } from '../positions.js';

/** A file as it is cut. */
export interface CutFile {
  path: string;
  text: string;
  chunks: readonly Chunk[];
  summary: Summary;
}

/** A unit with its place in the text; `uses` are filled in later. */
export interface CutUnit {
  unit: Unit;
  start: number;
  end: number;
}

interface Cut {
  name: string;
  kind: Unit['kind'];
  start: number;
  parameters?: UnitParameter[];
  bases?: string[];
}

/** The units of a file; each goes from its start up to that of the next. */
export function unitsOf(file: CutFile): CutUnit[] {
  const cuts = file.chunks[0]?.cell == null ? codeCuts(file) : cellCuts(file);
  const positions = createPositions(file.text, file.chunks);
  const taken = new Map<string, number>();
  return cuts.map(({ name, kind, start, parameters, bases }, index) => {
    const end = cuts[index + 1]?.start ?? file.text.length;
    const shown = file.text.slice(start, end).trimEnd();
    const place = positions.locate(file.path, start, start + shown.length);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const breaks = place.endLine - place.line < LONG ? [] : breaksIn(shown, place.line);
    const unit: Unit = {
      name: count === 1 ? name : `${name} ${count}`,
      kind,
      ...(place.cell !== undefined && { cell: place.cell }),
      line: place.line,
      endLine: Math.max(place.line, place.endLine),
      characters: end - start,
      ...(breaks.length > 0 && { breaks }),
      ...(parameters && { parameters }),
      ...(bases && { bases }),
      uses: [],
    };
    return { unit, start, end };
  });
}

/** Shorter units are never divided. */
const LONG = 30;

/**
 * Lines where statements of the body begin, and within blocks that are long themselves those of the block. In a text of many
 * lines one may be wrong, and only divides less well.
 */
function breaksIn(text: string, firstLine: number): number[] {
  const lines = text.split('\n');
  const isDefinition = /^\s*(@|def |async |class )/.test(lines[0] ?? '');
  const head = isDefinition ? lines.findIndex((line) => /:\s*(#.*)?$/.test(line)) + 1 : 0;
  return breaksWithin(lines, head, lines.length, DEEPEST).map((index) => firstLine + index);
}

/** How many blocks deep a definition is divided. */
const DEEPEST = 6;

function breaksWithin(lines: readonly string[], from: number, to: number, left: number): number[] {
  const first = lines.findIndex((line, index) => index >= from && index < to && line.trim() !== '');
  if (first < 0 || left === 0) return [];
  const depth = indentOf(lines[first]!);
  const begins = [first];
  for (let index = first + 1; index < to; index++) {
    const line = lines[index]!;
    if (indentOf(line) === depth && line.trim() !== '' && !GOES_ON.test(line)) begins.push(index);
  }
  return begins.flatMap((begin, index) => {
    const end = begins[index + 1] ?? to;
    const own = begin > from ? [begin] : [];
    return end - begin > LONG ? [...own, ...breaksWithin(lines, begin + 1, end, left - 1)] : own;
  });
}

/** Lines on which no statement begins. */
const GOES_ON = /^\s*([)\]}#]|else\b|elif\b|except\b|finally\b|["']{3}\s*$)/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

function cellCuts({ text, chunks }: CutFile): Cut[] {
  const starts = lineStarts(text);
  return chunks.map(({ firstLine, cell }) => ({
    name: `cell ${cell}`,
    kind: 'cell',
    start: starts[firstLine - 1] ?? text.length,
  }));
}

interface Definition extends Cut {
  end: number;
}

function codeCuts(file: CutFile): Cut[] {
  const found = definitionsOf(file).sort((a, b) => a.start - b.start || b.end - a.end);
  const guard = guardOf(file);
  const cuts: Cut[] = [];
  let at = 0;
  const between = (to: number) => {
    const start = firstCode(file.text, at, to);
    if (start === null) return;
    if (guard === null || guard < start || guard >= to) {
      cuts.push({ name: '(statements)', kind: 'statements', start });
      return;
    }
    const line = lineStart(file.text, guard);
    if (firstCode(file.text, start, line) !== null)
      cuts.push({ name: '(statements)', kind: 'statements', start });
    cuts.push({ name: '(main)', kind: 'main', start: line });
  };
  for (const { end, ...cut } of found) {
    if (cut.kind !== 'method') between(cut.start);
    cuts.push(cut);
    at = Math.max(at, end);
  }
  between(file.text.length);
  if (cuts[0]) cuts[0].start = 0;
  return cuts;
}

/** Definitions of the module and methods of its classes. A definition that another one holds is a part of that. */
function definitionsOf({ text, summary }: CutFile): Definition[] {
  const { fns, classes, nodes } = summary;
  const isOutermost = (scope: number) => scope === 0;
  const written = (node: number) => text.slice(nodes[node]!.s, nodes[node]!.e);
  const parametersOf = (fn: Fn): UnitParameter[] =>
    fn.params.map(({ name, unpack, default: node }) => ({
      name,
      default: node >= 0 ? written(node) : null,
      unpack,
    }));
  const functions = fns.flatMap((fn): Definition[] => {
    if (fn.name === '' || fn.cls >= 0 || !isOutermost(fn.scope)) return [];
    return [{ name: fn.name, kind: 'function', ...placed(text, fn.span), parameters: parametersOf(fn) }];
  });
  const topClasses = classes.map((cls) => isOutermost(summary.scopes[cls.scope]?.parent ?? -1));
  const methods = fns.flatMap((fn): Definition[] => {
    if (fn.name === '' || fn.cls < 0 || !topClasses[fn.cls]) return [];
    const name = `${classes[fn.cls]!.name}.${fn.name}`;
    return [
      { name, kind: 'method', ...placed(text, fn.span), parameters: withoutReceiver(fn, parametersOf) },
    ];
  });
  const heads = classes.flatMap((cls, index): Definition[] => {
    if (!topClasses[index]) return [];
    const made = fns.find((fn) => fn.cls === index && fn.name === '__init__');
    return [
      {
        name: cls.name,
        kind: 'class',
        ...placed(text, cls.span),
        parameters: made ? withoutReceiver(made, parametersOf) : [],
        bases: cls.bases.map(written),
      },
    ];
  });
  return [...functions, ...heads, ...methods];
}

function withoutReceiver(fn: Fn, parametersOf: (fn: Fn) => UnitParameter[]): UnitParameter[] {
  const all = parametersOf(fn);
  return fn.binding === 'static' || all[0]?.unpack ? all : all.slice(1);
}

/** From the start of its first line, so that `@` and the indentation belong to it. */
function placed(text: string, [start, end]: readonly [number, number]): { start: number; end: number } {
  return { start: lineStart(text, start), end };
}

/** Where the test for `__main__` stands; null where there is none outside of functions. */
function guardOf({ text, summary }: CutFile): number | null {
  const asks = summary.roots.find(({ n, scope }) => {
    const node = summary.nodes[n]!;
    if (scope !== 0 || node.t !== 'op' || node.e - node.s > 80) return false;
    const written = text.slice(node.s, node.e);
    return written.includes('__name__') && written.includes('__main__');
  });
  return asks ? summary.nodes[asks.n]!.s : null;
}

/** The start of the first line in a stretch that is neither empty nor a comment. */
function firstCode(text: string, from: number, to: number): number | null {
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline >= to ? to : newline;
    const line = text.slice(at, end).trim();
    if (line !== '' && !line.startsWith('#') && !/^[;,)\]}]*$/.test(line)) return at;
    at = end + 1;
  }
  return null;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
