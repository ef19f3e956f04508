/** `base.name`, by what the base is. */

import { NO_CONTEXT, valuesOfKind } from './kinds.js';
import type { Evaluation } from './link.js';
import { exported } from './modules.js';
import { classMember, objectMember, superMember } from './objects.js';
import {
  builtin,
  external,
  flatMap,
  instance,
  NOTHING,
  one,
  PLAIN,
  symbol,
  unknown,
  type Value,
  type Values,
} from './value.js';

/** The object whose attributes are command line flags. */
export const FLAGS = 'tf.flags.FLAGS';

/** The attribute of one alternative. */
export function attributeOf(ev: Evaluation, value: Value, name: string): Values {
  switch (value.t) {
    case 'symbol':
      return symbolMember(ev, value.qualified, name);
    case 'instance':
      return instanceMember(ev, value.cls, name);
    case 'member':
      return flatMap(methodResult(ev, value.self, value.name), (alt) => attributeOf(ev, alt.value, name));
    case 'object':
      return objectMember(ev, value, name);
    case 'class':
      return classMember(ev, value, name);
    case 'super':
      return superMember(ev, value, name);
    case 'module':
      return orUnknown(exported(ev, { file: value.file, dir: value.dir }, name));
    case 'external': {
      const wrapped = ev.wrapped.external(`${value.name}.${name}`);
      return one(wrapped === undefined ? external(`${value.name}.${name}`) : symbol(wrapped));
    }
    case 'plain':
      return one(PLAIN);
    case 'mapping':
      return one(builtin(`dict.${name}`, one(value)));
    case 'sequence':
      return one(builtin(`list.${name}`, one(value)));
    case 'tuple':
      return one(builtin(`list.${name}`, one(value)));
    case 'unknown':
      return one(value, 1);
    default:
      return one(unknown('attribute'), 1);
  }
}

function orUnknown(values: Values): Values {
  return values.alts.length > 0 ? values : one(unknown('attribute'), 1);
}

/** What Python itself gives every class, module or object: never part of a public name. */
export const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(
  '__name__ __qualname__ __module__ __doc__ __dict__ __class__ __mro__ __bases__ __subclasses__ __file__'.split(
    ' ',
  ),
);

/** No public name is nearly as long; a chain of thousands of attributes is no name. */
const MAX_QUALIFIED = 250;

/** A dotted name grows; only an object such as `tf.flags.FLAGS` or `tf.float32` has attributes of its own. */
function symbolMember(ev: Evaluation, qualified: string, name: string): Values {
  if (OF_EVERY_OBJECT.has(name)) return one(PLAIN);
  const { symbol: known } = ev.canonical(qualified);
  if (known === FLAGS) return instanceMember(ev, FLAGS, name);
  const kind = Object.hasOwn(ev.facts.values, known) ? (ev.facts.values[known] as string) : '?';
  if (kind === 'py') return one(PLAIN);
  if (ev.classes.has(kind)) return instanceMember(ev, kind, name);
  return qualified.length > MAX_QUALIFIED ? one(unknown('too deep'), 1) : one(symbol(`${qualified}.${name}`));
}

/** A documented member of a public class. */
export function instanceMember(ev: Evaluation, cls: string, name: string): Values {
  const key = `M:${cls}.${name}`;
  if (cls === FLAGS) return one({ t: 'member', cls, name, self: cls, key });
  const found = ev.classes.member(cls, name);
  return found ? one({ t: 'member', cls: found.cls, name, self: cls, key }) : one(unknown('attribute'), 1);
}

/** What reading a property or calling a method without arguments gives. */
export function methodResult(ev: Evaluation, cls: string, name: string): Values {
  const found = cls === FLAGS ? null : ev.classes.member(cls, name);
  if (!found) return cls === FLAGS ? one(PLAIN) : NOTHING;
  return valuesOfKind(found.kind, { ...NO_CONTEXT, self: one(instance(cls)) });
}
