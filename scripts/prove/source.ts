/**
 * Writes the programs an example stands for: one call in several forms, under the API versions that have it. Knows nothing of
 * targets.
 */
import type { CompiledRow, CompiledSignature } from '../../src/catalog/compiled.js';
import type { ArraySpec, Example, ExampleValue, Trial } from '../../src/catalog/examples.js';

export type Generation = 'v1' | 'v2';

/** One program to run: Python in two stages, and the arrays it finds under their names. */
export interface SourceProgram {
  form: string;
  api: Generation;
  /** Import lines, which the runner replaces by the framework at hand. */
  header: string;
  make: string;
  use: string;
  inputs: Record<string, ArraySpec>;
}

/** What the facts say of a symbol: the generations that have it, and what it is called there. */
export type Generations = (symbol: string) => ReadonlyMap<Generation, string>;

interface Argument {
  name: string;
  text: string;
}

/** Every program of one example. */
export function programsOf(
  row: CompiledRow,
  example: Example | Trial,
  generations: Generations,
): SourceProgram[] {
  const trial = asTrial(example);
  const known = generations(row.symbol);
  const apis = trial.api ? [trial.api] : defaultApis(row, [...known.keys()]);
  return apis.flatMap((api) => {
    const seen = new Set<string>();
    const spelling = known.get(api) ?? row.symbol;
    return formsOf({ row, trial, api, spelling }).flatMap(([form, call, inputs]) => {
      if (seen.has(call)) return [];
      seen.add(call);
      return [program({ row, trial, api, form, call, inputs })];
    });
  });
}

export function asTrial(example: Example | Trial): Trial {
  return example.is === 'trial' ? (example as Trial) : { is: 'trial', args: example as Example };
}

/** Both where the row tells them apart; else the newer one that has the name. */
function defaultApis(row: CompiledRow, known: readonly Generation[]): Generation[] {
  const told = row.signatures?.some(({ api }) => api) || row.byApi;
  const own = known.length > 0 ? known : (['v2'] as const);
  return told ? [...own] : [own.includes('v2') ? 'v2' : 'v1'];
}

interface Parts {
  row: CompiledRow;
  trial: Trial;
  api: Generation;
  form: string;
  call: string;
  inputs: Record<string, ArraySpec>;
}

function program({ row, trial, api, form, call, inputs }: Parts): SourceProgram {
  const on = (trial.on ?? []).map((value, i) => describe(value, `on_${i}`, inputs));
  for (const [name, value] of Object.entries(trial.inputs ?? {})) {
    if (isArray(value)) inputs[name] = value;
  }
  const plain = Object.entries(trial.inputs ?? {}).flatMap(([name, value]) =>
    isArray(value) ? [] : [`${name} = ${describe(value, name, inputs)}`],
  );
  const receiver = receiverLine(trial.args.self, inputs);
  const usual = trial.on
    ? { make: 'made = $call', use: `result = made(${on.join(', ')})` }
    : { make: '', use: 'result = $call' };
  const make = trial.source ? (trial.source.make ?? '') : usual.make;
  const use = trial.source?.use ?? usual.use;
  const inUse = use.includes('$call');
  const fill = (text: string) => text.replaceAll(/\$(?:call|name)\b/g, () => call);
  return {
    form,
    api,
    header: headerOf(row.symbol, api),
    make: [...plain, ...(inUse ? [] : receiver), fill(make)].filter(Boolean).join('\n'),
    use: [...(inUse ? receiver : []), fill(use)].filter(Boolean).join('\n'),
    inputs,
  };
}

function receiverLine(self: ExampleValue | undefined, inputs: Record<string, ArraySpec>): string[] {
  if (self === undefined) return [];
  const text = describe(self, 'self_0', inputs);
  return [`receiver = ${isArray(self) ? `tf.convert_to_tensor(${text})` : text}`];
}

/** `tf` of the generation; contrib has no other spelling than the plain one. */
function headerOf(symbol: string, api: Generation): string {
  const root = symbol.split('.')[0] ?? 'tf';
  const around: Readonly<Record<string, string>> = {
    tfp: 'import tensorflow_probability as tfp',
    tfa: 'import tensorflow_addons as tfa',
    tfds: 'import tensorflow_datasets as tfds',
    hub: 'import tensorflow_hub as hub',
    sonnet: 'import sonnet',
    horovod: 'import horovod',
    transformers: 'import transformers',
  };
  const tf =
    api === 'v1' && !symbol.startsWith('tf.contrib')
      ? 'import tensorflow.compat.v1 as tf'
      : 'import tensorflow as tf';
  return [tf, around[root]].filter(Boolean).join('\n');
}

/** Whether the example only names the thing, as a base class or a decorator: `$name` instead of `$call`. */
const isNamed = ({ source }: Trial) => /\$name\b/.test(`${source?.make ?? ''}${source?.use ?? ''}`);

type Form = [form: string, call: string, inputs: Record<string, ArraySpec>];

interface Spelled {
  row: CompiledRow;
  trial: Trial;
  api: Generation;
  spelling: string;
}

