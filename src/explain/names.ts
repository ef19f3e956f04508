/**
 * Which symbol a person means by a name, however it is spelled: with any root, with none, in the wrong case, by the alias
 * that everybody uses, or as a method of a class.
 */
import { answerTo } from '../catalog/lookup.js';
import type { Api } from '../facts/api.js';
import { packageRoots, ROOT_RULES } from '../facts/roots.js';
import type { Knowledge } from './knowledge.js';

/** A symbol that was meant. */
export interface Meant {
  symbol: string;
  api: Api;
}

/** Finds symbols by any spelling. */
export interface NameIndex {
  /** What a full spelling stands for, where it stands for something. */
  exactly(written: string): Meant | null;
  /** All that a spelling may stand for, the likeliest first; nothing where none fits. */
  search(written: string): Meant[];
  /** Every canonical name, for suggestions. */
  names(): readonly string[];
}

/** Aliases that stand in most programs. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  K: 'tf.keras.backend',
  slim: 'tf.contrib.slim',
  hvd: 'horovod.tensorflow',
  tfk: 'tf.keras',
  tfkl: 'tf.keras.layers',
  rnn_cell: 'tf.nn.rnn_cell',
  gfile: 'tf.gfile',
};

/** Makes the index; the long list of names is made when it is first needed. */
export function createNameIndex(knowledge: Knowledge): NameIndex {
  const roots = new Set([...packageRoots(), ...ROOT_RULES.map(({ to }) => to.split('.')[0]!), 'tf']);
  let names: string[] | null = null;
  const all = () => {
    names ??= allNames(knowledge);
    return names;
  };
  const exactly = (written: string) => exact(written, roots, knowledge);
  return {
    exactly,
    names: all,
    search: (written) => {
      const found = exactly(written);
      if (found) return [found];
      return bySuffix(written, all(), knowledge) ?? byMember(written, knowledge) ?? [];
    },
  };
}

function allNames({ catalog, facts, vocabulary }: Knowledge): string[] {
  const members = Object.entries(facts.classes).flatMap(([name, { members: own }]) =>
    Object.keys(own).map((member) => `${name}.${member}`),
  );
  return [
    ...new Set([
      ...Object.keys(catalog.rows),
      ...Object.keys(catalog.aliases),
      ...Object.keys(catalog.namespaces),
      ...vocabulary,
      ...Object.keys(facts.functions),
      ...Object.keys(facts.classes),
      ...Object.keys(facts.values),
      ...members,
    ]),
  ];
}

/** `keras._tf_keras.keras.backend.mean` and `keras.src.X` are spelled as Keras shows itself in messages. */
function unfolded(written: string): string {
  const [head = '', ...rest] = written.split('.');
  const custom = Object.hasOwn(CUSTOMARY, head) && rest.length > 0 ? CUSTOMARY[head] : undefined;
  const full = custom === undefined ? written : [custom, ...rest].join('.');
  return full.replace(/^keras\.(?:api\.)?_tf_keras\.keras\b/, 'keras').replace(/^keras\.api\b/, 'keras');
}

function exact(written: string, roots: ReadonlySet<string>, knowledge: Knowledge): Meant | null {
  const name = unfolded(written);
  if (!roots.has(name.split('.')[0]!)) return null;
  if (hasOwnAnswer(name, knowledge)) return { symbol: name, api: null };
  const { symbol, api, public: isPublic } = knowledge.canonical(name);
  if (hasOwnAnswer(symbol, knowledge)) return { symbol, api };
  const member = inherited(symbol, knowledge);
  if (member !== null) return { symbol: member, api };
  if (!knowledge.isKnown(symbol)) return null;
  const answer = answerTo(knowledge.catalog, symbol, knowledge.isKnown);
  // `tf` itself has an answer for whatever is asked of it, also for what never was.
  const isAnswered =
    answer.how === 'row' || (answer.how === 'namespace' && answer.namespace.namespace !== 'tf');
  return isPublic || isAnswered ? { symbol, api } : null;
}

function hasOwnAnswer(symbol: string, { catalog }: Knowledge): boolean {
  return (
    Object.hasOwn(catalog.rows, symbol) ||
    Object.hasOwn(catalog.aliases, symbol) ||
    Object.hasOwn(catalog.namespaces, symbol)
  );
}

/** A method that a base class has: `tf.train.AdamOptimizer.minimize` is `tf.train.Optimizer.minimize`. */
function inherited(symbol: string, knowledge: Knowledge): string | null {
  const dot = symbol.lastIndexOf('.');
  const [owner, member] = [symbol.slice(0, dot), symbol.slice(dot + 1)];
  const { classes } = knowledge.facts;
  let fallback: string | null = null;
  const queue = [owner];
  const seen = new Set<string>();
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name) || !Object.hasOwn(classes, name)) continue;
    seen.add(name);
    const candidate = `${name}.${member}`;
    if (hasOwnAnswer(candidate, knowledge)) return candidate;
    if (Object.hasOwn(classes[name]!.members, member)) fallback = candidate;
    queue.push(...classes[name]!.bases);
  }
  return fallback;
}

/** Names that end in what was written, exactly or else in any case; null where none does. */
function bySuffix(written: string, names: readonly string[], knowledge: Knowledge): Meant[] | null {
  const bare = unfolded(written).replace(/^(?:tensorflow|tf)\.(?:compat\.v[12]\.)?/i, '');
  for (const fold of [(text: string) => text, (text: string) => text.toLowerCase()]) {
    const wanted = fold(bare);
    const found = names.filter((name) => {
      const folded = fold(name);
      return folded === wanted || folded.endsWith(`.${wanted}`);
    });
    if (found.length > 0) return ranked(found, knowledge);
  }
  return null;
}

/** What most people mean comes first: an own row, then the layers of Keras for a class, then what is alive and short. */
function ranked(found: readonly string[], knowledge: Knowledge): Meant[] {
  const rank = (symbol: string): number => {
    const own = hasOwnAnswer(symbol, knowledge) ? 0 : 100;
    const isClass = /^[A-Z]/.test(symbol.split('.').at(-1)!);
    const keras = isClass && symbol.startsWith('tf.keras.') ? -2 : 0;
    const outside = symbol.startsWith('tf.') ? 0 : 30;
    const contrib = symbol.startsWith('tf.contrib.') ? 10 : 0;
    return own + outside + contrib + keras + symbol.split('.').length;
  };
  const symbols = [...new Set(found.map((name) => knowledge.canonical(name).symbol))];
  return symbols
    .map((symbol) => ({ symbol, order: rank(symbol) }))
    .sort((a, b) => a.order - b.order || (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol }) => ({ symbol, api: null }));
}

/** `Adam.minimize`: a class by its last name, and a method it has or inherits. */
function byMember(written: string, knowledge: Knowledge): Meant[] | null {
  const parts = written.split('.');
  const member = parts.pop()!;
  const owner = parts.join('.');
  if (owner === '') return null;
  const found = Object.keys(knowledge.facts.classes)
    .filter((name) => name === owner || name.endsWith(`.${owner}`))
    .flatMap((name) => inherited(`${name}.${member}`, knowledge) ?? []);
  return found.length === 0 ? null : ranked(found, knowledge);
}
