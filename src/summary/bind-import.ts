/** Import statements as definitions; star imports as a list of their own. */
import type { ImportedName, Stmt } from '../python/syntax.js';
import { type Binder, define } from './binding.js';
import type { DefId } from './summary.js';

/** `import a.b.c as d, e`. */
export function bindImport(b: Binder, stmt: Extract<Stmt, { t: 'import' }>): void {
  for (const name of stmt.names) {
    const bound = name.as ?? (name.name.split('.')[0] as string);
    note(
      b,
      name,
      define(b, {
        t: 'import',
        name: bound,
        s: name.start,
        module: name.name,
        root: !name.as,
        guard: b.guard,
      }),
    );
  }
}

/** `from a.b import c as d`, `from . import e`, `from a import *`. */
export function bindFrom(b: Binder, stmt: Extract<Stmt, { t: 'from' }>): void {
  const { level, module } = stmt;
  if (stmt.star) b.out.stars.push({ module, level, guard: b.guard, s: stmt.start, e: stmt.end });
  for (const name of stmt.names) {
    const bound = name.as ?? name.name;
    note(
      b,
      name,
      define(b, { t: 'from', name: bound, s: name.start, module, level, member: name.name, guard: b.guard }),
    );
  }
}

function note(b: Binder, name: ImportedName, def: DefId): void {
  b.out.imports.push({ def, s: name.start, e: name.end, scope: b.frame.scope });
}
