/**
 * In which calls a function runs, and what its parameters and scopes are there: the names of variables follow calls, as
 * TensorFlow follows them when it builds the graph.
 */
import type { CallFrame, Frame, Frames } from '../usage/frame.js';
import type { Usage } from '../usage/usage.js';
import { type Lookup, readValue, type Value } from './text-value.js';

/** One way a function comes to run. */
export interface Context {
  /** Names of the variable scopes around it. */
  scopes: string[];
  /** Names of the name scopes as well, for `tf.Variable`. */
  names: string[];
  /** What identifies the innermost scope as it was entered. */
  instance: string;
  lookUp: Lookup;
  /** The calls that lead here, outermost first. */
  chain: string[];
  /** A loop around one of them. */
  inLoop: boolean;
  /** What runs first: the file or function that nobody in the project calls. */
  root: string;
}

/** Follows calls. */
export interface Contexts {
  /** Where a usage runs; at most `MOST`. */
  at(usage: Usage): { frame: Frame; context: Context }[];
  /** Some function had more contexts than that. */
  isCut(): boolean;
}

const MOST = 1000;
const DEEPEST = 12;

/** Makes it for a project. */
export function createContexts(usages: readonly Usage[], frames: Frames): Contexts {
  const byId = new Map(usages.map((usage) => [usage.id, usage]));
  const byNode = new Map([...frames.usages].map(([id, frame]) => [frame.node, id]));
  const known = new Map<string, Context[]>();
  const w: Walk = { byId, byNode, frames, known, open: new Set(), cut: false };
  return {
    isCut: () => w.cut,
    at: (usage) => {
      const frame = frames.usages.get(usage.id);
      if (!frame) return [];
      const root = frame.fn === '' ? `${usage.file}` : frame.fn;
      return ofFunction(w, frame.fn, root).map((context) => ({ frame, context: entered(w, frame, context) }));
    },
  };
}

interface Walk {
  byId: ReadonlyMap<string, Usage>;
  byNode: ReadonlyMap<string, string>;
  frames: Frames;
  known: Map<string, Context[]>;
  open: Set<string>;
  cut: boolean;
}

function ofFunction(w: Walk, fn: string, root: string): Context[] {
  const known = w.known.get(fn === '' ? root : fn);
  if (known) return known;
  // A function that calls itself adds nothing to its own contexts.
  if (w.open.has(fn) || w.open.size > DEEPEST) return [];
  w.open.add(fn);
  const all = (fn === '' ? [] : (w.frames.callers.get(fn) ?? [])).flatMap((call) => calledFrom(w, fn, call));
  const made = all.slice(0, MOST);
  w.cut ||= all.length > MOST;
  w.open.delete(fn);
  const contexts = made.length > 0 ? made : [outermost(w, fn, root)];
  w.known.set(fn === '' ? root : fn, contexts);
  return contexts;
}

/** Nobody calls it: what it has are its defaults. */
function outermost(w: Walk, fn: string, root: string): Context {
  const defaults = w.frames.defaults.get(fn) ?? {};
  const lookUp: Lookup = (name) =>
    Object.hasOwn(defaults, name) ? readValue(defaults[name] as string, NOTHING) : undefined;
  return { scopes: [], names: [], instance: `root ${root}`, lookUp, chain: [], inLoop: false, root };
}

const NOTHING: Lookup = () => undefined;

function calledFrom(w: Walk, fn: string, call: CallFrame): Context[] {
  const defaults = w.frames.defaults.get(fn) ?? {};
  const root = call.fn === '' ? (call.node.split(':')[0] as string) : call.fn;
  return ofFunction(w, call.fn, root).map((outer): Context => {
    const around = entered(w, call, outer);
    const lookUp: Lookup = (name) => {
      if (Object.hasOwn(call.args, name)) return readValue(call.args[name] as string, outer.lookUp);
      return Object.hasOwn(defaults, name) ? readValue(defaults[name] as string, NOTHING) : undefined;
    };
    return {
      ...around,
      lookUp,
      chain: [...outer.chain, call.node],
      inLoop: outer.inLoop || call.inLoop,
    };
  });
}

/** The context inside the `with` blocks around a call. */
function entered(w: Walk, frame: Frame, context: Context): Context {
  return frame.withs.reduce<Context>((inside, id) => {
    const usage = id === null ? undefined : w.byId.get(id);
    return usage ? inScope(w, usage, inside) : inside;
  }, context);
}

const VARIABLE_SCOPES = new Set(['tf.variable_scope', 'tf.variable_op_scope']);

function inScope(w: Walk, usage: Usage, context: Context): Context {
  const frame = w.frames.usages.get(usage.id) as Frame;
  if (usage.symbol === 'tf.name_scope') {
    const name = argument(usage, frame, [0, 'name'], context.lookUp);
    return { ...context, names: [...context.names, stepOf(name)] };
  }
  if (!VARIABLE_SCOPES.has(usage.symbol)) return context;
  const again = scopeObject(w, usage, frame);
  if (again) return { ...reentered(w, again, context), instance: `${context.chain.join()}>${usage.id}` };
  const given = argument(usage, frame, [0, 'name_or_scope'], context.lookUp);
  const name =
    given === null || given === '' ? argument(usage, frame, [1, 'default_name'], context.lookUp) : given;
  const step = stepOf(name);
  return {
    ...context,
    scopes: [...context.scopes, step],
    names: [...context.names, step],
    instance: `${context.chain.join()}>${usage.id}`,
  };
}

/** `with tf.variable_scope(scope, reuse=True)`, where `scope` is a scope that was opened in sight. */
function scopeObject(w: Walk, usage: Usage, frame: Frame): Usage | null {
  const at = usage.arguments.findIndex(({ keyword }) => keyword === null || keyword === 'name_or_scope');
  const origin = at < 0 ? null : frame.origins[at];
  const id = origin ? w.byNode.get(origin) : undefined;
  const scope = id ? w.byId.get(id) : undefined;
  return scope && scope !== usage && VARIABLE_SCOPES.has(scope.symbol) ? scope : null;
}

function reentered(w: Walk, scope: Usage, context: Context): Context {
  const frame = w.frames.usages.get(scope.id) as Frame;
  const outer = ofFunction(w, frame.fn, frame.fn)[0] ?? context;
  const same = { ...context, scopes: outer.scopes, names: outer.names };
  return inScope(w, scope, entered(w, frame, same));
}

function stepOf(value: Value): string {
  return typeof value === 'string' && value !== '' ? value.replace(/\/$/, '') : '?';
}

/** Where an argument stands: its place among the positional ones, and its keyword. */
export type Place = readonly [place: number, keyword: string];

/** An argument's value; null where it is not passed. */
export function argument(usage: Usage, frame: Frame, place: Place, lookUp: Lookup): Value {
  const at = argumentIndex(usage, place);
  // `**kwargs` may hold it.
  if (at === null) return usage.arguments.some(({ unpack }) => unpack) ? undefined : null;
  const text = frame.texts[at] ?? usage.arguments[at]?.value.text;
  return text === undefined ? undefined : readValue(text, lookUp);
}

/** Its index among the arguments; null where it is not passed. */
export function argumentIndex({ arguments: args }: Usage, [place, keyword]: Place): number | null {
  const named = args.findIndex((arg) => arg.keyword === keyword);
  if (named >= 0) return named;
  const before = args.slice(0, place + 1);
  const first = before[place];
  return first && before.every((arg) => arg.keyword === null && !arg.unpack) ? place : null;
}
