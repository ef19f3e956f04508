/**
 * What a name becomes where it is mentioned and not called: `map(tf.square, xs)`, `class A(tf.keras.Model)`, `@tf.function`.
 * Derived from the template of the call.
 */
import type { Usage } from '../../usage/usage.js';
import type { Binding, Bound } from '../bind.js';
import type { CompiledSignature } from '../compiled.js';
import type { Py } from '../python/ast.js';
import { dottedName, paramsOf, walk } from '../python/walk.js';

/** A template for the mention, the binding to print it in, and what to tell. */
export interface Mention {
  template: Py;
  binding: Binding;
  note: string | null;
}

/** Whether the usage is named without being called. */
export function isMention(usage: Usage): boolean {
  if (usage.role === 'call') return false;
  return usage.expression.form !== 'call';
}

/** Steps by which a name stands for the thing itself, and not for a variable of the project. */
const IMPORTS: ReadonlySet<string> = new Set([
  'import',
  'guarded import',
  'star import',
  'dynamic import',
  're-export',
]);

/**
 * Whether a variable of the project merely carries the value: `config.dtype`, where `tf.float32` was put in elsewhere.
 * The place that put it in has its own advice, so this one stays as it is.
 */
export function isCarried(usage: Usage): boolean {
  // `FLAGS.data_dir`, and `FLAGS.flag_values_dict()` too: whatever stands behind the dot stays.
  if (usage.symbol === FLAG && usage.receiver) return true;
  if (!isMention(usage)) return false;
  const parts = usage.written.split('.');
  const isVariable = usage.evidence.some(({ step }) => !IMPORTS.has(step));
  // `FLAGS.batch_size` is the flag, whatever holds `FLAGS`; spelled out as `tf.flags.FLAGS.x` it is not carried.
  if (usage.symbol === FLAG) return isVariable || parts[0] === 'FLAGS';
  if (usage.receiver || !isVariable) return false;
  return parts.length === 1 || parts.at(-1) !== usage.symbol.split('.').at(-1);
}

/** The symbol that every flag has. */
const FLAG = 'tf.flags.FLAGS';

/** The flag's own name in `tf.flags.FLAGS.batch_size`; null where the usage is no single flag. */
export function flagName(usage: Usage): string | null {
  if (usage.symbol !== FLAG || !isMention(usage)) return null;
  return /\bFLAGS\.(\w+)$/.exec(usage.expression.text)?.[1] ?? null;
}

/** Derives the mention from a call's template; null where only a call says it. */
export function mention(
  code: Py,
  signatures: readonly CompiledSignature[] | undefined,
  binding: Binding,
  role: Usage['role'],
): Mention | null {
  const reads = paramsOf(code).filter((id) => id !== 'self');
  const passesOn = hasDots(code);
  const isFunction = (signatures?.length ?? 0) > 0;
  if (reads.length === 0 && !passesOn && !(isFunction && isBareCall(code))) {
    return { template: code, binding, note: null };
  }
  const name = calleeAlone(code, binding.order);
  if (name) return { template: name.callee, binding, note: name.note };
  if (role === 'reference' || role === 'method') return asLambda(code, binding, reads);
  const callee = code.t === 'call' && dottedName(code.f) !== null ? code.f : null;
  return callee && { template: callee, binding, note: null };
}

/** `torch.Generator()` and `keras.layers.Dense(...)`: the callee is the mention. */
const isBareCall = (py: Py): boolean => py.t === 'call' && py.args.length === 0;

function hasDots(py: Py): boolean {
  let found = false;
  walk(py, (node) => {
    if (node.t === 'call' && node.args.some((arg) => arg.v.t === 'dots' && !arg.k)) found = true;
  });
  return found;
}

/** The callee, where the call does nothing but hand the parameters over in their order. */
function calleeAlone(code: Py, order: readonly string[]): { callee: Py; note: string | null } | null {
  if (code.t !== 'call' || paramsOf(code.f).some((id) => id !== 'self')) return null;
  const renamed: string[] = [];
  for (const [i, arg] of code.args.entries()) {
    if (arg.v.t === 'dots') continue;
    const passed = ofTensors(arg.v);
    if (passed.t !== 'param' || arg.u) return null;
    if (arg.k === undefined ? passed.id !== order[i] : false) return null;
    if (arg.k !== undefined && arg.k !== passed.id) renamed.push(`\`${passed.id}\` is \`${arg.k}\``);
  }
  return {
    callee: code.f,
    note: renamed.length > 0 ? `Its arguments have other names: ${renamed.join(', ')}.` : null,
  };
}

/** Whoever calls a function that was handed on gives it tensors. */
const ofTensors = (py: Py): Py =>
  py.t === 'convert' && /^(?:tensors?|display|owned|sizes)$/.test(py.id) ? py.v : py;

/** A lambda over the parameters that a caller must give. */
function asLambda(code: Py, binding: Binding, reads: readonly string[]): Mention {
  const isRequired = (id: string) => binding.values.get(id)?.from !== 'default';
  const params = [...new Set(reads)]
    .filter(isRequired)
    .sort((a, b) => binding.order.indexOf(a) - binding.order.indexOf(b));
  const values = new Map<string, Bound>(binding.values);
  for (const id of params) values.set(id, { from: 'unpacked' });
  const template: Py = { t: 'lambda', params: params.map((name) => ({ name, kind: 'any' })), b: code };
  return { template, binding: { ...binding, values }, note: null };
}
