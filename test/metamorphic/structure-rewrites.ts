/** Rewrites that move code: into a function, into another module. Each gives up where the move could change meaning. */
import type { Program } from './programs.js';
import { codeOf, marginLines } from './tokens.js';

const BOUND_TO_MODULE =
  /import \*|__all__|\bglobal\b|\bnonlocal\b|__future__|\t|\f|\uFEFF|\r|__import__|"""|'''/;

/** The whole module becomes the body of a function that is called. */
export function wrapped(program: Program): Program | null {
  const text = program.files.length === 1 ? program.files[0]!.text : '';
  if (text === '' || BOUND_TO_MODULE.test(text) || importsItself(program)) return null;
  const body = text.replace(/^(?=.*\S)/gm, '    ');
  return {
    ...program,
    files: [{ path: program.files[0]!.path, text: `def _program():\n${body}\n    pass\n\n_program()\n` }],
  };
}

/** Its own names are then no longer the module's. */
function importsItself(program: Program): boolean {
  const { path, text } = program.files[0]!;
  const stem = path.replace(/^.*\//, '').replace(/\.py$/, '');
  return new RegExp(`^\\s*(import|from) .*\\b${stem}\\b`, 'm').test(text);
}

/** The first function that needs only imports moves into `moved_helper.py` and is imported from there. */
export function helperMoved(program: Program): Program | null {
  const text = program.files.length === 1 ? program.files[0]!.text : '';
  if (text === '' || BOUND_TO_MODULE.test(text) || program.files[0]!.path.includes('/')) return null;
  const lines = text.split('\n');
  const margin = marginLines(text);
  const imports = margin.map((at) => lines[at]!).filter((line) => /^(import|from) [^\\(;]*$/.test(line));
  const start = margin.find((at, index) => isMovable(lines, margin, index, at));
  if (start === undefined) return null;
  const end = margin.find((at) => at > start) ?? lines.length;
  const name = /^def (\w+)/.exec(lines[start]!)![1]!;
  const helper = `${imports.join('\n')}\n${lines.slice(start, end).join('\n')}\n`;
  const main = [...lines.slice(0, start), `from moved_helper import ${name}`, ...lines.slice(end)].join('\n');
  return {
    ...program,
    files: [
      { ...program.files[0]!, text: main },
      { path: 'moved_helper.py', text: helper },
    ],
  };
}

function isMovable(lines: string[], margin: number[], index: number, at: number): boolean {
  const name = /^def (\w+)\(/.exec(lines[at]!)?.[1];
  const before = lines[margin[index - 1] ?? -1] ?? '';
  if (!name || before.startsWith('@')) return false;
  const end = margin[index + 1] ?? lines.length;
  const body = codeOf(lines.slice(at, end).join('\n'));
  const outside = codeOf([...lines.slice(0, at), ...lines.slice(end)].join('\n'));
  // A name the rest of the file binds, other than by an import at the margin, may be one the function needs.
  const foreign = [
    ...outside.matchAll(/(?<![\w.])([A-Za-z_]\w*)(?=\s*(?:,[^=\n()]*)?(?::[^=\n]*)?=[^=])/g),
  ].map((m) => m[1]!);
  const declared = [...outside.matchAll(/\b(?:def|class|for|as|del)\s+([A-Za-z_]\w*)/g)].map((m) => m[1]!);
  const imported = new Set(importedNames(lines, margin));
  const taken = [...foreign, ...declared].filter((each) => !imported.has(each) || isRebound(outside, each));
  const others = taken.filter((each) => each !== name && new RegExp(`(?<![\\w.])${each}(?!\\w)`).test(body));
  const indentedImport =
    /^\s+(import|from)\s/m.test(outside) || /\bimport\b[^\n]*\\$|^from .*\($/m.test(outside);
  const again = new RegExp(`\\b(def|class)\\s+${name}\\b|(?<![\\w.])${name}\\s*=[^=]`).test(outside);
  return others.length === 0 && !indentedImport && !again;
}

function isRebound(outside: string, name: string): boolean {
  const imports = new RegExp(`^(import|from) .*(?<!\\w)${name}(?!\\w).*$`, 'gm');
  const rest = outside.replace(imports, '');
  return new RegExp(`(?<![\\w.])${name}\\s*(=[^=]|:)|\\b(def|class|for|as|del)\\s+${name}\\b`).test(rest);
}

function importedNames(lines: string[], margin: number[]): string[] {
  return margin
    .map((at) => lines[at]!)
    .filter((line) => /^(import|from) /.test(line))
    .flatMap((line) => [...line.matchAll(/(?:as|import|,)\s+(\w+)/g)].map((found) => found[1]!));
}
