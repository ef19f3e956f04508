/** The outlines of a project's files: read off the summaries, as plain data. */
import { moduleImports } from '../../names/imports.js';
import type { ModuleTable } from '../../names/modules.js';
import type { Outline, StartedBy, Unit } from '../outline.js';
import { type CutFile, type CutUnit, unitsOf } from './units.js';
import { fillUses } from './uses.js';

/** `modules` was made of the same files in the same order. Sorted by path. */
export function outlinesOf(files: readonly CutFile[], modules: ModuleTable): Outline[] {
  const units = files.map(unitsOf);
  const using = { files, units, modules };
  for (const file of files.keys()) fillUses(using, file);
  const imports = new Map(moduleImports(files, modules).map((one) => [one.file, one.imports]));
  return files
    .map((file, index) => {
      const own = units[index]!.map(({ unit }) => unit);
      const imported = imports.get(file.path) ?? [];
      useWhole(own, imported);
      return {
        file: file.path,
        characters: file.text.length,
        imports: imported,
        startedBy: startedBy(file, units[index]!),
        importsByName: /\bimportlib\b|\b__import__\s*\(/.test(file.text),
        units: own,
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** What is imported and never named is loaded for what it does: the first unit needs it as a whole. */
function useWhole(units: readonly Unit[], imports: readonly string[]): void {
  const named = new Set(units.flatMap(({ uses }) => uses.map(({ file }) => file)));
  units[0]?.uses.push(...imports.filter((file) => !named.has(file)).map((file) => ({ file, unit: null })));
}

function startedBy(file: CutFile, units: readonly CutUnit[]): StartedBy[] {
  const guarded = units.some(({ unit }) => unit.kind === 'main');
  return [
    ...(guarded ? (['main guard'] as const) : []),
    ...(!guarded && runsWhenLoaded(file) ? (['runs when loaded'] as const) : []),
  ];
}

/** Calls at the level of the module that only prepare: they make no program of a file. */
const PREPARES =
  /(^|\.)(DEFINE_\w+|append|insert|extend|update|add|filterwarnings|simplefilter|set_verbosity|setLevel|basicConfig|disable_\w+|enable_\w+|use|seed|set_seed|set_random_seed|register\w*|setrecursionlimit|setdefault|set_printoptions|getLogger|addHandler|setup_\w+|mark_flags?_as_required)$/;

/** A call stands at the level of the module and nothing is done with its value. */
function runsWhenLoaded({ text, chunks, summary }: CutFile): boolean {
  if (chunks[0]?.cell != null) return true;
  return summary.roots.some(({ n, scope, role, to, as }) => {
    const node = summary.nodes[n]!;
    if (scope !== 0 || role !== 'value' || node.t !== 'call' || to !== undefined || as !== undefined)
      return false;
    const func = summary.nodes[node.func]!;
    return !PREPARES.test(text.slice(func.s, func.e));
  });
}
