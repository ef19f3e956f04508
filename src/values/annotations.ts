/** Annotations: `x: tf.Tensor`, `List[tf.Variable]`, `Optional[MyModel]`. */
import type { NodeId } from '../summary/summary.js';
import type { Evaluation } from './link.js';
import {
  flatMap,
  instance,
  join,
  mapping,
  NOTHING,
  objectValue,
  one,
  sequence,
  tuple,
  type Value,
  type Values,
} from './value.js';

/** An instance of what the annotation names; nothing where it names no class we know. */
export function annotated(ev: Evaluation, file: number, n: NodeId): Values {
  const node = ev.files[file]!.summary.nodes[n]!;
  if (node.t === 'sub') return generic(ev, file, node.base, node.index);
  if (node.t === 'op') return join(node.parts.map((part) => annotated(ev, file, part)));
  return flatMap(ev.node(file, n), (alt) => instanceOf(ev, alt.value));
}

/** What calling a class gives, or what an annotation with it means. */
function instanceOf(ev: Evaluation, value: Value): Values {
  if (value.t === 'class') return one(objectValue(value.file, value.cls));
  if (value.t !== 'symbol') return NOTHING;
  const { symbol } = ev.canonical(value.qualified);
  return ev.classes.has(symbol) ? one(instance(symbol)) : NOTHING;
}

function generic(ev: Evaluation, file: number, base: NodeId, index: readonly NodeId[]): Values {
  const node = ev.files[file]!.summary.nodes[base]!;
  const name = node.t === 'attr' ? node.name : node.t === 'name' ? node.id : '';
  const items = index.flatMap((n) => {
    const item = ev.files[file]!.summary.nodes[n]!;
    return item.t === 'tuple' ? item.items : [n];
  });
  const inside = items.map((n) => annotated(ev, file, n));
  switch (name) {
    case 'Optional':
    case 'Union':
      return join(inside);
    case 'List':
    case 'Sequence':
    case 'Iterable':
    case 'Iterator':
    case 'Set':
    case 'list':
      return one(sequence(join(inside)));
    case 'Dict':
    case 'Mapping':
    case 'dict':
      return one(mapping(inside.at(-1) ?? NOTHING));
    case 'Tuple':
    case 'tuple':
      return one(tuple(inside));
    default:
      return NOTHING;
  }
}
