/** Expressions to values: one case a form of expression, everything with a topic of its own in a file of its own. */
import type { Node, NodeId } from '../summary/summary.js';
import { attributeOf } from './attributes.js';
import { isBuiltin } from './builtins.js';
import { callNode } from './calls.js';
import { elementOf, subscriptOf } from './elements.js';
import type { Evaluation } from './link.js';
import { starName } from './modules.js';
import { operatorValue } from './operators.js';
import {
  builtin,
  flatMap,
  fnValue,
  join,
  mapping,
  NOTHING,
  one,
  PLAIN,
  sequence,
  tuple,
  unknown,
  type Values,
} from './value.js';

/** Computes one node; its parts come through `ev.node`, so that each is computed once. */
export function evaluateNode(ev: Evaluation, file: number, node: Node): Values {
  const at = (n: NodeId): Values => ev.node(file, n);
  switch (node.t) {
    case 'name':
      return nameValue(ev, file, node);
    case 'attr': {
      if (node.d) return join(node.d.map((d) => ev.def(file, d)));
      return flatMap(at(node.base), (alt) => attributeOf(ev, alt.value, node.name));
    }
    case 'call':
      return callNode(ev, file, node);
    case 'sub':
      return subscriptOf(ev, file, node);
    case 'tuple':
      return one(tuple(node.items.map(at)));
    case 'list':
    case 'set':
      return one(sequence(join(node.items.map((n) => spread(ev, file, n)))));
    case 'dict':
      return one(mapping(join(node.values.map(at))));
    case 'lit':
      return one(PLAIN);
    case 'op':
      return operatorValue(ev, node.op, node.parts.map(at));
    case 'cond':
      return join([at(node.yes), at(node.no)]);
    case 'lambda':
      return one(fnValue(file, node.fn, null));
    case 'comp':
      return comprehension(node, at);
    case 'walrus':
    case 'await':
    case 'star':
      return at(node.value);
    case 'yield':
      return one(unknown('not modelled'), 1);
    case 'format':
      return one(PLAIN);
    case 'other':
      return NOTHING;
  }
}

/** An item of a display; `*xs` stands for its elements. */
function spread(ev: Evaluation, file: number, n: NodeId): Values {
  const node = ev.files[file]!.summary.nodes[n]!;
  return node.t === 'star' ? elementOf(ev, ev.node(file, node.value)) : ev.node(file, n);
}

function comprehension(node: Extract<Node, { t: 'comp' }>, at: (n: NodeId) => Values): Values {
  const last = node.parts.at(-1);
  const item = last === undefined ? NOTHING : at(last);
  return one(node.kind === 'dict' ? mapping(item) : sequence(item));
}

/** A name: the definitions that reach it, else the module's star imports, else a builtin. */
function nameValue(ev: Evaluation, file: number, node: Extract<Node, { t: 'name' }>): Values {
  if (node.d)
    return node.d.length > 0 ? join(node.d.map((d) => ev.def(file, d))) : one(unknown('unbound'), 1);
  const names = ev.files[file]!.summary.scopes[node.free ?? 0]!.names;
  if (Object.hasOwn(names, node.id)) return join(names[node.id]!.map((d) => ev.def(file, d)));
  const starred = starName(ev, file, node.id, new Set());
  if (starred.alts.length > 0) return starred;
  if (isBuiltin(node.id)) return one(builtin(node.id));
  return one(unknown('unbound'), 1);
}
