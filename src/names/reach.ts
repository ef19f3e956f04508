/**
 * Which files can matter: those that mention the framework, and those connected to them by imports (a re-export
 * may hide the name). A look at the text alone; all other files are never parsed.
 */
import type { ModuleRef, ModuleTable } from './modules.js';

/** `import a.b, c` and `from ..a import (b, c)` at the start of a line; a rough cut that finds too much, not too little. */
const IMPORT =
  /^[ \t]*(?:from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]*([^#\n]*(?:\([^)]*\))?)|import[ \t]+([\w., \t]+))/gm;

/** Indexes of the files to summarise: `mentions` and all that is connected with them. */
export function reachedFiles(
  texts: readonly string[],
  mentions: readonly boolean[],
  modules: ModuleTable,
): boolean[] {
  const neighbours = texts.map((): number[] => []);
  const connect = (a: number, ref: ModuleRef | null): void => {
    if (!ref || ref.file < 0 || ref.file === a) return;
    neighbours[a]!.push(ref.file);
    neighbours[ref.file]!.push(a);
  };
  texts.forEach((text, file) => {
    for (const match of text.matchAll(IMPORT)) connectImport(modules, file, match, connect);
  });
  const reached = [...mentions];
  const queue = [...reached.keys()].filter((file) => reached[file]);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const next of neighbours[file]!) {
      if (reached[next]) continue;
      reached[next] = true;
      queue.push(next);
    }
  }
  return reached;
}

function connectImport(
  modules: ModuleTable,
  file: number,
  match: RegExpMatchArray,
  connect: (file: number, ref: ModuleRef | null) => void,
): void {
  const [, dots = '', module = '', names = '', plain] = match;
  if (plain !== undefined) {
    for (const part of plain.split(',')) {
      const name = part.trim().split(/\s/)[0] as string;
      if (name) connect(file, modules.absolute(file, name));
    }
    return;
  }
  const ref = dots ? modules.relative(file, dots.length, module) : modules.absolute(file, module);
  connect(file, ref);
  if (!ref?.dir) return;
  for (const name of names.match(/\w+/g) ?? []) connect(file, modules.child(ref, name));
}
