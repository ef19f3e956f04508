/**
 * Which other frameworks each file imports: for files with a summary from their import statements, for all others by a
 * look at the text. Knows nothing of what the code does with them.
 */
import { FRAMEWORK_MENTION, FRAMEWORK_ROOTS } from '../facts/frameworks.js';
import type { Summary } from '../summary/summary.js';

/** The roots of other frameworks that one file imports, sorted. */
export interface ForeignImports {
  file: string;
  roots: string[];
}

/** An import at the start of a line; a rough cut for files that nobody parsed. */
const IMPORT = /^[ \t]*(?:from[ \t]+(\w+)[\w.]*[ \t]+import\b|import[ \t]+([\w., \t]+))/gm;

/** What a file imports of other frameworks; null where it imports none. `summary` where there is one. */
export function foreignImports(file: string, text: string, summary?: Summary): ForeignImports | null {
  if (!FRAMEWORK_MENTION.test(text)) return null;
  const found = summary ? rootsOf(summary) : rootsIn(text);
  const roots = [...new Set(found)].filter((root) => Object.hasOwn(FRAMEWORK_ROOTS, root)).sort();
  return roots.length > 0 ? { file, roots } : null;
}

function rootsOf({ imports, defs, stars }: Summary): string[] {
  const modules = imports.flatMap(({ def }) => {
    const bound = defs[def]!;
    if (bound.t === 'import') return [bound.module];
    return bound.t === 'from' && bound.level === 0 ? [bound.module] : [];
  });
  const starred = stars.flatMap(({ level, module }) => (level === 0 ? [module] : []));
  return [...modules, ...starred].map((module) => module.split('.', 1)[0]!);
}

function rootsIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, from, plain]) =>
    from === undefined ? plain!.split(',').map((part) => part.trim().split(/[.\s]/, 1)[0]!) : [from],
  );
}
