/**
 * What an expression may hold: a small set of alternatives, each with how sure and how we know.
 * Plain, immutable, comparable by `key`; no evaluation here.
 */
export type Value = {
  key: string;
} /** A name of TensorFlow or a package around it, as imported: `tensorflow.compat.v1.Session`. */ & (
  | { t: 'symbol'; qualified: string }
  /** An instance of a public class, by its canonical name. */
  | { t: 'instance'; cls: string }
  /**
   * A method or property found on an instance, defined by `cls`; `self` is the receiver's own class.
   * `stored`: kept in a variable since, so that reading that variable is no use of the member.
   */
  | { t: 'member'; cls: string; name: string; self: string; stored?: boolean }
  | { t: 'tuple'; items: readonly Values[] }
  | { t: 'sequence'; item: Values }
  /** `entries`: what a display with literal keys holds under each. */
  | { t: 'mapping'; item: Values; entries?: Readonly<Record<string, Values>> }
  /** A function of the project; `self` is what it is bound to. */
  | { t: 'function'; file: number; fn: number; self: Value | null }
  | { t: 'class'; file: number; cls: number }
  | { t: 'object'; file: number; cls: number }
  | { t: 'super'; file: number; cls: number }
  | { t: 'module'; file: number; dir: string | null }
  | { t: 'partial'; of: Values }
  /** A builtin function, or a method of a builtin container holding `of`. */
  | { t: 'builtin'; name: string; of?: Values }
  /** A name of another library. */
  | { t: 'external'; name: string }
  /** A plain Python value: no framework object. */
  | { t: 'plain' }
  | { t: 'unknown'; why: Reason }
);

/** Why something stayed unknown. */
export type Reason =
  | 'parameter'
  | 'unbound'
  | 'not modelled'
  | 'other library'
  | 'result of a call'
  | 'attribute'
  | 'element'
  | 'too many'
  | 'cycle'
  | 'too deep';

/** One step of how the tool knows what a name is. */
export type TrailStep =
  | 'import'
  | 'guarded import'
  | 'star import'
  | 'dynamic import'
  | 'alias'
  | 're-export'
  | 'member'
  | 'argument'
  | 'default'
  | 'return'
  | 'result'
  | 'with'
  | 'loop'
  | 'base class'
  | 'annotation'
  | 'method name'
  | 'partial';

/** Chain of steps, newest first. */
export interface Trail {
  step: TrailStep;
  file: number;
  /** Offset in that file. */
  at: number;
  from: Trail | null;
}

/** 2 certain, 1 likely, 0 guess. */
export type Sureness = 0 | 1 | 2;

export interface Alternative {
  value: Value;
  sure: Sureness;
  trail: Trail | null;
}

/** Alternatives without doubles, in the order of their keys. */
export interface Values {
  alts: readonly Alternative[];
  key: string;
}

/** More alternatives than this tell the reader nothing. */
const MAX_ALTERNATIVES = 8;
/** Nesting of tuples, sequences and partials that is still followed. */
const MAX_KEY = 2000;

export const NOTHING: Values = { alts: [], key: '' };
export const PLAIN: Value = { t: 'plain', key: 'plain' };

export function unknown(why: Reason): Value {
  return { t: 'unknown', why, key: `?${why}` };
}
export function symbol(qualified: string): Value {
  return { t: 'symbol', qualified, key: `s:${qualified}` };
}
export function instance(cls: string): Value {
  return { t: 'instance', cls, key: `i:${cls}` };
}
export function builtin(name: string, of?: Values): Value {
  return of
    ? { t: 'builtin', name, of, key: `b:${name}:${of.key}` }
    : { t: 'builtin', name, key: `b:${name}` };
}
export function classValue(file: number, cls: number): Extract<Value, { t: 'class' }> {
  return { t: 'class', file, cls, key: `c:${file}:${cls}` };
}
export function objectValue(file: number, cls: number): Extract<Value, { t: 'object' }> {
  return { t: 'object', file, cls, key: `o:${file}:${cls}` };
}
export function external(name: string): Value {
  return { t: 'external', name, key: `e:${name}` };
}
export function moduleValue(file: number, dir: string | null): Value {
  return { t: 'module', file, dir, key: `m:${file}:${dir ?? ''}` };
}
export function fnValue(file: number, fn: number, self: Value | null): Value {
  return { t: 'function', file, fn, self, key: `f:${file}:${fn}:${self?.key ?? ''}` };
}
export function sequence(item: Values): Value {
  return bounded({ t: 'sequence', item, key: `[${item.key}]` });
}
export function mapping(item: Values, entries?: Readonly<Record<string, Values>>): Value {
  if (!entries) return bounded({ t: 'mapping', item, key: `{${item.key}}` });
  const key = Object.entries(entries).map(([name, values]) => `${name}:${values.key}`);
  const whole = bounded({ t: 'mapping', item, entries, key: `{${key.join(',')}}` });
  return whole.t === 'mapping' ? whole : mapping(item);
}
export function tuple(items: readonly Values[]): Value {
  return bounded({ t: 'tuple', items, key: `(${items.map((i) => i.key).join(',')})` });
}
export function partial(of: Values): Value {
  return bounded({ t: 'partial', of, key: `p<${of.key}>` });
}

