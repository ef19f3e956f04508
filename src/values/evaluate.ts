/** Expressions to values: one case a form of expression, everything with a topic of its own in a file of its own. */
import type { Node, NodeId } from '../summary/summary.js';
import { annotated } from './annotations.js';
import { attributeOf } from './attributes.js';
import { isBuiltin } from './builtins.js';
import { callNode } from './calls.js';
import { elementOf, plainString, subscriptOf } from './elements.js';
import type { Evaluation } from './link.js';
import { moduleName } from './modules.js';
import { operatorValue } from './operators.js';
import {
  atMost,
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
      if (isShort(ev, file, node.items)) return one(tuple(node.items.map(at)));
      return one(sequence(join(node.items.map((n) => spread(ev, file, n)))));
    case 'set':
      return one(sequence(join(node.items.map((n) => spread(ev, file, n)))));
    case 'dict':
      return one(mapping(join(node.values.map(at)), entriesOf(ev, file, node)));
    case 'lit':
      return one(PLAIN);
    case 'op':
      return operation(ev, file, node);
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

/** A list display this short has places one can name. */
const MAX_PLACES = 12;

function isShort(ev: Evaluation, file: number, items: readonly NodeId[]): boolean {
  const { nodes } = ev.files[file]!.summary;
  return items.length > 0 && items.length <= MAX_PLACES && items.every((n) => nodes[n]!.t !== 'star');
}

/** The entries of a dict display whose keys are all plain strings. */
function entriesOf(
  ev: Evaluation,
  file: number,
  node: Extract<Node, { t: 'dict' }>,
): Record<string, Values> | undefined {
  const entries: Record<string, Values> = Object.create(null);
  for (const [i, n] of node.keys.entries()) {
    const key = n < 0 ? undefined : ev.files[file]!.summary.nodes[n];
    const name = key?.t === 'lit' && key.kind === 'string' ? plainString(key.text) : null;
    if (name === null) return undefined;
    entries[name] = ev.node(file, node.values[i] as NodeId);
  }
  return node.keys.length > 0 ? entries : undefined;
}

/** `x: tf.Session = None`: the annotation says what an unknown value or a `None` does not. */
function declared(ev: Evaluation, file: number, value: NodeId, annotation: NodeId): Values {
  const values = ev.node(file, value);
  if (values.alts.some((alt) => alt.value.t !== 'unknown' && alt.value.t !== 'plain')) return values;
  const stated = atMost(annotated(ev, file, annotation), 1);
  return stated.alts.length > 0 ? stated : values;
}

/** A container after `container[key] = value`. */
function put(ev: Evaluation, file: number, [container, key, value]: [NodeId, NodeId, NodeId]): Values {
  const added = ev.node(file, value);
  const name = ev.files[file]!.summary.nodes[key]!;
  const entry = name.t === 'lit' && name.kind === 'string' ? plainString(name.text) : null;
  return flatMap(ev.node(file, container), ({ value: old, sure, trail }) => {
    if (old.t === 'sequence') return one(sequence(join([old.item, added])));
    if (old.t === 'tuple') return one(sequence(join([...old.items, added])));
    if (old.t !== 'mapping') return one(old, sure, trail);
    const entries =
      entry !== null && (old.entries || old.item.alts.length === 0)
        ? { ...old.entries, [entry]: added }
        : undefined;
    return one(mapping(join([old.item, added]), entries));
  });
}

/** What a name holds when its scope's code has run. */
function scopeName(ev: Evaluation, file: number, scope: number, id: string): Values {
  const { names } = ev.files[file]!.summary.scopes[scope]!;
  return Object.hasOwn(names, id) ? join(names[id]!.map((d) => ev.def(file, d))) : NOTHING;
}

function operation(ev: Evaluation, file: number, node: Extract<Node, { t: 'op' }>): Values {
  const [first, second] = node.parts as [NodeId, NodeId];
  switch (node.op) {
    case 'annotated':
      return annotated(ev, file, first);
    case 'declared':
      return declared(ev, file, first, second);
    case 'put':
      return put(ev, file, node.parts as [NodeId, NodeId, NodeId]);
    default:
      return operatorValue(
        ev,
        node.op,
        node.parts.map((n) => ev.node(file, n)),
      );
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
  const scope = node.free ?? 0;
  const found = scope === 0 ? moduleName(ev, file, node.id) : scopeName(ev, file, scope, node.id);
  if (found.alts.length > 0) return found;
  if (isBuiltin(node.id)) return one(builtin(node.id));
  return one(unknown('unbound'), 1);
}
