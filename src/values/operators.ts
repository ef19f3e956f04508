/** Operators: a tensor on either side makes a tensor; `and` and `or` give one of their sides. */

import { elementOf, settled } from './elements.js';
import type { Evaluation } from './link.js';
import {
  flatMap,
  instance,
  join,
  NOTHING,
  one,
  PLAIN,
  sequence,
  unknown,
  type Value,
  type Values,
} from './value.js';

/** What TensorFlow's operators accept and turn into a tensor. */
const TENSOR_LIKE = ['tf.Tensor', 'tf.Variable', 'tf.SparseTensor', 'tf.IndexedSlices', 'tf.RaggedTensor'];

/** The value of an operator over its operands. */
export function operatorValue(ev: Evaluation, op: string, parts: readonly Values[]): Values {
  switch (op) {
    case 'and':
    case 'or':
      return join(parts);
    case 'not':
    case 'in':
    case 'not in':
    case 'is':
    case 'is not':
      return one(PLAIN);
    case 'append':
      return grown(parts[0] as Values, parts[1] as Values);
    case 'extend':
      return grown(parts[0] as Values, elementOf(ev, parts[1] as Values));
    default:
      return arithmetic(ev, op, parts);
  }
}

/** A list after `append` or `extend`. */
function grown(list: Values, more: Values): Values {
  return flatMap(list, (alt) =>
    alt.value.t === 'sequence' || alt.value.t === 'tuple'
      ? one(sequence(join([elementsOf(alt.value), more])))
      : one(alt.value, alt.sure, alt.trail),
  );
}

/** The elements of a list or tuple; nothing of an empty one. */
function elementsOf(value: Value): Values {
  if (value.t === 'tuple') return join(value.items);
  return value.t === 'sequence' ? value.item : NOTHING;
}

function arithmetic(ev: Evaluation, op: string, parts: readonly Values[]): Values {
  const sides = parts.map((part) =>
    flatMap(part, (alt) => settled(ev, alt.value) ?? one(alt.value, alt.sure, alt.trail)),
  );
  const tensors = sides.flatMap((side) => side.alts.filter((alt) => isTensor(ev, alt.value)));
  if (tensors.length > 0) {
    const sure = sides.some(
      (side) => side.alts.length > 0 && side.alts.every((alt) => isTensor(ev, alt.value)),
    );
    const surest = tensors.some((alt) => alt.sure === 2);
    return one(instance('tf.Tensor'), sure && surest ? 2 : 1, tensors[0]?.trail ?? null);
  }
  // `[a] + [b]`, `(a,) + b`: one side's elements or the other's.
  if (op === '+' || op === '*') {
    const containers = sides.flatMap((side) =>
      side.alts.filter((alt) => alt.value.t === 'sequence' || alt.value.t === 'tuple'),
    );
    if (containers.length > 0) return one(sequence(join(containers.map((alt) => elementsOf(alt.value)))));
  }
  const plain = sides.every(
    (side) => side.alts.length > 0 && side.alts.every((alt) => alt.value.t === 'plain'),
  );
  return plain ? one(PLAIN) : one(unknown('not modelled'), 1);
}

function isTensor(ev: Evaluation, value: Value): boolean {
  return value.t === 'instance' && TENSOR_LIKE.some((cls) => ev.classes.isA(value.cls, cls));
}
