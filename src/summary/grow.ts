/** Containers that change in place: `xs.append(x)`, `d['k'] = v` make a longer container of the same name. */
import type { Expr } from '../python/syntax.js';
import { addMember } from './bind-target.js';
import { addNode, type Binder, define, receiverClass } from './binding.js';
import { reaching } from './env.js';
import type { NodeId } from './summary.js';

/** Gives the container `list` the value of an operation on its old one; for names of this scope and attributes of `self`. */
export function bindGrown(b: Binder, list: Expr, op: 'append' | 'extend' | 'put', parts: NodeId[]): void {
  if (list.t === 'name' && !reaching(b.frame.env, list.id)) return;
  if (list.t !== 'name' && (list.t !== 'attribute' || list.base.t !== 'name')) return;
  const node = addNode(b, { t: 'op', s: list.start, e: list.end, op, parts });
  const source = { node, path: [], how: 'augment' } as const;
  if (list.t === 'name') {
    define(b, { t: 'value', name: list.id, s: list.start, ...source, path: [] });
    return;
  }
  const cls = list.base.t === 'name' ? receiverClass(b.frame, list.base.id) : -1;
  if (cls < 0) return;
  addMember(
    b,
    cls,
    list.name,
    b.out.defs.push({ t: 'value', name: list.name, s: list.at, ...source, path: [] }) - 1,
  );
}
