/** Fills the slots of a skeleton from the reader's code. */
import type { Adviser } from '../../catalog/adviser.js';
import type { CompiledSlot, Query, QueryName } from '../../catalog/compiled-idiom.js';
import type { Expression, Usage } from '../../usage/usage.js';
import type { Advice, Target } from '../finding.js';
import { assignedNames, nameIn } from './names.js';
import { outermost } from './nesting.js';
import { type Players, passedIn } from './players.js';

/** What filling a skeleton may ask, and what it needs besides text. */
export interface Filling {
  target: Target;
  players: Players;
  adviser: Adviser;
  needs: { symbols: Set<string>; imports: Set<string>; helpers: Set<string>; holes: Map<string, string> };
}

/** The text of a slot; null where the reader's code does not tell and nothing else is given. */
export function slotText({ queries, otherwise }: CompiledSlot, filling: Filling): string | null {
  for (const query of queries) {
    const found = ask(query, filling);
    if (found !== null) return found;
  }
  return otherwise ?? null;
}

function ask(query: Query, filling: Filling): string | null {
  const usages = filling.players.get(query.part) ?? [];
  return usages.length === 0 ? null : ANSWERS[query.what](usages, query, filling);
}

type Answer = (usages: readonly Usage[], query: Query, filling: Filling) => string | null;

const ANSWERS: Readonly<Record<QueryName, Answer>> = {
  names: (usages) => joined(usages.flatMap(assignedNames)),
  name: (usages) => usages.flatMap(assignedNames)[0] ?? null,
  text: (usages, query, filling) => argument(usages, query, filling)?.text ?? null,
  textName: (usages, query, filling) => nameIn(argument(usages, query, filling)?.text),
  items: (usages, query, filling) => texts(itemsOf(argument(usages, query, filling))),
  itemNames: (usages, query, filling) => names(itemsOf(argument(usages, query, filling))),
  keys: (usages, query, filling) => texts(argument(usages, query, filling)?.entries?.map(({ key }) => key)),
  keyNames: (usages, query, filling) =>
    names(argument(usages, query, filling)?.entries?.map(({ key }) => withoutName(key))),
  values: (usages, query, filling) =>
    texts(argument(usages, query, filling)?.entries?.map(({ value }) => value)),
  valueNames: (usages, query, filling) =>
    names(argument(usages, query, filling)?.entries?.map(({ value }) => value)),
  code: (usages, _, filling) => codeOf(usages, filling),
  lines: (usages, _, filling) => linesOf(usages, filling),
  inits: (usages, _, filling) => initsOf(usages, filling),
  advised: (usages, query, filling) => advised(argument(usages, query, filling), filling),
  function: (usages) => usages[0]!.within.split('.').at(-1) || null,
  class: (usages) => classOf(usages),
  count: (usages) => String(usages.length),
  uncast: (usages, query, filling) => advised(uncast(argument(usages, query, filling), filling), filling),
  constant: (usages, query, filling) => constant(argument(usages, query, filling)),
};

/** What the first usage that was passed it has for the parameter; without one, its whole expression. */
function argument(usages: readonly Usage[], { param }: Query, { adviser }: Filling): Expression | undefined {
  if (param === undefined) return usages[0]!.expression;
  for (const usage of usages) {
    const found = param === 'self' ? usage.receiver : passedIn(adviser.argumentsOf(usage), param);
    if (found) return found;
  }
  return undefined;
}

const CAST = /^tf\.(?:cast|to_\w+)$/;

/** What is cast, where an expression is a cast: for a place that converts by itself. */
function uncast(value: Expression | undefined, { adviser }: Filling): Expression | undefined {
  const usage = value?.usage === undefined ? undefined : adviser.usage(value.usage);
  const inner = usage && CAST.test(usage.symbol) ? passedIn(adviser.argumentsOf(usage), 'x') : undefined;
  return inner ?? value;
}

/** A constant of TensorFlow, as `tf.GraphKeys.LOSSES`, as a string of its name; else the text. */
function constant(value: Expression | undefined): string | null {
  if (value === undefined) return null;
  const name = value.usage === undefined ? undefined : /\.([A-Z][A-Z_]*)$/.exec(value.text)?.[1];
  return name === undefined ? value.text : `'${name.toLowerCase()}'`;
}