function formsOf({ row, trial, api, spelling }: Spelled): Form[] {
  const isMethod = 'self' in trial.args;
  const callee = isMethod ? `receiver.${row.symbol.split('.').at(-1)}` : spelling;
  const inputs: Record<string, ArraySpec> = {};
  const args = Object.entries(trial.args).flatMap(([name, value]): Argument[] =>
    name === 'self' ? [] : [{ name, text: describe(value, name, inputs) }],
  );
  const signature = isNamed(trial) ? undefined : signatureFor(row, api, args);
  if (!signature)
    return [['mention', args.length > 0 ? `${callee}(${keywords(args)})` : callee, { ...inputs }]];
  const make = (form: string, text: string): Form => [form, `${callee}(${text})`, { ...inputs }];
  return [
    make('natural', natural(signature, args)),
    make('keywords', everyKeyword(signature, args)),
    make('positions', positions(signature, args)),
    ...legacy(signature, args).map(([old, text]) => make(old, text)),
  ];
}

/** The first signature of the generation that has all parameters and is not older than what can be run. */
function signatureFor(
  row: CompiledRow,
  api: Generation,
  args: readonly Argument[],
): CompiledSignature | undefined {
  const open = (row.signatures ?? []).filter((one) => (!one.api || one.api === api) && !one.until);
  const takes = (one: CompiledSignature) => args.every(({ name }) => sourceName(one, name) !== null);
  return open.find(takes) ?? open[0] ?? row.signatures?.[0];
}

/** The parameter's name in this signature: the current one, or the legacy one where only that exists. */
function sourceName(signature: CompiledSignature, name: string): string | null {
  const required = signature.params.find(
    (param) => !param.default && signature.rename?.[param.name] === name,
  );
  if (required) return required.name; // `value` of TF1's `avg_pool`, which takes `input` only beside it
  if (signature.params.some((param) => param.name === name)) return name;
  const old = Object.entries(signature.rename ?? {}).find(([, current]) => current === name)?.[0];
  if (old !== undefined) return old;
  return signature.params.some((param) => param.kind === '**') ? name : null;
}

const keywords = (args: readonly Argument[]) => args.map(({ name, text }) => `${name}=${text}`).join(', ');

const named = (signature: CompiledSignature, { name, text }: Argument) =>
  `${sourceName(signature, name) ?? name}=${text}`;

/** Those that must be given by position as far as that goes, the others by keyword. */
function natural(signature: CompiledSignature, args: readonly Argument[]): string {
  return joined(signature, args, (param) => !param.default);
}

function positions(signature: CompiledSignature, args: readonly Argument[]): string {
  return joined(signature, args, () => true);
}

function everyKeyword(signature: CompiledSignature, args: readonly Argument[]): string {
  const isRest = (param: CompiledSignature['params'][number]) =>
    param.kind === '*' && args.some(({ name }) => name === param.name);
  if (signature.params.some(isRest)) return natural(signature, args);
  return joined(signature, args, (param) => param.kind === 'only');
}

function joined(
  signature: CompiledSignature,
  args: readonly Argument[],
  byPosition: (param: CompiledSignature['params'][number]) => boolean,
): string {
  const left = new Map(args.map((arg) => [sourceName(signature, arg.name) ?? arg.name, arg]));
  const out: string[] = [];
  for (const param of signature.params) {
    const arg = left.get(param.name);
    if (!arg || param.kind === 'keyword' || param.kind === '**' || !byPosition(param)) break;
    out.push(param.kind === '*' ? starred(arg.text) : arg.text);
    left.delete(param.name);
  }
  return [...out, ...[...left.values()].map((arg) => named(signature, arg))].join(', ');
}

/** `*args` is given as a list in an example. */
const starred = (text: string): string => (/^\[.*\]$/s.test(text) ? text.slice(1, -1) : text);

/** Each legacy spelling that stands beside the current one, alone. */
function legacy(signature: CompiledSignature, args: readonly Argument[]): [string, string][] {
  return Object.entries(signature.rename ?? {}).flatMap(([old, current]) => {
    const arg = args.find(({ name }) => name === current);
    const both = signature.params.some((param) => param.name === current);
    if (!arg || !both || !signature.params.some((param) => param.name === old)) return [];
    const others = args.filter((other) => other !== arg);
    return [[old, [natural(signature, others), `${old}=${arg.text}`].filter(Boolean).join(', ')]];
  });
}

const isArray = (value: ExampleValue): value is ArraySpec =>
  typeof value === 'object' && value !== null && 'array' in value;

/** The Python of a value; arrays get a name and are noted. */
function describe(value: ExampleValue, name: string, inputs: Record<string, ArraySpec>): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return JSON.stringify(value).replace(/^"([^'"\\]*)"$/, "'$1'");
  if (isArray(value)) {
    inputs[name] = value;
    return name;
  }
  if ('python' in value) return value.python;
  return `[${value.map((item, i) => describe(item, `${name}_${i}`, inputs)).join(', ')}]`;
}
