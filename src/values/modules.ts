/** Names across modules: imports, re-exports, star imports, submodules. */
import type { ModuleRef } from '../names/modules.js';
import type { Def } from '../summary/summary.js';
import type { Evaluation } from './link.js';
import { atMost, external, join, moduleValue, NOTHING, one, symbol, type Values, via } from './value.js';

/** What `import a.b.c [as d]` binds. */
export function importValue(ev: Evaluation, file: number, def: Extract<Def, { t: 'import' }>): Values {
  const bound = def.root ? (def.module.split('.')[0] as string) : def.module;
  return guarded(def.guard, via(moduleNamed(ev, file, bound), importStep(def.guard), file, def.s));
}

/** The module of that absolute name: of the project, of the framework, or of another library. */
export function moduleNamed(ev: Evaluation, file: number, dotted: string): Values {
  const ref = ev.modules.absolute(file, dotted);
  if (ref) return one(moduleValue(ref.file, ref.dir));
  return foreign(ev, file, dotted);
}

/** A name the project does not have: of the framework, or of another library. */
function foreign(ev: Evaluation, file: number, dotted: string): Values {
  const wrapped = ev.wrapped.external(dotted);
  if (wrapped !== undefined) return one(symbol(wrapped));
  const root = dotted.split('.', 1)[0] as string;
  return one(ev.isFramework(root) && !ev.modules.owns(file, root) ? symbol(dotted) : external(dotted));
}

/** What `from a.b import c` binds. */
export function fromValue(ev: Evaluation, file: number, def: Extract<Def, { t: 'from' }>): Values {
  const step = importStep(def.guard);
  return guarded(def.guard, via(memberImported(ev, file, def), step, file, def.s));
}

function memberImported(ev: Evaluation, file: number, def: Extract<Def, { t: 'from' }>): Values {
  if (def.level > 0) {
    const ref = ev.modules.relative(file, def.level, def.module);
    return ref ? exported(ev, ref, def.member) : one(external(`.${def.module}.${def.member}`));
  }
  const ref = ev.modules.absolute(file, def.module);
  if (ref) return exported(ev, ref, def.member);
  return foreign(ev, file, `${def.module}.${def.member}`);
}

function importStep(guard: string): 'import' | 'guarded import' {
  return guard === '' ? 'import' : 'guarded import';
}

/** An import in an `except` handler is the second choice. */
function guarded(guard: string, values: Values): Values {
  return guard === 'except' ? atMost(values, 1) : values;
}

/** A name of a project module: its own, one it took over by `*`, or a submodule. */
export function exported(ev: Evaluation, ref: ModuleRef, name: string): Values {
  const wrapped = ref.file >= 0 ? ev.wrapped.exported(ref.file, name) : undefined;
  if (wrapped !== undefined) return one(symbol(wrapped));
  const own = ref.file >= 0 ? ownExport(ev, ref.file, name) : NOTHING;
  if (own.alts.length > 0) return own;
  const child = ev.modules.child(ref, name);
  return child ? one(moduleValue(child.file, child.dir)) : NOTHING;
}

function ownExport(ev: Evaluation, file: number, name: string): Values {
  const { scopes, defs } = ev.files[file]!.summary;
  const first = Object.hasOwn(scopes[0]!.names, name) ? scopes[0]!.names[name]![0] : undefined;
  const values = moduleName(ev, file, name);
  return first === undefined ? values : via(values, 're-export', file, defs[first]!.s);
}

/** A name at the end of a module: what it defines, unless a later star import overwrites that. */
export function moduleName(ev: Evaluation, file: number, name: string): Values {
  const { scopes, defs, stars } = ev.files[file]!.summary;
  const { names } = scopes[0]!;
  if (!Object.hasOwn(names, name)) return starName(ev, file, { name, seen: new Set() });
  const last = stars.length > 0 ? Math.max(...names[name]!.map((d) => defs[d]!.s)) : -1;
  if (stars.some((star) => star.s > last)) {
    const later = starName(ev, file, { name, seen: new Set() }, last);
    if (later.alts.length > 0) return later;
  }
  return join(names[name]!.map((d) => ev.def(file, d)));
}

/** A name looked for through star imports, which may form a ring. */
interface StarSearch {
  name: string;
  /** Files already asked. */
  seen: Set<number>;
}

/** What the star imports behind `after` bring into the module under that name; the last star wins. */
function starName(ev: Evaluation, file: number, search: StarSearch, after = -1): Values {
  if (search.seen.has(file)) return NOTHING;
  search.seen.add(file);
  const { stars } = ev.files[file]!.summary;
  for (let i = stars.length - 1; i >= 0; i--) {
    const star = stars[i]!;
    if (star.s < after) break;
    const ref =
      star.level > 0
        ? ev.modules.relative(file, star.level, star.module)
        : ev.modules.absolute(file, star.module);
    const found = ref ? starExport(ev, ref, search) : starSymbol(ev, star.module, search.name);
    if (found.alts.length > 0) return via(found, 'star import', file, star.s);
  }
  return NOTHING;
}

/** `__all__` decides; without one, names that do not begin with an underscore. */
function starExport(ev: Evaluation, ref: ModuleRef, search: StarSearch): Values {
  if (ref.file < 0) return NOTHING;
  const { name } = search;
  const { all, scopes } = ev.files[ref.file]!.summary;
  if (all ? !all.includes(name) : name.startsWith('_')) return NOTHING;
  const names = scopes[0]!.names;
  if (Object.hasOwn(names, name)) return join(names[name]!.map((d) => ev.def(ref.file, d)));
  return starName(ev, ref.file, search);
}

/** A framework's namespace exports what the facts know to be public in it. */
function starSymbol(ev: Evaluation, module: string, name: string): Values {
  if (name.startsWith('_') || !ev.isFramework(module.split('.')[0] as string)) return NOTHING;
  const qualified = `${module}.${name}`;
  return ev.isListed(ev.canonical(qualified).name) ? one(symbol(qualified)) : NOTHING;
}
