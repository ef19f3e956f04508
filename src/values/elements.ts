/** Taking values apart: elements, places, subscripts, and what `with` gives. */
import type { Node } from '../summary/summary.js';
import { methodResult } from './attributes.js';
import type { Evaluation } from './link.js';
import { objectMember } from './objects.js';
import { flatMap, instance, join, NOTHING, one, PLAIN, unknown, type Value, type Values } from './value.js';

/** What iterating gives: `for x in values`. */
export function elementOf(ev: Evaluation, values: Values): Values {
  return flatMap(values, ({ value }) => {
    const plain = settled(ev, value);
    return plain ? elementOf(ev, plain) : element(ev, value);
  });
}

function element(ev: Evaluation, value: Value): Values {
  switch (value.t) {
    case 'tuple':
      return join(value.items);
    case 'sequence':
      return value.item.alts.length > 0 ? value.item : one(unknown('element'), 1);
    case 'plain':
    case 'mapping':
      return one(PLAIN);
    case 'instance':
      return elementOfInstance(ev, value.cls);
    default:
      return one(unknown('element'), 1);
  }
}

function elementOfInstance(ev: Evaluation, cls: string): Values {
  if (ev.classes.isA(cls, 'tf.Tensor') || ev.classes.isA(cls, 'tf.Variable'))
    return one(instance('tf.Tensor'));
  if (ev.classes.isA(cls, 'tf.data.Dataset') || ev.classes.isA(cls, 'tf.data.Iterator'))
    return one(instance('tf.Tensor'), 1);
  if (ev.classes.isA(cls, 'tf.TensorShape')) return one(instance('tf.Dimension'), 1);
  return one(unknown('element'), 1);
}

/** `a, b = values`: the part at a place; negative counts from the end. */
export function placeOf(ev: Evaluation, values: Values, place: number): Values {
  return flatMap(values, ({ value }) => {
    const plain = settled(ev, value);
    if (plain) return placeOf(ev, plain, place);
    if (value.t === 'tuple') {
      const item = value.items.at(place);
      return item && item.alts.length > 0 ? item : one(unknown('element'), 1);
    }
    return element(ev, value);
  });
}

/** `base[index]`. */
export function subscriptOf(ev: Evaluation, file: number, node: Extract<Node, { t: 'sub' }>): Values {
  const index = node.index.length === 1 ? ev.files[file]!.summary.nodes[node.index[0] as number] : undefined;
  return flatMap(ev.node(file, node.base), ({ value }) => {
    const plain = settled(ev, value);
    return plain ? flatMap(plain, (alt) => subscript(ev, alt.value, index)) : subscript(ev, value, index);
  });
}

function subscript(ev: Evaluation, value: Value, index: Node | undefined): Values {
  switch (value.t) {
    case 'tuple': {
      const place = constant(index);
      if (place !== null) return value.items.at(place) ?? one(unknown('element'), 1);
      return index?.t === 'other' ? one(value) : join(value.items);
    }
    case 'sequence':
      return index?.t === 'other' ? one(value) : element(ev, value);
    case 'mapping':
      return entryOf(value, index);
    case 'instance':
      return subscriptOfInstance(ev, value.cls, index);
    case 'plain':
      return one(PLAIN);
    default:
      return one(unknown('element'), 1);
  }
}

function subscriptOfInstance(ev: Evaluation, cls: string, index: Node | undefined): Values {
  if (ev.classes.isA(cls, 'tf.TensorShape')) {
    return index?.t === 'other' ? one(instance('tf.TensorShape')) : one(instance('tf.Dimension'), 1);
  }
  return elementOfInstance(ev, cls);
}

function entryOf(value: Extract<Value, { t: 'mapping' }>, index: Node | undefined): Values {
  const key = index?.t === 'lit' && index.kind === 'string' ? plainString(index.text) : null;
  // A key that the display lacks was put in later, by code that is not followed.
  if (key !== null && value.entries) return value.entries[key] ?? one(unknown('element'), 1);
  return value.item.alts.length > 0 ? value.item : one(unknown('element'), 1);
}

/** The text inside a plain string literal; null where it has escapes or a prefix that changes it. */
export function plainString(text: string | undefined): string | null {
  return /^[uU]?(["'])((?:(?!\1)[^\\\n])*)\1$/.exec(text ?? '')?.[2] ?? null;
}

function constant(index: Node | undefined): number | null {
  if (index?.t === 'lit' && index.kind === 'number' && index.text && /^\d+$/.test(index.text))
    return Number(index.text);
  return null;
}

/** `with value as x`. */
export function enterOf(ev: Evaluation, values: Values): Values {
  return flatMap(values, ({ value }) => {
    const plain = settled(ev, value);
    if (plain) return enterOf(ev, plain);
    switch (value.t) {
      // A generator used as a context manager gives what it yields.
      case 'sequence':
        return value.item.alts.length > 0 ? value.item : one(unknown('element'), 1);
      case 'instance': {
        const found = ev.classes.member(value.cls, '__enter__');
        return found && found.kind !== '?' ? methodResult(ev, value.cls, '__enter__') : one(value);
      }
      case 'object': {
        const method = objectMember(ev, value, '__enter__');
        const results = flatMap(method, (m) =>
          m.value.t === 'function' ? ev.returns(m.value.file, m.value.fn) : NOTHING,
        );
        return results.alts.length > 0 ? results : one(value);
      }
      default:
        return one(unknown('not modelled'), 1);
    }
  });
}

/** A property that was read, as the value it has; null for everything else. */
export function settled(ev: Evaluation, value: Value): Values | null {
  return value.t === 'member' ? methodResult(ev, value.self, value.name) : null;
}