const itemsOf = (value: Expression | undefined): Expression[] | undefined => value?.items;

const texts = (values: readonly Expression[] | undefined): string | null =>
  values && values.length > 0 ? values.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join(', ') : null;

/** Only where each of them has a name of its own. */
function names(values: readonly { text: string }[] | undefined): string | null {
  const found = values?.map(({ text }) => nameIn(text)) ?? [];
  const isEach = found.every((name) => name !== null) && new Set(found).size === found.length;
  return found.length > 0 && isEach ? found.join(', ') : null;
}

/** `x.name`, which may stand for a tensor `x` where it is a key. */
const withoutName = ({ text }: Expression): { text: string } => ({ text: text.replace(/\.name$/, '') });

const joined = (all: readonly string[]): string | null =>
  all.length > 0 ? [...new Set(all)].join(', ') : null;

/** The advice on the first usage that has any, as an expression. */
function codeOf(usages: readonly Usage[], filling: Filling): string | null {
  for (const usage of usages) {
    const found = take(filling, usage);
    if (found !== null) return found;
  }
  return null;
}

/** The code of advice that stands in place of one expression. */
const codeIn = ({ code, kind }: Advice): string | null =>
  kind === 'none' || kind === 'redesign' ? null : code;

/** The advice on one usage, with what it needs. */
function take({ adviser, target, needs }: Filling, usage: Usage): string | null {
  const { advice } = adviser.advise(usage, target);
  const code = codeIn(advice);
  if (code === null) return null;
  for (const symbol of advice.symbols) needs.symbols.add(symbol);
  for (const line of advice.imports) needs.imports.add(line);
  for (const helper of advice.helpers) needs.helpers.add(helper);
  for (const { name, what } of advice.holes) needs.holes.set(name, what);
  return code;
}

function linesOf(usages: readonly Usage[], filling: Filling): string | null {
  const isTold = (usage: Usage) => codeIn(filling.adviser.advise(usage, filling.target).advice) !== null;
  const lines = outermost(usages, filling.adviser.usage, isTold).flatMap((usage) => {
    const code = take(filling, usage);
    if (code === null) return [];
    const to = usage.assignedTo ?? usage.assignedAs;
    const all = code.split('\n');
    const last = all.pop()!;
    return [...all, to === undefined || isStatement(last) ? last : `${to} = ${last}`];
  });
  // Two branches that do the same are told once.
  return lines.length > 0 ? lines.filter((line, i) => line !== lines[i - 1]).join('\n') : null;
}

const isStatement = (line: string): boolean => /^[\w.[\], ]+ (?:[-+*/]?=) /.test(line);

/** What is made once a turn of the reader's loop, whose names the line may use. */
const MADE_IN_TURN = /^self\.\w+(?:\.append\(| = (?!(?:\w+\.)?\w*List\(\)|\[\]))/;
const TURN = '  # in each turn of its loop';

function initsOf(usages: readonly Usage[], filling: Filling): string | null {
  const lines = usages.flatMap((usage) => {
    const { advice } = filling.adviser.advise(usage, filling.target);
    if (advice.places.init === undefined) return [];
    take(filling, usage);
    const lines = advice.places.init.split('\n');
    return usage.inLoop ? lines.map((line) => (MADE_IN_TURN.test(line) ? line + TURN : line)) : lines;
  });
  return lines.length > 0 ? [...new Set(lines)].join('\n') : null;
}

function advised(value: Expression | undefined, filling: Filling): string | null {
  if (!value) return null;
  const { text, symbols, imports, holes, helpers } = filling.adviser.rewrite(value, filling.target);
  for (const symbol of symbols) filling.needs.symbols.add(symbol);
  for (const line of imports) filling.needs.imports.add(line);
  for (const helper of helpers) filling.needs.helpers.add(helper);
  for (const [name, what] of holes) filling.needs.holes.set(name, what);
  return text;
}

/** The class that a usage is a base of, or stands in: the part before the method. */
function classOf(usages: readonly Usage[]): string | null {
  const [first] = usages;
  if (first!.of !== undefined) return first!.of.split('.').at(-1)!;
  const around = first!.within.split('.');
  return around.length > 1 ? around.at(-2)! : null;
}
