/** Who imports whom within the project: read off the summaries, as plain data. Knows nothing of TensorFlow. */
import { compareText } from '../base/location.js';
import type { Summary } from '../summary/summary.js';
import type { ModuleRef, ModuleTable } from './modules.js';

/** A file and the files of the project that it imports, sorted. */
export interface ModuleImports {
  file: string;
  imports: string[];
}

/** `modules` was made of the same paths in the same order. A package that is imported stands for its `__init__.py`. */
export function moduleImports(
  files: readonly { path: string; summary: Summary }[],
  modules: ModuleTable,
): ModuleImports[] {
  return files
    .map(({ path, summary }, from) => {
      const found = new Set<number>();
      const add = (ref: ModuleRef | null) => {
        if (ref && ref.file >= 0 && ref.file !== from) found.add(ref.file);
      };
      for (const imported of importsOf(summary)) addImport(imported, from, modules, add);
      return { file: path, imports: [...found].map((file) => files[file]!.path).sort(compareText) };
    })
    .sort((a, b) => compareText(a.file, b.file));
}

interface Imported {
  module: string;
  level: number;
  /** Null for `import a.b`. */
  member: string | null;
}

function importsOf(summary: Summary): Imported[] {
  const named = summary.imports.flatMap(({ def }): Imported[] => {
    const one = summary.defs[def]!;
    if (one.t === 'import') return [{ module: one.module, level: 0, member: null }];
    return one.t === 'from' ? [{ module: one.module, level: one.level, member: one.member }] : [];
  });
  return [...named, ...summary.stars.map(({ module, level }) => ({ module, level, member: null }))];
}

function addImport(
  { module, level, member }: Imported,
  from: number,
  modules: ModuleTable,
  add: (ref: ModuleRef | null) => void,
): void {
  const ref = level > 0 ? modules.relative(from, level, module) : modules.absolute(from, module);
  // `from package import module` needs the module; the package itself only where the member is a name in it.
  const submodule = ref && member !== null ? modules.child(ref, member) : null;
  add(submodule ?? ref);
}
