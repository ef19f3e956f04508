/**
 * Says what each name of a template is: a parameter of the source, a converter, or a free name. Names that a lambda or a
 * comprehension of the template binds, and targets that it assigns, stay as they are.
 */
import { CONVERTER_NAMES } from '../converter-names.js';
import type { Py, PyLine } from '../python/ast.js';
import { mapChildren, walk } from '../python/walk.js';

/** Marks parameters and converters in an expression. */
export function resolveNames(py: Py, params: ReadonlySet<string>): Py {
  if (py.t === 'name') return params.has(py.id) ? { t: 'param', id: py.id } : py;
  if (py.t === 'lambda' || py.t === 'comp') return resolveScope(py, params);
  const converted = converter(py, params);
  return converted ?? mapChildren(py, (child) => resolveNames(child, params));
}

/** Marks parameters and converters in a line. A plain name that is assigned is a new name; `self.x` reads `self`. */
export function resolveLine(line: PyLine, params: ReadonlySet<string>): PyLine {
  const v = resolveNames(line.v, params);
  if (!line.to) return { v };
  const isNewName = line.op === '=' && (line.to.t === 'name' || line.to.t === 'tuple');
  return { ...line, to: isNewName ? line.to : resolveNames(line.to, params), v };
}

function converter(py: Py, params: ReadonlySet<string>): Py | null {
  if (py.t !== 'call' || py.f.t !== 'name' || py.args.length !== 1) return null;
  const [arg] = py.args;
  if (!CONVERTER_NAMES.has(py.f.id) || !arg || arg.k || arg.u) return null;
  return { t: 'convert', id: py.f.id, v: resolveNames(arg.v, params) };
}

function resolveScope(py: Extract<Py, { t: 'lambda' | 'comp' }>, params: ReadonlySet<string>): Py {
  const bound = new Set<string>();
  if (py.t === 'lambda') for (const param of py.params) bound.add(param.name);
  else {
    for (const entry of py.fors) {
      walk(entry.to, (node) => {
        if (node.t === 'name') bound.add(node.id);
      });
    }
  }
  const inner = new Set([...params].filter((name) => !bound.has(name)));
  return mapChildren(py, (child) => resolveNames(child, inner));
}

/** The free names of an expression: neither parameter nor converter nor bound inside. */
export function freeNames(py: Py, bound: ReadonlySet<string> = new Set()): Set<string> {
  if (py.t === 'name') return new Set(bound.has(py.id) ? [] : [py.id]);
  let inner = bound;
  if (py.t === 'lambda') inner = new Set([...bound, ...py.params.map((param) => param.name)]);
  if (py.t === 'comp') {
    const targets = new Set(bound);
    for (const entry of py.fors) {
      walk(entry.to, (node) => {
        if (node.t === 'name') targets.add(node.id);
      });
    }
    inner = targets;
  }
  const found = new Set<string>();
  mapChildren(py, (child) => {
    for (const name of freeNames(child, inner)) found.add(name);
    return child;
  });
  return found;
}
