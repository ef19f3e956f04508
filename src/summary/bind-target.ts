/** Assignment targets: names, attributes, and the places of a tuple. */
import type { Expr } from '../python/syntax.js';
import { bindExpression } from './bind-expression.js';
import { addRoot, type Binder, define, receiverClass } from './binding.js';
import { bindGrown } from './grow.js';
import type { Def, DefId, How, NodeId, Step } from './summary.js';

/** Where the assigned value comes from. */
export interface Source {
  node: NodeId;
  path: Step[];
  how: How;
}

/** Binds what stands left of `=`, after `as`, or after `for`. */
export function bindTarget(b: Binder, target: Expr, source: Source): void {
  switch (target.t) {
    case 'name':
      define(b, { t: 'value', name: target.id, s: target.start, ...source, ...second(b) });
      return;
    case 'attribute':
      bindAttribute(b, target, source);
      return;
    case 'tuple':
    case 'list':
      bindPlaces(b, target.items, source);
      return;
    case 'star':
      if (target.value) bindTarget(b, target.value, { ...source, path: [...source.path, 'rest'] });
      return;
    case 'subscript':
      bindItem(b, target, source);
      return;
    default:
      addRoot(b, bindExpression(b, target));
  }
}

function second(b: Binder): { second?: true } {
  return b.guard === 'except' ? { second: true } : {};
}

/** `d['k'] = value`: its parts are read, and the container holds one thing more. */
function bindItem(b: Binder, target: Extract<Expr, { t: 'subscript' }>, source: Source): void {
  const n = bindExpression(b, target);
  addRoot(b, n);
  const node = b.out.nodes[n]!;
  if (node.t === 'sub' && source.path.length === 0 && node.index.length === 1) {
    bindGrown(b, target.base, 'put', [node.base, node.index[0] as NodeId, source.node]);
  }
}

function bindPlaces(b: Binder, items: readonly Expr[], source: Source): void {
  const star = items.findIndex((item) => item.t === 'star');
  items.forEach((item, i) => {
    if (item.t === 'star') bindTarget(b, item, source);
    else {
      const place = star >= 0 && i > star ? i - items.length : i;
      bindTarget(b, item, { ...source, path: [...source.path, place] });
    }
  });
}

/** `self.x = value` is a member of the class; `a.b = value` is kept for the link stage. */
function bindAttribute(b: Binder, target: Extract<Expr, { t: 'attribute' }>, source: Source): void {
  const node = bindExpression(b, target);
  addRoot(b, node, 'store');
  const def: Def = { t: 'value', name: target.name, s: target.at, ...source, ...second(b) };
  const id = b.out.defs.push(def) - 1;
  const read = b.out.nodes[node]!;
  if (read.t === 'attr') delete read.d;
  if (target.base.t !== 'name') {
    if (read.t === 'attr') b.out.sets.push({ base: read.base, name: target.name, def: id });
    return;
  }
  const f = b.frame;
  const key = `${target.base.id}.${target.name}`;
  f.env.changes.set(key, [id]);
  const hanging = f.dotted.get(target.base.id);
  if (hanging) hanging.add(key);
  else f.dotted.set(target.base.id, new Set([key]));
  const cls = receiverClass(f, target.base.id);
  if (cls >= 0) addMember(b, cls, target.name, id);
  else if (read.t === 'attr') b.out.sets.push({ base: read.base, name: target.name, def: id });
}

/** Adds to what an attribute of a class may hold. */
export function addMember(b: Binder, cls: number, name: string, id: DefId): void {
  const members = b.out.classes[cls]!.members;
  if (Object.hasOwn(members, name)) members[name]!.push(id);
  else members[name] = [id];
}
