/**
 * A dotted name as imported -> the symbol it stands for, by facts alone.
 * Knows names; nothing of files, scopes or what a value holds.
 */
import type { Api } from './api.js';
import { AROUND, foldRoot } from './roots.js';
import type { LinkFacts } from './types.js';

/** What a spelling stands for. */
export interface Canonical {
  /** `tf.layers.dense`; for a member of a class, the class canonicalised and the member kept. */
  symbol: string;
  /** Which API generation the spelling says outright (`tf.compat.v1`, `tf.contrib`, `tf_slim`); else null. */
  api: Api;
  /** Whether the facts know the name, or a class or object it is a member of. */
  public: boolean;
  /** The spelling with its root folded and nothing else changed: what `onlyV1` and `onlyV2` list. */
  name: string;
}

/** A resolver with its own memory: equal questions are answered once. */
export type Canonicalizer = (qualified: string) => Canonical;

/** Makes a resolver over these facts. */
export function createCanonicalizer(facts: LinkFacts): Canonicalizer {
  const known = knownNames(facts);
  const memory = new Map<string, Canonical>();
  return (qualified) => {
    const remembered = memory.get(qualified);
    if (remembered !== undefined) return remembered;
    const result = resolve(qualified, facts, known);
    memory.set(qualified, result);
    return result;
  };
}

/** One question without a resolver of its own; for many, make one with `createCanonicalizer`. */
export function canonicalSymbol(qualified: string, facts: LinkFacts): Canonical {
  return resolve(qualified, facts, knownNames(facts));
}

interface Known {
  /** Classes, functions and values: whatever may have members. */
  things: Set<string>;
  modules: Set<string>;
}

function knownNames(facts: LinkFacts): Known {
  const things = new Set([
    ...Object.keys(facts.classes),
    ...Object.keys(facts.functions),
    ...Object.keys(facts.values),
    ...Object.values(facts.aliases),
  ]);
  return { things, modules: new Set(facts.modules) };
}

function resolve(qualified: string, facts: LinkFacts, known: Known): Canonical {
  const { name, api } = foldRoot(qualified);
  const found = byLongestPrefix(name, facts, known) ?? byOldKerasPath(name, facts, known);
  if (found !== undefined) return { symbol: found, api, public: belongs(found, known), name };
  const around = AROUND.includes(name.split('.')[0] as string);
  return { symbol: name, api, public: around || known.modules.has(name), name };
}

/** The longest part of the name that facts know decides; the rest are members and stay. */
function byLongestPrefix(name: string, facts: LinkFacts, known: Known): string | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const head = name.slice(0, end);
    const other = own(facts.aliases, head) ?? own(facts.internals, head);
    if (other !== undefined) return foldRoot(other).name + name.slice(end);
    if (known.things.has(head)) return name;
  }
  return undefined;
}

/** Whether facts know the symbol, or what it is a member of: an internal module may hold more than its public one. */
function belongs(symbol: string, known: Known): boolean {
  for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
    if (known.things.has(symbol.slice(0, end))) return true;
  }
  return known.modules.has(symbol);
}

/** `keras.layers.core.Dense`, `keras.src.layers.core.dense.Dense`: where Keras kept what is public higher up. */
function byOldKerasPath(name: string, facts: LinkFacts, known: Known): string | undefined {
  if (!name.startsWith('tf.keras.')) return undefined;
  const inside = byLongestPrefix(`tf.python.${name.slice('tf.'.length)}`, facts, known);
  if (inside !== undefined && belongs(inside, known)) return inside;
  const [space, ...path] = name
    .slice('tf.keras.'.length)
    .replace(/^src\./, '')
    .split('.');
  for (let from = 1; from < path.length; from++) {
    const found = byLongestPrefix(['tf', 'keras', space, ...path.slice(from)].join('.'), facts, known);
    if (found !== undefined) return found;
  }
  return undefined;
}

function own(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
