/** Classes of the project: members along the inheritance, down to the public class they come from. */
import { instanceMember, OF_EVERY_OBJECT } from './attributes.js';
import type { Evaluation } from './link.js';
import {
  atMost,
  classValue,
  flatMap,
  fnValue,
  join,
  NOTHING,
  objectValue,
  one,
  orElse,
  PLAIN,
  stored,
  symbol,
  unknown,
  type Value,
  type Values,
  via,
} from './value.js';

type ClassRef = { file: number; cls: number };
type ObjectValue = Extract<Value, { t: 'object' }>;

/** Inheritance deeper than this is a cycle or a joke. */
const MAX_LINE = 32;

/** The bases of a project class, as values. */
function basesOf(ev: Evaluation, { file, cls }: ClassRef): Values[] {
  return ev.files[file]!.summary.classes[cls]!.bases.map((base) => ev.node(file, base));
}

/** The project classes of the inheritance, nearest first, and the public classes below which they hang. */
export function ancestry(ev: Evaluation, start: ClassRef): { own: ClassRef[]; framework: string[] } {
  const own: ClassRef[] = [start];
  const framework: string[] = [];
  for (let i = 0; i < own.length && i < MAX_LINE; i++) {
    for (const base of basesOf(ev, own[i] as ClassRef)) {
      for (const { value } of base.alts) {
        if (value.t === 'class' && !own.some((c) => c.file === value.file && c.cls === value.cls))
          own.push(value);
        else if (value.t === 'symbol') framework.push(ev.canonical(value.qualified).symbol);
      }
    }
  }
  return { own, framework: [...new Set(framework)] };
}

/** Whether an instance of the class is an instance of the public class. */
export function inherits(ev: Evaluation, ref: ClassRef, cls: string): boolean {
  return ancestry(ev, ref).framework.some((base) => ev.classes.isA(base, cls));
}

/** The values a project class gives a member; nothing where the class itself does not have it. */
function ownMember(ev: Evaluation, { file, cls }: ClassRef, name: string): Values {
  const { members } = ev.files[file]!.summary.classes[cls]!;
  const found = Object.hasOwn(members, name) ? members[name]!.map((d) => ev.def(file, d)) : [];
  const set = ev.attributeSets(file, cls, name).map((at) => ev.def(at.file, at.def));
  const values = join([...found, ...set]);
  const first = Object.hasOwn(members, name) ? ev.files[file]!.summary.defs[members[name]![0]!]! : null;
  return first ? via(values, 'member', file, first.s) : values;
}

/** `obj.name`. */
export function objectMember(ev: Evaluation, value: ObjectValue, name: string): Values {
  const found = orElse(lookUp(ev, ancestry(ev, value), name), () => subclassMember(ev, value, name));
  return bind(ev, found, value);
}

/** More subclasses than this make a base class too general to say anything. */
const MAX_SUBCLASSES = 12;

/** What a base class leaves to its subclasses: `self.sess` of an abstract trainer. */
function subclassMember(ev: Evaluation, { file, cls }: ClassRef, name: string): Values {
  const below = ev.subclasses(file, cls).slice(0, MAX_SUBCLASSES);
  return atMost(join(below.map((ref) => ownMember(ev, ref, name))), 1);
}

/** `super().name`: the search starts above the class. */
export function superMember(ev: Evaluation, value: Extract<Value, { t: 'super' }>, name: string): Values {
  const line = ancestry(ev, value);
  return bind(ev, lookUp(ev, { ...line, own: line.own.slice(1) }, name), objectValue(value.file, value.cls));
}

/** `Class.name`: functions stay unbound. */
export function classMember(ev: Evaluation, value: Extract<Value, { t: 'class' }>, name: string): Values {
  const line = ancestry(ev, value);
  for (const ref of line.own) {
    const found = ownMember(ev, ref, name);
    if (found.alts.length > 0) return bindClassMethods(ev, found, value);
  }
  if (OF_EVERY_OBJECT.has(name)) return one(PLAIN);
  const base = line.framework[0];
  return base ? one(symbol(`${base}.${name}`)) : one(unknown('attribute'), 1);
}

function bindClassMethods(ev: Evaluation, values: Values, self: Value): Values {
  return flatMap(values, (alt) => {
    if (alt.value.t !== 'function') return one(alt.value, alt.sure, alt.trail);
    const { binding } = ev.files[alt.value.file]!.summary.fns[alt.value.fn]!;
    return binding === 'class' ? one(fnValue(alt.value.file, alt.value.fn, self)) : one(alt.value);
  });
}

function lookUp(ev: Evaluation, line: { own: ClassRef[]; framework: string[] }, name: string): Values {
  for (const ref of line.own) {
    const found = ownMember(ev, ref, name);
    if (found.alts.length > 0) return found;
  }
  for (const base of line.framework) {
    const found = instanceMember(ev, base, name);
    if (found.alts[0]?.value.t === 'member') return found;
  }
  return one(unknown('attribute'), 1);
}

/** A function read from an object is a method; a property is what it returns. */
function bind(ev: Evaluation, values: Values, self: ObjectValue): Values {
  return flatMap(values, ({ value }) => {
    if (value.t !== 'function' || value.self) return one(value);
    const fn = ev.files[value.file]!.summary.fns[value.fn]!;
    if (fn.cls < 0) return one(value);
    switch (fn.binding) {
      case 'property':
        return flatMap(ev.returns(value.file, value.fn), (alt) => one(stored(alt.value)));
      case 'static':
        return one(value);
      case 'class':
        return one(fnValue(value.file, value.fn, classValue(self.file, self.cls)));
      case 'instance':
        return one(fnValue(value.file, value.fn, self));
    }
  });
}

/** What calling the class's `__init__`, `__call__` or another method runs; nothing where the project has none. */
export function projectMethod(ev: Evaluation, ref: ClassRef, name: string): Values {
  for (const one of ancestry(ev, ref).own) {
    const found = ownMember(ev, one, name);
    if (found.alts.length > 0) return found;
  }
  return NOTHING;
}