/** A value that contains itself ever deeper is cut off, so that every set of values is finite. */
function bounded(value: Value): Value {
  return value.key.length > MAX_KEY ? unknown('too deep') : value;
}

/** The value as a variable keeps it. */
export function stored(value: Value): Value {
  return value.t === 'member' && !value.stored ? { ...value, stored: true, key: `${value.key}=` } : value;
}

/** Most expressions are plain; they share one set. */
const ONLY_PLAIN: Values = { alts: [{ value: PLAIN, sure: 2, trail: null }], key: 'plain!2' };

/** One alternative. */
export function one(value: Value, sure: Sureness = 2, trail: Trail | null = null): Values {
  if (value === PLAIN && sure === 2 && trail === null) return ONLY_PLAIN;
  return { alts: [{ value, sure, trail }], key: `${value.key}!${sure}` };
}

/** The union; the surest way to a value wins. */
export function join(sets: readonly Values[]): Values {
  const present = sets.filter((set) => set.alts.length > 0);
  if (present.length === 0) return NOTHING;
  if (present.length === 1) return present[0] as Values;
  const first = present[0] as Values;
  if (present.every((set) => set.key === first.key)) return first;
  const best = new Map<string, Alternative>();
  for (const set of present) {
    for (const alt of set.alts) {
      const known = best.get(alt.value.key);
      if (!known || alt.sure > known.sure) best.set(alt.value.key, alt);
    }
  }
  return collect([...best.values()]);
}

function collect(alts: Alternative[]): Values {
  if (alts.length > MAX_ALTERNATIVES) return one(unknown('too many'), 1);
  alts.sort((a, b) => (a.value.key < b.value.key ? -1 : 1));
  return { alts, key: alts.map((alt) => `${alt.value.key}!${alt.sure}`).join('|') };
}

/** Maps every alternative to values, keeping the lower sureness and extending the trail. */
export function flatMap(set: Values, map: (alt: Alternative) => Values): Values {
  if (set.alts.length === 1) return capped(map(set.alts[0] as Alternative), set.alts[0] as Alternative);
  return join(set.alts.map((alt) => capped(map(alt), alt)));
}

/** What comes from `source` is no surer than `source`, and was reached through it. */
function capped(set: Values, source: Alternative): Values {
  if (set.alts.every((alt) => alt.sure <= source.sure && alt.trail)) return set;
  return collect(
    set.alts.map((alt) => ({
      value: alt.value,
      sure: Math.min(alt.sure, source.sure) as Sureness,
      trail: alt.trail ?? source.trail,
    })),
  );
}

/** The second where the first says nothing. */
export function orElse(first: Values, second: () => Values): Values {
  if (first.alts.some((alt) => alt.value.t !== 'unknown')) return first;
  const other = second();
  return other.alts.length > 0 ? other : first;
}

/** Lowers the sureness of all alternatives to at most `most`. */
export function atMost(set: Values, most: Sureness): Values {
  if (set.alts.every((alt) => alt.sure <= most)) return set;
  return collect(set.alts.map((alt) => ({ ...alt, sure: Math.min(alt.sure, most) as Sureness })));
}

/** Adds a step to the trail of every alternative. */
export function via(set: Values, step: TrailStep, file: number, at: number): Values {
  if (set.alts.length === 0) return set;
  return {
    key: set.key,
    alts: set.alts.map((alt) => ({ ...alt, trail: { step, file, at, from: alt.trail } })),
  };
}
