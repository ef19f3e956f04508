/**
 * The order of work: what is imported comes before what imports it, and files that import each other in a circle are one step.
 * Tarjan's components without recursion, linear in files and imports, so that ten thousand files in one chain or one circle
 * are no matter. The same imports give the same order, whatever order they came in.
 */
import { compareText } from '../../base/location.js';

export interface ModuleImports {
  file: string;
  imports: readonly string[];
}

/** One step: a file, or the files of a circle. */
export interface Step {
  files: string[];
  /** Indexes of the steps that come before, sorted. */
  after: number[];
}

interface Walk {
  index: Map<string, number>;
  low: Map<string, number>;
  open: string[];
  isOpen: Set<string>;
  /** Components as they close: each after all that it imports. */
  closed: string[][];
}

/** The steps, each behind all that it needs. Imports of files that are not in the list are left out. */
export function orderOfWork(modules: readonly ModuleImports[]): Step[] {
  const sorted = [...modules].sort((a, b) => compareText(a.file, b.file));
  const known = new Set(sorted.map(({ file }) => file));
  const edges = new Map(
    sorted.map(({ file, imports }) => [
      file,
      [...new Set(imports)].filter((to) => to !== file && known.has(to)).sort(compareText),
    ]),
  );
  const walk: Walk = { index: new Map(), low: new Map(), open: [], isOpen: new Set(), closed: [] };
  for (const { file } of sorted) if (!walk.index.has(file)) visit(file, edges, walk);
  const stepOf = new Map(walk.closed.flatMap((files, step) => files.map((file) => [file, step] as const)));
  return walk.closed.map((files, step) => {
    const needed = files.flatMap((file) => edges.get(file)!.map((to) => stepOf.get(to)!));
    const after = [...new Set(needed)].filter((other) => other !== step).sort((a, b) => a - b);
    return { files: files.sort(compareText), after };
  });
}

/** Depth first from one file, with a stack of our own: deep chains must not end the program. */
function visit(start: string, edges: ReadonlyMap<string, readonly string[]>, walk: Walk): void {
  const path = [{ file: start, next: 0 }];
  enter(start, walk);
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const to = edges.get(at.file)![at.next++];
    if (to === undefined) {
      path.pop();
      close(at.file, walk);
      const parent = path.at(-1);
      if (parent) lower(parent.file, walk.low.get(at.file)!, walk);
    } else if (!walk.index.has(to)) {
      enter(to, walk);
      path.push({ file: to, next: 0 });
    } else if (walk.isOpen.has(to)) lower(at.file, walk.index.get(to)!, walk);
  }
}

function enter(file: string, walk: Walk): void {
  const index = walk.index.size;
  walk.index.set(file, index);
  walk.low.set(file, index);
  walk.open.push(file);
  walk.isOpen.add(file);
}

function lower(file: string, to: number, { low }: Walk): void {
  low.set(file, Math.min(low.get(file)!, to));
}

/** The first file of a component closes it. */
function close(file: string, walk: Walk): void {
  if (walk.low.get(file) !== walk.index.get(file)) return;
  const component = walk.open.splice(walk.open.lastIndexOf(file));
  for (const one of component) walk.isOpen.delete(one);
  walk.closed.push(component);
}
