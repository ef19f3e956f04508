/**
 * Visits and maps template trees. The one place that knows which parts each node has.
 */
import type { Py, PyArg, PyFor, PyLine, PyParam } from './ast.js';

/** The expressions directly inside one, in reading order. */
export function children(py: Py): Py[] {
  switch (py.t) {
    case 'attr':
      return [py.o];
    case 'call':
      return [py.f, ...py.args.map((arg) => arg.v)];
    case 'sub':
      return [py.o, ...py.i];
    case 'slice':
      return [py.a, py.b, py.c].filter((part) => part !== undefined);
    case 'unary':
    case 'star':
    case 'convert':
      return [py.v];
    case 'binary':
      return [py.l, py.r];
    case 'compare':
      return py.vs;
    case 'if':
      return [py.a, py.c, py.b];
    case 'lambda':
      return [...py.params.flatMap((param) => (param.default ? [param.default] : [])), py.b];
    case 'tuple':
    case 'list':
    case 'set':
      return py.items;
    case 'dict':
      return py.items.flatMap(([key, value]) => (key ? [key, value] : [value]));
    case 'comp':
      return [py.v, ...py.fors.flatMap((entry) => [entry.to, entry.of, ...entry.if])];
    default:
      return [];
  }
}

/** Calls `visit` on an expression and everything inside it. */
export function walk(py: Py, visit: (py: Py) => void): void {
  visit(py);
  for (const child of children(py)) walk(child, visit);
}

/** The parameters an expression reads, once for each time they are read. */
export function paramsOf(py: Py): string[] {
  const found: string[] = [];
  walk(py, (node) => {
    if (node.t === 'param') found.push(node.id);
  });
  return found;
}

/** `torch.nn.functional` for names and attributes of names; null for anything else. */
export function dottedName(py: Py): string | null {
  if (py.t === 'name') return py.id;
  if (py.t !== 'attr' || py.a.startsWith('?')) return null;
  const base = dottedName(py.o);
  return base === null ? null : `${base}.${py.a}`;
}

/** Builds the same node over mapped parts. */
export function mapChildren(py: Py, map: (py: Py) => Py): Py {
  const arg = (a: PyArg): PyArg => ({ ...a, v: map(a.v) });
  switch (py.t) {
    case 'attr':
      return { ...py, o: map(py.o) };
    case 'call':
      return { ...py, f: map(py.f), args: py.args.map(arg) };
    case 'sub':
      return { ...py, o: map(py.o), i: py.i.map(map) };
    case 'slice':
      return mapSlice(py, map);
    case 'unary':
    case 'star':
    case 'convert':
      return { ...py, v: map(py.v) };
    case 'binary':
      return { ...py, l: map(py.l), r: map(py.r) };
    case 'compare':
      return { ...py, vs: py.vs.map(map) };
    case 'if':
      return { ...py, c: map(py.c), a: map(py.a), b: map(py.b) };
    case 'lambda':
      return { ...py, params: py.params.map((p) => mapParam(p, map)), b: map(py.b) };
    case 'tuple':
    case 'list':
    case 'set':
      return { ...py, items: py.items.map(map) };
    case 'dict':
      return { ...py, items: py.items.map(([key, value]): [Py | null, Py] => [key && map(key), map(value)]) };
    case 'comp':
      return { ...py, v: map(py.v), fors: py.fors.map((entry) => mapFor(entry, map)) };
    default:
      return py;
  }
}

function mapSlice(py: Extract<Py, { t: 'slice' }>, map: (py: Py) => Py): Py {
  return {
    t: 'slice',
    ...(py.a && { a: map(py.a) }),
    ...(py.b && { b: map(py.b) }),
    ...(py.c && { c: map(py.c) }),
  };
}

function mapParam(param: PyParam, map: (py: Py) => Py): PyParam {
  return param.default ? { ...param, default: map(param.default) } : param;
}

function mapFor(entry: PyFor, map: (py: Py) => Py): PyFor {
  return { to: map(entry.to), of: map(entry.of), if: entry.if.map(map) };
}

/** All expressions of lines, targets first. */
export function expressionsOf(lines: readonly PyLine[]): Py[] {
  return lines.flatMap((line) => (line.to ? [line.to, line.v] : [line.v]));
}
