/**
 * Binds a reader's arguments to the source's signatures, as Python would, and says what did not fit. Never loses an argument.
 * Knows nothing of templates or targets.
 */
import type { Api, Argument, Expression, Role } from '../usage/usage.js';
import type { CompiledSignature } from './compiled.js';
import type { Py, PyParam } from './python/ast.js';

/** What a parameter holds in one call. */
export type Bound =
  | { from: 'reader'; value: Expression }
  | { from: 'default'; value: Py }
  /** `*args` and `**kwargs` parameters: what they collect. */
  | { from: 'rest'; values: Argument[] }
  /** Required and not passed. */
  | { from: 'missing' }
  /** The call unpacks, so nobody knows. */
  | { from: 'unpacked' };

/** One call, read by one signature. */
export interface Binding {
  values: ReadonlyMap<string, Bound>;
  /** The arguments as written, for templates that pass them on. */
  args: readonly Argument[];
  receiver?: Expression;
  api: Api;
  /** Positional parameters in order, under the names that templates use. */
  order: readonly string[];
  /** Keywords and positions that the signature does not have. */
  unknown: Argument[];
  missing: string[];
  unpacks: boolean;
  role?: Role;
  symbolOf?: SymbolOf;
}

/** The symbol of a usage by its id, as rows name it. */
export type SymbolOf = (usage: string) => string | undefined;

/** What is bound: the call, read under one API version. */
export interface Call {
  args: readonly Argument[];
  receiver?: Expression;
  api: Api;
  role?: Role;
  symbolOf?: SymbolOf;
}

/** Binds a call to one signature. */
export function bindTo(signature: CompiledSignature, call: Call): Binding {
  const values = new Map<string, Bound>();
  const unknown: Argument[] = [];
  const unpacks = call.args.some((arg) => arg.unpack !== undefined);
  const rename = (name: string) => signature.rename?.[name] ?? name;
  const put = (param: PyParam, value: Expression) =>
    values.set(rename(param.name), { from: 'reader', value });
  const positional = signature.params.filter((param) => param.kind === 'only' || param.kind === 'any');
  let place = 0;
  for (const arg of call.args) {
    if (arg.unpack) continue;
    const param = arg.keyword === null ? positional[place++] : byKeyword(signature, arg.keyword);
    if (param) put(param, arg.value);
    else if (!collect(signature, values, arg)) unknown.push(arg);
  }
  const missing = fillDefaults(signature, values, unpacks);
  const order = positional.map((param) => rename(param.name));
  return { values, args: call.args, api: call.api, order, unknown, missing, unpacks, ...around(call) };
}

const around = ({ receiver, role, symbolOf }: Call): Pick<Binding, 'receiver' | 'role' | 'symbolOf'> => ({
  ...(receiver && { receiver }),
  ...(role && { role }),
  ...(symbolOf && { symbolOf }),
});

function byKeyword(signature: CompiledSignature, keyword: string): PyParam | undefined {
  return signature.params.find(
    (param) => param.name === keyword && (param.kind === 'any' || param.kind === 'keyword'),
  );
}

/** Puts an argument into `*args` or `**kwargs`; false where the signature has none. */
function collect(signature: CompiledSignature, values: Map<string, Bound>, arg: Argument): boolean {
  const kind = arg.keyword === null ? '*' : '**';
  const param = signature.params.find((candidate) => candidate.kind === kind);
  if (!param) return false;
  const known = values.get(param.name);
  values.set(param.name, { from: 'rest', values: [...(known?.from === 'rest' ? known.values : []), arg] });
  return true;
}

/** Gives every parameter that was not passed its default; names the required ones that lack. */
function fillDefaults(signature: CompiledSignature, values: Map<string, Bound>, unpacks: boolean): string[] {
  const missing: string[] = [];
  const legacy = signature.rename ?? {};
  for (const param of signature.params) {
    const isLegacyTwin =
      param.name in legacy && signature.params.some((other) => other.name === legacy[param.name]);
    const name = legacy[param.name] ?? param.name;
    if (isLegacyTwin || values.has(name)) continue;
    if (param.kind === '*' || param.kind === '**') values.set(name, { from: 'rest', values: [] });
    else if (unpacks) values.set(name, { from: 'unpacked' });
    else if (param.default) values.set(name, { from: 'default', value: param.default });
    else {
      values.set(name, { from: 'missing' });
      missing.push(name);
    }
  }
  return missing;
}

/** Where nothing is known of the parameters: keywords by name, positions as unknown. */
export function bindWithoutSignature(call: Call): Binding {
  const values = new Map<string, Bound>();
  const unknown: Argument[] = [];
  for (const arg of call.args) {
    if (arg.keyword !== null) values.set(arg.keyword, { from: 'reader', value: arg.value });
    else if (!arg.unpack) unknown.push(arg);
  }
  const unpacks = call.args.some((arg) => arg.unpack !== undefined);
  return {
    values,
    args: call.args,
    api: call.api,
    order: [],
    unknown,
    missing: [],
    unpacks,
    ...around(call),
  };
}

/** Whether every argument found its place and nothing required lacks. */
export function fits(binding: Binding): boolean {
  return binding.unknown.length === 0 && (binding.unpacks || binding.missing.length === 0);
}

/**
 * Binds a call to the signature that fits it: first one whose condition holds, then the first without a condition that
 * takes all arguments, else the one that loses fewest.
 */
export function bind(
  signatures: readonly CompiledSignature[] | undefined,
  call: Call,
  holds: (condition: Py, binding: Binding) => boolean,
): Binding {
  const open = (signatures ?? []).filter(
    (signature) => !signature.api || !call.api || signature.api === call.api,
  );
  const candidates = open.length > 0 ? open : (signatures ?? []);
  if (candidates.length === 0) return bindWithoutSignature(call);
  const bound = candidates.map((signature) => ({ signature, binding: bindTo(signature, call) }));
  const fitting = bound.filter(({ binding }) => fits(binding));
  // A condition is written over the signature's own names, so it is asked of a binding without renames.
  const special = fitting.find(({ signature }) => {
    const { rename: _, ...own } = signature;
    return signature.when && holds(signature.when, bindTo(own, call));
  });
  if (special) return special.binding;
  const plain = fitting.find(({ signature }) => !signature.when);
  if (plain) return plain.binding;
  const rest = bound.filter(({ signature }) => !signature.when);
  return leastLost((rest.length > 0 ? rest : bound).map(({ binding }) => binding));
}

function leastLost(bindings: readonly Binding[]): Binding {
  const lost = (binding: Binding) => binding.unknown.length + binding.missing.length;
  return bindings.reduce((best, next) => (lost(next) < lost(best) ? next : best));
}
