/** Import statements, as written: which module a name stands for is for later. */
import { textOf } from './lower-name.js';
import type { Walker } from './parse.js';
import type { ImportedName, Stmt } from './syntax.js';

/** `import a.b, c as d` */
export function lowerImport(w: Walker): Stmt {
  return { t: 'import', start: w.start(), end: w.end(), names: importedNames(w) };
}

/** `from ..a import b as c`, `from a import *` */
export function lowerFrom(w: Walker): Stmt {
  let module = '';
  let level = 0;
  let star = false;
  w.children(() => {
    if (w.field() === 'module_name') {
      const written = dottedText(w);
      module = written.replace(/^\.+/, '');
      level = written.length - module.length;
    } else if (w.type() === 'wildcard_import') star = true;
  });
  return { t: 'from', start: w.start(), end: w.end(), level, module, names: importedNames(w), star };
}

function importedNames(w: Walker): ImportedName[] {
  const names: ImportedName[] = [];
  w.children(() => {
    if (w.field() === 'name') names.push(importedName(w));
  });
  return names;
}

function importedName(w: Walker): ImportedName {
  const range = { start: w.start(), end: w.end() };
  if (w.type() !== 'aliased_import') return { name: dottedText(w), as: null, ...range };
  let name = '';
  let as: string | null = null;
  w.children(() => {
    if (w.field() === 'name') name = dottedText(w);
    else if (w.field() === 'alias') as = textOf(w);
  });
  return { name, as, ...range };
}

/** `a . b` is `a.b`: white space inside a dotted name is legal. */
function dottedText(w: Walker): string {
  return textOf(w).replace(/\s+/g, '');
}
