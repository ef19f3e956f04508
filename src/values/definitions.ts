/** Definitions to values: assignments with their places, parameters, functions, classes, loops. */
import type { Argument, Def, Parameter, Step } from '../summary/summary.js';
import { annotated } from './annotations.js';
import { elementOf, enterOf, placeOf } from './elements.js';
import type { CallSite, Evaluation } from './link.js';
import { fromValue, importValue } from './modules.js';
import { parameterOfMethod, receiverOf } from './receivers.js';
import {
  atMost,
  classValue,
  flatMap,
  fnValue,
  join,
  mapping,
  NOTHING,
  one,
  sequence,
  stored,
  unknown,
  type Values,
  via,
} from './value.js';

/** Computes one definition. */
export function evaluateDef(ev: Evaluation, file: number, def: Def): Values {
  switch (def.t) {
    case 'import':
      return importValue(ev, file, def);
    case 'from':
      return fromValue(ev, file, def);
    case 'value': {
      const values = along(ev, ev.node(file, def.node), def.path);
      const kept = flatMap(values, ({ value }) => one(stored(value)));
      return via(def.second ? atMost(kept, 1) : kept, stepOf(def), file, def.s);
    }
    case 'param':
      return parameter(ev, file, def);
    case 'fn':
      return one(fnValue(file, def.fn, null));
    case 'class':
      return one(classValue(file, def.cls));
    case 'join':
      return join(def.defs.map((d) => ev.def(file, d)));
    case 'opaque':
      return one(unknown('not modelled'), 1);
  }
}

function stepOf(def: Extract<Def, { t: 'value' }>): 'with' | 'loop' | 'alias' {
  return def.how === 'with' ? 'with' : def.how === 'for' ? 'loop' : 'alias';
}

/** Takes a value apart: `(a, b) = x`, `for a in x`, `with x as a`. */
function along(ev: Evaluation, start: Values, path: readonly Step[]): Values {
  let values = start;
  for (const step of path) {
    if (step === 'each') values = elementOf(ev, values);
    else if (step === 'enter') values = enterOf(ev, values);
    else if (step === 'rest') values = one(sequence(elementOf(ev, values)));
    else values = placeOf(ev, values, step);
  }
  return values;
}

/** More call sites than this are not read: the set would be too mixed to say anything. */
const MAX_SITES = 24;

function parameter(ev: Evaluation, file: number, def: Extract<Def, { t: 'param' }>): Values {
  const fn = ev.files[file]!.summary.fns[def.fn]!;
  const receiver = receiverOf(file, fn, def.index);
  if (receiver) return receiver;
  const p = fn.params[def.index]!;
  if (p.unpack) {
    const item = p.annotation < 0 ? NOTHING : atMost(annotated(ev, file, p.annotation), 1);
    return one(p.unpack === '*' ? sequence(item) : mapping(item));
  }
  const found: Values[] = [];
  if (p.annotation >= 0)
    found.push(via(atMost(annotated(ev, file, p.annotation), 1), 'annotation', file, def.s));
  if (p.default >= 0) found.push(defaultValue(ev, file, def, p));
  found.push(via(parameterOfMethod(ev, file, fn, def.index), 'base class', file, def.s));
  found.push(via(atMost(ev.callback(file, def.fn, def.index), 1), 'argument', file, def.s));
  const sites = ev.sites(file, def.fn);
  for (const site of sites.slice(0, MAX_SITES)) found.push(fromSite(ev, site, p.name, def.index));
  const values = join(found);
  // A default of `None` says only that callers may leave it out.
  const silent = values.alts.every((alt) => alt.value.t === 'plain');
  return silent ? join([values, one(unknown('parameter'), 1)]) : values;
}

/** A default that no call in the project leaves to itself is only a guess. */
function defaultValue(ev: Evaluation, file: number, def: Extract<Def, { t: 'param' }>, p: Parameter): Values {
  const sites = ev.sites(file, def.fn);
  const used =
    sites.length === 0 || sites.some((site) => argumentAt(ev, site, p.name, def.index) === undefined);
  return via(atMost(ev.node(file, p.default), used ? 1 : 0), 'default', file, def.s);
}

function fromSite(ev: Evaluation, site: CallSite, name: string, index: number): Values {
  const call = ev.files[site.file]!.summary.nodes[site.call]!;
  const arg = argumentAt(ev, site, name, index);
  return arg ? via(atMost(ev.node(site.file, arg.v), 1), 'argument', site.file, call.s) : NOTHING;
}

/** What a call passes for a parameter; undefined where it leaves it out, or an unpacked argument hides it. */
function argumentAt(ev: Evaluation, site: CallSite, name: string, index: number): Argument | undefined {
  const call = ev.files[site.file]!.summary.nodes[site.call]!;
  if (call.t !== 'call') return undefined;
  const keyword = call.args.find((arg) => arg.k === name);
  const place = index - site.shift;
  if (keyword || place < 0) return keyword;
  const before = call.args.slice(0, place + 1);
  return before.length === place + 1 && before.every((arg) => arg.k === null) ? before.at(-1) : undefined;
}
